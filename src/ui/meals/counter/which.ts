import type { Day } from '../../../shared/day.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Meal, MealMode } from '../../../shared/meals/terms.ts'

/** Which meal is recorded, and how it is eaten. */
export interface Which {
  siteId: Id
  onDay: Day
  meal: Meal
  mode: MealMode
}

/** The day and the meal by the core's clock. */
export interface ByClock {
  onDay: Day
  meal: Meal | null
}

/** A meal that was chosen by hand, and what the clock said then. */
export interface Choice {
  onDay: Day
  meal: Meal
  clock: ByClock
}

/**
 * The day and meal that are recorded: those chosen by hand, until the clock comes to another meal or day — nobody who
 * switched to lunch early still records lunches in the evening. Null while none is chosen or served.
 */
export function mealNow(choice: Choice | null, clock: ByClock): { onDay: Day; meal: Meal } | null {
  if (choice && choice.clock.onDay === clock.onDay && choice.clock.meal === clock.meal)
    return { onDay: choice.onDay, meal: choice.meal }
  return clock.meal && { onDay: clock.onDay, meal: clock.meal }
}
