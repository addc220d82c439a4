import type { MealRow } from '../../../shared/meals/meal.ts'
import { client } from '../../app/client.ts'
import type { RowsInput } from './filters.ts'

/** As many as the core gives at once. */
const MOST = 20_000

/** All rows of an input, however many: a year has more than the core gives at once. */
export async function readAllMeals(input: RowsInput): Promise<MealRow[]> {
  const rows: MealRow[] = []
  for (;;) {
    const part = await client.meals.mealRows({ ...input, limit: MOST, offset: rows.length })
    rows.push(...part.rows)
    if (part.rows.length === 0 || rows.length >= part.total) return rows
  }
}
