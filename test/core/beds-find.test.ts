import { expect, test } from 'vitest'
import { bedRows } from '../support/bed-rows.ts'
import { addRoom, makeHome } from '../support/beds.ts'
import { at, signInAs, type TestClient } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

type Wish = Omit<Parameters<TestClient['beds']['find']>[0], 'siteId'>

/** What is found, by the bed's code, in order. */
async function find(client: TestClient, wish: Wish) {
  const found = await client.beds.find({ siteId: 1, ...wish })
  return Object.fromEntries(found.map(({ bed, ...rest }) => [bed, rest]))
}

test('a bed that is taken, held or out says by whom or why, and until when', async () => {
  const { director, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  await director.beds.plan({
    personId: wang,
    siteId: 1,
    kind: 'discharge',
    dueOn: '2026-06-30',
    bedId: null,
    note: '',
  })
  await director.beds.hold({ bedId: bed('101-2'), personId: li, untilOn: '2026-06-20' })
  await director.beds.startOutage({
    bedIds: [bed('102-1')],
    reason: 'repair',
    expectedOn: '2026-07-01',
    note: '',
  })
  const other = await makePerson(director, { name: '陈玉珍' })
  const found = await find(director, { personId: other })
  expect(Object.keys(found)).toEqual(['102-2', '101-1', '101-2', '102-1'])
  expect(found['102-2']).toMatchObject({ state: 'vacant', isFit: true, isLastRoom: false, reasons: [] })
  expect(found['101-1']).toMatchObject({
    state: 'occupied',
    isFit: false,
    reasons: [{ code: 'occupied', who: '王秀英', until: at('2026-06-30', '00:00') }],
  })
  expect(found['101-2']).toMatchObject({
    state: 'held',
    isFit: false,
    reasons: [{ code: 'held', who: '李桂兰', until: at('2026-06-21', '00:00') }],
  })
  expect(found['102-1']).toMatchObject({
    state: 'out',
    isFit: false,
    reasons: [{ code: 'out', who: 'repair', until: at('2026-07-01', '00:00') }],
  })
  expect((await find(director, { personId: li }))['101-2']).toMatchObject({
    state: 'held',
    isFit: true,
    reasons: [],
  })
})

test('rooms for others do not fit; a room that would become mixed fits, with a note', async () => {
  const { director, bed, wang } = await makeHome()
  const men = await addRoom(director, '男', 'men', 1)
  const women = await addRoom(director, '女', 'women', 1)
  await addRoom(director, '夫妻', 'couple', 2)
  const old = await makePerson(director, { name: '李大山', sex: 'male' })
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-01') })
  await director.beds.admit({ personId: old, bedId: men.beds[0] })
  const forMan = await find(director, { sex: 'male' })
  expect(forMan['101-2']).toMatchObject({
    isFit: true,
    reasons: [{ code: 'wouldMix', who: '王秀英', until: null }],
  })
  expect(forMan['102-1']).toMatchObject({ isFit: true, reasons: [] })
  expect(forMan['女-1']).toMatchObject({ isFit: false, reasons: [{ code: 'audience', who: 'women' }] })
  expect(forMan['夫妻-1']).toMatchObject({ isFit: true, reasons: [] })
  const forWoman = await find(director, { sex: 'female' })
  expect(forWoman['101-2']).toMatchObject({ isFit: true, reasons: [] })
  expect(forWoman['男-1']?.reasons.map((reason) => reason.code)).toEqual(['occupied', 'audience'])
  // In a room for a couple one may join a person of the other sex, and nobody else.
  await director.beds.transfer({ personId: wang, bedId: (await find(director, {}))['夫妻-1']?.bedId ?? 0 })
  expect((await find(director, { personId: old }))['夫妻-2']).toMatchObject({ isFit: true, reasons: [] })
  expect((await find(director, { sex: 'female' }))['夫妻-2']).toMatchObject({
    isFit: false,
    reasons: [{ code: 'audience', who: 'couple' }],
  })
  // Of a person the sex is theirs, whatever was asked besides.
  expect((await find(director, { personId: wang, sex: 'male' }))['女-1']).toMatchObject({
    bedId: women.beds[0],
    isFit: true,
  })
})

test('kind, floor and features that were asked for', async () => {
  const { director } = await makeHome()
  await addRoom(director, '普', 'any', 1, 'ordinary')
  const other = await director.beds.addFloor({ buildingId: 1, name: '2层' })
  const suite = await director.beds.addRoom({
    floorId: other.id,
    name: '201',
    audience: 'any',
    isNearStation: true,
    isWheelchair: true,
    hasOxygen: true,
    note: '',
  })
  await director.beds.addBed({ roomId: suite.id, code: '201-1', kind: 'nursing', setUpOn: '2026-01-01' })
  const codes = async (wish: Wish) =>
    Object.fromEntries(
      Object.entries(await find(director, wish)).map(([bed, { reasons }]) => [
        bed,
        reasons.map(({ code }) => code),
      ]),
    )
  expect(await codes({ kind: 'nursing' })).toMatchObject({ '101-1': [], '201-1': [], '普-1': ['kind'] })
  expect(await codes({ floorId: other.id })).toMatchObject({ '201-1': [], '101-1': ['floor'] })
  expect(await codes({ needsWheelchair: true, needsOxygen: true, needsNearStation: true })).toMatchObject({
    '201-1': [],
    '101-1': ['wheelchair', 'oxygen', 'nearStation'],
  })
})

test('for a time ahead: what begins inside it hinders, what begins after it does not', async () => {
  const { core, director, bed, wang, li } = await makeHome()
  const rows = bedRows(core)
  const window = { from: at('2026-06-20'), until: at('2026-07-01') }
  rows.hold(li, bed('101-1'), { from: '2026-06-25', until: '2026-06-28', recorded: '2026-06-01' })
  rows.hold(wang, bed('101-2'), { from: '2026-07-01', until: '2026-07-05', recorded: '2026-06-01' })
  rows.outage(bed('102-1'), { from: '2026-06-30', recorded: '2026-06-01' }, { reason: 'safety' })
  rows.bed(1, '101-8', 'nursing', { setUp: '2026-06-21', recorded: '2026-06-01' })
  rows.bed(1, '101-9', 'nursing', { setUp: '2026-07-01', recorded: '2026-06-01' })
  const found = await find(director, window)
  expect(found['101-1']).toMatchObject({
    isFit: false,
    reasons: [{ code: 'heldLater', who: '李桂兰', until: at('2026-06-25') }],
  })
  expect(found['101-2']).toMatchObject({ isFit: true, reasons: [] })
  expect(found['102-1']).toMatchObject({
    isFit: false,
    reasons: [{ code: 'outLater', who: 'safety', until: at('2026-06-30') }],
  })
  expect(found['101-8']).toMatchObject({
    isFit: false,
    reasons: [{ code: 'notYet', until: at('2026-06-21') }],
  })
  expect(found['101-9']).toBeUndefined()
  expect((await find(director, { ...window, personId: li }))['101-1']).toMatchObject({ isFit: true })
  // Without an end all that is to come counts.
  expect((await find(director, { from: window.from }))['101-2']).toMatchObject({
    isFit: false,
    reasons: [{ code: 'heldLater' }],
  })
  expect(Object.keys(await find(director, { from: window.from }))).toContain('101-9')
})

test('for a time past, a bed that was taken since then is taken later', async () => {
  const { director, bed, wang } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-10') })
  expect((await find(director, { from: at('2026-06-05') }))['101-1']).toMatchObject({
    state: 'vacant',
    isFit: false,
    reasons: [{ code: 'occupiedLater', who: '王秀英', until: at('2026-06-10') }],
  })
  await expect(find(director, { from: at('2026-06-05'), until: at('2026-06-05') })).rejects.toMatchObject({
    code: 'BACKWARD',
  })
})

test('the room a person stayed in last stands first, fit or not', async () => {
  const { director, bed, wang, li } = await makeHome()
  await director.beds.admit({ personId: wang, bedId: bed('102-1'), at: at('2026-06-01') })
  await director.beds.discharge({ personId: wang, at: at('2026-06-05'), reason: 'ownWish' })
  await director.beds.admit({ personId: li, bedId: bed('102-1') })
  const found = await director.beds.find({ siteId: 1, personId: wang })
  expect(found.map(({ bed: code, isLastRoom, isFit }) => [code, isLastRoom, isFit])).toEqual([
    ['102-2', true, true],
    ['102-1', true, false],
    ['101-1', false, true],
    ['101-2', false, true],
  ])
})

test('an unknown person and a site of others are refused', async () => {
  const { core, director } = await makeHome()
  await expect(find(director, { personId: 999 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'person' },
  })
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
  await expect(find(client, {})).rejects.toMatchObject({ code: 'OTHER_SITE' })
})
