import type { InferContractRouterOutputs } from '@orpc/contract'
import { z } from 'zod'
import { Day, daysBetween, Instant, Month } from '../day.ts'
import { Id, Name, Note } from '../ids.ts'
import { CareLevel, Mobility, Sex } from '../people/schema.ts'
import { reads, writes } from '../procedure.ts'
import {
  Application,
  Audience,
  Bed,
  BedKind,
  BedProject,
  Board,
  BoardBed,
  Building,
  CensusCounts,
  DischargeReason,
  Floor,
  HistoryRow,
  Hold,
  LeaveKind,
  OutageReason,
  PlannedMove,
  Room,
  Structure,
  StructurePlan,
  StructurePreview,
  WaitingRow,
} from './schema.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['beds'] }) as const
const done = z.object({})
const Reason = z.string().trim().min(1).max(500)

/** Answers to what a rule asks about a room: an override with its reason, or a mix that was confirmed. */
const RoomAnswers = {
  overrideReason: z.string().trim().max(500).optional(),
  isMixConfirmed: z.boolean().optional(),
}

/** The building and its beds. */
const structure = {
  structure: reads('beds.read')
    .route(route('GET', '/beds/structure', 'Buildings, floors, rooms and beds of a site'))
    .input(z.object({ siteId: Id }))
    .output(Structure),
  previewPlan: reads('beds.read')
    .route(route('POST', '/beds/plan/preview', 'What the wizard would build, and what clashes'))
    .input(StructurePlan)
    .output(StructurePreview),
  buildPlan: writes('beds.structure')
    .route(route('POST', '/beds/plan', 'Build floors, rooms and beds in bulk'))
    .input(StructurePlan)
    .output(z.object({ bedCount: z.int() })),
  addBuilding: writes('beds.structure')
    .route(route('POST', '/beds/buildings', 'Add a building'))
    .input(z.object({ siteId: Id, name: Name }))
    .output(Building),
  updateBuilding: writes('beds.structure')
    .route(route('PUT', '/beds/buildings/{id}', 'Rename a building'))
    .input(Building.pick({ id: true, name: true, sort: true, version: true }))
    .output(Building),
  addFloor: writes('beds.structure')
    .route(route('POST', '/beds/floors', 'Add a floor'))
    .input(z.object({ buildingId: Id, name: Name }))
    .output(Floor),
  updateFloor: writes('beds.structure')
    .route(route('PUT', '/beds/floors/{id}', 'Rename a floor'))
    .input(Floor.pick({ id: true, name: true, sort: true, version: true }))
    .output(Floor),
  addRoom: writes('beds.structure')
    .route(route('POST', '/beds/rooms', 'Add a room'))
    .input(Room.omit({ id: true, version: true }))
    .output(Room),
  updateRoom: writes('beds.structure')
    .route(route('PUT', '/beds/rooms/{id}', 'Change a room'))
    .input(Room.omit({ floorId: true }))
    .output(Room),
  addBed: writes('beds.structure')
    .route(route('POST', '/beds', 'Add a bed'))
    .input(z.object({ roomId: Id, code: Name, kind: BedKind, setUpOn: Day }))
    .output(Bed),
  updateBed: writes('beds.structure')
    .route(route('PUT', '/beds/{id}', 'Change the code or, before anyone lay in it, the kind of a bed'))
    .input(Bed.pick({ id: true, code: true, kind: true, version: true }))
    .output(Bed),
  retireBeds: writes('beds.structure')
    .route(route('POST', '/beds/retire', 'Take beds out of the register for good; their history stays'))
    .input(z.object({ bedIds: z.array(Id).min(1).max(2000), at: Instant.optional(), reason: Reason }))
    .output(done),
  startOutage: writes('beds.write')
    .route(route('POST', '/beds/outages', 'Put beds out of service'))
    .input(
      z.object({
        bedIds: z.array(Id).min(1).max(2000),
        reason: OutageReason,
        fromAt: Instant.optional(),
        expectedOn: Day.nullable(),
        note: Note,
      }),
    )
    .output(done),
  endOutage: writes('beds.write')
    .route(route('POST', '/beds/outages/{id}/end', 'Put a bed back into service'))
    .input(z.object({ id: Id, at: Instant.optional() }))
    .output(done),
  projects: reads('beds.read')
    .route(route('GET', '/beds/projects', 'Planned beds'))
    .input(z.object({ siteId: Id }))
    .output(z.array(BedProject)),
  addProject: writes('beds.structure')
    .route(route('POST', '/beds/projects', 'Add planned beds'))
    .input(BedProject.omit({ id: true, version: true }))
    .output(BedProject),
  updateProject: writes('beds.structure')
    .route(route('PUT', '/beds/projects/{id}', 'Change planned beds'))
    .input(BedProject.omit({ siteId: true }))
    .output(BedProject),
}

