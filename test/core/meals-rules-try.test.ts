import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../src/shared/errors.ts'
import type { Meal, MealMode } from '../../src/shared/meals/terms.ts'
import { signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { makeDraft, makeRule, newVersion } from '../support/meals-rules.ts'

/** The canteen of `makeMeals`; `serve` records a lunch of May there for 王秀英, unless said, and gives its id. */
async function makeMay() {
  const made = await makeMeals()
  const { director, clock, canteenId, wang } = made
  await director.sites.setSetting({ key: 'idleMinutes', fromOn: '2026-06-15', value: 240 })
  interface Served {
    siteId?: number
    personId?: number
    onDay?: string
    meal?: Meal
    mode?: MealMode
    isExtra?: boolean
  }
  const serve = async (given: Served = {}): Promise<number> => {
    clock.now += 1000
    const { line } = await director.meals.serve({
      key: newKey(),
      siteId: canteenId,
      onDay: '2026-05-04',
      meal: 'lunch',
      mode: 'dineIn',
      personId: wang,
      pay: 'cash',
      ...given,
    })
    return line.id
  }
  const takeBack = async (id: number): Promise<void> => {
    clock.now += 1000
    await director.meals.voidMeal({ key: newKey(), id, reason: '刷错' })
  }
  const attempt = (versionIds: number[], siteId: number | null = canteenId, client = director) =>
    client.meals.tryRules({ month: '2026-05', siteId, versionIds })
  return { ...made, serve, takeBack, attempt }
}

describe('a draft tried on a month', () => {
  test('says who would have paid what, fund by fund, and keeps nothing', async () => {
    const { director, canteenId, wang, li, serve, takeBack, attempt, core } = await makeMay()
    const { ruleId } = await makeRule(director, { name: '就餐', terms: { ageFrom: 60, amountFen: 300 } })
    await makeRule(director, {
      name: '送餐',
      kind: 'deliveryGrant',
      fund: 'street',
      terms: { amountFen: 200 },
    })
    await director.meals.setDinerTerms({
      personId: li,
      fromOn: '2026-05-01',
      category: 'lowIncome',
      abilityLevel: null,
      residence: 'registered',
      basis: '',
    })
    await serve()
    await serve({ meal: 'dinner', mode: 'delivery' })
    await serve({ isExtra: true })
    await serve({ personId: li })
    await takeBack(await serve({ personId: li, onDay: '2026-05-05' }))
    await serve({ personId: li, onDay: '2026-06-01' })
    await director.meals.serveUnnamed({
      key: newKey(),
      siteId: canteenId,
      onDay: '2026-05-04',
      meal: 'lunch',
      mode: 'dineIn',
      class: 'elder',
      quantity: 5,
    })
    const { versions } = await director.meals.addRuleVersion({
      ruleId,
      next: newVersion({
        fromOn: '2027-01-01',
        fund: 'district',
        terms: { ageFrom: 60, categories: ['lowIncome'], amountFen: 500 },
      }),
    })
    const monthly = await makeDraft(director, {
      name: '运营',
      kind: 'monthlyGrant',
      terms: { amountFen: 100_000 },
    })
    const before = core.parts.store.connection.prepare('SELECT count(*) FROM charge').pluck().get()
    const tried = await attempt([versions[0]?.id ?? 0, monthly.versionId])
    expect(tried).toEqual({
      meals: 9,
      changedMeals: 3,
      before: { selfFen: 1200 + 900 + 1500 + 1200 + 5 * 1500, subsidyFen: 900, grantsFen: 200 },
      after: { selfFen: 1500 + 1200 + 1500 + 1000 + 5 * 1500, subsidyFen: 500, grantsFen: 100_200 },
      byFund: [
        { fund: 'city', beforeFen: 900, afterFen: 100_000 },
        { fund: 'district', beforeFen: 0, afterFen: 500 },
        { fund: 'street', beforeFen: 200, afterFen: 200 },
      ],
      byCategory: [
        { category: 'ordinary', meals: 3, beforeFen: 800, afterFen: 200 },
        { category: 'lowIncome', meals: 1, beforeFen: 300, afterFen: 500 },
        { category: null, meals: 5, beforeFen: 0, afterFen: 0 },
      ],
      persons: [
        { personId: wang, name: '王秀英', meals: 3, beforeSelfFen: 3600, afterSelfFen: 4200 },
        { personId: li, name: '李桂兰', meals: 1, beforeSelfFen: 1200, afterSelfFen: 1000 },
      ],
    })
    expect(core.parts.store.connection.prepare('SELECT count(*) FROM charge').pluck().get()).toBe(before)
  })

  test('by age and terms on each day', async () => {
    const { director, canteenId, serve, attempt } = await makeMay()
    const personId = await makeDiner(director, canteenId, { name: '将六十', birthOn: '1966-05-05' })
    await director.meals.setDinerTerms({
      personId,
      fromOn: '2026-05-07',
      category: 'ordinary',
      abilityLevel: 'severe',
      residence: 'elsewhere',
      basis: '',
    })
    for (const onDay of ['2026-05-04', '2026-05-05', '2026-05-06', '2026-05-07'])
      await serve({ personId, onDay })
    const old = await makeDraft(director, { name: '六十岁', terms: { ageFrom: 60, amountFen: 100 } })
    const frail = await makeDraft(director, { name: '失能', terms: { abilityFrom: 'severe', amountFen: 10 } })
    const local = await makeDraft(director, {
      name: '户籍',
      terms: { residences: ['registered'], amountFen: 1 },
    })
    const given = async ({ versionId }: { versionId: number }) =>
      (await attempt([versionId])).after.subsidyFen
    expect([await given(old), await given(frail), await given(local)]).toEqual([300, 10, 3])
  })

  test('a limit is kept in the order of recording, whatever the canteen; a meal taken back held its place', async () => {
    const { director, canteenId, serve, takeBack, attempt } = await makeMay()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    await serve({ meal: 'dinner', siteId: other })
    await serve({ meal: 'lunch' })
    const first = await serve({ meal: 'lunch', onDay: '2026-05-05' })
    await serve({ meal: 'dinner', onDay: '2026-05-05' })
    await takeBack(first)
    await serve({ meal: 'breakfast', onDay: '2026-05-05' })
    await serve({ onDay: '2026-05-06' })
    const daily = await makeDraft(director, { name: '每天一餐', terms: { mealsPerDay: 1 } })
    const all = await attempt([daily.versionId], null)
    expect(all).toMatchObject({ meals: 5, changedMeals: 3, after: { subsidyFen: 900 } })
    // At this canteen the dinner elsewhere took the place of the 4th.
    expect(await attempt([daily.versionId])).toMatchObject({ meals: 4, changedMeals: 2 })
    const monthly = await makeDraft(director, { name: '每月两餐', terms: { mealsPerMonth: 2 } })
    expect(await attempt([monthly.versionId], other)).toMatchObject({ meals: 1, changedMeals: 1 })
    expect(await attempt([monthly.versionId], canteenId)).toMatchObject({ meals: 4, changedMeals: 1 })
  })

  test('for the canteen it is of, as the account may see it', async () => {
    const { director, core, canteenId, serve, attempt } = await makeMay()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    await serve()
    await serve({ siteId: other, onDay: '2026-05-05' })
    const own = await makeDraft(director, { siteId: other })
    const everywhere = await makeDraft(director, { name: '全区' })
    expect(await attempt([own.versionId], null)).toMatchObject({ meals: 2, changedMeals: 1 })
    const { client } = await signInAs(core, director, 'canteen', [canteenId])
    expect(await attempt([everywhere.versionId], null, client)).toMatchObject({ meals: 1, changedMeals: 1 })
    await expect(attempt([everywhere.versionId], other, client)).rejects.toMatchObject({ code: 'OTHER_SITE' })
    await expect(attempt([own.versionId], canteenId, client)).rejects.toMatchObject({ code: 'OTHER_SITE' })
    await expect(attempt([99])).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { versions } = await director.meals.addRuleVersion({
      ruleId: everywhere.ruleId,
      next: newVersion({ fromOn: '2027-01-01' }),
    })
    const ids = versions.map(({ id }) => id)
    await expect(attempt(ids)).rejects.toMatchObject({ code: 'RULE_OVERLAPS', data: { rule: '全区' } })
    await director.meals.voidRuleVersion({ id: everywhere.versionId, reason: '错' })
    await expect(attempt([everywhere.versionId])).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  })
})

const Step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('serve' as const),
      person: fc.nat(2),
      site: fc.nat(1),
      day: fc.nat(3),
      meal: fc.constantFrom('breakfast' as const, 'lunch' as const, 'dinner' as const),
      mode: fc.constantFrom('dineIn' as const, 'delivery' as const),
      isExtra: fc.constantFrom(false, false, false, true),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('takeBack' as const), line: fc.nat(50) }) },
)

