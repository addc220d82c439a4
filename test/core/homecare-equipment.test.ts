import { expect, test } from 'vitest'
import { at, signInAs } from '../support/core.ts'
import { makeStation, openFamilyBed } from '../support/homecare.ts'
import { makePerson } from '../support/people.ts'

const today = '2026-06-15'
const model = {
  kind: 'turningBed' as const,
  name: '翻身护理床',
  maker: '颐康',
  model: 'YK-2',
  isInstalled: false,
  priceFen: 500_000,
  warrantyMonths: 24,
  isActive: true,
  note: '',
}

/** The station with two turning beds, FS-1 and FS-2, bought on 1 January 2026. */
async function makeStore() {
  const made = await makeStation()
  const { director, stationId } = made
  const { id: modelId } = await director.homecare.addEquipmentModel(model)
  const enter = (serials: string[], more: object = {}) =>
    director.homecare.addEquipmentItems({
      siteId: stationId,
      modelId,
      serials,
      boughtOn: '2026-01-01',
      costFen: 480_000,
      fund: 'district',
      warrantyToOn: '2027-12-31',
      ...more,
    })
  const { ids } = await enter(['FS-1', 'FS-2'])
  const [one, two] = ids as [number, number]
  const lend = (itemId: number, personId: number, lentOn: string, dueOn: string | null = null) =>
    director.homecare.lend({ itemId, personId, lentOn, dueOn })
  const giveBack = (id: number, returnedOn: string) =>
    director.homecare.giveBack({ id, returnedOn, returnState: 'good' })
  /** Where each item is on a day, by its serial number. */
  const placesOn = async (on?: string) =>
    Object.fromEntries(
      (await director.homecare.equipmentItems({ siteId: stationId, ...(on ? { on } : {}) })).map(
        ({ serial, state, holder }) => [serial, holder ? `${state} ${holder.person}` : state],
      ),
    )
  return { ...made, modelId, enter, one, two, lend, giveBack, placesOn }
}

