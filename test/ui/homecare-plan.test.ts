import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/shared/day.ts'
import type { VisitRow } from '../../src/shared/homecare/visit.ts'
import { weekdayOf } from '../../src/shared/week.ts'
import { daysOf, lines, load, rowsByElder, rowsByWorker, turn } from '../../src/ui/homecare/plan/calendar.ts'
import { isMoved, onDay, pick, stepMove, workersOf } from '../../src/ui/homecare/plan/moving.ts'
import { isOverMidnight, spanOf } from '../../src/ui/homecare/plan/new-visit.ts'
import { choose } from '../../src/ui/homecare/plan/substitutes.ts'

const zone = 'Asia/Shanghai'
const at = (day: string, time: string) => instantOf(day, time, zone)

const visit = (
  id: number,
  day: string,
  from: string,
  to: string,
  more: Partial<VisitRow> = {},
): VisitRow => ({
  id,
  code: `${id}`,
  siteId: 1,
  personId: 100 + id,
  person: `老人${id}`,
  street: '中街',
  kind: 'meal',
  state: 'planned',
  onDay: day,
  fromAt: at(day, from),
  toAt: at(day, to),
  plannedFromAt: at(day, from),
  plannedToAt: at(day, to),
  startedAt: null,
  endedAt: null,
  minutes: null,
  workers: [{ staffId: 1, name: '周敏', minutes: null }],
  items: [],
  teamId: null,
  projectId: null,
  grantId: null,
  planId: null,
  jointId: null,
  isCounted: false,
  isSigned: false,
  satisfaction: null,
  outcomeReason: '',
  version: 1,
  ...more,
})

describe('the days of a view', () => {
  test('weeks begin on Monday, over a change of year too', () => {
    expect(weekdayOf('2026-06-15')).toBe(1)
    expect(weekdayOf('1999-12-26')).toBe(7)
    expect(daysOf('week', '2027-01-01')).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ])
  })

  test('a month turns from any of its days without skipping a short one', () => {
    expect(turn('month', '2026-01-31', 1)).toBe('2026-02-01')
    expect(turn('month', '2026-03-31', -1)).toBe('2026-02-01')
    expect(turn('week', '2026-03-01', -1)).toBe('2026-02-22')
    expect(daysOf('month', '2028-02-10')).toHaveLength(29)
  })
})

describe('rows', () => {
  const teams = [
    {
      id: 7,
      siteId: 1,
      name: '一组',
      isActive: true,
      version: 1,
      members: [{ staffId: 1, fromOn: '2026-01-01', toOn: '2026-06-16' }],
    },
    {
      id: 8,
      siteId: 1,
      name: '二组',
      isActive: true,
      version: 1,
      members: [{ staffId: 2, fromOn: '2026-01-01', toOn: null }],
    },
  ]
  const staff = [
    { id: 1, name: '周敏', leaves: [{ fromOn: '2026-06-16', toOn: '2026-06-17' }] },
    { id: 2, name: '吴芳', leaves: [] },
    { id: 3, name: '郑洁', leaves: [] },
  ]
  const days = daysOf('week', '2026-06-15')
  const two = visit(1, '2026-06-15', '09:00', '10:00', {
    workers: [
      { staffId: 1, name: '周敏', minutes: null },
      { staffId: 9, name: '外援', minutes: null },
    ],
  })

  test('every member of a team has one, with or without visits; so has whoever helps', () => {
    const rows = rowsByWorker({ visits: [two], staff, teams, teamId: null, days })
    expect(rows.map(({ name, note }) => `${name} ${note}`.trim())).toEqual(['周敏 一组', '吴芳 二组', '外援'])
    expect([...(rows[0]?.leaves ?? [])]).toEqual(['2026-06-16', '2026-06-17'])
    expect(rows[2]?.byDay.get('2026-06-15')).toEqual([two])
  })

  test('a team shows its own members only, while they are in it', () => {
    const next = daysOf('week', '2026-06-22')
    expect(rowsByWorker({ visits: [two], staff, teams, teamId: 7, days }).map(({ id }) => id)).toEqual([1])
    expect(rowsByWorker({ visits: [], staff, teams, teamId: 7, days: next })).toEqual([])
  })

  test('an elder has one row for all visits, in order of time', () => {
    const late = visit(2, '2026-06-15', '14:00', '15:00', { personId: 101 })
    const [row] = rowsByElder([late, two])
    expect(row?.byDay.get('2026-06-15')?.map(({ id }) => id)).toEqual([1, 2])
  })
})

describe('what a row adds up to', () => {
  const day = '2026-06-15'
  test('visits that fell out are not counted; real minutes go before planned ones', () => {
    const visits = [
      visit(1, day, '09:00', '10:00'),
      visit(2, day, '10:00', '11:00', { state: 'done', minutes: 45 }),
      visit(3, day, '11:00', '12:00', { state: 'missed' }),
      visit(4, day, '13:00', '14:00', { state: 'cancelled' }),
    ]
    expect(load(visits, 'worker')).toEqual({ visits: 2, minutes: 105 })
  })

  test("a joint visit takes a worker's minutes once, each elder's in full", () => {
    const couple = [1, 2].map((id) => visit(id, day, '09:00', '10:00', { jointId: 1 }))
    expect(load(couple, 'worker')).toEqual({ visits: 2, minutes: 60 })
    expect(load(couple, 'elder')).toEqual({ visits: 2, minutes: 120 })
  })

  test('what overlaps stands on lines of its own, back to back does not', () => {
    const { lineOf, count } = lines([
      visit(1, day, '09:00', '10:00'),
      visit(2, day, '09:30', '10:30'),
      visit(3, day, '10:00', '11:00'),
    ])
    expect([...lineOf.values()]).toEqual([0, 1, 0])
    expect(count).toBe(2)
  })
})

