import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCell } from '../../src/shared/imports/cells.ts'
import { DinerClass } from '../../src/shared/meals/terms.ts'
import { checkDigitOf } from '../../src/shared/people/id-number.ts'
import { bedIds, plan } from '../support/beds.ts'
import { at, secret, signInAs, type TestClient } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { counterOf } from '../support/meals-counter.ts'
import { makeRule } from '../support/meals-rules.ts'
import { makePerson } from '../support/people.ts'

const headings = ['就餐日期', '餐次', '姓名', '卡号', '人数', '人员类别', '就餐方式', '付款方式', '金额']
const [DAY, LUNCH] = ['2026-06-10', '午餐']

type Rows = string[][]
const ledger = (rows: Rows, names = headings, siteId = 2) => ({
  kind: 'meals' as const,
  siteId,
  fileName: '就餐记录.xlsx',
  rows: [names, ...rows],
})
const plain = ['日期', '餐次', '姓名']

const problemsOf = async (client: TestClient, sheet: ReturnType<typeof ledger>) =>
  (await client.imports.preview(sheet)).problems.map(({ row, field, problem, isWarning, other }) =>
    [row, field, `${problem}${isWarning ? '?' : ''}`, other ?? ''].join(' ').trim(),
  )

const mealsOf = async (client: TestClient, siteId = 2) => {
  const { rows } = await client.meals.mealRows({
    from: '2026-01-01',
    to: '2026-06-30',
    siteIds: [siteId],
    classes: DinerClass.options,
  })
  return rows.toSorted((a, b) => a.id - b.id)
}

async function settleMay(director: TestClient): Promise<void> {
  const submitted = await director.meals.submitSettlement({ siteId: 2, month: '2026-05' })
  const settlement = { id: submitted.id ?? 0 }
  await director.meals.checkSettlement(settlement)
  await director.meals.settleMonth(settlement)
}

const whole = {
  brokenAt: null,
  wrongCharges: 0,
  wrongSums: 0,
  wrongPersonMonths: 0,
  wrongBalances: 0,
}

test('a ledger becomes meals charged by the rules of their days, and people without a name by their number', async () => {
  const { director, wang, li } = await makeMeals()
  await makeRule(director, { terms: { ageFrom: 60 } })
  await counterOf(director, 2).topUp(li, 5000)
  const sheet = ledger([
    ['2026/6/11 11:32', '午', '王秀英', '', '1', '', '', '', '12.00'],
    ['2026-06-10', '午餐', '', '8001', '', '', '打包', '', '¥12'],
    ['2026年6月10日', '晚饭', '李桂兰', 'd00002', '', '老人', '送餐', '现金', ''],
    ['20260610', '早餐', '', '', '12人', '志愿者', '', '刷卡', '60元'],
  ])
  const preview = await director.imports.preview(sheet)
  expect(preview).toMatchObject({
    ...{ rowCount: 4, errorCount: 0, warningCount: 0, errorRows: [] },
    ...{ questions: [], unknownHeadings: [] },
  })
  expect(preview.sample.map(({ cells }) => cells)).toEqual([
    ['2026-06-11', 'lunch', '王秀英', 'D00001', '', 'elder', 'dineIn', 'cash', '12.00'],
    ['2026-06-10', 'lunch', '李桂兰', 'D00002', '', 'elder', 'takeaway', 'account', '12.00'],
    ['2026-06-10', 'dinner', '李桂兰', 'D00002', '', 'elder', 'delivery', 'cash', '9.00'],
    ['2026-06-10', 'breakfast', '', '', '12', 'volunteer', 'dineIn', 'card', '60.00'],
  ])
  expect(await mealsOf(director)).toEqual([])
  expect(await director.imports.accept(sheet)).toMatchObject({ kind: 'meals', siteId: 2, rowCount: 4 })
  // In the order of the days.
  expect(await mealsOf(director)).toMatchObject([
    { onDay: '2026-06-10', meal: 'breakfast', person: null, class: 'volunteer', quantity: 12, selfFen: 6000 },
    { meal: 'lunch', personId: li, mode: 'takeaway', pay: 'account', selfFen: 1200, sharesFen: 300 },
    { meal: 'dinner', personId: li, mode: 'delivery', pay: 'cash', selfFen: 900 },
    { onDay: '2026-06-11', meal: 'lunch', personId: wang, quantity: 1, pay: 'cash', selfFen: 1200 },
  ])
  expect(await director.meals.diner({ personId: li })).toMatchObject({ balanceFen: 3800 })
  expect(await director.meals.checkMeals()).toMatchObject({ lines: 4, ...whole })
})

