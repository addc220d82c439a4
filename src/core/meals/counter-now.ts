import { type Day, type Instant, instantOf, timeOf } from '../../shared/day.ts'
import type { Hours } from '../../shared/meals/canteen.ts'
import { mealByClock } from '../../shared/meals/counter-rules.ts'
import type { MealRow } from '../../shared/meals/meal.ts'
import { type DinerClass, Meal } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { hoursOn, priceOn, requireCanteen } from './canteens.ts'
import { listLast, sumsOf } from './counter-sql.ts'
import { listRows } from './figures-rows-sql.ts'
import { type MealSlot, type Shut, shutOf } from './lines.ts'
import { whoEats } from './portions.ts'

/** How many of the last lines are shown. */
const SHOWN = 12

interface CounterNow {
  onDay: Day
  meal: Meal | null
  opensAt: Instant | null
  closesAt: Instant | null
  shut: Shut | 'noPrice' | null
  served: number
  byClass: { class: DinerClass; count: number }[]
  ordered: number
  takenFen: number
  last: MealRow[]
}

/**
 * What the counter shows beside the diner; it is asked after each scan, so sums are read and no lines.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function counterNow(
  reader: Reader,
  input: { siteId: number; onDay?: Day | undefined; meal?: Meal | undefined },
  actor: Actor,
): CounterNow {
  const { siteId, onDay = reader.today } = input
  requireCanteen(reader, actor, siteId)
  const served = Meal.options.flatMap((meal) => {
    const hours = hoursOn(reader, siteId, meal, onDay)
    return hours?.isServed ? [hours] : []
  })
  const meal = input.meal ?? mealNow(reader, onDay, served)
  if (meal === null) return { ...nothing, onDay }
  const slot = { siteId, onDay, meal }
  const hours = served.find((one) => one.meal === meal)
  const instant = (time: string | undefined) => (time ? instantOf(onDay, time, reader.zone) : null)
  return {
    onDay,
    meal,
    opensAt: instant(hours?.opensTime),
    closesAt: instant(hours?.closesTime),
    shut: shutOf(reader, slot) ?? (priceOn(reader, siteId, meal, 'elder', onDay) === null ? 'noPrice' : null),
    ...soFar(reader, slot),
    ordered: whoEats(reader, slot).eaters.filter(({ bed }) => bed === null).length,
    last: reader.all(listRows, { ids: JSON.stringify(lastIds(reader, slot)) }),
  }
}

const nothing: Omit<CounterNow, 'onDay'> = {
  meal: null,
  opensAt: null,
  closesAt: null,
  shut: 'notServed',
  served: 0,
  byClass: [],
  ordered: 0,
  takenFen: 0,
  last: [],
}

/** By the clock today; of another day the first that was served. */
const mealNow = (reader: Reader, onDay: Day, served: readonly Hours[]): Meal | null =>
  onDay === reader.today ? mealByClock(served, timeOf(reader.now, reader.zone)) : (served[0]?.meal ?? null)

function soFar(reader: Reader, slot: MealSlot) {
  const sums = reader.all(sumsOf, slot)
  return {
    served: sums.reduce((sum, one) => sum + (one.class === 'resident' ? 0 : one.count), 0),
    byClass: sums.map(({ class: dinerClass, count }) => ({ class: dinerClass, count })),
    takenFen: sums.reduce((sum, { takenFen }) => sum + takenFen, 0),
  }
}

const lastIds = (reader: Reader, slot: MealSlot): number[] =>
  reader.all(listLast, { ...slot, limit: SHOWN }).map(({ id }) => id)
