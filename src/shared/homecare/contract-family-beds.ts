import { z } from 'zod'
import { Day } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import {
  AdaptationWork,
  CloseReason,
  FamilyBed,
  FamilyBedRow,
  FamilyBedStage,
  StepDetails,
} from './family-bed.ts'
import { careRoute } from './route.ts'

const done = z.object({})
const reason = z.string().trim().min(1).max(500)
const text = z.string().trim().max(200)

const NewWork = AdaptationWork.omit({ id: true, version: true })

/** From application to close. Each is one action, one transaction. */
export const familyBeds = {
  familyBeds: reads('homecare.read')
    .route(careRoute('GET', '/family-beds', 'Family beds: the board; those closed only where asked for'))
    .input(
      z.object({
        siteId: Id,
        /** Only those that were active on this day. */
        activeOn: Day.optional(),
        isClosedShown: z.boolean().default(false),
      }),
    )
    .output(z.array(FamilyBedRow)),
  familyBed: reads('homecare.read')
    .route(careRoute('GET', '/family-beds/{id}', 'One family bed with its steps, agreements and works'))
    .input(z.object({ id: Id }))
    .output(FamilyBed),
  /** Those of one person, newest first. */
  familyBedsOf: reads('homecare.read')
    .route(careRoute('GET', '/family-beds-of', "A person's family beds"))
    .input(z.object({ personId: Id }))
    .output(z.array(FamilyBedRow)),
  familyBedCounts: reads('homecare.read')
    .route(
      careRoute(
        'GET',
        '/family-bed-counts',
        'Opened and closed in a period, active on its last day; by street',
      ),
    )
    .input(z.object({ siteId: Id, from: Day, to: Day }))
    .output(
      z.object({
        total: z.object({ applied: z.int(), opened: z.int(), closed: z.int(), active: z.int() }),
        byStreet: z.array(
          z.object({
            street: z.string(),
            applied: z.int(),
            opened: z.int(),
            closed: z.int(),
            active: z.int(),
          }),
        ),
        byMonth: z.array(
          /** active: on the month's last day, or the period's. */
          z.object({ month: z.string(), opened: z.int(), closed: z.int(), active: z.int() }),
        ),
        byStage: z.array(z.object({ stage: FamilyBedStage, count: z.int() })),
      }),
    ),
  applyFamilyBed: writes('homecare.write')
    .route(careRoute('POST', '/family-beds', 'A person applies for a family bed'))
    .input(
      z.object({
        siteId: Id,
        personId: Id,
        /** Given by the core where empty: the next of the site, JC-0001. */
        code: text.default(''),
        /** The person's own where empty. */
        street: text.default(''),
        community: text.default(''),
        appliedOn: Day,
        note: Note.default(''),
      }),
    )
    .output(z.object({ id: Id, code: z.string() })),
  updateFamilyBed: writes('homecare.write')
    .route(careRoute('PUT', '/family-beds/{id}', 'Change a family bed: code, street, community, note'))
    .input(
      z.object({ id: Id, version: Version, code: text.min(1), street: text, community: text, note: Note }),
    )
    .output(done),
  /** The next stage is done; stages are done in their order, none left out. */
  doStep: writes('homecare.write')
    .route(careRoute('POST', '/family-beds/{familyBedId}/steps', 'The next stage of a family bed is done'))
    .input(
      z.object({
        familyBedId: Id,
        doneOn: Day,
        doneBy: text.default(''),
        note: Note.default(''),
        details: StepDetails,
      }),
    )
    .output(done),
  undoStep: writes('homecare.write')
    .route(
      careRoute(
        'POST',
        '/family-beds/{familyBedId}/undo-step',
        'Void the last stage, or the close, that was entered by mistake',
      ),
    )
    .input(z.object({ familyBedId: Id, reason }))
    .output(done),
  renewAgreement: writes('homecare.write')
    .route(careRoute('POST', '/family-beds/{familyBedId}/agreements', 'Renew the agreement'))
    .input(
      z.object({
        familyBedId: Id,
        number: text.min(1),
        signedOn: Day,
        fromOn: Day,
        toOn: Day,
        elderSigner: text,
        familySigner: text,
        siteSigner: text,
        note: Note.default(''),
      }),
    )
    .output(done),
  closeFamilyBed: writes('homecare.write')
    .route(
      careRoute('POST', '/family-beds/{id}/close', 'Close a family bed; visits still planned are cancelled'),
    )
    .input(z.object({ id: Id, closedOn: Day, reason: CloseReason, note: Note.default('') }))
    .output(z.object({ cancelledVisits: z.int() })),
  addWork: writes('homecare.write')
    .route(careRoute('POST', '/works', 'Add an adaptation work'))
    .input(NewWork)
    .output(AdaptationWork),
  updateWork: writes('homecare.write')
    .route(careRoute('PUT', '/works/{id}', 'Change an adaptation work, its acceptance included'))
    .input(AdaptationWork)
    .output(AdaptationWork),
}
