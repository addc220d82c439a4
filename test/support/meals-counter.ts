import type { Meal, MealMode, PayMethod } from '../../src/shared/meals/terms.ts'
import type { TestClient } from './core.ts'
import { newKey } from './meals.ts'

interface Serving {
  siteId?: number
  onDay?: string
  meal?: Meal
  mode?: MealMode
  pay?: PayMethod
  isExtra?: boolean
  shownSelfFen?: number
  key?: string
}

/** What is done at the counter of a canteen: today's lunch, eaten there, unless said. */
export const counterOf = (client: TestClient, canteenId: number) => ({
  serve: (personId: number, more: Serving = {}) =>
    client.meals.serve({
      key: newKey(),
      siteId: canteenId,
      meal: 'lunch',
      mode: 'dineIn',
      personId,
      ...more,
    }),
  walkIns: (quantity: number, more: Partial<Parameters<TestClient['meals']['serveUnnamed']>[0]> = {}) =>
    client.meals.serveUnnamed({
      key: newKey(),
      siteId: canteenId,
      meal: 'lunch',
      mode: 'dineIn',
      class: 'guest',
      quantity,
      ...more,
    }),
  lookUp: (text: string, more: Partial<Parameters<TestClient['meals']['lookUp']>[0]> = {}) =>
    client.meals.lookUp({
      siteId: canteenId,
      meal: 'lunch',
      mode: 'dineIn',
      text: text || undefined,
      ...more,
    }),
  takeBack: (id: number, key = newKey()) => client.meals.voidMeal({ key, id, reason: '刷错了' }),
  topUp: (personId: number, amountFen: number) =>
    client.meals.topUp({
      key: newKey(),
      personId,
      siteId: canteenId,
      amountFen,
      method: 'cash',
      note: '',
    }),
})
