import { describe, expect, test } from 'vitest'
import type { DeliveryOutcome } from '../../src/shared/meals/order.ts'
import { at, signInAs } from '../support/core.ts'
import { makeWorker } from '../support/homecare.ts'
import { makeDiner, newKey } from '../support/meals.ts'
import { makeKitchen } from '../support/meals-orders.ts'
import { newPerson } from '../support/people.ts'

const day = '2026-06-16'

/**
 * The kitchen of `makeKitchen` in the morning of 16 June. Lunch is brought to 赵玉兰, 孙德福 and 周大爷 (who pays from an
 * account of 20 yuan); 赵玉兰 and 周大爷 are on the route 东线 of the driver 钱师傅, 周大爷 first.
 */
async function makeRun() {
  const made = await makeKitchen()
  const { director, core, order, go, zhao, sun, canteenId } = made
  const { id: zhou } = await director.people.create(
    newPerson({
      name: '周大爷',
      birthOn: '1940-01-01',
      phone: '13800001111',
      address: '中街 5 号 301',
      isDuplicateConfirmed: true,
    }),
  )
  await director.meals.addDiner({
    personId: zhou,
    siteId: canteenId,
    class: 'guest',
    pay: 'account',
    note: '',
    terms: {
      fromOn: '2020-01-01',
      category: 'ordinary',
      abilityLevel: null,
      residence: 'registered',
      basis: '',
    },
  })
  await director.meals.topUp({
    key: newKey(),
    personId: zhou,
    siteId: canteenId,
    amountFen: 2000,
    method: 'cash',
    note: '',
  })
  for (const personId of [zhao, sun, zhou]) await order(personId, { mode: 'delivery' })
  const driver = await makeWorker(director, '钱师傅', canteenId)
  const route = await director.meals.saveRoute({
    id: null,
    version: null,
    siteId: canteenId,
    name: '东线',
    staffId: driver,
    isActive: true,
  })
  const east = await director.meals.setStops({
    id: route.id,
    version: route.version,
    personIds: [zhou, zhao],
  })
  await go(day, '11:00')
  const slot = { siteId: canteenId, onDay: day, meal: 'lunch' } as const
  const run = () => director.meals.deliveryRun(slot)
  const stopOf = async (personId: number) =>
    (await run()).flatMap(({ stops }) => stops).find((stop) => stop.personId === personId)
  const record = (
    personId: number,
    outcome: DeliveryOutcome,
    said: { reason?: string; receiver?: string; key?: string } = {},
  ) => director.meals.recordDelivery({ ...slot, key: newKey(), personId, outcome, ...said })
  const rows = (text: string) => core.parts.store.connection.prepare(text).all() as Record<string, unknown>[]
  return { ...made, zhou, driver, east, slot, run, stopOf, record, rows }
}

