import { expect, test } from 'vitest'
import { readMinutes, readTimes } from '../../src/shared/imports/times.ts'
import { checkDigitOf } from '../../src/shared/people/id-number.ts'
import { at, signInAs, type TestClient } from '../support/core.ts'
import { makeItem, makePackage, makeStation, makeWorker } from '../support/homecare.ts'
import { makePerson } from '../support/people.ts'

const headings = ['服务日期', '服务对象', '服务人员', '服务内容', '开始时间', '结束时间']

type Rows = string[][]
const ledger = (rows: Rows, names = headings) => ({
  kind: 'visits' as const,
  siteId: 2,
  fileName: '服务记录.xlsx',
  rows: [names, ...rows],
})

/** The station of the support file with the items 助洁 (JJ1) and 助浴 (ZY1). */
async function makeLedgerStation() {
  const station = await makeStation()
  const { director } = station
  const cleaning = await makeItem(director, { code: 'JJ1' })
  const bath = await makeItem(director, { code: 'ZY1', kind: 'bath', priceFen: 5000 })
  return { ...station, cleaning, bath }
}

const problemsOf = async (client: TestClient, sheet: ReturnType<typeof ledger>) =>
  (await client.imports.preview(sheet)).problems.map(({ row, field, problem, isWarning, other, value }) =>
    [row, field, `${problem}${isWarning ? '?' : ''}`, other ?? '', problem === 'unknown' ? value : '']
      .join(' ')
      .trim(),
  )

const visitsOf = async (client: TestClient, from = '2026-01-01', to = '2026-06-30') =>
  (await client.homecare.visits({ siteId: 2, from, to })).rows

test('a ledger becomes done visits with their times, workers, items, prices and street', async () => {
  const { director, wang, li, zhou, cleaning } = await makeLedgerStation()
  const sheet = ledger([
    ['2026-03-05', '王秀英', '周敏', 'JJ1、ZY1×2', '9:00', '10:30'],
    ['2026年3月6日', '李桂兰', '周敏', '服务 ZY1', '下午2点', '下午3点一刻'],
  ])
  const preview = await director.imports.preview(sheet)
  expect(preview).toMatchObject({
    rowCount: 2,
    errorCount: 0,
    errorRows: [],
    questions: [],
    unknownHeadings: [],
  })
  expect(preview.sample[0]?.cells.slice(0, 9)).toEqual([
    '2026-03-05',
    '王秀英',
    '',
    '周敏',
    '服务 JJ1、服务 ZY1×2',
    'cleaning',
    '09:00',
    '10:30',
    '90',
  ])
  expect(await visitsOf(director)).toEqual([])
  const batch = await director.imports.accept(sheet)
  expect(batch).toMatchObject({ kind: 'visits', siteId: 2, rowCount: 2 })
  const [first, second] = await visitsOf(director)
  expect(first).toMatchObject({
    personId: wang,
    kind: 'cleaning',
    state: 'done',
    onDay: '2026-03-05',
    startedAt: at('2026-03-05', '09:00'),
    endedAt: at('2026-03-05', '10:30'),
    minutes: 90,
    street: '中街街道',
    workers: [{ staffId: zhou, minutes: 90 }],
    isCounted: true,
  })
  expect(second).toMatchObject({ personId: li, kind: 'bath', minutes: 75, isCounted: true })
  expect((await director.homecare.visit({ id: first?.id ?? 0 })).doneItems).toMatchObject([
    { itemId: cleaning, quantity: 1, priceFen: 3000 },
    { quantity: 2, priceFen: 5000 },
  ])
})

test('minutes alone are kept without times, and hours where the heading says so', async () => {
  const { director } = await makeLedgerStation()
  const names = ['日期', '姓名', '护理员', '服务类型', '服务时长（小时）', '满意度']
  await director.imports.accept(ledger([['2026/3/5', '李桂兰', '周敏', '助洁', '1.5', '非常满意']], names))
  expect(await visitsOf(director)).toMatchObject([
    {
      startedAt: null,
      endedAt: null,
      fromAt: at('2026-03-05'),
      toAt: at('2026-03-05'),
      minutes: 90,
      satisfaction: 5,
      kind: 'cleaning',
      items: [],
    },
  ])
})

test('a night past midnight is of the day it began', async () => {
  const { director } = await makeLedgerStation()
  await director.imports.accept(ledger([['2026-03-05', '李桂兰', '周敏', 'JJ1', '22:00', '1:30']]))
  expect(await visitsOf(director)).toMatchObject([
    { onDay: '2026-03-05', endedAt: at('2026-03-06', '01:30'), minutes: 210 },
  ])
})

