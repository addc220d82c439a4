import { describe, expect, test } from 'vitest'
import { sql } from '../../src/core/db/statement.ts'
import type { Totals } from '../../src/shared/meals/settlement.ts'
import type { Meal, MealMode, PayMethod } from '../../src/shared/meals/terms.ts'
import { signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { makeRule } from '../support/meals-rules.ts'

const month = '2026-05'

/** The canteen of `makeMeals` on 1 June, noon; lunches are 15 yuan, of which the city pays 3, the district 2 for hardship. */
async function makeMonth() {
  const made = await makeMeals()
  const { director, canteenId: siteId, clock } = made
  clock.set('2026-06-01')
  await director.meals.setStacking({ siteId, fromOn: '2020-01-01', stacking: 'sum' })
  await makeRule(director, {
    name: '就餐补贴',
    fund: 'city',
    sort: 10,
    terms: { ageFrom: 60, meals: ['lunch'], amountFen: 300 },
  })
  await makeRule(director, {
    ...{ name: '特困补贴', fund: 'district', sort: 20 },
    terms: { categories: ['hardship'], amountFen: 200 },
  })
  const zhang = await makeDiner(director, siteId, { name: '张玉珍', terms: { category: 'hardship' } })
  const serve = (
    personId: number,
    onDay: string,
    more: { meal?: Meal; mode?: MealMode; pay?: PayMethod; isExtra?: boolean } = {},
  ) =>
    director.meals.serve({ key: newKey(), siteId, onDay, meal: 'lunch', mode: 'dineIn', personId, ...more })
  const walkIns = (onDay: string, quantity: number) =>
    director.meals.serveUnnamed({
      ...{ key: newKey(), siteId, onDay, meal: 'lunch', mode: 'dineIn', class: 'guest', quantity },
    })
  const settlement = (of = month) => director.meals.settlement({ siteId, month: of })
  /** Submits, checks and settles a month. */
  const settle = async (of = month) => {
    const { id } = await director.meals.submitSettlement({ siteId, month: of })
    await director.meals.checkSettlement({ id: id ?? 0 })
    return director.meals.settleMonth({ id: id ?? 0 })
  }
  return { ...made, siteId, zhang, serve, walkIns, settlement, settle }
}

describe('the totals of a month', () => {
  test('have persons and person-times apart, and amounts by rule and category, fund, pay, meal and mode', async () => {
    const { serve, walkIns, settlement, wang, li, zhang, director } = await makeMonth()
    await director.meals.setOverdraft({ personId: li, overdraftFen: 100_000, version: 1 })
    await serve(wang, '2026-05-04')
    await serve(wang, '2026-05-04', { meal: 'dinner', mode: 'takeaway' })
    await serve(li, '2026-05-05')
    await serve(zhang, '2026-05-31')
    await serve(zhang, '2026-05-31', { isExtra: true })
    await walkIns('2026-05-05', 4)
    const { line } = await serve(wang, '2026-05-06')
    await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '记错' })
    await serve(wang, '2026-06-01')
    const found = await settlement()
    expect(found).toMatchObject({
      site: '中街长者食堂',
      state: 'open',
      id: null,
      isChanged: false,
      returned: [],
    })
    const { byRule, ...totals } = found.totals
    expect(totals).toEqual<Omit<Totals, 'byRule'>>({
      ...{ meals: 9, persons: 3, unnamed: 4, residents: 0 },
      ...{ priceFen: 8 * 1500 + 1200, selfFen: 8 * 1500 + 1200 - 1100, subsidyFen: 1100, grantsFen: 0 },
      byFund: [
        { fund: 'city', subsidyFen: 900, grantsFen: 0 },
        { fund: 'district', subsidyFen: 200, grantsFen: 0 },
      ],
      byCategory: [
        { category: 'ordinary', meals: 3, persons: 2, subsidyFen: 600, selfFen: 3600 },
        { category: 'hardship', meals: 2, persons: 1, subsidyFen: 500, selfFen: 2500 },
        { category: null, meals: 4, persons: 0, subsidyFen: 0, selfFen: 6000 },
      ],
      byPay: [
        { pay: 'cash', meals: 8, selfFen: 1200 + 1200 + 1000 + 1500 + 6000 },
        { pay: 'account', meals: 1, selfFen: 1200 },
      ],
      byMeal: [
        { meal: 'lunch', mode: 'dineIn', meals: 8 },
        { meal: 'dinner', mode: 'takeaway', meals: 1 },
      ],
      ...{ adjustedMeals: 0, adjustedFen: 0 },
    })
    expect(byRule.map(({ versionId: _, ...row }) => row)).toEqual([
      {
        ...{ rule: '就餐补贴', documentNumber: '', fund: 'city', kind: 'fixedOff', category: 'ordinary' },
        ...{ unitFen: 300, meals: 2, persons: 2, amountFen: 600 },
      },
      {
        ...{ rule: '就餐补贴', documentNumber: '', fund: 'city', kind: 'fixedOff', category: 'hardship' },
        ...{ unitFen: 300, meals: 1, persons: 1, amountFen: 300 },
      },
      {
        ...{ rule: '特困补贴', documentNumber: '', fund: 'district', kind: 'fixedOff', category: 'hardship' },
        ...{ unitFen: 200, meals: 1, persons: 1, amountFen: 200 },
      },
    ])
  })

  test('have grants apart from the price: of deliveries, and of the month where it ran and was in force on the last day', async () => {
    const { director, serve, settlement, siteId, wang } = await makeMonth()
    await makeRule(director, {
      name: '送餐',
      kind: 'deliveryGrant',
      sort: 30,
      fund: 'street',
      terms: { amountFen: 200 },
    })
    const monthly = { kind: 'monthlyGrant', sort: 40, fund: 'city' } as const
    await makeRule(director, { name: '运营', ...monthly, terms: { amountFen: 300_000 } })
    await makeRule(director, { name: '四月止', ...monthly, toOn: '2026-05-30', terms: { amountFen: 1 } })
    await makeRule(director, { name: '六月起', ...monthly, fromOn: '2026-06-01', terms: { amountFen: 1 } })
    const other = await makeCanteen(director, { name: '东街长者食堂', from: '2026-06-01' })
    await makeRule(director, { name: '东街', ...monthly, siteId: other, terms: { amountFen: 1 } })
    await serve(wang, '2026-05-04', { mode: 'delivery' })
    const { totals } = await settlement()
    expect(totals).toMatchObject({ priceFen: 1500, selfFen: 1200, subsidyFen: 300, grantsFen: 300_200 })
    expect(totals.byFund).toEqual([
      { fund: 'city', subsidyFen: 300, grantsFen: 300_000 },
      { fund: 'street', subsidyFen: 0, grantsFen: 200 },
    ])
    expect(
      totals.byRule.map(({ rule, unitFen, meals, amountFen }) => [rule, unitFen, meals, amountFen]),
    ).toEqual([
      ['就餐补贴', 300, 1, 300],
      ['送餐', 200, 1, 200],
      ['运营', 300_000, 0, 300_000],
    ])
    expect((await director.meals.settlement({ siteId: other, month })).totals.grantsFen).toBe(0)
    expect((await director.meals.settlement({ siteId: other, month: '2026-06' })).totals.grantsFen).toBe(
      300_002,
    )
    await director.meals.setStage({ siteId, fromOn: '2026-06-01', stage: 'paused', note: '' })
    expect((await director.meals.settlement({ siteId, month: '2026-07' })).totals.grantsFen).toBe(0)
  })

  test('of another site are refused, of a site that is no canteen too', async () => {
    const { core, director, siteId } = await makeMonth()
    const { client } = await signInAs(core, director, 'canteen', [1])
    const refused = { code: 'OTHER_SITE' }
    await expect(client.meals.settlement({ siteId, month })).rejects.toMatchObject(refused)
    await expect(client.meals.statement({ siteId, month, isMasked: true })).rejects.toMatchObject(refused)
    await expect(client.meals.submitSettlement({ siteId, month })).rejects.toMatchObject(refused)
    expect(await client.meals.settlementStates({ year: 2026 })).toEqual([])
    await expect(director.meals.settlement({ siteId: 1, month })).rejects.toMatchObject({
      code: 'NOT_A_CANTEEN',
    })
  })
})

