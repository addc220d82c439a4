import { addMonths, type Day, type Month, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Adjustment } from '../../shared/meals/settlement.ts'
import type { DinerClass, Meal, MealMode, PayMethod } from '../../shared/meals/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import * as adjustments from './adjustments-sql.ts'
import { requireCanteen } from './canteens.ts'
import { keepCharge, quoteMeal } from './charging.ts'
import { holderOf } from './diners.ts'
import { requireFunds } from './diners-account.ts'
import { addToBalance } from './diners-account-sql.ts'
import { requireServed } from './lines.ts'
import { requireMayEat, standingOf } from './lines-hindrances.ts'
import { isMonthClosed, requireMonthOpen } from './settlement.ts'
import { findSettlement } from './settlement-sql.ts'

/** A meal that is missing in a closed month. */
interface MissingMeal {
  siteId: number
  onDay: Day
  meal: Meal
  mode: MealMode
  personId: number | null
  class: DinerClass | null
  quantity: number
  pay: PayMethod
  reason: string
}

/**
 * Takes a meal of a closed month back, as it was charged, in the earliest month after it that is still with the canteen. Money
 * that an account paid goes back to it.
 * @throws NOT_FOUND, OTHER_SITE, MONTH_OPEN; ALREADY_VOIDED for a meal voided before or taken back already
 */
export function cancelClosedMeal(
  tx: Writer,
  { mealId, reason }: { mealId: number; reason: string },
  actor: Actor,
): Adjustment {
  const line = tx.get(adjustments.getLine, { id: mealId })
  if (!line) throw refuse('NOT_FOUND', { entity: 'mealLine', id: String(mealId) })
  requireClosed(tx, actor, line)
  if (line.voidedAt !== null || tx.get(adjustments.findCancelling, { mealId }))
    throw refuse('ALREADY_VOIDED', {})
  const { voidedAt: _, ...rest } = line
  return enter(tx, actor, { ...rest, mealId, quantity: -line.quantity, reason })
}

/**
 * Adds a meal that is missing in a closed month, charged by the rules and the person's terms of its day, in the earliest month
 * after it that is still with the canteen.
 * @throws OTHER_SITE, NOT_A_CANTEEN, MONTH_OPEN, CANTEEN_SHUT, MEAL_NOT_SERVED, NO_PRICE, HEAD_COUNT_SITE; NOT_FOUND, NOT_A_DINER,
 *   PERSON_DIED, MEAL_EATEN, DINER_SUSPENDED, DINER_AWAY, ACCOUNT_TOO_LOW
 */
export function addClosedMeal(tx: Writer, input: MissingMeal, actor: Actor): Adjustment {
  const { class: asked, ...meal } = input
  const { personId } = meal
  const { isHeadCount, name: site } = requireClosed(tx, actor, meal)
  requireServed(tx, site, meal)
  if (personId !== null && isHeadCount) throw refuse('HEAD_COUNT_SITE', { site })
  const quote = quoteMeal(tx, { ...meal, class: asked ?? undefined, isExtra: false })
  if (personId !== null) requireCouldEat(tx, { ...meal, personId }, quote.class)
  return enter(tx, actor, {
    ...meal,
    class: quote.class,
    category: quote.category ?? '',
    mealId: null,
    chargeId: keepCharge(tx, quote.charge),
  })
}

/** Voids an adjustment while its month is open; what it moved in an account is moved back. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, MONTH_CLOSED, ACCOUNT_TOO_LOW */
export function voidAdjustment(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Adjustment {
  const before = getAdjustment(tx, id)
  const { siteId, month } = before
  requireSite(actor, siteId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  requireMonthOpen(tx, siteId, month)
  tx.run(adjustments.voidAdjustment, { id, reason, at: tx.now, by: actor.name })
  moveMoney(tx, before, before.selfFen)
  const after = getAdjustment(tx, id)
  tx.record({ entity: 'mealAdjustment', id, siteId, before, after: { ...after, voidReason: reason } })
  return after
}

/** The canteen of a meal whose month is closed. @throws OTHER_SITE, NOT_A_CANTEEN, MONTH_OPEN */
function requireClosed(reader: Reader, actor: Actor, { siteId, onDay }: { siteId: number; onDay: Day }) {
  const canteen = requireCanteen(reader, actor, siteId)
  const month = monthOf(onDay)
  if (!isMonthClosed(reader, siteId, month)) throw refuse('MONTH_OPEN', { site: canteen.name, month })
  return canteen
}

/**
 * Nothing stood in the way of the meal on its day. One that was taken back since does not count as eaten, one that was added does.
 * @throws NOT_FOUND, PERSON_DIED, MEAL_EATEN, DINER_SUSPENDED, DINER_AWAY
 */
function requireCouldEat(
  reader: Reader,
  asked: { personId: number; onDay: Day; meal: Meal },
  dinerClass: DinerClass,
): void {
  const standing = standingOf(reader, asked)
  requireMayEat({ ...standing, eaten: null }, dinerClass, false)
  const { personId, meal } = asked
  const first = reader.get(adjustments.findStanding, asked)
  if (first) throw refuse('MEAL_EATEN', { personId, person: standing.person, meal, ...first })
}

type Entered = Omit<adjustments.AdjustmentRecord, 'month' | 'recordedAt' | 'recordedBy'>

function enter(tx: Writer, actor: Actor, meal: Entered): Adjustment {
  const month = nextOpenMonth(tx, meal.siteId, monthOf(meal.onDay))
  const by = { recordedAt: tx.now, recordedBy: actor.name }
  const { id } = tx.run(adjustments.insertAdjustment, { ...meal, month, ...by })
  const after = getAdjustment(tx, id)
  moveMoney(tx, after, -after.selfFen)
  tx.record({ entity: 'mealAdjustment', id, siteId: meal.siteId, after })
  return after
}

/** A month that was submitted stays as it was submitted; the running one never was. */
function nextOpenMonth(reader: Reader, siteId: number, after: Month): Month {
  let month = addMonths(after, 1)
  while (reader.get(findSettlement, { siteId, month })) month = addMonths(month, 1)
  return month
}

/** @param amountFen what the account gains; below nothing: what is taken from it */
function moveMoney(tx: Writer, { pay, personId }: Adjustment, amountFen: number): void {
  if (pay !== 'account' || personId === null) return
  if (amountFen < 0) requireFunds(holderOf(tx, personId), -amountFen)
  tx.run(addToBalance, { personId, amountFen })
}

/** @throws NOT_FOUND */
function getAdjustment(reader: Reader, id: number): Adjustment {
  const found = reader.get(adjustments.getAdjustment, { id })
  if (!found) throw refuse('NOT_FOUND', { entity: 'mealAdjustment', id: String(id) })
  return found
}
