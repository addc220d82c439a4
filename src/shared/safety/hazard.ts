import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, RequestKey, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { HazardActKind, HazardGrade, HazardSource, HazardState, Verified } from './terms.ts'

const text = z.string().trim().max(500)
const said = z.string().trim().min(1).max(500)
/** With a floor or a room, left out: the core says it in their words. */
export const saidPlace = z.string().trim().max(200).default('')
const description = z.string().trim().min(1).max(2000)
const cost = Fen.min(0).max(100_000_000_00)
const staffIds = z.array(Id).max(50).default([])
const measureIds = z.array(Id).max(100).default([])

/** What can be done to a hazard. */
export const HazardStep = z.enum([
  'grade',
  'fixOnSpot',
  'order',
  'doneMeasure',
  'voidMeasure',
  'extend',
  'rectify',
  'passRecheck',
  'refuseRecheck',
  'close',
  'reopen',
  'report',
  'hold',
  'free',
  'void',
])
export type HazardStep = z.infer<typeof HazardStep>

/** May: yes. The others say what stands in the way, the first that does. */
export const StepVerdict = z.enum([
  'may',
  'state',
  'right',
  'notDone',
  'notMajor',
  'suspected',
  'notReported',
  'manager',
  'responsible',
  'fixer',
])
export type StepVerdict = z.infer<typeof StepVerdict>

/** One line of the ledger 隐患台账. */
export const HazardRow = z.object({
  id: Id,
  siteId: Id,
  /** YH2026-0038: the year in which it was found, and a number within it. */
  number: z.string(),
  source: HazardSource,
  itemCode: z.string(),
  floorId: Id.nullable(),
  floor: z.string(),
  roomId: Id.nullable(),
  room: z.string(),
  place: z.string(),
  description: z.string(),
  foundAt: Instant,
  foundOn: Day,
  foundBy: z.string(),
  state: HazardState,
  grade: HazardGrade,
  isOnSpot: z.boolean(),
  /** The earliest of what is still to be done; with all done, the latest there was. null: nothing was ordered. */
  deadlineOn: Day.nullable(),
  /** The deadline is over and it is not closed. */
  isOverdue: z.boolean(),
  verifiedAt: Instant.nullable(),
  closedOn: Day.nullable(),
  /** From finding to closing, or to today. */
  days: z.int(),
  reopenedCount: z.int(),
  fundsFen: Fen,
  costFen: Fen,
  /** Of its measures, and who did the last step of each kind: in words, for lists and paper. */
  measures: z.string(),
  owners: z.string(),
  verifiedBy: z.string(),
  closedBy: z.string(),
  /** Beds that are out of service because of it now. */
  bedsHeld: z.int(),
  version: Version,
})
export type HazardRow = z.infer<typeof HazardRow>

/** What an act says beside its kind; what it has no use for is left out. */
export const HazardActDetails = z
  .object({
    grade: HazardGrade,
    /** The grade before. */
    fromGrade: HazardGrade,
    /** The clause a major hazard was confirmed by. */
    rule: z.string(),
    reason: z.string(),
    note: z.string(),
    measureIds: z.array(Id),
    /** In words, as they stood. */
    measures: z.array(z.string()),
    fromOn: Day,
    deadlineOn: Day,
    costFen: Fen,
    /** Who did it, by name. */
    staff: z.array(z.string()),
    /** To whom and when a major hazard was reported. */
    to: z.string(),
    reportedAt: Instant,
    /** Codes of the beds put out of service, or freed. */
    beds: z.array(z.string()),
  })
  .partial()
export type HazardActDetails = z.infer<typeof HazardActDetails>

export const HazardAct = z.object({
  id: Id,
  kind: HazardActKind,
  at: Instant,
  by: z.string(),
  details: HazardActDetails,
})
export type HazardAct = z.infer<typeof HazardAct>

const measureDetails = {
  measure: said,
  /** One of the staff; null: somebody else, named in `owner`. */
  ownerId: Id.nullable(),
  owner: z.string().trim().max(100),
  department: z.string().trim().max(100),
  deadlineOn: Day,
  fundsFen: cost,
  /** 临时防范措施, until it is done. */
  interim: text,
}

/** 整改措施. */
export const HazardMeasure = z.object({
  id: Id,
  ...measureDetails,
  doneAt: Instant.nullable(),
  doneNote: z.string(),
  costFen: Fen.nullable(),
  verifiedAt: Instant.nullable(),
  isOverdue: z.boolean(),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
})
export type HazardMeasure = z.infer<typeof HazardMeasure>

/** A bed that is, or was, out of service because of the hazard. */
export const HazardHold = z.object({
  bedId: Id,
  bed: z.string(),
  room: z.string(),
  fromAt: Instant,
  toAt: Instant.nullable(),
})
export type HazardHold = z.infer<typeof HazardHold>

const named = z.object({ id: Id, name: z.string() })

