import { describe, expect, test } from 'vitest'
import { addRoom, makeHome } from '../support/beds.ts'
import { at, makeOrganisation, signInAs } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

describe('rooms and who they are for', () => {
  test('a room for men refuses a woman, unless overridden with a reason', async () => {
    const { director, wang } = await makeHome()
    const { beds } = await addRoom(director, 'M1', 'men', 1)
    const admit = (overrideReason?: string) =>
      director.beds.admit({ personId: wang, bedId: beds[0], overrideReason })
    const forOthers = { code: 'ROOM_FOR_OTHERS', data: { room: 'M1', audience: 'men', person: '王秀英' } }
    await expect(admit()).rejects.toMatchObject(forOthers)
    await expect(admit('  ')).rejects.toMatchObject(forOthers)
    await admit('唯一的空床，家属同意')
  })

  test('a couple’s room takes two of different sex, and no third', async () => {
    const { director, wang, li } = await makeHome()
    const { beds } = await addRoom(director, 'C1', 'couple', 3)
    const husband = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: wang, bedId: beds[0] })
    await expect(director.beds.admit({ personId: li, bedId: beds[1] as number })).rejects.toMatchObject({
      code: 'ROOM_FOR_OTHERS',
    })
    await director.beds.admit({ personId: husband, bedId: beds[1] as number })
    const third = await makePerson(director, { name: '刘德山', sex: 'male' })
    await expect(director.beds.admit({ personId: third, bedId: beds[2] as number })).rejects.toMatchObject({
      code: 'ROOM_FOR_OTHERS',
    })
  })

  test('when one of a couple dies, the other’s stay is untouched', async () => {
    const { director, clock, wang } = await makeHome()
    const { beds } = await addRoom(director, 'C1', 'couple', 2)
    const husband = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: wang, bedId: beds[0] })
    await director.beds.admit({ personId: husband, bedId: beds[1] as number })
    clock.now += 60_000
    await director.beds.discharge({ personId: husband, reason: 'death', diedOn: '2026-06-15' })
    expect(await director.beds.personHistory({ personId: wang })).toMatchObject([{ to: null }])
  })

  test('a room for any asks when it would become mixed, and names the others', async () => {
    const { director, clock, bed, wang } = await makeHome()
    const man = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await expect(director.beds.admit({ personId: man, bedId: bed('101-2') })).rejects.toMatchObject({
      code: 'ROOM_WOULD_MIX',
      data: { room: '101', others: ['王秀英'] },
    })
    await director.beds.admit({ personId: man, bedId: bed('101-2'), isMixConfirmed: true })
    clock.now += 60_000
    await director.beds.transfer({ personId: man, bedId: bed('102-1') })
    clock.now += 60_000
    await expect(director.beds.transfer({ personId: man, bedId: bed('101-2') })).rejects.toMatchObject({
      code: 'ROOM_WOULD_MIX',
    })
  })

  test('a hold asks the same', async () => {
    const { director, bed, wang } = await makeHome()
    const man = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await expect(
      director.beds.hold({ bedId: bed('101-2'), personId: man, untilOn: '2026-06-20' }),
    ).rejects.toMatchObject({ code: 'ROOM_WOULD_MIX' })
    const { beds } = await addRoom(director, 'W1', 'women', 1)
    await expect(
      director.beds.hold({ bedId: beds[0], personId: man, untilOn: '2026-06-20' }),
    ).rejects.toMatchObject({ code: 'ROOM_FOR_OTHERS' })
  })
})

