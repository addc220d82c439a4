import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import type { Roster } from '../../src/shared/safety/roster.ts'
import { helpersNeeded, isDayCareOpen, shiftSpan } from '../../src/shared/safety/roster-rules.ts'
import { addRoom } from '../support/beds.ts'
import { at, secret, signInAs, zone } from '../support/core.ts'
import { makePerson } from '../support/people.ts'
import { makeStaff, makeTwoFloors, putOnShift } from '../support/roster.ts'

const site = { siteId: 1 }
const namesIn = (roster: Roster) => roster.floors.map(({ people }) => people.map(({ name }) => name))
const floorOf = (roster: Roster, name: string) => {
  const floor = roster.floors.find((each) => each.floor === name)
  if (!floor) throw new Error(`no floor ${name}`)
  return floor
}

describe('who is in', () => {
  test('by floor, with what carrying them takes', async () => {
    const { director, bed } = await makeTwoFloors()
    const condition = {
      ...emptyCondition,
      mobility: 'carried',
      carryTool: 'stretcher',
      escort: '曾国兰',
      hasOxygen: true,
      hearing: 'deaf',
    } as const
    const personId = await makePerson(director, { name: '韦玉珍', condition })
    await director.beds.admit({ personId, bedId: bed('202-1') })
    const roster = await director.safety.roster(site)
    expect(namesIn(roster)).toEqual([[], ['韦玉珍']])
    expect(floorOf(roster, '2层')).toMatchObject({
      building: '福寿楼',
      helpersNeeded: 2,
      helpersPresent: 0,
      isShort: true,
      people: [
        {
          bed: '202-1',
          room: '202',
          mobility: 'carried',
          carryTool: 'stretcher',
          escort: '曾国兰',
          hasOxygen: true,
          hearing: 'deaf',
        },
      ],
    })
    expect(floorOf(roster, '1层')).toMatchObject({ helpersNeeded: 0, isShort: false })
    expect(roster).toMatchObject({ people: 1, helpersNeeded: 2, helpersPresent: 0, isShort: true })
  })

  test('leave and hospital are struck out from the minute on, and stand apart with where they are', async () => {
    const { director, clock, lies } = await makeTwoFloors()
    const { personId } = await lies('韦玉珍', '101-1', 'walks', at('2026-06-01'))
    const other = await lies('黄兰', '101-2', 'walks', at('2026-06-01'))
    await director.beds.startLeave({
      personId,
      kind: 'hospital',
      at: at('2026-06-15', '10:00'),
      expectedOn: '2026-06-20',
      companion: '女儿',
    })
    const roster = await director.safety.roster(site)
    expect(namesIn(roster)).toEqual([['黄兰'], []])
    expect(floorOf(roster, '1层').away).toEqual([
      {
        personId,
        name: '韦玉珍',
        bed: '101-1',
        room: '101',
        reason: 'hospital',
        expectedOn: '2026-06-20',
        companion: '女儿',
      },
    ])
    const before = await director.safety.roster({ ...site, at: at('2026-06-15', '09:59') })
    expect(namesIn(before)).toEqual([['韦玉珍', '黄兰'], []])
    clock.set('2026-06-15', '18:00')
    await director.accounts.signIn({ name: 'yuanzhang', secret })
    await director.beds.endLeave({ personId })
    await director.beds.startLeave({ personId: other.personId, kind: 'outing', expectedOn: null })
    const evening = await director.safety.roster(site)
    expect(namesIn(evening)).toEqual([['韦玉珍'], []])
    expect(floorOf(evening, '1层').away).toMatchObject([{ name: '黄兰', reason: 'outing' }])
  })

  test('a transfer counts from its minute, on one floor at a time', async () => {
    const { director, bed, lies } = await makeTwoFloors()
    const { personId } = await lies('韦玉珍', '101-1', 'walks', at('2026-06-01'))
    await director.beds.transfer({ personId, bedId: bed('201-1'), at: at('2026-06-15', '11:30') })
    const around = await Promise.all(
      ['11:29', '11:30'].map((time) => director.safety.roster({ ...site, at: at('2026-06-15', time) })),
    )
    expect(around.map(namesIn)).toEqual([
      [['韦玉珍'], []],
      [[], ['韦玉珍']],
    ])
  })

  test('mobility is as it was then; whoever has none entered counts as carried and says so', async () => {
    const { director, clock, lies } = await makeTwoFloors()
    const { personId } = await lies('韦玉珍', '101-1', null, at('2026-06-01'))
    clock.set('2026-06-16')
    await director.accounts.signIn({ name: 'yuanzhang', secret })
    await director.people.setCondition({ id: personId, condition: { mobility: 'wheelchair' } })
    const yesterday = await director.safety.roster({ ...site, at: at('2026-06-15') })
    expect(floorOf(yesterday, '1层')).toMatchObject({ helpersNeeded: 2, people: [{ mobility: null }] })
    const today = await director.safety.roster(site)
    expect(floorOf(today, '1层')).toMatchObject({ helpersNeeded: 1, people: [{ mobility: 'wheelchair' }] })
  })

  test('guests of day care are in while it is open, and else at home', async () => {
    const { director } = await makeTwoFloors()
    const { beds } = await addRoom(director, '日托室', 'any', 1, 'dayCare')
    const personId = await makePerson(director, { name: '罗桂英' })
    await director.beds.admit({ personId, bedId: beds[0], at: at('2026-06-01', '08:00') })
    const when = (time: string) => director.safety.roster({ ...site, at: at('2026-06-15', time) })
    expect(namesIn(await when('17:59'))).toEqual([['罗桂英'], []])
    const evening = floorOf(await when('18:00'), '1层')
    expect(evening).toMatchObject({ people: [], away: [{ name: '罗桂英', reason: 'dayCare' }] })
    await director.sites.setSetting({ key: 'dayCareHours', fromOn: '2026-06-15', value: 'off' })
    expect(namesIn(await when('23:00'))).toEqual([['罗桂英'], []])
  })

  test('beds under safety hold are shown, whoever lies in them', async () => {
    const { director, bed, lies } = await makeTwoFloors()
    await lies('韦玉珍', '101-1', 'walks')
    for (const [code, reason] of [
      ['101-1', 'safety'],
      ['102-1', 'safety'],
      ['102-2', 'repair'],
    ] as const)
      await director.beds.startOutage({ bedIds: [bed(code)], reason, note: '', expectedOn: null })
    const roster = await director.safety.roster(site)
    expect(namesIn(roster)).toEqual([['韦玉珍'], []])
    expect(floorOf(roster, '1层').unsafeBeds).toMatchObject([{ bed: '101-1' }, { bed: '102-1' }])
    expect(floorOf(roster, '2层').unsafeBeds).toEqual([])
  })

  test('who carries whom is for those with the right, of their own site', async () => {
    const { core, director } = await makeTwoFloors()
    for (const role of ['nursing', 'safety'] as const) {
      const { client } = await signInAs(core, director, role)
      expect(await client.safety.roster(site)).toMatchObject({ siteId: 1 })
    }
    for (const role of ['auditor', 'canteen', 'homecare'] as const) {
      const { client } = await signInAs(core, director, role)
      await expect(client.safety.roster(site), role).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(client.safety.makePaper(site), role).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const branch = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
    const other = await director.sites.create({ ...branch, openedOn: null, closedOn: null })
    const { client: stranger } = await signInAs(core, director, 'safety', [other.id])
    for (const refused of [
      stranger.safety.roster(site),
      stranger.safety.shifts({ ...site, on: '2026-06-15' }),
      stranger.safety.zones(site),
      stranger.safety.paperStatus(site),
      stranger.safety.makePaper(site),
      stranger.safety.copyShifts({ ...site, on: '2026-06-15' }),
    ])
      await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
  })
})

describe('helpers', () => {
  test('halves are added up by floor and rounded up once', async () => {
    const { director, lies } = await makeTwoFloors()
    await lies('韦玉珍', '101-1', 'withHelp')
    await lies('黄兰', '101-2', 'withHelp')
    await lies('罗桂英', '102-1', 'withHelp')
    await lies('梁凤', '201-1', 'withHelp')
    const roster = await director.safety.roster(site)
    expect(roster.floors.map((floor) => floor.helpersNeeded)).toEqual([2, 1])
    expect(roster.helpersNeeded).toBe(3)
    await director.sites.setSetting({ key: 'helpersWithHelp', fromOn: '2026-06-15', value: 10 })
    const dearer = await director.safety.roster(site)
    expect(dearer.floors.map((floor) => floor.helpersNeeded)).toEqual([3, 1])
  })

  test('those of the floor count there, those of the whole house once for the house', async () => {
    const { director, floor, lies } = await makeTwoFloors()
    await lies('韦玉珍', '101-1', 'carried')
    await lies('黄兰', '201-1', 'wheelchair')
    const [a, b, c, d] = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => makeStaff(director, name)))
    await putOnShift(director, a as number, { floorId: floor('1层') })
    await putOnShift(director, b as number, { floorId: floor('2层'), role: 'nurse' })
    await putOnShift(director, c as number, { role: 'guard' })
    await putOnShift(director, d as number, { role: 'control' })
    const roster = await director.safety.roster(site)
    expect(floorOf(roster, '1层')).toMatchObject({ helpersNeeded: 2, helpersPresent: 1, isShort: true })
    expect(floorOf(roster, '2层')).toMatchObject({ helpersNeeded: 1, helpersPresent: 1, isShort: false })
    expect(roster.staff.map(({ name, isHelper }) => [name, isHelper])).toEqual([
      ['丙', true],
      ['丁', false],
    ])
    expect(roster).toMatchObject({ helpersNeeded: 3, helpersPresent: 3, isShort: false })
  })

  test('rules: rounded up once, never less than without somebody, unknown as carried', () => {
    const tenths = { walks: 0, withHelp: 5, wheelchair: 10, carried: 20 }
    const mobility = fc.constantFrom('walks', 'withHelp', 'wheelchair', 'carried', null)
    const person = fc.record({ mobility })
    fc.assert(
      fc.property(fc.array(person), person, (people, one) => {
        const exact = people.reduce((sum, each) => sum + tenths[each.mobility ?? 'carried'] / 10, 0)
        const needed = helpersNeeded(people, tenths)
        expect(needed).toBeGreaterThanOrEqual(exact)
        expect(needed).toBeLessThan(exact + 1)
        expect(helpersNeeded([...people, one], tenths)).toBeGreaterThanOrEqual(needed)
      }),
    )
  })
})

