import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyRange, personKeys } from '../../src/core/people/keys.ts'
import { makeOrganisation } from '../support/core.ts'
import { newPerson } from '../support/people.ts'

const finds = (name: string, text: string, idNumber = '') => {
  const range = keyRange(text)
  return range !== null && personKeys(name, idNumber).some((key) => key >= range.from && key < range.to)
}

test('a name is found by its characters, its pinyin and its initials, from any syllable on', () => {
  for (const text of [
    '王',
    '王秀',
    '王秀英',
    '秀英',
    '英',
    'wangxiuying',
    'Wang Xiu',
    'WXY',
    'wx',
    'xy',
    'xiu',
    'ying',
  ])
    expect(finds('王秀英', text), text).toBe(true)
  for (const text of ['王英', 'wy', 'ang', 'iu', '', '  ', '李'])
    expect(finds('王秀英', text), text).toBe(false)
})

test('a surname is found by either of its readings', () => {
  for (const text of ['shanxiongxin', 'sxx', 'danxiongxin', 'dxx'])
    expect(finds('单雄信', text), text).toBe(true)
  for (const text of ['zeng', 'ceng', 'zgf', 'cgf']) expect(finds('曾国藩', text), text).toBe(true)
  for (const text of ['yuchigong', 'ycg']) expect(finds('尉迟恭', text), text).toBe(true)
  for (const text of ['lvbu', 'lübu', 'LV', 'lb']) expect(finds('吕布', text), text).toBe(true)
})

test('names with dots, of one character and with rare characters are found', () => {
  for (const text of ['古丽·阿依', '古丽阿依', '古丽 阿依', '阿依', 'gulia', 'glay'])
    expect(finds('古丽·阿依', text), text).toBe(true)
  for (const text of ['䶮', 'yan', 'y']) expect(finds('䶮', text), text).toBe(true)
  for (const text of ['𠮷田', '𠮷', '田', 'tian']) expect(finds('𠮷田', text), text).toBe(true)
})

test('the last digits of the number find, other digits do not', () => {
  for (const text of [
    '001x',
    '001X',
    '1001X',
    '0101001x',
    '34052419800101001x',
    '340524198',
    '３４０５２４１９８',
  ])
    expect(finds('甲', text, '34052419800101001X'), text).toBe(true)
  for (const text of ['3405', '1980', '01x', '1'])
    expect(finds('甲', text, '34052419800101001X'), text).toBe(false)
})

test('every part of every name finds it', () => {
  const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code))
  fc.assert(
    fc.property(
      fc.array(character, { minLength: 1, maxLength: 5 }),
      fc.nat(4),
      fc.nat(4),
      (name, from, length) => {
        const part = name
          .slice(Math.min(from, name.length - 1))
          .slice(0, length + 1)
          .join('')
        expect(finds(name.join(''), part)).toBe(true)
      },
    ),
  )
})

test('quotes, percent signs, underscores and stars stand for themselves', async () => {
  const { director } = await makeOrganisation()
  await director.people.create(newPerson({ name: '王秀英' }))
  await director.people.create(newPerson({ name: "O'Neil_100%*" }))
  for (const text of ['%', '_', '*', "'", '"', "' OR 1=1 --", '王%', '王_英', '\\'])
    for (const row of await director.people.search({ text })) expect(row.name, text).toBe("O'Neil_100%*")
  for (const text of ["o'neil", "'neil", '_100%', '%*', '*'])
    expect(await director.people.search({ text }), text).toHaveLength(1)
  expect(await director.people.list({ search: '王%' })).toEqual({ rows: [], total: 0 })
  expect(await director.people.list({ search: '王' })).toMatchObject({ total: 1 })
})
