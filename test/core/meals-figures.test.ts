import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/shared/day.ts'
import { maskName, maskNumber } from '../../src/shared/people/mask.ts'
import { bedIds, plan } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'
import { makeCanteen, makeMeals } from '../support/meals.ts'
import { mealRows } from '../support/meals-rows.ts'

const today = '2026-06-15'
const year = { from: '2026-01-01', to: '2026-12-31' }

/** The canteen of `makeMeals`, and rows laid straight into it: lunches of 15 yuan, of which elders are given 3. */
async function makeRows() {
  const made = await makeMeals()
  const { canteenId: siteId } = made
  const rows = mealRows(made.core)
  const versionId = rows.rule('就餐补贴', 'city')
  const chargeId = rows.charge({
    priceFen: 1500,
    shares: [{ versionId, fund: 'city', fen: 300, isGrant: false }],
  })
  const meal = (given: Partial<Parameters<typeof rows.meal>[0]> & { onDay: string }) =>
    rows.meal({ siteId, chargeId, ...given })
  const die = (personId: number, diedOn: string) =>
    made.core.parts.store.connection
      .prepare('UPDATE person SET diedOn = ? WHERE id = ?')
      .run(diedOn, personId)
  return { ...made, siteId, rows, meal, die }
}

describe('figures', () => {
  test('have the values of what they are by, in that order, and no residents unless these are named', async () => {
    const { director, siteId, meal, wang } = await makeRows()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    meal({ onDay: '2026-05-04', personId: wang, category: 'ordinary', pay: 'card' })
    meal({ onDay: '2026-05-05', quantity: 4, class: 'guest' })
    meal({ onDay: '2026-06-01', siteId: other, class: 'guest', quantity: 2 })
    meal({ onDay: '2026-06-01', class: 'resident', quantity: 7 })
    const figures = async (by: 'day' | 'month' | 'site' | 'category' | 'class' | 'pay', more = {}) =>
      (await director.meals.mealFigures({ ...year, by: [by, 'meal'], ...more })).map(({ keys, meals }) => [
        keys,
        meals,
      ])
    expect(await director.meals.mealFigures({ ...year, by: ['month', 'site', 'meal'] })).toEqual([
      {
        keys: ['2026-05', `${siteId}`, 'lunch'],
        ...{ meals: 5, priceFen: 7500, selfFen: 6000, subsidyFen: 1500, grantsFen: 0 },
      },
      {
        keys: ['2026-06', `${other}`, 'lunch'],
        ...{ meals: 2, priceFen: 3000, selfFen: 2400, subsidyFen: 600, grantsFen: 0 },
      },
    ])
    expect(await figures('category')).toEqual([
      [['', 'lunch'], 6],
      [['ordinary', 'lunch'], 1],
    ])
    expect(await figures('class', { classes: ['resident', 'elder'] })).toEqual([
      [['elder', 'lunch'], 1],
      [['resident', 'lunch'], 7],
    ])
    expect(await figures('day', { siteIds: [siteId], categories: [null], to: '2026-05-31' })).toEqual([
      [['2026-05-05', 'lunch'], 4],
    ])
  })

  test('are of the canteens an account may see; another site is refused, as is a period that runs back', async () => {
    const { core, director, siteId, meal } = await makeRows()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    meal({ onDay: '2026-05-04' })
    meal({ onDay: '2026-05-04', siteId: other })
    const { client } = await signInAs(core, director, 'canteen', [other])
    const total = (figures: { meals: number }[]) => figures.reduce((sum, { meals }) => sum + meals, 0)
    expect(total(await client.meals.mealFigures({ ...year, by: ['site'] }))).toBe(1)
    expect(total(await director.meals.mealFigures({ ...year, by: ['site'] }))).toBe(2)
    expect((await client.meals.mealRows(year)).rows.map((row) => row.siteId)).toEqual([other])
    const refused = { code: 'OTHER_SITE' }
    const siteIds = [siteId]
    const months = { fromMonth: '2026-01', toMonth: '2026-12' }
    await expect(client.meals.mealFigures({ ...year, siteIds, by: ['site'] })).rejects.toMatchObject(refused)
    await expect(client.meals.fundFigures({ from: today, to: today, siteIds })).rejects.toMatchObject(refused)
    await expect(client.meals.mealRows({ ...year, siteIds })).rejects.toMatchObject(refused)
    await expect(client.meals.mealPersons({ ...months, siteIds })).rejects.toMatchObject(refused)
    await expect(client.meals.mealCosts({ ...months, siteIds })).rejects.toMatchObject(refused)
    await expect(client.meals.oddMeals({ ...year, siteIds })).rejects.toMatchObject(refused)
    await expect(client.meals.mealToday({ siteId })).rejects.toMatchObject(refused)
    await expect(client.meals.dinersLost({ siteId, on: today })).rejects.toMatchObject(refused)
    await expect(client.meals.notEaten({ siteId, onDay: today, meal: 'lunch' })).rejects.toMatchObject(
      refused,
    )
    const back = { code: 'BACKWARD' }
    await expect(director.meals.fundFigures({ from: today, to: '2026-06-14' })).rejects.toMatchObject(back)
    await expect(director.meals.oddMeals({ from: today, to: '2026-06-14' })).rejects.toMatchObject(back)
    await expect(
      director.meals.mealPersons({ fromMonth: '2026-06', toMonth: '2026-05' }),
    ).rejects.toMatchObject(back)
  })

  test('are none where there are none', async () => {
    const { director } = await makeRows()
    expect(await director.meals.mealFigures({ ...year, by: ['day'] })).toEqual([])
    expect(await director.meals.fundFigures(year)).toEqual([])
    expect(await director.meals.mealRows(year)).toEqual({ total: 0, rows: [] })
    const months = { fromMonth: '2026-01', toMonth: '2026-12' }
    expect(await director.meals.mealPersons(months)).toEqual({ persons: 0, byMonth: [] })
    expect(await director.meals.mealCosts(months)).toEqual([])
    expect(await director.meals.checkMeals()).toMatchObject({ lines: 0, brokenAt: null, wrongSums: 0 })
  })
})

