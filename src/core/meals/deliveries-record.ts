import { type Instant, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { DeliveryOutcome, RunStop } from '../../shared/meals/order.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { pastInstant } from '../beds/checks.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireDelivered, stopOf } from './deliveries-run.ts'
import * as deliveries from './deliveries-sql.ts'
import { requireDiner } from './diners.ts'
import { requireOpen, voidLine } from './lines.ts'
import { recordMeal } from './lines-record.ts'
import { entryOf, requireRow, voidingOf } from './orders-read.ts'
import type { MealOfDay } from './portions.ts'
import { requireMonthOpen } from './settlement.ts'

interface SaidOfDelivery extends MealOfDay {
  personId: number
  outcome: DeliveryOutcome
  /** Now, unless said; of an earlier day the meal's hour. */
  at?: Instant | undefined
  receiver: string
  reason: string
}

/**
 * What became of a portion that was to be brought. Delivered makes its meal line, charged and paid as at the counter.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, NOT_A_DINER, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, MONTH_CLOSED;
 *   DELIVERY_DONE with what was said before; NOT_ORDERED. Delivered also as `recordMeal` does: MEAL_EATEN at the counter …
 */
export function recordDelivery(tx: Writer, input: SaidOfDelivery, actor: Actor): RunStop {
  const { siteId, onDay, meal, personId, outcome, receiver, reason } = input
  const slot = { siteId, onDay, meal }
  requireOpen(tx, actor, slot)
  requireNothingSaid(tx, input)
  requireDelivered(tx, slot, personId)
  const line =
    outcome === 'delivered'
      ? recordMeal(tx, actor, { ...slot, personId, mode: 'delivery', isExtra: false })
      : null
  const delivery = {
    ...slot,
    personId,
    outcome,
    at: momentOf(tx, input),
    receiver,
    reason,
    staffId: tx.get(deliveries.driverOf, { personId, siteId })?.staffId ?? null,
    mealId: line?.id ?? null,
  }
  const { id } = tx.run(deliveries.insertDelivery, { ...delivery, ...entryOf(tx, actor) })
  tx.record({ entity: 'delivery', id, siteId, after: delivery })
  return stopOf(tx, slot, personId, actor)
}

/** @throws NOT_FOUND, NOT_A_DINER, DELIVERY_DONE */
function requireNothingSaid(reader: Reader, { personId, onDay, meal }: SaidOfDelivery): void {
  const { name: person } = requireDiner(reader, personId)
  const said = reader.get(deliveries.findDelivery, { personId, onDay, meal })
  if (said) throw refuse('DELIVERY_DONE', { personId, person, outcome: said.outcome, at: said.at })
}

const momentOf = (reader: Reader, { at, onDay, meal }: SaidOfDelivery): Instant =>
  at === undefined && onDay < reader.today ? mealInstant(onDay, meal, reader.zone) : pastInstant(reader, at)

/**
 * Takes back what was said of a delivery, and its meal: the stop is open again.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, MONTH_CLOSED
 */
export function voidDelivery(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): RunStop {
  const before = requireRow(tx.get(deliveries.getDelivery, { id }), 'delivery', id)
  const { siteId, onDay, meal, personId, mealId } = before
  requireSite(actor, siteId)
  requireMonthOpen(tx, siteId, monthOf(onDay))
  // Voiding the meal voids its delivery.
  if (mealId === null) tx.run(deliveries.voidDelivery, { id, ...voidingOf(tx, actor, reason) })
  else voidLine(tx, actor, mealId, reason)
  tx.record({ entity: 'delivery', id, siteId, before, after: { reason } })
  return stopOf(tx, { siteId, onDay, meal }, personId, actor)
}
