import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { Roster } from './roster.ts'
import { RosterPaper, RosterPapersStatus } from './roster-paper.ts'
import { safetyRoute } from './route.ts'
import { CopiedShifts, NewShifts, ShiftWeek } from './shift.ts'
import { EscapeZone, EscapeZoneUpdate, NewEscapeZone } from './zone.ts'

const ofSite = z.object({ siteId: Id })
const voiding = z.object({ id: Id, reason: z.string().trim().min(1).max(500) })

/** The evacuation roster, who is on duty, escape zones. */
export const roster = {
  roster: reads('safety.rescue')
    .route(safetyRoute('GET', '/roster', 'Who is in the house at a moment, and who brings them out'))
    .input(ofSite.extend({ at: Instant.optional() }))
    .output(Roster),

  shifts: reads('safety.rescue')
    .route(safetyRoute('GET', '/shifts', 'The shift roster of the week a day lies in'))
    .input(ofSite.extend({ on: Day }))
    .output(ShiftWeek),
  addShifts: writes('safety.rescue')
    .route(safetyRoute('POST', '/shifts', 'Put people on shifts'))
    .input(NewShifts)
    .output(ShiftWeek),
  voidShift: writes('safety.rescue')
    .route(safetyRoute('POST', '/shifts/{id}/void', 'Somebody does not come, or was entered by mistake'))
    .input(voiding)
    .output(ShiftWeek),
  copyShifts: writes('safety.rescue')
    .route(safetyRoute('POST', '/shifts/copy', 'Make the week a day lies in like the week before'))
    .input(ofSite.extend({ on: Day }))
    .output(CopiedShifts),

  paperStatus: reads('safety.rescue')
    .route(safetyRoute('GET', '/roster/papers', 'When the last roster was kept, and where'))
    .input(ofSite)
    .output(RosterPapersStatus),
  makePaper: writes('safety.rescue')
    .route(safetyRoute('POST', '/roster/papers', 'Keep the roster of this moment as a PDF beside the data'))
    .input(ofSite)
    .output(RosterPaper),

  zones: reads('safety.read')
    .route(safetyRoute('GET', '/zones', 'Escape zones with their rooms'))
    .input(ofSite)
    .output(z.array(EscapeZone)),
  addZone: writes('safety.write')
    .route(safetyRoute('POST', '/zones', 'Add an escape zone'))
    .input(NewEscapeZone)
    .output(EscapeZone),
  updateZone: writes('safety.write')
    .route(safetyRoute('PUT', '/zones/{id}', 'Change a zone; its rooms are the ones given'))
    .input(EscapeZoneUpdate)
    .output(EscapeZone),
  removeZone: writes('safety.write')
    .route(safetyRoute('POST', '/zones/{id}/remove', 'Take a zone away; its rooms stay without one'))
    .input(z.object({ id: Id }))
    .output(EscapeZone),
}
