import { z } from 'zod'
import { Day, Instant, Month } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { asMade, reads, writes } from '../procedure.ts'
import { VisitKind } from './package.ts'
import { careRoute } from './route.ts'
import { Clash, DoneItem, FollowUp, Visit, VisitPlan, VisitRow, VisitState, Vitals } from './visit.ts'

const done = z.object({})
const reason = z.string().trim().min(1).max(500)

const NewPlan = VisitPlan.omit({ id: true, version: true, person: true, staff: true })

/** A visit as wanted, before it is saved: enough to look for clashes. */
const Wanted = z.object({
  /** The visit itself where it exists: it is no clash with itself. */
  visitId: Id.optional(),
  siteId: Id,
  personId: Id,
  staffIds: z.array(Id).min(1).max(4),
  fromAt: Instant,
  toAt: Instant,
  jointId: Id.nullable().default(null),
})

const Finding = z.object({ finding: reason, isUrgent: z.boolean(), dueOn: Day.nullable() })

/** What a worker says of a visit when it is over. */
const Report = {
  items: z.array(DoneItem).max(30),
  note: Note.default(''),
  vitals: Vitals.nullable().default(null),
  satisfaction: z.int().min(1).max(5).nullable().default(null),
  signedBy: z.enum(['elder', 'family']).nullable().default(null),
  /** An abnormal finding goes to the follow-up list. */
  finding: Finding.nullable().default(null),
}

const atTheDoor = { id: Id, at: Instant.optional(), reason: z.string().trim().max(500).default('') }
/** The clock needs no words; another time needs a reason. */
const explained = <T extends z.ZodType<{ at?: number | undefined; reason: string }>>(schema: T) =>
  schema.refine(({ at, reason }) => at === undefined || reason !== '', {
    path: ['reason'],
    message: 'reason for a time other than now',
  })

const Filters = {
  siteId: Id,
  from: Day,
  to: Day,
  personId: Id.optional(),
  staffId: Id.optional(),
  teamId: Id.nullable().optional(),
  kind: VisitKind.optional(),
  street: z.string().max(200).optional(),
  projectId: Id.nullable().optional(),
  packageId: Id.nullable().optional(),
  itemId: Id.optional(),
  states: z.array(VisitState).optional(),
  isCounted: z.boolean().optional(),
}
export const VisitFilters = z.object(Filters)
export type VisitFilters = z.infer<typeof VisitFilters>

/** Planning ahead. */
export const planning = {
  visitPlans: reads('homecare.read')
    .route(careRoute('GET', '/plans', 'Repeating plans'))
    .input(
      z.object({
        siteId: Id,
        personId: Id.optional(),
        staffId: Id.optional(),
        isEndedShown: z.boolean().default(false),
      }),
    )
    .output(z.array(VisitPlan)),
  addVisitPlan: writes('homecare.write')
    .route(careRoute('POST', '/plans', 'Add a repeating plan; no visit is made yet'))
    .input(NewPlan)
    .output(VisitPlan),
  updateVisitPlan: writes('homecare.write')
    .route(
      careRoute(
        'PUT',
        '/plans/{id}',
        'Change a repeating plan; ends it with toOn. Untouched visits follow when visits are made again',
      ),
    )
    .input(NewPlan.extend({ id: Id, version: Version }))
    .output(VisitPlan),
  /** What a plan would make in a month, with its clashes; nothing is saved. */
  previewPlan: reads('homecare.read')
    .route(careRoute('POST', '/plans/preview', 'The days a plan would fill, and what clashes'))
    .input(NewPlan.extend({ id: Id.optional(), month: Month }))
    .output(z.array(z.object({ onDay: Day, fromAt: Instant, toAt: Instant, clashes: z.array(Clash) }))),
  /**
   * Makes the visits of all plans of a month from today on. Idempotent: what a person has touched stays, what exists is
   * not made twice; untouched ones follow their plan. A visit that would clash is not made: it is a gap.
   */
  makeVisits: writes('homecare.write')
    .route(careRoute('POST', '/plans/make', 'Make the visits of a month from the plans'))
    .input(z.object({ siteId: Id, month: Month }))
    .output(
      z.object({
        made: z.int(),
        changed: z.int(),
        kept: z.int(),
        withdrawn: z.int(),
        gaps: z.array(
          z.object({
            planId: Id,
            personId: Id,
            person: z.string(),
            staff: z.string(),
            onDay: Day,
            clashes: z.array(Clash),
          }),
        ),
      }),
    ),
  clashes: reads('homecare.read')
    .route(careRoute('POST', '/clashes', 'What stands in the way of a visit as wanted'))
    .input(Wanted)
    .output(z.array(Clash)),
  /** Who could go instead: free at that time, not on leave; who knows the elder and the same team first. */
  substitutes: reads('homecare.read')
    .route(careRoute('GET', '/substitutes', 'Visits of a worker in a period, with who could go instead'))
    .input(z.object({ siteId: Id, staffId: Id, from: Day, to: Day }))
    .output(
      z.array(
        z.object({
          visit: VisitRow,
          /** At most five, best first. */
          proposals: z.array(
            z.object({
              staffId: Id,
              name: z.string(),
              isSameTeam: z.boolean(),
              /** Visits to this elder in the last 90 days. */
              knows: z.int(),
              minutesThatDay: z.int(),
            }),
          ),
        }),
      ),
    ),
  /** Several at once (a worker's leave): all or none. */
  reassignVisits: writes('homecare.write')
    .route(careRoute('POST', '/visits/reassign', 'Give planned visits to other workers'))
    .input(
      z.object({
        fromStaffId: Id,
        visits: z
          .array(z.object({ id: Id, version: Version, toStaffId: Id }))
          .min(1)
          .max(200),
        reason: z.string().trim().max(500).default(''),
      }),
    )
    .output(done),
}