describe('today', () => {
  test('stands against the same weekday of four weeks, to the same minute, on days that had such meals', async () => {
    const { director, meal, siteId, wang } = await makeRows()
    meal({ onDay: today, recordedAt: at(today, '11:40'), personId: wang })
    meal({ onDay: today, recordedAt: at(today, '11:50'), quantity: 5, class: 'guest' })
    meal({ onDay: today, recordedAt: at(today, '11:50'), quantity: 9, class: 'resident' })
    meal({ onDay: today, recordedAt: at(today, '11:50'), isVoided: true })
    meal({ onDay: '2026-06-08', recordedAt: at('2026-06-08', '11:00'), quantity: 3 })
    meal({ onDay: '2026-06-08', recordedAt: at('2026-06-08', '12:00'), quantity: 2 })
    meal({ onDay: '2026-06-08', recordedAt: at('2026-06-08', '12:01'), quantity: 20 })
    meal({ onDay: '2026-05-18', recordedAt: at('2026-05-18', '11:00'), quantity: 10 })
    meal({ onDay: '2026-05-18', recordedAt: at('2026-05-19', '09:00'), quantity: 1 })
    // Five weeks ago, and another weekday.
    meal({ onDay: '2026-05-11', quantity: 99 })
    meal({ onDay: '2026-06-09', quantity: 99 })
    const lunch = { siteId, site: '中街长者食堂', meal: 'lunch', today: 6, usual: 7.5, usualWholeDay: 18 }
    const found = await director.meals.mealToday({})
    expect(found).toEqual({
      onDay: today,
      at: at(today),
      bySite: [
        { ...lunch, meal: 'breakfast', today: 0, usual: 0, usualWholeDay: 0 },
        lunch,
        { ...lunch, meal: 'dinner', today: 0, usual: 0, usualWholeDay: 0 },
      ],
    })
    expect(await director.meals.mealToday({ siteId })).toEqual(found)
    await expect(director.meals.mealToday({ siteId: 1 })).rejects.toMatchObject({ code: 'NOT_A_CANTEEN' })
  })

  test('who ordered or comes most days and has not eaten; not who is away, paused, cancelled, suspended, dead, or ate elsewhere', async () => {
    const { director, rows, meal, siteId, wang, li, die } = await makeRows()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    const often = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name) =>
      rows.diner(siteId, name, { phone: '13807790001' }),
    )
    const [here, elsewhere, paused, cancelled, suspended, dead, seldom, away] = often as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ]
    for (const personId of often)
      for (let back = 1; back <= (personId === seldom ? 7 : 8); back += 1)
        meal({ onDay: addDays(today, -back), personId })
    meal({ onDay: today, personId: elsewhere, siteId: other })
    meal({ onDay: today, personId: here, meal: 'breakfast' })
    await director.meals.pauseOrders({ personId: paused, fromOn: today, toOn: null, reason: '' })
    await director.meals.changeOrder({
      siteId,
      personId: cancelled,
      onDay: today,
      meal: 'lunch',
      mode: null,
      note: '',
    })
    await director.meals.suspendDiner({ personId: suspended, fromOn: today, toOn: null, reason: '核查' })
    die(dead, '2026-06-14')
    await director.beds.buildPlan(plan())
    const beds = await bedIds(director)
    await director.beds.admit({ personId: away, bedId: beds['101-1'] ?? 0, at: at('2026-06-01') })
    await director.beds.startLeave({
      personId: away,
      kind: 'hospital',
      at: at('2026-06-14'),
      expectedOn: null,
    })
    for (const personId of [wang, li])
      await director.meals.addStandingOrder({
        ...{
          siteId,
          personId,
          meal: 'lunch',
          mode: 'dineIn',
          weekdays: [1],
          fromOn: today,
          toOn: null,
          note: '',
        },
      })
    meal({ onDay: today, personId: li })
    meal({ onDay: '2026-06-01', personId: wang, meal: 'dinner' })
    const missing = await director.meals.notEaten({ siteId, onDay: today, meal: 'lunch' })
    expect(missing.toSorted((a, b) => a.personId - b.personId)).toEqual([
      {
        ...{ personId: wang, person: '王秀英', phoneMasked: '', isOrdered: true },
        ...{ lastMealOn: '2026-06-01', daysOfFourteen: 0 },
      },
      {
        ...{ personId: here, person: '甲', phoneMasked: '138****0001', isOrdered: false },
        ...{ lastMealOn: today, daysOfFourteen: 8 },
      },
    ])
    await director.meals.setStage({ siteId: other, fromOn: '2026-06-16', stage: 'paused', note: '' })
    expect(await director.meals.notEaten({ siteId: other, onDay: '2026-06-16', meal: 'lunch' })).toEqual([])
  })
})

