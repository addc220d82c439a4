import { addDays, type Day, dayOf, type Instant, instantOf } from '../../../src/shared/day.ts'

const zone = 'Asia/Shanghai'

/** Today in the facility, or so many days ago. */
export const today = (daysAgo = 0): Day => addDays(dayOf(Date.now(), zone), -daysAgo)

/** Noon so many days ago. */
export const noon = (daysAgo: number): Instant => instantOf(today(daysAgo), '12:00', zone)
