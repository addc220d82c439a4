import { describe, expect, test } from 'vitest'
import { addRoom } from '../support/beds.ts'
import { at, signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, newDiner, newKey } from '../support/meals.ts'
import { makeKitchen } from '../support/meals-orders.ts'
import { makePerson } from '../support/people.ts'

describe('residents of the home', () => {
  test('are seeded from the bed board, with their beds; day care and who left are not', async () => {
    const { director, count, names, go, li } = await makeKitchen()
    const [dayBed] = (await addRoom(director, '日托', 'any', 1, 'dayCare')).beds
    const guest = await makePerson(director, { name: '日托客' })
    await director.beds.admit({ personId: guest, bedId: dayBed, at: at('2026-06-10') })
    expect((await count('2026-06-16')).portions).toMatchObject([
      { person: '李桂兰', class: 'resident', isResident: true, bed: '101-2', mode: 'dineIn', number: null },
      { person: '王秀英', class: 'resident', isResident: true, bed: '101-1' },
    ])
    await director.beds.discharge({ personId: li, reason: 'ownWish', at: at('2026-06-15', '11:30') })
    expect((await names('2026-06-15', 'breakfast')).eats).toEqual(['李桂兰', '王秀英'])
    expect((await names('2026-06-15')).eats).toEqual(['王秀英'])
    await go('2026-06-16', '08:00')
    expect((await names('2026-06-16')).eats).toEqual(['王秀英'])
  })

  test('on leave or in hospital do not eat; who is expected back on a day ahead does', async () => {
    const { director, names, go, wang, li } = await makeKitchen()
    const out = { companion: '', companionPhone: '', note: '', at: at('2026-06-15', '10:00') }
    await director.beds.startLeave({ personId: wang, kind: 'outing', expectedOn: '2026-06-17', ...out })
    await director.beds.startLeave({ personId: li, kind: 'hospital', expectedOn: null, ...out })
    // She had her breakfast.
    expect((await names('2026-06-15', 'breakfast')).absent).toEqual([])
    for (const day of ['2026-06-15', '2026-06-16']) {
      expect(await names(day)).toEqual({
        eats: [],
        absent: [
          ['李桂兰', 'hospital', null],
          ['王秀英', 'leave', '2026-06-17'],
        ],
      })
    }
    expect(await names('2026-06-17')).toEqual({ eats: ['王秀英'], absent: [['李桂兰', 'hospital', null]] })
    // On the day itself she is there when she is.
    await go('2026-06-17', '09:00')
    expect((await names('2026-06-17')).eats).toEqual([])
    await director.beds.endLeave({ personId: wang, at: at('2026-06-17', '08:45') })
    expect((await names('2026-06-17', 'breakfast')).eats).toEqual([])
    expect((await names('2026-06-17')).eats).toEqual(['王秀英'])
  })

  test('who moved in eats once, as a resident; a weekly default elsewhere is moved here', async () => {
    const { director, order, count, names, bed, zhao, sun, otherId } = await makeKitchen()
    await order(zhao, { mode: 'delivery' })
    await order(sun, { siteId: otherId })
    await director.beds.admit({ personId: zhao, bedId: bed('102-1'), at: at('2026-06-15', '09:00') })
    await director.beds.admit({
      personId: sun,
      bedId: bed('102-2'),
      at: at('2026-06-15', '09:00'),
      overrideReason: '夫妻',
    })
    const { portions, total } = await count('2026-06-16')
    expect(total).toBe(4)
    expect(portions.find(({ personId }) => personId === zhao)).toMatchObject({
      class: 'resident',
      mode: 'dineIn',
      bed: '102-1',
      number: 'D00001',
    })
    expect(await names('2026-06-16', 'lunch', otherId)).toEqual({
      eats: [],
      absent: [['孙德福', 'moved', null]],
    })
  })

  test('who lives in another home keeps the orders, and leave there strikes them out', async () => {
    const { director, order, names, bed, zhao, otherId } = await makeKitchen()
    await director.meals.saveCanteen({
      siteId: 2,
      homeSiteId: null,
      isHeadCount: false,
      seats: null,
      licenceNumber: '',
      licenceToOn: null,
      note: '',
      version: (await director.meals.canteens({})).find(({ siteId }) => siteId === 2)?.version ?? 0,
    })
    await order(zhao, { siteId: otherId })
    await director.beds.admit({ personId: zhao, bedId: bed('102-1'), at: at('2026-06-15', '09:00') })
    expect((await names('2026-06-16', 'lunch', otherId)).eats).toEqual(['赵玉兰'])
    await director.beds.startLeave({
      personId: zhao,
      kind: 'hospital',
      expectedOn: null,
      companion: '',
      companionPhone: '',
      note: '',
    })
    expect((await names('2026-06-16', 'lunch', otherId)).absent).toEqual([['赵玉兰', 'hospital', null]])
  })

  test('who is suspended as a diner is fed by the home all the same; a pause holds for everybody', async () => {
    const { director, names, wang, canteenId } = await makeKitchen()
    await director.meals.addDiner(newDiner({ personId: wang, siteId: canteenId }))
    await director.meals.suspendDiner({ personId: wang, fromOn: '2026-06-15', toOn: null, reason: '复核' })
    expect((await names('2026-06-16')).eats).toContain('王秀英')
    await director.meals.pauseOrders({ personId: wang, fromOn: '2026-06-16', toOn: null, reason: '禁食' })
    expect((await names('2026-06-16')).absent).toEqual([['王秀英', 'paused', null]])
  })
})

