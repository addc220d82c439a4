import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { CareLevel, Mobility, Sex } from '../people/schema.ts'

/** Disjoint kinds: 护理型, 普通 (both full-time), 日托. */
export const BedKind = z.enum(['nursing', 'ordinary', 'dayCare'])
export type BedKind = z.infer<typeof BedKind>

export const Audience = z.enum(['any', 'men', 'women', 'couple'])
export type Audience = z.infer<typeof Audience>

export const OutageReason = z.enum(['repair', 'isolation', 'staff', 'safety'])
export type OutageReason = z.infer<typeof OutageReason>

export const LeaveKind = z.enum(['outing', 'hospital'])
export type LeaveKind = z.infer<typeof LeaveKind>

/** 自愿, 转院, 死亡, 机构劝退, 合同到期, 其他 (facts 5.4). */
export const DischargeReason = z.enum([
  'ownWish',
  'toHospital',
  'death',
  'byFacility',
  'contractEnd',
  'other',
])
export type DischargeReason = z.infer<typeof DischargeReason>

/** What a bed is at an instant, in this order of precedence (RULES, Beds). */
export const BedState = z.enum(['occupied', 'held', 'out', 'vacant'])
export type BedState = z.infer<typeof BedState>

export const Building = z.object({ id: Id, siteId: Id, name: Name, sort: z.int(), version: Version })
export type Building = z.infer<typeof Building>
export const Floor = z.object({ id: Id, buildingId: Id, name: Name, sort: z.int(), version: Version })
export type Floor = z.infer<typeof Floor>
export const Room = z.object({
  id: Id,
  floorId: Id,
  name: Name,
  audience: Audience,
  isNearStation: z.boolean(),
  isWheelchair: z.boolean(),
  hasOxygen: z.boolean(),
  note: Note,
  version: Version,
})
export type Room = z.infer<typeof Room>
export const Bed = z.object({
  id: Id,
  roomId: Id,
  siteId: Id,
  code: Name,
  kind: BedKind,
  sort: z.int(),
  setUpAt: Instant,
  retiredAt: Instant.nullable(),
  retireReason: z.string(),
  version: Version,
})
export type Bed = z.infer<typeof Bed>

export const Structure = z.object({
  buildings: z.array(Building),
  floors: z.array(Floor),
  rooms: z.array(Room),
  beds: z.array(Bed),
})
export type Structure = z.infer<typeof Structure>

/** Built in one go at most: more would be a slip of the finger. */
export const MOST_PLANNED_BEDS = 5000

/**
 * The wizard's form: a building with so many floors, rooms and beds, named by a pattern.
 * `{b}` building name, `{f}` floor number, `{r}` room number of two digits, `{n}` bed number, `{a}` bed letter.
 */
export const StructurePlan = z
  .object({
    siteId: Id,
    building: Name,
    /** First floor number and how many; e.g. 2 and 3 make floors 2, 3, 4. */
    firstFloor: z.int().min(-5).max(100),
    floorCount: z.int().min(1).max(60),
    roomsPerFloor: z.int().min(1).max(200),
    bedsPerRoom: z.int().min(1).max(12),
    floorPattern: z.string().trim().min(1).max(60),
    roomPattern: z.string().trim().min(1).max(60),
    bedPattern: z.string().trim().min(1).max(60),
    kind: BedKind,
    audience: Audience,
    isWheelchair: z.boolean(),
    hasOxygen: z.boolean(),
    setUpOn: Day,
  })
  .refine(
    (plan) =>
      [plan.floorPattern, plan.roomPattern, plan.bedPattern].every(
        (pattern) => pattern.replaceAll('{b}', plan.building).length <= 100,
      ),
    { path: ['building'], error: 'The names would be longer than 100 characters.' },
  )
  .refine((plan) => plan.floorCount * plan.roomsPerFloor * plan.bedsPerRoom <= MOST_PLANNED_BEDS, {
    path: ['floorCount'],
    error: 'Too many beds for one go.',
  })
export type StructurePlan = z.infer<typeof StructurePlan>

export const StructurePreview = z.object({
  floors: z.array(
    z.object({ name: z.string(), rooms: z.array(z.object({ name: z.string(), beds: z.array(z.string()) })) }),
  ),
  bedCount: z.int(),
  /** Codes in service already, or twice in this plan: must be solved before saving. */
  takenCodes: z.array(z.string()),
  /** Codes of retired beds: allowed, but shown. */
  retiredCodes: z.array(z.string()),
  takenRooms: z.array(z.string()),
})
export type StructurePreview = z.infer<typeof StructurePreview>

/** A building under approval or construction: its beds count nowhere until they are set up. */
export const BedProject = z.object({
  id: Id,
  siteId: Id,
  name: Name,
  stage: z.enum(['approval', 'construction', 'acceptance', 'inService', 'cancelled']),
  nursingBeds: z.int().min(0),
  ordinaryBeds: z.int().min(0),
  dayCareBeds: z.int().min(0),
  fundSource: z.string().max(200),
  amountFen: Fen.min(0).nullable(),
  expectedOn: Day.nullable(),
  note: Note,
  version: Version,
})
export type BedProject = z.infer<typeof BedProject>

