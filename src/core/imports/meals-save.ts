import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { voidLine } from '../meals/lines.ts'
import { recordMeal, recordUnnamed } from '../meals/lines-record.ts'
import type { LedgerMeal } from './meal-row.ts'
import { listLines } from './meals-sql.ts'

/**
 * Records the meals of a checked ledger.
 * @param meals in the order of the days, in which the rules' places are taken
 */
export function saveMeals(
  tx: Writer,
  meals: readonly LedgerMeal[],
  batch: { siteId: number; importId: number },
  actor: Actor,
) {
  const { siteId, importId } = batch
  for (const { onDay, meal, mode, pay, ...who } of meals) {
    const what = { siteId, importId, onDay, meal, mode, pay: pay ?? 'cash' }
    if (who.isNamed) recordMeal(tx, actor, { ...what, personId: who.eater.id, isExtra: false })
    else recordUnnamed(tx, actor, { ...what, class: who.class, quantity: who.count })
  }
  return {
    portions: meals.reduce((sum, { count }) => sum + (count ?? 1), 0),
    fromOn: meals[0]?.onDay ?? null,
    toOn: meals.at(-1)?.onDay ?? null,
  }
}

/** Takes the meals of an import back that still count. @throws MONTH_CLOSED where one of their months was closed since */
export function voidMeals(
  tx: Writer,
  { importId, reason }: { importId: number; reason: string },
  actor: Actor,
) {
  const lines = tx.all(listLines, { importId })
  for (const { id } of lines) voidLine(tx, actor, id, reason)
  return { rowCount: lines.length, portions: lines.reduce((sum, { quantity }) => sum + quantity, 0) }
}
