import { describe, expect, test } from 'vitest'
import { instantOf } from '../../src/shared/day.ts'
import { cutOffAt, mealInstant } from '../../src/shared/meals/order-rules.ts'
import { weekdayBit, weekdayBits, weekdayOf, weekdaysOf } from '../../src/shared/week.ts'
import { at, signInAs } from '../support/core.ts'
import { makeCanteen } from '../support/meals.ts'
import { makeKitchen } from '../support/meals-orders.ts'
import { makePerson } from '../support/people.ts'

describe('rules', () => {
  test('weekdays are bits, Monday first, before and after the turn of any year', () => {
    expect(['2026-06-15', '2026-06-21', '1999-12-31', '2024-02-29'].map(weekdayOf)).toEqual([1, 7, 5, 4])
    expect(weekdayBits([1, 3, 7])).toBe(0b1000101)
    expect(weekdaysOf(0b1000101)).toEqual([1, 3, 7])
    expect(weekdayBit('2026-06-21')).toBe(64)
  })

  test('breakfast’s count closes on the day before; meals are eaten at eight, noon and six', () => {
    const zone = 'Asia/Shanghai'
    expect(cutOffAt('2026-07-01', 'breakfast', '18:00', zone)).toBe(instantOf('2026-06-30', '18:00', zone))
    expect(cutOffAt('2026-07-01', 'lunch', '09:30', zone)).toBe(instantOf('2026-07-01', '09:30', zone))
    expect(mealInstant('2026-07-01', 'dinner', zone)).toBe(instantOf('2026-07-01', '18:00', zone))
  })
})

