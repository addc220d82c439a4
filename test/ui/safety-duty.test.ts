import { describe, expect, test } from 'vitest'
import type { OnDuty } from '../../src/shared/safety/shift.ts'
import {
  byFloor,
  type DutyValues,
  newEntries,
  roleOf,
  warningsOf,
} from '../../src/ui/safety/roster/duty-values.ts'

const onDuty = (more: Partial<OnDuty>): OnDuty => ({
  id: 1,
  staffId: 1,
  name: '甲',
  phone: '',
  role: 'carer',
  shift: 'day',
  onDay: '2026-06-15',
  floorId: null,
  fromAt: 0,
  toAt: 1,
  warning: null,
  isHelper: true,
  ...more,
})

describe('putting people on shifts', () => {
  const values: DutyValues = {
    days: ['2026-06-15', '2026-06-16'],
    shift: 'day',
    floorId: 2,
    role: null,
    staffIds: [1, 2],
  }

  test('each of them on each of the days', () => {
    expect(newEntries(values, 'nurse', [])).toEqual({
      entries: [
        { onDay: '2026-06-15', shift: 'day', staffId: 1, floorId: 2, role: 'nurse' },
        { onDay: '2026-06-15', shift: 'day', staffId: 2, floorId: 2, role: 'nurse' },
        { onDay: '2026-06-16', shift: 'day', staffId: 1, floorId: 2, role: 'nurse' },
        { onDay: '2026-06-16', shift: 'day', staffId: 2, floorId: 2, role: 'nurse' },
      ],
      already: 0,
    })
  })

  test('who stands on that shift already is left, whatever floor; another shift or day is none of it', () => {
    const there = [
      onDuty({ staffId: 1 }),
      onDuty({ staffId: 2, shift: 'night' }),
      onDuty({ staffId: 2, onDay: '2026-06-17' }),
    ]
    const { entries, already } = newEntries(values, 'carer', there)
    expect(entries.map(({ staffId, onDay }) => [staffId, onDay])).toEqual([
      [2, '2026-06-15'],
      [1, '2026-06-16'],
      [2, '2026-06-16'],
    ])
    expect(already).toBe(1)
  })

  test('the post says what somebody does on duty', () => {
    expect((['carer', 'nurse', 'guard', 'head', 'cook', undefined] as const).map(roleOf)).toEqual([
      'carer',
      'nurse',
      'guard',
      'lead',
      'other',
      'carer',
    ])
  })

  test('warns of leave and of those who are gone, on the days chosen', () => {
    const leave = { fromOn: '2026-06-16', toOn: '2026-06-20', kind: 'annual', note: '' } as const
    const staff = [
      { id: 1, name: '甲', employedFrom: null, employedTo: null, leaves: [leave] },
      { id: 2, name: '乙', employedFrom: null, employedTo: '2026-06-15', leaves: [] },
      { id: 3, name: '丙', employedFrom: null, employedTo: null, leaves: [leave] },
    ]
    expect(warningsOf(values, staff)).toEqual([
      { name: '甲', day: '2026-06-16', warning: 'onLeave' },
      { name: '乙', day: '2026-06-16', warning: 'notEmployed' },
    ])
  })
})

test('a cell goes by floor: the whole house first, then as the house stands', () => {
  const entries = [
    onDuty({ id: 1, floorId: 7 }),
    onDuty({ id: 2 }),
    onDuty({ id: 3, floorId: 5 }),
    onDuty({ id: 4, floorId: 7 }),
  ]
  expect(
    byFloor(entries, [5, 6, 7]).map(({ floorId, entries: own }) => [floorId, own.map(({ id }) => id)]),
  ).toEqual([
    [null, [2]],
    [5, [3]],
    [7, [1, 4]],
  ])
})
