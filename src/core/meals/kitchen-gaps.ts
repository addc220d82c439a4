import { type Day, type Instant, instantOf } from '../../shared/day.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { Menu, SampleGap } from '../../shared/meals/kitchen.ts'
import { sampleProblems } from '../../shared/meals/kitchen-rules.ts'
import { Meal } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { hoursOn, requireCanteen, stageOn } from './canteens.ts'
import { menusOf } from './kitchen-menus.ts'
import * as kitchen from './kitchen-sql.ts'

type MealOfDay = { onDay: Day; meal: Meal }
const keyOf = ({ onDay, meal }: MealOfDay): string => `${onDay} ${meal}`
const inOrder = (a: MealOfDay, b: MealOfDay): number =>
  a.onDay.localeCompare(b.onDay) || Meal.options.indexOf(a.meal) - Meal.options.indexOf(b.meal)

/**
 * What is wrong with the samples of a period's meals, by day and meal. A meal counts from its first diner on and, where it has
 * a menu, from the hour at which it is served; a dish may have several things wrong.
 * @throws OTHER_SITE, NOT_A_CANTEEN
 */
export function listGaps(reader: Reader, period: kitchen.Period, actor: Actor): SampleGap[] {
  requireCanteen(reader, actor, period.siteId)
  const diners = new Map(reader.all(kitchen.countDiners, period).map((row) => [keyOf(row), row]))
  const menus = new Map(menusOf(reader, period).map((menu) => [keyOf(menu), menu]))
  const samples = new Map(
    reader
      .all(kitchen.listSamples, period)
      .filter(({ voidedAt }) => voidedAt === null)
      .map((sample) => [`${keyOf(sample)} ${sample.dishId}`, sample]),
  )
  const meals = new Map<string, MealOfDay>([...menus, ...diners])
  return [...meals.values()].sort(inOrder).flatMap((meal) => {
    const count = diners.get(keyOf(meal))?.diners ?? 0
    const startsAt = startOf(reader, period.siteId, meal)
    if (count === 0 && (startsAt === null || startsAt > reader.now)) return []
    return gapsOf(meal, menus.get(keyOf(meal))?.dishes ?? [], count, (dishId) => {
      const sample = samples.get(`${keyOf(meal)} ${dishId}`)
      return sample ? sampleProblems(sample, startsAt) : ['missing']
    })
  })
}

/** When a meal of a day began to be served; null where it was not. */
function startOf(reader: Reader, siteId: number, { onDay, meal }: MealOfDay): Instant | null {
  const stage = stageOn(reader, siteId, onDay)
  const hours = hoursOn(reader, siteId, meal, onDay)
  if (stage === null || !isOpenStage(stage) || !hours?.isServed) return null
  return instantOf(onDay, hours.opensTime, reader.zone)
}

function gapsOf(
  { onDay, meal }: MealOfDay,
  dishes: Menu['dishes'],
  diners: number,
  problemsOf: (dishId: number) => SampleGap['problem'][],
): SampleGap[] {
  if (dishes.length === 0) return [{ onDay, meal, dishId: null, dish: '', problem: 'noMenu', diners }]
  return dishes.flatMap(({ dishId, name }) =>
    problemsOf(dishId).map((problem) => ({ onDay, meal, dishId, dish: name, problem, diners })),
  )
}