test('who ate every week and no longer does, at no canteen, with why where it is known', async () => {
  const { director, rows, meal, siteId, die } = await makeRows()
  const other = await makeCanteen(director, { name: '东街长者食堂' })
  const names = ['走了', '病故', '暂停', '换店', '偶尔', '没断'] as const
  const [gone, dead, paused, moved, seldom, loyal] = names.map((name) => rows.diner(siteId, name)) as [
    ...[number, number, number],
    ...[number, number, number],
  ]
  // 30 days before 15 June begin on 17 May; the 30 before these on 17 April.
  const eat = (personId: number, days: string[], at = siteId) => {
    for (const onDay of days) meal({ onDay, personId, siteId: at })
  }
  const regularly = ['2026-04-17', '2026-04-24', '2026-05-01', '2026-05-08', '2026-05-16']
  eat(gone, ['2026-04-16', ...regularly, '2026-05-15'])
  for (const personId of [dead, paused, moved, loyal]) eat(personId, regularly)
  eat(moved, ['2026-05-20'], other)
  eat(loyal, ['2026-06-15'])
  eat(seldom, regularly.slice(1))
  await director.meals.pauseOrders({ personId: paused, fromOn: today, toOn: null, reason: '' })
  die(dead, '2026-05-18')
  const lost = await director.meals.dinersLost({ on: today, siteId })
  expect(lost.map(({ person, mealsBefore, reason }) => [person, mealsBefore, reason])).toEqual([
    ['走了', 6, null],
    ...[
      ['病故', 5, 'died'],
      ['暂停', 5, 'paused'],
    ].sort(([a], [b]) => (a as string).localeCompare(b as string)),
  ])
  expect(lost[0]).toMatchObject({ personId: gone, siteId, lastMealOn: '2026-05-16' })
  expect(await director.meals.dinersLost({ on: today, siteId: other })).toEqual([])
})