test('headings and values in English are understood', async () => {
  const { director } = await makeMeals()
  const names = ['Date', 'Meal', 'Name', 'Count', 'Class', 'Mode', 'Paid by', 'Amount', 'Weather']
  const sheet = ledger(
    [
      ['2026-06-10', 'Lunch', '王秀英', '', '', 'Takeaway', 'Cash', '15'],
      ['2026-06-10', 'Dinner', '', '3', 'Guest', 'Dine in', 'Card or code', '36'],
    ],
    names,
  )
  expect(await director.imports.preview(sheet)).toMatchObject({
    ...{ errorCount: 0, warningCount: 0, unknownHeadings: ['Weather'] },
  })
  await director.imports.accept(sheet)
  expect(await mealsOf(director)).toMatchObject([{ mode: 'takeaway' }, { class: 'guest', quantity: 3 }])
})

test('each wrong cell is named, and nothing is saved', async () => {
  const { director, wang } = await makeMeals()
  await makePerson(director, { name: '张建国' })
  await director.meals.setHours({
    ...{ siteId: 2, meal: 'dinner', fromOn: '2026-06-01', isServed: false },
    ...{ opensTime: '16:30', closesTime: '18:30' },
  })
  await director.meals.setStage({ siteId: 2, fromOn: '2026-05-01', stage: 'paused', note: '' })
  await director.meals.setStage({ siteId: 2, fromOn: '2026-05-11', stage: 'running', note: '' })
  await counterOf(director, 2).serve(wang, { onDay: '2026-06-12' })
  const sheet = ledger([
    ['2026-02-30', LUNCH, '王秀英', '', '', '', '', '', ''],
    ['', LUNCH, '王秀英', '', '', '', '', '', ''],
    [DAY, '夜宵', '王秀英', '', '', '', '', '', ''],
    [DAY, '', '王秀英', '', '', '', '', '', ''],
    [DAY, LUNCH, '', '', '', '', '', '', ''],
    [DAY, LUNCH, '王秀莹', '', '', '', '', '', ''],
    [DAY, LUNCH, '', '9999', '', '', '', '', ''],
    [DAY, LUNCH, '张建国', '', '', '', '', '', ''],
    [DAY, LUNCH, '王秀英', 'D00002', '', '', '', '', ''],
    ['2026-06-16', LUNCH, '王秀英', '', '', '', '', '', ''],
    ['2026-05-10', LUNCH, '王秀英', '', '', '', '', '', ''],
    [DAY, '晚餐', '王秀英', '', '', '', '', '', ''],
    ['2026-06-12', LUNCH, '王秀英', '', '', '', '', '', ''],
    [DAY, LUNCH, '王秀英', '', '', '', '', '', ''],
    ['2026.6.10', '中餐', '', 'D00001', '', '', '', '', ''],
    ['2026-06-11', LUNCH, '王秀英', '', '2', '', '', '', ''],
    ['2026-06-11', '早餐', '王秀英', '', '', '', '坐着吃', '白条', '十元'],
    [DAY, LUNCH, '', '', '8', '', '', '', ''],
    [DAY, LUNCH, '', '', '0', '员工', '', '', ''],
    [DAY, LUNCH, '', '', '8', '员工', '', '月结', ''],
    [DAY, LUNCH, '李桂兰', '', '', '', '', '', '15'],
    ['2026-06-13', LUNCH, '李桂兰', '', '', '', '', '账户', '15'],
  ])
  expect(await problemsOf(director, sheet)).toEqual([
    '2 date notADate',
    '3 date required',
    '4 meal notInList',
    '5 meal required',
    '6 name required',
    '7 name unknown 王秀英',
    '8 number unknown',
    '9 name notADiner',
    '10 number numberOfOther 李桂兰',
    '11 date inFuture',
    '12 date canteenShut',
    '13 meal notServed',
    '14 name mealRecorded 中街长者食堂',
    '16 number duplicateInFile #15',
    '17 count countOfPerson',
    '18 mode notInList',
    '18 pay notInList',
    '18 amount notANumber',
    '19 class required',
    '20 count notANumber',
    '21 pay payNeedsName',
    '22 name accountTooLow 15.00',
    '23 pay accountTooLow 15.00',
  ])
  const { errorRows } = await director.imports.preview(sheet)
  await expect(director.imports.accept(sheet)).rejects.toMatchObject({
    code: 'IMPORT_HAS_ERRORS',
    data: { count: 23 },
  })
  expect(await mealsOf(director)).toHaveLength(1)
  await director.imports.accept({ ...sheet, skipRows: errorRows })
  expect(await mealsOf(director)).toHaveLength(2)
})

