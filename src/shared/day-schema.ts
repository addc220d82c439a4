import { z } from 'zod'

/** A calendar day in the facility's time zone, `YYYY-MM-DD`. Columns of this kind are named `…On`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** A calendar month, `YYYY-MM`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
export type Month = z.infer<typeof Month>

/** An instant in UTC milliseconds. Columns of this kind are named `…At`. */
export const Instant = z.int().min(-8.64e15).max(8.64e15)
export type Instant = z.infer<typeof Instant>

/** A time zone by its name, e.g. `Asia/Shanghai`. */
export const TimeZone = z.string().refine(isTimeZone)

/** True when this machine knows the time zone. */
function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
