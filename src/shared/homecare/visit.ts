import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { VisitKind } from './package.ts'

/** Derived: planned until it began, under way until it ended, then its outcome. */
export const VisitState = z.enum(['planned', 'underWay', 'done', 'missed', 'refused', 'cancelled'])
export type VisitState = z.infer<typeof VisitState>

/** A wall-clock time, `HH:MM`. */
export const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const VisitPlan = z.object({
  id: Id,
  siteId: Id,
  personId: Id,
  person: z.string(),
  grantId: Id.nullable(),
  kind: VisitKind,
  staffId: Id,
  staff: z.string(),
  secondStaffId: Id.nullable(),
  /** ISO weekdays, Monday = 1. */
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  everyWeeks: z.int().min(1).max(8),
  startTime: Time,
  minutes: z.int().min(5).max(1440),
  fromOn: Day,
  toOn: Day.nullable(),
  itemIds: z.array(Id).max(20),
  note: Note,
  version: Version,
})
export type VisitPlan = z.infer<typeof VisitPlan>

/** Why a visit can't be as wanted. The first three are refused; the others may be confirmed with a reason. */
export const ClashKind = z.enum([
  'workerBusy',
  'elderBusy',
  'noAgreement',
  'workerOnLeave',
  'workerNotEmployed',
  'elderInHospital',
  'elderOnLeave',
  'elderInHome',
])
export type ClashKind = z.infer<typeof ClashKind>

export const Clash = z.object({
  kind: ClashKind,
  isRefused: z.boolean(),
  /** Whom it is about. */
  who: z.string(),
  /** The other visit, where there is one. */
  visitId: Id.nullable(),
  /** What stands there: the other's name, the day a leave ends … */
  detail: z.string(),
  from: Instant.nullable(),
  to: Instant.nullable(),
})
export type Clash = z.infer<typeof Clash>

export const VisitWorker = z.object({ staffId: Id, name: z.string(), minutes: z.int().nullable() })

/** One line of a day's list, of a calendar, of rows behind a figure. */
export const VisitRow = z.object({
  id: Id,
  /** What is typed from a slip: the number with a check digit. */
  code: z.string(),
  siteId: Id,
  personId: Id,
  person: z.string(),
  street: z.string(),
  kind: VisitKind,
  state: VisitState,
  onDay: Day,
  /** Effective: real where known, else planned. Equal where only minutes are known. */
  fromAt: Instant,
  toAt: Instant,
  plannedFromAt: Instant.nullable(),
  plannedToAt: Instant.nullable(),
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  minutes: z.int().nullable(),
  workers: z.array(VisitWorker),
  /** Names of the items. */
  items: z.array(z.string()),
  teamId: Id.nullable(),
  projectId: Id.nullable(),
  grantId: Id.nullable(),
  planId: Id.nullable(),
  jointId: Id.nullable(),
  isCounted: z.boolean(),
  isSigned: z.boolean(),
  satisfaction: z.int().nullable(),
  outcomeReason: z.string(),
  version: Version,
})
export type VisitRow = z.infer<typeof VisitRow>

export const Vitals = z.object({
  systolic: z.int().min(40).max(300).nullable(),
  diastolic: z.int().min(20).max(200).nullable(),
  pulse: z.int().min(20).max(250).nullable(),
  /** Tenths of a degree Celsius. */
  temperatureTenths: z.int().min(300).max(450).nullable(),
  /** Tenths of mmol/L. */
  glucoseTenths: z.int().min(5).max(500).nullable(),
  oxygenPercent: z.int().min(30).max(100).nullable(),
})
export type Vitals = z.infer<typeof Vitals>

/** What was done, as a worker says it. */
export const DoneItem = z.object({
  itemId: Id,
  quantity: z.int().min(1).max(99).default(1),
  minutes: z.int().min(1).max(1440).nullable().default(null),
})

export const Visit = VisitRow.extend({
  note: z.string(),
  offPlanReason: z.string(),
  clashReason: z.string(),
  signedBy: z.enum(['elder', 'family']).nullable(),
  doneItems: z.array(
    z.object({
      itemId: Id,
      item: z.string(),
      quantity: z.int(),
      minutes: z.int().nullable(),
      priceFen: Fen,
      isOutsidePackage: z.boolean(),
    }),
  ),
  /** null where none were taken, or where this account may not see them (isHealthMasked). */
  vitals: Vitals.nullable(),
  isHealthMasked: z.boolean(),
  /** Why it counts or not. */
  counting: z.enum(['counted', 'notDone', 'tooShort', 'secondOfDay', 'voided']),
  voidedAt: Instant.nullable(),
  voidReason: z.string().nullable(),
})
export type Visit = z.infer<typeof Visit>

export const FollowUp = z.object({
  id: Id,
  siteId: Id,
  personId: Id,
  person: z.string(),
  visitId: Id.nullable(),
  finding: z.string(),
  isUrgent: z.boolean(),
  dueOn: Day.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
  closedAt: Instant.nullable(),
  closedBy: z.string().nullable(),
  result: z.string(),
})
export type FollowUp = z.infer<typeof FollowUp>