describe('after the cut-off', () => {
  test('every difference is named, and what was known by then stands', async () => {
    const { director, order, change, count, go, wang, zhao, sun } = await makeKitchen()
    await order(zhao)
    await order(sun)
    const before = await count('2026-06-16')
    expect(before).toMatchObject({
      cutOffAt: at('2026-06-16', '09:30'),
      isClosed: false,
      total: 4,
      atCutOff: null,
      late: [],
    })
    await go('2026-06-16', '10:00')
    await change(zhao, '2026-06-16', 'takeaway')
    const { standing } = await director.meals.personOrders({ personId: sun })
    await director.meals.endStandingOrder({ id: standing[0]?.id as number, toOn: '2026-06-15' })
    await director.beds.startLeave({
      personId: wang,
      kind: 'hospital',
      at: at('2026-06-16', '09:00'),
      expectedOn: null,
      companion: '',
      companionPhone: '',
      note: '',
    })
    const after = await count('2026-06-16')
    expect(after).toMatchObject({ isClosed: true, total: 2, atCutOff: 4 })
    expect(after.late).toEqual([
      { personId: sun, name: '孙德福', class: 'elder', mode: 'dineIn', quantity: -1, reason: 'cancelled' },
      { personId: wang, name: '王秀英', class: 'resident', mode: 'dineIn', quantity: -1, reason: 'hospital' },
      { personId: zhao, name: '赵玉兰', class: 'elder', mode: 'takeaway', quantity: 0, reason: null },
    ])
  })

  test('a pause, its end, a new order, a death and a suspension show as they were entered', async () => {
    const { director, order, change, count, go, zhao, sun, canteenId } = await makeKitchen()
    const zhou = await makeDiner(director, canteenId, { name: '周大爷' })
    const wu = await makeDiner(director, canteenId, { name: '吴奶奶' })
    for (const personId of [zhao, sun, zhou]) await order(personId)
    await director.meals.pauseOrders({
      personId: sun,
      fromOn: '2026-06-16',
      toOn: '2026-06-20',
      reason: '',
    })
    const changes = async () =>
      (await count('2026-06-16')).late.map(({ name, quantity, reason }) => [name, quantity, reason])
    await go('2026-06-16', '10:00')
    const [pause] = (await director.meals.personOrders({ personId: sun })).pauses
    await director.meals.endPause({ id: pause?.id as number, toOn: '2026-06-15' })
    await change(wu, '2026-06-16', 'delivery')
    // Entered late, of the day before.
    const { version } = await director.people.get({ id: zhao })
    await director.people.update({ id: zhao, version, changes: { diedOn: '2026-06-15' } })
    await director.meals.suspendDiner({ personId: zhou, fromOn: '2026-06-16', toOn: null, reason: '复核' })
    expect(await changes()).toEqual([
      ['孙德福', 1, null],
      ['吴奶奶', 1, null],
      ['赵玉兰', -1, 'died'],
      ['周大爷', -1, 'suspended'],
    ])
    expect(await count('2026-06-16')).toMatchObject({ atCutOff: 4, total: 4 })
    // A pause that is over by then is none; an end said before the cut-off is no late change.
    await go('2026-06-17', '10:00')
    expect(await changes()).toHaveLength(4)
    expect((await count('2026-06-17')).late).toEqual([])
  })

  test('an end said twice is known as it was first said', async () => {
    const { director, order, count, go, zhao } = await makeKitchen()
    const id = await order(zhao, { meal: 'breakfast' })
    await director.meals.endStandingOrder({ id, toOn: '2026-06-17' })
    await go('2026-06-17', '19:00')
    const { standing } = await director.meals.endStandingOrder({ id, toOn: '2026-06-16' })
    expect(standing).toMatchObject([{ toOn: '2026-06-16' }])
    // By the evening of the 16th she was to eat on the 17th; by that of the 17th not on the 18th, as had been said first.
    expect(await count('2026-06-17', 'breakfast')).toMatchObject({
      atCutOff: 3,
      total: 2,
      late: [{ name: '赵玉兰', quantity: -1, reason: 'cancelled' }],
    })
    expect(await count('2026-06-18', 'breakfast')).toMatchObject({ atCutOff: 2, total: 2, late: [] })
  })

  test('breakfast closes the evening before; who was expected back and is not shows', async () => {
    const { director, count, go, wang } = await makeKitchen()
    await director.beds.startLeave({
      personId: wang,
      kind: 'outing',
      expectedOn: '2026-06-16',
      companion: '',
      companionPhone: '',
      note: '',
    })
    await go('2026-06-15', '18:30')
    expect(await count('2026-06-16', 'breakfast')).toMatchObject({ isClosed: true, total: 2, atCutOff: 2 })
    await go('2026-06-16', '07:00')
    expect(await count('2026-06-16', 'breakfast')).toMatchObject({
      total: 1,
      atCutOff: 2,
      late: [{ name: '王秀英', quantity: -1, reason: 'leave' }],
    })
  })

  test('the cut-off is the setting’s of that day', async () => {
    const { director, count } = await makeKitchen()
    await director.sites.setSetting({ key: 'lunchCutOff', fromOn: '2026-06-17', value: '08:45' })
    expect((await count('2026-06-16')).cutOffAt).toBe(at('2026-06-16', '09:30'))
    expect((await count('2026-06-17')).cutOffAt).toBe(at('2026-06-17', '08:45'))
  })
})

