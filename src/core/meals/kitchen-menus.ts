import { addDays, type Day, daysBetween } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Menu, MenuDish } from '../../shared/meals/kitchen.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import { getDish } from './kitchen-dishes.ts'
import * as kitchen from './kitchen-sql.ts'

const withoutMeal = ({ onDay: _day, meal: _meal, ...dish }: kitchen.MenuRow): MenuDish => dish

/** Menus that have a dish, by day and meal. Inside a use-case: who may see the site is not asked. */
export function menusOf(reader: Reader, period: kitchen.Period): Menu[] {
  const byMeal = Map.groupBy(
    reader.all(kitchen.listMenuDishes, period),
    ({ onDay, meal }) => `${onDay} ${meal}`,
  )
  return [...byMeal.values()].flatMap((rows) => {
    const [first] = rows
    return first ? [{ onDay: first.onDay, meal: first.meal, dishes: rows.map(withoutMeal) }] : []
  })
}

/** @throws OTHER_SITE, NOT_A_CANTEEN */
export function listMenus(reader: Reader, period: kitchen.Period, actor: Actor): Menu[] {
  requireCanteen(reader, actor, period.siteId)
  return menusOf(reader, period)
}

/** The dishes of one meal; none where it has no menu. */
export const menuOf = (reader: Reader, key: kitchen.MealKey): Menu => ({
  onDay: key.onDay,
  meal: key.meal,
  dishes: reader.all(kitchen.listDishesOfMeal, key).map(withoutMeal),
})

interface NewMenu extends kitchen.MealKey {
  dishIds: number[]
}

/**
 * Puts dishes in the place of those a meal had, in their order; each keeps the cost it came with. Past meals may be put right
 * too, while no sample hangs on what is taken off.
 * @throws OTHER_SITE, NOT_A_CANTEEN, NOT_FOUND, DISH_SAMPLED
 */
export function setMenu(tx: Writer, { dishIds, ...key }: NewMenu, actor: Actor): Menu {
  requireCanteen(tx, actor, key.siteId)
  const before = menuOf(tx, key)
  const wanted = [...new Set(dishIds)]
  for (const { dishId, name } of before.dishes)
    if (!wanted.includes(dishId)) removeDish(tx, { ...key, dishId }, name)
  addDishes(tx, key, wanted)
  const after = menuOf(tx, key)
  tx.record({
    entity: 'menu',
    id: `${key.onDay} ${key.meal}`,
    siteId: key.siteId,
    before: before.dishes.length > 0 ? before : undefined,
    after,
  })
  return after
}

function removeDish(tx: Writer, key: kitchen.MealKey & { dishId: number }, dish: string): void {
  if (tx.get(kitchen.findSample, key)) throw refuse('DISH_SAMPLED', { dish })
  tx.run(kitchen.removeMenuDish, key)
}

/** @throws NOT_FOUND */
function addDishes(tx: Writer, key: kitchen.MealKey, dishIds: readonly number[]): void {
  for (const [sort, dishId] of dishIds.entries())
    tx.run(kitchen.putMenuDish, { ...key, dishId, sort, costFen: getDish(tx, dishId).costFen })
}

const week = (siteId: number, monday: Day): kitchen.Period => ({
  siteId,
  from: monday,
  to: addDays(monday, 6),
})
const mealName = ({ onDay, meal }: { onDay: Day; meal: Meal }): string => `${onDay} ${meal}`

/**
 * Copies seven days of menus to seven others: meals that have a menu keep it, dishes out of use stay behind, costs are today's.
 * Gives the week as it then stands.
 * @throws OTHER_SITE, NOT_A_CANTEEN
 */
export function copyMenus(
  tx: Writer,
  { siteId, fromMonday, toMonday }: { siteId: number; fromMonday: Day; toMonday: Day },
  actor: Actor,
): Menu[] {
  requireCanteen(tx, actor, siteId)
  const shift = daysBetween(fromMonday, toMonday)
  const kept = new Set(menusOf(tx, week(siteId, toMonday)).map(mealName))
  const copied: string[] = []
  for (const { onDay, meal, dishes } of menusOf(tx, week(siteId, fromMonday))) {
    const key = { siteId, onDay: addDays(onDay, shift), meal }
    const dishIds = dishes.map(({ dishId }) => dishId).filter((id) => getDish(tx, id).isActive)
    if (kept.has(mealName(key)) || dishIds.length === 0) continue
    addDishes(tx, key, dishIds)
    copied.push(mealName(key))
  }
  tx.record({ entity: 'menu', id: toMonday, siteId, after: { fromMonday, toMonday, copied } })
  return menusOf(tx, week(siteId, toMonday))
}
