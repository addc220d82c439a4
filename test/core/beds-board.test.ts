import { expect, test } from 'vitest'
import type { Board } from '../../src/shared/beds/schema.ts'
import { bedRows } from '../support/bed-rows.ts'
import { addRoom, makeHome } from '../support/beds.ts'
import { at, makeOrganisation, secret, signInAs } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

/** The beds of a board by code. */
const bedsOf = ({ buildings }: Board) =>
  Object.fromEntries(
    buildings
      .flatMap(({ floors }) => floors.flatMap(({ rooms }) => rooms.flatMap(({ beds }) => beds)))
      .map((bed) => [bed.code, bed]),
  )

/** The clock moves on, further than a screen stays unlocked. */
async function passTo({ director, clock }: Awaited<ReturnType<typeof makeHome>>, day: string, time?: string) {
  clock.set(day, time)
  await director.accounts.unlock({ secret })
}

test('a home without beds has an empty board, and zeros', async () => {
  const { director } = await makeOrganisation()
  expect(await director.beds.board({ siteId: 1 })).toMatchObject({
    buildings: [],
    counts: { setUp: 0, occupied: 0, held: 0, out: 0, vacant: 0, dayCare: 0, onLeave: 0, trial: 0 },
    due: 0,
  })
})

test('the board stands in the order of the house and says what each bed is', async () => {
  const { director, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-2'), trialUntilOn: '2026-06-30' })
  await director.beds.hold({ bedId: bed('102-1'), personId: li, untilOn: '2026-06-20' })
  await director.beds.startOutage({
    bedIds: [bed('102-2')],
    reason: 'repair',
    expectedOn: '2026-07-01',
    note: '床板',
  })
  await addRoom(director, '日托室', 'any', 1, 'dayCare')
  const board = await director.beds.board({ siteId: 1 })
  expect(
    board.buildings[0]?.floors[0]?.rooms.map((room) => [room.name, room.beds.map((one) => one.code)]),
  ).toEqual([
    ['101', ['101-1', '101-2']],
    ['102', ['102-1', '102-2']],
    ['日托室', ['日托室-1']],
  ])
  const beds = bedsOf(board)
  expect(beds['101-1']).toMatchObject({ state: 'vacant', occupant: null, hold: null, outage: null })
  expect(beds['101-2']).toMatchObject({
    state: 'occupied',
    occupant: {
      personId: wang,
      name: '王秀英',
      arrivedAt: at('2026-06-15'),
      isTrial: true,
      trialUntilOn: '2026-06-30',
      leave: null,
      leavingOn: null,
    },
  })
  expect(beds['102-1']).toMatchObject({
    state: 'held',
    hold: { personId: li, name: '李桂兰', untilOn: '2026-06-20' },
  })
  expect(beds['102-2']).toMatchObject({
    state: 'out',
    outage: { reason: 'repair', expectedOn: '2026-07-01', note: '床板' },
  })
  expect(board.counts).toEqual({
    setUp: 4,
    occupied: 1,
    held: 1,
    out: 1,
    vacant: 1,
    dayCare: 1,
    onLeave: 0,
    trial: 1,
  })
})

test('occupied goes before held, held before out of service; the marks are shown all the same', async () => {
  const { core, director, bed, wang, li } = await makeHome()
  const rows = bedRows(core)
  for (const code of ['101-1', '101-2', '102-1']) rows.outage(bed(code), { from: '2026-06-01' })
  rows.lies(wang, bed('101-1'), '2026-06-01')
  rows.hold(li, bed('101-2'), { from: '2026-06-01', until: '2026-07-01' })
  const board = await director.beds.board({ siteId: 1 })
  const beds = bedsOf(board)
  expect(beds['101-1']).toMatchObject({
    state: 'occupied',
    occupant: { name: '王秀英' },
    outage: { reason: 'repair' },
  })
  expect(beds['101-2']).toMatchObject({
    state: 'held',
    hold: { name: '李桂兰' },
    outage: { reason: 'repair' },
  })
  expect(beds['102-1']?.state).toBe('out')
  expect(board.counts).toMatchObject({ setUp: 4, occupied: 1, held: 1, out: 1, vacant: 1 })
})

test('a past day: true by what is known now, or as it was known then', async () => {
  const home = await makeHome()
  const { director, bed, wang, li } = home
  const state = async (code: string, day: string, knownOn?: string) => {
    const board = await director.beds.board({
      siteId: 1,
      at: at(day),
      knownAt: knownOn === undefined ? undefined : at(knownOn),
    })
    return bedsOf(board)[code]?.occupant?.name ?? bedsOf(board)[code]?.state
  }
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  // Entered on the 20th: she left on the 17th, and another woman has lain there since the 18th.
  await passTo(home, '2026-06-20')
  await director.beds.discharge({ personId: wang, at: at('2026-06-17'), reason: 'ownWish' })
  const { stayId } = await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-18') })
  await passTo(home, '2026-06-21')
  expect(await state('101-1', '2026-06-16')).toBe('王秀英')
  expect(await state('101-1', '2026-06-17')).toBe('vacant')
  expect(await state('101-1', '2026-06-19')).toBe('李桂兰')
  expect(await state('101-1', '2026-06-19', '2026-06-19')).toBe('王秀英')
  expect(await state('101-1', '2026-06-19', '2026-06-20')).toBe('李桂兰')
  // The second stay was a mistake: it never was, though for a day it was known.
  await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '录错' })
  await passTo(home, '2026-06-22')
  expect(await state('101-1', '2026-06-19')).toBe('vacant')
  expect(await state('101-1', '2026-06-19', '2026-06-20')).toBe('李桂兰')
  expect(await state('101-1', '2026-06-19', '2026-06-22')).toBe('vacant')
})

