import { describe, expect, test } from 'vitest'
import { makeHome } from '../support/beds.ts'
import { at, secret } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

test('a held bed can’t be given to someone else; the holder uses it up', async () => {
  const { director, bed, wang, li } = await makeHome()
  const hold = await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-20' })
  expect(hold).toMatchObject({ bed: '101-1', person: '王秀英', untilOn: '2026-06-20', state: 'active' })
  await expect(director.beds.admit({ personId: li, bedId: bed('101-1') })).rejects.toMatchObject({
    code: 'BED_HELD',
    data: { bed: '101-1', person: '王秀英', until: at('2026-06-21', '00:00') },
  })
  await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  expect(await director.beds.holds({ siteId: 1, isActiveOnly: false })).toMatchObject([
    { id: hold.id, state: 'used' },
  ])
  expect(await director.beds.holds({ siteId: 1 })).toEqual([])
})

test('nor by a transfer or a swap', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  const zhao = await makePerson(director, { name: '赵月娥' })
  await director.beds.admit({ personId: li, bedId: bed('102-1') })
  await director.beds.admit({ personId: zhao, bedId: bed('102-2') })
  await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-20' })
  clock.now += 1000
  await expect(director.beds.transfer({ personId: li, bedId: bed('101-1') })).rejects.toMatchObject({
    code: 'BED_HELD',
  })
  await director.beds.plan({
    personId: zhao,
    siteId: 1,
    kind: 'discharge',
    dueOn: '2026-06-30',
    bedId: null,
    note: '',
  })
  const chen = await makePerson(director, { name: '陈玉珍' })
  await director.beds.hold({
    bedId: bed('102-2'),
    personId: chen,
    fromAt: at('2026-07-01'),
    untilOn: '2026-07-05',
  })
  await expect(director.beds.swap({ personId: li, otherPersonId: zhao })).rejects.toMatchObject({
    code: 'BED_HELD',
    data: { person: '陈玉珍' },
  })
})

test('an expired hold frees itself, as expired and not cancelled', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-16' })
  clock.set('2026-06-16', '23:59')
  await director.accounts.unlock({ secret })
  await expect(director.beds.admit({ personId: li, bedId: bed('101-1') })).rejects.toMatchObject({
    code: 'BED_HELD',
  })
  clock.set('2026-06-17', '00:00')
  await director.beds.admit({ personId: li, bedId: bed('101-1') })
  const [hold] = await director.beds.holds({ siteId: 1, isActiveOnly: false })
  expect(hold).toMatchObject({ state: 'expired' })
  await expect(director.beds.releaseHold({ id: hold?.id ?? 0 })).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
  })
})

test('what happened while a hold stood, that has expired by now, can be entered', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-16' })
  clock.set('2026-06-18')
  await director.accounts.unlock({ secret })
  await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-16') })
})

test('a released hold is free at once; one that had not begun, without a trace on the bed', async () => {
  const { director, clock, bed, wang, li } = await makeHome()
  const now = await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-20' })
  const later = await director.beds.hold({
    bedId: bed('101-2'),
    personId: li,
    fromAt: at('2026-07-01'),
    untilOn: '2026-07-05',
  })
  expect(later.state).toBe('future')
  clock.now += 1000
  await director.beds.releaseHold({ id: now.id })
  await director.beds.releaseHold({ id: later.id })
  expect(await director.beds.holds({ siteId: 1 })).toEqual([])
  await director.beds.hold({ bedId: bed('101-2'), personId: wang, untilOn: '2026-07-10' })
  await director.beds.admit({ personId: li, bedId: bed('101-1') })
})

test('one bed for one person at a time', async () => {
  const { director, bed, wang, li } = await makeHome()
  await director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-20' })
  await expect(
    director.beds.hold({ bedId: bed('101-2'), personId: wang, untilOn: '2026-06-18' }),
  ).rejects.toMatchObject({
    code: 'PERSON_HOLDS',
    data: { bed: '101-1', person: '王秀英' },
  })
  await expect(
    director.beds.hold({ bedId: bed('101-1'), personId: li, untilOn: '2026-06-30' }),
  ).rejects.toMatchObject({ code: 'BED_HELD' })
  await director.beds.hold({
    bedId: bed('101-1'),
    personId: li,
    fromAt: at('2026-06-21', '00:00'),
    untilOn: '2026-06-30',
  })
})

describe('a bed in which somebody lies', () => {
  test('can be held from the day on which they are planned to leave', async () => {
    const { director, clock, bed, wang, li } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    const hold = (from?: number) =>
      director.beds.hold({ bedId: bed('101-1'), personId: li, fromAt: from, untilOn: '2026-06-30' })
    await expect(hold()).rejects.toMatchObject({ code: 'BED_TAKEN', data: { person: '王秀英' } })
    await director.beds.plan({
      personId: wang,
      siteId: 1,
      kind: 'discharge',
      dueOn: '2026-06-20',
      bedId: null,
      note: '',
    })
    await expect(hold(at('2026-06-19'))).rejects.toMatchObject({ code: 'BED_TAKEN' })
    expect(await hold(at('2026-06-20'))).toMatchObject({ state: 'future' })
    clock.set('2026-06-20', '13:00')
    await director.accounts.unlock({ secret })
    await director.beds.discharge({ personId: wang, at: at('2026-06-20', '10:00'), reason: 'ownWish' })
    await director.beds.admit({ personId: li, bedId: bed('101-1'), at: at('2026-06-20', '11:00') })
    expect(await director.beds.plans({ siteId: 1 })).toEqual([])
  })

  test('is not held for the one who lies there', async () => {
    const { director, bed, wang } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await expect(
      director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-30' }),
    ).rejects.toMatchObject({ code: 'SAME_BED' })
  })
})

test('days that make no sense are refused', async () => {
  const { director, bed, wang } = await makeHome()
  const hold = (untilOn: string, fromAt?: number) =>
    director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn, fromAt })
  await expect(hold('2026-06-14')).rejects.toMatchObject({ code: 'IN_PAST', data: { field: 'untilOn' } })
  await expect(hold('2026-06-20', at('2026-06-21'))).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(hold('2026-02-30')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(
    director.beds.hold({ bedId: 999, personId: wang, untilOn: '2026-06-20' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'bed', id: '999' } })
  await expect(
    director.beds.hold({ bedId: bed('101-1'), personId: 999, untilOn: '2026-06-20' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'person' } })
})
