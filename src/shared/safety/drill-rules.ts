import type { Day, Instant } from '../day.ts'
import { Temporal } from '../temporal.ts'
import type { DrillRow, DrillState } from './drill.ts'
import type { TrainedState } from './training.ts'

interface Times {
  startedAt: Instant | null
  endedAt: Instant | null
  voidedAt: Instant | null
}

/** Where a drill stands, told from its times. */
export const drillState = ({ startedAt, endedAt, voidedAt }: Times): DrillState =>
  voidedAt !== null ? 'void' : endedAt !== null ? 'done' : startedAt !== null ? 'running' : 'planned'

/** Whether a year still lacks what is asked: at least one drill at night with minimum staff (issue: drills; 国办函〔2026〕14号). */
export const lacksNightDrill = (
  drills: readonly Pick<DrillRow, 'state' | 'plannedOn' | 'isNight' | 'isMinimumStaff'>[],
  year: string,
): boolean =>
  !drills.some(
    ({ state, plannedOn, isNight, isMinimumStaff }) =>
      state === 'done' && isNight && isMinimumStaff && plannedOn.startsWith(`${year}-`),
  )

/** Person-times: each of the staff once, and so many others. */
export const personTimes = (people: readonly { count: number }[]): number =>
  people.reduce((sum, { count }) => sum + count, 0)

/** Through which day whoever passed is trained: the same day of the month or its last (as RULES, Assessment). Null: it certifies nobody. */
export const trainedThrough = (onDay: Day, validMonths: number | null): Day | null =>
  validMonths === null ? null : Temporal.PlainDate.from(onDay).add({ months: validMonths }).toString()

/** How somebody stands who is trained through a day, that day included; null: never trained. */
export function trainedState(through: Day | null, today: Day, within: number): TrainedState {
  if (through === null) return 'never'
  if (through < today) return 'expired'
  const soon = Temporal.PlainDate.from(today).add({ days: within }).toString()
  return through <= soon ? 'soon' : 'trained'
}