test('the rules in force, tried on what they charged, change nothing: whatever was served and taken back', async () => {
  const { director, canteenId, wang, li, serve, takeBack, attempt } = await makeMay()
  const sites = [canteenId, await makeCanteen(director, { name: '东街长者食堂' })]
  const persons = [wang, li, await makeDiner(director, canteenId, { name: '年轻', birthOn: '1990-01-01' })]
  for (const siteId of sites)
    await director.meals.setStacking({ siteId, fromOn: '2020-01-01', stacking: 'inOrder' })
  const inForce = [
    await makeRule(director, { name: '每天一餐', sort: 1, terms: { ageFrom: 60, mealsPerDay: 1 } }),
    await makeRule(director, { name: '每月五餐', sort: 2, terms: { mealsPerMonth: 5, amountFen: 50 } }),
    await makeRule(director, {
      name: '七五折',
      sort: 3,
      kind: 'percent',
      terms: { amountFen: null, percent: 25 },
    }),
    await makeRule(director, {
      name: '送餐',
      sort: 4,
      kind: 'deliveryGrant',
      terms: { amountFen: 200, mealsPerMonth: 3 },
    }),
  ]
  const standing: number[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 5, maxLength: 15 }), async (steps) => {
      for (const step of steps) {
        if (step.kind === 'takeBack') {
          const [id] = standing.splice(step.line % Math.max(standing.length, 1), 1)
          if (id !== undefined) await takeBack(id)
          continue
        }
        const { person, site, day, kind: _, ...rest } = step
        const given = {
          personId: persons[person],
          siteId: sites[site],
          onDay: `2026-05-0${day + 1}`,
          ...rest,
        }
        try {
          standing.push(await serve(given))
        } catch (error) {
          if (!isRefusal(error, 'MEAL_EATEN')) throw error
        }
      }
      const tried = await attempt(
        inForce.map(({ versionId }) => versionId),
        null,
      )
      expect(tried).toMatchObject({ meals: standing.length, changedMeals: 0, persons: [] })
      expect(tried.after).toEqual(tried.before)
      for (const sums of [tried.byFund, tried.byCategory])
        expect(sums.reduce((sum, { afterFen }) => sum + afterFen, 0)).toBe(
          tried.after.subsidyFen + tried.after.grantsFen,
        )
    }),
    { numRuns: 15 },
  )
})