describe('weekly defaults', () => {
  test('stand on their weekdays from the first day to the last', async () => {
    const { order, names, zhao } = await makeKitchen()
    await order(zhao, { weekdays: [2, 4], fromOn: '2026-06-17', toOn: '2026-06-25', note: '少盐' })
    const eats = async (day: string) => (await names(day)).eats.includes('赵玉兰')
    expect(await eats('2026-06-16')).toBe(false)
    expect(await eats('2026-06-18')).toBe(true)
    expect(await eats('2026-06-19')).toBe(false)
    expect(await eats('2026-06-25')).toBe(true)
    expect(await eats('2026-06-30')).toBe(false)
  })

  test('two of one meal may not fall on one day, at whatever canteen; the other is named', async () => {
    const { order, zhao, otherId } = await makeKitchen()
    await order(zhao, { weekdays: [1, 3], fromOn: '2026-06-22' })
    await expect(order(zhao, { siteId: otherId, weekdays: [3] })).rejects.toMatchObject({
      code: 'ORDER_OVERLAPS',
      data: { personId: zhao, person: '赵玉兰', meal: 'lunch', from: '2026-06-22', until: null },
    })
    await order(zhao, { siteId: otherId, weekdays: [2] })
    await order(zhao, { weekdays: [3], toOn: '2026-06-21' })
    await order(zhao, { meal: 'dinner', weekdays: [3] })
  })

  test('end with a last day, and another begins; one that never began is gone', async () => {
    const { director, order, names, zhao, sun } = await makeKitchen()
    const id = await order(zhao)
    await director.meals.endStandingOrder({ id, toOn: '2026-06-16' })
    await order(zhao, { mode: 'delivery', fromOn: '2026-06-17' })
    expect((await director.meals.personOrders({ personId: zhao })).standing).toMatchObject([
      { mode: 'delivery', weekdays: [1, 2, 3, 4, 5], toOn: null },
      { id, mode: 'dineIn', toOn: '2026-06-16' },
    ])
    const sunsId = await order(sun, { fromOn: '2026-06-22' })
    const { standing } = await director.meals.endStandingOrder({ id: sunsId, toOn: '2026-06-18' })
    expect(standing).toEqual([])
    expect((await names('2026-06-22')).eats).not.toContain('孙德福')
  })

  test('a whole week is said at once: what differs ends, what is so goes on, other canteens stay', async () => {
    const { director, order, names, zhao, canteenId, otherId } = await makeKitchen()
    const kept = await order(zhao, { weekdays: [1, 2] })
    await order(zhao, { meal: 'dinner', weekdays: [3], fromOn: '2026-06-29' })
    await order(zhao, { siteId: otherId, weekdays: [7] })
    const week = { siteId: canteenId, personId: zhao, fromOn: '2026-06-17', note: '' }
    const { standing } = await director.meals.setWeek({
      ...week,
      wishes: [
        { meal: 'lunch', mode: 'dineIn', weekdays: [1, 2] },
        { meal: 'lunch', mode: 'delivery', weekdays: [3, 4] },
      ],
    })
    expect(standing).toMatchObject([
      { mode: 'delivery', weekdays: [3, 4], fromOn: '2026-06-17' },
      { id: kept, weekdays: [1, 2], toOn: null },
      { siteId: otherId, weekdays: [7] },
    ])
    const isEating = async (day: string) => (await names(day)).eats.includes('赵玉兰')
    expect([await isEating('2026-06-16'), await isEating('2026-06-18')]).toEqual([true, true])

    const sunday = director.meals.setWeek({
      ...week,
      wishes: [{ meal: 'lunch', mode: 'dineIn', weekdays: [7] }],
    })
    await expect(sunday).rejects.toMatchObject({ code: 'ORDER_OVERLAPS' })
    expect((await director.meals.personOrders({ personId: zhao })).standing).toEqual(standing)

    const none = await director.meals.setWeek({ ...week, fromOn: '2026-06-22', wishes: [] })
    expect(none.standing.filter(({ toOn }) => toOn === null)).toMatchObject([{ siteId: otherId }])
    expect(await isEating('2026-06-18')).toBe(true)
    expect(await isEating('2026-06-22')).toBe(false)
  })

  test('an end is said again while it lies ahead, and no more once it is over', async () => {
    const { director, order, names, go, zhao } = await makeKitchen()
    const id = await order(zhao)
    await director.meals.endStandingOrder({ id, toOn: '2026-06-30' })
    const { standing } = await director.meals.endStandingOrder({ id, toOn: '2026-06-16' })
    expect(standing).toMatchObject([{ toOn: '2026-06-16' }])
    expect((await names('2026-06-17')).eats).not.toContain('赵玉兰')
    await expect(director.meals.endStandingOrder({ id, toOn: '2026-06-17' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    const again = standing[0]?.id as number
    await expect(director.meals.endStandingOrder({ id: again, toOn: '2026-06-13' })).rejects.toMatchObject({
      code: 'IN_PAST',
      data: { field: 'toOn' },
    })
    await go('2026-06-17', '08:00')
    await expect(director.meals.endStandingOrder({ id: again, toOn: '2026-06-20' })).rejects.toMatchObject({
      code: 'ALREADY_ENDED',
      data: { at: at('2026-06-17', '00:00') },
    })
  })

  test('are refused for the past, the dead, who is no diner, and where the meal is not served', async () => {
    const { director, order, wang, zhao, canteenId } = await makeKitchen()
    await expect(order(zhao, { fromOn: '2026-06-14' })).rejects.toMatchObject({ code: 'IN_PAST' })
    await expect(order(zhao, { fromOn: '2026-06-16', toOn: '2026-06-15' })).rejects.toMatchObject({
      code: 'BACKWARD',
    })
    await expect(order(wang)).rejects.toMatchObject({ code: 'NOT_A_DINER', data: { person: '王秀英' } })
    await expect(order(zhao, { siteId: 1 })).rejects.toMatchObject({ code: 'NOT_A_CANTEEN' })
    await director.meals.setHours({
      siteId: canteenId,
      meal: 'dinner',
      fromOn: '2026-06-20',
      isServed: false,
      opensTime: '16:30',
      closesTime: '18:30',
    })
    await expect(order(zhao, { meal: 'dinner', fromOn: '2026-06-20' })).rejects.toMatchObject({
      code: 'MEAL_NOT_SERVED',
      data: { meal: 'dinner', on: '2026-06-20' },
    })
    await director.meals.setStage({ siteId: canteenId, fromOn: '2026-06-25', stage: 'paused', note: '' })
    await expect(order(zhao, { fromOn: '2026-06-25' })).rejects.toMatchObject({
      code: 'CANTEEN_SHUT',
      data: { stage: 'paused' },
    })
    const counts = await makeCanteen(director, { name: '只记人数食堂', isHeadCount: true })
    await expect(order(zhao, { siteId: counts })).rejects.toMatchObject({ code: 'HEAD_COUNT_SITE' })
    const { version } = await director.people.get({ id: zhao })
    await director.people.update({ id: zhao, version, changes: { diedOn: '2026-06-15' } })
    await expect(order(zhao)).rejects.toMatchObject({ code: 'PERSON_DIED' })
  })

  test('belong to a canteen: an account of another may not touch them', async () => {
    const { core, director, order, zhao, canteenId, otherId } = await makeKitchen()
    const id = await order(zhao)
    const { client } = await signInAs(core, director, 'canteen', [otherId])
    const refused = { code: 'OTHER_SITE' }
    await expect(client.meals.endStandingOrder({ id, toOn: '2026-06-20' })).rejects.toMatchObject(refused)
    const lunch = { siteId: canteenId, onDay: '2026-06-16', meal: 'lunch' } as const
    await expect(
      client.meals.changeOrder({ ...lunch, personId: zhao, mode: null, note: '' }),
    ).rejects.toMatchObject(refused)
    await expect(client.meals.kitchenCount(lunch)).rejects.toMatchObject(refused)
    await expect(client.meals.deliveryRun(lunch)).rejects.toMatchObject(refused)
    await expect(
      client.meals.pauseOrders({ personId: zhao, fromOn: '2026-06-16', toOn: null, reason: '' }),
    ).rejects.toMatchObject(refused)
  })
})

describe('a wish for one day', () => {
  test('is another way, none, or one more meal; a later one takes its place, undone the default is back', async () => {
    const { director, order, change, count, names, zhao, sun } = await makeKitchen()
    await order(zhao)
    await change(zhao, '2026-06-16', 'delivery')
    await change(sun, '2026-06-16', 'takeaway')
    const modes = async () =>
      (await count('2026-06-16')).portions.filter(({ isResident }) => !isResident).map(({ mode }) => mode)
    expect(await modes()).toEqual(['takeaway', 'delivery'])
    const { changes } = await change(zhao, '2026-06-16', null)
    expect(changes).toHaveLength(1)
    expect(await names('2026-06-16')).toEqual({
      eats: ['李桂兰', '孙德福', '王秀英'],
      absent: [['赵玉兰', 'cancelled', null]],
    })
    const [undone] = changes
    await director.meals.undoOrderChange({ id: undone?.id as number })
    expect((await names('2026-06-16')).eats).toContain('赵玉兰')
    await expect(director.meals.undoOrderChange({ id: undone?.id as number })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
  })

  test('at another canteen takes the meal out here and in there', async () => {
    const { order, change, names, zhao, wang, canteenId, otherId, director } = await makeKitchen()
    await order(zhao)
    await change(zhao, '2026-06-16', 'dineIn', otherId)
    expect((await names('2026-06-16')).absent).toEqual([['赵玉兰', 'moved', null]])
    expect((await names('2026-06-16', 'lunch', otherId)).eats).toEqual(['赵玉兰'])
    // A resident who is a diner too may eat elsewhere for once.
    await director.meals.addDiner({
      personId: wang,
      siteId: canteenId,
      class: 'guest',
      pay: 'cash',
      note: '',
      terms: {
        fromOn: '2026-01-01',
        category: 'ordinary',
        abilityLevel: null,
        residence: 'registered',
        basis: '',
      },
    })
    await change(wang, '2026-06-16', 'dineIn', otherId)
    expect((await names('2026-06-16')).absent).toEqual([
      ['王秀英', 'moved', null],
      ['赵玉兰', 'moved', null],
    ])
    expect((await names('2026-06-16', 'lunch', otherId)).eats).toEqual(['王秀英', '赵玉兰'])
  })

  test('of a day that is past stays as it is', async () => {
    const { director, change, go, zhao } = await makeKitchen()
    const { changes } = await change(zhao, '2026-06-16', 'dineIn')
    await expect(change(zhao, '2026-06-14', null)).rejects.toMatchObject({
      code: 'IN_PAST',
      data: { field: 'onDay' },
    })
    await go('2026-06-17', '08:00')
    await expect(director.meals.undoOrderChange({ id: changes[0]?.id as number })).rejects.toMatchObject({
      code: 'IN_PAST',
    })
  })
})

describe('a pause', () => {
  test('takes every meal out at every canteen, through its last day; then they begin again by themselves', async () => {
    const { director, order, change, names, zhao, otherId } = await makeKitchen()
    await order(zhao)
    await order(zhao, { meal: 'dinner', siteId: otherId })
    await director.meals.pauseOrders({
      personId: zhao,
      fromOn: '2026-06-16',
      toOn: '2026-06-17',
      reason: '走亲戚',
    })
    const paused = [['赵玉兰', 'paused', '2026-06-17']]
    expect((await names('2026-06-16')).absent).toEqual(paused)
    expect(await names('2026-06-17', 'dinner', otherId)).toEqual({ eats: [], absent: paused })
    expect((await names('2026-06-18')).eats).toContain('赵玉兰')
    // A wish for one day does not lift it.
    await change(zhao, '2026-06-17', 'dineIn')
    expect((await names('2026-06-17')).absent).toEqual(paused)
  })

  test('until further notice ends with a day; one that never began is gone', async () => {
    const { director, order, names, zhao } = await makeKitchen()
    await order(zhao)
    const pause = (fromOn: string, toOn: string | null = null) =>
      director.meals.pauseOrders({ personId: zhao, fromOn, toOn, reason: '' })
    const open = (await pause('2026-06-16')).pauses[0]?.id as number
    expect((await names('2026-08-03')).absent).toEqual([['赵玉兰', 'paused', null]])
    const { pauses } = await director.meals.endPause({ id: open, toOn: '2026-06-17' })
    expect(pauses).toMatchObject([{ fromOn: '2026-06-16', toOn: '2026-06-17' }])
    expect((await names('2026-06-18')).eats).toContain('赵玉兰')
    const next = (await pause('2026-06-22', '2026-06-30')).pauses[0]?.id as number
    expect((await director.meals.endPause({ id: next, toOn: '2026-06-20' })).pauses).toMatchObject([
      { id: open },
    ])
    await expect(pause('2026-06-14')).rejects.toMatchObject({ code: 'IN_PAST' })
    await expect(pause('2026-06-20', '2026-06-19')).rejects.toMatchObject({ code: 'BACKWARD' })
  })
})

test('who has died or whose right is suspended eats nowhere; the reason is said', async () => {
  const { director, order, names, zhao, sun, canteenId, core } = await makeKitchen()
  await order(zhao)
  await order(sun)
  const suspended = { personId: sun, fromOn: '2026-06-16', toOn: '2026-06-20', reason: '资格复核' }
  await director.meals.suspendDiner(suspended)
  const { version } = await director.people.get({ id: zhao })
  await director.people.update({ id: zhao, version, changes: { diedOn: '2026-06-15' } })
  expect((await names('2026-06-16')).absent).toEqual([
    ['孙德福', 'suspended', '2026-06-20'],
    ['赵玉兰', 'died', null],
  ])
  // Nobody eats where the meal is not served.
  await director.meals.setStage({ siteId: canteenId, fromOn: '2026-06-22', stage: 'paused', note: '' })
  expect(await names('2026-06-22')).toEqual({ eats: [], absent: [] })
  // Each change of an order is one line of the audit.
  const actions = core.parts.store.connection
    .prepare("SELECT count(*) FROM audit WHERE action = 'meals.addStandingOrder'")
    .pluck()
    .get()
  expect(actions).toBe(2)
})

test('somebody unknown has no orders', async () => {
  const { director } = await makeKitchen()
  await expect(director.meals.personOrders({ personId: 999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const visitor = await makePerson(director, { name: '来访者' })
  await expect(director.meals.personOrders({ personId: visitor })).rejects.toMatchObject({
    code: 'NOT_A_DINER',
  })
  await expect(director.meals.endStandingOrder({ id: 99, toOn: '2026-06-20' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
