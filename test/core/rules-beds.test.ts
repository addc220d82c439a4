import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareWaiting,
  expandPlan,
  holdStateAt,
  holdUntilAt,
  holdUntilOn,
  judgeRoom,
  type Need,
  priorityOf,
} from '../../src/shared/beds/rules.ts'
import { plan } from '../support/beds.ts'
import { at, zone } from '../support/core.ts'

describe('a room is for', () => {
  test('men or women, and refuses the others and whose sex is not known', () => {
    expect(judgeRoom('men', 'nursing', 'male', [])).toBe('fits')
    expect(judgeRoom('men', 'nursing', 'female', [])).toBe('forOthers')
    expect(judgeRoom('women', 'dayCare', 'male', [])).toBe('forOthers')
    expect(judgeRoom('women', 'ordinary', 'unknown', [])).toBe('forOthers')
  })

  test('a couple: one person, or two of different sex', () => {
    expect(judgeRoom('couple', 'nursing', 'male', [])).toBe('fits')
    expect(judgeRoom('couple', 'nursing', 'male', ['female'])).toBe('fits')
    expect(judgeRoom('couple', 'nursing', 'male', ['male'])).toBe('forOthers')
    expect(judgeRoom('couple', 'nursing', 'male', ['female', 'male'])).toBe('forOthers')
  })

  test('any: it is asked when it would become mixed, not when it is mixed already, nor for day care', () => {
    expect(judgeRoom('any', 'nursing', 'male', ['male'])).toBe('fits')
    expect(judgeRoom('any', 'nursing', 'male', ['female'])).toBe('wouldMix')
    expect(judgeRoom('any', 'nursing', 'unknown', ['female'])).toBe('fits')
    expect(judgeRoom('any', 'nursing', 'male', ['female', 'male'])).toBe('fits')
    expect(judgeRoom('any', 'dayCare', 'male', ['female'])).toBe('fits')
  })
})

describe('the waiting list', () => {
  const need: Need = {
    funding: null,
    isAlone: false,
    isFamilyPlanningSpecial: false,
    careLevel: null,
    age: null,
  }

  test('three classes, each explained', () => {
    expect(priorityOf({ ...need, funding: 'hardship', age: 90 })).toEqual({
      priority: 'hardship',
      reasons: ['hardship'],
    })
    expect(
      priorityOf({
        ...need,
        funding: 'lowIncome',
        isAlone: true,
        careLevel: 'assisted',
        age: 80,
        isFamilyPlanningSpecial: true,
      }),
    ).toEqual({
      priority: 'priority',
      reasons: ['poor', 'alone', 'disabled', 'aged', 'familyPlanning'],
    })
    expect(priorityOf({ ...need, funding: 'nearLowIncome', age: 80 })).toEqual({
      priority: 'priority',
      reasons: ['poor', 'aged'],
    })
  })

  test('poor alone, or aged alone, is no class of its own', () => {
    expect(priorityOf({ ...need, funding: 'lowIncome', age: 79, careLevel: 'selfCare' })).toEqual({
      priority: 'other',
      reasons: [],
    })
    expect(priorityOf({ ...need, funding: 'selfPaying', age: 99, isAlone: true })).toEqual({
      priority: 'other',
      reasons: [],
    })
  })

  test('class, then day, then who was entered first; whatever order they come in', () => {
    const row = (
      id: number,
      priority: 'hardship' | 'priority' | 'other',
      appliedOn: string,
      recognisedOn: string | null = null,
    ) => ({ id, priority, appliedOn, recognisedOn })
    const sorted = [
      row(5, 'hardship', '2026-06-01'),
      row(2, 'priority', '2026-01-01'),
      row(3, 'priority', '2026-01-01'),
      row(1, 'priority', '2026-02-01', '2025-01-01'),
      row(4, 'other', '2020-01-01'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(sorted, { minLength: sorted.length }), (rows) => {
        expect(rows.sort(compareWaiting('applied')).map(({ id }) => id)).toEqual([5, 2, 3, 1, 4])
        expect(rows.sort(compareWaiting('recognised')).map(({ id }) => id)).toEqual([5, 1, 2, 3, 4])
      }),
    )
  })
})

describe('a hold', () => {
  test('lasts through its day, in the facility’s time zone', () => {
    expect(holdUntilAt('2026-07-05', zone)).toBe(at('2026-07-06', '00:00'))
    expect(holdUntilAt('2026-12-31', 'UTC')).toBe(Date.UTC(2027, 0, 1))
    expect(holdUntilOn(holdUntilAt('2026-07-05', zone), zone)).toBe('2026-07-05')
  })

  test('is in the future, active, expired by itself, used or cancelled', () => {
    const hold = { fromAt: 10, toAt: 20, endReason: null }
    expect([9, 10, 19, 20].map((now) => holdStateAt(hold, now))).toEqual([
      'future',
      'active',
      'active',
      'expired',
    ])
    expect(holdStateAt({ ...hold, endReason: 'used' }, 15)).toBe('used')
    expect(holdStateAt({ ...hold, endReason: 'cancelled' }, 30)).toBe('cancelled')
  })
})

describe('the naming pattern', () => {
  test('knows building, floor, room, bed number and bed letter', () => {
    const [floor] = expandPlan(
      plan({
        floorPattern: '{b}{f}F',
        roomPattern: '{f}{r}',
        bedPattern: '{b}-{f}{r}{a}{n}',
        firstFloor: 12,
        roomsPerFloor: 10,
      }),
    )
    expect(floor).toMatchObject({ name: '福寿楼12F', number: 12 })
    expect(floor?.rooms.map(({ name }) => name)).toEqual([
      '1201',
      '1202',
      '1203',
      '1204',
      '1205',
      '1206',
      '1207',
      '1208',
      '1209',
      '1210',
    ])
    expect(floor?.rooms[9]?.beds).toEqual(['福寿楼-1210A1', '福寿楼-1210B2'])
  })

  test('leaves unknown braces as they are', () => {
    expect(expandPlan(plan({ bedPattern: '{x}{n}' }))[0]?.rooms[0]?.beds).toEqual(['{x}1', '{x}2'])
  })

  test('has no floor 0 above a basement, but one where it is asked for', () => {
    const numbers = (firstFloor: number) =>
      expandPlan(plan({ firstFloor, floorCount: 4 })).map(({ number }) => number)
    expect(numbers(-2)).toEqual([-2, -1, 1, 2])
    expect(numbers(0)).toEqual([0, 1, 2, 3])
    expect(numbers(2)).toEqual([2, 3, 4, 5])
  })
})
