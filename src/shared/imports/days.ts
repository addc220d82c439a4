import type { Day } from '../day.ts'
import { isDay } from '../day.ts'
import { Temporal } from '../temporal.ts'

const pad = (number: string): string => number.padStart(2, '0')

/** Day 0 of a spreadsheet's count; true for every day after February 1900. */
const SERIAL_START = Temporal.PlainDate.from('1899-12-30')
/** 18 May 1927 to 31 December 2099: of fewer digits it could as well be a year, or a slip. */
const [FIRST_SERIAL, LAST_SERIAL] = [10_000, 73_050]

/**
 * A day as registers write it: 2024-3-5, 2024/03/05, 2024.3.5, 2024年3月5日, 20240305, or a spreadsheet's serial
 * number (45356); a time after it is left out. null when it is none or does not exist.
 */
export function readDay(text: string): Day | null {
  const cell = text
    .normalize('NFKC')
    .trim()
    .replace(/[T ]+\d{1,2}[:时].*$/u, '')
  if (/^\d{5}(\.\d+)?$/.test(cell)) {
    const serial = Math.floor(Number(cell))
    return serial >= FIRST_SERIAL && serial <= LAST_SERIAL
      ? SERIAL_START.add({ days: serial }).toString()
      : null
  }
  const parts =
    /^(\d{4})(\d\d)(\d\d)$/.exec(cell) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/u.exec(cell)
  if (!parts) return null
  const [, year = '', month = '', day = ''] = parts
  const found = `${year}-${pad(month)}-${pad(day)}`
  return isDay(found) ? found : null
}

/** A birth: a day, or the year alone (1945, 1945年, 1945.3, about 1945). null when it is neither. */
export function readBirth(text: string): { birthOn: Day | null; birthYear: number | null } | null {
  const cell = text.normalize('NFKC').trim()
  const [, year, month] = /^(?:约|about )?(\d{4})(?:年|[-/.年](\d{1,2})月?)?$/iu.exec(cell) ?? []
  const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12)
  if (year !== undefined && Number(year) >= 1890 && Number(year) <= 2100 && isMonth)
    return { birthOn: null, birthYear: Number(year) }
  const birthOn = readDay(cell)
  return birthOn === null ? null : { birthOn, birthYear: null }
}
