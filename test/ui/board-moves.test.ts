import { describe, expect, test } from 'vitest'
import type { BoardBed, HistoryRow } from '../../src/shared/beds/schema.ts'
import { instantOf } from '../../src/shared/day.ts'
import { refuse } from '../../src/shared/errors.ts'
import { asked, fieldOf } from '../../src/ui/beds/actions/refusal-field.ts'
import { actionsFor } from '../../src/ui/beds/board/bed-actions.ts'
import { dropOn } from '../../src/ui/beds/board/drop.ts'
import { momentOf, span } from '../../src/ui/beds/board/moment.ts'
import { type Box, step } from '../../src/ui/beds/board/spatial.ts'
import { voidsOf } from '../../src/ui/beds/board/voids.ts'

describe('arrow keys', () => {
  // Two rooms of two beds, then a row of one wide and one narrow bed.
  const box = (left: number, top: number, width = 10): Box => ({
    left,
    right: left + width,
    top,
    bottom: top + 8,
  })
  const boxes = [box(0, 0), box(11, 0), box(30, 0), box(41, 0), box(0, 20, 30), box(40, 20)]

  test('left and right follow the order, and stop at the ends', () => {
    expect(step(boxes, 1, 'right')).toBe(2)
    expect(step(boxes, 3, 'right')).toBe(4)
    expect(step(boxes, 0, 'left')).toBe(0)
    expect(step(boxes, 5, 'right')).toBe(5)
  })

  test('up and down go to the nearest tile of the next row', () => {
    expect(step(boxes, 1, 'down')).toBe(4)
    expect(step(boxes, 3, 'down')).toBe(5)
    expect(step(boxes, 5, 'up')).toBe(3)
    expect(step(boxes, 5, 'down')).toBe(5)
    expect(step(boxes, 0, 'up')).toBe(0)
  })
})

describe('the time bar', () => {
  const zone = 'Asia/Shanghai'
  const now = instantOf('2026-06-15', '10:30', zone)
  const of = (day: string, time: string | null) => momentOf(day, time, { now, zone, reading: 'true' })

  test('today is now, an earlier hour of today is past, a later one is now', () => {
    expect(of('2026-06-15', null)).toBeNull()
    expect(of('2026-06-15', '09:00')).toEqual({
      kind: 'past',
      at: instantOf('2026-06-15', '09:00', zone),
      reading: 'true',
    })
    expect(of('2026-06-15', '23:00')).toBeNull()
  })

  test('a past day without a time is its noon; a day ahead only shows plans', () => {
    expect(of('2026-05-01', null)).toMatchObject({ kind: 'past', at: instantOf('2026-05-01', '12:00', zone) })
    expect(of('2026-06-16', '08:00')).toEqual({ kind: 'ahead', day: '2026-06-16' })
  })

  test('the slider spans a year back and a month ahead, further back when asked', () => {
    expect(span('2026-06-15', '2026-06-15')).toEqual({ first: '2025-06-15', length: 395, today: 365 })
    expect(span('2026-06-15', '2024-06-15')).toEqual({ first: '2024-06-15', length: 760, today: 730 })
  })
})

const occupant = {
  personId: 2,
  stayId: 3,
  name: '李桂兰',
  isTrial: false,
  leave: null,
} as unknown as NonNullable<BoardBed['occupant']>
const bed = (more: Partial<BoardBed> = {}): BoardBed => ({
  id: 5,
  code: '203-1',
  kind: 'nursing',
  state: 'vacant',
  occupant: null,
  hold: null,
  outage: null,
  version: 1,
  ...more,
})
const hold = { id: 9, personId: 7, name: '张建国', untilOn: '2026-05-01' }
const outage = { id: 8, reason: 'repair', expectedOn: null, note: '', hazard: null } as const

