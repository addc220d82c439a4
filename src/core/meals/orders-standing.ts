import { addDays, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { OrderedWeek, StandingOrder } from '../../shared/meals/order.ts'
import { weekdayBits } from '../../shared/week.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireForward } from '../homecare/days.ts'
import { getSite } from '../sites/service.ts'
import { hoursOn, requireNamedCanteen, stageOn } from './canteens.ts'
import { requireAlive, requireDiner } from './diners.ts'
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
import type { MealOfDay } from './portions.ts'

/**
 * What a diner eats every week, from today or later on. It never changes: it ends, and another begins.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE, NOT_A_DINER, PERSON_DIED, IN_PAST, BACKWARD; CANTEEN_SHUT
 *   or MEAL_NOT_SERVED on its first day; ORDER_OVERLAPS with the order that falls on one of its days, at any canteen
 */
export function addStandingOrder(tx: Writer, input: Omit<StandingOrder, 'id'>, actor: Actor): PersonOrders {
  const { siteId, personId, meal, fromOn, toOn } = input
  requireNamedCanteen(tx, actor, siteId)
  requireAlive(requireDiner(tx, personId))
  requireAhead(tx, fromOn, 'fromOn')
  requireForward(fromOn, toOn)
  requireServed(tx, { siteId, meal, onDay: fromOn })
  const row = { ...input, weekdays: weekdayBits(input.weekdays) }
  requireNoOverlap(tx, { id: 0, ...row })
  const { id } = tx.run(orders.insertStanding, { ...row, ...entryOf(tx, actor) })
  tx.record({ entity: 'standingOrder', id, siteId, after: input })
  return ordersOf(tx, personId)
}

/** @throws CANTEEN_SHUT, MEAL_NOT_SERVED */
export function requireServed(reader: Reader, { siteId, meal, onDay: on }: MealOfDay): void {
  const stage = stageOn(reader, siteId, on)
  const site = () => getSite(reader, siteId).name
  if (!isOpenStage(stage)) throw refuse('CANTEEN_SHUT', { site: site(), stage: stage ?? 'planned', on })
  if (!hoursOn(reader, siteId, meal, on)?.isServed)
    throw refuse('MEAL_NOT_SERVED', { site: site(), meal, on })
}

/** One portion per person, meal and day. @throws ORDER_OVERLAPS */
function requireNoOverlap(
  reader: Reader,
  order: Pick<orders.StandingRecord, 'id' | 'personId' | 'meal' | 'weekdays' | 'fromOn' | 'toOn'>,
): void {
  const other = reader.get(orders.findOverlap, order)
  if (!other) return
  const { personId, meal, fromOn: from, toOn: until } = other
  throw refuse('ORDER_OVERLAPS', { personId, person: requireDiner(reader, personId).name, meal, from, until })
}

/**
 * Ends a weekly default; today is the first day that can be without. One that never began is voided. An end that was said
 * before is said again in a new row, so that what was known by each cut-off stays readable.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, IN_PAST, ORDER_OVERLAPS
 */
export function endStandingOrder(
  tx: Writer,
  { id, toOn }: { id: number; toOn: Day },
  actor: Actor,
): PersonOrders {
  const before = requireRow(tx.get(orders.getStanding, { id }), 'standingOrder', id)
  requireSite(actor, before.siteId)
  endOn(tx, before, toOn, actor)
  tx.record({ entity: 'standingOrder', id, siteId: before.siteId, before, after: { toOn } })
  return ordersOf(tx, before.personId)
}

/** @throws ALREADY_ENDED, IN_PAST, ORDER_OVERLAPS */
function endOn(tx: Writer, before: orders.StandingRecord, toOn: Day, actor: Actor): void {
  const { id } = before
  requireOpenEnd(tx, before.toOn, toOn)
  const hasBegun = toOn >= before.fromOn
  if (hasBegun && before.toOn === null) {
    tx.run(orders.endStanding, { id, toOn, now: tx.now })
  } else {
    const after = { ...before, toOn }
    if (hasBegun) requireNoOverlap(tx, after)
    tx.run(orders.voidStanding, { id, ...voidingOf(tx, actor, hasBegun ? 'endedAgain' : 'neverBegan') })
    if (hasBegun) tx.run(orders.insertStanding, { ...after, ...entryOf(tx, actor) })
  }
}

/**
 * From a day on a diner's week at a canteen is as said: what differs ends the day before, what is new begins. What is
 * already so goes on as it was entered; orders at other canteens stay.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE, NOT_A_DINER, PERSON_DIED, IN_PAST; CANTEEN_SHUT or
 *   MEAL_NOT_SERVED on the first day; ORDER_OVERLAPS within the week, or with an order at another canteen
 */
export function setWeek(tx: Writer, input: OrderedWeek, actor: Actor): PersonOrders {
  const { siteId, personId, fromOn, note, wishes } = input
  requireNamedCanteen(tx, actor, siteId)
  requireAlive(requireDiner(tx, personId))
  requireAhead(tx, fromOn, 'fromOn')
  const before = tx
    .all(orders.listStanding, { personId })
    .filter((order) => order.siteId === siteId && (order.toOn ?? fromOn) >= fromOn)
  const wanted = wishes.map((wish) => ({ ...wish, weekdays: weekdayBits(wish.weekdays) }))
  const isAsSaid = (order: orders.StandingRecord, wish: (typeof wanted)[number]): boolean =>
    order.toOn === null &&
    order.fromOn <= fromOn &&
    order.note === note &&
    order.meal === wish.meal &&
    order.mode === wish.mode &&
    order.weekdays === wish.weekdays
  for (const order of before)
    if (!wanted.some((wish) => isAsSaid(order, wish))) endOn(tx, order, addDays(fromOn, -1), actor)
  for (const wish of wanted) {
    if (before.some((order) => isAsSaid(order, wish))) continue
    requireServed(tx, { siteId, meal: wish.meal, onDay: fromOn })
    const row = { siteId, personId, ...wish, fromOn, toOn: null, note }
    requireNoOverlap(tx, { id: 0, ...row })
    tx.run(orders.insertStanding, { ...row, ...entryOf(tx, actor) })
  }
  tx.record({ entity: 'diner', id: personId, siteId, before: { standing: before }, after: input })
  return ordersOf(tx, personId)
}