describe('two people change beds', () => {
  test('at one instant, in one action', async () => {
    const { director, clock, bed, wang, li } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await director.beds.admit({ personId: li, bedId: bed('102-1') })
    clock.now += 60_000
    await director.beds.swap({ personId: wang, otherPersonId: li })
    const rows = (await director.beds.register({ siteId: 1 })).filter(({ state }) => state === 'occupied')
    expect(rows.map(({ code, occupant }) => [code, occupant?.name])).toEqual([
      ['101-1', '李桂兰'],
      ['102-1', '王秀英'],
    ])
  })

  test('each room is judged without the one who leaves it', async () => {
    const { director, clock, bed, wang, li } = await makeHome()
    const { beds } = await addRoom(director, 'C1', 'couple', 2)
    const man = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: man, bedId: beds[0] })
    await director.beds.admit({ personId: li, bedId: beds[1] as number })
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    clock.now += 60_000
    await director.beds.swap({ personId: wang, otherPersonId: li })
    clock.now += 60_000
    await expect(director.beds.swap({ personId: man, otherPersonId: li })).rejects.toMatchObject({
      code: 'ROOM_FOR_OTHERS',
      data: { person: '李桂兰' },
    })
  })

  test('in a room for women a man is refused, whoever he changes with', async () => {
    const { director, clock, bed, wang } = await makeHome()
    const { beds } = await addRoom(director, 'W1', 'women', 1)
    const man = await makePerson(director, { name: '王建国', sex: 'male' })
    await director.beds.admit({ personId: man, bedId: bed('101-1') })
    await director.beds.admit({ personId: wang, bedId: beds[0] })
    clock.now += 60_000
    for (const [personId, otherPersonId] of [
      [man, wang],
      [wang, man],
    ] as const) {
      await expect(director.beds.swap({ personId, otherPersonId })).rejects.toMatchObject({
        code: 'ROOM_FOR_OTHERS',
        data: { person: '王建国' },
      })
    }
  })

  test('a person with themselves, or with one who is not here, is refused', async () => {
    const { director, clock, bed, wang, li } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    clock.now += 60_000
    await expect(director.beds.swap({ personId: wang, otherPersonId: wang })).rejects.toMatchObject({
      code: 'SAME_BED',
    })
    await expect(director.beds.swap({ personId: wang, otherPersonId: li })).rejects.toMatchObject({
      code: 'NOT_IN_BED',
    })
  })
})

