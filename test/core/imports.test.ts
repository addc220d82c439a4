import { expect, test } from 'vitest'
import { checkDigitOf } from '../../src/shared/people/id-number.ts'
import { at, makeOrganisation, secret, signInAs, type TestClient } from '../support/core.ts'
import { newPerson } from '../support/people.ts'

const bedHeadings = ['楼栋', '楼层', '房间号', '床号', '床位类型', '启用日期']
const bedSheet = (rows: string[][]) => ({
  kind: 'beds' as const,
  siteId: 1,
  fileName: '床位.xlsx',
  rows: [bedHeadings, ...rows],
})
const sixBeds = bedSheet(
  ['101-1', '101-2', '102-1', '102-2', '201-1', '201-2'].map((code) => [
    '一号楼',
    `${code[0]}楼`,
    code.slice(0, 3),
    code,
    '护理型',
    '2024-01-01',
  ]),
)

const residentSheet = (
  rows: string[][],
  headings = ['姓名', '性别', '出生日期', '身份证号', '床号', '入住日期'],
) => ({
  kind: 'residents' as const,
  siteId: 1,
  fileName: '老人.xlsx',
  rows: [headings, ...rows],
})

const problemsOf = async (
  director: TestClient,
  sheet: ReturnType<typeof residentSheet> | ReturnType<typeof bedSheet>,
) =>
  (await director.imports.preview(sheet)).problems.map(({ row, field, problem, isWarning, other }) =>
    [row, field, `${problem}${isWarning ? '?' : ''}`, ...(other === undefined ? [] : [other])].join(' '),
  )

test('a bed register with Chinese headings becomes buildings, floors, rooms and beds', async () => {
  const { director } = await makeOrganisation()
  const preview = await director.imports.preview(sixBeds)
  expect(preview).toMatchObject({ rowCount: 6, errorCount: 0, warningCount: 0, unknownHeadings: [] })
  expect(preview.fields.find(({ field }) => field === 'kind')).toEqual({
    field: 'kind',
    column: 4,
    heading: '床位类型',
    isRequired: false,
  })
  expect(preview.sample[0]).toEqual({
    row: 2,
    cells: ['一号楼', '1楼', '101', '101-1', 'nursing', 'any', 'false', 'false', 'false', '2024-01-01', ''],
  })
  expect(await director.beds.structure({ siteId: 1 })).toMatchObject({ beds: [] })
  expect(await director.imports.accept(sixBeds)).toMatchObject({
    id: 1,
    kind: 'beds',
    rowCount: 6,
    by: '陈院长',
    undoneAt: null,
  })
  const structure = await director.beds.structure({ siteId: 1 })
  expect([
    structure.buildings.length,
    structure.floors.map(({ name }) => name),
    structure.rooms.length,
    structure.beds.length,
  ]).toEqual([1, ['1楼', '2楼'], 3, 6])
  expect(await problemsOf(director, sixBeds)).toContain('2 code codeTaken 101-1')
  await expect(director.imports.accept(sixBeds)).rejects.toMatchObject({
    code: 'IMPORT_HAS_ERRORS',
    data: { count: 6 },
  })
})

test('beds that are numbered from 1 in each room get the room before the number', async () => {
  const { director } = await makeOrganisation()
  const sheet = bedSheet(
    ['101', '102'].flatMap((room) => ['1床', '2床'].map((code) => ['A', '1', room, code, '', ''])),
  )
  await director.imports.accept(sheet)
  expect((await director.beds.structure({ siteId: 1 })).beds.map(({ code }) => code)).toEqual([
    '101-1',
    '101-2',
    '102-1',
    '102-2',
  ])
  const residents = residentSheet(
    [['王秀英', '102', '1', '2026-06-01']],
    ['姓名', '房间号', '床号', '入住日期'],
  )
  await director.imports.accept(residents)
  expect(await director.people.search({ text: '102-1' })).toMatchObject([
    { name: '王秀英', stay: { bed: '102-1' } },
  ])
})

