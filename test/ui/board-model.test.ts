import { describe, expect, test } from 'vitest'
import type { Board, BoardBed, PlannedMove } from '../../src/shared/beds/schema.ts'
import {
  bedsOf,
  countMarks,
  type Filter,
  isWanted,
  lookOf,
  noFilter,
  placeOf,
  planMarks,
  scopeOf,
  topOf,
  viewOf,
} from '../../src/ui/beds/board/model.ts'

type Occupant = NonNullable<BoardBed['occupant']>
const leave = { id: 1, kind: 'hospital', from: 0, expectedOn: null, isOverdue: false } as const

const person = (personId: number, name: string, more: Partial<Occupant> = {}): Occupant => ({
  personId,
  stayId: personId,
  placementId: personId,
  name,
  sex: 'female',
  age: 80,
  isAgeAbout: false,
  careLevel: null,
  mobility: null,
  hasOxygen: null,
  arrivedAt: 0,
  isTrial: false,
  trialUntilOn: null,
  leave: null,
  leavingOn: null,
  ...more,
})

const bed = (id: number, more: Partial<BoardBed> = {}): BoardBed => ({
  id,
  code: `10${id}`,
  kind: 'nursing',
  state: more.occupant ? 'occupied' : 'vacant',
  occupant: null,
  hold: null,
  outage: null,
  version: 1,
  ...more,
})

const room = (id: number, beds: BoardBed[]) => ({
  id,
  name: `R${id}`,
  audience: 'any' as const,
  isNearStation: false,
  isWheelchair: false,
  hasOxygen: false,
  beds,
})

/** Building 1 has floors 1 and 2, building 2 has floor 3. */
const board: Board = {
  siteId: 1,
  at: 0,
  knownAt: null,
  buildings: [
    {
      id: 1,
      name: 'A',
      floors: [
        {
          id: 1,
          name: '1F',
          rooms: [
            room(1, [
              bed(1, { occupant: person(11, '王秀英', { careLevel: 'fullCare' }) }),
              bed(2, { occupant: person(12, '李桂兰', { isTrial: true, leave }) }),
            ]),
            room(2, [
              bed(3),
              bed(4, { state: 'held', hold: { id: 1, personId: 13, name: '张建国', untilOn: '2026-05-01' } }),
            ]),
          ],
        },
        {
          id: 2,
          name: '2F',
          rooms: [
            room(3, [
              bed(5, {
                state: 'out',
                outage: { id: 1, reason: 'repair', expectedOn: null, note: '', hazard: null },
              }),
            ]),
          ],
        },
      ],
    },
    {
      id: 2,
      name: 'B',
      floors: [
        {
          id: 3,
          name: '1F',
          rooms: [
            room(4, [
              bed(6, {
                kind: 'dayCare',
                occupant: person(14, '赵翠花', { isTrial: true, leavingOn: '2026-05-03' }),
              }),
              bed(7, { kind: 'dayCare' }),
            ]),
          ],
        },
      ],
    },
  ],
  counts: { setUp: 5, occupied: 2, held: 1, out: 1, vacant: 1, dayCare: 2, onLeave: 1, trial: 1 },
  due: 0,
}
const filter = (more: Partial<Filter>): Filter => ({ ...noFilter, ...more })
const wanted = (more: Partial<Filter>, people: number[] = []) => {
  const chosen = filter(more)
  const view = viewOf(
    scopeOf(board, chosen),
    (b, r) => isWanted(b, r, chosen, new Set(people)),
    () => false,
  )
  return { ...view, rooms: view.buildings.flatMap((b) => b.floors.flatMap((f) => f.rooms)) }
}

test('the legend counts what the core counts, and leaving besides', () => {
  const { setUp, ...counts } = board.counts
  expect(countMarks(bedsOf(board.buildings))).toEqual({ ...counts, leaving: 1 })
  expect(counts.occupied + counts.held + counts.out + counts.vacant).toBe(setUp)
})

test('a tile looks like its state, an occupied one like what stands out most', () => {
  const looks = bedsOf(board.buildings).map(lookOf)
  expect(looks).toEqual(['occupied', 'hospital', 'vacant', 'held', 'out', 'trial', 'vacant'])
})

