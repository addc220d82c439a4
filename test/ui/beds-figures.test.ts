import { expect, test } from 'vitest'
import { countBeds } from '../../src/shared/beds/figures.ts'
import type { BedKind, BedState, LeaveKind } from '../../src/shared/beds/schema.ts'
import { flowByMonth, type Movement } from '../../src/ui/beds/figures/movement-counts.ts'
import { type FigureName, isBehind } from '../../src/ui/beds/figures/rows-behind.ts'
import type { RegisterRow } from '../../src/ui/beds/register/use-columns.tsx'
import { presetPeriod, problemOf } from '../../src/ui/kit/figures/period.ts'
import { at, zone } from '../support/core.ts'

let nextId = 1
function row(
  kind: BedKind,
  state: BedState,
  person: { isTrial?: boolean; leave?: LeaveKind } = {},
): RegisterRow {
  const id = nextId++
  const leave = person.leave && { id, kind: person.leave, from: 0, expectedOn: null, isOverdue: false }
  const occupant = {
    personId: id,
    stayId: id,
    placementId: id,
    name: '王秀英',
    sex: 'female' as const,
    age: 80,
    isAgeAbout: false,
    careLevel: null,
    mobility: null,
    hasOxygen: null,
    arrivedAt: 0,
    isTrial: person.isTrial ?? false,
    trialUntilOn: null,
    leave: leave ?? null,
    leavingOn: null,
  }
  return {
    id,
    code: `${id}`,
    kind,
    state,
    occupant: state === 'occupied' ? occupant : null,
    hold: state === 'held' ? { id, personId: id, name: '李明', untilOn: '2026-06-20' } : null,
    outage: state === 'out' ? { id, reason: 'repair', expectedOn: null, note: '', hazard: null } : null,
    version: 1,
    building: '1号楼',
    floor: '1层',
    room: '101',
    audience: 'any',
    isNearStation: false,
    isWheelchair: false,
    hasOxygen: false,
  }
}

const rows = [
  row('nursing', 'occupied'),
  row('nursing', 'occupied', { isTrial: true }),
  row('nursing', 'occupied', { leave: 'outing' }),
  row('ordinary', 'occupied', { isTrial: true, leave: 'hospital' }),
  row('nursing', 'held'),
  row('ordinary', 'out'),
  row('ordinary', 'vacant'),
  row('dayCare', 'occupied', { isTrial: true }),
  row('dayCare', 'occupied', { leave: 'outing' }),
  row('dayCare', 'vacant'),
  row('dayCare', 'out'),
]

test('behind every figure of the census are as many rows as it says', () => {
  const counts = countBeds(rows)
  const names = Object.keys(counts) as FigureName[]
  expect(Object.keys(isBehind).sort()).toEqual([...names].sort())
  for (const name of names) expect(rows.filter(isBehind[name]).length, name).toBe(counts[name])
  expect(counts.trial).toBe(2)
  expect(counts.present).toBe(2)
})

const movement = (kind: Movement['kind'], day: string, bedKind: BedKind = 'nursing'): Movement => ({
  kind,
  at: at(day, '00:30'),
  personId: 1,
  person: '王秀英',
  bed: '101-1',
  bedKind,
  fromBed: '',
  detail: '',
  recordedAt: at(day),
})

test('arrivals and departures fall into the months of the facility, empty months too, without day care', () => {
  const moved = [
    movement('arrival', '2026-03-01'),
    movement('arrival', '2026-03-31'),
    movement('arrival', '2026-03-15', 'dayCare'),
    movement('transfer', '2026-03-15'),
    movement('discharge', '2026-05-02'),
    movement('death', '2026-05-03'),
  ]
  expect(flowByMonth(moved, { from: '2026-02-10', to: '2026-05-31' }, zone)).toEqual([
    { month: '2026-02', arrivals: 0, departures: 0 },
    { month: '2026-03', arrivals: 2, departures: 0 },
    { month: '2026-04', arrivals: 0, departures: 0 },
    { month: '2026-05', arrivals: 0, departures: 2 },
  ])
})

test('usual periods count from today, across years and short months', () => {
  expect(presetPeriod('last30', '2026-03-01')).toEqual({ from: '2026-01-31', to: '2026-03-01', step: 'day' })
  expect(presetPeriod('last12', '2026-03-31')).toMatchObject({ from: '2025-04-01', to: '2026-03-31' })
  expect(presetPeriod('lastMonth', '2026-03-31')).toMatchObject({ from: '2026-02-01', to: '2026-02-28' })
  expect(presetPeriod('lastMonth', '2026-01-05')).toMatchObject({ from: '2025-12-01', to: '2025-12-31' })
})

test('a period is questioned before it is asked for', () => {
  expect(problemOf({ from: '2026-05-02', to: '2026-05-01' }, 'day')).toBe('backward')
  expect(problemOf({ from: '2020-01-01', to: '2026-01-01' }, 'day')).toBe('tooLong')
  expect(problemOf({ from: '2020-01-01', to: '2026-01-01' }, 'month')).toBeNull()
  expect(problemOf({ from: '2026-05-01', to: '2026-05-01' }, 'day')).toBeNull()
})