describe('moving', () => {
  const week = {
    view: 'week',
    by: 'worker',
    rows: [1, 2, 3],
    days: daysOf('week', '2026-06-15'),
    zone,
  } as const
  const start = pick(visit(1, '2026-06-15', '09:10', '10:00'), 1)
  const when = (moving: { fromAt: number } | null) =>
    moving && new Date(moving.fromAt + 8 * 3_600_000).toISOString().slice(0, 16)

  test('left and right are days in a week, and stop at its ends', () => {
    expect(when(stepMove(start, 'ArrowRight', false, week))).toBe('2026-06-16T09:10')
    expect(stepMove(start, 'ArrowLeft', false, week)).toEqual(start)
    const sunday = onDay(start, '2026-06-21', zone)
    expect(stepMove(sunday, 'ArrowRight', false, week)).toEqual(sunday)
  })

  test('a quarter of an hour goes to the next full one and keeps the length', () => {
    const later = stepMove(start, 'ArrowDown', true, week)
    expect(when(later)).toBe('2026-06-15T09:15')
    expect((later?.toAt ?? 0) - (later?.fromAt ?? 0)).toBe(50 * 60_000)
    expect(when(stepMove(start, 'ArrowLeft', false, { ...week, view: 'day' }))).toBe('2026-06-15T09:00')
  })

  test('not over midnight, and no other key', () => {
    const last = pick(visit(1, '2026-06-15', '23:50', '23:59'), 1)
    expect(stepMove(last, 'ArrowRight', false, { ...week, view: 'day' })).toEqual(last)
    expect(stepMove(start, 'Tab', false, week)).toBeNull()
  })

  test("down is the next worker's row; among elders it is time", () => {
    const down = stepMove(start, 'ArrowDown', false, week)
    expect(down && workersOf(down, 'worker')).toEqual([2])
    expect(down && isMoved(down)).toBe(true)
    const byElder = stepMove(start, 'ArrowDown', false, { ...week, by: 'elder' })
    expect(when(byElder)).toBe('2026-06-15T09:15')
    expect(byElder && workersOf(byElder, 'elder')).toEqual([1])
    expect(isMoved(start)).toBe(false)
  })

  test('of two workers the one whose row it was taken from is replaced; two rows of one worker become one', () => {
    const both = visit(1, '2026-06-15', '09:00', '10:00', {
      workers: [
        { staffId: 1, name: '周敏', minutes: null },
        { staffId: 2, name: '吴芳', minutes: null },
      ],
    })
    expect(workersOf({ ...pick(both, 1), toRow: 3 }, 'worker')).toEqual([3, 2])
    expect(workersOf({ ...pick(both, 1), toRow: 2 }, 'worker')).toEqual([2])
  })
})

describe('a new visit', () => {
  test('has no span while its time is half typed or too long', () => {
    expect(spanOf({ on: '2026-06-15', startTime: '', minutes: 60 }, zone)).toBeNull()
    expect(spanOf({ on: '2026-06-15', startTime: '09:00', minutes: '' }, zone)).toBeNull()
    expect(spanOf({ on: '2026-06-15', startTime: '09:00', minutes: 1441 }, zone)).toBeNull()
  })

  test('says when it runs over midnight; until midnight is not over it', () => {
    const span = (minutes: number) => spanOf({ on: '2026-06-15', startTime: '23:00', minutes }, zone)
    const [until, over] = [span(60), span(61)]
    expect(until && isOverMidnight(until, zone)).toBe(false)
    expect(over && isOverMidnight(over, zone)).toBe(true)
  })
})

describe('substitutes', () => {
  const day = '2026-06-15'
  const asked = (
    id: number,
    from: string,
    to: string,
    staffIds: number[],
    jointId: number | null = null,
  ) => ({
    visit: { id, fromAt: at(day, from), toAt: at(day, to), jointId },
    proposals: staffIds.map((staffId) => ({ staffId })),
  })

  test('nobody is sent to two places at once; back to back is none', () => {
    const chosen = choose([
      asked(1, '09:00', '10:00', [5, 6]),
      asked(2, '09:30', '10:30', [5, 6]),
      asked(3, '10:00', '11:00', [5, 6]),
      asked(4, '09:45', '10:15', [5, 6]),
      asked(5, '12:00', '13:00', []),
    ])
    expect([...chosen]).toEqual([
      [1, 5],
      [2, 6],
      [3, 5],
      [4, null],
      [5, null],
    ])
  })

  test('a couple is visited by one', () => {
    expect([
      ...choose([asked(1, '09:00', '10:00', [5], 1), asked(2, '09:00', '10:00', [5], 1)]).values(),
    ]).toEqual([5, 5])
  })
})
