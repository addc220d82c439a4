import type Database from 'better-sqlite3'
import type { MealDimension } from '../../src/shared/meals/contract-figures.ts'
import type { Meal } from '../../src/shared/meals/terms.ts'
import type { Client, Hosts } from './hosts.ts'
import { rawMealWriter } from './meals-raw.ts'
import { percentile, type Times } from './measure.ts'
import type { Bench } from './reads.ts'
import { ms } from './table.ts'

const ROUNDS = 100
/** A counter has been at work for a while. */
export const WARM_UP = 40
const PER_WAY = ROUNDS + WARM_UP
const IN_A_ROW = 200
/** How many recordings a 99th percentile is taken of. */
const SAMPLE = 1000

export interface MealToServe {
  personId: number
  siteId: number
  card: string
  meal: Meal
}

/** Diners who have not eaten today, a meal after the other; each is served once. */
export function mealsToServe(db: Database.Database): () => MealToServe {
  const diners = db
    .prepare(`
      SELECT d.personId, d.siteId, c.number AS card FROM diner d JOIN dinerCard c ON c.personId = d.personId
      WHERE d.pay <> 'account' ORDER BY d.personId DESC`)
    .all() as Omit<MealToServe, 'meal'>[]
  const meals = (['lunch', 'dinner', 'breakfast'] as const).flatMap((meal) =>
    diners.map((diner) => ({ ...diner, meal })),
  )
  return () => {
    const next = meals.shift()
    if (!next) throw new Error('the file has too few diners')
    return next
  }
}

const serve = (client: Client, { personId, siteId, meal }: MealToServe) =>
  client.meals.serve({ key: crypto.randomUUID(), siteId, meal, mode: 'dineIn', personId })

/** A meal recorded with its rules, its place in the chain and the sums; each run has a diner of its own. */
export function mealsWrites(hosts: Hosts, rawDb: Database.Database, next: () => MealToServe): Bench[] {
  const today = hosts.core.parts.store.dayAt(Date.now())
  const raw = rawMealWriter(rawDb, today)
  const meals = Array.from({ length: 4 * PER_WAY }, next)
  const pick = (way: number, n: number) => meals[way * PER_WAY + n] as MealToServe
  return [
    {
      name: 'record a meal',
      rounds: ROUNDS,
      runs: {
        raw: (n) => raw(pick(0, n)),
        service: (n) => serve(hosts.service, pick(1, n)),
        port: (n) => serve(hosts.port, pick(2, n)),
        http: (n) => serve(hosts.http, pick(3, n)),
      },
    },
  ]
}

/** One after another, each waited for. */
export async function mealsInARow({ http }: Hosts, next: () => MealToServe): Promise<string> {
  const start = performance.now()
  for (let n = 0; n < IN_A_ROW; n += 1) await serve(http, next())
  const seconds = (performance.now() - start) / 1000
  return `${IN_A_ROW} meals in a row through HTTP: ${Math.round(IN_A_ROW / seconds)} a second.`
}

/** What the counter waits for, through HTTP, alone and while all years are reported over and over. */
export async function mealsWhileReporting(hosts: Hosts, next: () => MealToServe): Promise<string[]> {
  const cells = (name: string, times: Times) =>
    `| ${name} | ${[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share))).join(' | ')} |`
  const lines = [
    `| record a meal through HTTP, ms (${SAMPLE} each) | median | p95 | p99 | most |`,
    '|---|---:|---:|---:|---:|',
    cells('alone', await recordings(hosts.http, next)),
  ]
  // By class the sums of months are read, by category those of days.
  for (const by of ['class', 'category'] as const) {
    const { times, reports } = await whileReporting(hosts, by, () => recordings(hosts.http, next))
    lines.push(cells(`while all years are reported by month, canteen and ${by} (${reports} reports)`, times))
  }
  lines.push(cells('alone again', await recordings(hosts.http, next)))
  return lines
}

async function whileReporting(
  { http }: Hosts,
  by: MealDimension,
  record: () => Promise<Times>,
): Promise<{ times: Times; reports: number }> {
  let isRecording = true
  let reports = 0
  const reporting = (async () => {
    const all = { from: '2000-01-01', to: '2099-12-31', by: ['month' as const, 'site' as const, by] }
    for (; isRecording; reports += 1) await http.meals.mealFigures(all)
  })()
  const times = await record()
  isRecording = false
  await reporting
  return { times, reports }
}

async function recordings(client: Client, next: () => MealToServe): Promise<Times> {
  const times: Times = []
  for (let round = -WARM_UP; round < SAMPLE; round += 1) {
    const meal = next()
    const start = performance.now()
    await serve(client, meal)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}
