import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { OrderChange, OrderPause, StandingOrder } from '../../shared/meals/order.ts'
import { weekdaysOf } from '../../shared/week.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireDiner } from './diners.ts'
import * as orders from './orders-sql.ts'

export interface PersonOrders {
  standing: StandingOrder[]
  changes: OrderChange[]
  pauses: OrderPause[]
}

/** What a person ordered, at every canteen, ended orders too; of the changes the latest. */
export function ordersOf(reader: Reader, personId: number): PersonOrders {
  const shown = <T extends { voidedAt: unknown }>({ voidedAt: _, ...row }: T) => row
  return {
    standing: reader
      .all(orders.listStanding, { personId })
      .map((row) => ({ ...shown(row), weekdays: weekdaysOf(row.weekdays) })),
    changes: reader.all(orders.listChanges, { personId }).map(shown),
    pauses: reader.all(orders.listPauses, { personId }).map(shown),
  }
}

/** @throws NOT_FOUND, NOT_A_DINER */
export function personOrders(reader: Reader, { personId }: { personId: number }): PersonOrders {
  requireDiner(reader, personId)
  return ordersOf(reader, personId)
}

/** Meals of past days are as they were. @throws IN_PAST */
export function requireAhead(reader: Reader, day: Day, field: string): void {
  if (day < reader.today) throw refuse('IN_PAST', { field })
}

/**
 * What begins or ends after a last day: yesterday's is the earliest, so that today is the first that is changed.
 * @throws IN_PAST; ALREADY_ENDED where the end that was said is over
 */
export function requireOpenEnd(reader: Reader, wasToOn: Day | null, toOn: Day): void {
  if (wasToOn !== null && wasToOn < reader.today)
    throw refuse('ALREADY_ENDED', { at: startOfDay(addDays(wasToOn, 1), reader.zone) })
  if (toOn < addDays(reader.today, -1)) throw refuse('IN_PAST', { field: 'toOn' })
}

/** A row that counts. @throws NOT_FOUND, ALREADY_VOIDED */
export function requireRow<T extends { voidedAt: number | null }>(
  row: T | undefined,
  entity: string,
  id: number,
): T {
  if (!row) throw refuse('NOT_FOUND', { entity, id: String(id) })
  if (row.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return row
}

/** Who entered a row, and when. */
export const entryOf = (tx: Writer, { name }: { name: string }) => ({
  recordedAt: tx.now,
  recordedBy: name,
})
/** Who voids a row, when and why. */
export const voidingOf = (tx: Writer, { name }: { name: string }, reason: string) => ({
  now: tx.now,
  by: name,
  reason,
})
