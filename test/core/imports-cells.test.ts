import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCell } from '../../src/shared/imports/cells.ts'
import { readBirth, readDay } from '../../src/shared/imports/days.ts'
import { importFields, valueWords } from '../../src/shared/imports/fields.ts'
import { matchHeadings } from '../../src/shared/imports/headings.ts'
import { enums } from '../../src/shared/words/enums.ts'

test('days are read as registers write them', () => {
  for (const text of [
    '2024-3-5',
    '2024-03-05',
    '2024/03/05',
    '2024.3.5',
    '2024年3月5日',
    '2024年03月05',
    '20240305',
    '45356',
    '45356.75',
    ' 2024-03-05 ',
    '2024/3/5 12:30',
    '2024-03-05T00:00:00',
    '２０２４－３－５',
    '2024 年 3 月 5 日',
  ])
    expect(readDay(text), text).toBe('2024-03-05')
  expect([readDay('10959'), readDay('10000'), readDay('9999')]).toEqual(['1930-01-01', '1927-05-18', null])
  for (const text of [
    '2024',
    '2024-13-01',
    '2023-02-29',
    '20230229',
    '5/3/2024',
    '3月5日',
    '昨天',
    '',
    '2024-3',
    '99999',
    '-5',
  ])
    expect(readDay(text), text).toBeNull()
})

test('every day is read from each way of writing it', () => {
  const day = fc
    .date({ min: new Date('1930-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, (on) => {
      const [year, month, date] = on.split('-').map(Number)
      const serial = (Date.parse(on) - Date.parse('1899-12-30')) / 86_400_000
      for (const text of [
        `${year}/${month}/${date}`,
        `${year}年${month}月${date}日`,
        on.replaceAll('-', ''),
        String(serial),
      ])
        expect(readDay(text), text).toBe(on)
    }),
  )
})

test('a birth may be a year alone', () => {
  for (const text of ['1945', '1945年', '约1945', '1945.3', '1945年3月'])
    expect(readBirth(text), text).toEqual({ birthOn: null, birthYear: 1945 })
  expect(readBirth('1945年3月5日')).toEqual({ birthOn: '1945-03-05', birthYear: null })
  for (const text of ['1945.13', '80', '不详', '3000']) expect(readBirth(text), text).toBeNull()
})

test('words of both languages and of old registers are understood', () => {
  const word = (of: keyof typeof valueWords, text: string) => readCell({ kind: 'enum', of }, text)
  const cases: [keyof typeof valueWords, string, string][] = [
    ['sex', '男', 'male'],
    ['sex', 'F', 'female'],
    ['sex', 'Male', 'male'],
    ['careLevel', '自理', 'selfCare'],
    ['careLevel', '半自理', 'assisted'],
    ['careLevel', '全护理', 'fullCare'],
    ['careLevel', '介助(一级)', 'assistedHigh'],
    ['careLevel', 'full care', 'fullCare'],
    ['mobility', '卧床', 'carried'],
    ['funding', '五保', 'hardship'],
    ['bedKind', '护理型床位', 'nursing'],
    ['audience', '夫妻间', 'couple'],
  ]
  for (const [of, text, value] of cases) expect(word(of, text), text).toEqual({ value })
  expect(word('careLevel', '豪华')).toEqual({ problem: 'notInList' })
})

test('what this program writes it reads', () => {
  for (const [of, words] of Object.entries(valueWords))
    for (const [value, labels] of Object.entries(enums[of as keyof typeof valueWords]))
      for (const label of labels)
        expect(
          readCell({ kind: 'enum', of: of as keyof typeof valueWords }, label),
          `${of} ${label} ${words.size}`,
        ).toEqual({ value })
  for (const kind of ['beds', 'residents'] as const)
    for (const language of [0, 1]) {
      const { columns, unknownHeadings } = matchHeadings(kind, [
        importFields[kind].map(({ headings }) => headings[language] as string),
      ])
      expect([...columns.entries()].sort((a, b) => a[1] - b[1]).map(([field]) => field)).toEqual(
        importFields[kind].map(({ field }) => field),
      )
      expect(unknownHeadings).toEqual([])
    }
})

test('flags, numbers and long texts', () => {
  for (const text of ['是', '有', 'Yes', '√', '1', 'TRUE'])
    expect(readCell({ kind: 'flag' }, text), text).toEqual({ value: true })
  for (const text of ['否', '无', 'no', '×', '0'])
    expect(readCell({ kind: 'flag' }, text), text).toEqual({ value: false })
  expect(readCell({ kind: 'flag' }, '也许')).toEqual({ problem: 'notInList' })
  expect([readCell({ kind: 'number' }, '８５岁'), readCell({ kind: 'number' }, '很老')]).toEqual([
    { value: 85 },
    { problem: 'notANumber' },
  ])
  expect(readCell({ kind: 'text', max: 3 }, '一二三四')).toEqual({ problem: 'tooLong' })
})
