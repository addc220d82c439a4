import { type Day, isDay } from '../day.ts'
import type { IdState, Sex } from './schema.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const OLDEST = 120

/** The check digit that GB 11643-1999 gives the first 17 digits. */
export function checkDigitOf(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return CHECKS[sum % 11] as string
}

/**
 * A number as it is kept: half-width, without spaces, X in upper case, 15 digits made 18 (they were given out
 * before 2000, so the century is 19). Empty stays empty.
 * @returns null when it has not the shape of an identity number at all
 */
export function normaliseIdNumber(text: string): string | null {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (number === '' || /^\d{17}[\dX]$/.test(number)) return number
  if (!/^\d{15}$/.test(number)) return null
  const digits = `${number.slice(0, 6)}19${number.slice(6)}`
  return digits + checkDigitOf(digits)
}

/** The day of birth in a normalised number; null when no such day exists. */
export function birthFromId(number: string): Day | null {
  const day = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return isDay(day) ? day : null
}

/** The sex in a normalised number: its 17th digit, odd for men; null when there is none. */
export function sexFromId(number: string): Sex | null {
  const digit = number[16]
  if (digit === undefined) return null
  return Number(digit) % 2 === 1 ? 'male' : 'female'
}

/**
 * How far a normalised number can be trusted. A wrong check digit, a day that does not exist, lies ahead or is
 * over 120 years back makes it `toVerify` (号码待核): real papers do contain errors, so it is kept.
 * @param today what "ahead" is measured from
 */
export function idStateOf(number: string, today: Day): IdState {
  if (number === '') return 'none'
  const birth = birthFromId(number)
  const isPlausible =
    birth !== null && birth <= today && Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) <= OLDEST
  return isPlausible && checkDigitOf(number) === number[17] ? 'valid' : 'toVerify'
}

/**
 * True when one slip of the pen makes one number of the other: a digit misread, or two neighbours exchanged. The
 * check digit catches each of them, so of two near numbers at least one is `toVerify`.
 */
export function isNearNumber(number: string, other: string): boolean {
  if (number === other || number.length !== other.length) return false
  let at = 0
  while (number[at] === other[at]) at += 1
  if (number.endsWith(other.slice(at + 1))) return true
  return number[at] === other[at + 1] && number[at + 1] === other[at] && number.endsWith(other.slice(at + 2))
}