describe('out of service', () => {
  const repair = { reason: 'repair' as const, expectedOn: '2026-06-20', note: '空调' }

  test('a bed that is out takes nobody; back in service it does', async () => {
    const { director, clock, bed, wang } = await makeHome()
    await director.beds.startOutage({ ...repair, bedIds: [bed('101-1')] })
    const row = async () => (await director.beds.register({ siteId: 1 })).find(({ code }) => code === '101-1')
    expect(await row()).toMatchObject({ state: 'out', outage: { reason: 'repair' } })
    await expect(director.beds.admit({ personId: wang, bedId: bed('101-1') })).rejects.toMatchObject({
      code: 'BED_OUT',
      data: { bed: '101-1', reason: 'repair', until: at('2026-06-20', '00:00') },
    })
    await expect(
      director.beds.hold({ bedId: bed('101-1'), personId: wang, untilOn: '2026-06-22' }),
    ).rejects.toMatchObject({ code: 'BED_OUT' })
    await director.beds.hold({
      bedId: bed('101-1'),
      personId: wang,
      fromAt: at('2026-06-20'),
      untilOn: '2026-06-22',
    })
    clock.now += 60_000
    const id = (await row())?.outage?.id ?? 0
    await director.beds.endOutage({ id })
    await expect(director.beds.endOutage({ id })).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
    clock.now += 60_000
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
  })

  test('a room on safety hold: moving out is always allowed, moving or returning in is not', async () => {
    const { director, clock, bed, wang, li } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await director.beds.admit({ personId: li, bedId: bed('102-1') })
    clock.now += 60_000
    await director.beds.startLeave({ personId: wang, kind: 'outing', expectedOn: null })
    await director.beds.startOutage({
      bedIds: [bed('101-1'), bed('101-2')],
      reason: 'safety',
      expectedOn: null,
      note: '',
    })
    clock.now += 60_000
    await expect(director.beds.endLeave({ personId: wang })).rejects.toMatchObject({
      code: 'BED_OUT',
      data: { bed: '101-1', reason: 'safety', until: null },
    })
    await expect(director.beds.transfer({ personId: li, bedId: bed('101-2') })).rejects.toMatchObject({
      code: 'BED_OUT',
    })
    await director.beds.transfer({ personId: wang, bedId: bed('102-2') })
    await director.beds.endLeave({ personId: wang })
  })

  test('returning into a bed under repair is allowed: it was kept', async () => {
    const { director, clock, bed, wang } = await makeHome()
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await director.beds.startLeave({ personId: wang, kind: 'hospital', expectedOn: null })
    await director.beds.startOutage({ ...repair, bedIds: [bed('101-1')] })
    clock.now += 60_000
    await director.beds.endLeave({ personId: wang })
  })

  test('twice for one reason is refused, for another it is not; all beds or none', async () => {
    const { director, bed } = await makeHome()
    await director.beds.startOutage({ ...repair, bedIds: [bed('101-1')] })
    await expect(
      director.beds.startOutage({ ...repair, bedIds: [bed('101-2'), bed('101-1')] }),
    ).rejects.toMatchObject({ code: 'BED_OUT', data: { bed: '101-1' } })
    await director.beds.startOutage({ ...repair, reason: 'safety', bedIds: [bed('101-1')] })
    expect(await director.beds.census({ siteId: 1 })).toMatchObject({ total: { out: 1, vacant: 3 } })
    await expect(
      director.beds.startOutage({ ...repair, expectedOn: '2026-06-14', bedIds: [bed('102-1')] }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(director.beds.startOutage({ ...repair, bedIds: [] })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })
})

describe('sites', () => {
  test('an account limited to other sites can do nothing here', async () => {
    const { core, director, bed, wang, li } = await makeHome()
    const { stayId } = await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    await director.sites.create({
      kind: 'home',
      name: '二院',
      operator: 'private',
      address: '',
      phone: '',
      openedOn: null,
      closedOn: null,
    })
    const { client } = await signInAs(core, director, 'nursing', [2])
    const otherSite = { code: 'OTHER_SITE' }
    for (const attempt of [
      () => client.beds.structure({ siteId: 1 }),
      () => client.beds.waiting({ siteId: 1 }),
      () => client.beds.holds({ siteId: 1 }),
      () => client.beds.plans({ siteId: 1 }),
      () => client.beds.projects({ siteId: 1 }),
      () => client.beds.admit({ personId: li, bedId: bed('102-1') }),
      () => client.beds.hold({ personId: li, bedId: bed('102-1'), untilOn: '2026-06-20' }),
      () => client.beds.transfer({ personId: wang, bedId: bed('102-1') }),
      () => client.beds.discharge({ personId: wang, reason: 'ownWish' }),
      () => client.beds.startLeave({ personId: wang, kind: 'outing', expectedOn: null }),
      () => client.beds.startOutage({ bedIds: [bed('102-1')], reason: 'repair', expectedOn: null, note: '' }),
      () => client.beds.voidEntry({ kind: 'stay', id: stayId, reason: '试' }),
      () =>
        client.beds.plan({
          personId: wang,
          siteId: 1,
          kind: 'discharge',
          dueOn: '2026-06-20',
          bedId: null,
          note: '',
        }),
    ])
      await expect(attempt()).rejects.toMatchObject(otherSite)
  })

  test('a transfer stays within the site', async () => {
    const { director, clock, bed, wang } = await makeHome()
    await director.sites.create({
      kind: 'home',
      name: '二院',
      operator: 'private',
      address: '',
      phone: '',
      openedOn: null,
      closedOn: null,
    })
    await director.beds.buildPlan({
      siteId: 2,
      building: '主楼',
      firstFloor: 1,
      floorCount: 1,
      roomsPerFloor: 1,
      bedsPerRoom: 1,
      floorPattern: '{f}',
      roomPattern: '{r}',
      bedPattern: '{r}-{n}',
      kind: 'nursing',
      audience: 'any',
      isWheelchair: false,
      hasOxygen: false,
      setUpOn: '2020-01-01',
    })
    const [other] = (await director.beds.structure({ siteId: 2 })).beds
    await director.beds.admit({ personId: wang, bedId: bed('101-1') })
    clock.now += 60_000
    await expect(director.beds.transfer({ personId: wang, bedId: other?.id ?? 0 })).rejects.toMatchObject({
      code: 'BED_OF_OTHER_SITE',
    })
    await expect(director.beds.admit({ personId: wang, bedId: other?.id ?? 0 })).rejects.toMatchObject({
      code: 'PERSON_IN_BED',
      data: { bed: '101-1' },
    })
  })

  test('roles without the right write nothing', async () => {
    const { core, director } = await makeOrganisation()
    const { client } = await signInAs(core, director, 'safety')
    await expect(client.beds.admit({} as never)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: { right: 'beds.write' },
    })
    const { client: nurse } = await signInAs(core, director, 'nursing')
    await expect(nurse.beds.retireBeds({} as never)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: { right: 'beds.structure' },
    })
  })
})
