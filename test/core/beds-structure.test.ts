import { describe, expect, test } from 'vitest'
import { bedIds, makeHome, plan } from '../support/beds.ts'
import { at, makeOrganisation } from '../support/core.ts'

describe('the wizard', () => {
  test('builds 500 beds in one go, as previewed, in under a second', async () => {
    const { director } = await makeOrganisation()
    const big = plan({ floorCount: 10, roomsPerFloor: 25, bedsPerRoom: 2 })
    const preview = await director.beds.previewPlan(big)
    expect(preview).toMatchObject({ bedCount: 500, takenCodes: [], retiredCodes: [], takenRooms: [] })
    const start = performance.now()
    expect(await director.beds.buildPlan(big)).toEqual({ bedCount: 500 })
    expect(performance.now() - start).toBeLessThan(1000)
    const { buildings, floors, rooms, beds } = await director.beds.structure({ siteId: 1 })
    expect([buildings.length, floors.length, rooms.length, beds.length]).toEqual([1, 10, 250, 500])
    expect(beds.map(({ code }) => code)).toEqual(
      preview.floors.flatMap((floor) => floor.rooms.flatMap((room) => room.beds)),
    )
    expect(beds[0]).toMatchObject({ code: '101-1', kind: 'nursing', setUpAt: at('2020-01-01', '00:00') })
  })

  test('builds at most 5,000 beds in one go', async () => {
    const { director } = await makeOrganisation()
    const most = plan({ floorCount: 20, roomsPerFloor: 125, bedsPerRoom: 2 })
    expect((await director.beds.previewPlan(most)).bedCount).toBe(5000)
    await expect(director.beds.buildPlan({ ...most, bedsPerRoom: 3 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('meets codes in service: shown before, refused when saving, nothing built', async () => {
    const { director } = await makeHome()
    const again = plan({ building: '康乐楼', roomsPerFloor: 3 })
    expect(await director.beds.previewPlan(again)).toMatchObject({
      takenCodes: ['101-1', '101-2', '102-1', '102-2'],
      takenRooms: [],
    })
    await expect(director.beds.buildPlan(again)).rejects.toMatchObject({
      code: 'BED_CODES_TAKEN',
      data: { codes: ['101-1', '101-2', '102-1', '102-2'] },
    })
    expect((await director.beds.structure({ siteId: 1 })).buildings).toHaveLength(1)
  })

  test('meets codes of retired beds: shown, and allowed', async () => {
    const { director, bed } = await makeHome()
    await director.beds.retireBeds({ bedIds: [bed('101-1')], reason: '拆除' })
    const again = plan({ building: '康乐楼', roomsPerFloor: 1, bedsPerRoom: 1 })
    expect(await director.beds.previewPlan(again)).toMatchObject({ takenCodes: [], retiredCodes: ['101-1'] })
    await director.beds.buildPlan(again)
    expect((await bedIds(director))['101-1']).not.toBe(bed('101-1'))
  })

  test('meets its own names twice', async () => {
    const { director } = await makeOrganisation()
    const twice = plan({ bedPattern: '{f}-{n}' })
    expect(await director.beds.previewPlan(twice)).toMatchObject({ takenCodes: ['1-1', '1-2'] })
    await expect(director.beds.buildPlan(twice)).rejects.toMatchObject({ code: 'BED_CODES_TAKEN' })
    await expect(director.beds.buildPlan(plan({ roomPattern: '病房' }))).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: '1层 病房' },
    })
  })

  test('adds floors and rooms to a building that is there', async () => {
    const { director } = await makeHome()
    const more = plan({ floorCount: 2, roomPattern: 'B{f}{r}', bedPattern: 'B{f}{r}-{a}' })
    await director.beds.buildPlan(more)
    const { buildings, floors, rooms } = await director.beds.structure({ siteId: 1 })
    expect(buildings).toHaveLength(1)
    expect(floors.map(({ name }) => name)).toEqual(['1层', '2层'])
    expect(rooms.map(({ name }) => name)).toEqual(['101', '102', 'B101', 'B102', 'B201', 'B202'])
    await expect(director.beds.buildPlan(plan({ bedPattern: 'x{f}{r}{n}' }))).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: '1层 101' },
    })
  })

  test('refuses names that would be too long, and sites that are not there', async () => {
    const { director } = await makeOrganisation()
    await expect(
      director.beds.buildPlan(plan({ building: '楼'.repeat(60), bedPattern: '{b}{b}{n}' })),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(director.beds.previewPlan(plan({ siteId: 9 }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'site' },
    })
  })
})