test('each wrong cell of a bed register is named', async () => {
  const { director } = await makeOrganisation()
  const sheet = bedSheet([
    ['A', '1', '101', 'A1', '护理', '2024/2/30'],
    ['A', '1', '101', 'A1', '豪华', '2026年7月1日'],
    ['A', '', '101', 'A2', '', ''],
  ])
  expect(await problemsOf(director, sheet)).toEqual([
    '2 setUpOn notADate',
    '3 kind notInList',
    '3 code duplicateInFile #2',
    '3 setUpOn inFuture',
    '4 floor required',
  ])
  const noCode = {
    ...sheet,
    rows: [
      ['楼栋', '楼层', '房间'],
      ['A', '1', '101'],
    ],
  }
  expect(await problemsOf(director, noCode)).toEqual(['1 code required'])
})

test('residents are admitted into their beds at noon of the day they came', async () => {
  const { director, core } = await makeOrganisation()
  await director.imports.accept(sixBeds)
  const sheet = residentSheet([
    ['王秀英', '女', '1945-1-1', '450599194501010014', '101-1', '2025.3.5'],
    ['李国强', '', '', '450599193806150021', '102-1', '45356'],
    ['周大', '男', '1938年', '', '', ''],
  ])
  const preview = await director.imports.preview(sheet)
  expect(preview).toMatchObject({ rowCount: 3, errorCount: 0, warningCount: 0 })
  expect(preview.sample[0]?.cells).toContain('450***********0014')
  expect(JSON.stringify(preview)).not.toContain('450599194501010014')
  const before = core.parts.store.connection.prepare('SELECT count(*) AS count FROM audit').get()
  const batch = await director.imports.accept(sheet)
  expect(core.parts.store.connection.prepare('SELECT count(*) - 1 AS count FROM audit').get()).toEqual(before)
  expect(await director.imports.list()).toMatchObject([batch, { kind: 'beds' }])
  const { rows } = await director.people.list({ sort: 'bed' })
  expect(rows).toMatchObject([
    { name: '王秀英', sex: 'female', birthOn: '1945-01-01', stay: { bed: '101-1', isTrial: false } },
    { name: '李国强', sex: 'female', birthOn: '1938-06-15', stay: { bed: '102-1' } },
    { name: '周大', sex: 'male', birthOn: null, birthYear: 1938, stay: null },
  ])
  const [history] = await director.beds.personHistory({ personId: rows[0]?.id ?? 0 })
  expect(history).toMatchObject({ from: at('2025-03-05'), to: null, bed: '101-1' })
  const [second] = await director.beds.personHistory({ personId: rows[1]?.id ?? 0 })
  expect(second).toMatchObject({ from: at('2024-03-05') })
})

test('each wrong cell of a list of residents is named', async () => {
  const { director } = await makeOrganisation()
  await director.imports.accept(sixBeds)
  const taken = await director.people.create(
    newPerson({ name: '赵六', idNumber: '450599193110090032', birthOn: '1931-10-09' }),
  )
  const structure = await director.beds.structure({ siteId: 1 })
  const bedId = structure.beds.find(({ code }) => code === '201-1')?.id ?? 0
  await director.beds.admit({ personId: taken.id, bedId, at: at('2026-06-01') })
  const sheet = residentSheet([
    ['王秀英', '女', '1945-01-01', '450599194501010014', '101-1', '2025-03-05'],
    ['', '女', '', '', '', ''],
    ['李一', '其他', '1945-13-01', '12345', '999', '2025-03-05'],
    ['李二', '男', '1940-01-01', '450599194501010014', '101-1', '2025-03-05'],
    ['李三', '男', '', '450599195502290032', '201-1', '2026-05-01'],
    ['赵六', '男', '1931-10-09', '450599193110090032', '102-1', '2026-07-01'],
    ['赵留', '男', '1931-12-12', '', '102-2', ''],
    ['王秀英', '女', '1945-01-01', '', '', '2026-01-01'],
    ['李四', '男', '1950-01-01', '', '102-2', '1949-01-01'],
    ['李五', '男', '2027-01-01', '', '', ''],
  ])
  expect((await problemsOf(director, sheet)).sort()).toEqual([
    '10 arrivedOn outOfOrder 1950-01-01',
    '11 birthOn inFuture',
    '3 name required',
    '4 bed bedUnknown',
    '4 birthOn notADate',
    '4 idNumber idMalformed',
    '4 sex notInList',
    '5 bed bedTwice #2',
    '5 idNumber duplicateInFile #2',
    '6 bed bedTaken 赵六',
    '6 idNumber idToVerify?',
    '7 arrivedOn inFuture',
    '7 idNumber idTaken 赵六 (1931-10-09)',
    '8 arrivedOn required',
    '8 name duplicatePerson? 赵六 (1931-10-09)',
    '9 bed required?',
    '9 name duplicateInFile? #2',
  ])
  await expect(director.imports.accept(sheet)).rejects.toMatchObject({ code: 'IMPORT_HAS_ERRORS' })
  expect(await director.people.list({})).toMatchObject({ total: 1 })
  const left = await director.imports.accept({ ...sheet, skipRows: [3, 4, 5, 6, 7, 8, 9, 10, 11] })
  expect(left.rowCount).toBe(1)
})

