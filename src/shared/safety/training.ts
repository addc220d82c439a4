import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, Name, Version } from '../ids.ts'
import { Post } from '../staff/schema.ts'
import { isPeopleList } from './drill.ts'
import { TrainingKind, TrainingOthers } from './terms.ts'

const text = z.string().trim().max(200)
const details = {
  kind: TrainingKind,
  name: Name,
  onDay: Day,
  minutes: z.int().min(0).max(10_000),
  place: text,
  trainer: text,
  content: z.string().trim().max(5000),
  /** Whoever passed is trained so long; null: it is counted, and certifies nobody. */
  validMonths: z.int().min(1).max(120).nullable(),
  /** 安全生产月 (safety month) it belongs to, e.g. 2024-06; null: none. */
  campaign: Month.nullable(),
}

/** Who was there: one of the staff by name, or so many others without. */
const TrainingPersonRow = z.object({
  staffId: Id.nullable(),
  others: TrainingOthers.nullable(),
  count: z.int().min(1).max(100_000),
  /** Null: not examined. */
  isPassed: z.boolean().nullable(),
})
export const TrainingPerson = TrainingPersonRow.extend({ staff: z.string() })
export type TrainingPerson = z.infer<typeof TrainingPerson>
const people = z.array(TrainingPersonRow).max(2000).refine(isPeopleList)

export const NewTraining = z.object({ siteId: Id, ...details, people })
export type NewTraining = z.infer<typeof NewTraining>
export const TrainingUpdate = z.object({ id: Id, version: Version, ...details, people })
export type TrainingUpdate = z.infer<typeof TrainingUpdate>

/** One line of the list. */
export const TrainingRow = z.object({
  id: Id,
  siteId: Id,
  ...details,
  /** Of the staff. */
  attended: z.int(),
  passed: z.int(),
  /** Without names. */
  others: z.int(),
  /** Staff and others. */
  personTimes: z.int(),
  isVoid: z.boolean(),
  voidReason: z.string().nullable(),
  version: Version,
})
export type TrainingRow = z.infer<typeof TrainingRow>
export const Training = TrainingRow.extend({ people: z.array(TrainingPerson) })
export type Training = z.infer<typeof Training>

/** never: passed none that certifies. */
export const TrainedState = z.enum(['never', 'expired', 'soon', 'trained'])
export type TrainedState = z.infer<typeof TrainedState>

/** How one of the staff stands. */
export const Trained = z.object({
  staffId: Id,
  staff: z.string(),
  post: Post,
  /** The last time they passed, and what. */
  lastOn: Day.nullable(),
  last: z.string(),
  /** The last day on which they count as trained. */
  throughOn: Day.nullable(),
  state: TrainedState,
})
export type Trained = z.infer<typeof Trained>