test('the catalogue has each name once and is changed on the version that was looked at', async () => {
  const { director, modelId } = await makeStore()
  await expect(director.homecare.addEquipmentModel(model)).rejects.toMatchObject({
    code: 'NAME_TAKEN',
    data: { name: '翻身护理床' },
  })
  const chair = await director.homecare.addEquipmentModel({ ...model, kind: 'wheelchair', name: '轮椅' })
  const changed = await director.homecare.updateEquipmentModel({ ...chair, isActive: false })
  expect(changed).toMatchObject({ isActive: false, version: 2 })
  await expect(director.homecare.updateEquipmentModel(chair)).rejects.toMatchObject({ code: 'STALE' })
  await expect(
    director.homecare.updateEquipmentModel({ ...changed, name: '翻身护理床' }),
  ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  expect((await director.homecare.equipmentModels()).map(({ id }) => id)).toEqual([modelId, chair.id])
})

test('things are entered by serial number, each once', async () => {
  const { director, enter, one, stationId } = await makeStore()
  await expect(enter(['FS-3', 'FS-2', 'FS-3', 'FS-1'])).rejects.toMatchObject({
    code: 'SERIALS_TAKEN',
    data: { serials: ['FS-3', 'FS-1', 'FS-2'] },
  })
  await expect(enter(['FS-3'], { boughtOn: '2026-06-16' })).rejects.toMatchObject({ code: 'IN_FUTURE' })
  expect(await director.homecare.equipmentItems({ siteId: stationId })).toHaveLength(2)
  const { item } = await director.homecare.equipmentItem({ id: one })
  expect(item).toMatchObject({
    name: '翻身护理床',
    serial: 'FS-1',
    costFen: 480_000,
    fund: 'district',
    state: 'inStore',
    holder: null,
  })
  const { id, version, costFen, fund, warrantyToOn, note } = item
  const update = (more: object) =>
    director.homecare.updateEquipmentItem({
      ...{ id, version, costFen, fund, warrantyToOn, note, serial: 'FS-1', boughtOn: '2026-01-01' },
      ...more,
    })
  await expect(update({ serial: 'FS-2' })).rejects.toMatchObject({ code: 'SERIALS_TAKEN' })
  await update({ note: '左轮松' })
  await expect(update({ note: '右轮松' })).rejects.toMatchObject({ code: 'STALE' })
  expect(await director.homecare.equipmentItem({ id })).toMatchObject({ item: { note: '左轮松' } })
})

test('an item is in one home at a time, and any day of the past reads as it was', async () => {
  const { director, one, wang, li, lend, giveBack, placesOn } = await makeStore()
  const first = await lend(one, wang, '2026-02-01', '2026-03-31')
  await expect(lend(one, li, '2026-02-10')).rejects.toMatchObject({
    code: 'ITEM_LENT',
    data: { item: '翻身护理床 FS-1', personId: wang, person: '王秀英', from: '2026-02-01', until: null },
  })
  await giveBack(first.id, '2026-04-01')
  await expect(lend(one, li, '2026-03-31')).rejects.toMatchObject({
    code: 'ITEM_LENT',
    data: { until: '2026-04-01' },
  })
  // Open-ended before a loan that is on record already.
  await expect(lend(one, li, '2026-01-10')).rejects.toMatchObject({ code: 'ITEM_LENT' })
  await lend(one, li, '2026-04-01')
  expect(await placesOn('2025-12-31')).toEqual({})
  expect(await placesOn('2026-01-31')).toEqual({ 'FS-1': 'inStore', 'FS-2': 'inStore' })
  expect(await placesOn('2026-02-01')).toMatchObject({ 'FS-1': 'lent 王秀英' })
  expect(await placesOn('2026-03-31')).toMatchObject({ 'FS-1': 'lent 王秀英' })
  expect(await placesOn('2026-04-01')).toMatchObject({ 'FS-1': 'lent 李桂兰' })
  expect(await placesOn()).toMatchObject({ 'FS-1': 'lent 李桂兰', 'FS-2': 'inStore' })
  const { loans } = await director.homecare.equipmentItem({ id: one })
  expect(loans.map(({ person, lentOn, returnedOn }) => [person, lentOn, returnedOn])).toEqual([
    ['李桂兰', '2026-04-01', null],
    ['王秀英', '2026-02-01', '2026-04-01'],
  ])
})

test('the file itself keeps an item out of two homes', async () => {
  const { core, director, one, wang, li, lend } = await makeStore()
  const { id } = await lend(one, wang, '2026-02-01')
  const db = core.parts.store.connection
  const insert = (lentOn: string) =>
    db
      .prepare(
        `INSERT INTO equipmentLoan (itemId, personId, siteId, lentOn, recordedAt, recordedBy) VALUES (?, ?, 2, ?, 0, '')`,
      )
      .run(one, li, lentOn)
  expect(() => insert('2026-06-01')).toThrow('ITEM_LENT')
  expect(() => db.prepare('DELETE FROM equipmentLoan').run()).toThrow('NOTHING_IS_DELETED')
  await director.homecare.giveBack({ id, returnedOn: '2026-06-01', returnState: 'good' })
  insert('2026-06-01')
})

test('a return ends the loan and rewrites nothing; a wrong one is voided', async () => {
  const { director, one, wang, lend } = await makeStore()
  const { id } = await director.homecare.lend({
    itemId: one,
    personId: wang,
    lentOn: '2026-02-01',
    dueOn: null,
    note: '送到三楼',
  })
  const giveBack = (returnedOn: string) =>
    director.homecare.giveBack({ id, returnedOn, returnState: 'lost', note: '找不到' })
  await expect(giveBack('2026-01-31')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(giveBack('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await giveBack('2026-06-01')
  await expect(giveBack('2026-06-02')).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
    data: { at: at('2026-06-01', '00:00') },
  })
  const { item, loans } = await director.homecare.equipmentItem({ id: one })
  // Written off apart, if at all.
  expect(item).toMatchObject({ state: 'inStore', writtenOffOn: null })
  expect(loans).toMatchObject([
    { note: '送到三楼', returnedOn: '2026-06-01', returnState: 'lost', returnNote: '找不到', alerts: [] },
  ])
  await director.homecare.voidLoan({ id, reason: '没有归还' })
  await expect(director.homecare.voidLoan({ id, reason: '再次' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  await lend(one, wang, '2026-02-01')
  const after = await director.homecare.equipmentItem({ id: one })
  expect(after.loans.map(({ voidedAt, returnedOn }) => [voidedAt !== null, returnedOn])).toEqual([
    [false, null],
    [true, '2026-06-01'],
  ])
  expect(await director.homecare.loans({ personId: wang })).toHaveLength(1)
})

test('an item in repair is not lent out, but a lent one is repaired', async () => {
  const { director, one, wang, lend, placesOn } = await makeStore()
  const repair = (fromOn: string) => director.homecare.startRepair({ itemId: one, fromOn, fault: '马达响' })
  await expect(repair('2025-12-31')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(repair('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await repair('2026-02-01')
  await expect(repair('2026-03-01')).rejects.toMatchObject({
    code: 'ITEM_IN_REPAIR',
    data: { item: '翻身护理床 FS-1', from: '2026-02-01' },
  })
  await expect(lend(one, wang, '2026-02-05')).rejects.toMatchObject({ code: 'ITEM_IN_REPAIR' })
  const [open] = (await director.homecare.equipmentItem({ id: one })).repairs
  const end = (doneOn: string) =>
    director.homecare.endRepair({ id: open?.id ?? 0, doneOn, result: '换马达', costFen: 20_000 })
  await expect(end('2026-01-31')).rejects.toMatchObject({ code: 'BACKWARD' })
  await end('2026-02-10')
  await expect(end('2026-02-11')).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  await lend(one, wang, '2026-02-10')
  await repair('2026-05-01')
  expect(await placesOn('2026-02-09')).toMatchObject({ 'FS-1': 'inRepair' })
  expect(await placesOn('2026-02-10')).toMatchObject({ 'FS-1': 'lent 王秀英' })
  expect(await placesOn()).toMatchObject({ 'FS-1': 'inRepair 王秀英' })
  expect((await director.homecare.equipmentItem({ id: one })).repairs).toMatchObject([
    { fromOn: '2026-05-01', doneOn: null },
    { fromOn: '2026-02-01', doneOn: '2026-02-10', result: '换马达', costFen: 20_000 },
  ])
})

test('what is written off is out of use from that day on, and was there before', async () => {
  const { director, one, wang, lend, giveBack, placesOn } = await makeStore()
  const writeOff = (writtenOffOn: string, version = 1) =>
    director.homecare.writeOff({ id: one, version, writtenOffOn, reason: '修不好' })
  const { id } = await lend(one, wang, '2026-02-01')
  await expect(writeOff('2026-06-01')).rejects.toMatchObject({ code: 'ITEM_LENT' })
  await giveBack(id, '2026-06-01')
  await expect(writeOff('2026-05-31')).rejects.toMatchObject({ code: 'ITEM_LENT' })
  await expect(writeOff('2026-06-01', 7)).rejects.toMatchObject({ code: 'STALE' })
  await expect(writeOff('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await writeOff('2026-06-01')
  expect(await placesOn('2026-05-31')).toMatchObject({ 'FS-1': 'lent 王秀英' })
  expect(await placesOn('2026-06-01')).toMatchObject({ 'FS-1': 'writtenOff' })
  for (const call of [
    writeOff('2026-06-02', 2),
    lend(one, wang, today),
    director.homecare.startRepair({ itemId: one, fromOn: today, fault: '响' }),
  ])
    await expect(call).rejects.toMatchObject({
      code: 'ITEM_WRITTEN_OFF',
      data: { item: '翻身护理床 FS-1', on: '2026-06-01' },
    })
})

test('loans that need looking after stand first', async () => {
  const { director, stationId, enter, wang, wangBed, li, lend } = await makeStore()
  const { ids } = await enter(['A', 'B', 'C', 'D', 'E', 'F'])
  const [fine, due, overdue, dead, left, inHome] = ids as [number, number, number, number, number, number]
  const people = ['甲', '乙', '丙', '丁'].map((name) => makePerson(director, { name }))
  const [a, b, c, d] = (await Promise.all(people)) as [number, number, number, number]
  await lend(fine, a, '2026-05-01')
  await lend(due, a, '2026-05-01', today)
  await lend(overdue, b, '2026-05-01', '2026-06-14')
  await lend(dead, c, '2026-05-01')
  await lend(left, wang, '2026-05-01')
  await lend(inHome, d, '2026-05-01')
  const { version } = await director.people.get({ id: c })
  await director.people.update({ id: c, version, changes: { diedOn: '2026-06-10' } })
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-11', reason: 'movedAway' })
  await director.beds.buildPlan({
    siteId: 1,
    building: 'A',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 1,
    bedsPerRoom: 1,
    floorPattern: '{f}',
    roomPattern: '{f}{r}',
    bedPattern: '{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2020-01-01',
  })
  const [bed] = (await director.beds.structure({ siteId: 1 })).beds
  await director.beds.admit({ personId: d, bedId: bed?.id ?? 0, at: at('2026-06-12') })

  const read = async (on?: string) =>
    (await director.homecare.loans({ siteId: stationId, ...(on ? { on } : {}) })).map(({ serial, alerts }) =>
      `${serial} ${alerts.join(' ')}`.trim(),
    )
  const now = await read()
  expect(now.slice(0, 4).sort()).toEqual(['C overdue', 'D holderDied', 'E holderLeft', 'F holderLeft'])
  expect(now.slice(4)).toEqual(['B', 'A'])
  // As it was asked on that day.
  expect((await read('2026-06-09')).every((line) => !line.includes(' '))).toBe(true)
  expect(await read('2026-06-11')).toEqual(expect.arrayContaining(['D holderDied', 'E holderLeft', 'F', 'C']))
  await openFamilyBed(director, { siteId: stationId, personId: wang, from: '2026-06-13' })
  expect(await read()).toEqual(expect.arrayContaining(['E']))
  expect(await director.homecare.loans({ personId: li })).toEqual([])
})

test('an installed device waits for the family to accept it', async () => {
  const { director, stationId, wang, lend } = await makeStore()
  const { id: modelId } = await director.homecare.addEquipmentModel({
    ...model,
    kind: 'smokeAlarm',
    name: '烟感',
    isInstalled: true,
  })
  const { ids } = await director.homecare.addEquipmentItems({
    siteId: stationId,
    modelId,
    serials: ['YG-1'],
    boughtOn: null,
    costFen: null,
    fund: 'city',
    warrantyToOn: null,
  })
  const { id } = await lend(ids[0] ?? 0, wang, '2026-06-01')
  const alerts = async () => (await director.homecare.loans({ personId: wang })).map((loan) => loan.alerts)
  expect(await alerts()).toEqual([['notAccepted']])
  const accept = (acceptedOn: string) =>
    director.homecare.acceptInstalled({ id, acceptedOn, acceptedBy: '老伴' })
  await expect(accept('2026-05-31')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(accept('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await accept('2026-06-02')
  expect(await alerts()).toEqual([[]])
  expect(await director.homecare.loans({ personId: wang })).toMatchObject([
    { acceptedOn: '2026-06-02', acceptedBy: '老伴' },
  ])
})

test('nothing is lent to the dead, before it was bought, or tomorrow', async () => {
  const { director, one, wang, lend } = await makeStore()
  await expect(lend(one, wang, '2025-12-31')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(lend(one, wang, '2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await expect(lend(one, wang, '2026-06-10', '2026-06-09')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(lend(one, 999, '2026-06-10')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { version } = await director.people.get({ id: wang })
  await director.people.update({ id: wang, version, changes: { diedOn: '2026-06-10' } })
  await expect(lend(one, wang, '2026-06-11')).rejects.toMatchObject({
    code: 'PERSON_DIED',
    data: { personId: wang, diedOn: '2026-06-10' },
  })
  await lend(one, wang, '2026-06-10')
})

test('an account of another site sees and does nothing here', async () => {
  const { core, director, stationId, modelId, one, wang, lend } = await makeStore()
  const { id } = await lend(one, wang, '2026-06-10')
  const { client } = await signInAs(core, director, 'homecare', [1])
  const calls = [
    client.homecare.equipmentItems({ siteId: stationId }),
    client.homecare.equipmentItem({ id: one }),
    client.homecare.loans({ siteId: stationId }),
    client.homecare.addEquipmentItems({
      siteId: stationId,
      modelId,
      serials: ['X'],
      boughtOn: null,
      costFen: null,
      fund: 'city',
      warrantyToOn: null,
    }),
    client.homecare.lend({ itemId: one, personId: wang, lentOn: today, dueOn: null }),
    client.homecare.giveBack({ id, returnedOn: today, returnState: 'good' }),
    client.homecare.voidLoan({ id, reason: '试' }),
    client.homecare.writeOff({ id: one, version: 1, writtenOffOn: today, reason: '试' }),
  ]
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'OTHER_SITE' })
  expect(await client.homecare.loans({ personId: wang })).toEqual([])
})
