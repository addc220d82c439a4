import { expect, test } from 'vitest'
import { type BedRows, bedRows } from '../support/bed-rows.ts'
import { at, makeOrganisation } from '../support/core.ts'

/** Two floors of a building; on the first a room of nursing-type beds, on the second ordinary and day care. */
function layHouse(rows: BedRows) {
  const building = rows.building()
  const first = rows.room(rows.floor(building, '1层', 1), '101')
  const second = rows.room(rows.floor(building, '2层', 2), '201')
  const [a, b, c, d] = [
    rows.bed(first, '101-1'),
    rows.bed(first, '101-2'),
    rows.bed(first, '101-3'),
    rows.bed(first, '101-4'),
  ]
  const [e, f, day] = [
    rows.bed(second, '201-1', 'ordinary'),
    rows.bed(second, '201-2', 'ordinary'),
    rows.bed(second, '201-3', 'dayCare'),
  ]
  return { a, b, c, d, e, f, day }
}

test('a home without beds: zeros, and no rates', async () => {
  const { director } = await makeOrganisation()
  const census = await director.beds.census({ siteId: 1 })
  expect(Object.values(census.total).every((count) => count === 0)).toBe(true)
  expect(census).toMatchObject({ byFloor: [], occupancyRate: null, fullTimeRate: null, nursingShare: null })
  expect(census.byKind).toEqual(
    ['nursing', 'ordinary', 'dayCare'].map((kind) => ({
      kind,
      setUp: 0,
      occupied: 0,
      held: 0,
      out: 0,
      vacant: 0,
    })),
  )
})

test('beds and people by state, floor, kind, care level and mobility, and the rates', async () => {
  const { core, director } = await makeOrganisation()
  const rows = bedRows(core)
  const { a, b, c, d, e, day } = layHouse(rows)
  const wang = rows.person('王秀英')
  rows.condition(wang, '2026-05-01', { careLevel: 'fullCare', mobility: 'carried' })
  rows.lies(wang, a, '2026-05-01')
  rows.leave(
    rows.lies(rows.person('李桂兰'), b, '2026-05-01', undefined, { isTrial: 1 }).stayId,
    'hospital',
    { from: '2026-06-01' },
  )
  rows.leave(rows.lies(rows.person('陈玉珍'), e, '2026-05-01').stayId, 'outing', { from: '2026-06-01' })
  rows.lies(rows.person('日托'), day, '2026-06-15 08:00')
  rows.hold(wang, c, { from: '2026-06-10', until: '2026-07-01' })
  rows.outage(d, { from: '2026-06-10' })
  const census = await director.beds.census({ siteId: 1 })
  expect(census.total).toEqual({
    setUp: 7,
    fullTime: 6,
    nursing: 4,
    ordinary: 2,
    dayCare: 1,
    occupied: 3,
    held: 1,
    out: 1,
    vacant: 1,
    usable: 5,
    residents: 3,
    present: 1,
    trial: 1,
    onOuting: 1,
    inHospital: 1,
    dayCareGuests: 1,
  })
  expect(census.byFloor).toMatchObject([
    { building: '1号楼', floor: '1层', setUp: 4, fullTime: 4, occupied: 2, held: 1, out: 1, vacant: 0 },
    {
      building: '1号楼',
      floor: '2层',
      setUp: 3,
      fullTime: 2,
      occupied: 1,
      held: 0,
      out: 0,
      vacant: 1,
      dayCareGuests: 1,
    },
  ])
  expect(census.byKind).toEqual([
    { kind: 'nursing', setUp: 4, occupied: 2, held: 1, out: 1, vacant: 0 },
    { kind: 'ordinary', setUp: 2, occupied: 1, held: 0, out: 0, vacant: 1 },
    { kind: 'dayCare', setUp: 1, occupied: 1, held: 0, out: 0, vacant: 0 },
  ])
  expect(census.byCareLevel.map(({ careLevel, residents }) => [careLevel, residents])).toEqual([
    ['selfCare', 0],
    ['assisted', 0],
    ['assistedHigh', 0],
    ['fullCare', 1],
    ['special', 0],
    [null, 2],
  ])
  expect(census.byMobility.map(({ mobility, residents }) => [mobility, residents])).toEqual([
    ['walks', 0],
    ['withHelp', 0],
    ['wheelchair', 0],
    ['carried', 1],
    [null, 2],
  ])
  expect(census).toMatchObject({ occupancyRate: 3 / 7, fullTimeRate: 3 / 6, nursingShare: 4 / 7 })
})

test('a past day is counted at the check hour in force then; today and later days at this moment', async () => {
  const { core, director } = await makeOrganisation()
  const rows = bedRows(core)
  const { a, b } = layHouse(rows)
  rows.lies(rows.person('王秀英'), a, '2026-06-02 00:00')
  rows.lies(rows.person('李桂兰'), b, '2026-05-01', '2026-06-03 06:00')
  rows.setting('checkHour', '2026-06-02', 6)
  const census = async (on: string) => {
    const { at: instant, total } = await director.beds.census({ siteId: 1, on })
    return [instant, total.residents]
  }
  // Arriving at the instant counts, leaving at it does not.
  expect(await census('2026-06-01')).toEqual([at('2026-06-02', '00:00'), 2])
  expect(await census('2026-06-02')).toEqual([at('2026-06-03', '06:00'), 1])
  const now = at('2026-06-15')
  expect([await census('2026-06-15'), await census('2027-01-01')]).toEqual([
    [now, 1],
    [now, 1],
  ])
  expect((await director.beds.census({ siteId: 1, at: at('2026-06-03', '05:59') })).total.residents).toBe(2)
})
