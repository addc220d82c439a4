import type { Day, Instant, Month } from './day-schema.ts'
import { Temporal } from './temporal.ts'

// Apart, so that a page that only reckons with days does not load zod.
export { Day, Instant, Month, TimeZone } from './day-schema.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** True when the text is a day that exists (2023-02-29 does not). */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

// A day without a clock has no zone: the calendar of UTC reckons with it, many times as fast as Temporal does.
const midnightOf = (day: Day): number => Date.parse(day)

/** The day `count` days after (or, negative, before) `day`. */
export const addDays = (day: Day, count: number): Day =>
  new Date(midnightOf(day) + count * DAY).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => (midnightOf(to) - midnightOf(from)) / DAY

/** The month a day lies in. */
export const monthOf = (day: Day): Month => day.slice(0, 7)

/** The month `count` months after (or before) `month`. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
}

/** All days of a month, first to last. */
export function daysOfMonth(month: Month): Day[] {
  const last = Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8))
  return Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/**
 * The first instant of a day in a time zone. A local day may lack a midnight (China's summer time of
 * 1986–1991 began at 00:00): then it is the first instant that exists.
 */
export const startOfDay = (day: Day, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds

/** The day on which an instant falls in a time zone. */
export const dayOf = (at: Instant, zone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()

/** The wall-clock time of an instant in a time zone, `HH:MM`. */
export const timeOf = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)

/** The instant of a wall-clock time `HH:MM` on a day; a time the clock skipped moves forward. */
export const instantOf = (day: Day, time: string, zone: string): Instant =>
  Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time)).toZonedDateTime(zone)
    .epochMilliseconds

/**
 * The instant at which the night of an evening is counted (RULES, Beds): a night belongs to the evening on
 * which it began, and hours from 00:00 to 12:00 belong to the evening before.
 * @param checkHour 0–24; 24 and 0 are both the midnight that ends the evening, 1–12 the morning after
 */
export function checkInstant(evening: Day, checkHour: number, zone: string): Instant {
  if (checkHour > 12 && checkHour < 24) return instantOf(evening, `${checkHour}:00`, zone)
  const next = addDays(evening, 1)
  const hour = checkHour % 24
  return hour === 0 ? startOfDay(next, zone) : instantOf(next, `${String(hour).padStart(2, '0')}:00`, zone)
}

/** Full years on a day; the birthday counts. Born on 29 February: 1 March in common years (RULES, People). */
export function ageOn(birthOn: Day, on: Day, leapBirthday: 'mar1' | 'feb28' = 'mar1'): number {
  const year = (day: Day) => Number(day.slice(0, 4))
  const birthday = birthOn.slice(5)
  const isMoved = birthday === '02-29' && !isDay(`${on.slice(0, 4)}-02-29`)
  const effective = isMoved ? (leapBirthday === 'mar1' ? '03-01' : '02-28') : birthday
  return year(on) - year(birthOn) - (on.slice(5) < effective ? 1 : 0)
}

/** Full years on a day; about, where only the year of birth is known; null where not even that. */
export function ageOf(
  born: { birthOn: Day | null; birthYear: number | null },
  on: Day,
  leapBirthday: 'mar1' | 'feb28' = 'mar1',
): number | null {
  if (born.birthOn !== null) return ageOn(born.birthOn, on, leapBirthday)
  return born.birthYear === null ? null : Number(on.slice(0, 4)) - born.birthYear
}

/** Hours as milliseconds, for windows and waits. */
export const hours = (count: number): number => count * HOUR