test('columns that are missing altogether are named once', async () => {
  const { director } = await makeMeals()
  expect(await problemsOf(director, ledger([['午餐', '30']], ['餐次', '人数']))).toEqual([
    '1 date required',
    '1 class required',
  ])
})

test('a month that is settled takes no more, and a class without a price can’t be charged', async () => {
  const { director } = await makeMeals()
  await counterOf(director, 2).walkIns(3, { onDay: '2026-05-20' })
  await settleMay(director)
  const southId = await makeCanteen(director, { name: '南街长者食堂', from: '2026-03-01' })
  await director.meals.setStage({ siteId: southId, fromOn: '2025-01-01', stage: 'running', note: '' })
  await director.meals.setHours({
    ...{ siteId: southId, meal: 'lunch', fromOn: '2025-01-01', isServed: true },
    ...{ opensTime: '10:30', closesTime: '13:00' },
  })
  expect(await problemsOf(director, ledger([['2026-05-20', LUNCH, '王秀英']], plain))).toEqual([
    '2 date monthClosed',
  ])
  const early = [['2026-02-20', LUNCH, '王秀英']]
  expect(await problemsOf(director, ledger(early, plain, southId))).toEqual(['2 meal noPrice'])
})

test('the dead and the suspended had no meal; on the days before they had', async () => {
  const { director, wang, li } = await makeMeals()
  const person = await director.people.get({ id: wang })
  await director.people.update({ id: wang, version: person.version, changes: { diedOn: '2026-06-05' } })
  await director.meals.suspendDiner({
    ...{ personId: li, fromOn: '2026-06-08', toOn: '2026-06-09', reason: '借卡给他人' },
  })
  const rows = ['2026-06-04', '2026-06-05', '2026-06-07', '2026-06-08', '2026-06-10'].flatMap((day) => [
    [day, LUNCH, '王秀英', '现金'],
    [day, LUNCH, '李桂兰', '现金'],
  ])
  expect(await problemsOf(director, ledger(rows, [...plain, '付款方式']))).toEqual([
    '4 date afterDeath 2026-06-05',
    '6 date afterDeath 2026-06-05',
    '8 date afterDeath 2026-06-05',
    '9 name suspended 借卡给他人',
    '10 date afterDeath 2026-06-05',
  ])
})

test('who was in hospital or away had no meal, and residents of the home are fed without being diners', async () => {
  const { director, wang, li } = await makeMeals({ homeSiteId: 1 })
  await director.beds.buildPlan(plan())
  const beds = await bedIds(director)
  const sun = await makePerson(director, { name: '孙德福' })
  for (const [personId, code] of [
    [wang, '101-1'],
    [li, '101-2'],
    [sun, '102-1'],
  ] as const)
    await director.beds.admit({ personId, bedId: beds[code] ?? 0, at: at('2026-06-10', '15:00') })
  const leave = { expectedOn: '2026-06-20' }
  await director.beds.startLeave({
    ...{ ...leave, personId: wang, kind: 'hospital', at: at('2026-06-12', '09:00') },
  })
  await director.beds.startLeave({
    ...{ ...leave, personId: li, kind: 'outing', at: at('2026-06-13', '09:00') },
  })
  const names = ['王秀英', '李桂兰', '孙德福']
  const sheet = ledger(
    ['2026-06-10', '2026-06-12', '2026-06-14'].flatMap((day) =>
      names.map((name) => [day, LUNCH, name, '现金']),
    ),
    [...plain, '付款方式'],
  )
  expect(await problemsOf(director, sheet)).toEqual([
    '4 name notADiner',
    '5 name inHospital 2026-06-12',
    '8 name inHospital 2026-06-12',
    '9 name onLeave 2026-06-13',
  ])
  await director.imports.accept({ ...sheet, skipRows: [4, 5, 8, 9] })
  expect((await mealsOf(director)).map(({ person, class: of, selfFen }) => [person, of, selfFen])).toEqual([
    ['王秀英', 'elder', 1500],
    ['李桂兰', 'elder', 1500],
    ['李桂兰', 'resident', 0],
    ['孙德福', 'resident', 0],
    ['孙德福', 'resident', 0],
  ])
})

