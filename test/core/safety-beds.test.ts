import { expect, test } from 'vitest'
import { at } from '../support/core.ts'
import { makeHazards, newHazard } from '../support/hazards.ts'
import { makePerson } from '../support/people.ts'

type House = Awaited<ReturnType<typeof makeHazards>>

/** A hazard that was graded, so that it can hold beds. */
async function graded({ officer }: House) {
  const { id, number } = await officer.client.safety.reportHazard(newHazard())
  await officer.client.safety.gradeHazard({ id, grade: 'general', reason: '一般' })
  return { id, number }
}

const hold = ({ officer }: House, id: number, more: { roomIds?: number[]; bedIds?: number[] }) =>
  officer.client.safety.holdBeds({ id, expectedOn: null, note: '停用待修', ...more })

/** Fixed by the carer, looked at by the officer, closed by the manager. */
async function close({ carer, officer, manager }: House, id: number) {
  await carer.client.safety.fixOnSpot({ id, note: '修好了', staffIds: [] })
  await officer.client.safety.passRecheck({ id })
  return manager.client.safety.closeHazard({ id })
}

const admit = ({ director, bed }: House, personId: number, code: string) =>
  director.beds.admit({ personId, bedId: bed(code), trialUntilOn: null, note: '' })

async function boardBed({ director }: House, code: string) {
  const board = await director.beds.board({ siteId: 1 })
  const beds = board.buildings.flatMap(({ floors }) =>
    floors.flatMap(({ rooms }) => rooms.flatMap((room) => room.beds)),
  )
  return beds.find((each) => each.code === code)
}

test('a hazard puts a room’s beds on hold: nobody moves or returns in, who lies there may leave; closing frees them', async () => {
  const house = await makeHazards()
  const { clock, director, officer, wang, li, bed, room, lies } = house
  await admit(house, wang, '201-1')
  const { id: found } = await officer.client.safety.reportHazard(newHazard())
  await expect(hold(house, found, { roomIds: [room('201')] })).rejects.toMatchObject({ code: 'HAZARD_STEP' })
  const { id, number } = await graded(house)
  const held = await hold(house, id, { roomIds: [room('201')] })
  expect(held).toMatchObject({ bedsHeld: 2, holds: [{ bed: '201-1' }, { bed: '201-2', toAt: null }] })
  expect(held.acts.at(-1)).toMatchObject({ kind: 'held', details: { beds: ['201-1', '201-2'] } })
  expect(await boardBed(house, '201-2')).toMatchObject({
    state: 'out',
    outage: { reason: 'safety', hazard: { id, number } },
  })
  const unsafe = (code: string) => ({ code: 'BED_UNSAFE', data: { bed: code, hazard: number } })
  await expect(admit(house, li, '201-2')).rejects.toMatchObject(unsafe('201-2'))
  await lies('赵素芬', '101-1', null)
  clock.set('2026-06-15', '13:00')
  const zhao = (await boardBed(house, '101-1'))?.occupant?.personId ?? 0
  const transfer = (personId: number, code: string) =>
    director.beds.transfer({ personId, bedId: bed(code), note: '' })
  await expect(transfer(zhao, '201-2')).rejects.toMatchObject(unsafe('201-2'))
  await expect(director.beds.swap({ personId: zhao, otherPersonId: wang, note: '' })).rejects.toMatchObject(
    unsafe('201-1'),
  )
  await expect(
    director.beds.hold({ bedId: bed('201-2'), personId: li, untilOn: '2026-06-20', note: '' }),
  ).rejects.toMatchObject(unsafe('201-2'))
  // Out for the day she can go, and can't come back into it; into another bed she can.
  const leave = {
    personId: wang,
    kind: 'outing',
    expectedOn: null,
    companion: '',
    companionPhone: '',
    note: '',
  } as const
  await director.beds.startLeave(leave)
  clock.set('2026-06-15', '14:00')
  await expect(director.beds.endLeave({ personId: wang })).rejects.toMatchObject(unsafe('201-1'))
  await transfer(wang, '102-1')
  clock.set('2026-06-15', '15:00')
  await director.beds.endLeave({ personId: wang, at: at('2026-06-15', '14:30') })

  // The ward can't put it back in service by itself, nor void it.
  const outageId = (await boardBed(house, '201-2'))?.outage?.id ?? 0
  await expect(director.beds.endOutage({ id: outageId })).rejects.toMatchObject(unsafe('201-2'))
  await expect(director.beds.voidEntry({ kind: 'outage', id: outageId, reason: '误' })).rejects.toMatchObject(
    unsafe('201-2'),
  )
  await expect(hold(house, id, { bedIds: [bed('201-1')] })).rejects.toMatchObject(unsafe('201-1'))

  clock.set('2026-06-16')
  const closed = await close(house, id)
  expect(closed).toMatchObject({ bedsHeld: 0, state: 'closed' })
  expect(closed.acts.slice(-2)).toMatchObject([
    { kind: 'freed', details: { beds: ['201-1', '201-2'] } },
    { kind: 'closed' },
  ])
  await admit(house, li, '201-2')
  // Reopening holds nothing by itself.
  expect(await officer.client.safety.reopenHazard({ id, reason: '又坏了' })).toMatchObject({ bedsHeld: 0 })
})