describe('one by one', () => {
  test('names are unique where they are read', async () => {
    const { director } = await makeHome()
    const {
      buildings: [building],
      floors: [floor],
      rooms: [room],
    } = await director.beds.structure({ siteId: 1 })
    if (!building || !floor || !room) throw new Error('no structure')
    const taken = { code: 'NAME_TAKEN' }
    await expect(director.beds.addBuilding({ siteId: 1, name: '福寿楼' })).rejects.toMatchObject(taken)
    await expect(director.beds.addFloor({ buildingId: building.id, name: '1层' })).rejects.toMatchObject(
      taken,
    )
    const { id: _id, version: _version, ...sameRoom } = room
    await expect(director.beds.addRoom(sameRoom)).rejects.toMatchObject(taken)
    await expect(director.beds.updateRoom({ ...room, name: '102' })).rejects.toMatchObject(taken)
    expect(await director.beds.addFloor({ buildingId: building.id, name: '2层' })).toMatchObject({ sort: 2 })
    expect(await director.beds.updateBuilding({ ...building, name: '康乐楼' })).toMatchObject({
      name: '康乐楼',
      version: 2,
    })
    expect(await director.beds.updateFloor({ ...floor, name: '一层' })).toMatchObject({
      name: '一层',
      version: 2,
    })
    expect(await director.beds.updateRoom({ ...room, audience: 'women', hasOxygen: true })).toMatchObject({
      audience: 'women',
      hasOxygen: true,
      version: 2,
    })
    await expect(director.beds.updateRoom({ ...room, audience: 'men' })).rejects.toMatchObject({
      code: 'STALE',
      data: {
        by: '陈院长',
        changes: [{ field: 'audience', theirs: 'women', yours: 'men' }, { field: 'hasOxygen' }],
      },
    })
  })

  test('a bed’s code is unique among beds in service, its kind fixed once someone lay there', async () => {
    const { director, bed, wang } = await makeHome()
    const find = async (code: string) => {
      const found = (await director.beds.structure({ siteId: 1 })).beds.find((row) => row.code === code)
      if (!found) throw new Error(`no bed ${code}`)
      return found
    }
    await expect(director.beds.updateBed({ ...(await find('101-1')), code: '101-2' })).rejects.toMatchObject({
      code: 'BED_CODES_TAKEN',
      data: { codes: ['101-2'] },
    })
    expect(await director.beds.updateBed({ ...(await find('101-1')), kind: 'ordinary' })).toMatchObject({
      kind: 'ordinary',
    })
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await expect(
      director.beds.updateBed({ ...(await find('101-1')), kind: 'nursing' }),
    ).rejects.toMatchObject({ code: 'BED_KIND_FIXED', data: { bed: '101-1' } })
    expect(await director.beds.updateBed({ ...(await find('101-1')), code: '101-A' })).toMatchObject({
      code: '101-A',
      kind: 'ordinary',
    })
  })

  test('a bed that is set up later can’t be used before', async () => {
    const { director, bed, wang } = await makeHome()
    const { roomId } = (await director.beds.structure({ siteId: 1 })).beds.find(
      ({ id }) => id === bed('101-1'),
    ) ?? { roomId: 0 }
    const later = await director.beds.addBed({
      roomId,
      code: '101-3',
      kind: 'nursing',
      setUpOn: '2026-07-01',
    })
    await expect(director.beds.admit({ personId: wang, bedId: later.id })).rejects.toMatchObject({
      code: 'BED_NOT_YET',
      data: { at: at('2026-07-01', '00:00') },
    })
    await director.beds.hold({
      bedId: later.id,
      personId: wang,
      fromAt: at('2026-07-01'),
      untilOn: '2026-07-02',
    })
  })
})

