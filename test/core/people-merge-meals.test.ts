import { expect, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import type { PayMethod } from '../../src/shared/meals/terms.ts'
import { at, signInAs } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newDiner, newKey } from '../support/meals.ts'
import { makePerson } from '../support/people.ts'

const tables = {
  diner: 'number, personId, siteId',
  dinerTerms: 'personId, fromOn, category',
  dinerCard: 'id, personId, endedOn',
  dinerSuspension: 'id, personId',
  dinerAccount: 'personId, balanceFen, overdraftFen',
  dinerEntry: 'id, personId, voidedAt',
  standingOrder: 'id, personId, voidedAt, voidedBy, voidReason',
  orderChange: 'id, personId, voidedAt, voidedBy, voidReason',
  orderPause: 'id, personId',
  kitchenExtra: 'id, personId',
  routeStop: 'personId, routeId, sort',
  mealLine: 'id, personId, voidedAt',
  mealAdjustment: 'id, personId',
  delivery: 'id, personId, mealId',
  attachment: 'id, entityId',
  'mealPersonMonth WHERE count > 0': 'siteId, month, personId, count',
} as const
/** Whose everything is. */
const ownersIn = (core: Core) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      core.parts.store.connection.prepare(`SELECT ${columns} FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  )
const untouched = {
  lines: expect.any(Number),
  brokenAt: null,
  wrongCharges: 0,
  wrongSums: 0,
  wrongPersonMonths: 0,
  wrongBalances: 0,
}

/** 王秀英 (kept) and 王秀莹, and what either does at the canteen. */
async function makePair() {
  const made = await makeMeals()
  const { director, canteenId, wang, clock } = made
  const other = await makePerson(director, { name: '王秀莹', birthOn: '1946-05-01' })
  const pair = { keptId: wang, mergedId: other }
  const eat = async (personId: number, onDay: string, pay: PayMethod = 'cash', isExtra = false) => {
    clock.now += 1000
    const slot = { siteId: canteenId, onDay, meal: 'lunch' as const, mode: 'dineIn' as const }
    const { line } = await director.meals.serve({ key: newKey(), ...slot, personId, pay, isExtra })
    return line.id
  }
  const topUp = (personId: number, amountFen: number) => {
    clock.now += 1000
    return director.meals.topUp({ key: newKey(), personId, siteId: canteenId, amountFen, method: 'cash' })
  }
  const order = async (personId: number, meal: 'lunch' | 'dinner', weekdays: number[]) => {
    const { standing } = await director.meals.addStandingOrder({
      siteId: canteenId,
      personId,
      meal,
      mode: 'delivery',
      weekdays,
      fromOn: '2026-06-16',
      toOn: null,
      note: '',
    })
    return standing.map(({ id }) => id)
  }
  const register = (personId: number) =>
    director.meals.addDiner({
      ...newDiner({ personId, siteId: canteenId }),
      cardNumber: '9001',
      terms: {
        fromOn: '2019-01-01',
        category: 'lowIncome',
        abilityLevel: null,
        residence: 'registered',
        basis: '',
      },
    })
  return { ...made, other, pair, eat, topUp, order, register }
}

type Made = Awaited<ReturnType<typeof makePair>>

/** All that a canteen can hold of the other one, beside what the kept one has. */
async function fill({ director, canteenId, wang, other, core, eat, topUp, order, register, clock }: Made) {
  const voidMeal = (id: number) => director.meals.voidMeal({ key: newKey(), id, reason: '录错' })
  await register(other)
  await director.meals.setDinerTerms({
    personId: other,
    fromOn: '2024-01-01',
    category: 'hardship',
    abilityLevel: null,
    residence: 'registered',
    basis: '',
  })
  await topUp(wang, 2000)
  await topUp(other, 10_000)
  await director.meals.setOverdraft({ personId: other, overdraftFen: 700, version: 1 })
  const own = await eat(wang, '2026-06-10')
  const both = await eat(other, '2026-06-10', 'account')
  const lone = await eat(other, '2026-06-11', 'account')
  const extra = await eat(other, '2026-06-11', 'account', true)
  const wrong = await eat(other, '2026-06-12', 'account')
  await voidMeal(wrong)
  const billed = await eat(other, '2026-06-12', 'monthlyBill')
  const closed = await eat(other, '2026-05-20', 'account')
  await director.meals.payBill({
    key: newKey(),
    personId: other,
    siteId: canteenId,
    amountFen: 500,
    method: 'cash',
    month: '2026-06',
  })
  const month = await director.meals.submitSettlement({ siteId: canteenId, month: '2026-05' })
  const id = month.id ?? 0
  await director.meals.checkSettlement({ id })
  await director.meals.settleMonth({ id })
  await director.meals.cancelClosedMeal({ key: newKey(), mealId: closed, reason: '没有吃' })
  await director.meals.suspendDiner({
    personId: other,
    fromOn: '2026-01-01',
    toOn: '2026-01-31',
    reason: '转卖',
  })
  const [kept = 0] = await order(wang, 'lunch', [1, 2])
  const [double = 0] = await order(other, 'lunch', [2, 3])
  await order(other, 'dinner', [2])
  const change = (personId: number, onDay: string) =>
    director.meals.changeOrder({ siteId: canteenId, personId, onDay, meal: 'lunch', mode: null, note: '' })
  await change(wang, '2026-06-23')
  await change(other, '2026-06-23')
  await change(other, '2026-06-24')
  await director.meals.pauseOrders({
    personId: other,
    fromOn: '2026-07-01',
    toOn: '2026-07-05',
    reason: '走亲戚',
  })
  const slot = { siteId: canteenId, onDay: '2026-06-16', meal: 'dinner' as const }
  await director.meals.addKitchenExtra({
    ...slot,
    class: 'elder',
    quantity: 1,
    name: '加一份',
    personId: other,
  })
  const route = await director.meals.saveRoute({
    siteId: canteenId,
    name: '南线',
    staffId: null,
    isActive: true,
    id: null,
    version: null,
  })
  await director.meals.setStops({ id: route.id, version: route.version, personIds: [other] })
  core.parts.store.connection
    .prepare(
      `INSERT INTO attachment (siteId, entity, entityId, role, mime, byteCount, sha256, content, recordedAt, recordedBy)
       VALUES (?, 'person', ?, 'photo', 'image/jpeg', 1, '', x'00', 0, '')`,
    )
    .run(canteenId, other)
  clock.now += 1000
  return { own, both, lone, extra, billed, kept, double }
}

test('all that canteens hold of the merged one goes over, and comes back exactly', async () => {
  const made = await makePair()
  const { core, director, canteenId, wang, other, pair, clock } = made
  const { own, both, lone, extra, billed, kept, double } = await fill(made)
  const before = ownersIn(core)
  expect(await director.people.previewMerge(pair)).toMatchObject({
    moves: { meals: 5 },
    mealsStaying: 1,
    isOverlapping: false,
  })
  expect(ownersIn(core)).toEqual(before)

  const merge = await director.people.merge(pair)
  const diner = await director.meals.diner({ personId: wang })
  // Their own number; the other's terms from before their first.
  expect(diner).toMatchObject({ number: 'D00001', overdraftFen: 700, balanceFen: 2000 + 10_000 - 3 * 1500 })
  expect(diner.terms.map(({ fromOn, category }) => [fromOn, category])).toEqual([
    ['2019-01-01', 'lowIncome'],
    ['2020-01-01', 'ordinary'],
  ])
  expect(diner.cards.map(({ number }) => number)).toEqual(['9001'])
  expect(diner.suspensions).toHaveLength(1)
  // The meal that both had is theirs, counted with the record it was eaten by.
  const june = { personId: wang, from: '2026-06-01', to: '2026-06-30' }
  const eaten = (await director.meals.mealsOfPerson(june)).filter(({ voidedAt }) => voidedAt === null)
  expect(eaten.map(({ id, personId }) => [id, personId])).toEqual([
    [billed, wang],
    [extra, wang],
    [lone, wang],
    [both, other],
    [own, wang],
  ])
  const lines = await director.meals.accountLines({ personId: wang })
  expect(lines[0]?.balanceFen).toBe(diner.balanceFen)
  expect((lines.at(-1)?.balanceFen ?? 0) - (lines.at(-1)?.amountFen ?? 0)).toBe(0)
  expect(await director.meals.bills({ month: '2026-06' })).toMatchObject([
    { personId: wang, meals: 1, dueFen: 1500, paidFen: 500 },
  ])
  const { standing, changes, pauses } = await director.meals.personOrders({ personId: wang })
  expect(standing.map(({ id, personId, meal }) => [id, personId, meal])).toEqual([
    [kept, wang, 'lunch'],
    [double + 1, wang, 'dinner'],
  ])
  expect(changes.map(({ onDay }) => onDay).sort()).toEqual(['2026-06-23', '2026-06-24'])
  expect(pauses).toHaveLength(1)
  const [route] = await director.meals.routes({ siteId: canteenId })
  expect(route?.stops.map(({ personId }) => personId)).toEqual([wang])
  expect((await director.meals.diners({})).rows.map(({ personId }) => personId)).toEqual([wang, made.li])
  // Both cards and both numbers find the one.
  for (const text of ['9001', 'D00003'])
    expect(
      await director.meals.lookUp({ siteId: canteenId, meal: 'lunch', mode: 'dineIn', text }),
    ).toMatchObject([{ personId: wang }])
  await expect(director.meals.diner({ personId: other })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await director.meals.checkMeals()).toEqual(untouched)

  clock.now += 1000
  await director.people.unmerge({ id: merge.id })
  expect(ownersIn(core)).toEqual(before)
  expect(await director.meals.checkMeals()).toEqual(untouched)
})

test('money of a meal that stayed comes back to the one account', async () => {
  const made = await makePair()
  const { director, wang, other, pair, eat, topUp, register } = made
  await register(other)
  await topUp(other, 5000)
  await eat(wang, '2026-06-10')
  const both = await eat(other, '2026-06-10', 'account')
  await director.people.merge(pair)
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ balanceFen: 3500 })
  const { balanceFen } = await director.meals.voidMeal({ key: newKey(), id: both, reason: '同一个人' })
  expect(balanceFen).toBe(5000)
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ balanceFen: 5000 })
  expect(await director.meals.checkMeals()).toEqual(untouched)
})

test('a diner whose person is merged into one who is none goes over whole, and back with all since', async () => {
  const made = await makePair()
  const { core, director, canteenId, li, other: kept, eat, topUp } = made
  await topUp(li, 5000)
  await eat(li, '2026-06-10', 'account')
  const merge = await director.people.merge({ keptId: kept, mergedId: li })
  const diner = await director.meals.diner({ personId: kept })
  expect(diner).toMatchObject({
    number: 'D00002',
    balanceFen: 3500,
    cards: [{ number: '8001' }],
    pay: 'account',
  })
  expect(core.parts.store.connection.pragma('foreign_key_check')).toEqual([])
  await eat(kept, '2026-06-11', 'account')
  await topUp(kept, 700)
  await director.meals.changeOrder({
    siteId: canteenId,
    personId: kept,
    onDay: '2026-06-20',
    meal: 'lunch',
    mode: 'takeaway',
    note: '',
  })
  await director.people.unmerge({ id: merge.id })
  expect(await director.meals.diner({ personId: li })).toMatchObject({ number: 'D00002', balanceFen: 2700 })
  await expect(director.meals.diner({ personId: kept })).rejects.toMatchObject({ code: 'NOT_A_DINER' })
  const meals = await director.meals.mealsOfPerson({ personId: li, from: '2026-06-01', to: '2026-06-30' })
  expect(meals.map(({ onDay }) => onDay)).toEqual(['2026-06-11', '2026-06-10'])
  expect((await director.meals.personOrders({ personId: li })).changes).toHaveLength(1)
  expect(core.parts.store.connection.pragma('foreign_key_check')).toEqual([])
  expect(await director.meals.checkMeals()).toEqual(untouched)
})

test('accounts that together are below the limit, or that can not be parted, are topped up first', async () => {
  const made = await makePair()
  const { director, wang, other, pair, eat, topUp, register } = made
  await register(other)
  for (const personId of [wang, other]) {
    await director.meals.setOverdraft({ personId, overdraftFen: 1500, version: 1 })
    await eat(personId, personId === wang ? '2026-06-10' : '2026-06-11', 'account')
  }
  await expect(director.people.merge(pair)).rejects.toMatchObject({
    code: 'ACCOUNT_TOO_LOW',
    data: { personId: wang, balanceFen: -3000, overdraftFen: 1500 },
  })
  await topUp(other, 3000)
  const { id } = await director.people.merge(pair)
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ balanceFen: 0, overdraftFen: 1500 })
  await eat(wang, '2026-06-12', 'account')
  // Of its own the kept one now owes two meals.
  await expect(director.people.unmerge({ id })).rejects.toMatchObject({
    code: 'ACCOUNT_TOO_LOW',
    data: { personId: wang, balanceFen: -3000 },
  })
  await topUp(wang, 1500)
  await director.people.unmerge({ id })
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ balanceFen: -1500 })
  expect(await director.meals.diner({ personId: other })).toMatchObject({ balanceFen: 1500 })
})

test('a place on a route is kept by whoever has one', async () => {
  const made = await makePair()
  const { core, director, canteenId, wang, other, pair, register } = made
  await register(other)
  const details = { siteId: canteenId, staffId: null, isActive: true, id: null, version: null }
  const south = await director.meals.saveRoute({ ...details, name: '南线' })
  const north = await director.meals.saveRoute({ ...details, name: '北线' })
  await director.meals.setStops({ id: south.id, version: south.version, personIds: [wang] })
  await director.meals.setStops({ id: north.id, version: north.version, personIds: [other] })
  const before = ownersIn(core)
  const { id } = await director.people.merge(pair)
  expect(ownersIn(core).routeStop).toEqual([{ personId: wang, routeId: south.id, sort: expect.any(Number) }])
  await director.people.unmerge({ id })
  expect(ownersIn(core)).toEqual(before)
})

test('whoever merges may see every canteen of either', async () => {
  const made = await makePair()
  const { core, director, siteId, pair } = made
  const { client } = await signInAs(core, director, 'nursing', [siteId])
  await expect(client.people.previewMerge(pair)).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await expect(client.people.merge(pair)).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a person of whom a canteen speaks is not voided', async () => {
  const { director, canteenId, clock } = await makeMeals()
  const second = await makeCanteen(director, { name: '南街长者食堂' })
  const registered = (name: string, more = {}) => makeDiner(director, canteenId, { name, ...more })
  const eater = await registered('何一')
  const slot = { siteId: second, meal: 'lunch' as const, mode: 'dineIn' as const }
  const { line } = await director.meals.serve({ key: newKey(), ...slot, personId: eater })
  const holder = await registered('何二', { cardNumber: '77' })
  const payer = await registered('何三')
  await director.meals.topUp({ key: newKey(), personId: payer, siteId: second, amountFen: 1, method: 'cash' })
  const discard = (id: number) => director.people.void({ id, reason: '重复' })
  for (const id of [eater, holder, payer])
    await expect(discard(id)).rejects.toMatchObject({ code: 'PERSON_IN_USE' })
  await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '录错' })
  await discard(eater)
  const { cards } = await director.meals.diner({ personId: holder })
  await director.meals.endCard({ id: cards[0]?.id ?? 0, reason: 'returned' })
  await discard(holder)
  expect((await director.meals.diners({ text: '何' })).rows.map(({ personId }) => personId)).toEqual([payer])
  expect(clock.now).toBe(at('2026-06-15'))
})
