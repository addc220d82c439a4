import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween, daysOfMonth, monthOf } from '../../src/shared/day.ts'
import { Temporal } from '../../src/shared/temporal.ts'

const anyDay = fc
  .record({ year: fc.integer({ min: 1850, max: 2199 }), day: fc.integer({ min: 1, max: 366 }) })
  .map(({ year, day }) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day - 1 }))

test('days and months are reckoned as the calendar of Temporal has them', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -50_000, max: 50_000 }), anyDay, (day, count, other) => {
      const text = day.toString()
      expect(addDays(text, count)).toBe(day.add({ days: count }).toString())
      expect(daysBetween(text, other.toString())).toBe(day.until(other).days)
      const month = day.toPlainYearMonth()
      expect(addMonths(monthOf(text), count % 1200)).toBe(month.add({ months: count % 1200 }).toString())
      const days = daysOfMonth(monthOf(text))
      expect(days).toHaveLength(month.daysInMonth)
      expect([days[0], days.at(-1)]).toEqual([
        month.toPlainDate({ day: 1 }).toString(),
        month.toPlainDate({ day: month.daysInMonth }).toString(),
      ])
    }),
    { numRuns: 2000 },
  )
})