test('what meals cost: the dishes of the menus times the portions, and the goods received', async () => {
  const { director, rows, meal, siteId } = await makeRows()
  const dish = (name: string, costFen: number | null) => rows.insert('dish', { name, kind: 'meat', costFen })
  const [pork, rice, soup] = [dish('红烧肉', 600), dish('米饭', 80), dish('例汤', null)]
  const menu = (onDay: string, dishId: number, costFen: number | null, of = 'lunch') =>
    rows.insert('menuDish', { siteId, onDay, meal: of, dishId, costFen })
  menu('2026-05-04', pork, 600)
  menu('2026-05-04', rice, 80)
  menu('2026-05-04', soup, null)
  menu('2026-05-04', rice, 90, 'dinner')
  menu('2026-03-04', soup, null)
  meal({ onDay: '2026-05-04', quantity: 10 })
  meal({ onDay: '2026-05-04', quantity: 3, meal: 'dinner' })
  meal({ onDay: '2026-05-04', quantity: 50, class: 'resident' })
  meal({ onDay: '2026-05-05', quantity: 2 })
  meal({ onDay: '2026-03-04', quantity: 2 })
  const staffId = rows.insert('staff', { siteId, name: '周敏', sex: 'female', post: 'cook' })
  const received = (onDay: string, costFen: number | null, more = {}) =>
    rows.insert('kitchenLog', {
      ...{ siteId, kind: 'received', onDay, at: at(onDay), staffId, isOk: 1, details: '{}', costFen },
      ...{ recordedAt: 0, recordedBy: 'x', ...more },
    })
  received('2026-05-01', 5000)
  received('2026-05-31', 2500)
  received('2026-05-31', 99_999, { voidedAt: 1 })
  received('2026-05-31', null)
  received('2026-04-30', 1000)
  const costs = await director.meals.mealCosts({ fromMonth: '2026-03', toMonth: '2026-05' })
  expect(costs).toEqual([
    { month: '2026-03', meals: 2, priceFen: 3000, dishesFen: null, receivedFen: null },
    { month: '2026-04', meals: 0, priceFen: 0, dishesFen: null, receivedFen: 1000 },
    { month: '2026-05', meals: 15, priceFen: 22_500, dishesFen: 10 * 680 + 3 * 90, receivedFen: 7500 },
  ])
})