test('a canteen of head counts takes no names; a sheet of it that comes twice is said', async () => {
  const { director } = await makeMeals()
  const eastId = await makeCanteen(director, { name: '东街长者食堂', isHeadCount: true })
  const names = ['日期', '餐次', '姓名', '人数', '类别']
  const counts = ledger([[DAY, LUNCH, '', '48', '老人']], names, eastId)
  expect(await problemsOf(director, ledger([[DAY, LUNCH, '王秀英', '', '']], names, eastId))).toEqual([
    '2 name headCountSite',
  ])
  await director.imports.accept(counts)
  expect(await mealsOf(director, eastId)).toMatchObject([{ quantity: 48, class: 'elder', personId: null }])
  expect(await problemsOf(director, counts)).toEqual(['2 count countRecorded? 48'])
})

test('a name that several diners have is asked once; a number tells without asking', async () => {
  const { director, wang } = await makeMeals()
  const digits = '45059919450101001'
  const idNumber = digits + checkDigitOf(digits)
  const other = await makePerson(director, { name: '王秀英', birthYear: 1945, idNumber })
  // No diner yet: nobody else is meant.
  const two = ledger(
    [
      [DAY, LUNCH, '王秀英'],
      ['2026-06-11', LUNCH, '王秀英'],
    ],
    plain,
  )
  expect(await director.imports.preview(two)).toMatchObject({ errorCount: 0, questions: [] })
  await director.meals.addDiner({
    ...{ personId: other, siteId: 2, class: 'guest', pay: 'cash', note: '' },
    terms: {
      ...{ fromOn: '2020-01-01', category: 'ordinary', abilityLevel: null },
      ...{ residence: 'registered', basis: '' },
    },
  })
  const { questions, errorCount } = await director.imports.preview(two)
  expect(errorCount).toBe(0)
  expect(questions).toMatchObject([{ field: 'name', name: '王秀英', rows: [2, 3], chosenId: null }])
  expect(questions[0]?.candidates.map(({ id, number, idNumber: masked }) => [id, number, masked])).toEqual([
    [wang, 'D00001', ''],
    [other, 'D00003', `450***********${idNumber.slice(-4)}`],
  ])
  await expect(director.imports.accept(two)).rejects.toMatchObject({ code: 'IMPORT_HAS_ERRORS' })
  const choices = [{ field: 'name' as const, name: '王秀英', id: other }]
  await director.imports.accept({ ...two, choices })
  expect((await mealsOf(director)).map(({ personId }) => personId)).toEqual([other, other])

  const told = ledger(
    [
      ['2026-06-12', LUNCH, '王秀英', idNumber],
      ['2026-06-12', LUNCH, '王秀英', 'D00001'],
      ['2026-06-12', LUNCH, '李桂兰', '12345'],
    ],
    [...plain, '编号'],
  )
  expect((await director.imports.preview(told)).questions).toEqual([])
  expect(await problemsOf(director, told)).toEqual(['4 name accountTooLow 15.00', '4 number numberUnknown?'])
})

test('a card counts for who had it on that day', async () => {
  const { director, wang, li, clock } = await makeMeals()
  const card = (await director.meals.diner({ personId: li })).cards[0]?.id ?? 0
  await director.meals.endCard({ id: card, reason: 'returned' })
  clock.set('2026-06-20')
  await director.accounts.unlock({ secret })
  await director.meals.addCard({ personId: wang, number: '8001' })
  clock.set('2026-06-25')
  await director.accounts.unlock({ secret })
  const sheet = ledger(
    [
      ['2026-06-15', LUNCH, '8001', '现金'],
      ['2026-06-21', LUNCH, '8001', '现金'],
      // From before there were cards.
      ['2026-06-01', LUNCH, '8001', '现金'],
    ],
    ['日期', '餐次', '卡号', '付款方式'],
  )
  expect((await director.imports.preview(sheet)).sample.map(({ cells }) => cells[2])).toEqual([
    '李桂兰',
    '王秀英',
    '王秀英',
  ])
})