describe('extras', () => {
  test('are portions more or fewer, by name; late ones are late changes, voided ones none', async () => {
    const { director, count, go, wang, canteenId } = await makeKitchen()
    const slot = { siteId: canteenId, onDay: '2026-06-16', meal: 'lunch' } as const
    const add = (name: string, quantity: number, personId: number | null = null) =>
      director.meals.addKitchenExtra({ ...slot, class: 'guest', quantity, name, personId })
    await add('参观团', 12)
    const visitor = await add('王秀英的女儿', 1, wang)
    expect(visitor).toMatchObject({
      total: 15,
      extras: [{ name: '参观团' }, { personId: wang, quantity: 1 }],
    })
    await go('2026-06-16', '10:00')
    await add('参观团少来', -3)
    const late = await add('临时', 2)
    await director.meals.voidKitchenExtra({ id: visitor.extras[1]?.id as number, reason: '不来了' })
    await director.meals.voidKitchenExtra({ id: late.extras[3]?.id as number, reason: '误加' })
    const after = await count('2026-06-16')
    expect(after).toMatchObject({ total: 11, atCutOff: 15 })
    expect(after.late.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['王秀英的女儿', -1],
      ['参观团少来', -3],
    ])
    await expect(
      director.meals.voidKitchenExtra({ id: late.extras[3]?.id as number, reason: '再来' }),
    ).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
    await go('2026-06-17', '10:00')
    await expect(add('昨天', 1)).rejects.toMatchObject({ code: 'IN_PAST' })
    await expect(
      director.meals.voidKitchenExtra({ id: visitor.extras[0]?.id as number, reason: '晚了' }),
    ).rejects.toMatchObject({ code: 'IN_PAST' })
  })
})