describe('who is on duty', () => {
  test('a night shift is of the evening’s day, and lasts until the morning', async () => {
    const { director } = await makeTwoFloors()
    const staffId = await makeStaff(director, '甲')
    const { entries } = await putOnShift(director, staffId, { shift: 'night' })
    expect(entries).toMatchObject([
      { onDay: '2026-06-15', fromAt: at('2026-06-15', '20:00'), toAt: at('2026-06-16', '08:00') },
    ])
    const present = async (day: string, time: string) =>
      (await director.safety.roster({ ...site, at: at(day, time) })).helpersPresent
    expect(await present('2026-06-15', '19:59')).toBe(0)
    expect(await present('2026-06-15', '20:00')).toBe(1)
    expect(await present('2026-06-16', '02:30')).toBe(1)
    expect(await present('2026-06-16', '08:00')).toBe(0)
  })

  test('rules: shifts go over midnight; a night that begins after it is of the evening before', () => {
    const span = (shift: 'day' | 'evening' | 'night', from: string, to: string) =>
      shiftSpan('2026-12-31', shift, { from, to }, zone)
    expect(span('day', '08:00', '20:00')).toEqual({
      fromAt: at('2026-12-31', '08:00'),
      toAt: at('2026-12-31', '20:00'),
    })
    expect(span('evening', '16:00', '00:00').toAt).toBe(at('2027-01-01', '00:00'))
    expect(span('night', '20:00', '08:00').toAt).toBe(at('2027-01-01', '08:00'))
    expect(span('night', '00:00', '08:00')).toEqual({
      fromAt: at('2027-01-01', '00:00'),
      toAt: at('2027-01-01', '08:00'),
    })
    expect(['07:59', '08:00', '17:59', '18:00'].map((time) => isDayCareOpen('08:00-18:00', time))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('nobody twice on one shift; one that was taken off can be put on again', async () => {
    const { director } = await makeTwoFloors()
    const staffId = await makeStaff(director, '甲')
    const { entries } = await putOnShift(director, staffId)
    await expect(putOnShift(director, staffId)).rejects.toMatchObject({
      code: 'SHIFT_TWICE',
      data: { person: '甲', on: '2026-06-15', shift: 'day' },
    })
    const id = entries[0]?.id ?? 0
    const left = await director.safety.voidShift({ id, reason: '换班' })
    expect(left.entries).toEqual([])
    await expect(director.safety.voidShift({ id, reason: '换班' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    expect((await putOnShift(director, staffId)).entries).toHaveLength(1)
  })

  test('of two shifts that overlap one counts', async () => {
    const { director } = await makeTwoFloors()
    await director.sites.setSetting({ key: 'eveningShift', fromOn: '2026-06-15', value: '16:00-00:00' })
    const staffId = await makeStaff(director, '甲')
    await putOnShift(director, staffId, { shift: 'evening' })
    await putOnShift(director, staffId, { shift: 'night' })
    const roster = await director.safety.roster({ ...site, at: at('2026-06-15', '21:00') })
    expect(roster.staff).toMatchObject([{ name: '甲', shift: 'night' }])
  })

  test('a shift the house has not, and an unknown person, are refused', async () => {
    const { director } = await makeTwoFloors()
    const staffId = await makeStaff(director, '甲')
    await expect(putOnShift(director, staffId, { shift: 'evening' })).rejects.toMatchObject({
      code: 'SHIFT_OFF',
      data: { shift: 'evening', on: '2026-06-15' },
    })
    await expect(putOnShift(director, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(putOnShift(director, staffId, { floorId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('who is on leave or gone is warned of, and does not count', async () => {
    const { director } = await makeTwoFloors()
    const leave = { fromOn: '2026-06-15', toOn: '2026-06-15', kind: 'annual', note: '' } as const
    await putOnShift(director, await makeStaff(director, '甲', { leaves: [leave] }))
    await putOnShift(director, await makeStaff(director, '乙', { employedTo: '2026-06-14' }))
    const roster = await director.safety.roster(site)
    expect(roster.staff).toMatchObject([
      { name: '甲', warning: 'onLeave', isHelper: false },
      { name: '乙', warning: 'notEmployed', isHelper: false },
    ])
    expect(roster.helpersPresent).toBe(0)
  })

  test('last week is copied once, without those who are not there on the new day', async () => {
    const { director, floor } = await makeTwoFloors()
    const leave = { fromOn: '2026-06-22', toOn: '2026-06-25', kind: 'annual', note: '' } as const
    const [a, b, c] = [
      await makeStaff(director, '甲'),
      await makeStaff(director, '乙', { leaves: [leave] }),
      await makeStaff(director, '丙', { employedTo: '2026-06-18' }),
    ]
    await putOnShift(director, a, { floorId: floor('2层'), role: 'nurse' })
    await putOnShift(director, b)
    await putOnShift(director, c, { shift: 'night' })
    // Any day of a week stands for it.
    const copied = await director.safety.copyShifts({ ...site, on: '2026-06-28' })
    expect(copied.week.days[0]).toBe('2026-06-22')
    expect(copied.week.entries).toMatchObject([
      {
        name: '甲',
        onDay: '2026-06-22',
        floorId: floor('2层'),
        role: 'nurse',
        fromAt: at('2026-06-22', '08:00'),
      },
    ])
    expect(copied).toMatchObject({
      added: 1,
      skipped: [
        { name: '乙', onDay: '2026-06-22', warning: 'onLeave' },
        { name: '丙', onDay: '2026-06-22', warning: 'notEmployed' },
      ],
    })
    expect(await director.safety.copyShifts({ ...site, on: '2026-06-22' })).toMatchObject({ added: 0 })
    expect((await director.safety.shifts({ ...site, on: '2026-06-22' })).entries).toHaveLength(1)
  })
})

describe('escape zones', () => {
  const zoneOf = (floorId: number, name: string, roomIds: number[], sort = 0) => ({
    floorId,
    name,
    exit: '东楼梯',
    meetingPlace: '前院',
    sort,
    roomIds,
  })

  test('people stand by zone, in their order; those without one last', async () => {
    const { director, floor, room, lies } = await makeTwoFloors()
    await lies('韦玉珍', '101-1', 'walks')
    await lies('黄兰', '102-1', 'walks')
    const second = await director.safety.addZone(zoneOf(floor('1层'), '西区', [room('101')], 2))
    expect(namesIn(await director.safety.roster(site))[0]).toEqual(['韦玉珍', '黄兰'])
    const first = await director.safety.addZone(zoneOf(floor('1层'), '东区', [room('102')], 1))
    const roster = await director.safety.roster(site)
    expect(namesIn(roster)[0]).toEqual(['黄兰', '韦玉珍'])
    expect(floorOf(roster, '1层').zones).toEqual([
      { zoneId: first.id, name: '东区', exit: '东楼梯', meetingPlace: '前院' },
      { zoneId: second.id, name: '西区', exit: '东楼梯', meetingPlace: '前院' },
    ])
    expect(floorOf(roster, '2层').zones).toEqual([])
  })

  test('a room is in one zone; a zone that is taken away leaves its rooms without', async () => {
    const { director, floor, room } = await makeTwoFloors()
    const floorId = floor('1层')
    const east = await director.safety.addZone(zoneOf(floorId, '东区', [room('101'), room('102')]))
    const west = await director.safety.addZone(zoneOf(floorId, '西区', [room('102')], 1))
    expect((await director.safety.zones(site)).map(({ name, roomIds }) => [name, roomIds])).toEqual([
      ['东区', [room('101')]],
      ['西区', [room('102')]],
    ])
    const { floorId: _floorId, ...change } = west
    await director.safety.updateZone({ ...change, roomIds: [room('101')], exit: '西楼梯' })
    await expect(director.safety.updateZone(change)).rejects.toMatchObject({ code: 'STALE' })
    await expect(director.safety.addZone(zoneOf(floorId, '东区', []))).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    })
    await expect(director.safety.addZone(zoneOf(floorId, '南区', [room('201')]))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'room' },
    })
    await director.safety.removeZone({ id: west.id })
    expect(await director.safety.zones(site)).toMatchObject([{ id: east.id, roomIds: [] }])
  })
})