/** One bed on the board at an instant. */
export const BoardBed = z.object({
  id: Id,
  code: z.string(),
  kind: BedKind,
  state: BedState,
  occupant: z
    .object({
      personId: Id,
      stayId: Id,
      placementId: Id,
      name: z.string(),
      sex: Sex,
      age: z.int().nullable(),
      /** Only the year of birth is known: shown as about. */
      isAgeAbout: z.boolean(),
      careLevel: CareLevel.nullable(),
      mobility: Mobility.nullable(),
      hasOxygen: z.boolean().nullable(),
      arrivedAt: Instant,
      isTrial: z.boolean(),
      trialUntilOn: Day.nullable(),
      /** On leave at that instant: the bed is kept, the person is not present. */
      leave: z
        .object({
          id: Id,
          kind: LeaveKind,
          from: Instant,
          expectedOn: Day.nullable(),
          isOverdue: z.boolean(),
        })
        .nullable(),
      /** A planned discharge. */
      leavingOn: Day.nullable(),
    })
    .nullable(),
  hold: z.object({ id: Id, personId: Id, name: z.string(), untilOn: Day }).nullable(),
  outage: z
    .object({
      id: Id,
      reason: OutageReason,
      expectedOn: Day.nullable(),
      note: z.string(),
      /** What puts it on safety hold. */
      hazard: z.object({ id: Id, number: z.string() }).nullable(),
    })
    .nullable(),
  version: Version,
})
export type BoardBed = z.infer<typeof BoardBed>

export const Board = z.object({
  siteId: Id,
  at: Instant,
  knownAt: Instant.nullable(),
  buildings: z.array(
    Building.pick({ id: true, name: true }).extend({
      floors: z.array(
        Floor.pick({ id: true, name: true }).extend({
          rooms: z.array(
            Room.pick({
              id: true,
              name: true,
              audience: true,
              isNearStation: true,
              isWheelchair: true,
              hasOxygen: true,
            }).extend({
              beds: z.array(BoardBed),
            }),
          ),
        }),
      ),
    }),
  ),
  counts: z.object({
    setUp: z.int(),
    occupied: z.int(),
    held: z.int(),
    out: z.int(),
    vacant: z.int(),
    dayCare: z.int(),
    onLeave: z.int(),
    trial: z.int(),
  }),
  /** Planned moves that are due and wait for a person to confirm them. */
  due: z.int(),
})
export type Board = z.infer<typeof Board>

export const Application = z.object({
  id: Id,
  personId: Id,
  siteId: Id,
  stage: z.enum(['enquiry', 'waiting', 'closed']),
  appliedOn: Day,
  recognisedOn: Day.nullable(),
  wantedKind: BedKind.nullable(),
  wantedAudience: Audience.nullable(),
  note: Note,
  closeReason: z.enum(['admitted', 'withdrawn', 'died', 'declined']).nullable(),
  version: Version,
})
export type Application = z.infer<typeof Application>

/** A place on the waiting list and why the person stands there. */
export const WaitingRow = Application.extend({
  place: z.int().nullable(),
  person: z.string(),
  sex: Sex,
  age: z.int().nullable(),
  careLevel: CareLevel.nullable(),
  priority: z.enum(['hardship', 'priority', 'other']),
  /** Why this class: `hardship`, or poor together with alone / disabled / aged / familyPlanning. */
  reasons: z.array(z.enum(['hardship', 'poor', 'alone', 'disabled', 'aged', 'familyPlanning'])),
  hold: z.object({ id: Id, bedId: Id, bed: z.string(), untilOn: Day }).nullable(),
})
export type WaitingRow = z.infer<typeof WaitingRow>

export const Hold = z.object({
  id: Id,
  bedId: Id,
  bed: z.string(),
  personId: Id,
  person: z.string(),
  fromAt: Instant,
  /** Held through this day. */
  untilOn: Day,
  state: z.enum(['active', 'future', 'expired', 'cancelled', 'used']),
})
export type Hold = z.infer<typeof Hold>

/** What happened to a stay, in order; the history of a person or a bed. */
export const HistoryRow = z.object({
  kind: z.enum(['placement', 'leave', 'hold', 'outage']),
  id: Id,
  stayId: Id.nullable(),
  personId: Id.nullable(),
  person: z.string(),
  bedId: Id.nullable(),
  bed: z.string(),
  from: Instant,
  to: Instant.nullable(),
  /** Word key: placement `admission|transfer`, leave kind, outage reason. */
  detail: z.string(),
  /** How it ended: `transfer|discharge:reason|returned|cancelled|expired|used`, an outage `ended`; empty while it lasts, plain `discharge` once the discharge was voided. */
  ending: z.string(),
  note: z.string(),
  recordedAt: Instant,
  by: z.string(),
  voided: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export const PlannedMove = z.object({
  id: Id,
  siteId: Id,
  personId: Id,
  person: z.string(),
  kind: z.enum(['admission', 'transfer', 'leave', 'discharge']),
  dueOn: Day,
  bedId: Id.nullable(),
  bed: z.string(),
  note: Note,
  isDue: z.boolean(),
})
export type PlannedMove = z.infer<typeof PlannedMove>

/** Beds by state at one instant; vacant + held + occupied + out = full-time beds set up, always. */
export const CensusCounts = z.object({
  /** Full-time and day-care beds together. */
  setUp: z.int(),
  fullTime: z.int(),
  nursing: z.int(),
  ordinary: z.int(),
  dayCare: z.int(),
  occupied: z.int(),
  held: z.int(),
  out: z.int(),
  vacant: z.int(),
  usable: z.int(),
  /** 在住: leave and hospital included; day-care guests are not residents. */
  residents: z.int(),
  /** In the house at the instant. */
  present: z.int(),
  trial: z.int(),
  onOuting: z.int(),
  inHospital: z.int(),
  dayCareGuests: z.int(),
})
export type CensusCounts = z.infer<typeof CensusCounts>
