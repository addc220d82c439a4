import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  birthFromId,
  checkDigitOf,
  idStateOf,
  isNearNumber,
  normaliseIdNumber,
  sexFromId,
} from '../../src/shared/people/id-number.ts'
import { maskAddress, maskIdNumber, maskPhone } from '../../src/shared/people/mask.ts'

const today = '2026-06-15'
const stateOf = (text: string) => idStateOf(normaliseIdNumber(text) ?? 'malformed', today)

test('numbers of GB 11643 are told from those to verify', () => {
  for (const number of [
    '34052419800101001X',
    '11010519491231002X',
    '440524188001010014',
    '450599194501010014',
  ])
    expect(checkDigitOf(number), number).toBe(number[17])
  for (const number of [
    '34052419800101001X',
    '11010519491231002X',
    '450599194501010014',
    '450599193806150021',
    '450599193110090032',
    '450599195602290048',
  ])
    expect(stateOf(number), number).toBe('valid')
  expect(stateOf('450599195502290032')).toBe('toVerify') // 29 February 1955 does not exist
  expect(stateOf('440524188001010014')).toBe('toVerify') // 146 years old
  expect(stateOf(`45059920300101001${checkDigitOf('45059920300101001')}`)).toBe('toVerify') // not born yet
  expect(stateOf('450599194501010015')).toBe('toVerify')
  expect(stateOf('')).toBe('none')
})

test('what is typed is normalised', () => {
  expect(normaliseIdNumber(' ３４０５２４ 1980 0101 001ｘ ')).toBe('34052419800101001X')
  expect(normaliseIdNumber('340524800101001')).toBe('34052419800101001X')
  for (const text of ['12345', '3405241980010100', '34052419800101001Y', '3405241980X101001X', '护照G123'])
    expect(normaliseIdNumber(text)).toBeNull()
  expect(birthFromId('450599193806150021')).toBe('1938-06-15')
  expect(birthFromId('450599195502290032')).toBeNull()
  expect([sexFromId('450599193806150021'), sexFromId('450599194501010014'), sexFromId('')]).toEqual([
    'female',
    'male',
    null,
  ])
})

const validNumber = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.date({ min: new Date('1910-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([area, birth, order]) => {
    const digits = `${area}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
    return digits + checkDigitOf(digits)
  })

test('a slip of the pen makes of every valid number one to verify, and the two are near', () => {
  fc.assert(
    fc.property(validNumber, fc.nat(17), fc.constantFrom(...'0123456789'), (number, at, digit) => {
      expect(stateOf(number)).toBe('valid')
      const misread = number.slice(0, at) + digit + number.slice(at + 1)
      const exchanged =
        number.slice(0, at) +
        number
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        number.slice(at + 2)
      for (const slip of [misread, exchanged].filter(
        (text) => text !== number && /^\d{17}[\dX]$/.test(text),
      )) {
        expect(stateOf(slip), slip).toBe('toVerify')
        expect(isNearNumber(number, slip), slip).toBe(true)
        expect(isNearNumber(slip, number), slip).toBe(true)
      }
    }),
    { numRuns: 1000 },
  )
})

test('numbers that differ by more than a slip are not near', () => {
  const number = '450599194501010014'
  for (const other of [
    number,
    '450599194501010025',
    '450599194501100041',
    '540599194501010041',
    '45059919450101001',
    '',
  ])
    expect(isNearNumber(number, other), other).toBe(false)
})

test('masks show no more than they may', () => {
  expect(maskIdNumber('450599194501010014')).toBe('450***********0014')
  expect(maskPhone('13812345678')).toBe('138****5678')
  expect(maskPhone('0779123')).toBe('*****23')
  expect(maskAddress('广西壮族自治区北海市海城区中街街道珠海社区珠海东路12号')).toBe(
    '广西壮族自治区北海市海城区中街街道珠海社区***',
  )
  expect(maskAddress('广西壮族自治区北海市海城区北部湾路8号阳光小区3栋')).toBe(
    '广西壮族自治区北海市海城区***',
  )
  expect(maskAddress('北京路12号')).toBe('北京路***')
  expect(maskAddress('')).toBe('')
  fc.assert(
    fc.property(validNumber, (number) => {
      expect(maskIdNumber(number)).not.toContain(number.slice(6, 14))
    }),
  )
})
