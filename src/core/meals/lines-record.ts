import { refuse } from '../../shared/errors.ts'
import type { DinerClass, MealMode, PayMethod } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { keepCharge, type Quote, quoteMeal } from './charging.ts'
import { addLine, type MealSlot, requireOpen } from './lines.ts'
import { requireMayEat, standingOf } from './lines-hindrances.ts'

/** The meal of somebody with a name. */
interface NamedMeal extends MealSlot {
  mode: MealMode
  personId: number
  /** As on the diner's record where left out. */
  pay?: PayMethod | undefined
  /** A further portion, or one for somebody suspended or away, at full price. */
  isExtra: boolean
  /** What they were told they pay, in fen. */
  shownSelfFen?: number | undefined
  importId?: number | undefined
}
export interface Recorded {
  id: number
  quote: Quote
}

/**
 * Records the meal of somebody with a name: charged by the rules of that day, paid from the account where that is how
 * they pay.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, HEAD_COUNT_SITE, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, NO_PRICE,
 *   MONTH_CLOSED; NOT_A_DINER, PERSON_DIED, MEAL_EATEN, DINER_SUSPENDED, DINER_AWAY; QUOTE_CHANGED, ACCOUNT_TOO_LOW
 */
export function recordMeal(tx: Writer, actor: Actor, wanted: NamedMeal): Recorded {
  const { siteId, onDay, meal, mode, personId, isExtra, shownSelfFen, importId = null } = wanted
  const { isHeadCount, name: site } = requireOpen(tx, actor, wanted)
  if (isHeadCount) throw refuse('HEAD_COUNT_SITE', { site })
  const standing = standingOf(tx, wanted)
  const quote = quoteMeal(tx, { siteId, onDay, meal, mode, personId, isExtra })
  requireMayEat(standing, quote.class, isExtra)
  const { selfFen } = quote.charge
  if (shownSelfFen !== undefined && shownSelfFen !== selfFen)
    throw refuse('QUOTE_CHANGED', { personId, person: standing.person, selfFen, shownFen: shownSelfFen })
  const id = addLine(tx, actor, {
    siteId,
    onDay,
    meal,
    mode,
    class: quote.class,
    category: quote.category,
    personId,
    quantity: 1,
    isExtra,
    chargeId: keepCharge(tx, quote.charge),
    // Whom the home feeds need not be a diner, and pays nothing.
    pay: wanted.pay ?? standing.pay ?? 'cash',
    importId,
  })
  return { id, quote }
}

/** Portions of people without a name, of one class. */
interface UnnamedMeals extends MealSlot {
  mode: MealMode
  class: DinerClass
  quantity: number
  pay: PayMethod
  importId?: number | undefined
}

/**
 * Records portions of people without a name.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, NO_PRICE, MONTH_CLOSED
 */
export function recordUnnamed(tx: Writer, actor: Actor, wanted: UnnamedMeals): Recorded {
  const { siteId, onDay, meal, mode, class: dinerClass, quantity, pay, importId = null } = wanted
  requireOpen(tx, actor, wanted)
  const quote = quoteMeal(tx, {
    siteId,
    onDay,
    meal,
    mode,
    personId: null,
    class: dinerClass,
    isExtra: false,
  })
  const id = addLine(tx, actor, {
    siteId,
    onDay,
    meal,
    mode,
    class: quote.class,
    category: null,
    personId: null,
    quantity,
    isExtra: false,
    chargeId: keepCharge(tx, quote.charge),
    pay,
    importId,
  })
  return { id, quote }
}