test('diet, texture and allergies stand beside the name, for who may see them', async () => {
  const { core, director, count, order, canteenId, zhao } = await makeKitchen()
  await order(zhao)
  await director.people.setCondition({
    id: zhao,
    condition: { diet: 'lowSalt', texture: 'soft', allergies: '花生' },
  })
  const portion = (answer: Awaited<ReturnType<typeof count>>) =>
    answer.portions.find(({ personId }) => personId === zhao)
  expect(portion(await count('2026-06-16'))).toMatchObject({
    diet: 'lowSalt',
    texture: 'soft',
    allergies: '花生',
  })
  const lunch = { siteId: canteenId, onDay: '2026-06-16', meal: 'lunch' } as const
  const canteen = await signInAs(core, director, 'canteen')
  expect(portion(await canteen.client.meals.kitchenCount(lunch))).toMatchObject({ allergies: '花生' })
  const auditor = await signInAs(core, director, 'auditor')
  expect(portion(await auditor.client.meals.kitchenCount(lunch))).toMatchObject({
    person: '赵玉兰',
    diet: null,
    texture: null,
    allergies: '',
  })
})

test('the week shows diners, residents, extras and deliveries of each meal', async () => {
  const { director, order, zhao, sun, canteenId } = await makeKitchen()
  await order(zhao, { mode: 'delivery' })
  await order(sun, { weekdays: [3] })
  await director.meals.addKitchenExtra({
    siteId: canteenId,
    onDay: '2026-06-17',
    meal: 'lunch',
    class: 'guest',
    quantity: 5,
    name: '志愿者',
    personId: null,
  })
  const week = await director.meals.kitchenWeek({ siteId: canteenId, from: '2026-06-15' })
  expect(week).toHaveLength(21)
  const lunches = week.filter(({ meal }) => meal === 'lunch')
  expect(lunches.map(({ diners }) => diners)).toEqual([1, 1, 2, 1, 1, 0, 0])
  expect(lunches.map(({ deliveries }) => deliveries)).toEqual([1, 1, 1, 1, 1, 0, 0])
  expect(lunches[2]).toMatchObject({ onDay: '2026-06-17', residents: 2, extras: 5 })
  expect(week[0]).toMatchObject({ meal: 'breakfast', diners: 0, residents: 2, extras: 0 })
})

test('who usually comes without an order is the mean of the same weekdays on which anybody ate', async () => {
  const { director, order, zhao, sun, canteenId } = await makeKitchen()
  await order(zhao, { fromOn: '2026-06-15' })
  const serve = { siteId: canteenId, meal: 'lunch', mode: 'dineIn' } as const
  const walkIns = (onDay: string, quantity: number, dinerClass: 'guest' | 'elder' = 'guest') =>
    director.meals.serveUnnamed({ ...serve, key: newKey(), onDay, class: dinerClass, quantity, pay: 'cash' })
  await walkIns('2026-06-01', 4)
  await walkIns('2026-06-08', 9)
  await walkIns('2026-06-08', 6, 'elder')
  await walkIns('2026-06-09', 30)
  await director.meals.serve({ ...serve, key: newKey(), onDay: '2026-06-08', personId: sun })
  await director.meals.serve({ ...serve, key: newKey(), onDay: '2026-06-15', personId: zhao })
  const usual = (onDay: string) => director.meals.usualWalkIns({ siteId: canteenId, onDay, meal: 'lunch' })
  const found = [
    { class: 'guest', average: 6.5 },
    { class: 'elder', average: 3.5 },
  ]
  expect(await usual('2026-06-15')).toEqual(found)
  // Far ahead it is still the last that are over: today is not.
  expect(await usual('2026-07-06')).toEqual(found)
  const otherId = await makeCanteen(director, { name: '新食堂' })
  expect(await director.meals.usualWalkIns({ siteId: otherId, onDay: '2026-06-15', meal: 'lunch' })).toEqual(
    [],
  )
})
