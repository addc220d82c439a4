import { addDays, type Day, daysBetween } from './day.ts'

/** A Monday. */
const MONDAY: Day = '2024-01-01'

/** The ISO weekday of a day, Monday = 1. */
export const weekdayOf = (day: Day): number => (((daysBetween(MONDAY, day) % 7) + 7) % 7) + 1

/** The seven days of a day's week, Monday first. */
export function weekOf(day: Day): Day[] {
  const monday = addDays(day, 1 - weekdayOf(day))
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index))
}

/** Weekdays as they are kept: bit 0 is Monday. */
export const weekdayBits = (weekdays: readonly number[]): number =>
  weekdays.reduce((bits, weekday) => bits | (1 << (weekday - 1)), 0)

/** The bit of a day's own weekday. */
export const weekdayBit = (day: Day): number => weekdayBits([weekdayOf(day)])

/** The weekdays of kept bits, Monday first. */
export const weekdaysOf = (bits: number): number[] =>
  [1, 2, 3, 4, 5, 6, 7].filter((weekday) => (bits & (1 << (weekday - 1))) !== 0)
