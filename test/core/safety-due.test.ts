import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, daysOfMonth, instantOf, timeOf } from '../../src/shared/day.ts'
import {
  changeFrom,
  type Due,
  type DutyPlan,
  dueState,
  duesOf,
  dutyDateOf,
  type Moment,
  nearestDue,
  openOn,
  windowOf,
} from '../../src/shared/safety/due.ts'

const zone = 'Asia/Shanghai'
const usual = { before: 30, after: 60 }
const clock = (zone: string) => ({ zone, windowOn: () => usual })

const plan = (more: Partial<DutyPlan>): DutyPlan => ({
  ...{ id: 1, kind: 'own', rhythm: 'daily', times: [], unit: null, count: null },
  ...{ graceDays: 0, remindDays: 7, anchorOn: null, fromOn: '2020-01-01', toOn: null },
  ...more,
})
const night = plan({ kind: 'nightRound', times: ['22:00', '00:00', '02:00', '04:00', '06:00'] })
const calendar = (unit: DutyPlan['unit'], count: number, more: Partial<DutyPlan> = {}) =>
  plan({ rhythm: 'calendar', unit, count, ...more })
const interval = (unit: DutyPlan['unit'], count: number, more: Partial<DutyPlan> = {}) =>
  plan({ rhythm: 'interval', unit, count, ...more })

const moment = (today: Day, time = '12:00', at = zone): Moment => ({
  ...{ now: instantOf(today, time, at), today, zone: at },
  ...{ yesterday: addDays(today, -1), tomorrow: addDays(today, 1), windowOn: () => usual },
})
const days = (dues: readonly Due[]) => dues.map(({ onDay }) => onDay)

test('a night has five rounds, those after midnight too, also over the change of year', () => {
  const dues = duesOf(night, { from: '2026-12-31', to: '2026-12-31' })
  expect(dues.map(({ onDay, clockOn, dueTime }) => [onDay, clockOn, dueTime])).toEqual([
    ['2026-12-31', '2026-12-31', '22:00'],
    ['2026-12-31', '2027-01-01', '00:00'],
    ['2026-12-31', '2027-01-01', '02:00'],
    ['2026-12-31', '2027-01-01', '04:00'],
    ['2026-12-31', '2027-01-01', '06:00'],
  ])
  const at = instantOf('2027-01-01', '00:40', zone)
  expect(dutyDateOf('nightRound', at, zone)).toBe('2026-12-31')
  expect(dutyDateOf('dayRound', at, zone)).toBe('2027-01-01')
  expect(nearestDue(dues, at, clock(zone))).toMatchObject({ dueTime: '00:00' })
})

test('a round fills what is due from 30 minutes before to 60 after, both in', () => {
  const dues = duesOf(night, { from: '2026-06-15', to: '2026-06-15' })
  const nearest = (time: string, of = dues) =>
    nearestDue(of, instantOf('2026-06-15', time, zone), clock(zone))?.dueTime
  expect(['21:29', '21:30', '23:00', '23:01', '23:30'].map((time) => nearest(time))).toEqual([
    ...[undefined, '22:00', '22:00', undefined, '00:00'],
  ])
  expect(nearest('22:10', dues.slice(1))).toBeUndefined()
  const wide = { zone, windowOn: () => ({ before: 120, after: 120 }) }
  expect(nearestDue(dues, instantOf('2026-06-15', '23:00', zone), wide)?.dueTime).toBe('22:00')
})

