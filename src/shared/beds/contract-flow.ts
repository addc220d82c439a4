import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Note } from '../ids.ts'
import { reads, writes } from '../procedure.ts'
import { bedsRoute, done, Reason } from './route.ts'
import { Application, DischargeReason, Hold, LeaveKind, PlannedMove, WaitingRow } from './schema.ts'

/** Answers to what a rule asks about a room: an override with its reason, or a mix that was confirmed. */
const RoomAnswers = {
  overrideReason: z.string().trim().max(500).optional(),
  isMixConfirmed: z.boolean().optional(),
}

/** From the first question to the last day. Each is one action, one transaction. */
export const flow = {
  waiting: reads('beds.read')
    .route(bedsRoute('GET', '/beds/waiting', 'Enquiries and the waiting list in order, each place explained'))
    .input(z.object({ siteId: Id }))
    .output(z.array(WaitingRow)),
  apply: writes('beds.write')
    .route(bedsRoute('POST', '/beds/waiting', 'Note an enquiry or put a person on the waiting list'))
    .input(
      Application.pick({
        personId: true,
        siteId: true,
        appliedOn: true,
        recognisedOn: true,
        wantedKind: true,
        wantedAudience: true,
        note: true,
      }).extend({ stage: z.enum(['enquiry', 'waiting']) }),
    )
    .output(Application),
  updateApplication: writes('beds.write')
    .route(bedsRoute('PUT', '/beds/waiting/{id}', 'Change an application'))
    .input(
      Application.omit({ personId: true, siteId: true, closeReason: true }).extend({
        stage: z.enum(['enquiry', 'waiting']),
      }),
    )
    .output(Application),
  closeApplication: writes('beds.write')
    .route(bedsRoute('POST', '/beds/waiting/{id}/close', 'Take a person off the waiting list'))
    .input(z.object({ id: Id, reason: z.enum(['withdrawn', 'died', 'declined']) }))
    .output(done),

  holds: reads('beds.read')
    .route(bedsRoute('GET', '/beds/holds', 'Beds held, newest first'))
    .input(z.object({ siteId: Id, isActiveOnly: z.boolean().default(true) }))
    .output(z.array(Hold)),
  hold: writes('beds.write')
    .route(bedsRoute('POST', '/beds/holds', 'Hold a bed for a person through a day'))
    .input(
      z.object({
        bedId: Id,
        personId: Id,
        fromAt: Instant.optional(),
        untilOn: Day,
        note: Note.default(''),
        ...RoomAnswers,
      }),
    )
    .output(Hold),
  releaseHold: writes('beds.write')
    .route(bedsRoute('POST', '/beds/holds/{id}/release', 'Release a hold'))
    .input(z.object({ id: Id }))
    .output(done),

  admit: writes('beds.write')
    .route(bedsRoute('POST', '/beds/stays', 'Admit a person into a bed, for a trial or for good'))
    .input(
      z.object({
        personId: Id,
        bedId: Id,
        at: Instant.optional(),
        trialUntilOn: Day.nullable().default(null),
        note: Note.default(''),
        ...RoomAnswers,
      }),
    )
    .output(z.object({ stayId: Id, placementId: Id })),
  confirmFormal: writes('beds.write')
    .route(bedsRoute('POST', '/beds/stays/{stayId}/formal', 'The trial becomes a formal stay'))
    .input(z.object({ stayId: Id, at: Instant.optional() }))
    .output(done),
  transfer: writes('beds.write')
    .route(bedsRoute('POST', '/beds/transfers', 'Move a resident to another bed'))
    .input(
      z.object({ personId: Id, bedId: Id, at: Instant.optional(), note: Note.default(''), ...RoomAnswers }),
    )
    .output(z.object({ placementId: Id })),
  swap: writes('beds.write')
    .route(bedsRoute('POST', '/beds/swaps', 'Two residents change beds'))
    .input(
      z.object({
        personId: Id,
        otherPersonId: Id,
        at: Instant.optional(),
        note: Note.default(''),
        ...RoomAnswers,
      }),
    )
    .output(done),
  startLeave: writes('beds.write')
    .route(bedsRoute('POST', '/beds/leaves', 'A resident goes out or to hospital; the bed is kept'))
    .input(
      z.object({
        personId: Id,
        kind: LeaveKind,
        at: Instant.optional(),
        expectedOn: Day.nullable(),
        companion: z.string().max(100).default(''),
        companionPhone: z.string().max(40).default(''),
        note: Note.default(''),
      }),
    )
    .output(z.object({ leaveId: Id })),
  updateLeave: writes('beds.write')
    .route(bedsRoute('PUT', '/beds/leaves/{id}', 'Change when a person is expected back'))
    .input(z.object({ id: Id, expectedOn: Day.nullable(), note: Note }))
    .output(done),
  endLeave: writes('beds.write')
    .route(bedsRoute('POST', '/beds/leaves/return', 'A resident is back'))
    .input(z.object({ personId: Id, at: Instant.optional() }))
    .output(done),
  discharge: writes('beds.write')
    .route(bedsRoute('POST', '/beds/discharges', 'A resident leaves; on death the day of death'))
    .input(
      z
        .object({
          personId: Id,
          at: Instant.optional(),
          reason: DischargeReason,
          diedOn: Day.nullable().default(null),
          note: Note.default(''),
        })
        .refine(({ reason, diedOn }) => (reason === 'death') === (diedOn !== null), {
          path: ['diedOn'],
          error: 'The day of death goes with a death.',
        }),
    )
    .output(done),
  voidEntry: writes('beds.write')
    .route(
      bedsRoute(
        'POST',
        '/beds/void',
        'Void a wrong entry: a whole stay, the last move, a discharge, a leave or its return, a hold, an outage',
      ),
    )
    .input(
      z.object({
        kind: z.enum(['stay', 'transfer', 'discharge', 'leave', 'leaveReturn', 'hold', 'outage', 'formal']),
        id: Id,
        reason: Reason,
      }),
    )
    .output(done),

  plans: reads('beds.read')
    .route(bedsRoute('GET', '/beds/plans', 'Planned moves, due first'))
    .input(z.object({ siteId: Id }))
    .output(z.array(PlannedMove)),
  plan: writes('beds.write')
    .route(
      bedsRoute(
        'POST',
        '/beds/plans',
        'Plan an admission, transfer, leave or discharge; it never carries itself out',
      ),
    )
    .input(
      z.object({
        personId: Id,
        siteId: Id,
        kind: PlannedMove.shape.kind,
        dueOn: Day,
        bedId: Id.nullable(),
        note: Note,
      }),
    )
    .output(PlannedMove),
  closePlan: writes('beds.write')
    .route(bedsRoute('POST', '/beds/plans/{id}/close', 'A planned move was done, or is cancelled'))
    .input(z.object({ id: Id, outcome: z.enum(['done', 'cancelled']) }))
    .output(done),
}
