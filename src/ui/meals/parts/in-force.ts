import type { Day } from '../../../shared/day.ts'

/** Of rows that hold from a day until the next, the one that holds on a day. */
export const inForce = <T extends { fromOn: Day }>(rows: readonly T[], on: Day): T | undefined =>
  rows
    .filter(({ fromOn }) => fromOn <= on)
    .reduce<T | undefined>((last, row) => (!last || row.fromOn >= last.fromOn ? row : last), undefined)

/** The same rows, the newest first. */
export const newestFirst = <T extends { fromOn: Day }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : a.fromOn > b.fromOn ? -1 : 0))