describe('calendar duties', () => {
  const year = { from: '2027-01-01', to: '2027-12-31' }
  test('the last day of the month, the 30th, and periods of the calendar year', () => {
    expect(days(duesOf(calendar('month', 31), year)).slice(0, 4)).toEqual([
      ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30'],
    ])
    expect(days(duesOf(calendar('month', 30), year)).slice(0, 3)).toEqual([
      ...['2027-01-30', '2027-02-28', '2027-03-30'],
    ])
    expect(days(duesOf(calendar('quarter', 31), year))).toEqual([
      ...['2027-03-31', '2027-06-30', '2027-09-30', '2027-12-31'],
    ])
    expect(days(duesOf(calendar('halfYear', 30), year))).toEqual(['2027-06-30', '2027-12-30'])
    expect(days(duesOf(calendar('year', 10), year))).toEqual(['2027-12-10'])
    expect(days(duesOf(calendar('month', 30), { from: '2028-02-01', to: '2028-02-29' }))).toEqual([
      '2028-02-29',
    ])
  })

  test('in time through the grace days, late while the period lasts, then missed', () => {
    const [due] = duesOf(calendar('month', 10, { graceDays: 2 }), { from: '2026-06-01', to: '2026-06-30' })
    if (!due) throw new Error('nothing due')
    const state = (today: Day, doneOn: Day | null = null) => dueState(due, doneOn, false, moment(today))
    const all = ['2026-06-02', '2026-06-03', '2026-06-12', '2026-06-13', '2026-06-30', '2026-07-01']
    expect(all.map((day) => state(day))).toEqual(['ahead', 'due', 'due', 'overdue', 'overdue', 'missed'])
    expect(state('2026-07-01', '2026-06-12')).toBe('done')
    expect(state('2026-07-01', '2026-06-13')).toBe('late')
    expect(dueState(due, null, true, moment('2026-07-01'))).toBe('overdue')
  })

  test('a check fills the period it is made in; one in the grace of the last fills that first', () => {
    const dues = duesOf(calendar('month', 31, { graceDays: 5 }), year)
    expect(openOn(dues, '2027-02-03').map(({ onDay }) => onDay)).toEqual(['2027-01-31', '2027-02-28'])
    expect(openOn(dues, '2027-02-06').map(({ onDay }) => onDay)).toEqual(['2027-02-28'])
  })

  test('a change falls between periods, so that none is lost', () => {
    expect(changeFrom(calendar('quarter', 31), '2026-02-15')).toBe('2026-04-01')
    expect(changeFrom(calendar('quarter', 31), '2026-04-01')).toBe('2026-04-01')
    expect(changeFrom(calendar('year', 31), '2026-04-01')).toBe('2027-01-01')
    expect(changeFrom(night, '2026-02-15')).toBe('2026-02-15')
  })
})

test('an interval goes from when it was last done, clamped to the end of a month, and is never missed', () => {
  const lift = interval('day', 15, { fromOn: '2026-06-01' })
  const period = { from: '2026-06-01', to: '2026-06-30' }
  expect(days(duesOf(lift, period))).toEqual(['2026-06-16'])
  expect(days(duesOf(lift, period, ['2026-06-14', '2026-07-02']))).toEqual([
    ...['2026-06-16', '2026-06-29', '2026-07-17'],
  ])
  expect(days(duesOf(interval('month', 1, { anchorOn: '2027-01-31' }), period))).toEqual(['2027-02-28'])
  expect(days(duesOf(interval('year', 1, { anchorOn: '2028-02-29' }), period))).toEqual(['2029-02-28'])
  const [, , open] = duesOf(lift, period, ['2026-06-14', '2026-07-02'])
  if (!open) throw new Error('nothing due')
  expect(dueState(open, null, false, moment('2030-01-01'))).toBe('overdue')
  expect(duesOf({ ...lift, toOn: '2026-06-10' }, period)).toEqual([])
})

