import { describe, expect, test } from 'vitest'
import type { Meal, PayMethod } from '../../src/shared/meals/terms.ts'
import { bedIds, plan } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { type GivenVersion, makeRule } from '../support/meals-rules.ts'

/** The canteen of `makeMeals`: lunches are 15 yuan, of which the city pays elders 3. It is noon of 1 June; April is settled. */
async function makeClosed(rules: GivenVersion[] = []) {
  const made = await makeMeals()
  const { director, canteenId: siteId, clock, wang, li } = made
  clock.set('2026-06-01')
  await makeRule(director, { name: '就餐补贴', terms: { ageFrom: 60, amountFen: 300 } })
  for (const [index, rule] of rules.entries()) await makeRule(director, { name: `另${index}`, ...rule })
  await director.meals.topUp({
    ...{ key: newKey(), personId: li, siteId, amountFen: 10_000, method: 'cash', note: '' },
  })
  const serve = (personId: number, onDay: string, pay?: PayMethod) =>
    director.meals.serve({ key: newKey(), siteId, onDay, meal: 'lunch', mode: 'dineIn', personId, pay })
  const ofWang = await serve(wang, '2026-04-10')
  const ofLi = await serve(li, '2026-04-10')
  const settle = async (month: string) => {
    const { id } = await director.meals.submitSettlement({ siteId, month })
    await director.meals.checkSettlement({ id: id ?? 0 })
    return director.meals.settleMonth({ id: id ?? 0 })
  }
  const april = await settle('2026-04')
  const cancel = (mealId: number, key = newKey()) =>
    director.meals.cancelClosedMeal({ key, mealId, reason: '刷错卡' })
  const add = (given: {
    personId?: number | null
    class?: 'guest' | null
    onDay?: string
    meal?: Meal
    pay?: PayMethod
    quantity?: number
  }) =>
    director.meals.addClosedMeal({
      ...{
        key: newKey(),
        siteId,
        onDay: '2026-04-20',
        meal: 'lunch',
        mode: 'dineIn',
        personId: null,
        class: null,
      },
      ...{ pay: 'cash', reason: '漏记' },
      ...given,
    })
  const totals = async (month: string) => (await director.meals.settlement({ siteId, month })).totals
  const balance = async (personId = li) => (await director.meals.diner({ personId })).balanceFen
  return { ...made, siteId, serve, ofWang, ofLi, settle, april, cancel, add, totals, balance }
}

