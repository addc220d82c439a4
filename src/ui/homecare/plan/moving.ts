import { addDays, type Day, dayOf, type Instant, instantOf, timeOf } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import type { By, View } from './calendar.ts'

const STEP = 15 * 60_000

/** A visit on its way: where it would stand if it were put down now. */
export interface Moving {
  visit: VisitRow
  /** The row it was taken from; another worker's row gives it to that worker. */
  fromRow: number
  toRow: number
  fromAt: Instant
  toAt: Instant
}

export const pick = (visit: VisitRow, row: number): Moving => ({
  visit,
  fromRow: row,
  toRow: row,
  fromAt: visit.fromAt,
  toAt: visit.toAt,
})

/** Who would go: the worker of the row it is put on instead of the one it was taken from. */
export function workersOf({ visit, fromRow, toRow }: Moving, by: By): number[] {
  const ids = visit.workers.map(({ staffId }) => staffId)
  if (by === 'elder' || fromRow === toRow) return ids
  return [...new Set(ids.map((id) => (id === fromRow ? toRow : id)))]
}

export const isMoved = ({ visit, fromRow, toRow, fromAt }: Moving): boolean =>
  fromRow !== toRow || fromAt !== visit.fromAt

/** The same visit begun at another instant; it takes as long. */
export const beginAt = (moving: Moving, fromAt: Instant): Moving => ({
  ...moving,
  fromAt,
  toAt: fromAt + (moving.visit.toAt - moving.visit.fromAt),
})

/** The same time of day on another day. */
export const onDay = (moving: Moving, day: Day, zone: string): Moving =>
  beginAt(moving, instantOf(day, timeOf(moving.fromAt, zone), zone))

interface Ground {
  view: View
  by: By
  /** Rows in the order they are shown. */
  rows: readonly number[]
  days: readonly Day[]
  zone: string
}

/**
 * One arrow key. In a week left and right are days, in a day a quarter of an hour; up and down are the workers' rows;
 * with Shift, and where a row can't change, up and down are a quarter of an hour. null: not a key of moving.
 */
export function stepMove(moving: Moving, key: string, isShift: boolean, ground: Ground): Moving | null {
  const sign =
    key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : key === 'ArrowRight' || key === 'ArrowDown' ? 1 : 0
  if (sign === 0) return null
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  if (isAcross && ground.view === 'week') return stepDay(moving, sign, ground)
  if (isAcross || isShift || ground.by === 'elder') return stepTime(moving, sign, ground)
  const at = ground.rows.indexOf(moving.toRow)
  return { ...moving, toRow: ground.rows[at + sign] ?? moving.toRow }
}

/** Not out of the days that are shown: what one does not see one does not move. */
function stepDay(moving: Moving, sign: number, { days, zone }: Ground): Moving {
  const day = addDays(dayOf(moving.fromAt, zone), sign)
  return days.includes(day) ? onDay(moving, day, zone) : moving
}

/** To the next full quarter, within its day. */
function stepTime(moving: Moving, sign: number, { zone }: Ground): Moving {
  const next =
    sign > 0 ? (Math.floor(moving.fromAt / STEP) + 1) * STEP : (Math.ceil(moving.fromAt / STEP) - 1) * STEP
  return dayOf(next, zone) === dayOf(moving.fromAt, zone) ? beginAt(moving, next) : moving
}
