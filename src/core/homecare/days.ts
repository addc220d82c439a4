import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Reader } from '../db/store.ts'

/** @throws IN_FUTURE */
export function requirePast(reader: Reader, day: Day | null, field: string): void {
  if (day !== null && day > reader.today) throw refuse('IN_FUTURE', { field })
}

/** @throws BACKWARD when `to` lies before `from`; what is not known is not compared */
export function requireForward(from: Day | null, to: Day | null): void {
  if (from !== null && to !== null && to < from) throw refuse('BACKWARD', { from, to })
}
