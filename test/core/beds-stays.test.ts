import { describe, expect, test } from 'vitest'
import { makeHome } from '../support/beds.ts'
import { at } from '../support/core.ts'

/** 王秀英 lies in 101-1 since noon of 1 June. */
async function withResident() {
  const home = await makeHome()
  const admitted = await home.director.beds.admit({
    personId: home.wang,
    bedId: home.bed('101-1'),
    at: at('2026-06-01'),
  })
  return { ...home, ...admitted }
}

describe('admission', () => {
  test('a trial becomes formal once, not before arrival; it is one stay', async () => {
    const { director, bed, wang } = await makeHome()
    const { stayId } = await director.beds.admit({
      personId: wang,
      bedId: bed('101-1'),
      at: at('2026-06-01'),
      trialUntilOn: '2026-06-15',
    })
    await expect(director.beds.confirmFormal({ stayId, at: at('2026-05-31') })).rejects.toMatchObject({
      code: 'BEFORE_ARRIVAL',
      data: { arrivedAt: at('2026-06-01') },
    })
    await director.beds.confirmFormal({ stayId, at: at('2026-06-10') })
    await expect(director.beds.confirmFormal({ stayId })).rejects.toMatchObject({ code: 'NOT_ON_TRIAL' })
    await director.beds.voidEntry({ kind: 'formal', id: stayId, reason: '合同未签' })
    expect((await director.beds.register({ siteId: 1 }))[0]).toMatchObject({
      occupant: { isTrial: true, trialUntilOn: '2026-06-15' },
    })
    await expect(
      director.beds.voidEntry({ kind: 'formal', id: stayId, reason: '又一次' }),
    ).rejects.toMatchObject({ code: 'NOT_ON_TRIAL' })
    await director.beds.discharge({ personId: wang, reason: 'ownWish' })
    await expect(director.beds.confirmFormal({ stayId })).rejects.toMatchObject({ code: 'STAY_ENDED' })
  })

  test('closes the place on the waiting list and the planned admission', async () => {
    const { director, bed, wang } = await makeHome()
    await director.beds.apply({
      personId: wang,
      siteId: 1,
      stage: 'waiting',
      appliedOn: '2026-01-01',
      recognisedOn: null,
      wantedKind: null,
      wantedAudience: null,
      note: '',
    })
    await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'admission',
      dueOn: '2026-06-16',
      bedId: null,
      note: '',
    })
    const { stayId } = await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    expect(await director.beds.waiting({ siteId: 1 })).toEqual([])
    expect(await director.beds.plans({ siteId: 1 })).toEqual([])
    await director.beds.voidEntry({ kind: 'stay', id: stayId, reason: '登记错人' })
    expect(await director.beds.waiting({ siteId: 1 })).toMatchObject([{ person: '王秀英', place: 1 }])
  })

  test('never lies in the future, but a page’s clock may run a little ahead', async () => {
    const { director, clock, bed, wang } = await makeHome()
    const admit = (ms: number) =>
      director.beds.admit({ personId: wang, bedId: bed('101-1'), at: clock.now + ms })
    await expect(admit(3_600_000)).rejects.toMatchObject({ code: 'IN_FUTURE', data: { field: 'at' } })
    await admit(60_000)
    expect(await director.beds.personHistory({ personId: wang })).toMatchObject([{ from: clock.now }])
    await expect(
      director.beds.discharge({ personId: wang, at: clock.now + 3_600_000, reason: 'other' }),
    ).rejects.toMatchObject({ code: 'IN_FUTURE' })
  })

  test('back-dated, its time of entry is kept apart', async () => {
    const { director, clock, wang } = await withResident()
    expect(await director.beds.personHistory({ personId: wang })).toMatchObject([
      { from: at('2026-06-01'), recordedAt: clock.now, by: '陈院长' },
    ])
    expect((await director.beds.board({ siteId: 1, at: at('2026-06-10') })).counts.occupied).toBe(1)
    expect(
      (await director.beds.board({ siteId: 1, at: at('2026-06-10'), knownAt: at('2026-06-10') })).counts
        .occupied,
    ).toBe(0)
  })

  test('bad input is refused before anything happens', async () => {
    const { director, bed, wang } = await makeHome()
    await expect(
      director.beds.admit({ personId: wang, bedId: bed('101-1'), trialUntilOn: '2026-06-14' }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(
      director.beds.admit({ personId: wang, bedId: bed('101-1'), trialUntilOn: '14.6.2026' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(director.beds.admit({ personId: wang, bedId: 4711 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'bed' },
    })
    await expect(director.beds.admit({ personId: 4711, bedId: bed('101-1') })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'person' },
    })
    await expect(director.beds.admit({ personId: -1, bedId: 0.5 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await director.beds.personHistory({ personId: wang })).toEqual([])
  })
})

describe('transfer', () => {
  test('before arrival or before the last move is refused', async () => {
    const { director, bed, wang } = await withResident()
    await expect(
      director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-01') }),
    ).rejects.toMatchObject({ code: 'BEFORE_ARRIVAL' })
    await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-10') })
    await expect(
      director.beds.transfer({ personId: wang, bedId: bed('102-2'), at: at('2026-06-09') }),
    ).rejects.toMatchObject({
      code: 'LATER_ENTRY',
      data: { at: at('2026-06-10') },
    })
    await expect(
      director.beds.discharge({ personId: wang, at: at('2026-06-10'), reason: 'ownWish' }),
    ).rejects.toMatchObject({ code: 'LATER_ENTRY' })
  })

  test('of someone in hospital keeps the new bed', async () => {
    const { director, bed, wang } = await withResident()
    await director.beds.startLeave({
      personId: wang,
      kind: 'hospital',
      at: at('2026-06-05'),
      expectedOn: null,
    })
    await director.beds.transfer({ personId: wang, bedId: bed('102-1'), at: at('2026-06-06') })
    const row = (await director.beds.register({ siteId: 1 })).find(({ code }) => code === '102-1')
    expect(row).toMatchObject({ state: 'occupied', occupant: { leave: { kind: 'hospital' } } })
  })

  test('into a bed held for the person uses the hold and closes the plan', async () => {
    const { director, bed, wang } = await withResident()
    await director.beds.hold({ bedId: bed('102-1'), personId: wang, untilOn: '2026-06-20' })
    await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'transfer',
      dueOn: '2026-06-18',
      bedId: bed('102-1'),
      note: '',
    })
    await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'transfer',
      dueOn: '2026-07-18',
      bedId: bed('102-2'),
      note: '',
    })
    await director.beds.transfer({ personId: wang, bedId: bed('102-1') })
    expect(await director.beds.holds({ siteId: 1 })).toEqual([])
    expect(await director.beds.plans({ siteId: 1 })).toMatchObject([{ bed: '102-2' }])
  })
})