describe('a month', () => {
  test('goes from the canteen to the bureau step by step, each with who and when', async () => {
    const { core, director, siteId, serve, wang, settlement } = await makeMonth()
    await serve(wang, '2026-05-04')
    const { client: canteen } = await signInAs(core, director, 'canteen')
    const submitted = await canteen.meals.submitSettlement({ siteId, month })
    const id = submitted.id ?? 0
    expect(submitted).toMatchObject({ state: 'submitted', checked: null, isChanged: false })
    for (const step of ['checkSettlement', 'settleMonth'] as const)
      await expect(canteen.meals[step]({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const early = { code: 'SETTLEMENT_STATE', data: { state: 'submitted' } }
    await expect(director.meals.settleMonth({ id })).rejects.toMatchObject(early)
    await expect(director.meals.paySettlement({ id, paidOn: '2026-06-01' })).rejects.toMatchObject(early)
    await expect(director.meals.submitSettlement({ siteId, month })).rejects.toMatchObject(early)
    expect(await director.meals.checkSettlement({ id })).toMatchObject({ state: 'checked' })
    await expect(director.meals.checkSettlement({ id })).rejects.toMatchObject({ data: { state: 'checked' } })
    const settled = await director.meals.settleMonth({ id })
    expect(settled).toMatchObject({ state: 'settled', settled: { by: '陈院长' }, paid: null })
    await expect(director.meals.paySettlement({ id, paidOn: '2026-06-02' })).rejects.toMatchObject({
      code: 'IN_FUTURE',
    })
    const paid = await director.meals.paySettlement({ id, paidOn: '2026-06-01' })
    expect(paid).toMatchObject({ state: 'paid', paid: { on: '2026-06-01', by: '陈院长' } })
    expect(await settlement()).toEqual(paid)
    await expect(director.meals.returnSettlement({ id, reason: '晚了' })).rejects.toMatchObject({
      data: { state: 'paid' },
    })
    await expect(director.meals.checkSettlement({ id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('is submitted once it is over', async () => {
    const { director, siteId, clock } = await makeMonth()
    clock.set('2026-05-31', '23:59')
    await expect(director.meals.submitSettlement({ siteId, month })).rejects.toMatchObject({
      ...{ code: 'MONTH_NOT_OVER', data: { month } },
    })
    clock.set('2026-06-01', '00:00')
    expect((await director.meals.submitSettlement({ siteId, month })).state).toBe('submitted')
  })

  test('that changed since it was submitted goes back, with a reason, and is submitted again', async () => {
    const { director, siteId, serve, wang, settlement } = await makeMonth()
    await serve(wang, '2026-05-04')
    const { id } = await director.meals.submitSettlement({ siteId, month })
    await serve(wang, '2026-05-05')
    expect(await settlement()).toMatchObject({ state: 'submitted', isChanged: true, totals: { meals: 2 } })
    await expect(director.meals.checkSettlement({ id: id ?? 0 })).rejects.toMatchObject({
      ...{ code: 'SETTLEMENT_CHANGED', data: { meals: 2, before: 1 } },
    })
    const returned = await director.meals.returnSettlement({ id: id ?? 0, reason: '补了一餐' })
    expect(returned).toMatchObject({
      state: 'open',
      id: null,
      returned: [{ reason: '补了一餐', by: '陈院长' }],
    })
    await expect(director.meals.checkSettlement({ id: id ?? 0 })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    const again = await director.meals.submitSettlement({ siteId, month })
    expect(again).toMatchObject({ state: 'submitted', isChanged: false, returned: [{ reason: '补了一餐' }] })
    await director.meals.checkSettlement({ id: again.id ?? 0 })
    await serve(wang, '2026-05-06')
    await expect(director.meals.settleMonth({ id: again.id ?? 0 })).rejects.toMatchObject({
      code: 'SETTLEMENT_CHANGED',
    })
  })

  test('is not changed by a rule that gets another name', async () => {
    const { director, siteId, serve, wang } = await makeMonth()
    await serve(wang, '2026-05-04')
    const { id } = await director.meals.submitSettlement({ siteId, month })
    const [rule] = await director.meals.subsidyRules()
    if (!rule) throw new Error('no rule')
    await director.meals.updateSubsidyRule({
      id: rule.id,
      name: '市就餐补贴',
      note: '',
      version: rule.version,
    })
    expect(await director.meals.checkSettlement({ id: id ?? 0 })).toMatchObject({ isChanged: false })
  })

  test('that is settled takes no meal and gives none back, and keeps its totals', async () => {
    const { director, serve, wang, li, settle, settlement, siteId, core } = await makeMonth()
    const { line } = await serve(wang, '2026-05-04')
    const settled = await settle()
    const closed = { code: 'MONTH_CLOSED', data: { site: '中街长者食堂', month } }
    await expect(serve(li, '2026-05-05')).rejects.toMatchObject(closed)
    await expect(
      director.meals.voidMeal({ key: newKey(), id: line.id, reason: '记错' }),
    ).rejects.toMatchObject(closed)
    expect((await settlement()).totals).toEqual(settled.totals)
    // Whoever writes: the file itself refuses, and says so.
    const { store } = core.parts
    const past = (text: string) => () =>
      store.write(null, 'meals.test', (tx) => {
        tx.run(sql(text))
        tx.keepOwnRecord()
      })
    const refusal = expect.objectContaining(closed)
    expect(past("UPDATE mealLine SET voidedAt = 1, voidedBy = 'x'")).toThrow(refusal)
    expect(
      past(`
        INSERT INTO mealAdjustment (siteId, month, onDay, meal, mode, class, category, quantity, chargeId, pay, reason, recordedAt,
          recordedBy)
        VALUES (${siteId}, '2026-05', '2026-04-01', 'lunch', 'dineIn', 'guest', '', 1, 1, 'cash', 'x', 0, 'x')`),
    ).toThrow(refusal)
  })

  test('anchors the chain of the ledger where it is submitted', async () => {
    const { director, siteId, serve, wang, core } = await makeMonth()
    await director.meals.submitSettlement({ siteId, month: '2026-04' })
    const { line } = await serve(wang, '2026-05-04')
    const { id } = await director.meals.submitSettlement({ siteId, month })
    const db = core.parts.store.connection
    const hash = db.prepare('SELECT lower(hex(hash)) FROM mealLine WHERE id = ?').pluck().get(line.id)
    const payloads = db
      .prepare(`SELECT p.payload FROM audit a JOIN auditPayload p ON p.auditId = a.id
        WHERE a.action = 'meals.submitSettlement' ORDER BY a.id`)
      .pluck()
      .all() as string[]
    const [empty, anchored] = payloads.map((payload) => JSON.parse(payload).after)
    expect(empty).toMatchObject({ month: '2026-04', lastMealId: 0, lastHash: '' })
    expect(anchored).toMatchObject({ month, lastMealId: line.id, lastHash: hash, totals: { meals: 1 } })
    expect(db.prepare('SELECT lastHash FROM settlement WHERE id = ?').pluck().get(id)).toBe(hash)
  })
})

test('how far each canteen is with each month of a year, up to the running one', async () => {
  const { director, siteId, serve, settle, wang } = await makeMonth()
  await makeCanteen(director, { name: '东街长者食堂' })
  await serve(wang, '2026-04-30')
  await serve(wang, '2026-05-04')
  await settle('2026-04')
  await director.meals.submitSettlement({ siteId, month })
  const rows = await director.meals.settlementStates({ year: 2026 })
  expect(rows).toHaveLength(12)
  expect(rows.filter((row) => row.siteId === siteId).slice(2)).toEqual([
    { siteId, site: '中街长者食堂', month: '2026-03', state: 'open', meals: 0, subsidyFen: 0 },
    { siteId, site: '中街长者食堂', month: '2026-04', state: 'settled', meals: 1, subsidyFen: 300 },
    { siteId, site: '中街长者食堂', month: '2026-05', state: 'submitted', meals: 1, subsidyFen: 300 },
    { siteId, site: '中街长者食堂', month: '2026-06', state: 'open', meals: 0, subsidyFen: 0 },
  ])
  expect(await director.meals.settlementStates({ year: 2027 })).toEqual([])
})

test('the statement has each person once, and is masked for the public notice', async () => {
  const { director, siteId, serve, walkIns, wang, zhang } = await makeMonth()
  const short = await makeDiner(director, siteId, { name: '李梅', number: 'D00777' })
  for (const onDay of ['2026-05-04', '2026-05-05']) await serve(wang, onDay)
  await serve(zhang, '2026-05-04')
  await director.meals.setDinerTerms({
    ...{ personId: zhang, fromOn: '2026-05-10', category: 'lowIncome', abilityLevel: null },
    ...{ residence: 'registered', basis: '' },
  })
  await serve(zhang, '2026-05-11')
  await serve(short, '2026-05-04')
  await walkIns('2026-05-04', 3)
  const lines = await director.meals.statement({ siteId, month, isMasked: false })
  expect(lines.map(({ personId: _, ...line }) => line)).toEqual([
    {
      ...{ name: '李梅', number: 'D00777', category: 'ordinary' },
      ...{ meals: 1, priceFen: 1500, subsidyFen: 300, selfFen: 1200 },
    },
    {
      ...{ name: '王秀英', number: 'D00001', category: 'ordinary' },
      ...{ meals: 2, priceFen: 3000, subsidyFen: 600, selfFen: 2400 },
    },
    {
      ...{ name: '张玉珍', number: 'D00003', category: 'lowIncome' },
      ...{ meals: 2, priceFen: 3000, subsidyFen: 800, selfFen: 2200 },
    },
  ])
  const masked = await director.meals.statement({ siteId, month, isMasked: true })
  expect(masked.map(({ name, number }) => [name, number])).toEqual([
    ['李*', '***777'],
    ['王*英', '***001'],
    ['张*珍', '***003'],
  ])
})