test('a bed that two hazards hold stays out until both are over; another reason beside it stays too', async () => {
  const house = await makeHazards()
  const { clock, director, officer, li, bed } = house
  const first = await graded(house)
  const second = await graded(house)
  await director.beds.startOutage({
    bedIds: [bed('101-1')],
    reason: 'repair',
    expectedOn: null,
    note: '',
    fromAt: at('2026-06-15', '09:00'),
  })
  await hold(house, first.id, { bedIds: [bed('101-1'), bed('101-2')] })
  await hold(house, second.id, { bedIds: [bed('101-1')] })
  const named = (hazard: string) => ({ code: 'BED_UNSAFE', data: { bed: '101-1', hazard } })
  await expect(admit(house, li, '101-1')).rejects.toMatchObject({ code: 'BED_UNSAFE' })
  clock.set('2026-06-15', '13:00')
  await close(house, first.id)
  await expect(admit(house, li, '101-1')).rejects.toMatchObject(named(second.number))
  await expect(
    officer.client.safety.freeBeds({ id: second.id, bedIds: [bed('102-1')], reason: '错' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const freed = await officer.client.safety.freeBeds({ id: second.id, bedIds: [], reason: '先修好了这张' })
  expect(freed.acts.at(-1)).toMatchObject({
    kind: 'freed',
    details: { beds: ['101-1'], reason: '先修好了这张' },
  })
  await expect(admit(house, li, '101-1')).rejects.toMatchObject({
    code: 'BED_OUT',
    data: { reason: 'repair' },
  })
  await admit(house, li, '101-2')
})

test('nights are lost where a bed could have been slept in: not while it is, but while it is held; two reasons are one loss', async () => {
  const house = await makeHazards()
  const { clock, director, wang, li, bed, room } = house
  await admit(house, wang, '201-1')
  await director.beds.hold({ bedId: bed('201-2'), personId: li, untilOn: '2026-06-20', note: '' })
  const first = await graded(house)
  await hold(house, first.id, { roomIds: [room('201')] })
  const nights = async (id: number) => (await director.safety.hazard({ id })).lostNights
  expect(await nights(first.id)).toBe(0)
  clock.set('2026-06-18')
  // Three evenings of the bed that is held for somebody; who lies in the other one is still there.
  expect(await nights(first.id)).toBe(3)
  await director.beds.transfer({ personId: wang, bedId: bed('102-1'), note: '' })
  clock.set('2026-06-20')
  expect(await nights(first.id)).toBe(3 + 2 + 2)
  const second = await graded(house)
  await hold(house, second.id, { bedIds: [bed('201-1'), bed('202-1')] })
  clock.set('2026-06-22')
  expect(await nights(second.id)).toBe(4)
  const lost = (from: string, to: string) => director.safety.lostNights({ siteId: 1, from, to })
  expect(await lost('2026-06-01', '2026-06-30')).toEqual({
    nights: 11 + 2,
    hazards: [
      { id: first.id, number: first.number, nights: 11 },
      { id: second.id, number: second.number, nights: 4 },
    ],
  })
  expect(await lost('2026-06-20', '2026-06-20')).toMatchObject({ nights: 3 })
  await close(house, first.id)
  clock.set('2026-06-25')
  expect(await nights(first.id)).toBe(11)
  expect(await lost('2026-06-22', '2026-06-30')).toMatchObject({ nights: 6, hazards: [{ id: second.id }] })
  expect(await lost('2027-01-01', '2027-01-31')).toEqual({ nights: 0, hazards: [] })
  await expect(lost('2026-07-01', '2026-06-30')).rejects.toMatchObject({ code: 'BACKWARD' })
})

test('a day-care bed has no nights, a room of another site no beds here, and no bed is held into the past', async () => {
  const house = await makeHazards()
  const { clock, director, officer, bed, room } = house
  await director.beds.updateBed({ id: bed('202-2'), version: 1, code: '202-2', kind: 'dayCare' })
  const { id } = await graded(house)
  await expect(hold(house, id, {})).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(hold(house, id, { roomIds: [999] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'room' },
  })
  await expect(
    officer.client.safety.holdBeds({ id, roomIds: [room('202')], expectedOn: '2026-06-14', note: '' }),
  ).rejects.toMatchObject({ code: 'IN_PAST' })
  await hold(house, id, { roomIds: [room('202')], bedIds: [bed('202-1')] })
  clock.set('2026-06-17')
  expect(await director.safety.hazard({ id })).toMatchObject({ bedsHeld: 2, lostNights: 2 })
  // A retired bed is lost no more.
  await director.beds.retireBeds({ bedIds: [bed('202-1')], reason: '拆除' })
  clock.set('2026-06-20')
  expect(await director.safety.hazard({ id })).toMatchObject({ lostNights: 2 })
  expect(await makePerson(director, { name: '新人' })).toBeGreaterThan(0)
})
