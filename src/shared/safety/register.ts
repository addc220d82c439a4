import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { AssetCheckKind, AssetKind, LicenceKind } from './terms.ts'

/** Entered in one go at most. */
export const MOST_AT_ONCE = 500

const where = { floorId: Id.nullable(), roomId: Id.nullable() }
/** In words, for lists and labels; empty where it is not known. */
const whereWords = { floor: z.string(), room: z.string() }

/** Where a round stops: a QR code on the wall (point-code.ts). */
export const SafetyPoint = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  ...where,
  ...whereWords,
  code: z.string(),
  /** The order of the round. */
  sort: z.int().min(0).max(100_000),
  retiredAt: Instant.nullable(),
  version: Version,
})
export type SafetyPoint = z.infer<typeof SafetyPoint>

export const PointDetails = SafetyPoint.pick({ name: true, floorId: true, roomId: true, sort: true })
export type PointDetails = z.infer<typeof PointDetails>
export const NewPoints = z.object({
  siteId: Id,
  points: z
    .array(PointDetails.omit({ sort: true }))
    .min(1)
    .max(MOST_AT_ONCE),
})
export type NewPoints = z.infer<typeof NewPoints>

const text = z.string().trim().max(200)
export const AssetCode = z.string().trim().min(1).max(40)

const assetDetails = {
  kind: AssetKind,
  ...where,
  place: text,
  model: text,
  madeOn: Day.nullable(),
  installedOn: Day.nullable(),
  /** The last day on which it may be used. */
  expiresOn: Day.nullable(),
  note: Note,
}

/** What is the matter with a piece of equipment, worst first. */
export const AssetConcern = z.enum(['expired', 'failed', 'testOverdue', 'expiresSoon', 'testSoon'])
export type AssetConcern = z.infer<typeof AssetConcern>

export const SafetyAsset = z.object({
  id: Id,
  siteId: Id,
  code: AssetCode,
  ...assetDetails,
  ...whereWords,
  retiredOn: Day.nullable(),
  retireReason: z.string(),
  /** The last time it was looked at, and how it was; null before the first. */
  lastOn: Day.nullable(),
  lastKind: AssetCheckKind.nullable(),
  isLastOk: z.boolean().nullable(),
  /** When it is due again, as the last check but repairs says. */
  nextOn: Day.nullable(),
  concerns: z.array(AssetConcern),
  version: Version,
})
export type SafetyAsset = z.infer<typeof SafetyAsset>

const inOrder = ({
  madeOn,
  installedOn,
  expiresOn,
}: Record<'madeOn' | 'installedOn' | 'expiresOn', Day | null>) =>
  (madeOn === null || installedOn === null || madeOn <= installedOn) &&
  (expiresOn === null || expiresOn >= (installedOn ?? madeOn ?? ''))
const backward = { path: ['expiresOn'], message: 'backward' }

export const AssetDetails = z.object({ code: AssetCode, ...assetDetails }).refine(inOrder, backward)
export type AssetDetails = z.infer<typeof AssetDetails>
export const AssetUpdate = z
  .object({ id: Id, version: Version, code: AssetCode, ...assetDetails })
  .refine(inOrder, backward)
export type AssetUpdate = z.infer<typeof AssetUpdate>
/** Pieces that are alike but for their codes. */
export const NewAssets = z
  .object({ siteId: Id, codes: z.array(AssetCode).min(1).max(MOST_AT_ONCE), ...assetDetails })
  .refine(inOrder, backward)
export type NewAssets = z.infer<typeof NewAssets>

const checkDetails = {
  onDay: Day,
  kind: AssetCheckKind,
  isOk: z.boolean(),
  /** Who did it: a firm or a person. */
  by: text,
  nextOn: Day.nullable(),
  costFen: Fen.min(0).max(100_000_000).nullable(),
  note: Note,
}

/** A test, a maintenance, a repair: of one piece. */
export const AssetCheck = z.object({
  id: Id,
  assetId: Id,
  ...checkDetails,
  recordedAt: Instant,
  recordedBy: z.string(),
  voidedAt: Instant.nullable(),
  voidedBy: z.string().nullable(),
  voidReason: z.string().nullable(),
})
export type AssetCheck = z.infer<typeof AssetCheck>
/** The same was done to several; the cost is that of each. */
export const NewAssetChecks = z
  .object({ assetIds: z.array(Id).min(1).max(MOST_AT_ONCE), ...checkDetails })
  .refine(({ onDay, nextOn }) => nextOn === null || nextOn > onDay, { path: ['nextOn'], message: 'backward' })
export type NewAssetChecks = z.infer<typeof NewAssetChecks>

/** Where a licence stands; `replaced`: another of the same kind and name lasts longer. */
export const LicenceState = z.enum(['valid', 'soon', 'expired', 'replaced'])
export type LicenceState = z.infer<typeof LicenceState>

const licenceDetails = {
  kind: LicenceKind,
  name: Name,
  number: text,
  issuedOn: Day.nullable(),
  /** The last day on which it is valid; null: it never runs out. */
  expiresOn: Day.nullable(),
  note: Note,
}
const isForward = ({ issuedOn, expiresOn }: Record<'issuedOn' | 'expiresOn', Day | null>) =>
  issuedOn === null || expiresOn === null || expiresOn >= issuedOn

/** 许可证件: what runs out. */
export const Licence = z.object({
  id: Id,
  siteId: Id,
  ...licenceDetails,
  state: LicenceState,
  /** Below nothing: so many days ago. */
  daysLeft: z.int().nullable(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
  version: Version,
})
export type Licence = z.infer<typeof Licence>
export const LicenceDetails = z.object(licenceDetails).refine(isForward, backward)
export type LicenceDetails = z.infer<typeof LicenceDetails>
export const NewLicence = z.object({ siteId: Id, ...licenceDetails }).refine(isForward, backward)
export type NewLicence = z.infer<typeof NewLicence>
export const LicenceUpdate = z
  .object({ id: Id, version: Version, ...licenceDetails })
  .refine(isForward, backward)
export type LicenceUpdate = z.infer<typeof LicenceUpdate>