describe('filters', () => {
  test('a place narrows building and floor', () => {
    expect(bedsOf(scopeOf(board, filter({ buildingId: 1 }))).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5])
    expect(bedsOf(scopeOf(board, filter({ floorId: 3 }))).map(({ id }) => id)).toEqual([6, 7])
  })

  test('a room without a wanted bed stays away; its neighbours in a wanted room stand back', () => {
    const { rooms, shown } = wanted({ mark: 'onLeave' })
    expect(rooms.map(({ room: { id }, dimmed }) => [id, dimmed])).toEqual([[1, '1']])
    expect(shown).toBe(1)
  })

  test('day care is no vacancy, and has its own mark', () => {
    expect(wanted({ mark: 'vacant' }).shown).toBe(1)
    expect(wanted({ mark: 'dayCare' }).shown).toBe(2)
    expect(wanted({ mark: 'trial' }).shown).toBe(1)
  })

  test('care level and mark are both asked for', () => {
    expect(wanted({ careLevel: 'fullCare' }).shown).toBe(1)
    expect(wanted({ careLevel: 'fullCare', mark: 'trial' }).buildings).toEqual([])
  })

  test('a text finds name, bed, room and who a bed is held for; people found by the core too', () => {
    const found = (text: string, people?: number[]) => wanted({ text }, people).shown
    expect(found('秀英')).toBe(1)
    expect(found(' 张建国 ')).toBe(1)
    expect(found('104')).toBe(1)
    expect(found('r4')).toBe(2)
    expect(found('wxy')).toBe(0)
    expect(found('wxy', [11])).toBe(1)
  })
})

test('beds that do not fit stand back, but stay', () => {
  const view = viewOf(
    board.buildings,
    () => true,
    ({ id }) => id !== 3,
  )
  const dimmed = view.buildings.flatMap((b) => b.floors.flatMap((f) => f.rooms.map((r) => r.dimmed)))
  expect(dimmed).toEqual(['1,2', '4', '5', '6,7'])
})

test('the top of the plan is whole floors until there are beds enough', () => {
  const { buildings } = viewOf(
    board.buildings,
    () => true,
    () => false,
  )
  const floors = (enough: number) => topOf(buildings, enough).flatMap((b) => b.floors.map(({ id }) => id))
  expect(floors(1)).toEqual([1])
  expect(floors(5)).toEqual([1, 2])
  expect(floors(6)).toEqual([1, 2, 3])
})

test('planned moves are marked on both beds, up to the day that is looked at', () => {
  const plan = (
    id: number,
    kind: PlannedMove['kind'],
    personId: number,
    bedId: number | null,
    dueOn: string,
  ): PlannedMove => ({
    id,
    siteId: 1,
    personId,
    person: `P${personId}`,
    kind,
    dueOn,
    bedId,
    bed: '',
    note: '',
    isDue: false,
  })
  const plans = [
    plan(1, 'transfer', 11, 3, '2026-05-01'),
    plan(2, 'admission', 99, 7, '2026-05-02'),
    plan(3, 'leave', 12, null, '2026-05-09'),
    plan(4, 'discharge', 14, null, '2026-05-01'),
    plan(5, 'admission', 98, 1234, '2026-05-01'),
  ]
  const all = planMarks(board, plans, null)
  expect(all.get(1)?.get(1)).toEqual([{ id: 1, kind: 'planFrom', day: '2026-05-01', person: 'P11' }])
  expect(
    all
      .get(1)
      ?.get(2)
      ?.map(({ kind }) => kind),
  ).toEqual(['planLeave'])
  expect(
    all
      .get(2)
      ?.get(3)
      ?.map(({ kind }) => kind),
  ).toEqual(['planTo'])
  expect(
    all
      .get(4)
      ?.get(7)
      ?.map(({ kind }) => kind),
  ).toEqual(['planIn'])
  expect([...planMarks(board, plans, '2026-05-01').keys()].sort()).toEqual([1, 2])
})

test('a bed is found with its place', () => {
  expect(placeOf(board, 6)).toMatchObject({ building: 'B', floor: '1F', room: { id: 4 }, bed: { id: 6 } })
  expect(placeOf(board, 60)).toBeNull()
})