describe('an odd meal', () => {
  test('is one of who was in hospital or on leave when it was recorded or, entered later, at its hour', async () => {
    const { director, meal, wang, li } = await makeRows()
    await director.beds.buildPlan(plan())
    const beds = await bedIds(director)
    const leave = async (personId: number, bed: string, kind: 'hospital' | 'outing') => {
      await director.beds.admit({
        personId,
        bedId: beds[bed] ?? 0,
        at: at('2026-06-01'),
        isMixConfirmed: true,
      })
      await director.beds.startLeave({ personId, kind, at: at('2026-06-05', '11:50'), expectedOn: null })
      await director.beds.endLeave({ personId, at: at('2026-06-08', '17:00') })
    }
    await leave(wang, '101-1', 'hospital')
    await leave(li, '101-2', 'outing')
    const lunch = (onDay: string, time: string, more = {}) =>
      meal({ onDay, recordedAt: at(onDay, time), personId: wang, ...more })
    // Before it went, and after it came back.
    lunch('2026-06-05', '11:49')
    lunch('2026-06-08', '17:00', { meal: 'dinner' })
    lunch('2026-06-07', '12:00', { isVoided: true })
    const expected = [
      [lunch('2026-06-05', '11:50', { meal: 'dinner' }), 'hospital'],
      [lunch('2026-06-06', '12:00'), 'hospital'],
      [lunch('2026-06-06', '12:00', { isExtra: true }), 'hospital'],
      [meal({ onDay: '2026-06-08', recordedAt: at('2026-06-09'), personId: li }), 'leave'],
    ]
    // Entered a day later: breakfast was before, dinner after.
    meal({ onDay: '2026-06-05', meal: 'breakfast', recordedAt: at('2026-06-06'), personId: li })
    meal({ onDay: '2026-06-08', meal: 'dinner', recordedAt: at('2026-06-09'), personId: li })
    const odd = await director.meals.oddMeals(year)
    expect(odd.map(({ id, reason }) => [id, reason])).toEqual(expected)
    expect(odd.map(({ since }) => since)).toEqual(Array(4).fill('2026-06-05'))
    expect(odd[0]).toMatchObject({ person: '王秀英', priceFen: 1500, sharesFen: 300, by: '陈院长' })
    const short = await director.meals.oddMeals({ from: '2026-06-06', to: '2026-06-07' })
    expect(short).toEqual(odd.slice(1, 3))
  })

  test('is one of who was dead or suspended, or of a canteen that was shut; once, with what weighs most', async () => {
    const { director, meal, siteId, wang, li, die } = await makeRows()
    die(wang, '2026-06-05')
    await director.meals.suspendDiner({
      personId: li,
      fromOn: '2026-06-04',
      toOn: '2026-06-10',
      reason: '核查',
    })
    await director.meals.setStage({ siteId, fromOn: '2026-06-20', stage: 'paused', note: '' })
    meal({ onDay: '2026-06-05', personId: wang })
    meal({ onDay: '2026-06-05', personId: li, isExtra: true })
    meal({ onDay: '2026-06-11', personId: li })
    meal({ onDay: '2026-06-19', quantity: 3, class: 'guest' })
    const expected = [
      [meal({ onDay: '2019-12-31', personId: li }), 'canteenShut', '2019-12-31'],
      [meal({ onDay: '2026-06-10', personId: li }), 'suspended', '2026-06-04'],
      [meal({ onDay: '2026-06-20', personId: wang }), 'died', '2026-06-05'],
      [meal({ onDay: '2026-06-21', quantity: 3, class: 'guest' }), 'canteenShut', '2026-06-20'],
    ]
    const odd = await director.meals.oddMeals({ from: '2019-01-01', to: '2026-12-31' })
    expect(odd.map(({ id, reason, since }) => [id, reason, since])).toEqual(expected)
    expect(await director.meals.oddMeals({ from: '2026-06-11', to: '2026-06-19' })).toEqual([])
  })
})

test('names and numbers are masked for public notices', () => {
  expect(['王秀英', '李梅', '䶮', '欧阳𠮷英', '阿卜杜拉·买买提', ''].map(maskName)).toEqual([
    ...['王*英', '李*', '䶮*', '欧**英', '阿******提', '*'],
  ])
  expect(['D00123', 'A7', '12345', ''].map(maskNumber)).toEqual(['***123', '*7', '**345', ''])
})