/** From the first question to the last day. Each is one action, one transaction. */
const flow = {
  waiting: reads('beds.read')
    .route(route('GET', '/beds/waiting', 'Enquiries and the waiting list in order, each place explained'))
    .input(z.object({ siteId: Id }))
    .output(z.array(WaitingRow)),
  apply: writes('beds.write')
    .route(route('POST', '/beds/waiting', 'Note an enquiry or put a person on the waiting list'))
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
    .route(route('PUT', '/beds/waiting/{id}', 'Change an application'))
    .input(
      Application.omit({ personId: true, siteId: true, closeReason: true }).extend({
        stage: z.enum(['enquiry', 'waiting']),
      }),
    )
    .output(Application),
  closeApplication: writes('beds.write')
    .route(route('POST', '/beds/waiting/{id}/close', 'Take a person off the waiting list'))
    .input(z.object({ id: Id, reason: z.enum(['withdrawn', 'died', 'declined']) }))
    .output(done),

  holds: reads('beds.read')
    .route(route('GET', '/beds/holds', 'Beds held, newest first'))
    .input(z.object({ siteId: Id, isActiveOnly: z.boolean().default(true) }))
    .output(z.array(Hold)),
  hold: writes('beds.write')
    .route(route('POST', '/beds/holds', 'Hold a bed for a person through a day'))
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
    .route(route('POST', '/beds/holds/{id}/release', 'Release a hold'))
    .input(z.object({ id: Id }))
    .output(done),

  admit: writes('beds.write')
    .route(route('POST', '/beds/stays', 'Admit a person into a bed, for a trial or for good'))
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
    .route(route('POST', '/beds/stays/{stayId}/formal', 'The trial becomes a formal stay'))
    .input(z.object({ stayId: Id, at: Instant.optional() }))
    .output(done),
  transfer: writes('beds.write')
    .route(route('POST', '/beds/transfers', 'Move a resident to another bed'))
    .input(
      z.object({ personId: Id, bedId: Id, at: Instant.optional(), note: Note.default(''), ...RoomAnswers }),
    )
    .output(z.object({ placementId: Id })),
  swap: writes('beds.write')
    .route(route('POST', '/beds/swaps', 'Two residents change beds'))
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
    .route(route('POST', '/beds/leaves', 'A resident goes out or to hospital; the bed is kept'))
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
    .route(route('PUT', '/beds/leaves/{id}', 'Change when a person is expected back'))
    .input(z.object({ id: Id, expectedOn: Day.nullable(), note: Note }))
    .output(done),
  endLeave: writes('beds.write')
    .route(route('POST', '/beds/leaves/return', 'A resident is back'))
    .input(z.object({ personId: Id, at: Instant.optional() }))
    .output(done),
  discharge: writes('beds.write')
    .route(route('POST', '/beds/discharges', 'A resident leaves; on death the day of death'))
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
      route(
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
    .route(route('GET', '/beds/plans', 'Planned moves, due first'))
    .input(z.object({ siteId: Id }))
    .output(z.array(PlannedMove)),
  plan: writes('beds.write')
    .route(
      route(
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
    .route(route('POST', '/beds/plans/{id}/close', 'A planned move was done, or is cancelled'))
    .input(z.object({ id: Id, outcome: z.enum(['done', 'cancelled']) }))
    .output(done),
}

const Suitability = z.object({
  bedId: Id,
  bed: z.string(),
  room: z.string(),
  floorId: Id,
  floor: z.string(),
  kind: BedKind,
  state: BoardBed.shape.state,
  isFit: z.boolean(),
  /** The room this person stayed in last stands first. */
  isLastRoom: z.boolean(),
  /**
   * Why it does not fit (or, for a fit bed, what to know). `who`: names, or the word key of an outage's reason.
   * `until`: when that ends, as far as planned; for …Later and notYet when it begins.
   */
  reasons: z.array(
    z.object({
      code: z.enum([
        'occupied',
        'held',
        'out',
        'audience',
        'wouldMix',
        'kind',
        'floor',
        'wheelchair',
        'oxygen',
        'nearStation',
        'occupiedLater',
        'heldLater',
        'outLater',
        'notYet',
      ]),
      who: z.string(),
      until: Instant.nullable(),
    }),
  ),
})

/** Looking: the board, finding, histories and figures. */
const looking = {
  board: reads('beds.read')
    .route(route('GET', '/beds/board', 'The board: now, at any moment, or as it was known at a moment'))
    .input(z.object({ siteId: Id, at: Instant.optional(), knownAt: Instant.optional() }))
    .output(Board),
  find: reads('beds.read')
    .route(route('POST', '/beds/find', 'Beds that fit a person, and why the others do not'))
    .input(
      z.object({
        siteId: Id,
        personId: Id.optional(),
        sex: Sex.optional(),
        kind: BedKind.optional(),
        floorId: Id.optional(),
        needsWheelchair: z.boolean().default(false),
        needsOxygen: z.boolean().default(false),
        needsNearStation: z.boolean().default(false),
        from: Instant.optional(),
        until: Instant.nullable().default(null),
      }),
    )
    .output(z.array(Suitability)),
  personHistory: reads('beds.read')
    .route(route('GET', '/beds/history/person', "A person's stays, leaves and holds"))
    .input(z.object({ personId: Id, isVoidedShown: z.boolean().default(true) }))
    .output(z.array(HistoryRow)),
  bedHistory: reads('beds.read')
    .route(route('GET', '/beds/history/bed', "A bed's placements, holds and outages"))
    .input(z.object({ bedId: Id }))
    .output(z.array(HistoryRow)),
  register: reads('beds.read')
    .route(route('GET', '/beds/register', 'The bed register 床位一览表: one row per bed at a moment'))
    .input(z.object({ siteId: Id, at: Instant.optional() }))
    .output(
      z.array(
        BoardBed.extend({
          building: z.string(),
          floor: z.string(),
          room: z.string(),
          audience: Audience,
          isNearStation: z.boolean(),
          isWheelchair: z.boolean(),
          hasOxygen: z.boolean(),
        }),
      ),
    ),

  census: reads('beds.read')
    .route(
      route(
        'GET',
        '/beds/census',
        'Census of a day (at its check hour) or of a moment, whole and by floor and kind',
      ),
    )
    .input(z.object({ siteId: Id, on: Day.optional(), at: Instant.optional() }))
    .output(
      z.object({
        at: Instant,
        total: CensusCounts,
        byFloor: z.array(CensusCounts.extend({ floorId: Id, building: z.string(), floor: z.string() })),
        byKind: z.array(
          z.object({
            kind: BedKind,
            setUp: z.int(),
            occupied: z.int(),
            held: z.int(),
            out: z.int(),
            vacant: z.int(),
          }),
        ),
        byCareLevel: z.array(z.object({ careLevel: CareLevel.nullable(), residents: z.int() })),
        byMobility: z.array(z.object({ mobility: Mobility.nullable(), residents: z.int() })),
        /** Residents ÷ beds set up, the bureau's reading (入住率). null when no bed is set up. */
        occupancyRate: z.number().nullable(),
        /** Occupied ÷ full-time beds. */
        fullTimeRate: z.number().nullable(),
        /** Nursing-type ÷ beds set up. */
        nursingShare: z.number().nullable(),
      }),
    ),
  occupancy: reads('beds.read')
    .route(route('GET', '/beds/occupancy', 'Occupancy over time, at each check instant'))
    .input(
      z
        .object({ siteId: Id, from: Day, to: Day, step: z.enum(['day', 'month']) })
        .refine(({ from, to, step }) => daysBetween(from, to) <= (step === 'day' ? 4000 : 40_000), {
          path: ['from'],
          error: 'At most ten years by day or a hundred by month.',
        }),
    )
    .output(
      z.array(
        z.object({
          on: Day,
          at: Instant,
          setUp: z.int(),
          fullTime: z.int(),
          nursing: z.int(),
          occupied: z.int(),
          held: z.int(),
          out: z.int(),
          vacant: z.int(),
          residents: z.int(),
          onLeave: z.int(),
        }),
      ),
    ),
  nights: reads('beds.read')
    .route(route('GET', '/beds/nights', 'Nights per resident in a month, leave counted apart'))
    .input(z.object({ siteId: Id, month: Month }))
    .output(
      z.array(
        z.object({
          personId: Id,
          person: z.string(),
          bed: z.string(),
          nights: z.int(),
          outingNights: z.int(),
          hospitalNights: z.int(),
          presentNights: z.int(),
        }),
      ),
    ),
  movements: reads('beds.read')
    .route(
      route(
        'GET',
        '/beds/movements',
        'Arrivals, formal admissions, transfers, leaves and discharges in a period',
      ),
    )
    .input(z.object({ siteId: Id, from: Day, to: Day }))
    .output(
      z.array(
        z.object({
          kind: z.enum(['arrival', 'formal', 'transfer', 'leave', 'return', 'discharge', 'death']),
          at: Instant,
          personId: Id,
          person: z.string(),
          bed: z.string(),
          bedKind: BedKind,
          fromBed: z.string(),
          /** Word key: arrival `trial|formal`, leave and return the leave's kind, discharge and death the reason. */
          detail: z.string(),
          recordedAt: Instant,
        }),
      ),
    ),
}

export const bedsContract = { ...structure, ...flow, ...looking }

/** What each procedure gives, e.g. `BedsOutputs['census']`. */
export type BedsOutputs = InferContractRouterOutputs<typeof bedsContract>
