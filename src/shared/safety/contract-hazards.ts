import { z } from 'zod'
import { Day } from '../day.ts'
import { Id } from '../ids.ts'
import { asMade, reads, writes } from '../procedure.ts'
import * as hazard from './hazard.ts'
import { stepRights } from './hazard-loop.ts'
import { safetyRoute } from './route.ts'
import { NewSafetyRole, SafetyRole } from './safety-role.ts'
import { NewWork, SafetyWork, WorkUpdate } from './work.ts'

const ofSite = z.object({ siteId: Id })
const byId = z.object({ id: Id })
const reason = z.string().trim().min(1).max(500)

/** Each step: what is said of it, and the hazard as it stands then. */
const step = (name: keyof typeof stepRights, path: `/${string}`, summary: string) =>
  writes(stepRights[name]).route(safetyRoute('POST', path, summary))
const of = (path: string) => `/hazards/{id}/${path}` as const
const ofMeasure = (path: string) => `/hazards/measures/{measureId}/${path}` as const

const loop = {
  gradeHazard: step('grade', of('grade'), 'Grade a hazard; major: only by the named manager or head')
    .input(hazard.Grading)
    .output(hazard.Hazard),
  fixOnSpot: step('fixOnSpot', of('fix'), 'It was put right on the spot')
    .input(hazard.OnSpotFix)
    .output(hazard.Hazard),
  orderRectification: step('order', of('order'), 'Order measures; more can follow while they are under way')
    .input(hazard.Ordering)
    .output(hazard.Hazard),
  doneMeasure: step('doneMeasure', ofMeasure('done'), 'A measure was carried out, and by whom')
    .input(hazard.MeasureDone)
    .output(hazard.Hazard),
  voidMeasure: step('voidMeasure', ofMeasure('void'), 'A measure ordered by mistake')
    .input(hazard.MeasureVoiding)
    .output(hazard.Hazard),
  extendDeadline: step('extend', ofMeasure('extend'), 'Approve a later deadline, with the reason')
    .input(hazard.Extension)
    .output(hazard.Hazard),
  rectified: step('rectify', of('rectified'), 'All measures are done: ask for the re-check')
    .input(hazard.Noted)
    .output(hazard.Hazard),
  passRecheck: step('passRecheck', of('pass'), 'Looked at again and in order, by nobody who fixed any part')
    .input(hazard.Noted)
    .output(hazard.Hazard),
  refuseRecheck: step('refuseRecheck', of('refuse'), 'Looked at again and not in order: back to its measures')
    .input(hazard.RecheckRefusal)
    .output(hazard.Hazard),
  closeHazard: step('close', of('close'), 'Close a hazard; its beds are free again')
    .input(hazard.Noted)
    .output(hazard.Hazard),
  reopenHazard: step('reopen', of('reopen'), 'It was not over: open again, no bed is held by that')
    .input(hazard.Reasoned)
    .output(hazard.Hazard),
  reportToAuthority: step('report', of('report'), 'A major hazard was reported: to whom and when')
    .input(hazard.AuthorityReport)
    .output(hazard.Hazard),
  holdBeds: step('hold', of('hold'), 'Put beds, or all beds of rooms, out of service until it is closed')
    .input(hazard.BedHolding)
    .output(hazard.Hazard),
  freeBeds: step('free', of('free'), 'Put beds back in service before it is closed')
    .input(hazard.BedFreeing)
    .output(hazard.Hazard),
  voidHazard: step('void', of('void'), 'Entered by mistake: stays in the ledger as void')
    .input(hazard.Reasoned)
    .output(hazard.Hazard),
}

/** Hazards and their closed loop, who is named for it, and fire works. */
export const hazards = {
  hazards: reads('safety.read')
    .route(safetyRoute('POST', '/hazards/list', 'The hazard ledger of a site, latest found first'))
    .input(hazard.HazardFilters)
    .output(asMade(z.object({ total: z.int(), rows: z.array(hazard.HazardRow) }))),
  hazard: reads('safety.read')
    .route(safetyRoute('GET', '/hazards/{id}', 'A hazard with all that was done, and the steps that follow'))
    .input(byId)
    .output(hazard.Hazard),
  lostNights: reads('safety.read')
    .route(safetyRoute('GET', '/lost-nights', 'Bed-nights lost to hazards on the evenings of a period'))
    .input(z.object({ siteId: Id, from: Day, to: Day }))
    .output(hazard.LostNights),
  reportHazard: writes('safety.walk')
    .route(safetyRoute('POST', '/hazards', 'Record a hazard by hand, once however often it is sent'))
    .input(hazard.NewHazard)
    .output(z.object({ id: Id, number: z.string() })),
  ...loop,

  safetyRoles: reads('safety.read')
    .route(safetyRoute('GET', '/roles', 'Who is named at a site, the latest first; ended ones too'))
    .input(ofSite)
    .output(z.array(SafetyRole)),
  setSafetyRole: writes('sites.manage')
    .route(safetyRoute('POST', '/roles', 'Name a responsible person, manager or officer from a day on'))
    .input(NewSafetyRole)
    .output(z.array(SafetyRole)),
  endSafetyRole: writes('sites.manage')
    .route(safetyRoute('POST', '/roles/{id}/end', 'Somebody is no longer named after a day'))
    .input(z.object({ id: Id, toOn: Day }))
    .output(z.array(SafetyRole)),

  safetyWorks: reads('safety.read')
    .route(
      safetyRoute('GET', '/works', 'Fire works of a site with their funds, latest first; voided ones too'),
    )
    .input(ofSite)
    .output(z.array(SafetyWork)),
  addSafetyWork: writes('safety.write')
    .route(safetyRoute('POST', '/works', 'Record fire works'))
    .input(NewWork)
    .output(SafetyWork),
  updateSafetyWork: writes('safety.write')
    .route(safetyRoute('PUT', '/works/{id}', 'Change works; funds and hazards replace those before'))
    .input(WorkUpdate)
    .output(SafetyWork),
  voidSafetyWork: writes('safety.write')
    .route(safetyRoute('POST', '/works/{id}/void', 'Works entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(SafetyWork),
}