describe('dropping a resident', () => {
  const moving = { person: { id: 1, name: '王秀英' }, from: { id: 4, code: '101-1' } }
  const to = { id: 5, code: '203-1' }

  test('onto a vacant bed is a transfer, onto somebody a swap', () => {
    expect(dropOn(moving, bed())).toEqual({ kind: 'transfer', ...moving, bed: to })
    const other = { id: 2, name: '李桂兰' }
    expect(dropOn(moving, bed({ state: 'occupied', occupant }))).toEqual({
      kind: 'swap',
      person: moving.person,
      bed: moving.from,
      other,
      otherBed: to,
    })
  })

  test('not where it can’t be: the same bed, out of service, held for another', () => {
    expect(dropOn(moving, bed({ id: 4 }))).toBe('same')
    expect(dropOn(moving, bed({ state: 'out', outage }))).toBe('out')
    expect(dropOn(moving, bed({ state: 'held', hold }))).toBe('held')
    expect(
      dropOn({ ...moving, person: { id: 7, name: '张建国' } }, bed({ state: 'held', hold })),
    ).toMatchObject({ kind: 'transfer' })
  })
})

test('the buttons of a bed are those apt to its state', () => {
  const kinds = (more: Partial<BoardBed>) => actionsFor(bed(more)).map(({ kind }) => kind)
  expect(kinds({})).toEqual(['admit', 'who', 'hold', 'plan', 'outage'])
  expect(kinds({ state: 'held', hold })).toEqual(['admit', 'release'])
  expect(kinds({ state: 'held', hold, outage })).toEqual(['release', 'endOutage'])
  expect(kinds({ state: 'out', outage })).toEqual(['endOutage'])
  expect(kinds({ state: 'occupied', occupant })).toEqual(['transfer', 'leave', 'discharge', 'plan', 'outage'])
  const leave = { id: 1, kind: 'outing', from: 0, expectedOn: null, isOverdue: false } as const
  expect(kinds({ state: 'occupied', occupant: { ...occupant, isTrial: true, leave } })).toEqual([
    'return',
    'expected',
    'formal',
    'transfer',
    'discharge',
    'plan',
    'outage',
  ])
})

test('what can be voided follows from how an entry began and ended', () => {
  const row = (more: Partial<HistoryRow>): HistoryRow => ({
    kind: 'placement',
    id: 4,
    stayId: 3,
    personId: 1,
    person: '',
    bedId: 5,
    bed: '',
    from: 0,
    to: null,
    detail: 'admission',
    ending: '',
    note: '',
    recordedAt: 0,
    by: '',
    voided: null,
    ...more,
  })
  const voids = (more: Partial<HistoryRow>) => voidsOf(row(more)).map(({ entry, id }) => [entry, id])
  expect(voids({})).toEqual([['stay', 3]])
  expect(voids({ ending: 'discharge:death', to: 1 })).toEqual([
    ['discharge', 4],
    ['stay', 3],
  ])
  expect(voids({ detail: 'transfer' })).toEqual([['transfer', 4]])
  expect(voids({ detail: 'transfer', ending: 'transfer', to: 1 })).toEqual([])
  expect(voids({ kind: 'leave', detail: 'outing', ending: 'returned', to: 1 })).toEqual([
    ['leaveReturn', 4],
    ['leave', 4],
  ])
  expect(voids({ kind: 'hold', ending: 'expired', to: 1 })).toEqual([['hold', 4]])
  expect(voids({ voided: { at: 1, by: '', reason: '' } })).toEqual([])
})

test('a refusal stands beside the field it is about', () => {
  expect(fieldOf(refuse('IN_FUTURE', { field: 'at' }))).toBe('at')
  expect(fieldOf(refuse('IN_PAST', { field: 'dueOn' }))).toBe('on')
  expect(fieldOf(refuse('SAME_BED', { bedId: 1, bed: '1' }))).toBe('bed')
  expect(fieldOf(refuse('PERSON_DIED', { personId: 1, person: '', diedOn: '2026-01-01' }))).toBe('person')
  expect(fieldOf(refuse('NOT_ON_TRIAL', { personId: 1, person: '' }))).toBeNull()
  expect(fieldOf(new Error('offline'))).toBeNull()
  expect(asked({ person: { id: 1 } })).not.toContain('person')
  expect(asked({ person: { id: 1 } })).toContain('bed')
})