test('a bed that was set up in the program after the person came was there before', async () => {
  const { director } = await makeOrganisation()
  await director.imports.accept(bedSheet([['A', '1', '101', '101-1', '', '']]))
  const sheet = residentSheet([['王秀英', '女', '', '', '101-1', '2023-05-01']])
  expect(await problemsOf(director, sheet)).toEqual(['2 arrivedOn outOfOrder? 101-1 2026-06-15'])
  const { id } = await director.imports.accept(sheet)
  const setUpAt = async () => (await director.beds.structure({ siteId: 1 })).beds[0]?.setUpAt
  expect(await setUpAt()).toBe(at('2023-05-01', '00:00'))
  await director.imports.undo({ id })
  expect(await setUpAt()).toBe(at('2026-06-15', '00:00'))
})

test('headings are found in English, with blanks, brackets, a title above, and by choice', async () => {
  const { director } = await makeOrganisation()
  const kinds = async (rows: string[][], columns?: Record<string, number>) => {
    const preview = await director.imports.preview({
      kind: 'residents',
      siteId: 1,
      fileName: 'a.csv',
      rows,
      columns,
    })
    return {
      ...Object.fromEntries(
        preview.fields.flatMap(({ field, column }) => (column === null ? [] : [[field, column]])),
      ),
      unknown: preview.unknownHeadings,
      rows: preview.rowCount,
    }
  }
  expect(
    await kinds([
      ['NAME', ' Gender ', 'ID Number', 'Date of\nbirth', 'Care level', 'Colour'],
      ['Li', 'M', '', '', 'Self-care', 'red'],
    ]),
  ).toEqual({
    name: 0,
    sex: 1,
    idNumber: 2,
    birthOn: 3,
    careLevel: 4,
    unknown: ['Colour'],
    rows: 1,
  })
  expect(
    await kinds([
      ['海城颐养院老人花名册'],
      ['序号', '老人姓名（必填）', '公民身份号码', '联系人', '联系人电话', '联系电话', '与老人\n关系'],
      ['1', '李', '', '', '', '', ''],
      ['', '', '', '', '', '', ''],
    ]),
  ).toEqual({
    name: 1,
    idNumber: 2,
    contact: 3,
    contactPhone: 4,
    phone: 5,
    relation: 6,
    unknown: ['序号'],
    rows: 1,
  })
  expect(
    await kinds(
      [
        ['姓名', '备注', '入住者护理等级'],
        ['李', '自理', ''],
      ],
      { careLevel: 1, note: 99 },
    ),
  ).toEqual({
    name: 0,
    careLevel: 1,
    unknown: ['入住者护理等级'],
    rows: 1,
  })
})