test('limits count over the file and what is recorded, in the order of the days; another amount is a warning', async () => {
  const { director, wang } = await makeMeals()
  await makeRule(director, { terms: { ageFrom: 60, mealsPerMonth: 3 } })
  await counterOf(director, 2).serve(wang, { onDay: '2026-06-01' })
  const days = ['2026-06-12', '2026-06-11', '2026-06-10', '2026-05-31']
  const sheet = ledger(
    days.map((day) => [day, LUNCH, '王秀英', '12']),
    [...plain, '自付金额'],
  )
  // Of June the 1st, 10th and 11th have the places; May has its own.
  expect(await problemsOf(director, sheet)).toEqual(['2 amount amountDiffers? 15.00'])
  await director.imports.accept(sheet)
  expect((await mealsOf(director)).map(({ onDay, selfFen }) => [onDay, selfFen])).toEqual([
    ['2026-06-01', 1200],
    ['2026-05-31', 1200],
    ['2026-06-10', 1200],
    ['2026-06-11', 1200],
    ['2026-06-12', 1500],
  ])
})

test('an account pays for the rows in their order, as far as it holds', async () => {
  const { director, li } = await makeMeals()
  await counterOf(director, 2).topUp(li, 3100)
  const rows = ['2026-06-12', '2026-06-11', '2026-06-10'].map((day) => [day, LUNCH, '李桂兰'])
  const sheet = ledger(rows, plain)
  expect(await problemsOf(director, sheet)).toEqual(['2 name accountTooLow 14.00'])
  await director.imports.accept({ ...sheet, skipRows: [2] })
  expect(await director.meals.diner({ personId: li })).toMatchObject({ balanceFen: 100 })
})

test('an import is taken back as a whole with its money, once, and each is one row of the audit', async () => {
  const { director, li } = await makeMeals()
  const counter = counterOf(director, 2)
  await counter.topUp(li, 5000)
  await counter.serve(li, { onDay: '2026-06-09' })
  const sheet = ledger(
    [
      [DAY, LUNCH, '李桂兰', '', ''],
      ['2026-06-11', LUNCH, '李桂兰', '', ''],
      [DAY, LUNCH, '', '20', '老人'],
    ],
    [...plain, '人数', '人员类别'],
  )
  const { id } = await director.imports.accept(sheet)
  expect(await director.meals.diner({ personId: li })).toMatchObject({ balanceFen: 500 })
  const [, first] = await mealsOf(director)
  await director.meals.voidMeal({ key: newKey(), id: first?.id ?? 0, reason: '记错' })
  await director.imports.undo({ id })
  expect(await mealsOf(director)).toMatchObject([{ onDay: '2026-06-09', personId: li }])
  expect(await director.meals.diner({ personId: li })).toMatchObject({ balanceFen: 3500 })
  expect(await director.meals.checkMeals()).toMatchObject({ lines: 4, ...whole })
  const accepted = await director.audit.search({ action: 'imports.accept' })
  const undone = await director.audit.search({ action: 'imports.undo' })
  expect([accepted.rows.length, undone.rows.length]).toEqual([1, 1])
  await expect(director.imports.undo({ id })).rejects.toMatchObject({ code: 'IMPORT_ALREADY_UNDONE' })
  // The day is free again.
  expect(await director.imports.preview(sheet)).toMatchObject({ errorCount: 0, warningCount: 0 })
})

test('an import stays once one of its months is settled', async () => {
  const { director } = await makeMeals()
  const sheet = ledger(
    [
      ['2026-05-31', LUNCH, '王秀英'],
      ['2026-06-01', LUNCH, '王秀英'],
    ],
    plain,
  )
  const { id } = await director.imports.accept(sheet)
  await settleMay(director)
  await expect(director.imports.undo({ id })).rejects.toMatchObject({
    code: 'MONTH_CLOSED',
    data: { site: '中街长者食堂', month: '2026-05' },
  })
  expect(await mealsOf(director)).toHaveLength(2)
})

