import { describe, expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import { at, clientOf, secret, signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { counterOf } from '../support/meals-counter.ts'
import { makeKitchen } from '../support/meals-orders.ts'
import { makeRule } from '../support/meals-rules.ts'
import { makePerson } from '../support/people.ts'

const lunch = { meal: 'lunch', mode: 'dineIn' } as const

/** The canteen of `makeMeals` with the city's 3 yuan off lunch for elders, once a day at lunch or dinner. */
async function makeCounter() {
  const made = await makeMeals()
  await makeRule(made.director, {
    terms: { ageFrom: 60, meals: ['lunch', 'dinner'], mealsPerDay: 1, amountFen: 300 },
  })
  return { ...made, ...counterOf(made.director, made.canteenId) }
}

describe('who stands at the counter', () => {
  test('is found by card, diner number, its digits, characters, pinyin and initials', async () => {
    const { lookUp, wang, li } = await makeCounter()
    const idsOf = async (text: string) => (await lookUp(text)).map(({ personId }) => personId)
    expect(await idsOf('8001')).toEqual([li])
    for (const text of ['D00001', ' d00001 ', '1', '王秀', 'wangxiu', 'wxy', 'xiuying'])
      expect(await idsOf(text), text).toEqual([wang])
    expect(await idsOf('赵')).toEqual([])
    expect(await lookUp('', { personId: wang })).toMatchObject([{ personId: wang, number: 'D00001' }])
  })

  test('is shown with what they pay, their account, diet and order; health as the account may see it', async () => {
    const { director, lookUp, core, canteenId, topUp } = await makeCounter()
    const personId = await makeDiner(director, canteenId, { name: '孙德福', pay: 'account' })
    await director.people.setCondition({
      id: personId,
      condition: { ...emptyCondition, diet: 'diabetic', texture: 'soft', allergies: '花生' },
    })
    await topUp(personId, 5000)
    const other = await makeCanteen(director, { name: '南街长者食堂' })
    await director.meals.addStandingOrder({
      ...{ siteId: other, personId, meal: 'lunch', mode: 'takeaway' },
      ...{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromOn: '2026-06-15', toOn: null, note: '' },
    })
    const [found] = await lookUp('孙德福')
    expect(found).toMatchObject({
      ...{ name: '孙德福', age: 80, class: 'elder', category: 'ordinary', photoId: null },
      ...{ diet: 'diabetic', texture: 'soft', allergies: '花生' },
      ...{
        ordered: 'takeaway',
        orderedAt: '南街长者食堂',
        pay: 'account',
        balanceFen: 5000,
        overdraftFen: 0,
      },
      charge: { priceFen: 1500, selfFen: 1200, shares: [{ rule: '就餐补贴', fund: 'city', fen: 300 }] },
      ...{ capped: [], hindrances: [] },
    })
    const cook = await signInAs(core, director, 'canteen', [canteenId])
    const [seen] = await counterOf(cook.client, canteenId).lookUp('孙德福')
    expect(seen).toMatchObject({ diet: 'diabetic', texture: 'soft', allergies: '花生' })
    await expect(cook.client.meals.lookUp({ siteId: other, ...lunch, text: '孙德福' })).rejects.toMatchObject(
      { code: 'OTHER_SITE' },
    )
  })

  test('a card that ended says whose it was; one nobody owns is unknown, and finds nobody by other digits', async () => {
    const { director, lookUp, wang, canteenId } = await makeCounter()
    await director.meals.addCard({ personId: wang, number: '0004417001' })
    const diner = await director.meals.diner({ personId: wang })
    await director.meals.endCard({ id: diner.cards[0]?.id ?? 0, reason: 'lost' })
    await expect(lookUp('0004417001')).rejects.toMatchObject({
      code: 'CARD_ENDED',
      data: { number: '0004417001', personId: wang, person: '王秀英', on: '2026-06-15', reason: 'lost' },
    })
    const zhou = await makePerson(director, { name: '周大爷', idNumber: '450502194605010017' })
    await director.meals.addDiner({
      ...{ personId: zhou, siteId: canteenId, class: 'guest', pay: 'cash', note: '' },
      terms: {
        ...{ fromOn: '2020-01-01', category: 'ordinary', abilityLevel: null },
        ...{ residence: 'registered', basis: '' },
      },
    })
    for (const number of ['123456', '05010017', 'A1B2C3D4'])
      await expect(lookUp(number)).rejects.toMatchObject({ code: 'CARD_UNKNOWN', data: { number } })
    expect(await lookUp('99999')).toEqual([])
    // A long number may be a diner's own.
    await makeDiner(director, canteenId, { name: '钱一', number: '778899' })
    expect(await lookUp('778899')).toMatchObject([{ name: '钱一' }])
  })
})

describe('a meal is not recorded', () => {
  test('at another site, at no canteen, of tomorrow, where it is shut, not served or has no price', async () => {
    const { director, core, canteenId, wang, serve, clock } = await makeCounter()
    const elsewhere = await signInAs(core, director, 'canteen', [1])
    await expect(
      elsewhere.client.meals.serve({ key: newKey(), siteId: canteenId, ...lunch, personId: wang }),
    ).rejects.toMatchObject({ code: 'OTHER_SITE' })
    await expect(serve(wang, { siteId: 1 })).rejects.toMatchObject({ code: 'NOT_A_CANTEEN' })
    await expect(serve(wang, { onDay: '2026-06-16' })).rejects.toMatchObject({
      code: 'IN_FUTURE',
      data: { field: 'onDay' },
    })
    await director.meals.setStage({ siteId: canteenId, fromOn: '2026-06-16', stage: 'paused', note: '' })
    clock.set('2026-06-16')
    await director.accounts.unlock({ secret })
    await expect(serve(wang)).rejects.toMatchObject({
      code: 'CANTEEN_SHUT',
      data: { site: '中街长者食堂', stage: 'paused', on: '2026-06-16' },
    })
    // The day before it was open.
    await serve(wang, { onDay: '2026-06-15' })
    const closed = { isServed: false, opensTime: '06:30', closesTime: '08:30' }
    await director.meals.setHours({
      siteId: canteenId,
      meal: 'breakfast',
      fromOn: '2026-06-10',
      ...closed,
    })
    await expect(serve(wang, { onDay: '2026-06-15', meal: 'breakfast' })).rejects.toMatchObject({
      code: 'MEAL_NOT_SERVED',
      data: { meal: 'breakfast', on: '2026-06-15' },
    })
    const young = await makeCanteen(director, { name: '新食堂', from: '2026-06-15' })
    core.parts.store.connection.prepare('DELETE FROM mealPrice WHERE siteId = ?').run(young)
    await expect(serve(wang, { siteId: young, meal: 'dinner' })).rejects.toMatchObject({
      code: 'NO_PRICE',
      data: { site: '新食堂', meal: 'dinner' },
    })
    expect(core.parts.store.connection.prepare('SELECT count(*) FROM mealLine').pluck().get()).toBe(1)
  })

  test('with a name where only heads are counted; of who is no diner; of a person who is none any more', async () => {
    const { director, serve, lookUp, walkIns, wang } = await makeCounter()
    const siteId = await makeCanteen(director, { name: '助餐点', isHeadCount: true })
    await expect(serve(wang, { siteId })).rejects.toMatchObject({ code: 'HEAD_COUNT_SITE' })
    await expect(lookUp('王', { siteId })).rejects.toMatchObject({ code: 'HEAD_COUNT_SITE' })
    expect(await walkIns(30, { siteId, class: 'elder' })).toMatchObject({ served: 30, balanceFen: null })
    const stranger = await makePerson(director, { name: '钱二' })
    await expect(serve(stranger)).rejects.toMatchObject({
      code: 'NOT_A_DINER',
      data: { personId: stranger, person: '钱二' },
    })
    await director.people.void({ id: stranger, reason: '重复' })
    await expect(serve(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('of a closed month, nor taken back there', async () => {
    const { director, serve, takeBack, walkIns, wang, canteenId, clock } = await makeCounter()
    const { line } = await serve(wang)
    clock.set('2026-07-02')
    await director.accounts.unlock({ secret })
    const { id } = await director.meals.submitSettlement({ siteId: canteenId, month: '2026-06' })
    await director.meals.checkSettlement({ id: id ?? 0 })
    await director.meals.settleMonth({ id: id ?? 0 })
    const closed = { code: 'MONTH_CLOSED', data: { site: '中街长者食堂', month: '2026-06' } }
    await expect(serve(wang, { onDay: '2026-06-20' })).rejects.toMatchObject(closed)
    await expect(walkIns(2, { onDay: '2026-06-20' })).rejects.toMatchObject(closed)
    await expect(takeBack(line.id)).rejects.toMatchObject(closed)
    await serve(wang, { onDay: '2026-07-01' })
  })

  test('twice, wherever: the second is told when and where the first was; an extra is served at full price', async () => {
    const { director, clock, serve, lookUp, wang } = await makeCounter()
    clock.set('2026-06-15', '11:32')
    const first = await serve(wang)
    expect(first).toMatchObject({ charge: { selfFen: 1200 }, served: 1, balanceFen: null })
    clock.set('2026-06-15', '11:40')
    const other = await makeCanteen(director, { name: '南街长者食堂' })
    const at1132 = at('2026-06-15', '11:32')
    await expect(serve(wang, { siteId: other, mode: 'takeaway' })).rejects.toMatchObject({
      code: 'MEAL_EATEN',
      data: {
        personId: wang,
        person: '王秀英',
        mealId: first.line.id,
        at: at1132,
        site: '中街长者食堂',
        meal: 'lunch',
      },
    })
    expect(await lookUp('', { siteId: other, personId: wang })).toMatchObject([
      {
        capped: [{ rule: '就餐补贴', per: 'day', cap: 1 }],
        hindrances: [{ kind: 'eaten', at: at1132, detail: '中街长者食堂', mayExtra: true }],
      },
    ])
    expect(await serve(wang, { isExtra: true })).toMatchObject({
      line: { isExtra: true, selfFen: 1500, sharesFen: 0 },
      served: 2,
    })
    expect(await serve(wang, { isExtra: true })).toMatchObject({ served: 3 })
    // Another meal is another meal, but its place of the day is taken.
    expect(await serve(wang, { meal: 'dinner' })).toMatchObject({ charge: { selfFen: 1200, shares: [] } })
  })

  test('of the suspended, who may have an extra, until the last day of it', async () => {
    const { director, serve, lookUp, wang, clock } = await makeCounter()
    await director.meals.suspendDiner({
      ...{ personId: wang, fromOn: '2026-06-14', toOn: '2026-06-15', reason: '补贴资格复核' },
    })
    await expect(serve(wang)).rejects.toMatchObject({
      code: 'DINER_SUSPENDED',
      data: { personId: wang, person: '王秀英', reason: '补贴资格复核', until: '2026-06-15' },
    })
    expect((await lookUp('wxy'))[0]?.hindrances).toEqual([
      {
        ...{ kind: 'suspended', at: null, on: '2026-06-14', until: '2026-06-15' },
        ...{ detail: '补贴资格复核', mayExtra: true },
      },
    ])
    expect(await serve(wang, { isExtra: true })).toMatchObject({ charge: { selfFen: 1500 } })
    clock.set('2026-06-16')
    await director.accounts.unlock({ secret })
    await serve(wang)
  })

  test('of the dead, not even an extra; of a day before it is', async () => {
    const { director, serve, lookUp, wang } = await makeCounter()
    const { version } = await director.people.get({ id: wang })
    await director.people.update({ id: wang, version, changes: { diedOn: '2026-06-14' } })
    const died = { code: 'PERSON_DIED', data: { personId: wang, person: '王秀英', diedOn: '2026-06-14' } }
    await expect(serve(wang)).rejects.toMatchObject(died)
    await expect(serve(wang, { isExtra: true })).rejects.toMatchObject(died)
    expect((await lookUp('D00001'))[0]?.hindrances).toMatchObject([
      { kind: 'died', on: '2026-06-14', mayExtra: false },
    ])
    await serve(wang, { onDay: '2026-06-13' })
  })

  test('of who is in hospital or on leave, as of now today and as of its hour on another day', async () => {
    const { director, canteenId, otherId, wang, go } = await makeKitchen()
    const { serve, lookUp } = counterOf(director, canteenId)
    expect(await serve(wang)).toMatchObject({
      line: { class: 'resident', selfFen: 0, priceFen: 0 },
      charge: { priceFen: 0, shares: [] },
      served: 0,
    })
    await go('2026-06-16', '09:00')
    await director.beds.startLeave({ personId: wang, kind: 'hospital', expectedOn: '2026-06-20' })
    const since = at('2026-06-16', '09:00')
    await expect(serve(wang)).rejects.toMatchObject({
      code: 'DINER_AWAY',
      data: { personId: wang, person: '王秀英', kind: 'hospital', since, until: '2026-06-20' },
    })
    await expect(lookUp('', { personId: wang })).resolves.toMatchObject([
      {
        class: 'resident',
        hindrances: [{ kind: 'hospital', at: since, until: '2026-06-20', mayExtra: true }],
      },
    ])
    // Breakfast of that day was before, and yesterday's dinner too.
    await go('2026-06-17', '12:00')
    await serve(wang, { onDay: '2026-06-16', meal: 'breakfast' })
    await serve(wang, { onDay: '2026-06-15', meal: 'dinner' })
    await expect(serve(wang, { onDay: '2026-06-16' })).rejects.toMatchObject({ code: 'DINER_AWAY' })
    // Elsewhere she is a guest of the house, and no diner.
    await expect(serve(wang, { siteId: otherId })).rejects.toMatchObject({ code: 'NOT_A_DINER' })
  })

  test('when it costs something else than the screen said', async () => {
    const { director, serve, wang } = await makeCounter()
    await expect(serve(wang, { shownSelfFen: 1000 })).rejects.toMatchObject({
      code: 'QUOTE_CHANGED',
      data: { personId: wang, person: '王秀英', selfFen: 1200, shownFen: 1000 },
    })
    await serve(wang, { shownSelfFen: 1200 })
    expect((await director.meals.checkMeals()).lines).toBe(1)
  })

  test('from an account that would go below its limit', async () => {
    const { director, serve, takeBack, topUp, li } = await makeCounter()
    await topUp(li, 2000)
    const paid = await serve(li)
    expect(paid).toMatchObject({ line: { pay: 'account', selfFen: 1200 }, balanceFen: 800 })
    await expect(serve(li, { isExtra: true })).rejects.toMatchObject({
      code: 'ACCOUNT_TOO_LOW',
      data: { personId: li, person: '李桂兰', balanceFen: 800, overdraftFen: 0, neededFen: 1500 },
    })
    expect(await serve(li, { isExtra: true, pay: 'cash' })).toMatchObject({ balanceFen: null })
    const { accountVersion: version } = await director.meals.diner({ personId: li })
    await director.meals.setOverdraft({ personId: li, overdraftFen: 700, version })
    expect(await serve(li, { isExtra: true })).toMatchObject({ balanceFen: -700 })
    expect(await takeBack(paid.line.id)).toMatchObject({ balanceFen: 500, served: 2 })
    expect(await director.meals.diner({ personId: li })).toMatchObject({ balanceFen: 500 })
  })
})

describe('at the counter', () => {
  test('sixty scans: each once, in any order of refusals, and the sums are those of the lines', async () => {
    const { director, canteenId, core, serve, walkIns, takeBack, topUp, clock } = await makeCounter()
    clock.set('2026-06-15', '11:00')
    const ids: number[] = []
    for (let index = 0; index < 24; index += 1)
      ids.push(
        await makeDiner(director, canteenId, {
          ...{ name: `老人${index}`, cardNumber: `77000${100 + index}` },
          pay: index % 3 === 0 ? 'account' : 'cash',
        }),
      )
    for (const [index, id] of ids.entries()) if (index % 6 === 0) await topUp(id, 1200)
    const said: Record<string, number> = {}
    let recorded = 0
    for (let scan = 0; scan < 60; scan += 1) {
      clock.now += 4000
      const id = ids[(scan * 7) % ids.length] as number
      const one = await serve(id).then(
        () => 'served',
        (error: { code: string }) => error.code,
      )
      said[one] = (said[one] ?? 0) + 1
      if (one === 'served') recorded += 1
    }
    // Eight pay from an account, four of which hold a meal; 60 scans are two and a half rounds.
    expect(said).toEqual({ served: 20, MEAL_EATEN: 30, ACCOUNT_TOO_LOW: 10 })
    await walkIns(3, { class: 'volunteer' })
    const now = await director.meals.counterNow({ siteId: canteenId })
    expect(now).toMatchObject({
      ...{ onDay: '2026-06-15', meal: 'lunch', shut: null, served: recorded + 3, ordered: 0 },
      byClass: [
        { class: 'elder', count: 20 },
        { class: 'volunteer', count: 3 },
      ],
      // Sixteen in cash at 12 yuan, three walk-ins at 15.
      takenFen: 16 * 1200 + 3 * 1500,
      opensAt: at('2026-06-15', '10:30'),
      closesAt: at('2026-06-15', '13:00'),
    })
    expect(now.last).toHaveLength(12)
    expect(now.last[0]).toMatchObject({ class: 'volunteer', quantity: 3, person: null, selfFen: 4500 })
    await takeBack(now.last[1]?.id ?? 0)
    const after = await director.meals.counterNow({ siteId: canteenId })
    expect(after.served).toBe(22)
    expect(after.last[1]).toMatchObject({ voidReason: '刷错了', voidedAt: clock.now })
    expect(core.parts.store.connection.prepare('SELECT count(*) FROM mealLine').pluck().get()).toBe(21)
    expect(await director.meals.checkMeals()).toEqual({
      ...{ lines: 21, brokenAt: null, wrongCharges: 0 },
      ...{ wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 },
    })
  })

  test('a void frees the place of the day and charges nothing again; the place is the next meal’s', async () => {
    const { director, serve, takeBack, wang } = await makeCounter()
    const noon = await serve(wang)
    const evening = await serve(wang, { meal: 'dinner' })
    expect(evening.charge).toMatchObject({ selfFen: 1200, shares: [] })
    expect(await takeBack(noon.line.id)).toMatchObject({ served: 0 })
    const rows = async () =>
      (await director.meals.mealRows({ from: '2026-06-15', to: '2026-06-15', isVoidedShown: true })).rows
    expect((await rows()).map(({ sharesFen, voidedAt }) => [sharesFen, voidedAt !== null])).toEqual([
      [300, true],
      [0, false],
    ])
    expect(await serve(wang)).toMatchObject({ charge: { selfFen: 1200, shares: [{ fen: 300 }] } })
    // Put right: a void with a new line. The place went to lunch meanwhile.
    await takeBack(evening.line.id)
    expect(await serve(wang, { meal: 'dinner' })).toMatchObject({ charge: { shares: [] } })
  })

  test('an age is that of the day of the meal, also of who was born on 29 February', async () => {
    const { director, canteenId, serve } = await makeCounter()
    const personId = await makeDiner(director, canteenId, { name: '闰生', birthOn: '1966-02-28' })
    const leap = await makeDiner(director, canteenId, { name: '闰二', birthOn: '1964-02-29' })
    expect(await serve(personId, { onDay: '2026-02-27' })).toMatchObject({ line: { class: 'guest' } })
    expect(await serve(personId, { onDay: '2026-02-28' })).toMatchObject({ line: { class: 'elder' } })
    expect(await serve(leap, { onDay: '2024-02-28' })).toMatchObject({
      line: { class: 'guest', selfFen: 1500 },
    })
    expect(await serve(leap, { onDay: '2024-02-29' })).toMatchObject({
      line: { class: 'elder', selfFen: 1200 },
    })
  })

  test('a common year has no 29 February: the birthday is 1 March, or the day the setting says', async () => {
    const { director, canteenId, serve, core, clock } = await makeCounter()
    const leap = await makeDiner(director, canteenId, { name: '闰二', birthOn: '1964-02-29' })
    core.parts.store.connection.prepare("UPDATE person SET birthOn = '1968-02-29' WHERE id = ?").run(leap)
    clock.set('2028-03-01')
    await director.accounts.unlock({ secret })
    expect(await serve(leap, { onDay: '2028-02-28' })).toMatchObject({ line: { class: 'guest' } })
    expect(await serve(leap, { onDay: '2028-02-29' })).toMatchObject({ line: { class: 'elder' } })
    core.parts.store.connection.prepare("UPDATE person SET birthOn = '1967-03-01' WHERE id = ?").run(leap)
    expect(await serve(leap, { onDay: '2027-02-28' })).toMatchObject({ line: { class: 'guest' } })
    expect(await serve(leap, { onDay: '2027-03-01' })).toMatchObject({ line: { class: 'elder' } })
  })
})

describe('sent twice', () => {
  test('is recorded once and answered alike; with another key it is a second meal', async () => {
    const { director, core, serve, takeBack, walkIns, wang } = await makeCounter()
    const key = newKey()
    const first = await serve(wang, { key })
    expect(await serve(wang, { key })).toEqual(first)
    await expect(serve(wang)).rejects.toMatchObject({ code: 'MEAL_EATEN' })
    await expect(walkIns(1, { key })).rejects.toMatchObject({ code: 'KEY_USED' })
    const heads = newKey()
    expect(await walkIns(2, { key: heads })).toEqual(await walkIns(2, { key: heads }))
    const undo = newKey()
    expect(await takeBack(first.line.id, undo)).toEqual(await takeBack(first.line.id, undo))
    await expect(takeBack(first.line.id)).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
    const other = clientOf(core)
    const { account } = await signInAs(core, director, 'canteen')
    await other.accounts.signIn({ name: account.name, secret })
    await expect(
      other.meals.serve({ key, siteId: first.line.siteId, ...lunch, personId: wang }),
    ).rejects.toMatchObject({ code: 'KEY_USED' })
    expect(core.parts.store.connection.prepare('SELECT count(*) FROM mealLine').pluck().get()).toBe(2)
  })

  test('what was refused may be sent with the same key again, and is recorded then', async () => {
    const { serve, topUp, li } = await makeCounter()
    const key = newKey()
    await expect(serve(li, { key })).rejects.toMatchObject({ code: 'ACCOUNT_TOO_LOW' })
    await topUp(li, 1200)
    expect(await serve(li, { key })).toMatchObject({ balanceFen: 0 })
  })
})

describe('head counts', () => {
  const save = (
    { director, canteenId: siteId }: Awaited<ReturnType<typeof makeCounter>>,
    quantities: [quantity: number, meal?: 'breakfast' | 'lunch'][],
    reason = '',
  ) =>
    director.meals.saveHeadCounts({
      ...{ key: newKey(), siteId, onDay: '2026-06-15', reason },
      rows: quantities.map(([quantity, meal = 'lunch']) => ({
        meal,
        class: 'elder',
        mode: 'dineIn',
        quantity,
      })),
    })

  test('bring what stands to the numbers, upward and, with a reason, downward', async () => {
    const { director, core, ...counter } = await makeCounter()
    const canteenId = await makeCanteen(director, { name: '助餐点', isHeadCount: true })
    const made = { ...counter, director, core, canteenId }
    const standing = async () =>
      (await director.meals.counterNow({ siteId: canteenId, meal: 'lunch' })).served
    expect(await save(made, [[40], [12, 'breakfast']])).toEqual({ added: 52, voided: 0 })
    expect(await save(made, [[45], [12, 'breakfast']])).toEqual({ added: 5, voided: 0 })
    expect(await standing()).toBe(45)
    await expect(save(made, [[38]])).rejects.toMatchObject({ code: 'REASON_NEEDED' })
    expect(await save(made, [[38], [14, 'breakfast']], '数错了')).toEqual({ added: 2, voided: 7 })
    expect(await standing()).toBe(38)
    expect(await save(made, [[0]], '没有开餐')).toEqual({ added: 0, voided: 38 })
    expect(await standing()).toBe(0)
    const rows = core.parts.store.connection
      .prepare("SELECT quantity, voidReason FROM mealLine WHERE meal = 'lunch' ORDER BY id")
      .raw()
      .all()
    expect(rows).toEqual([
      [40, '数错了'],
      [5, '数错了'],
      [38, '没有开餐'],
    ])
    expect(await director.meals.checkMeals()).toMatchObject({ lines: 5, brokenAt: null, wrongSums: 0 })
  })

  test('leave those with a name alone, and are refused as a whole', async () => {
    const made = await makeCounter()
    const { director, canteenId, serve, wang } = made
    await serve(wang)
    expect(await save(made, [[3]])).toEqual({ added: 3, voided: 0 })
    expect(await save(made, [[0]], '没有散客')).toEqual({ added: 0, voided: 3 })
    expect((await director.meals.counterNow({ siteId: canteenId })).served).toBe(1)
    const rows = [
      { meal: 'lunch', class: 'guest', mode: 'dineIn', quantity: 2 },
      { meal: 'dinner', class: 'guest', mode: 'dineIn', quantity: 2 },
    ] as const
    await director.meals.setHours({
      ...{ siteId: canteenId, meal: 'dinner', fromOn: '2026-06-15', isServed: false },
      ...{ opensTime: '16:30', closesTime: '18:30' },
    })
    await expect(
      director.meals.saveHeadCounts({
        ...{ key: newKey(), siteId: canteenId, onDay: '2026-06-15', rows: [...rows], reason: '' },
      }),
    ).rejects.toMatchObject({ code: 'MEAL_NOT_SERVED' })
    expect((await director.meals.counterNow({ siteId: canteenId })).served).toBe(1)
  })
})

describe('the counter now', () => {
  test('is at the meal by the clock, and says why nothing can be recorded', async () => {
    const { director, canteenId, clock, core } = await makeCounter()
    const mealAt = async (time: string) => {
      clock.set('2026-06-15', time)
      await director.accounts.unlock({ secret })
      return (await director.meals.counterNow({ siteId: canteenId })).meal
    }
    expect(await mealAt('05:00')).toBe('breakfast')
    expect(await mealAt('09:00')).toBe('breakfast')
    expect(await mealAt('10:00')).toBe('lunch')
    expect(await mealAt('13:30')).toBe('lunch')
    expect(await mealAt('16:00')).toBe('dinner')
    expect(await mealAt('22:00')).toBe('dinner')
    const now = (onDay: string) => director.meals.counterNow({ siteId: canteenId, onDay, meal: 'lunch' })
    await director.meals.setStage({ siteId: canteenId, fromOn: '2026-06-20', stage: 'closed', note: '' })
    expect((await now('2026-06-20')).shut).toBe('stage')
    expect((await now('2026-06-19')).shut).toBe(null)
    core.parts.store.connection.prepare("DELETE FROM mealPrice WHERE meal = 'lunch'").run()
    expect((await now('2026-06-19')).shut).toBe('noPrice')
    core.parts.store.connection.prepare('DELETE FROM canteenHours').run()
    expect(await director.meals.counterNow({ siteId: canteenId })).toMatchObject({
      ...{ meal: null, shut: 'notServed', opensAt: null, served: 0, last: [] },
    })
  })

  test('counts who ordered here, without the residents of the home', async () => {
    const { director, canteenId, order, zhao, sun, wang } = await makeKitchen()
    await order(zhao)
    await order(sun, { mode: 'delivery' })
    const { serve } = counterOf(director, canteenId)
    await serve(wang)
    await serve(zhao)
    expect(await director.meals.counterNow({ siteId: canteenId })).toMatchObject({
      ...{ ordered: 2, served: 1 },
      byClass: [
        { class: 'elder', count: 1 },
        { class: 'resident', count: 1 },
      ],
    })
  })
})