describe('a meal of a closed month', () => {
  test('is taken back in the month after, by name; the closed month stays as it was', async () => {
    const { cancel, ofWang, director, siteId, april, totals, wang } = await makeClosed()
    const adjustment = await cancel(ofWang.line.id)
    expect(adjustment).toMatchObject({
      ...{ siteId, month: '2026-05', onDay: '2026-04-10', meal: 'lunch', personId: wang, person: '王秀英' },
      ...{ mealId: ofWang.line.id, quantity: -1, priceFen: -1500, selfFen: -1200, sharesFen: -300 },
      ...{ reason: '刷错卡', recordedBy: '陈院长', voidedAt: null },
    })
    expect(await totals('2026-04')).toEqual(april.totals)
    const may = await director.meals.settlement({ siteId, month: '2026-05' })
    expect(may.adjustments).toEqual([adjustment])
    expect(may.totals).toMatchObject({
      ...{ meals: -1, persons: 0, priceFen: -1500, selfFen: -1200, subsidyFen: -300 },
      ...{ adjustedMeals: -1, adjustedFen: -300, byFund: [{ fund: 'city', subsidyFen: -300, grantsFen: 0 }] },
    })
    expect(await director.meals.statement({ siteId, month: '2026-05', isMasked: false })).toMatchObject([
      { personId: wang, meals: -1, subsidyFen: -300 },
    ])
    // Figures are of meals as they were recorded.
    const figures = { from: '2026-04-01', to: '2026-05-31', by: ['month' as const] }
    expect(await director.meals.mealFigures(figures)).toMatchObject([{ keys: ['2026-04'], meals: 2 }])
  })

  test('is taken back once, however often it is sent', async () => {
    const { cancel, ofWang, totals } = await makeClosed()
    const key = newKey()
    const first = await cancel(ofWang.line.id, key)
    expect(await cancel(ofWang.line.id, key)).toEqual(first)
    await expect(cancel(ofWang.line.id)).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
    expect((await totals('2026-05')).meals).toBe(-1)
    await expect(cancel(99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is added by the rules, terms and age of its day', async () => {
    const april: GivenVersion = {
      fromOn: '2026-04-20',
      toOn: '2026-04-30',
      terms: { ageFrom: 60, amountFen: 500 },
    }
    const { add, director, siteId, totals } = await makeClosed([april])
    const turned = await makeDiner(director, siteId, { name: '刘福生', birthOn: '1966-04-20' })
    expect(await add({ personId: turned, onDay: '2026-04-20' })).toMatchObject({
      ...{ month: '2026-05', class: 'elder', category: 'ordinary', mealId: null },
      ...{ quantity: 1, priceFen: 1500, sharesFen: 500 },
    })
    expect(await add({ personId: turned, onDay: '2026-04-19' })).toMatchObject({
      class: 'guest',
      sharesFen: 0,
    })
    expect(await add({ class: 'guest', quantity: 3 })).toMatchObject({
      quantity: 3,
      priceFen: 4500,
      person: null,
    })
    expect(await totals('2026-05')).toMatchObject({
      meals: 5,
      persons: 1,
      unnamed: 3,
      adjustedMeals: 5,
      adjustedFen: 500,
    })
  })

  test('takes a place of the day and month as any meal does, and frees it when it is taken back', async () => {
    const capped: GivenVersion = { terms: { ageFrom: 60, amountFen: 500, mealsPerDay: 1, mealsPerMonth: 2 } }
    const { add, cancel, ofWang, wang } = await makeClosed([capped])
    const dinner = { personId: wang, onDay: '2026-04-10', meal: 'dinner' as const }
    // The lunch of that day has its place; what is left is the rule without a cap.
    const full = await add(dinner)
    expect(full.sharesFen).toBe(300)
    await cancel(ofWang.line.id)
    await expect(add(dinner)).rejects.toMatchObject({ code: 'MEAL_EATEN' })
    expect(await add({ ...dinner, meal: 'breakfast' })).toMatchObject({ sharesFen: 500 })
    expect(await add({ personId: wang, onDay: '2026-04-11' })).toMatchObject({ sharesFen: 500 })
    expect(await add({ personId: wang, onDay: '2026-04-12' })).toMatchObject({ sharesFen: 300 })
  })

  test('counts in the earliest month that is still with the canteen', async () => {
    const { add, director, siteId, settle, wang } = await makeClosed()
    expect(await add({ personId: wang, onDay: '2026-04-21' })).toMatchObject({ month: '2026-05' })
    await settle('2026-05')
    expect(await add({ personId: wang, onDay: '2026-04-22' })).toMatchObject({ month: '2026-06' })
    await settle('2026-02')
    expect(await add({ personId: wang, onDay: '2026-02-02' })).toMatchObject({ month: '2026-03' })
    await director.meals.submitSettlement({ siteId, month: '2026-03' })
    expect(await add({ personId: wang, onDay: '2026-02-03' })).toMatchObject({ month: '2026-06' })
  })

  test('of a month that is not closed is put right where it stands', async () => {
    const { serve, cancel, add, wang } = await makeClosed()
    const { line } = await serve(wang, '2026-05-04')
    const open = { code: 'MONTH_OPEN', data: { site: '中街长者食堂', month: '2026-05' } }
    await expect(cancel(line.id)).rejects.toMatchObject(open)
    await expect(add({ personId: wang, onDay: '2026-05-05' })).rejects.toMatchObject(open)
  })

  test('moves the account that pays for it, and moves it back', async () => {
    const { cancel, add, ofLi, balance, li, director } = await makeClosed()
    expect(await balance()).toBe(8800)
    const taken = await cancel(ofLi.line.id)
    expect(await balance()).toBe(10_000)
    const added = await add({ personId: li, pay: 'account' })
    expect(await balance()).toBe(8800)
    await add({ personId: li, onDay: '2026-04-21', pay: 'cash' })
    expect(await balance()).toBe(8800)
    expect(await director.meals.voidAdjustment({ id: added.id, reason: '弄错' })).toMatchObject({
      quantity: 1,
    })
    expect(await balance()).toBe(10_000)
    await director.meals.voidAdjustment({ id: taken.id, reason: '弄错' })
    expect(await balance()).toBe(8800)
    await director.meals.refund({
      ...{ key: newKey(), personId: li, siteId: 2, amountFen: 8000, method: 'cash', note: '' },
    })
    await expect(add({ personId: li, onDay: '2026-04-22', pay: 'account' })).rejects.toMatchObject({
      ...{ code: 'ACCOUNT_TOO_LOW', data: { balanceFen: 800, neededFen: 1200 } },
    })
  })

  test('eaten already is not added again, unless it was taken back', async () => {
    const { cancel, add, ofWang, wang, director } = await makeClosed()
    const again = { personId: wang, onDay: '2026-04-10' }
    await expect(add(again)).rejects.toMatchObject({
      ...{ code: 'MEAL_EATEN', data: { mealId: ofWang.line.id, person: '王秀英', site: '中街长者食堂' } },
    })
    await cancel(ofWang.line.id)
    const added = await add(again)
    await expect(add(again)).rejects.toMatchObject({ code: 'MEAL_EATEN', data: { mealId: null } })
    await director.meals.voidAdjustment({ id: added.id, reason: '弄错' })
    await add(again)
  })

  test('is not added for who could not have had it then', async () => {
    const { add, director, wang, li, siteId } = await makeClosed()
    await director.meals.suspendDiner({
      personId: wang,
      fromOn: '2026-04-15',
      toOn: '2026-04-25',
      reason: '核查',
    })
    await expect(add({ personId: wang })).rejects.toMatchObject({ code: 'DINER_SUSPENDED' })
    await add({ personId: wang, onDay: '2026-04-26' })
    await director.beds.buildPlan(plan())
    const beds = await bedIds(director)
    await director.beds.admit({ personId: li, bedId: beds['101-1'] ?? 0, at: at('2026-04-01') })
    await director.beds.startLeave({ personId: li, kind: 'hospital', at: at('2026-04-18'), expectedOn: null })
    await expect(add({ personId: li })).rejects.toMatchObject({
      code: 'DINER_AWAY',
      data: { kind: 'hospital' },
    })
    await director.meals.setStage({ siteId, fromOn: '2019-01-01', stage: 'planned', note: '' })
    const { id } = await director.meals.submitSettlement({ siteId, month: '2019-12' })
    await director.meals.checkSettlement({ id: id ?? 0 })
    await director.meals.settleMonth({ id: id ?? 0 })
    await expect(add({ class: 'guest', onDay: '2019-12-31' })).rejects.toMatchObject({ code: 'CANTEEN_SHUT' })
  })

  test('needs a person or a class, an account of somebody, and the canteen of the account', async () => {
    const { add, core, director, ofWang, wang, siteId } = await makeClosed()
    const wrong = { code: 'BAD_REQUEST' }
    await expect(add({})).rejects.toMatchObject(wrong)
    await expect(add({ personId: wang, class: 'guest' })).rejects.toMatchObject(wrong)
    await expect(add({ personId: wang, quantity: 2 })).rejects.toMatchObject(wrong)
    await expect(add({ class: 'guest', pay: 'account' })).rejects.toMatchObject(wrong)
    const { client } = await signInAs(core, director, 'canteen', [1])
    const mealId = ofWang.line.id
    await expect(
      client.meals.cancelClosedMeal({ key: newKey(), mealId, reason: '错' }),
    ).rejects.toMatchObject({ code: 'OTHER_SITE' })
    const other = await makeCanteen(director, { name: '人数点', isHeadCount: true })
    const { id } = await director.meals.submitSettlement({ siteId: other, month: '2026-04' })
    await director.meals.checkSettlement({ id: id ?? 0 })
    await director.meals.settleMonth({ id: id ?? 0 })
    await expect(
      director.meals.addClosedMeal({
        ...{
          key: newKey(),
          siteId: other,
          onDay: '2026-04-20',
          meal: 'lunch',
          mode: 'dineIn',
          personId: wang,
        },
        ...{ class: null, pay: 'cash', reason: '漏记' },
      }),
    ).rejects.toMatchObject({ code: 'HEAD_COUNT_SITE' })
    expect(siteId).not.toBe(other)
  })
})

test('an adjustment is voided while its month is open, and stays voided', async () => {
  const { cancel, add, ofWang, wang, director, settle, totals } = await makeClosed()
  const taken = await cancel(ofWang.line.id)
  expect(await director.meals.voidAdjustment({ id: taken.id, reason: '弄错' })).toMatchObject({
    voidedAt: at('2026-06-01'),
  })
  await expect(director.meals.voidAdjustment({ id: taken.id, reason: '弄错' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  expect((await totals('2026-05')).meals).toBe(0)
  const added = await add({ personId: wang })
  await settle('2026-05')
  await expect(director.meals.voidAdjustment({ id: added.id, reason: '弄错' })).rejects.toMatchObject({
    ...{ code: 'MONTH_CLOSED', data: { month: '2026-05' } },
  })
  await expect(director.meals.voidAdjustment({ id: 99, reason: '弄错' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
