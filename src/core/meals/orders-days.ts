import type { Day } from '../../shared/day.ts'
import type { OrderChange, OrderPause } from '../../shared/meals/order.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireForward } from '../homecare/days.ts'
import { requireNamedCanteen } from './canteens.ts'
import { requireAlive, requireDiner, requireOwn } from './diners.ts'
import {
  entryOf,
  ordersOf,
  type PersonOrders,
  requireAhead,
  requireOpenEnd,
  requireRow,
  voidingOf,
} from './orders-read.ts'
import * as orders from './orders-sql.ts'
import { requireServed } from './orders-standing.ts'

/**
 * Another wish for one day: another way, another canteen, one more meal, or none (mode null). It takes the place of an
 * earlier one. After the cut-off it is a late change.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE, NOT_A_DINER, IN_PAST; PERSON_DIED, CANTEEN_SHUT and
 *   MEAL_NOT_SERVED where a meal is wished
 */
export function changeOrder(tx: Writer, input: Omit<OrderChange, 'id'>, actor: Actor): PersonOrders {
  const { siteId, personId, onDay } = input
  requireNamedCanteen(tx, actor, siteId)
  const diner = requireDiner(tx, personId)
  requireAhead(tx, onDay, 'onDay')
  if (input.mode !== null) {
    requireAlive(diner)
    requireServed(tx, input)
  }
  const before = tx.get(orders.findChange, input)
  if (before) tx.run(orders.voidChange, { id: before.id, ...voidingOf(tx, actor, 'replaced') })
  const { id } = tx.run(orders.insertChange, { ...input, ...entryOf(tx, actor) })
  tx.record({ entity: 'orderChange', id, siteId, before, after: input })
  return ordersOf(tx, personId)
}

/** Back to the weekly default. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_PAST */
export function undoOrderChange(tx: Writer, { id }: { id: number }, actor: Actor): PersonOrders {
  const before = requireRow(tx.get(orders.getChange, { id }), 'orderChange', id)
  requireSite(actor, before.siteId)
  requireAhead(tx, before.onDay, 'onDay')
  tx.run(orders.voidChange, { id, ...voidingOf(tx, actor, 'undone') })
  tx.record({ entity: 'orderChange', id, siteId: before.siteId, before })
  return ordersOf(tx, before.personId)
}

/**
 * No meals for a while, at any canteen; they begin again by themselves. A wish for one day does not lift it.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, IN_PAST, BACKWARD
 */
export function pauseOrders(tx: Writer, input: Omit<OrderPause, 'id'>, actor: Actor): PersonOrders {
  const { personId, fromOn, toOn } = input
  const { siteId } = requireOwn(tx, actor, personId)
  requireAhead(tx, fromOn, 'fromOn')
  requireForward(fromOn, toOn)
  const { id } = tx.run(orders.insertPause, { ...input, ...entryOf(tx, actor) })
  tx.record({ entity: 'orderPause', id, siteId, after: input })
  return ordersOf(tx, personId)
}

/**
 * Meals again; today is the first day that can be with. A pause that never began is voided; an end that was said before is
 * said again in a new row, so that what was known by each cut-off stays readable.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, IN_PAST
 */
export function endPause(tx: Writer, { id, toOn }: { id: number; toOn: Day }, actor: Actor): PersonOrders {
  const before = requireRow(tx.get(orders.getPause, { id }), 'orderPause', id)
  const { siteId } = requireOwn(tx, actor, before.personId)
  requireOpenEnd(tx, before.toOn, toOn)
  const hasBegun = toOn >= before.fromOn
  if (hasBegun && before.toOn === null) {
    tx.run(orders.endPause, { id, toOn, now: tx.now })
  } else {
    tx.run(orders.voidPause, { id, ...voidingOf(tx, actor, hasBegun ? 'endedAgain' : 'neverBegan') })
    if (hasBegun) tx.run(orders.insertPause, { ...before, toOn, ...entryOf(tx, actor) })
  }
  tx.record({ entity: 'orderPause', id, siteId, before, after: { toOn } })
  return ordersOf(tx, before.personId)
}
