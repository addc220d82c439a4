import { expect, test } from 'vitest'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { cellText } from '../../src/ui/imports/cell-text.ts'
import { FileRefused } from '../../src/ui/imports/file-refused.ts'
import { MOST_BYTES, MOST_ROWS, readFile } from '../../src/ui/imports/read-file.ts'

const fileOf = (name: string, bytes: Uint8Array | string) => new File([bytes as BlobPart], name)

const book = async (cells: SheetData, name = '老人.xlsx') =>
  fileOf(name, await writeXlsxFile(cells).toBuffer())
const text = (value: string) => ({ value, type: String })

const problemOf = async (file: File) => {
  const error = await readFile(file).catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(FileRefused)
  return (error as FileRefused).problem
}

const register = '姓名,床号\n王秀英,101-1\n䶮𠮷,101-2\n'
const rows = [
  ['姓名', '床号'],
  ['王秀英', '101-1'],
  ['䶮𠮷', '101-2'],
]

/** 姓名,床号 / 王秀英,101-1 in GB18030, as a Chinese Excel saves csv. */
const gb18030 = Buffer.from('d0d5c3fb2cb4b2bac50d0acdf5d0e3d3a22c3130312d310d0a', 'hex')

test('csv in UTF-8, with and without BOM, and in UTF-16', async () => {
  const [plain] = await readFile(fileOf('老人.csv', register))
  expect(plain?.rows).toEqual(rows)
  const [withBom] = await readFile(fileOf('老人.csv', `\ufeff${register}`))
  expect(withBom?.rows).toEqual(rows)
  const [utf16] = await readFile(
    fileOf('老人.txt', Buffer.from(`\ufeff${register.replaceAll(',', '\t')}`, 'utf16le')),
  )
  expect(utf16?.rows).toEqual(rows)
})

test('csv in GB18030', async () => {
  const [sheet] = await readFile(fileOf('老人.csv', gb18030))
  expect(sheet?.rows).toEqual(rows.slice(0, 2))
})

test('csv with quotes, line breaks in a cell, other separators and an empty row between', async () => {
  const [sheet] = await readFile(
    fileOf('a.csv', '姓名;备注\r\n"王""秀""英";"怕冷;\n少盐"\r\n;\r\n李明;\r\n\r\n'),
  )
  expect(sheet?.rows).toEqual([
    ['姓名', '备注'],
    ['王"秀"英', '怕冷;\n少盐'],
    ['', ''],
    ['李明', ''],
  ])
})

test('csv of one column and of one cell', async () => {
  expect((await readFile(fileOf('a.csv', '姓名\n王秀英\n')))[0]?.rows).toEqual([['姓名'], ['王秀英']])
  expect((await readFile(fileOf('a.csv', '姓名')))[0]?.rows).toEqual([['姓名']])
})

test('identity numbers in csv keep their digits when quoted, and are warned about when an exponent ate them', async () => {
  const [sheet] = await readFile(
    fileOf('a.csv', '证件号\n="450502193512120021"\n\'450502193512120021\n450502193512120021\n4.50502E+17\n'),
  )
  expect(sheet?.rows.slice(1, 4)).toEqual([
    ['450502193512120021'],
    ['450502193512120021'],
    ['450502193512120021'],
  ])
  expect(sheet?.rows[4]).toEqual(['450502000000000000'])
  expect(sheet?.cutNumbers).toEqual([{ row: 5, value: '450502000000000000' }])
})

test('xlsx: text stays, days become YYYY-MM-DD, numbers have no exponent', async () => {
  const file = await book([
    ['姓名', '出生日期', '入住时间', '电话', '年龄', '身份证号', '自费'].map(text),
    [
      text(' 王秀英　'),
      { value: new Date(Date.UTC(1935, 11, 12)), type: Date, format: 'yyyy"年"m"月"d"日"' },
      { value: new Date(Date.UTC(2024, 2, 5, 14, 30)), type: Date, format: 'yyyy/m/d h:mm' },
      { value: 13_800_138_000, type: Number },
      { value: 88.5, type: Number },
      text('450502193512120021'),
      { value: true, type: Boolean },
    ],
  ])
  const [sheet] = await readFile(file)
  expect(sheet?.rows[1]).toEqual([
    '王秀英',
    '1935-12-12',
    '2024-03-05 14:30',
    '13800138000',
    '88.5',
    '450502193512120021',
    'TRUE',
  ])
  expect(sheet?.cutNumbers).toEqual([])
})

