import type { Day } from '../../shared/day.ts'
import type { DinerClass, Meal, MealMode, PayMethod } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

interface OfMeal {
  siteId: number
  onDay: Day
  meal: Meal
}
/** Portions of a meal by class, and what was paid for them over the counter, in cash or by card. */
export const sumsOf = sql<OfMeal, { class: DinerClass; count: number; takenFen: number }>(`
  SELECT s.class, sum(s.count) AS count, sum(iif(s.pay IN ('cash', 'card'), s.count * c.selfFen, 0)) AS takenFen
  FROM mealSum s CROSS JOIN charge c ON c.id = s.chargeId
  WHERE s.siteId = @siteId AND s.onDay = @onDay AND s.meal = @meal AND s.count > 0
  GROUP BY s.class`)

/** The last lines of a meal, newest first, those taken back too. */
export const listLast = sql<OfMeal & { limit: number }, { id: number }>(`
  SELECT id FROM mealLine WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal ORDER BY id DESC LIMIT @limit`)

/** Lines without a name that stand, of one class and way, newest first. */
export const listUnnamed = sql<
  OfMeal & { class: DinerClass; mode: MealMode },
  { id: number; quantity: number; pay: PayMethod }
>(`
  SELECT id, quantity, pay FROM mealLine
  WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal AND class = @class AND mode = @mode AND personId IS NULL
    AND voidedAt IS NULL
  ORDER BY id DESC`)
