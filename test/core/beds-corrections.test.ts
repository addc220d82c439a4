import { describe, expect, test } from 'vitest'
import { makeHome } from '../support/beds.ts'
import { at, type TestClient } from '../support/core.ts'

const reason = '录错'

async function withResident() {
  const home = await makeHome()
  const admitted = await home.director.beds.admit({
    personId: home.wang,
    bedId: home.bed('101-1'),
    at: at('2026-06-01'),
  })
  home.clock.now += 60_000
  return { ...home, ...admitted }
}

const occupied = async (director: TestClient) =>
  (await director.beds.register({ siteId: 1 }))
    .filter(({ state }) => state === 'occupied')
    .map(({ code, occupant }) => `${code} ${occupant?.name}`)

/** The open placement of a person. */
const placementOf = async (director: TestClient, personId: number) => {
  const row = (await director.beds.personHistory({ personId, isVoidedShown: false })).find(
    ({ kind, to }) => kind === 'placement' && to === null,
  )
  if (!row) throw new Error('not in a bed')
  return row.id
}

describe('a transfer is taken back', () => {
  test('and the person lies where they lay', async () => {
    const { director, bed, wang } = await withResident()
    const { placementId } = await director.beds.transfer({
      personId: wang,
      bedId: bed('102-1'),
      at: at('2026-06-10'),
    })
    await director.beds.voidEntry({ kind: 'transfer', id: placementId, reason })
    expect(await occupied(director)).toEqual(['101-1 王秀英'])
    expect(await director.beds.board({ siteId: 1, at: at('2026-06-12') })).toMatchObject({
      counts: { occupied: 1 },
    })
    await expect(
      director.beds.voidEntry({ kind: 'transfer', id: placementId, reason }),
    ).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  })

  test('unless somebody else lies there now', async () => {
    const { director, clock, bed, wang, li } = await withResident()
    const { placementId } = await director.beds.transfer({ personId: wang, bedId: bed('102-1') })
    clock.now += 60_000
    await director.beds.admit({ personId: li, bedId: bed('101-1') })
    await expect(
      director.beds.voidEntry({ kind: 'transfer', id: placementId, reason }),
    ).rejects.toMatchObject({ code: 'BED_TAKEN', data: { bed: '101-1', person: '李桂兰' } })
    expect(await occupied(director)).toEqual(['101-1 李桂兰', '102-1 王秀英'])
  })

  test('the last one first', async () => {
    const { director, bed, wang, placementId: arrival } = await withResident()
    const first = await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-10') })
    await director.beds.transfer({ personId: wang, bedId: bed('102-2'), at: at('2026-06-11') })
    for (const id of [arrival, first.placementId]) {
      await expect(director.beds.voidEntry({ kind: 'transfer', id, reason })).rejects.toMatchObject({
        code: 'NOT_LATEST',
        data: { person: '王秀英' },
      })
    }
  })

  test('a swap is taken back for both', async () => {
    const { director, clock, bed, wang, li } = await withResident()
    await director.beds.admit({ personId: li, bedId: bed('102-1') })
    clock.now += 60_000
    await director.beds.swap({ personId: wang, otherPersonId: li })
    clock.now += 60_000
    await director.beds.voidEntry({ kind: 'transfer', id: await placementOf(director, li), reason })
    expect(await occupied(director)).toEqual(['101-1 王秀英', '102-1 李桂兰'])
  })

  test('a swap whose other half moved on is not', async () => {
    const { director, clock, bed, wang, li } = await withResident()
    await director.beds.admit({ personId: li, bedId: bed('102-1') })
    clock.now += 60_000
    await director.beds.swap({ personId: wang, otherPersonId: li })
    clock.now += 60_000
    await director.beds.transfer({ personId: li, bedId: bed('102-2') })
    await expect(
      director.beds.voidEntry({ kind: 'transfer', id: await placementOf(director, wang), reason }),
    ).rejects.toMatchObject({
      code: 'NOT_LATEST',
      data: { person: '李桂兰' },
    })
  })
})