describe('retiring', () => {
  test('an occupied or held bed is refused, naming the person', async () => {
    const { director, bed, wang, li } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await director.beds.hold({ bedId: bed('102-1'), personId: li, untilOn: '2026-06-20' })
    await expect(
      director.beds.retireBeds({ bedIds: [bed('101-2'), bed('101-1')], reason: '改造' }),
    ).rejects.toMatchObject({
      code: 'BED_IN_USE',
      data: { bed: '101-1', person: '王秀英', until: null },
    })
    await expect(director.beds.retireBeds({ bedIds: [bed('102-1')], reason: '改造' })).rejects.toMatchObject({
      code: 'BED_IN_USE',
      data: { person: '李桂兰' },
    })
    expect(Object.keys(await bedIds(director))).toHaveLength(4)
  })

  test('nor back to a day on which somebody still lay there', async () => {
    const { director, bed, wang } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1'), at: at('2026-06-01') })
    await director.beds.discharge({ personId: wang, at: at('2026-06-10'), reason: 'ownWish' })
    await expect(
      director.beds.retireBeds({ bedIds: [bed('101-1')], at: at('2026-06-09'), reason: '改造' }),
    ).rejects.toMatchObject({ code: 'BED_IN_USE', data: { until: at('2026-06-10') } })
    await director.beds.retireBeds({ bedIds: [bed('101-1')], at: at('2026-06-10'), reason: '改造' })
  })

  test('a bed with history retires and never vanishes', async () => {
    const { core, director, clock, bed, wang } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    clock.now += 1000
    await director.beds.discharge({ personId: wang, reason: 'ownWish' })
    await director.beds.retireBeds({ bedIds: [bed('101-1')], reason: '拆除' })
    expect(
      (await director.beds.structure({ siteId: 1 })).beds.find(({ id }) => id === bed('101-1')),
    ).toMatchObject({ retireReason: '拆除', retiredAt: clock.now })
    expect(await director.beds.bedHistory({ bedId: bed('101-1') })).toMatchObject([{ person: '王秀英' }])
    await expect(director.beds.admit({ personId: wang, bedId: bed('101-1') })).rejects.toMatchObject({
      code: 'BED_RETIRED',
    })
    await expect(
      director.beds.retireBeds({ bedIds: [bed('101-1')], reason: '又一次' }),
    ).rejects.toMatchObject({ code: 'BED_RETIRED' })
    expect(() => core.parts.store.connection.exec('DELETE FROM bed')).toThrow('NOTHING_IS_DELETED')
  })
})

test('planned beds are kept apart', async () => {
  const { director } = await makeHome()
  const project = await director.beds.addProject({
    siteId: 1,
    name: '二期',
    stage: 'approval',
    nursingBeds: 80,
    ordinaryBeds: 20,
    dayCareBeds: 0,
    fundSource: '福彩公益金',
    amountFen: 1_200_000_00,
    expectedOn: '2027-10-01',
    note: '',
  })
  expect(await director.beds.updateProject({ ...project, stage: 'construction' })).toMatchObject({
    stage: 'construction',
    version: 2,
  })
  await expect(director.beds.updateProject({ ...project, stage: 'cancelled' })).rejects.toMatchObject({
    code: 'STALE',
  })
  expect(await director.beds.projects({ siteId: 1 })).toMatchObject([{ name: '二期', nursingBeds: 80 }])
  expect(await director.beds.census({ siteId: 1 })).toMatchObject({ total: { setUp: 4 } })
  await expect(director.beds.addProject({ ...project, nursingBeds: -1 })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