describe('leave', () => {
  const outing = { kind: 'outing' as const, expectedOn: null }

  test('begins, is prolonged and ends; the bed is kept', async () => {
    const { director, bed, wang, li } = await withResident()
    const { leaveId } = await director.beds.startLeave({
      personId: wang,
      kind: 'hospital',
      at: at('2026-06-10'),
      expectedOn: '2026-06-12',
      companion: '王强',
      companionPhone: '139',
    })
    await expect(director.beds.admit({ personId: li, bedId: bed('101-1') })).rejects.toMatchObject({
      code: 'BED_TAKEN',
    })
    await director.beds.updateLeave({ id: leaveId, expectedOn: '2026-06-18', note: '延期' })
    await expect(
      director.beds.updateLeave({ id: leaveId, expectedOn: '2026-06-09', note: '' }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    expect((await director.beds.register({ siteId: 1 }))[0]).toMatchObject({
      occupant: { leave: { kind: 'hospital', expectedOn: '2026-06-18', isOverdue: false } },
    })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-14') })
    expect((await director.beds.register({ siteId: 1 }))[0]).toMatchObject({
      state: 'occupied',
      occupant: { leave: null },
    })
    await expect(
      director.beds.updateLeave({ id: leaveId, expectedOn: null, note: '' }),
    ).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  })

  test('on leave already, not on leave, back before gone: refused', async () => {
    const { director, wang, li } = await withResident()
    await expect(director.beds.endLeave({ personId: wang })).rejects.toMatchObject({
      code: 'NOT_ON_LEAVE',
      data: { person: '王秀英' },
    })
    await director.beds.startLeave({ personId: wang, ...outing, at: at('2026-06-10') })
    await expect(director.beds.startLeave({ personId: wang, ...outing })).rejects.toMatchObject({
      code: 'ON_LEAVE',
      data: { from: at('2026-06-10') },
    })
    await expect(
      director.beds.endLeave({ personId: wang, at: at('2026-06-09', '11:00') }),
    ).rejects.toMatchObject({
      code: 'BACKWARD',
      data: { from: '2026-06-10 12:00', to: '2026-06-09 11:00' },
    })
    await expect(director.beds.startLeave({ personId: li, ...outing })).rejects.toMatchObject({
      code: 'NOT_IN_BED',
    })
  })

  test('beside other leaves: overlapping is refused, back-to-back is not', async () => {
    const { director, wang } = await withResident()
    await director.beds.startLeave({ personId: wang, ...outing, at: at('2026-06-05') })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-07') })
    for (const day of ['2026-06-03', '2026-06-06']) {
      await expect(
        director.beds.startLeave({ personId: wang, ...outing, at: at(day) }),
      ).rejects.toMatchObject({ code: 'LEAVE_OVERLAPS', data: { from: at('2026-06-05') } })
    }
    await expect(
      director.beds.startLeave({ personId: wang, ...outing, at: at('2026-05-31') }),
    ).rejects.toMatchObject({ code: 'BEFORE_ARRIVAL' })
    await expect(
      director.beds.startLeave({
        personId: wang,
        kind: 'outing',
        at: at('2026-06-08'),
        expectedOn: '2026-06-07',
      }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    await director.beds.startLeave({ personId: wang, ...outing, at: at('2026-06-07') })
  })
})

describe('discharge', () => {
  test('ends an open leave with it; not before the leave began or the person was back', async () => {
    const { director, wang } = await withResident()
    await director.beds.startLeave({ personId: wang, kind: 'outing', at: at('2026-06-03'), expectedOn: null })
    await director.beds.endLeave({ personId: wang, at: at('2026-06-05') })
    await director.beds.startLeave({
      personId: wang,
      kind: 'hospital',
      at: at('2026-06-10'),
      expectedOn: null,
    })
    const leave = (day: string) =>
      director.beds.discharge({ personId: wang, at: at(day), reason: 'toHospital' })
    await expect(leave('2026-06-04')).rejects.toMatchObject({
      code: 'LATER_ENTRY',
      data: { at: at('2026-06-05') },
    })
    await expect(leave('2026-06-09')).rejects.toMatchObject({
      code: 'LATER_ENTRY',
      data: { at: at('2026-06-10') },
    })
    await leave('2026-06-12')
    const rows = await director.beds.personHistory({ personId: wang })
    expect(rows.filter(({ kind, from }) => kind === 'leave' && from === at('2026-06-10'))).toMatchObject([
      { to: at('2026-06-12') },
    ])
    await expect(leave('2026-06-13')).rejects.toMatchObject({ code: 'STAY_ENDED' })
  })

  test('a death needs its day, within the stay and not after leaving', async () => {
    const { director, wang } = await withResident()
    const die = (diedOn: string | null, day: string) =>
      director.beds.discharge({ personId: wang, at: at(day), reason: 'death', diedOn })
    await expect(die(null, '2026-06-14')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(die('2026-06-15', '2026-06-14')).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(die('2026-05-31', '2026-06-14')).rejects.toMatchObject({ code: 'BEFORE_ARRIVAL' })
    await expect(
      director.beds.discharge({ personId: wang, reason: 'ownWish', diedOn: '2026-06-14' }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await die('2026-06-12', '2026-06-14')
    expect(await director.people.get({ id: wang })).toMatchObject({ diedOn: '2026-06-12' })
  })

  test('a death ends what waited for the person, everywhere', async () => {
    const { director, bed, wang } = await withResident()
    await director.beds.hold({ bedId: bed('102-1'), personId: wang, untilOn: '2026-06-30' })
    await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'transfer',
      dueOn: '2026-06-20',
      bedId: bed('102-1'),
      note: '',
    })
    await director.beds.discharge({ personId: wang, reason: 'death', diedOn: '2026-06-15' })
    expect(await director.beds.holds({ siteId: 1 })).toEqual([])
    expect(await director.beds.plans({ siteId: 1 })).toEqual([])
    await expect(
      director.beds.hold({ bedId: bed('102-1'), personId: wang, untilOn: '2026-06-30' }),
    ).rejects.toMatchObject({ code: 'PERSON_DIED' })
  })
})
