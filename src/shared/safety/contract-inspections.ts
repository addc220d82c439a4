import { z } from 'zod'
import { Instant } from '../day.ts'
import { Id } from '../ids.ts'
import { asMade, reads, writes } from '../procedure.ts'
import {
  FoundHazard,
  Inspection,
  InspectionAnswer,
  InspectionEnd,
  InspectionFilters,
  InspectionRow,
  InspectionSign,
  JointUpdate,
  NewInspection,
  NewSign,
  NewStop,
  SavedAnswers,
} from './inspection.ts'
import { SafetyPoint } from './register.ts'
import { safetyRoute } from './route.ts'

const reason = z.string().trim().min(1).max(500)

/** Rounds, checks and joint inspections, walked with a checklist. What ended stands. */
export const inspections = {
  inspections: reads('safety.read')
    .route(
      safetyRoute('POST', '/inspections/list', 'Inspections of a period, the latest first; voided ones too'),
    )
    .input(InspectionFilters)
    .output(z.object({ total: z.int(), rows: z.array(InspectionRow) })),
  openInspections: reads('safety.read')
    .route(
      safetyRoute('GET', '/inspections/open', 'Inspections of a site that are under way, the latest first'),
    )
    .input(z.object({ siteId: Id }))
    .output(z.array(InspectionRow)),
  inspection: reads('safety.read')
    .route(safetyRoute('GET', '/inspections/{id}', 'An inspection with all that the walk needs'))
    .input(z.object({ id: Id }))
    .output(asMade(Inspection)),
  /** Where somebody walks the same already, theirs is given, to be walked together. */
  beginInspection: writes('safety.walk')
    .route(safetyRoute('POST', '/inspections', 'Begin an inspection; it fills the due thing that is nearest'))
    .input(NewInspection)
    .output(z.object({ inspection: InspectionRow, isJoined: z.boolean() })),
  /** May be sent again and in any order: of each item the latest answer stands. Gives those that stand now. */
  saveAnswers: writes('safety.walk')
    .route(
      safetyRoute('POST', '/inspections/{inspectionId}/answers', 'Keep answers; those before are kept too'),
    )
    .input(SavedAnswers)
    .output(z.object({ answers: z.array(InspectionAnswer), isClockOdd: z.boolean() })),
  stopAt: writes('safety.walk')
    .route(
      safetyRoute('POST', '/inspections/{inspectionId}/stops', 'The code of a point was read on the way'),
    )
    .input(NewStop)
    .output(z.object({ point: SafetyPoint, at: Instant })),
  /** Refused while something is asked and not answered; every problem becomes a hazard, fixed ones too. */
  endInspection: writes('safety.walk')
    .route(safetyRoute('POST', '/inspections/{id}/end', 'End an inspection'))
    .input(InspectionEnd)
    .output(z.object({ inspection: InspectionRow, hazards: z.array(FoundHazard) })),
  signInspection: writes('safety.walk')
    .route(
      safetyRoute('POST', '/inspections/{inspectionId}/signs', 'Somebody signs, before or after the end'),
    )
    .input(NewSign)
    .output(InspectionSign),
  voidSign: writes('safety.walk')
    .route(safetyRoute('POST', '/inspections/signs/{id}/void', 'A signature given by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(InspectionSign),
  updateJoint: writes('safety.walk')
    .route(
      safetyRoute(
        'PUT',
        '/inspections/{id}/joint',
        'Who takes part, and what the unit says; also after the end',
      ),
    )
    .input(JointUpdate)
    .output(Inspection),
  /** The hazards found in it stay: they are told, to be voided one by one. Who began it may while it is open. */
  voidInspection: writes('safety.walk')
    .route(safetyRoute('POST', '/inspections/{id}/void', 'An inspection made by mistake: it counts nowhere'))
    .input(z.object({ id: Id, reason }))
    .output(z.object({ inspection: InspectionRow, hazards: z.array(FoundHazard) })),
}