const anyDay = fc.integer({ min: 0, max: 3652 }).map((n) => addDays('2024-01-01', n))
const anyTimes = fc
  .uniqueArray(
    fc.integer({ min: 0, max: 1439 }).map((n) => {
      const pad = (count: number) => String(count).padStart(2, '0')
      return `${pad(Math.floor(n / 60))}:${pad(n % 60)}`
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((times) => times.sort())
const anyPlan = fc.oneof(
  fc.record({ kind: fc.constantFrom('nightRound' as const, 'dayRound' as const), times: anyTimes }).map(plan),
  fc
    .tuple(
      fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([unit, count]) => calendar(unit, count)),
)

test('property: a due list is the same each time, and does not depend on where the period is cut', () => {
  fc.assert(
    fc.property(anyPlan, anyDay, fc.integer({ min: 0, max: 500 }), fc.nat(), (duty, from, length, at) => {
      const to = addDays(from, length)
      const cut = addDays(from, at % (length + 1))
      const whole = duesOf(duty, { from, to })
      expect(duesOf(duty, { from, to })).toEqual(whole)
      const parts = [...duesOf(duty, { from, to: cut }), ...duesOf(duty, { from: addDays(cut, 1), to })]
      expect(parts).toEqual(whole)
      expect(whole.every(({ onDay }) => from <= onDay && onDay <= to)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('property: over ten years calendar duties fall once in each period, on its day or its last', () => {
  const lengths = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const
  fc.assert(
    fc.property(
      fc.constantFrom('month' as const, 'quarter' as const, 'halfYear' as const, 'year' as const),
      fc.integer({ min: 1, max: 31 }),
      (unit, count) => {
        const dues = duesOf(calendar(unit, count), { from: '2024-01-01', to: '2033-12-31' })
        expect(dues).toHaveLength(120 / lengths[unit])
        for (const { onDay } of dues) {
          expect(Number(onDay.slice(5, 7)) % lengths[unit]).toBe(0)
          expect(Number(onDay.slice(8))).toBe(Math.min(count, daysOfMonth(onDay.slice(0, 7)).length))
        }
      },
    ),
    { numRuns: 40 },
  )
})

test('property: ten years of nights are five rounds each, and read at the right hour where the clocks change', () => {
  const period = { from: '2024-01-01', to: '2033-12-31' }
  const dues = duesOf(night, period)
  expect(dues).toHaveLength(5 * (daysBetween(period.from, period.to) + 1))
  // China had a summer time until 1991; Berlin has one still, and at 02:00 of one night there is no such hour.
  const places = fc.constantFrom(
    ['Asia/Shanghai', '1986-05-03'] as const,
    ['Asia/Shanghai', '1990-09-15'] as const,
    ['Europe/Berlin', '2027-03-27'] as const,
    ['Europe/Berlin', '2027-10-30'] as const,
    ['Asia/Shanghai', '2027-12-31'] as const,
  )
  fc.assert(
    fc.property(places, fc.integer({ min: -2, max: 2 }), fc.nat(4), ([zone, around], days, which) => {
      const onDay = addDays(around, days)
      const due = duesOf({ ...night, fromOn: '1980-01-01' }, { from: onDay, to: onDay })[which]
      if (!due) throw new Error('nothing due')
      const { at, opensAt, closesAt } = windowOf(due, clock(zone))
      expect([due.dueTime, '03:00']).toContain(timeOf(at, zone))
      expect(at - opensAt).toBe(30 * 60_000)
      expect(closesAt - at).toBe(60 * 60_000)
      expect(dutyDateOf('nightRound', at, zone)).toBe(onDay)
      expect(nearestDue([due], at, clock(zone))).toBe(due)
    }),
  )
})

test('property: a due thing that is not done only goes forward: ahead, due, overdue, missed', () => {
  const order = ['ahead', 'due', 'overdue', 'missed']
  fc.assert(
    fc.property(
      anyPlan,
      anyDay,
      fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 12 }),
      (duty, from, steps) => {
        const [due] = duesOf({ ...duty, graceDays: 3 }, { from, to: addDays(from, 370) })
        if (!due) throw new Error('nothing due')
        const states = steps
          .sort((a, b) => a - b)
          .map((step) => order.indexOf(dueState(due, null, false, moment(addDays(due.onDay, step), '02:30'))))
        expect(states).toEqual([...states].sort((a, b) => a - b))
      },
    ),
    { numRuns: 60 },
  )
})

test('property: of an interval duty each due day follows on the one done before, ten years on', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 240 })
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), (gaps, count) => {
      let day = '2024-01-01'
      const done = gaps.map((gap) => {
        day = addDays(day, gap)
        return day
      })
      const dues = duesOf(
        interval('day', count, { fromOn: '2024-01-01' }),
        { from: '2024-01-01', to: day },
        done,
      )
      expect(days(dues)).toEqual(['2024-01-01', ...done].map((start) => addDays(start, count)))
    }),
    { numRuns: 30 },
  )
})
