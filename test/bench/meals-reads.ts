import { addDays, addMonths, type Day, monthOf } from '../../src/shared/day.ts'
import type { MealDimension } from '../../src/shared/meals/contract-figures.ts'
import type { Client, Hosts } from './hosts.ts'
import { rawByMonth, rawSettlement } from './meals-raw.ts'
import type { Bench } from './reads.ts'

const everywhere = (hosts: Hosts, call: (client: Client) => unknown) => ({
  service: () => call(hosts.service),
  port: () => call(hosts.port),
  http: () => call(hosts.http),
})

/** What an office looks at, over the lines by hand and through the core in three ways. */
export function mealsReads(hosts: Hosts, years: number): Bench[] {
  const db = hosts.core.parts.store.connection
  const to = db
    .prepare('SELECT max(onDay) FROM mealLine WHERE id > (SELECT max(id) FROM mealLine) - 100')
    .pluck()
    .get() as Day
  const month = addMonths(monthOf(to), -1)
  const siteId = db.prepare('SELECT min(siteId) FROM canteen').pluck().get() as number
  const figures = (name: string, from: string, by: MealDimension[], rounds: number): Bench => {
    const columns = { month: 'substr(m.onDay, 1, 7)', site: 'm.siteId', meal: 'm.meal', class: 'm.class' }
    const raw = db.prepare(rawByMonth(by.map((one) => columns[one as keyof typeof columns]).join(', ')))
    const call = (client: Client) => client.meals.mealFigures({ from, to, by })
    return { name, rounds, runs: { raw: () => raw.all(from, to), ...everywhere(hosts, call) } }
  }
  return [
    {
      name: "the settlement of a canteen's month",
      rounds: 30,
      runs: {
        raw: rawSettlement(db, siteId, month),
        ...everywhere(hosts, (client) => client.meals.settlement({ siteId, month })),
      },
    },
    figures('a year by month, canteen and meal', addDays(to, -364), ['month', 'site', 'meal'], 15),
    figures(
      `${years} years by month, canteen and class`,
      addDays(to, -Math.round(years * 365.25)),
      ['month', 'site', 'class'],
      3,
    ),
  ]
}
