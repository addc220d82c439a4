import type { Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { mealHour } from '../../../shared/meals/order-rules.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { inForce } from '../parts/in-force.ts'

/** A meal of a day. */
export interface MealOfDay {
  onDay: Day
  meal: Meal
}

/** The meals that a canteen serves on a day, in the day's order. */
export const servedOn = ({ hours }: Pick<Canteen, 'hours'>, day: Day): Meal[] =>
  Meal.options.filter(
    (meal) =>
      inForce(
        hours.filter((row) => row.meal === meal),
        day,
      )?.isServed,
  )

/**
 * The first of these meals that is not over yet at a time of day; null after the last.
 * @param time `HH:MM`
 * @param after minutes for which a meal is not over after its hour
 */
export const mealAt = (time: string, meals: readonly Meal[], after: number): Meal | null =>
  meals.find((meal) => minutesOf(time) <= minutesOf(mealHour[meal]) + after) ?? null

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