test('as known: ends of holds, leaves and trials, later conditions and beds count from their entry on', async () => {
  const { core, director } = await makeOrganisation()
  const rows = bedRows(core)
  const room = rows.room(rows.floor(rows.building()), '101')
  const [first, second, third] = [rows.bed(room, '101-1'), rows.bed(room, '101-2'), rows.bed(room, '101-3')]
  rows.bed(room, '101-4', 'nursing', { setUp: '2026-06-01', recorded: '2026-06-10' })
  const [wang, li] = [rows.person('王秀英'), rows.person('李桂兰')]
  rows.hold(li, first, {
    from: '2026-06-01',
    until: '2026-06-10 00:00',
    to: '2026-06-03',
    toRecorded: '2026-06-10',
  })
  const { stayId } = rows.lies(wang, second, '2026-06-01', undefined, {
    isTrial: 1,
    formalAt: at('2026-06-02'),
    formalRecordedAt: at('2026-06-10'),
  })
  rows.leave(stayId, 'outing', { from: '2026-06-02', to: '2026-06-04', toRecorded: '2026-06-10' })
  rows.condition(wang, '2026-06-01', { careLevel: 'assisted' })
  rows.condition(wang, '2026-06-03', { careLevel: 'special', recordedAt: at('2026-06-10') })
  rows.outage(third, { from: '2026-06-01', recorded: '2026-06-10' })
  rows.plan(wang, '2026-06-20', {
    recordedAt: at('2026-06-04'),
    closedAt: at('2026-06-09'),
    outcome: 'cancelled',
  })
  const moment = { siteId: 1, at: at('2026-06-05') }
  const truth = bedsOf(await director.beds.board(moment))
  expect(truth['101-1']?.state).toBe('vacant')
  expect(truth['101-2']?.occupant).toMatchObject({
    isTrial: false,
    leave: null,
    careLevel: 'special',
    leavingOn: null,
  })
  expect(truth['101-3']?.state).toBe('out')
  expect(truth['101-4']?.state).toBe('vacant')
  const known = bedsOf(await director.beds.board({ ...moment, knownAt: at('2026-06-05') }))
  expect(known['101-1']).toMatchObject({ state: 'held', hold: { untilOn: '2026-06-09' } })
  expect(known['101-2']?.occupant).toMatchObject({
    isTrial: true,
    leave: { kind: 'outing' },
    careLevel: 'assisted',
    leavingOn: '2026-06-20',
  })
  expect(known['101-3']?.state).toBe('vacant')
  expect(known['101-4']).toBeUndefined()
  expect(bedsOf(await director.beds.board({ ...moment, knownAt: at('2026-06-10') }))).toEqual(truth)
})

test('a bed is on the board from its set-up until it retires', async () => {
  const { core, director, bed } = await makeHome()
  bedRows(core).bed(1, '101-3', 'ordinary', { setUp: '2026-06-10', retired: '2026-06-12' })
  const setUp = async (day: string, time: string) =>
    (await director.beds.board({ siteId: 1, at: at(day, time) })).counts.setUp
  expect([await setUp('2026-06-10', '11:59'), await setUp('2026-06-10', '12:00')]).toEqual([4, 5])
  expect([await setUp('2026-06-12', '11:59'), await setUp('2026-06-12', '12:00')]).toEqual([5, 4])
  await director.beds.retireBeds({ bedIds: [bed('102-2')], reason: '报废' })
  expect((await director.beds.board({ siteId: 1 })).counts).toMatchObject({ setUp: 3, vacant: 3 })
})

