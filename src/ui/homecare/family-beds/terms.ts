import { addDays, type Day } from '../../../shared/day.ts'
import { Temporal } from '../../../shared/temporal.ts'

/** A year later: the same day, or the month's last (RULES, Assessment). */
export const yearAfter = (day: Day): Day => Temporal.PlainDate.from(day).add({ years: 1 }).toString()

/** The last day of a year's term that begins on a day. */
export const lastDayOfYear = (from: Day): Day => addDays(yearAfter(from), -1)
