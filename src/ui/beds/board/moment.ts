import { addDays, type Day, dayOf, daysBetween, type Instant, instantOf } from '../../../shared/day.ts'

/** Two readings of a past moment (RULES, Time): by what is known now, or by what had been entered by then. */
export type Reading = 'true' | 'known'

/** What the board shows instead of now: a moment that has passed, or the plans up to a day ahead. */
export type Moment = { kind: 'past'; at: Instant; reading: Reading } | { kind: 'ahead'; day: Day }

/** Days the slider reaches back and ahead. */
const BACK = 365
const AHEAD = 30

/** What the slider spans; a day further back that was typed in stretches it. */
export function span(today: Day, shown: Day): { first: Day; length: number; today: number } {
  const usual = addDays(today, -BACK)
  const first = shown < usual ? shown : usual
  const back = daysBetween(first, today)
  return { first, length: back + AHEAD, today: back }
}

/**
 * What a chosen day and time mean. Today without an earlier time is now (null); a day ahead shows plans.
 * @param time `HH:MM`; null for no particular one: noon, and now on the present day
 */
export function momentOf(
  day: Day,
  time: string | null,
  { now, zone, reading }: { now: Instant; zone: string; reading: Reading },
): Moment | null {
  const today = dayOf(now, zone)
  if (day > today) return { kind: 'ahead', day }
  if (day === today && time === null) return null
  const at = instantOf(day, time ?? '12:00', zone)
  return at >= now ? null : { kind: 'past', at, reading }
}
