import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Meal } from '../../src/shared/meals/terms.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { counterOf } from '../support/meals-counter.ts'
import { makeRule } from '../support/meals-rules.ts'

const Step = fc.record({
  action: fc.constantFrom(
    'serve',
    'serve',
    'serve',
    'extra',
    'again',
    'walkIns',
    'heads',
    'void',
    'topUp',
    'unpay',
  ),
  person: fc.nat(3),
  canteen: fc.nat(1),
  meal: fc.constantFrom<Meal>('breakfast', 'lunch', 'dinner'),
  day: fc.integer({ min: 13, max: 15 }),
  pay: fc.constantFrom('cash', 'account', 'monthlyBill', undefined),
  count: fc.nat(12),
  row: fc.nat(1000),
})
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

/** Two canteens that share their rules: 3 yuan for elders once a day, 2 yuan more for hardship four times a month. */
async function makeWorld() {
  const made = await makeMeals()
  const { director, canteenId, core, wang, li } = made
  const sites = [canteenId, await makeCanteen(director, { name: '南街长者食堂' })]
  for (const siteId of sites)
    await director.meals.setStacking({ siteId, fromOn: '2020-01-01', stacking: 'sum' })
  await makeRule(director, { name: '就餐补贴', sort: 1, terms: { ageFrom: 60, mealsPerDay: 1 } })
  await makeRule(director, {
    ...{ name: '特困补贴', sort: 2, fund: 'district' },
    terms: { categories: ['hardship'], mealsPerMonth: 4, amountFen: 200 },
  })
  const people = [
    wang,
    li,
    await makeDiner(director, canteenId, { name: '孙德福', terms: { category: 'hardship' }, pay: 'account' }),
    await makeDiner(director, canteenId, { name: '小周', birthOn: '1990-01-01', pay: 'monthlyBill' }),
  ]
  const db = core.parts.store.connection
  const counter = counterOf(director, canteenId)
  let lastKey = newKey()
  let lastPerson = wang

  /** Takes a step; what a rule refuses leaves the file as it was. */
  const take = async ({ action, person, canteen, meal, day, pay, count, row }: Step): Promise<void> => {
    const personId = people[person] as number
    const where = { siteId: sites[canteen] as number, onDay: `2026-06-${day}`, meal }
    const serve = (isExtra: boolean, key: string, whom = personId) =>
      counter.serve(whom, { ...where, isExtra, key, ...(pay && { pay }) })
    const ids = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[]
    const pick = (table: string) => ids(table)[row % Math.max(ids(table).length, 1)] ?? 999
    const actions: Record<Step['action'], () => Promise<unknown>> = {
      serve: () => {
        lastKey = newKey()
        lastPerson = personId
        return serve(false, lastKey)
      },
      // The line broke: the same wish comes again.
      again: () => serve(false, lastKey, lastPerson),
      extra: () => serve(true, newKey()),
      walkIns: () => counter.walkIns(count + 1, { ...where, class: count % 2 ? 'elder' : 'guest' }),
      heads: () =>
        director.meals.saveHeadCounts({
          ...{ key: newKey(), siteId: where.siteId, onDay: where.onDay, reason: row % 4 ? '重数' : '' },
          rows: [{ meal, class: 'elder', mode: 'dineIn', quantity: count }],
        }),
      void: () => counter.takeBack(pick('mealLine')),
      topUp: () => counter.topUp(personId, 100 * (count + 1)),
      unpay: () => director.meals.voidEntry({ id: pick('dinerEntry'), reason: '没收到' }),
    }
    await actions[action]().catch((error: { code?: string }) => {
      expect(refused, `${action}: ${String(error)}`).toContain(error.code)
    })
  }
  return { ...made, people, db, take }
}
const refused = ['MEAL_EATEN', 'ACCOUNT_TOO_LOW', 'ALREADY_VOIDED', 'NOT_FOUND', 'REASON_NEEDED']

test('no order of scans, extras, voids, head counts and top-ups makes lines, sums and money disagree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const { director, db, take, people, canteenId } = await makeWorld()
      for (const step of steps) await take(step)
      const one = (text: string) => db.prepare(text).pluck().get() as number
      const { lines, ...wrong } = await director.meals.checkMeals()
      expect(wrong).toEqual({
        ...{ brokenAt: null, wrongCharges: 0, wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 },
      })
      expect(lines).toBe(one('SELECT count(*) FROM mealLine'))
      // Nobody ate a meal twice; no rule gave more than its places; no account is below its limit.
      expect(
        one(`SELECT count(*) FROM (SELECT 1 FROM mealLine WHERE voidedAt IS NULL AND isExtra = 0 AND personId IS NOT NULL
          GROUP BY personId, onDay, meal HAVING count(*) > 1)`),
      ).toBe(0)
      expect(mostUsed(db, '就餐补贴', 'onDay')).toBeLessThanOrEqual(1)
      expect(mostUsed(db, '特困补贴', 'substr(onDay, 1, 7)')).toBeLessThanOrEqual(4)
      expect(one('SELECT count(*) FROM dinerAccount WHERE balanceFen < 0')).toBe(0)
      // What the pages show is what the lines say.
      const period = { from: '2026-06-01', to: '2026-06-30', by: ['site' as const] }
      const figures = await director.meals.mealFigures(period)
      const sum = (column: string, which = 'TRUE') =>
        one(`SELECT coalesce(sum(quantity * ${column}), 0) FROM mealLine m JOIN charge c ON c.id = m.chargeId
          WHERE m.voidedAt IS NULL AND ${which}`)
      const total = (key: 'meals' | 'priceFen' | 'selfFen' | 'subsidyFen') =>
        figures.reduce((all, figure) => all + figure[key], 0)
      expect(total('meals')).toBe(sum('1'))
      expect(total('priceFen')).toBe(sum('priceFen'))
      expect(total('priceFen')).toBe(total('selfFen') + total('subsidyFen'))
      for (const meal of ['breakfast', 'lunch', 'dinner'] as const) {
        const now = await director.meals.counterNow({ siteId: canteenId, onDay: '2026-06-15', meal })
        const here = `siteId = ${canteenId} AND onDay = '2026-06-15' AND meal = '${meal}'`
        expect(now.served).toBe(sum('1', here))
        expect(now.takenFen).toBe(sum('selfFen', `${here} AND pay IN ('cash', 'card')`))
      }
      for (const personId of people) {
        const [newest] = await director.meals.accountLines({ personId })
        const { balanceFen } = await director.meals.diner({ personId })
        expect(newest?.balanceFen ?? 0).toBe(balanceFen)
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
}, 240_000)

/** The most meals of one person and time that a rule charged. */
const mostUsed = (db: Awaited<ReturnType<typeof makeWorld>>['db'], rule: string, time: string): number =>
  (db
    .prepare(`SELECT max(count) FROM (SELECT count(*) AS count FROM mealLine m
      JOIN chargeShare s ON s.chargeId = m.chargeId JOIN subsidyRuleVersion v ON v.id = s.versionId
      JOIN subsidyRule r ON r.id = v.ruleId AND r.name = ?
      WHERE m.voidedAt IS NULL GROUP BY m.personId, ${time})`)
    .pluck()
    .get(rule) as number | null) ?? 0
