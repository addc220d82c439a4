import type { OrderChange, StandingOrder } from '../../src/shared/meals/order.ts'
import type { Meal } from '../../src/shared/meals/terms.ts'
import { makeHome } from './beds.ts'
import { at, secret } from './core.ts'
import { makeCanteen, makeDiner } from './meals.ts'

/**
 * The home of `makeHome` (site 1) with 王秀英 in 101-1 and 李桂兰 in 101-2 since 1 June, a canteen that feeds it (site 2),
 * another that feeds no home (site 3), and two elders of 80 as diners of the first: 赵玉兰 and 孙德福. It is noon of Monday
 * 15 June 2026. Cut-offs: breakfast 18:00 the day before, lunch 09:30, dinner 14:30.
 */
export async function makeKitchen() {
  const made = await makeHome()
  const { director, core, clock, bed, wang, li } = made
  await director.sites.setSetting({ key: 'idleMinutes', fromOn: '2026-06-15', value: 240 })
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-01') })
  await director.beds.admit({ personId: li, bedId: bed('101-2'), at: at('2026-06-01') })
  const canteenId = await makeCanteen(director, { homeSiteId: 1 })
  const otherId = await makeCanteen(director, { name: '南街长者食堂' })
  const zhao = await makeDiner(director, canteenId, { name: '赵玉兰' })
  const sun = await makeDiner(director, canteenId, { name: '孙德福' })

  /** Lunch on every weekday from 15 June on, eaten here, unless said. Gives the order's id. */
  const order = async (personId: number, changes: Partial<StandingOrder> = {}): Promise<number> => {
    await director.meals.addStandingOrder({
      siteId: canteenId,
      personId,
      meal: 'lunch',
      mode: 'dineIn',
      weekdays: [1, 2, 3, 4, 5],
      fromOn: '2026-06-15',
      toOn: null,
      note: '',
      ...changes,
    })
    return Number(core.parts.store.connection.prepare('SELECT max(id) FROM standingOrder').pluck().get())
  }
  /** Another wish for lunch of a day, here unless said. */
  const change = (personId: number, onDay: string, mode: OrderChange['mode'], siteId = canteenId) =>
    director.meals.changeOrder({ siteId, personId, onDay, meal: 'lunch', mode, note: '' })
  const count = (onDay: string, meal: Meal = 'lunch', siteId = canteenId) =>
    director.meals.kitchenCount({ siteId, onDay, meal })
  /** The names of who eats, and of who does not and why. */
  const names = async (onDay: string, meal: Meal = 'lunch', siteId = canteenId) => {
    const { portions, absent } = await count(onDay, meal, siteId)
    return {
      eats: portions.map(({ person }) => person),
      absent: absent.map(({ person, kind, until }) => [person, kind, until]),
    }
  }
  /** It is that time; the screen is open again. */
  const go = async (day: string, time: string) => {
    clock.set(day, time)
    await director.accounts.unlock({ secret })
  }
  return { ...made, canteenId, otherId, zhao, sun, order, change, count, names, go }
}