test('the canteen imports meals of its own canteens and nothing else; a home has none', async () => {
  const { core, director, canteenId } = await makeMeals()
  const southId = await makeCanteen(director, { name: '南街长者食堂' })
  const { client: canteen } = await signInAs(core, director, 'canteen', [canteenId])
  const { client: nursing } = await signInAs(core, director, 'nursing')
  const rows = [[DAY, LUNCH, '王秀英']]
  const sheet = ledger(rows, plain)
  await expect(nursing.imports.preview(sheet)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(canteen.imports.preview(ledger(rows, plain, southId))).rejects.toMatchObject({
    code: 'OTHER_SITE',
  })
  await expect(director.imports.preview(ledger(rows, plain, 1))).rejects.toMatchObject({
    code: 'NOT_A_CANTEEN',
  })
  const { id } = await canteen.imports.accept(sheet)
  await expect(nursing.imports.undo({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await canteen.imports.undo({ id })).toMatchObject({ id })
})

const Row = fc.record({
  day: fc.integer({ min: 1, max: 15 }),
  meal: fc.constantFrom('早餐', '午餐', '晚餐'),
  who: fc.constantFrom('王秀英', '李桂兰', '孙德福', '小周', '', ''),
  count: fc.integer({ min: 1, max: 60 }),
  class: fc.constantFrom('老人', '志愿者', '访客', '员工', '配偶'),
  mode: fc.constantFrom('堂食', '打包', '送餐'),
  pay: fc.constantFrom('', '', '现金', '预存账户', '月结'),
})

test('whatever a ledger holds, what was shown is what is charged, all sums agree, and an undo leaves nothing', {
  timeout: 120_000,
}, async () => {
  const made = await makeMeals()
  const { director, canteenId, li, core, wang } = made
  await director.meals.setStacking({ siteId: canteenId, fromOn: '2020-01-01', stacking: 'sum' })
  await makeRule(director, { name: '就餐补贴', sort: 1, terms: { ageFrom: 60, mealsPerDay: 1 } })
  await makeRule(director, {
    ...{ name: '特困补贴', sort: 2, fund: 'district' },
    terms: { categories: ['hardship'], mealsPerMonth: 4, amountFen: 200 },
  })
  await makeRule(director, {
    ...{ name: '送餐补贴', sort: 3, kind: 'deliveryGrant' },
    terms: { modes: ['delivery'], amountFen: 100, mealsPerMonth: 2 },
  })
  await makeDiner(director, canteenId, { name: '孙德福', terms: { category: 'hardship' }, pay: 'account' })
  await makeDiner(director, canteenId, { name: '小周', birthOn: '1990-01-01', pay: 'monthlyBill' })
  const counter = counterOf(director, canteenId)
  await counter.topUp(li, 6000)
  await counter.serve(wang, { onDay: '2026-06-03', meal: 'breakfast', mode: 'delivery' })
  const db = core.parts.store.connection
  const sums = () => db.prepare('SELECT * FROM mealSum WHERE count > 0').all()
  const people = () => db.prepare('SELECT * FROM mealPersonMonth WHERE count > 0').all()
  const balances = () => db.prepare('SELECT * FROM dinerAccount').all()
  const before = [sums(), people(), balances()]

  await fc.assert(
    fc.asyncProperty(fc.array(Row, { minLength: 1, maxLength: 30 }), async (rows) => {
      const given = rows.map((row) => {
        const pay = row.who === '' && row.pay !== '现金' ? '' : row.pay
        const day = `2026-06-${String(row.day).padStart(2, '0')}`
        const [count, group] = row.who === '' ? [String(row.count), row.class] : ['', '']
        return [day, row.meal, row.who, '', count, group, row.mode, pay, '']
      })
      const sheet = ledger(given)
      const { errorRows } = await director.imports.preview(sheet)
      const left = { ...sheet, skipRows: errorRows }
      const preview = await director.imports.preview(left)
      expect(preview.errorCount).toBe(0)
      const shown = preview.sample.map(({ cells }) => cells.at(-1)).sort()
      const { id } = await director.imports.accept(left)
      const charged = db
        .prepare(
          `SELECT printf('%.2f', l.quantity * c.selfFen / 100.0) FROM mealLine l JOIN charge c ON c.id = l.chargeId
           WHERE l.importId = ?`,
        )
        .pluck()
        .all(id)
      expect(charged.sort()).toEqual(shown)
      expect(await director.meals.checkMeals()).toMatchObject(whole)
      await director.imports.undo({ id })
      expect(await director.meals.checkMeals()).toMatchObject(whole)
      expect([sums(), people(), balances()]).toEqual(before)
    }),
    { numRuns: 40 },
  )
})

test.each([
  ['12', 1200],
  ['12.5', 1250],
  ['¥1,200.00', 120000],
  ['３元', 300],
  ['0', 0],
  ['-3', null],
  ['1.234', null],
  ['十元', null],
])('the amount “%s” is read in fen', (text, fen) => {
  expect(readCell({ kind: 'money' }, text)).toEqual(fen === null ? { problem: 'notANumber' } : { value: fen })
})

test.each([
  ['12', 12],
  ['12人次', 12],
  ['３份', 3],
  ['8.0', 8],
  ['0', null],
  ['2.5', null],
  ['5001', null],
  ['一桌', null],
])('the count “%s” is read', (text, count) => {
  expect(readCell({ kind: 'count' }, text)).toEqual(
    count === null ? { problem: 'notANumber' } : { value: count },
  )
})