test('each wrong cell is named, and nothing is saved', async () => {
  const { director } = await makeLedgerStation()
  await makePerson(director, { name: '张建国' })
  const sheet = ledger([
    ['2026-02-30', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-05', '李桂南', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-05', '李桂兰', '周明明', 'JJ1', '10:00', '11:00'],
    ['2026-03-05', '李桂兰', '周敏', 'JJ1、XX9', '11:00', '12:00'],
    ['2026-03-06', '李桂兰', '周敏', 'JJ1', '11:00', '10:00'],
    ['2026-06-16', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-07', '李桂兰', '周敏', 'JJ1', '九点', '10:00'],
    ['2025-12-31', '王秀英', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-08', '', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-09', '李桂兰', '周敏', 'JJ1', '9:00', '2026-03-10 9:30'],
    ['2026-03-10', '张建国', '周敏', 'JJ1', '9:00', ''],
  ])
  expect(await problemsOf(director, sheet)).toEqual([
    '2 date notADate',
    '3 name unknown 李桂兰 李桂南',
    '4 workers unknown  周明明',
    '5 items unknown  XX9',
    '6 end endsFirst',
    '7 date inFuture',
    '8 start notATime',
    '9 date noAgreement 2026-01-01 – 2027-06-30',
    '10 name required',
    '11 end over24Hours',
    '12 end required',
  ])
  expect((await director.imports.preview(sheet)).errorRows).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
  await expect(director.imports.accept(sheet)).rejects.toMatchObject({
    code: 'IMPORT_HAS_ERRORS',
    data: { count: 11 },
  })
  expect(await visitsOf(director)).toEqual([])
})

test('nobody is visited after their death, and the day of death is allowed', async () => {
  const { director, li } = await makeLedgerStation()
  const person = await director.people.get({ id: li })
  await director.people.update({ id: li, version: person.version, changes: { diedOn: '2026-03-05' } })
  const sheet = ledger([
    ['2026-03-05', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-06', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
  ])
  expect(await problemsOf(director, sheet)).toEqual(['3 date afterDeath 2026-03-05'])
})

test('one wrong row among many is named alone; without it the rest is saved', async () => {
  const { director } = await makeLedgerStation()
  const rows = Array.from({ length: 90 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 0, 5) + index * 86_400_000).toISOString().slice(0, 10)
    return [day, '李桂兰', '周敏', 'JJ1', '9:00', '10:00']
  })
  // A slip of the pen: it runs into the three visits that follow it that day.
  rows.splice(
    40,
    0,
    ['2026-02-14', '王秀英', '周敏', 'JJ1', '7:00', '19:00'],
    ['2026-02-14', '李桂兰', '周敏', 'JJ1', '11:00', '12:00'],
    ['2026-02-14', '李桂兰', '周敏', 'JJ1', '12:00', '13:00'],
  )
  const sheet = ledger(rows)
  const preview = await director.imports.preview(sheet)
  expect([preview.rowCount, preview.errorCount, preview.errorRows]).toEqual([93, 1, [42]])
  expect(await problemsOf(director, sheet)).toEqual(['42 workers workerBusy #45'])
  await director.imports.accept({ ...sheet, skipRows: preview.errorRows })
  expect(await visitsOf(director)).toHaveLength(92)
})

test('rows that say the same visit again, and visits that are recorded, are named', async () => {
  const { director } = await makeLedgerStation()
  const row = ['2026-03-05', '李桂兰', '周敏', 'JJ1', '9:00', '10:00']
  expect(
    await problemsOf(director, ledger([row, ['2026.3.5', '李桂兰', '周敏', 'ZY1', '09:00', '9:50']])),
  ).toEqual(['3 start duplicateInFile #2'])
  const { id } = await director.imports.accept(ledger([row]))
  expect(await problemsOf(director, ledger([row]))).toEqual(['2 start alreadyRecorded'])
  const later = ['2026-03-05', '王秀英', '周敏', 'JJ1', '9:30', '10:30']
  expect(await problemsOf(director, ledger([later]))).toEqual([
    '2 workers workerBusy 李桂兰 2026-03-05 09:00',
  ])
  const other = ['2026-03-05', '李桂兰', '周敏', 'JJ1', '10:00', '10:30']
  expect(await problemsOf(director, ledger([other]))).toEqual([])
  await director.imports.undo({ id })
  expect(await problemsOf(director, ledger([row]))).toEqual([])
})