test('an import is taken back whole, and frees numbers and codes', async () => {
  const { director } = await makeOrganisation()
  const beds = await director.imports.accept(sixBeds)
  const sheet = residentSheet([['王秀英', '女', '1945-01-01', '450599194501010014', '101-1', '2025-03-05']])
  const residents = await director.imports.accept(sheet)
  await expect(director.imports.undo({ id: beds.id })).rejects.toMatchObject({
    code: 'IMPORT_IN_USE',
    data: { names: ['101-1'] },
  })
  expect(await director.imports.undo({ id: residents.id })).toMatchObject({ undoneAt: at('2026-06-15') })
  expect(await director.people.list({})).toMatchObject({ total: 0 })
  await expect(director.imports.undo({ id: residents.id })).rejects.toMatchObject({
    code: 'IMPORT_ALREADY_UNDONE',
  })
  await director.imports.undo({ id: beds.id })
  expect(
    (await director.beds.structure({ siteId: 1 })).beds.every(({ retiredAt }) => retiredAt !== null),
  ).toBe(true)
  await director.imports.accept(sixBeds)
  expect((await director.imports.preview(sheet)).errorCount).toBe(0)
  await director.imports.accept(sheet)
  expect(await director.people.search({ text: '0014' })).toMatchObject([{ stay: { bed: '101-1' } }])
})

test('an import stays when its rows were changed since', async () => {
  const { director, clock } = await makeOrganisation()
  await director.imports.accept(sixBeds)
  const { id } = await director.imports.accept(
    residentSheet([
      ['王秀英', '女', '1945-01-01', '', '101-1', '2025-03-05'],
      ['李国强', '男', '1938-06-15', '', '101-2', '2025-03-05'],
      ['周大', '男', '1940-01-01', '', '', ''],
    ]),
  )
  const { rows } = await director.people.list({ sort: 'recent', isDescending: true })
  const [first, second] = rows
  clock.now += 60_000
  await director.people.update({ id: first?.id ?? 0, version: 1, changes: { phone: '1' } })
  await director.beds.startLeave({ personId: second?.id ?? 0, kind: 'outing', expectedOn: null })
  await expect(director.imports.undo({ id })).rejects.toMatchObject({
    code: 'IMPORT_IN_USE',
    data: { names: ['王秀英', '李国强'] },
  })
  expect(await director.people.list({})).toMatchObject({ total: 3 })
})

test('only who may build imports beds, and only at their own sites', async () => {
  const { core, director } = await makeOrganisation()
  const { client: nurse } = await signInAs(core, director, 'nursing')
  await expect(nurse.imports.preview(sixBeds)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { right: 'beds.structure' },
  })
  const other = await director.sites.create({
    kind: 'home',
    name: '二院',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { client: limited } = await signInAs(core, director, 'nursing', [other.id])
  await expect(limited.imports.preview(residentSheet([]))).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await nurse.imports.accept(residentSheet([['王秀英', '女', '', '', '', '']]))
  expect(await limited.imports.list()).toEqual([])
  await limited.accounts.unlock({ secret })
})

test('5,000 rows are previewed in under two seconds', async () => {
  const { director } = await makeOrganisation()
  const surnames = [...'王李张刘陈杨黄赵吴周']
  const given = [...'秀英国强桂兰建华玉珍']
  const rows = Array.from({ length: 5000 }, (_, i) => {
    const birth = `19${30 + (i % 30)}0${1 + (i % 9)}1${Math.floor(i / 1000)}`
    const digits = `450599${birth}${String(i % 1000).padStart(3, '0')}`
    const name = `${surnames[i % 10]}${given[Math.floor(i / 10) % 10]}${given[Math.floor(i / 100) % 10]}`
    // Every twentieth has a wrong check digit.
    return [name, '', '', digits + (i % 20 === 0 ? '5' : checkDigitOf(digits)), '', '']
  })
  // Time of this process alone: how busy the machine is with others is not what is tested.
  const before = process.cpuUsage()
  const preview = await director.imports.preview(residentSheet(rows))
  const { user, system } = process.cpuUsage(before)
  expect(preview).toMatchObject({ rowCount: 5000, errorCount: 0 })
  expect((user + system) / 1000).toBeLessThan(2000)
})