/** The visit itself. */
export const visits = {
  visits: reads('homecare.read')
    .route(careRoute('POST', '/visits/list', 'Visits, by day and time; the rows behind any figure'))
    .input(
      z.object({
        ...Filters,
        limit: z.int().min(1).max(20_000).default(500),
        offset: z.int().min(0).default(0),
      }),
    )
    .output(asMade(z.object({ total: z.int(), rows: z.array(VisitRow) }))),
  visit: reads('homecare.read')
    .route(careRoute('GET', '/visits/{id}', 'One visit, whole'))
    .input(z.object({ id: Id }))
    .output(Visit),
  visitByCode: reads('homecare.read')
    .route(careRoute('GET', '/visits/by-code/{code}', "The visit of a slip's code"))
    .input(z.object({ code: z.string().trim().min(2).max(14) }))
    .output(Visit),
  /** Under way past their planned end, or planned before now and not begun. */
  unsettledVisits: reads('homecare.read')
    .route(
      careRoute('GET', '/visits/unsettled', 'Visits that were forgotten: not checked out, or never begun'),
    )
    .input(z.object({ siteId: Id, staffId: Id.optional() }))
    .output(z.array(VisitRow)),
  addVisit: writes('homecare.write')
    .route(careRoute('POST', '/visits', 'Plan one visit, or joint visits to several elders at one address'))
    .input(
      z.object({
        siteId: Id,
        personIds: z.array(Id).min(1).max(4),
        kind: VisitKind,
        staffIds: z.array(Id).min(1).max(4),
        fromAt: Instant,
        toAt: Instant,
        itemIds: z.array(Id).max(20).default([]),
        /** Taken from the person's package of that day where left out; null for none. */
        grantId: Id.nullable().optional(),
        note: Note.default(''),
        /** Clashes that may be confirmed were, for this reason. */
        clashReason: z.string().trim().max(500).default(''),
      }),
    )
    .output(z.object({ ids: z.array(Id) })),
  /** Before it began. */
  moveVisit: writes('homecare.write')
    .route(careRoute('POST', '/visits/{id}/move', 'Move a planned visit to another time or other workers'))
    .input(
      z.object({
        id: Id,
        version: Version,
        fromAt: Instant,
        toAt: Instant,
        staffIds: z.array(Id).min(1).max(4),
        clashReason: z.string().trim().max(500).default(''),
      }),
    )
    .output(VisitRow),
  checkIn: writes('homecare.visit')
    .route(
      careRoute(
        'POST',
        '/visits/{id}/check-in',
        'The worker is there: by the clock, or at a time said with a reason',
      ),
    )
    .input(explained(z.object(atTheDoor)))
    .output(Visit),
  checkOut: writes('homecare.visit')
    .route(careRoute('POST', '/visits/{id}/check-out', 'The visit is over: what was done'))
    .input(explained(z.object({ ...atTheDoor, ...Report })))
    .output(Visit),
  /** Whole visits at once: paper slips, a morning's work. All or none; an error names its row. */
  recordVisits: writes('homecare.visit')
    .route(careRoute('POST', '/visits/record', 'Record visits from paper slips'))
    .input(
      z.object({
        rows: z
          .array(
            z.object({
              visitId: Id,
              /** The planned start where left out. */
              startedAt: Instant.optional(),
              minutes: z.int().min(1).max(1440),
              reason: z.string().trim().max(500).default(''),
              ...Report,
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ recorded: z.int(), counted: z.int() })),
  setOutcome: writes('homecare.visit')
    .route(careRoute('POST', '/visits/{id}/outcome', 'A visit was missed, refused or cancelled'))
    .input(z.object({ id: Id, outcome: z.enum(['missed', 'refused', 'cancelled']), reason }))
    .output(Visit),
  /** Puts right a visit that was recorded; the version is the one that was looked at. */
  correctVisit: writes('homecare.visit')
    .route(careRoute('PUT', '/visits/{id}', 'Correct a recorded visit, with a reason'))
    .input(
      z.object({
        id: Id,
        version: Version,
        kind: VisitKind,
        startedAt: Instant,
        endedAt: Instant,
        staffIds: z.array(Id).min(1).max(4),
        reason,
        ...Report,
      }),
    )
    .output(Visit),
  voidVisit: writes('homecare.write')
    .route(careRoute('POST', '/visits/{id}/void', 'Void a visit entered by mistake'))
    .input(z.object({ id: Id, reason }))
    .output(done),

  followUps: reads('homecare.read')
    .route(careRoute('GET', '/follow-ups', 'Findings to look after, urgent first'))
    .input(z.object({ siteId: Id, personId: Id.optional(), isClosedShown: z.boolean().default(false) }))
    .output(z.array(FollowUp)),
  addFollowUp: writes('homecare.visit')
    .route(careRoute('POST', '/follow-ups', 'Note a finding'))
    .input(Finding.extend({ siteId: Id, personId: Id, visitId: Id.nullable() }))
    .output(FollowUp),
  closeFollowUp: writes('homecare.write')
    .route(careRoute('POST', '/follow-ups/{id}/close', 'A finding was looked after'))
    .input(z.object({ id: Id, result: reason }))
    .output(FollowUp),
}