describe('a discharge is taken back', () => {
  test('with the leave it ended, and a death with it', async () => {
    const { director, clock, wang, placementId } = await withResident()
    await director.beds.startLeave({
      personId: wang,
      kind: 'hospital',
      at: at('2026-06-10'),
      expectedOn: null,
    })
    await director.beds.discharge({
      personId: wang,
      at: at('2026-06-14'),
      reason: 'death',
      diedOn: '2026-06-14',
    })
    const knownAt = clock.now
    clock.now += 60_000
    await director.beds.voidEntry({ kind: 'discharge', id: placementId, reason: '同名误报' })
    expect(await director.people.get({ id: wang })).toMatchObject({ diedOn: null })
    expect((await director.beds.register({ siteId: 1 }))[0]).toMatchObject({
      state: 'occupied',
      occupant: { leave: { kind: 'hospital' } },
    })
    // What was known before the correction can still be read.
    expect((await director.beds.board({ siteId: 1, at: clock.now, knownAt })).counts.occupied).toBe(0)
    expect((await director.beds.board({ siteId: 1, at: clock.now })).counts.occupied).toBe(1)
    await director.beds.endLeave({ personId: wang })
    await director.beds.discharge({ personId: wang, reason: 'ownWish' })
  })

  test('leaves alone a leave that had ended at the same minute', async () => {
    const { director, clock, wang, placementId } = await withResident()
    await director.beds.startLeave({ personId: wang, kind: 'outing', at: at('2026-06-10'), expectedOn: null })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-14') })
    clock.now += 60_000
    await director.beds.discharge({ personId: wang, at: at('2026-06-14'), reason: 'ownWish' })
    await director.beds.voidEntry({ kind: 'discharge', id: placementId, reason })
    expect((await director.beds.register({ siteId: 1 }))[0]).toMatchObject({
      state: 'occupied',
      occupant: { leave: null },
    })
  })

  test('unless the bed or the person is elsewhere engaged by now', async () => {
    const { director, clock, bed, wang, li, placementId } = await withResident()
    await director.beds.discharge({ personId: wang, reason: 'ownWish' })
    clock.now += 60_000
    const takeBack = () => director.beds.voidEntry({ kind: 'discharge', id: placementId, reason })
    const hold = await director.beds.hold({ bedId: bed('101-1'), personId: li, untilOn: '2026-06-20' })
    await expect(takeBack()).rejects.toMatchObject({ code: 'BED_HELD', data: { person: '李桂兰' } })
    await director.beds.voidEntry({ kind: 'hold', id: hold.id, reason })
    await expect(director.beds.releaseHold({ id: hold.id })).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
    const { stayId } = await director.beds.admit({ personId: li, bedId: bed('101-1') })
    await expect(takeBack()).rejects.toMatchObject({ code: 'BED_TAKEN', data: { person: '李桂兰' } })
    await director.beds.voidEntry({ kind: 'stay', id: stayId, reason })
    const again = await director.beds.admit({ personId: wang, bedId: bed('102-1') })
    await expect(takeBack()).rejects.toMatchObject({ code: 'PERSON_IN_BED', data: { bed: '102-1' } })
    await director.beds.voidEntry({ kind: 'stay', id: again.stayId, reason })
    await takeBack()
    expect(await occupied(director)).toEqual(['101-1 王秀英'])
  })

  test('of a bed that was retired since, or a person still there, it is refused', async () => {
    const { director, bed, wang, placementId } = await withResident()
    await expect(
      director.beds.voidEntry({ kind: 'discharge', id: placementId, reason }),
    ).rejects.toMatchObject({ code: 'NOT_LATEST' })
    await director.beds.discharge({ personId: wang, reason: 'ownWish' })
    await director.beds.retireBeds({ bedIds: [bed('101-1')], reason: '拆除' })
    await expect(
      director.beds.voidEntry({ kind: 'discharge', id: placementId, reason }),
    ).rejects.toMatchObject({ code: 'BED_RETIRED' })
  })
})

describe('a leave', () => {
  test('and its return are taken back apart', async () => {
    const { director, wang } = await withResident()
    const { leaveId } = await director.beds.startLeave({
      personId: wang,
      kind: 'outing',
      at: at('2026-06-10'),
      expectedOn: null,
    })
    await expect(director.beds.voidEntry({ kind: 'leaveReturn', id: leaveId, reason })).rejects.toMatchObject(
      { code: 'ON_LEAVE' },
    )
    await director.beds.endLeave({ personId: wang, at: at('2026-06-12') })
    await director.beds.voidEntry({ kind: 'leaveReturn', id: leaveId, reason })
    const leave = (await director.beds.register({ siteId: 1 }))[0]?.occupant?.leave
    expect(leave).toMatchObject({ from: at('2026-06-10') })
    await director.beds.voidEntry({ kind: 'leave', id: leave?.id ?? 0, reason })
    expect((await director.beds.register({ siteId: 1 }))[0]?.occupant?.leave).toBeNull()
    await expect(director.beds.voidEntry({ kind: 'leave', id: leaveId, reason })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
  })

  test('followed by another, or by the discharge, has its return for good', async () => {
    const { director, wang } = await withResident()
    const { leaveId } = await director.beds.startLeave({
      personId: wang,
      kind: 'outing',
      at: at('2026-06-05'),
      expectedOn: null,
    })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-06') })
    const next = await director.beds.startLeave({
      personId: wang,
      kind: 'outing',
      at: at('2026-06-08'),
      expectedOn: null,
    })
    await expect(director.beds.voidEntry({ kind: 'leaveReturn', id: leaveId, reason })).rejects.toMatchObject(
      { code: 'NOT_LATEST' },
    )
    await director.beds.discharge({ personId: wang, at: at('2026-06-10'), reason: 'ownWish' })
    await expect(
      director.beds.voidEntry({ kind: 'leaveReturn', id: next.leaveId, reason }),
    ).rejects.toMatchObject({ code: 'STAY_ENDED' })
  })
})

test('an outage that never was', async () => {
  const { director, bed, wang } = await makeHome()
  await director.beds.startOutage({
    bedIds: [bed('101-1')],
    reason: 'repair',
    fromAt: at('2026-06-20'),
    expectedOn: null,
    note: '',
  })
  await director.beds.startOutage({ bedIds: [bed('101-1')], reason: 'isolation', expectedOn: null, note: '' })
  const id = (await director.beds.register({ siteId: 1 }))[0]?.outage?.id ?? 0
  await director.beds.voidEntry({ kind: 'outage', id, reason })
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  await expect(director.beds.endOutage({ id })).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
})

test('a correction needs a reason and a row that is there, and stands in the audit', async () => {
  const { director, stayId, wang } = await withResident()
  await expect(director.beds.voidEntry({ kind: 'stay', id: stayId, reason: ' ' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  for (const kind of [
    'stay',
    'transfer',
    'discharge',
    'leave',
    'leaveReturn',
    'hold',
    'outage',
    'formal',
  ] as const) {
    await expect(director.beds.voidEntry({ kind, id: 999, reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { id: '999' },
    })
  }
  await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '登记错人' })
  expect(await director.beds.personHistory({ personId: wang })).toMatchObject([
    { voided: { by: '陈院长', reason: '登记错人' } },
  ])
  expect(await director.beds.personHistory({ personId: wang, isVoidedShown: false })).toEqual([])
})