test('a couple at one address is a joint visit: one per elder, the worker’s minutes once', async () => {
  const { director, zhou } = await makeLedgerStation()
  const address = '海城区中街 1 号'
  for (const name of ['赵大山', '钱小花']) await makePerson(director, { name, address })
  await director.imports.accept(
    ledger([
      ['2026-03-05', '赵大山', '周敏', 'JJ1', '9:00', '10:00'],
      ['2026-03-05', '钱小花', '周敏', 'JJ1', '9:00', '10:00'],
    ]),
  )
  const visits = await visitsOf(director)
  expect(new Set(visits.map(({ jointId }) => jointId))).toEqual(new Set([visits[0]?.id]))
  expect(visits.map(({ workers }) => workers)).toMatchObject([
    [{ staffId: zhou, minutes: 60 }],
    [{ staffId: zhou, minutes: 0 }],
  ])
})

test('a name that several have is asked once; the street or the number tells without asking', async () => {
  const { director, wang, zhou } = await makeLedgerStation()
  const digits = '45059919450101001'
  const idNumber = digits + checkDigitOf(digits)
  const other = await makePerson(director, { name: '王秀英', street: '北街街道', birthYear: 1945, idNumber })
  const sheet = ledger([
    ['2026-03-05', '王秀英', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-06', '王秀英', '周敏', 'JJ1', '9:00', '10:00'],
  ])
  const { questions, errorCount } = await director.imports.preview(sheet)
  expect(errorCount).toBe(0)
  expect(questions).toMatchObject([{ field: 'name', name: '王秀英', rows: [2, 3], chosenId: null }])
  expect(
    questions[0]?.candidates.map(({ id, street, birthYear, idNumber: masked }) => [
      id,
      street,
      birthYear,
      masked,
    ]),
  ).toEqual([
    [wang, '中街街道', null, ''],
    [other, '北街街道', 1945, `450***********${idNumber.slice(-4)}`],
  ])
  await expect(director.imports.accept(sheet)).rejects.toMatchObject({
    code: 'IMPORT_HAS_ERRORS',
    data: { count: 1 },
  })
  const choices = [{ field: 'name' as const, name: '王秀英', id: other }]
  expect((await director.imports.preview({ ...sheet, choices })).questions).toMatchObject([
    { chosenId: other },
  ])
  await director.imports.accept({ ...sheet, choices })
  expect((await visitsOf(director)).map(({ personId }) => personId)).toEqual([other, other])

  const told = ledger(
    [
      ['2026-03-07', '王秀英', '', '中街街道', '周敏', 'JJ1', '60'],
      ['2026-03-08', '王秀英', idNumber, '', '周敏', 'JJ1', '60'],
      ['2026-03-09', '李桂兰', idNumber, '', '周敏', 'JJ1', '60'],
    ],
    ['日期', '姓名', '身份证号', '街道', '服务人员', '项目', '时长'],
  )
  expect((await director.imports.preview(told)).questions).toEqual([])
  expect(await problemsOf(director, told)).toEqual(['4 idNumber idOfOther 王秀英'])
  await director.imports.accept({ ...told, skipRows: [4] })
  expect((await visitsOf(director, '2026-03-07')).map(({ personId }) => personId)).toEqual([wang, other])

  const second = await makeWorker(director, '周敏', 2)
  const twoWorkers = ledger([['2026-03-10', '李桂兰', '周敏', 'JJ1', '9:00', '10:00']])
  const asked = await director.imports.preview(twoWorkers)
  expect(asked.questions).toMatchObject([{ field: 'workers', name: '周敏', chosenId: null }])
  expect(asked.questions[0]?.candidates.map(({ id }) => id)).toEqual([zhou, second])
})

test('items outside the package are allowed and marked, and the package is the person’s of that day', async () => {
  const { director, li, cleaning } = await makeLedgerStation()
  const terms = { items: [{ itemId: cleaning, timesPerMonth: 1 }] }
  const packageId = await makePackage(director, { siteId: 2, itemIds: [], terms })
  const given = { packageId, personIds: [li], fromOn: '2026-03-01', toOn: null }
  const [grantId] = (await director.homecare.grantPackage(given)).ids
  const sheet = ledger([
    ['2026-02-27', '李桂兰', '周敏', 'ZY1', '9:00', '10:00'],
    ['2026-03-05', '李桂兰', '周敏', 'JJ1、ZY1', '9:00', '10:00'],
    ['2026-03-06', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
  ])
  expect(await problemsOf(director, sheet)).toEqual(['3 items outsidePackage?', '4 items outsidePackage?'])
  await director.imports.accept(sheet)
  const visits = await visitsOf(director)
  expect(visits.map(({ grantId }) => grantId)).toEqual([null, grantId, grantId])
  const marked = await Promise.all(visits.map(({ id }) => director.homecare.visit({ id })))
  expect(marked.map(({ doneItems }) => doneItems.map(({ isOutsidePackage }) => isOutsidePackage))).toEqual([
    [false],
    [false, true],
    [true],
  ])
})

test('an import is taken back as a whole and its days are counted anew, each with one audit row', async () => {
  const { director } = await makeLedgerStation()
  const early = ledger([['2026-03-05', '李桂兰', '周敏', 'JJ1', '9:00', '10:00']])
  const late = ledger([['2026-03-05', '李桂兰', '周敏', 'JJ1', '14:00', '15:00']])
  await director.imports.accept(late)
  expect((await visitsOf(director)).map(({ isCounted }) => isCounted)).toEqual([true])
  const { id } = await director.imports.accept(early)
  expect((await visitsOf(director)).map(({ isCounted }) => isCounted)).toEqual([true, false])
  const { rows } = await director.audit.search({ action: 'imports.accept' })
  expect(rows).toHaveLength(2)
  await director.imports.undo({ id })
  expect(await visitsOf(director)).toMatchObject([{ startedAt: at('2026-03-05', '14:00'), isCounted: true }])
  await expect(director.imports.undo({ id })).rejects.toMatchObject({ code: 'IMPORT_ALREADY_UNDONE' })
})

test('an import of which a visit was corrected since stays, one of which a visit was voided goes', async () => {
  const { director, zhou } = await makeLedgerStation()
  const sheet = ledger([
    ['2026-03-05', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
    ['2026-03-06', '李桂兰', '周敏', 'JJ1', '9:00', '10:00'],
  ])
  const { id } = await director.imports.accept(sheet)
  const [visit] = await visitsOf(director)
  if (!visit) throw new Error('no visit')
  await director.homecare.correctVisit({
    id: visit.id,
    version: visit.version,
    kind: 'cleaning',
    startedAt: at('2026-03-05', '09:00'),
    endedAt: at('2026-03-05', '09:50'),
    staffIds: [zhou],
    reason: '记错',
    items: [],
  })
  await expect(director.imports.undo({ id })).rejects.toMatchObject({
    code: 'IMPORT_IN_USE',
    data: { names: ['李桂兰 2026-03-05'] },
  })
  await director.homecare.voidVisit({ id: visit.id, reason: '记错' })
  await director.imports.undo({ id })
  expect(await visitsOf(director)).toEqual([])
})

test('home care imports visits alone, nursing all but visits', async () => {
  const { core, director } = await makeLedgerStation()
  const visits = ledger([['2026-03-05', '李桂兰', '周敏', 'JJ1', '9:00', '10:00']])
  const residents = {
    ...ledger([['2026-03-05', '孙福']], ['入住日期', '姓名']),
    kind: 'residents' as const,
    siteId: 1,
  }
  const { client: homecare } = await signInAs(core, director, 'homecare')
  const { client: nursing } = await signInAs(core, director, 'nursing')
  const forbidden = { code: 'FORBIDDEN' }
  expect(await homecare.imports.preview(visits)).toMatchObject({ errorCount: 0 })
  await expect(homecare.imports.preview(residents)).rejects.toMatchObject(forbidden)
  expect(await nursing.imports.preview(residents)).toMatchObject({ errorCount: 0 })
  await expect(nursing.imports.preview(visits)).rejects.toMatchObject(forbidden)
  const { id } = await homecare.imports.accept(visits)
  await expect(nursing.imports.undo({ id })).rejects.toMatchObject(forbidden)
  expect(await homecare.imports.undo({ id })).toMatchObject({ id })
})

test.each([
  ['9:00', { on: null, from: 540, to: null }],
  ['9：05', { on: null, from: 545, to: null }],
  ['0.375', { on: null, from: 540, to: null }],
  ['46143.375', { on: '2026-05-01', from: 540, to: null }],
  ['2026-05-01 9:00', { on: '2026-05-01', from: 540, to: null }],
  ['2026年5月1日下午2点半', { on: '2026-05-01', from: 870, to: null }],
  ['上午9点', { on: null, from: 540, to: null }],
  ['中午12点', { on: null, from: 720, to: null }],
  ['晚上12点', { on: null, from: 1440, to: null }],
  ['2:30 PM', { on: null, from: 870, to: null }],
  ['0930', { on: null, from: 570, to: null }],
  ['9:00-10:30', { on: null, from: 540, to: 630 }],
  ['1899-12-30 09:00', { on: null, from: 540, to: null }],
  ['25:00', null],
  ['早饭后', null],
  ['2026-02-30 9:00', null],
])('the time “%s” is read', (text, times) => {
  expect(readTimes(text)).toEqual(times)
})

test.each([
  ['60', 60],
  ['60分钟', 60],
  ['1.5小时', 90],
  ['1小时20分', 80],
  ['半小时', 30],
  ['一个半', null],
  ['1:30', 90],
  ['1899-12-30 01:30', 90],
  ['0', null],
])('the length “%s” is read', (text, minutes) => {
  expect(readMinutes(text)).toBe(minutes)
})
