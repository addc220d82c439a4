import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  AssetCheck,
  AssetUpdate,
  Licence,
  LicenceUpdate,
  MOST_AT_ONCE,
  NewAssetChecks,
  NewAssets,
  NewLicence,
  NewPoints,
  PointDetails,
  SafetyAsset,
  SafetyPoint,
} from './register.ts'
import { safetyRoute } from './route.ts'

const ofSite = z.object({ siteId: Id })
const reason = z.string().trim().min(1).max(500)
const nothing = z.object({})

/** Points on the wall, the fire equipment register and licences. */
export const register = {
  points: reads('safety.read')
    .route(safetyRoute('GET', '/points', 'The points of a site in the order of the round, retired ones too'))
    .input(ofSite)
    .output(z.array(SafetyPoint)),
  /** What was scanned or typed, with or without its prefix; refused where it is no point of this site. */
  pointByCode: reads('safety.walk')
    .route(safetyRoute('GET', '/points/by-code', 'The point a QR code belongs to'))
    .input(z.object({ siteId: Id, code: z.string().max(200) }))
    .output(SafetyPoint),
  addPoints: writes('safety.write')
    .route(safetyRoute('POST', '/points', 'Add points; each is given its code'))
    .input(NewPoints)
    .output(z.array(SafetyPoint)),
  updatePoint: writes('safety.write')
    .route(safetyRoute('PUT', '/points/{id}', 'Change a point; its code stays'))
    .input(PointDetails.extend({ id: Id, version: Version }))
    .output(SafetyPoint),
  retirePoint: writes('safety.write')
    .route(
      safetyRoute('POST', '/points/{id}/retire', 'Rounds no longer stop there; its code is never used again'),
    )
    .input(z.object({ id: Id, reason }))
    .output(SafetyPoint),

  assets: reads('safety.read')
    .route(safetyRoute('GET', '/assets', 'The equipment of a site with what is due, retired pieces too'))
    .input(ofSite)
    .output(z.array(SafetyAsset)),
  assetChecks: reads('safety.read')
    .route(
      safetyRoute(
        'GET',
        '/assets/{assetId}/checks',
        'What was done to a piece, latest first; voided entries too',
      ),
    )
    .input(z.object({ assetId: Id }))
    .output(z.array(AssetCheck)),
  addAssets: writes('safety.write')
    .route(safetyRoute('POST', '/assets', 'Add pieces that are alike but for their codes'))
    .input(NewAssets)
    .output(z.object({ ids: z.array(Id) })),
  updateAsset: writes('safety.write')
    .route(safetyRoute('PUT', '/assets/{id}', 'Change a piece of equipment'))
    .input(AssetUpdate)
    .output(SafetyAsset),
  retireAssets: writes('safety.write')
    .route(
      safetyRoute('POST', '/assets/retire', 'Pieces are taken out of use; their codes can be given again'),
    )
    .input(z.object({ ids: z.array(Id).min(1).max(MOST_AT_ONCE), retiredOn: Day, reason }))
    .output(nothing),
  addAssetChecks: writes('safety.write')
    .route(safetyRoute('POST', '/assets/checks', 'Tested, maintained, repaired: the same for one or several'))
    .input(NewAssetChecks)
    .output(z.object({ ids: z.array(Id) })),
  voidAssetCheck: writes('safety.write')
    .route(safetyRoute('POST', '/assets/checks/{id}/void', 'An entry made by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(nothing),

  licences: reads('safety.read')
    .route(safetyRoute('GET', '/licences', 'Licences of a site with what runs out; voided ones too'))
    .input(ofSite)
    .output(z.array(Licence)),
  addLicence: writes('safety.write')
    .route(safetyRoute('POST', '/licences', 'Add a licence'))
    .input(NewLicence)
    .output(Licence),
  updateLicence: writes('safety.write')
    .route(safetyRoute('PUT', '/licences/{id}', 'Change a licence'))
    .input(LicenceUpdate)
    .output(Licence),
  voidLicence: writes('safety.write')
    .route(safetyRoute('POST', '/licences/{id}/void', 'A licence entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(Licence),
}
