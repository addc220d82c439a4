import { addDays, type Day } from '../../../shared/day.ts'
import type { OrderChange, OrderedWeek, StandingOrder } from '../../../shared/meals/order.ts'
import { Meal, MealMode } from '../../../shared/meals/terms.ts'

/** Monday to Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** How each meal of each weekday is eaten; what is not ordered is left out. */
export type Wishes = Partial<Record<CellKey, MealMode>>
export type CellKey = `${Meal}.${number}`
export const cellOf = (meal: Meal, weekday: number): CellKey => `${meal}.${weekday}`

const isOn = ({ fromOn, toOn }: StandingOrder, day: Day): boolean =>
  fromOn <= day && (toOn === null || toOn >= day)

/** The weekly defaults in force on a day, by cell of the week. */
export function weekOn(
  standing: readonly StandingOrder[],
  day: Day,
): Partial<Record<CellKey, StandingOrder>> {
  const week: Partial<Record<CellKey, StandingOrder>> = {}
  for (const order of standing.filter((one) => isOn(one, day)))
    for (const weekday of order.weekdays) week[cellOf(order.meal, weekday)] = order
  return week
}

/** The days from today on from which the week is another: an order begins, or the last one was before. */
export function turnsOf(standing: readonly StandingOrder[], today: Day): Day[] {
  const turns = standing.flatMap(({ fromOn, toOn }) => [fromOn, ...(toOn === null ? [] : [addDays(toOn, 1)])])
  return [...new Set(turns)].filter((day) => day > today).sort()
}

/** What is ordered at one canteen on a day, ready to be changed. */
export function wishesOn(standing: readonly StandingOrder[], siteId: number, day: Day): Wishes {
  const own = standing.filter((order) => order.siteId === siteId)
  return Object.fromEntries(Object.entries(weekOn(own, day)).map(([cell, order]) => [cell, order?.mode]))
}

/** Cells as the core takes them: each meal and way with its weekdays. */
export function wishListOf(wishes: Wishes): OrderedWeek['wishes'] {
  return Meal.options.flatMap((meal) =>
    MealMode.options.flatMap((mode) => {
      const days = weekdays.filter((weekday) => wishes[cellOf(meal, weekday)] === mode)
      return days.length > 0 ? [{ meal, mode, weekdays: [...days] }] : []
    }),
  )
}

/** Some cells of a meal painted with a way of eating; null takes them off. */
export function painted(wishes: Wishes, meal: Meal, days: readonly number[], mode: MealMode | null): Wishes {
  const next = { ...wishes }
  for (const weekday of days) {
    if (mode === null) delete next[cellOf(meal, weekday)]
    else next[cellOf(meal, weekday)] = mode
  }
  return next
}

/** Changes ahead, the next first; those that are over, the latest first. */
export function changesBy(changes: readonly OrderChange[], today: Day) {
  return {
    ahead: changes.filter(({ onDay }) => onDay >= today).toReversed(),
    past: changes.filter(({ onDay }) => onDay < today),
  }
}