/** A hazard with all that was done to it. */
export const Hazard = HazardRow.extend({
  inspection: named.nullable(),
  /** The checklist's item it came from, with the clause behind it. */
  item: z
    .object({ id: Id, text: z.string(), textEn: z.string(), basis: z.string(), verified: Verified })
    .nullable(),
  asset: named.nullable(),
  drill: named.nullable(),
  acts: z.array(HazardAct),
  measureRows: z.array(HazardMeasure),
  /** Whoever fixed any part: they neither re-check nor close. */
  fixers: z.array(z.string()),
  holds: z.array(HazardHold),
  works: z.array(named),
  /** Inspections that saw it again and named it. */
  seen: z.array(z.object({ id: Id, number: z.string(), at: Instant })),
  /** Nights lost in the beds held, up to now. */
  lostNights: z.int(),
  /** The steps that follow where it stands, and whether the caller may do each. */
  steps: z.array(z.object({ step: HazardStep, verdict: StepVerdict })),
})
export type Hazard = z.infer<typeof Hazard>

/** Which lines of the ledger; what is left out asks nothing. */
export const HazardFilters = z.object({
  siteId: Id,
  states: z.array(HazardState).max(10).optional(),
  grade: HazardGrade.optional(),
  source: HazardSource.optional(),
  floorId: Id.optional(),
  inspectionId: Id.optional(),
  drillId: Id.optional(),
  isOverdue: z.boolean().optional(),
  /** In number, place, description, measures or owners. */
  text: z.string().trim().max(100).default(''),
  /** Found from and to, both days included. */
  from: Day.optional(),
  to: Day.optional(),
  limit: z.int().min(1).max(20_000).default(500),
  offset: z.int().min(0).default(0),
})
export type HazardFilters = z.infer<typeof HazardFilters>

const onSpot = { note: said, staffIds }

/** Seen by somebody, on no inspection of ours. */
interface Where {
  floorId: number | null
  roomId: number | null
  place: string
}
/** Something is somewhere: a floor, a room, or in words. */
export const isSomewhere = ({ floorId, roomId, place }: Where): boolean =>
  floorId !== null || roomId !== null || place !== ''
export const nowhere = { path: ['place'], message: 'required' }

export const NewHazard = z
  .object({
    key: RequestKey,
    siteId: Id,
    source: HazardSource.extract(['drill', 'superior', 'report', 'alarm', 'hand']),
    drillId: Id.nullable().default(null),
    assetId: Id.nullable().default(null),
    floorId: Id.nullable(),
    roomId: Id.nullable(),
    place: saidPlace,
    description,
    /** Now, unless said. */
    foundAt: Instant.optional(),
    /** One of the staff; who enters it, unless said. */
    foundByStaffId: Id.nullable().default(null),
    grade: HazardGrade.extract(['general', 'suspectedMajor']).default('general'),
    /** Put right at once; recorded all the same. */
    fixedOnSpot: z.object(onSpot).nullable().default(null),
  })
  .refine(isSomewhere, nowhere)
export type NewHazard = z.infer<typeof NewHazard>

const step = { id: Id }

/** A major hazard needs the clause it is confirmed by; taking a suspicion or a grade away needs its reason too. */
export const Grading = z.object({ ...step, grade: HazardGrade, rule: text.default(''), reason: said })
export type Grading = z.infer<typeof Grading>

export const NewMeasure = z.object(measureDetails)
export type NewMeasure = z.infer<typeof NewMeasure>
export const Ordering = z.object({ ...step, measures: z.array(NewMeasure).min(1).max(20) })
export type Ordering = z.infer<typeof Ordering>
export const MeasureVoiding = z.object({ measureId: Id, reason: said })
export type MeasureVoiding = z.infer<typeof MeasureVoiding>
export const MeasureDone = z.object({ measureId: Id, note: text, costFen: cost.nullable(), staffIds })
export type MeasureDone = z.infer<typeof MeasureDone>
export const Extension = z.object({ measureId: Id, deadlineOn: Day, reason: said })
export type Extension = z.infer<typeof Extension>

export const OnSpotFix = z.object({ ...step, ...onSpot })
export type OnSpotFix = z.infer<typeof OnSpotFix>
export const Noted = z.object({ ...step, note: text.default('') })
export type Noted = z.infer<typeof Noted>
export const Reasoned = z.object({ ...step, reason: said })
export type Reasoned = z.infer<typeof Reasoned>
/** The measures that go back; none named: all that were not verified. */
export const RecheckRefusal = z.object({ ...step, reason: said, measureIds })
export type RecheckRefusal = z.infer<typeof RecheckRefusal>
export const AuthorityReport = z.object({ ...step, to: said, reportedAt: Instant, note: text.default('') })
export type AuthorityReport = z.infer<typeof AuthorityReport>

const beds = { roomIds: z.array(Id).max(200).default([]), bedIds: z.array(Id).max(1000).default([]) }
/** The beds named, and all beds of the rooms named. */
export const BedHolding = z.object({ ...step, ...beds, expectedOn: Day.nullable(), note: text.default('') })
export type BedHolding = z.infer<typeof BedHolding>
/** None named: all of them. */
export const BedFreeing = z.object({ ...step, bedIds: beds.bedIds, reason: said })
export type BedFreeing = z.infer<typeof BedFreeing>

/** Nights lost to hazards in a period: those of each, and of all together, where a night with two reasons is one. */
export const LostNights = z.object({
  nights: z.int(),
  hazards: z.array(z.object({ id: Id, number: z.string(), nights: z.int() })),
})
export type LostNights = z.infer<typeof LostNights>