test('leave, overdue or not, a planned departure and what is due', async () => {
  const home = await makeHome()
  const { director, bed, wang, li } = home
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  await director.beds.admit({ personId: li, bedId: bed('101-2') })
  await director.beds.startLeave({ personId: wang, kind: 'hospital', expectedOn: '2026-06-16' })
  await director.beds.plan({
    personId: li,
    siteId: 1,
    kind: 'discharge',
    dueOn: '2026-06-17',
    bedId: null,
    note: '',
  })
  const beds = bedsOf(await director.beds.board({ siteId: 1 }))
  expect(beds['101-1']?.occupant?.leave).toMatchObject({
    kind: 'hospital',
    expectedOn: '2026-06-16',
    isOverdue: false,
  })
  expect(beds['101-2']?.occupant?.leavingOn).toBe('2026-06-17')
  await passTo(home, '2026-06-16', '23:59')
  expect(bedsOf(await director.beds.board({ siteId: 1 }))['101-1']?.occupant?.leave?.isOverdue).toBe(false)
  expect((await director.beds.board({ siteId: 1 })).due).toBe(0)
  await passTo(home, '2026-06-17', '00:00')
  const board = await director.beds.board({ siteId: 1 })
  expect(bedsOf(board)['101-1']?.occupant?.leave?.isOverdue).toBe(true)
  expect(board).toMatchObject({ due: 1, counts: { occupied: 2, onLeave: 1 } })
  await director.beds.endLeave({ personId: wang })
  expect((await director.beds.board({ siteId: 1 })).counts.onLeave).toBe(0)
})

test('age is that of the day shown, with the leap birthday as set and the year alone as about', async () => {
  const { core, director, bed } = await makeHome()
  const rows = bedRows(core)
  rows.lies(rows.person('闰二', { birthOn: '1940-02-29' }), bed('101-1'), '2020-01-01')
  rows.lies(rows.person('约生', { birthYear: 1938 }), bed('101-2'), '2020-01-01')
  rows.lies(rows.person('不详'), bed('102-1'), '2020-01-01')
  const ages = async (day: string) => {
    const beds = bedsOf(await director.beds.board({ siteId: 1, at: at(day) }))
    return ['101-1', '101-2', '102-1'].map((code) => [
      beds[code]?.occupant?.age,
      beds[code]?.occupant?.isAgeAbout,
    ])
  }
  expect(await ages('2025-02-28')).toEqual([
    [84, false],
    [87, true],
    [null, false],
  ])
  rows.setting('leapBirthday', '2025-01-01', 'feb28')
  expect(await ages('2025-02-28')).toEqual([
    [85, false],
    [87, true],
    [null, false],
  ])
  expect(await ages('2023-02-28')).toEqual([
    [82, false],
    [85, true],
    [null, false],
  ])
})

test('each role sees of health what it needs: on the board and in the register', async () => {
  const { core, director, bed, wang } = await makeHome()
  await director.people.setCondition({
    id: wang,
    condition: { careLevel: 'fullCare', mobility: 'carried', hasOxygen: true },
  })
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  const seen = {
    director: { careLevel: 'fullCare', mobility: 'carried', hasOxygen: true },
    nursing: { careLevel: 'fullCare', mobility: 'carried', hasOxygen: true },
    homecare: { careLevel: 'fullCare', mobility: 'carried', hasOxygen: true },
    safety: { careLevel: null, mobility: 'carried', hasOxygen: true },
    canteen: { careLevel: null, mobility: null, hasOxygen: null },
    auditor: { careLevel: null, mobility: null, hasOxygen: null },
  } as const
  for (const [role, health] of Object.entries(seen)) {
    const { client } = await signInAs(core, director, role as keyof typeof seen)
    expect(bedsOf(await client.beds.board({ siteId: 1 }))['101-1']?.occupant, role).toMatchObject(health)
    expect((await client.beds.register({ siteId: 1 }))[0]?.occupant, role).toMatchObject(health)
  }
})

test('the register has one row per bed, with where it stands', async () => {
  const { core, director, bed, wang } = await makeHome({ isWheelchair: true })
  await makePerson(director, { name: '无床' })
  await director.beds.admit({ personId: wang, bedId: bed('102-1') })
  const register = await director.beds.register({ siteId: 1 })
  expect(
    register.map(({ code, building, floor, room, isWheelchair, occupant }) => [
      code,
      building,
      floor,
      room,
      isWheelchair,
      occupant?.name,
    ]),
  ).toEqual([
    ['101-1', '福寿楼', '1层', '101', true, undefined],
    ['101-2', '福寿楼', '1层', '101', true, undefined],
    ['102-1', '福寿楼', '1层', '102', true, '王秀英'],
    ['102-2', '福寿楼', '1层', '102', true, undefined],
  ])
  expect(
    (await director.beds.register({ siteId: 1, at: at('2026-06-14') })).every(
      (row) => row.state === 'vacant',
    ),
  ).toBe(true)
  const { id: other } = await director.sites.create({
    kind: 'home',
    name: '二院',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { client } = await signInAs(core, director, 'nursing', [other])
  for (const look of [client.beds.board, client.beds.register, client.beds.census]) {
    await expect(look({ siteId: 1 })).rejects.toMatchObject({ code: 'OTHER_SITE' })
  }
  expect(await client.beds.register({ siteId: other })).toEqual([])
})