describe('routes', () => {
  test('keep their stops in order; who is put on another leaves the first', async () => {
    const { director, east, zhao, zhou, sun, canteenId, driver } = await makeRun()
    expect(east).toMatchObject({
      name: '东线',
      staff: '钱师傅',
      stops: [{ person: '周大爷' }, { person: '赵玉兰' }],
    })
    const given = { siteId: canteenId, staffId: null, isActive: true, id: null, version: null }
    await expect(director.meals.saveRoute({ ...given, name: '东线' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    })
    await expect(director.meals.saveRoute({ ...given, name: '北线', staffId: 99 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity: 'staff' },
    })
    const west = await director.meals.saveRoute({ ...given, name: '西线', staffId: driver })
    await director.meals.setStops({ id: west.id, version: west.version, personIds: [sun, zhao, sun] })
    const routes = await director.meals.routes({ siteId: canteenId })
    expect(routes.map(({ name, stops }) => [name, stops.map(({ personId }) => personId)])).toEqual([
      ['东线', [zhou]],
      ['西线', [sun, zhao]],
    ])
    // What is now another list was not changed on the one that was seen.
    await expect(
      director.meals.setStops({ id: east.id, version: east.version, personIds: [zhou, zhao] }),
    ).rejects.toMatchObject({ code: 'STALE' })
  })

  test('miss who has meals brought and is on none that is driven, with the community they live in', async () => {
    const { director, east, sun, zhou, zhao, wang, canteenId, otherId, change } = await makeRun()
    const missing = async (siteId = canteenId) =>
      (await director.meals.withoutRoute({ siteId })).map(({ personId }) => personId)
    expect(east.stops[0]).toEqual({ personId: zhou, person: '周大爷', community: '中街 5 ***' })
    expect(await missing()).toEqual([sun])
    await change(zhao, day, 'dineIn')
    const { id, version, siteId, name, staffId } = east
    await director.meals.saveRoute({ id, version, siteId, name, staffId, isActive: false })
    expect((await missing()).sort()).toEqual([zhao, sun, zhou].sort())
    expect(await missing(otherId)).toEqual([])
    expect(await missing()).not.toContain(wang)
  })

  test('take diners alone, and an older copy is refused', async () => {
    const { director, east, wang, canteenId } = await makeRun()
    const { id, version, name, staffId } = east
    await expect(director.meals.setStops({ id, version, personIds: [wang] })).rejects.toMatchObject({
      code: 'NOT_A_DINER',
    })
    const saved = { id, siteId: canteenId, staffId, isActive: true }
    await director.meals.saveRoute({ ...saved, version, name: '东一线' })
    await expect(director.meals.saveRoute({ ...saved, version, name })).rejects.toMatchObject({
      code: 'STALE',
    })
    await expect(director.meals.setStops({ id: 99, version, personIds: [] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

describe('a run', () => {
  test('brings what is ordered, by route in the order of its stops, with address and phone in full', async () => {
    const { core, director, run, slot, driver, east, zhao, zhou, sun, order } = await makeRun()
    expect(await run()).toMatchObject([
      {
        routeId: east.id,
        route: '东线',
        staffId: driver,
        staff: '钱师傅',
        stops: [
          { personId: zhou, stop: 1, phone: '13800001111', address: '中街 5 号 301', outcome: null },
          { personId: zhao, stop: 2, phone: '' },
        ],
      },
      { routeId: null, staff: null, stops: [{ personId: sun, stop: null }] },
    ])
    // Where somebody lives is for those who bring it.
    const nursing = await signInAs(core, director, 'nursing')
    await expect(nursing.client.meals.deliveryRun(slot)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(JSON.stringify(await nursing.client.meals.kitchenCount(slot))).not.toContain('13800001111')
    // A route that is not driven has no stops.
    const { id, version, siteId, name } = (
      await director.meals.routes({ siteId: slot.siteId })
    )[0] as typeof east
    await director.meals.saveRoute({ id, version, siteId, name, staffId: null, isActive: false })
    expect((await run()).map(({ routeId, stops }) => [routeId, stops.length])).toEqual([[null, 3]])
    await order(zhao, { meal: 'dinner', fromOn: day })
    expect(await director.meals.deliveryRun({ ...slot, meal: 'dinner' })).toEqual([])
  })

  test('leaves out who pauses, is away, cancels or eats there', async () => {
    const { director, change, run, count, zhao, sun, zhou } = await makeRun()
    await director.meals.pauseOrders({ personId: zhao, fromOn: day, toOn: day, reason: '' })
    await change(sun, day, null)
    await change(zhou, day, 'dineIn')
    expect(await run()).toEqual([])
    expect((await count(day)).late).toMatchObject([
      { name: '孙德福', quantity: -1 },
      { name: '赵玉兰', quantity: -1 },
      { name: '周大爷', quantity: 0, mode: 'dineIn' },
    ])
  })
})

describe('what is said of a delivery', () => {
  test('delivered makes a meal, charged and paid; once', async () => {
    const { director, record, stopOf, rows, driver, slot, zhou } = await makeRun()
    const key = newKey()
    const done = await record(zhou, 'delivered', { receiver: '邻居', key })
    expect(done).toMatchObject({
      outcome: 'delivered',
      at: at(day, '11:00'),
      receiver: '邻居',
      selfFen: 1500,
      phone: '13800001111',
    })
    expect(await stopOf(zhou)).toEqual(done)
    expect(rows('SELECT id, mode, class, pay, quantity FROM mealLine')).toEqual([
      { id: done.mealId, mode: 'delivery', class: 'elder', pay: 'account', quantity: 1 },
    ])
    expect(rows('SELECT staffId, mealId FROM delivery')).toEqual([{ staffId: driver, mealId: done.mealId }])
    expect(await director.meals.diner({ personId: zhou })).toMatchObject({ balanceFen: 500 })
    // Sent again after the line broke: the same answer, nothing twice.
    expect(await record(zhou, 'delivered', { receiver: '邻居', key })).toEqual(done)
    await expect(record(zhou, 'refused')).rejects.toMatchObject({
      code: 'DELIVERY_DONE',
      data: { person: '周大爷', outcome: 'delivered', at: at(day, '11:00') },
    })
    await expect(
      director.meals.serve({ ...slot, key: newKey(), mode: 'dineIn', personId: zhou }),
    ).rejects.toMatchObject({ code: 'MEAL_EATEN' })
  })

  test('not at home and refused make none; taken back, it can be delivered after all', async () => {
    const { director, record, rows, zhao, sun } = await makeRun()
    const missed = await record(zhao, 'notAtHome', { reason: '敲门无人' })
    expect(missed).toMatchObject({ outcome: 'notAtHome', reason: '敲门无人', mealId: null, selfFen: null })
    expect(await record(sun, 'refused', { reason: '胃口不好' })).toMatchObject({ outcome: 'refused' })
    expect(rows('SELECT id FROM mealLine')).toEqual([])
    const id = missed.deliveryId as number
    const open = await director.meals.voidDelivery({ key: newKey(), id, reason: '点错了' })
    expect(open).toMatchObject({ deliveryId: null, outcome: null, reason: '' })
    expect(await record(zhao, 'delivered')).toMatchObject({ selfFen: 1500 })
    await expect(director.meals.voidDelivery({ key: newKey(), id, reason: '再来' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
  })

  test('a delivery and its meal are voided together, from either side', async () => {
    const { director, record, stopOf, rows, zhou } = await makeRun()
    const first = await record(zhou, 'delivered')
    await director.meals.voidDelivery({
      key: newKey(),
      id: first.deliveryId as number,
      reason: '送错门',
    })
    const unvoided = () =>
      rows(
        'SELECT (SELECT count(*) FROM mealLine WHERE voidedAt IS NULL) AS meals, (SELECT count(*) FROM delivery WHERE voidedAt IS NULL) AS deliveries',
      )
    expect(unvoided()).toEqual([{ meals: 0, deliveries: 0 }])
    const second = await record(zhou, 'delivered')
    await director.meals.voidMeal({ key: newKey(), id: second.mealId as number, reason: '退餐' })
    expect(unvoided()).toEqual([{ meals: 0, deliveries: 0 }])
    expect(await stopOf(zhou)).toMatchObject({ outcome: null, mealId: null })
    expect(await director.meals.diner({ personId: zhou })).toMatchObject({ balanceFen: 2000 })
    expect(rows('SELECT sum(count) AS count FROM mealSum')).toEqual([{ count: 0 }])
  })

  test('is refused for who ordered none to be brought, for tomorrow, and for who ate at the counter', async () => {
    const { director, change, record, slot, zhao, sun, zhou, canteenId } = await makeRun()
    const other = await makeDiner(director, canteenId, { name: '吴奶奶' })
    const notOrdered = { code: 'NOT_ORDERED', data: { person: '吴奶奶', meal: 'lunch', on: day } }
    await expect(record(other, 'delivered')).rejects.toMatchObject(notOrdered)
    await change(sun, day, 'dineIn')
    await expect(record(sun, 'refused')).rejects.toMatchObject({ code: 'NOT_ORDERED' })
    await expect(
      director.meals.recordDelivery({
        ...slot,
        onDay: '2026-06-17',
        key: newKey(),
        personId: zhao,
        outcome: 'delivered',
      }),
    ).rejects.toMatchObject({ code: 'IN_FUTURE' })
    await director.meals.serve({ ...slot, key: newKey(), mode: 'dineIn', personId: zhao })
    await expect(record(zhao, 'delivered')).rejects.toMatchObject({ code: 'MEAL_EATEN' })
    // The second meal of 15 yuan is more than the account holds; nothing of it is kept.
    await record(zhou, 'delivered')
    const dinner = { ...slot, meal: 'dinner' } as const
    await director.meals.changeOrder({ ...dinner, personId: zhou, mode: 'delivery', note: '' })
    await expect(
      director.meals.recordDelivery({ ...dinner, key: newKey(), personId: zhou, outcome: 'delivered' }),
    ).rejects.toMatchObject({ code: 'ACCOUNT_TOO_LOW' })
    expect((await director.meals.deliveryRun(dinner))[0]?.stops).toMatchObject([{ outcome: null }])
  })

  test('of somebody to whom nothing is brought any more can still be taken back', async () => {
    const { director, record, change, run, rows, zhao } = await makeRun()
    const { deliveryId } = await record(zhao, 'delivered')
    await change(zhao, day, null)
    expect((await run()).flatMap(({ stops }) => stops.map(({ personId }) => personId))).not.toContain(zhao)
    const open = await director.meals.voidDelivery({ key: newKey(), id: deliveryId as number, reason: '错' })
    expect(open).toMatchObject({ personId: zhao, outcome: null, mode: 'delivery' })
    expect(rows('SELECT id FROM mealLine WHERE voidedAt IS NULL')).toEqual([])
  })

  test('of an earlier day is kept with that meal’s hour, or the time that was said', async () => {
    const { director, go, slot, zhao, sun } = await makeRun()
    await go('2026-06-17', '09:00')
    const late = { ...slot, key: newKey(), outcome: 'delivered' } as const
    expect(await director.meals.recordDelivery({ ...late, personId: zhao })).toMatchObject({ at: at(day) })
    const said = { ...late, key: newKey(), personId: sun, at: at(day, '11:40') }
    expect(await director.meals.recordDelivery(said)).toMatchObject({ at: at(day, '11:40') })
  })
})