test('xlsx: an identity number typed as a number has lost its end, and is said with its row', async () => {
  const [sheet] = await readFile(
    await book([[text('身份证号')], [{ value: Number('450502193512120021'), type: Number }]]),
  )
  expect(sheet?.rows[1]?.[0]).toMatch(/^450502193512120\d{3}$/)
  expect(sheet?.cutNumbers).toEqual([{ row: 2, value: sheet?.rows[1]?.[0] }])
})

test('xlsx: row numbers stay those of the spreadsheet; empty rows and columns at the end go', async () => {
  const [sheet] = await readFile(
    await book([
      [text('姓名'), null],
      [null, null],
      [text('李明'), null],
      [null, null],
    ]),
  )
  expect(sheet?.rows).toEqual([['姓名'], [''], ['李明']])
})

test('xlsx: every sheet that says something, by name', async () => {
  const bytes = await writeXlsxFile([
    { sheet: '说明', data: [[null]] },
    { sheet: '一楼', data: [[text('姓名')], [text('李明')]] },
    { sheet: '二楼', data: [[text('姓名')], [text('王秀英')]] },
  ]).toBuffer()
  const sheets = await readFile(fileOf('a.xlsx', bytes))
  expect(sheets.map(({ name }) => name)).toEqual(['一楼', '二楼'])
})

test('a workbook is known by its bytes, whatever its name', async () => {
  const [sheet] = await readFile(await book([[text('姓名')], [text('李明')]], '老人.csv'))
  expect(sheet?.rows).toEqual([['姓名'], ['李明']])
})

test('numbers as a spreadsheet writes them', () => {
  expect(cellText({ text: '0.30000000000000004' }).text).toBe('0.3')
  expect(cellText({ text: '1.5E-7' }).text).toBe('0.00000015')
  expect(cellText({ text: '1.3800138E+10' })).toEqual({ text: '13800138000', isCut: false })
  expect(cellText({ text: '4.5050219351212E+17' })).toEqual({ text: '450502193512120000', isCut: true })
  expect(cellText({ text: '-12' }).text).toBe('-12')
})

test('files that can not be read say why', async () => {
  expect(await problemOf(fileOf('a.xlsx', ''))).toBe('empty')
  expect(await problemOf(fileOf('a.csv', '\n ,\n'))).toBe('empty')
  expect(await problemOf(await book([[null]]))).toBe('empty')
  expect(await problemOf(fileOf('a.xls', Buffer.from('d0cf11e0a1b11ae10000', 'hex')))).toBe('oldExcel')
  expect(await problemOf(fileOf('a.xls', '<html><table><tr><td>姓名</td></tr></table></html>'))).toBe(
    'oldExcel',
  )
  expect(await problemOf(fileOf('a.csv', Buffer.from([0x00, 0xff, 0x12, 0x00, 0x80])))).toBe('notText')
})

test('a broken workbook: cut short, or a zip of something else', async () => {
  const whole = Buffer.from(await (await book([[text('姓名')], [text('李明')]])).arrayBuffer())
  expect(await problemOf(fileOf('a.xlsx', whole.subarray(0, whole.length / 2)))).toBe('broken')
  const bent = Buffer.from(whole)
  bent.fill(0x5a, 200, 400)
  expect(await problemOf(fileOf('a.xlsx', bent))).toBe('broken')
  expect(
    await problemOf(fileOf('a.xlsx', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'))),
  ).toBe('broken')
})

test('a file that is too much: bytes, rows, columns, letters in a cell', async () => {
  const huge = {
    name: 'a.csv',
    size: MOST_BYTES + 1,
    arrayBuffer: () => Promise.reject(new Error('not read')),
  }
  expect(await problemOf(huge as unknown as File)).toBe('tooBig')
  expect(await problemOf(fileOf('a.csv', `姓名\n${'李明\n'.repeat(MOST_ROWS + 1)}`))).toBe('tooManyRows')
  const [sheet] = await readFile(fileOf('a.csv', `姓名\n${'李明\n'.repeat(MOST_ROWS)}`))
  expect(sheet?.rows.length).toBe(MOST_ROWS + 1)
  expect(await problemOf(fileOf('a.csv', `${'x,'.repeat(100)}x`))).toBe('tooManyColumns')
  expect(await problemOf(fileOf('a.csv', `姓名\n${'长'.repeat(2001)}`))).toBe('cellTooLong')
})
