import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, Version } from '../ids.ts'
import { asMade, reads, writes } from '../procedure.ts'
import { DueFigure, SafetyPeriod } from './contract-figures.ts'
import { DoneByWords, DueBehind, DueKey, DueRow, Duty, DutyChange, DutyMiss, NewDuty, Today } from './duty.ts'
import { safetyRoute } from './route.ts'
import { DueState, DutyKind } from './terms.ts'

const ofSite = z.object({ siteId: Id })
const reason = z.string().trim().min(1).max(500)
const byReason = z.object({ id: Id, reason })

/** What has to be done again and again, and what is due. */
export const duties = {
  /** What is there already stays as it is. */
  setUpSafety: writes('safety.manage')
    .route(
      safetyRoute('POST', '/set-up', 'The three checklists, and the duties that the rules ask of a home'),
    )
    .input(ofSite)
    .output(z.object({ checklists: z.int(), duties: z.int() })),
  duties: reads('safety.read')
    .route(safetyRoute('GET', '/duties', 'The duties of a site; those that ended too'))
    .input(ofSite)
    .output(z.array(Duty)),
  addDuty: writes('safety.write')
    .route(safetyRoute('POST', '/duties', 'Add a duty'))
    .input(NewDuty)
    .output(Duty),
  changeDuty: writes('safety.write')
    .route(
      safetyRoute('POST', '/duties/{id}/change', 'The duty ends, and from a day on another takes its place'),
    )
    .input(DutyChange)
    .output(Duty),
  endDuty: writes('safety.write')
    .route(safetyRoute('POST', '/duties/{id}/end', 'Nothing of it is due after a day'))
    .input(z.object({ id: Id, version: Version, toOn: Day }))
    .output(Duty),

  today: reads('safety.read')
    .route(safetyRoute('GET', '/today', 'What is due now, what was missed, and what runs out'))
    .input(ofSite)
    .output(asMade(Today)),
  dues: reads('safety.read')
    .route(safetyRoute('POST', '/dues', 'What is due in a period, and where it stands'))
    .input(z.object({ siteId: Id, from: Day, to: Day }))
    .output(asMade(z.array(DueRow))),
  doDue: writes('safety.walk')
    .route(safetyRoute('POST', '/dues/done', 'It was done: by whom, when, and what proves it'))
    .input(DoneByWords)
    .output(z.object({ id: Id })),
  voidDue: writes('safety.write')
    .route(safetyRoute('POST', '/dues/done/{id}/void', 'It was ticked by mistake'))
    .input(byReason)
    .output(z.object({})),
  excuseMiss: writes('safety.walk')
    .route(safetyRoute('POST', '/dues/missed', 'Why it was missed; it stays missed'))
    .input(DueKey.extend({ reason }))
    .output(DutyMiss),
  approveMiss: writes('safety.manage')
    .route(
      safetyRoute('POST', '/dues/missed/{id}/approve', 'The reason of a miss is accepted, by somebody else'),
    )
    .input(z.object({ id: Id }))
    .output(DutyMiss),
  refuseMiss: writes('safety.manage')
    .route(safetyRoute('POST', '/dues/missed/{id}/refuse', 'The reason of a miss is not accepted'))
    .input(byReason)
    .output(z.object({})),

  dueFigures: reads('safety.read')
    .route(safetyRoute('POST', '/figures/dues', 'What was due by month, kind and what came of it'))
    .input(SafetyPeriod)
    .output(z.array(DueFigure)),
  duesBehind: reads('safety.read')
    .route(safetyRoute('POST', '/figures/dues/rows', 'The due things behind a figure, the latest first'))
    .input(
      SafetyPeriod.extend({
        month: Month.optional(),
        kind: DutyKind.optional(),
        states: z.array(DueState).optional(),
      }),
    )
    .output(asMade(z.array(DueBehind))),
}
