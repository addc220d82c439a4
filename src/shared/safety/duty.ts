import { z } from 'zod'
import { Day, Instant } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Post } from '../staff/schema.ts'
import { Licence } from './register.ts'
import { DueState, DueUnit, DutyKind, Rhythm, Verified } from './terms.ts'

/** On the clock, `HH:MM`. */
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

const details = {
  kind: DutyKind,
  name: Name,
  nameEn: z.string().trim().max(100),
  checklistId: Id.nullable(),
  rhythm: Rhythm,
  /** daily: the times of one duty date in their order; a night round's before noon are on the morning after. */
  times: z.array(Clock).max(48),
  /** calendar: the period; interval: the unit. */
  unit: DueUnit.nullable(),
  /** calendar: the day of the period's last month, 31 its last day; interval: so many units. */
  count: z.int().min(1).max(366).nullable(),
  /** So many days after the due day it is still in time. */
  graceDays: z.int().min(0).max(366),
  remindDays: z.int().min(0).max(366),
  /** interval: when it was last done before it is kept here. */
  anchorOn: Day.nullable(),
  basis: z.string().trim().max(500),
  verified: Verified,
  /** Whose it is, or the post's; nobody's: everybody's. */
  staffId: Id.nullable(),
  post: Post.nullable(),
}

interface Rhythmic {
  rhythm: Rhythm
  times: readonly string[]
  unit: DueUnit | null
  count: number | null
}

/** What a rhythm needs: times, each once; a period and its day; a unit and how many. */
export function isRhythm({ rhythm, times, unit, count }: Rhythmic): boolean {
  if (rhythm === 'daily') return times.length > 0 && new Set(times).size === times.length
  if (unit === null || count === null) return false
  return rhythm === 'calendar' ? unit !== 'day' && count <= 31 : ['day', 'month', 'year'].includes(unit)
}
const rhythmWrong = { path: ['rhythm'], message: 'incomplete' }

/** Something that has to be done again and again; when is reckoned by due.ts. */
export const Duty = z.object({
  id: Id,
  siteId: Id,
  ...details,
  staff: z.string(),
  checklist: z.string(),
  fromOn: Day,
  /** The last day. */
  toOn: Day.nullable(),
  version: Version,
})
export type Duty = z.infer<typeof Duty>

export const NewDuty = z.object({ siteId: Id, ...details, fromOn: Day }).refine(isRhythm, rhythmWrong)
export type NewDuty = z.infer<typeof NewDuty>
/** From a day on it is another; what was before stays as it was. */
export const DutyChange = z
  .object({ id: Id, version: Version, ...details, fromOn: Day })
  .refine(isRhythm, rhythmWrong)
export type DutyChange = z.infer<typeof DutyChange>

/** Which due thing: the duty date (of a daily one with its time) or the due day. */
export const DueKey = z.object({ dutyId: Id, onDay: Day, dueTime: z.union([z.literal(''), Clock]) })
export type DueKey = z.infer<typeof DueKey>

/** Why a due thing was missed; approved or not, it stays missed. */
export const DutyMiss = z.object({
  id: Id,
  reason: z.string(),
  recordedAt: Instant,
  recordedBy: z.string(),
  /** Somebody else's to approve. */
  accountId: Id,
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
})
export type DutyMiss = z.infer<typeof DutyMiss>

/** What proves that it was done: an inspection, a drill, a training, or words. */
export const DutyDone = z.object({
  id: Id,
  doneAt: Instant,
  by: z.string(),
  inspectionId: Id.nullable(),
  drillId: Id.nullable(),
  trainingId: Id.nullable(),
  note: z.string(),
})
export type DutyDone = z.infer<typeof DutyDone>

/** A due thing and where it stands. */
export const DueRow = DueKey.extend({
  kind: DutyKind,
  name: z.string(),
  nameEn: z.string(),
  checklistId: Id.nullable(),
  state: DueState,
  /** It can be made up through this day; null: as long as it takes. */
  closesOn: Day.nullable(),
  done: DutyDone.nullable(),
  miss: DutyMiss.nullable(),
  /** Being walked at this moment. */
  openInspectionId: Id.nullable(),
})
export type DueRow = z.infer<typeof DueRow>

export const TodayDue = DueRow.extend({
  isMine: z.boolean(),
  /** Of a daily one: from when until when a round begun fills it. */
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
})
export type TodayDue = z.infer<typeof TodayDue>

/** What is due now and around it, for everybody and whose it is. */
export const Today = z.object({
  day: Day,
  /** Whether anything was planned here yet. */
  isSetUp: z.boolean(),
  /** Due, overdue, done or missed today, and ahead until tonight; missed ones that nobody explained yet too. */
  dues: z.array(TodayDue),
  overdueHazards: z.int(),
  /** Those that run out soon or have run out. */
  licences: z.array(Licence),
  /** Pieces of equipment with something the matter. */
  assets: z.int(),
})
export type Today = z.infer<typeof Today>

/** A due thing behind a figure. */
export const DueBehind = DueRow.extend({ siteId: Id, site: z.string() })
export type DueBehind = z.infer<typeof DueBehind>

/** It was done, in words: who, when and what proves it. */
export const DoneByWords = DueKey.extend({ doneOn: Day, staffId: Id.nullable(), note: Note })
export type DoneByWords = z.infer<typeof DoneByWords>
