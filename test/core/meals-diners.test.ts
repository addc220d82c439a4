import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PayMethod } from '../../src/shared/meals/terms.ts'
import { plan } from '../support/beds.ts'
import { at, clientOf, secret, signInAs, type TestClient } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals, newDiner, newKey } from '../support/meals.ts'
import { makePerson } from '../support/people.ts'

/** Serves a lunch, charged at 15 yuan, and ways to pay and be paid. */
async function makeCounter() {
  const made = await makeMeals()
  const { director, canteenId, clock } = made
  const serve = (personId: number, onDay: string, pay?: PayMethod, isExtra = false) => {
    clock.now += 1000
    return director.meals.serve({
      key: newKey(),
      siteId: canteenId,
      onDay,
      meal: 'lunch',
      mode: 'dineIn',
      personId,
      isExtra,
      ...(pay && { pay }),
    })
  }
  const money = (personId: number, amountFen: number) => {
    clock.now += 1000
    return { key: newKey(), personId, siteId: canteenId, amountFen, method: 'cash' as const }
  }
  const found = async (text: string) =>
    (await director.meals.diners({ text })).rows.map(({ personId }) => personId)
  return { ...made, serve, money, found }
}

test('a person is registered once, alive, with a number and a card of their own', async () => {
  const { director, canteenId, siteId, wang, li } = await makeMeals()
  expect(await director.meals.diner({ personId: li })).toMatchObject({
    name: '李桂兰',
    number: 'D00002',
    siteId: canteenId,
    class: 'guest',
    pay: 'account',
    registeredOn: '2026-06-15',
    age: 80,
    terms: [{ fromOn: '2020-01-01', category: 'ordinary', residence: 'registered' }],
    cards: [{ number: '8001', fromOn: '2026-06-15', endedOn: null, endReason: null }],
    suspensions: [],
    balanceFen: 0,
    overdraftFen: 0,
    photoId: null,
    hasPhotoConsent: false,
    version: 1,
  })
  const add = (personId: number, more: object = {}) =>
    director.meals.addDiner({ ...newDiner({ personId, siteId: canteenId }), ...more })
  await expect(add(wang)).rejects.toMatchObject({ code: 'DINER_EXISTS', data: { number: 'D00001' } })
  await expect(add(999)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const zhao = await makePerson(director, { name: '赵大山' })
  await expect(add(zhao, { siteId })).rejects.toMatchObject({ code: 'NOT_A_CANTEEN' })
  await expect(add(zhao, { number: 'd00001' })).rejects.toMatchObject({
    code: 'DINER_NUMBER_TAKEN',
    data: { number: 'D00001', personId: wang, person: '王秀英' },
  })
  await expect(add(zhao, { cardNumber: '８００１' })).rejects.toMatchObject({
    code: 'CARD_TAKEN',
    data: { number: '8001', personId: li, person: '李桂兰' },
  })
  await expect(director.meals.diner({ personId: zhao })).rejects.toMatchObject({
    code: 'NOT_A_DINER',
    data: { person: '赵大山' },
  })
  expect(await add(zhao, { number: ' D00009 ' })).toMatchObject({ number: 'D00009' })
  // Numbers of one's own making do not count.
  for (const number of ['D9X', 'D0000A', 'E00042'])
    await makeDiner(director, canteenId, { name: '钱小小', number })
  const next = await makeDiner(director, canteenId, { name: '孙丽' })
  expect(await director.meals.diner({ personId: next })).toMatchObject({ number: 'D00010' })
  await makeDiner(director, canteenId, { name: '周敏', number: 'D99999' })
  for (const number of ['D100000', 'D100001']) {
    const personId = await makeDiner(director, canteenId, { name: '吴芳' })
    expect(await director.meals.diner({ personId })).toMatchObject({ number })
  }
  const { version } = await director.people.get({ id: zhao })
  await director.people.update({ id: zhao, version, changes: { diedOn: '2026-06-14' } })
  const gone = await makePerson(director, { name: '郑洁' })
  const person = await director.people.get({ id: gone })
  await director.people.update({ id: gone, version: person.version, changes: { diedOn: '2026-06-14' } })
  await expect(add(gone)).rejects.toMatchObject({ code: 'PERSON_DIED', data: { diedOn: '2026-06-14' } })
  await expect(director.meals.addCard({ personId: zhao, number: '1' })).rejects.toMatchObject({
    code: 'PERSON_DIED',
  })
})

test('a diner is changed by version, and their terms by day', async () => {
  const { director, canteenId, wang } = await makeMeals()
  const second = await makeCanteen(director, { name: '南街长者食堂' })
  const update = (version: number, more: object = {}) =>
    director.meals.updateDiner({
      personId: wang,
      siteId: canteenId,
      class: 'spouse',
      pay: 'monthlyBill',
      note: '清淡',
      number: 'd00001',
      version,
      ...more,
    })
  expect(await update(1, { siteId: second })).toMatchObject({
    siteId: second,
    class: 'spouse',
    pay: 'monthlyBill',
    number: 'D00001',
    version: 2,
  })
  await expect(update(1)).rejects.toMatchObject({
    code: 'STALE',
    data: { by: '陈院长', changes: [{ field: 'siteId', theirs: second, yours: canteenId }] },
  })
  await expect(update(2, { number: 'D00002' })).rejects.toMatchObject({ code: 'DINER_NUMBER_TAKEN' })
  const terms = {
    fromOn: '2026-07-01',
    category: 'lowIncome' as const,
    abilityLevel: 'severe' as const,
    residence: 'registered' as const,
    basis: '民字〔2026〕7号',
  }
  await director.meals.setDinerTerms({ personId: wang, ...terms, category: 'hardship' })
  const diner = await director.meals.setDinerTerms({ personId: wang, ...terms })
  expect(diner.terms.map(({ fromOn, category }) => [fromOn, category])).toEqual([
    ['2020-01-01', 'ordinary'],
    ['2026-07-01', 'lowIncome'],
  ])
  const [row] = (await director.meals.diners({ text: 'D00001' })).rows
  expect(row).toMatchObject({ category: 'ordinary' })
})

test('a card that was replaced, lost or given back is remembered', async () => {
  const { director, wang, li, clock } = await makeMeals()
  clock.now += 60_000
  const { cards } = await director.meals.addCard({ personId: li, number: 'ab12' })
  expect(cards.map(({ number, endReason }) => [number, endReason])).toEqual([
    ['AB12', null],
    ['8001', 'replaced'],
  ])
  await expect(director.meals.addCard({ personId: wang, number: 'AB12' })).rejects.toMatchObject({
    code: 'CARD_TAKEN',
  })
  const id = cards[0]?.id ?? 0
  const ended = await director.meals.endCard({ id, reason: 'lost' })
  expect(ended.cards[0]).toMatchObject({ endedOn: '2026-06-15', endReason: 'lost' })
  await expect(director.meals.endCard({ id, reason: 'lost' })).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
    data: { at: at('2026-06-15', '00:00') },
  })
  await expect(director.meals.endCard({ id: 99, reason: 'lost' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  // A number that nobody uses any more may be given again.
  expect((await director.meals.addCard({ personId: wang, number: 'AB12' })).cards).toHaveLength(1)
})

test('a right is suspended through a day, ends early, or never began', async () => {
  const { director, wang, clock } = await makeMeals()
  const suspend = (fromOn: string, toOn: string | null) =>
    director.meals.suspendDiner({ personId: wang, fromOn, toOn, reason: '转卖餐券' })
  await expect(suspend('2026-06-10', '2026-06-09')).rejects.toMatchObject({ code: 'BACKWARD' })
  const { suspensions } = await suspend('2026-06-10', null)
  const id = suspensions[0]?.id ?? 0
  expect((await director.meals.diners({ isSuspended: true })).rows).toMatchObject([
    { personId: wang, isSuspended: true },
  ])
  expect((await director.meals.diners({ isSuspended: false })).total).toBe(1)
  expect((await director.meals.endSuspension({ id, toOn: '2026-06-15' })).suspensions).toMatchObject([
    { id, toOn: '2026-06-15' },
  ])
  expect((await director.meals.diners({ isSuspended: true })).total).toBe(1)
  clock.now += 5 * 60_000
  expect((await director.meals.endSuspension({ id, toOn: '2026-06-14' })).suspensions).toMatchObject([
    { toOn: '2026-06-14' },
  ])
  expect((await director.meals.diners({ isSuspended: true })).total).toBe(0)
  await expect(director.meals.endSuspension({ id, toOn: '2026-06-20' })).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
    data: { at: at('2026-06-15', '00:00') },
  })
  const wrong = (await suspend('2026-06-15', '2026-06-30')).suspensions[0]?.id ?? 0
  expect((await director.meals.endSuspension({ id: wrong, toOn: '2026-06-14' })).suspensions).toHaveLength(1)
  await expect(director.meals.endSuspension({ id: wrong, toOn: '2026-06-20' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

test('diners are found by characters, sound, initials, numbers and cards', async () => {
  const { director, canteenId, wang, li, found } = await makeCounter()
  const ouyang = await makeDiner(director, canteenId, { name: '欧阳秀莲', cardNumber: 'A-77' })
  await makePerson(director, { name: '王秀莲' })
  expect(await found('')).toEqual([wang, li, ouyang])
  expect(await found('王')).toEqual([wang])
  expect(await found('wang')).toEqual([wang])
  expect(await found('lgl')).toEqual([li])
  expect(await found('秀')).toEqual([wang, ouyang])
  expect(await found('d00002')).toEqual([li])
  expect(await found('D0000')).toEqual([wang, li, ouyang])
  expect(await found('3')).toEqual([ouyang])
  expect(await found('8001')).toEqual([li])
  expect(await found('ａ-77')).toEqual([ouyang])
  expect(await found('%')).toEqual([])
  // A card they had.
  await director.meals.addCard({ personId: li, number: '8002' })
  expect(await found('8001')).toEqual([li])
})

test('the list says what each counts as today, what they ate, and has pages', async () => {
  const { director, canteenId, wang, li, serve } = await makeCounter()
  const young = await makeDiner(director, canteenId, {
    name: '何小明',
    birthOn: '1966-06-16',
    class: 'spouse',
  })
  const sixty = await makeDiner(director, canteenId, {
    name: '何大明',
    birthOn: '1966-06-15',
    terms: { category: 'hardship' },
  })
  const unknown = await makeDiner(director, canteenId, { name: '何明', birthOn: null, class: 'volunteer' })
  await serve(wang, '2026-05-31')
  await serve(wang, '2026-06-02')
  await serve(wang, '2026-06-03', 'cash', true)
  await serve(wang, '2026-06-03')
  const { line } = await serve(wang, '2026-06-10')
  await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '录错' })
  const { rows, total } = await director.meals.diners({})
  expect(total).toBe(5)
  expect(
    rows.map((row) => [row.personId, row.class, row.category, row.lastMealOn, row.mealsThisMonth]),
  ).toEqual([
    [wang, 'elder', 'ordinary', '2026-06-03', 3],
    [li, 'elder', 'ordinary', null, 0],
    [young, 'spouse', 'ordinary', null, 0],
    [sixty, 'elder', 'hardship', null, 0],
    [unknown, 'volunteer', 'ordinary', null, 0],
  ])
  const ids = async (input: Parameters<TestClient['meals']['diners']>[0]) => {
    const { rows, total } = await director.meals.diners(input)
    return [rows.map(({ personId }) => personId), total]
  }
  expect(await ids({ class: 'elder', limit: 2, offset: 1 })).toEqual([[li, sixty], 3])
  expect(await ids({ category: 'hardship' })).toEqual([[sixty], 1])
  expect(await ids({ text: 'he', class: 'spouse' })).toEqual([[young], 1])
})

test('who lives in the home that the canteen feeds is a resident, but for day care', async () => {
  const { director, siteId, core } = await makeMeals()
  await director.beds.buildPlan(plan({ siteId }))
  const fedBy = await makeCanteen(director, { name: '院内食堂', homeSiteId: siteId })
  const lives = await makeDiner(director, fedBy, { name: '何大明' })
  const [bed] = (await director.beds.structure({ siteId })).beds
  const admit = (personId: number, bedId: number) =>
    director.beds.admit({ personId, bedId, at: at('2026-06-01') })
  await admit(lives, bed?.id ?? 0)
  const classOf = async (personId: number) =>
    (await director.meals.diners({ siteId: fedBy })).rows.find((row) => row.personId === personId)?.class
  expect(await classOf(lives)).toBe('resident')
  // At another canteen the same person is an elder.
  const { version, ...diner } = await director.meals.diner({ personId: lives })
  const { siteId: _siteId, number, class: young, pay, note } = diner
  await director.meals.updateDiner({ personId: lives, siteId: 2, number, class: young, pay, note, version })
  expect((await director.meals.diners({ siteId: 2, text: '何' })).rows[0]?.class).toBe('elder')
  await director.meals.updateDiner({
    personId: lives,
    siteId: fedBy,
    number,
    class: young,
    pay,
    note,
    version: 2,
  })
  core.parts.store.connection.prepare("UPDATE bed SET kind = 'dayCare' WHERE id = ?").run(bed?.id)
  expect(await classOf(lives)).toBe('elder')
})

test('an account is paid into, spent from, paid out and put right, never below its limit', async () => {
  const { director, wang, li, serve, money } = await makeCounter()
  const low = (balanceFen: number, neededFen: number, overdraftFen = 0) => ({
    code: 'ACCOUNT_TOO_LOW',
    data: { personId: li, person: '李桂兰', balanceFen, overdraftFen, neededFen },
  })
  await expect(serve(li, '2026-06-10')).rejects.toMatchObject(low(0, 1500))
  expect(await director.meals.topUp(money(li, 2000))).toMatchObject({ balanceFen: 2000 })
  await serve(li, '2026-06-10')
  await expect(serve(li, '2026-06-11')).rejects.toMatchObject(low(500, 1500))
  await expect(director.meals.refund(money(li, 501))).rejects.toMatchObject(low(500, 501))
  expect(await director.meals.setOverdraft({ personId: li, overdraftFen: 1000, version: 1 })).toMatchObject({
    overdraftFen: 1000,
    accountVersion: 2,
    version: 1,
  })
  await expect(
    director.meals.setOverdraft({ personId: li, overdraftFen: 0, version: 1 }),
  ).rejects.toMatchObject({
    code: 'STALE',
    data: { changes: [{ field: 'overdraftFen', theirs: 1000, yours: 0 }] },
  })
  const second = await serve(li, '2026-06-11')
  expect(second.balanceFen).toBe(-1000)
  // What is paid out is what is there: no overdraft.
  await expect(director.meals.refund(money(li, 1))).rejects.toMatchObject(low(-1000, 1))
  await expect(
    director.meals.setOverdraft({ personId: li, overdraftFen: 999, version: 2 }),
  ).rejects.toMatchObject(low(-1000, 0, 999))
  const lines = await director.meals.accountLines({ personId: li })
  expect(lines.map(({ kind, meal, amountFen, balanceFen }) => [kind, meal, amountFen, balanceFen])).toEqual([
    ['meal', 'lunch', -1500, -1000],
    ['meal', 'lunch', -1500, 500],
    ['topUp', null, 2000, 2000],
  ])
  const entryId = lines[2]?.id ?? 0
  await expect(director.meals.voidEntry({ id: entryId, reason: '录错' })).rejects.toMatchObject(
    low(-1000, 2000, 1000),
  )
  await director.meals.voidMeal({ key: newKey(), id: second.line.id, reason: '录错' })
  expect(await director.meals.refund(money(li, 500))).toMatchObject({ balanceFen: 0 })
  const after = await director.meals.accountLines({ personId: li, limit: 2 })
  expect(
    after.map(({ kind, amountFen, balanceFen, isVoided }) => [kind, amountFen, balanceFen, isVoided]),
  ).toEqual([
    ['refund', -500, 0, false],
    ['meal', -1500, 500, true],
  ])
  await director.meals.setOverdraft({ personId: li, overdraftFen: 2000, version: 2 })
  expect(await director.meals.voidEntry({ id: entryId, reason: '录错' })).toMatchObject({ balanceFen: -2000 })
  await expect(director.meals.voidEntry({ id: entryId, reason: '录错' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  await expect(director.meals.voidEntry({ id: 99, reason: '录错' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await director.meals.accountLines({ personId: wang })).toEqual([])
})

test('money sent twice is money once', async () => {
  const { director, li, money, clock } = await makeCounter()
  const paid = money(li, 2000)
  const first = await director.meals.topUp(paid)
  clock.now += 60_000
  expect(await director.meals.topUp(paid)).toEqual(first)
  expect(await director.meals.accountLines({ personId: li })).toHaveLength(1)
  await expect(director.meals.refund(paid)).rejects.toMatchObject({ code: 'KEY_USED' })
})

test('an account is the sum of its ledger, whatever is done to it', async () => {
  const act = fc.oneof(
    fc.record({ do: fc.constant('topUp' as const), fen: fc.integer({ min: 1, max: 4000 }) }),
    fc.record({ do: fc.constant('refund' as const), fen: fc.integer({ min: 1, max: 3000 }) }),
    fc.record({ do: fc.constant('eat' as const), fen: fc.integer({ min: 1, max: 14 }) }),
    fc.record({ do: fc.constant('void' as const), fen: fc.nat(20) }),
    fc.record({ do: fc.constant('limit' as const), fen: fc.integer({ min: 0, max: 3000 }) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 15 }), async (acts) => {
      const { director, li, serve, money } = await makeCounter()
      const lines = () => director.meals.accountLines({ personId: li })
      const voidOne = async (index: number) => {
        const [line] = (await lines()).slice(index)
        if (!line || line.isVoided) return
        if (line.kind === 'meal')
          await director.meals.voidMeal({ key: newKey(), id: line.id, reason: '录错' })
        else await director.meals.voidEntry({ id: line.id, reason: '录错' })
      }
      const refusals = new Set<string>()
      for (const { do: what, fen } of acts) {
        const { accountVersion: version, balanceFen: before } = await director.meals.diner({ personId: li })
        const done = {
          topUp: () => director.meals.topUp(money(li, fen)),
          refund: () => director.meals.refund(money(li, fen)),
          eat: () => serve(li, `2026-06-${String(fen).padStart(2, '0')}`, 'account', true),
          void: () => voidOne(fen),
          limit: () => director.meals.setOverdraft({ personId: li, overdraftFen: fen, version }),
        }[what]()
        const isRefused = await done.then(
          () => false,
          (error) => refusals.add(error.code) !== undefined,
        )
        const { balanceFen, overdraftFen } = await director.meals.diner({ personId: li })
        expect(balanceFen).toBeGreaterThanOrEqual(-overdraftFen)
        if (isRefused) expect(balanceFen).toBe(before)
        const all = await lines()
        const counting = all.filter(({ isVoided }) => !isVoided)
        expect(balanceFen).toBe(counting.reduce((sum, { amountFen }) => sum + amountFen, 0))
        expect(all[0]?.balanceFen ?? 0).toBe(balanceFen)
        for (const [index, line] of all.entries())
          expect(line.balanceFen - (line.isVoided ? 0 : line.amountFen)).toBe(all[index + 1]?.balanceFen ?? 0)
      }
      expect([...refusals].filter((code) => code !== 'ACCOUNT_TOO_LOW')).toEqual([])
    }),
    { numRuns: 5 },
  )
}, 60_000)

test('a month is billed for what was eaten on the bill, and paid no more than that', async () => {
  const { core, director, canteenId, wang, li, serve, money } = await makeCounter()
  const second = await makeCanteen(director, { name: '南街长者食堂' })
  await serve(wang, '2026-05-31', 'monthlyBill')
  await serve(wang, '2026-06-01', 'monthlyBill')
  await serve(wang, '2026-06-01', 'monthlyBill', true)
  await serve(wang, '2026-06-02', 'cash')
  const wrong = await serve(wang, '2026-06-03', 'monthlyBill')
  await director.meals.voidMeal({ key: newKey(), id: wrong.line.id, reason: '录错' })
  // Wherever they ate.
  await director.meals.serve({
    key: newKey(),
    siteId: second,
    onDay: '2026-06-04',
    meal: 'breakfast',
    mode: 'dineIn',
    personId: wang,
    pay: 'monthlyBill',
  })
  await serve(li, '2026-06-01', 'monthlyBill')
  const june = { personId: wang, name: '王秀英', number: 'D00001', month: '2026-06', meals: 3, dueFen: 3500 }
  const bills = (siteId?: number) => director.meals.bills({ month: '2026-06', ...(siteId && { siteId }) })
  expect(await bills()).toEqual([
    { ...june, paidFen: 0 },
    { personId: li, name: '李桂兰', number: 'D00002', month: '2026-06', meals: 1, dueFen: 1500, paidFen: 0 },
  ])
  expect(await bills(second)).toEqual([])
  const pay = (amountFen: number) => director.meals.payBill({ ...money(wang, amountFen), month: '2026-06' })
  const first = { ...money(wang, 1000), month: '2026-06' }
  expect(await director.meals.payBill(first)).toEqual({ ...june, paidFen: 1000 })
  expect(await director.meals.payBill(first)).toEqual({ ...june, paidFen: 1000 })
  const over = {
    code: 'BILL_OVERPAID',
    data: { personId: wang, person: '王秀英', dueFen: 3500, paidFen: 1000 },
  }
  await expect(pay(2501)).rejects.toMatchObject(over)
  expect(await pay(2500)).toEqual({ ...june, paidFen: 3500 })
  // A bill is paid past the account.
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ balanceFen: 0 })
  const { id } = core.parts.store.connection.prepare('SELECT max(id) AS id FROM dinerEntry').get() as {
    id: number
  }
  await director.meals.voidEntry({ id, reason: '收错' })
  expect(await director.meals.billPayments({ personId: wang, month: '2026-06' })).toMatchObject([
    { amountFen: 1000, isVoided: false },
    { id, amountFen: 2500, isVoided: true },
  ])
  expect((await bills(canteenId))[0]).toEqual({ ...june, paidFen: 1000 })
  expect(await director.meals.bills({ month: '2026-05' })).toMatchObject([
    { personId: wang, meals: 1, dueFen: 1500 },
  ])
})

test("a person's meals are listed newest first, the voided ones too", async () => {
  const { director, wang, li, serve } = await makeCounter()
  await serve(wang, '2026-05-31')
  const first = await serve(wang, '2026-06-01')
  const extra = await serve(wang, '2026-06-01', 'cash', true)
  const gone = await serve(wang, '2026-06-10')
  await director.meals.voidMeal({ key: newKey(), id: gone.line.id, reason: '录错' })
  await serve(li, '2026-06-01', 'cash')
  const rows = await director.meals.mealsOfPerson({ personId: wang, from: '2026-06-01', to: '2026-06-10' })
  expect(rows.map(({ id, isExtra, voidReason }) => [id, isExtra, voidReason])).toEqual([
    [gone.line.id, false, '录错'],
    [extra.line.id, true, null],
    [first.line.id, false, null],
  ])
  expect(rows[2]).toEqual(first.line)
  await expect(
    director.meals.mealsOfPerson({ personId: 999, from: '2026-06-01', to: '2026-06-10' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('an account of one canteen keeps to its diners, and takes money from anybody', async () => {
  const { core, director, canteenId, wang, li, money } = await makeCounter()
  const second = await makeCanteen(director, { name: '南街长者食堂' })
  const own = await makeDiner(director, second, { name: '何大明' })
  const { client } = await signInAs(core, director, 'canteen', [second])
  expect((await client.meals.diners({})).rows.map(({ personId }) => personId)).toEqual([own])
  const other = { code: 'OTHER_SITE' }
  await expect(client.meals.diners({ siteId: canteenId })).rejects.toMatchObject(other)
  await expect(client.meals.diner({ personId: wang })).rejects.toMatchObject(other)
  await expect(client.meals.accountLines({ personId: wang })).rejects.toMatchObject(other)
  await expect(client.meals.addCard({ personId: wang, number: '5' })).rejects.toMatchObject(other)
  await expect(client.meals.topUp(money(li, 100))).rejects.toMatchObject(other)
  expect(await client.meals.topUp({ ...money(li, 100), siteId: second })).toMatchObject({ balanceFen: 100 })
  const { version, siteId: _s, number, class: young, pay, note } = await client.meals.diner({ personId: own })
  await expect(
    client.meals.updateDiner({ personId: own, siteId: canteenId, number, class: young, pay, note, version }),
  ).rejects.toMatchObject(other)
  const { client: nurse } = await signInAs(core, director, 'nursing')
  expect((await nurse.meals.diners({})).total).toBe(3)
  await expect(nurse.meals.topUp(money(li, 100))).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a photo is kept and shown at the counter while its owner agrees', async () => {
  const { core, director, canteenId, wang, clock } = await makeMeals()
  const second = await makeCanteen(director, { name: '南街长者食堂' })
  const photo = {
    entity: 'person' as const,
    entityId: wang,
    role: 'photo' as const,
    mime: 'image/jpeg' as const,
    base64: Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]).toString('base64'),
  }
  const refused = { code: 'PHOTO_NO_CONSENT', data: { personId: wang, person: '王秀英' } }
  await expect(director.attachments.add(photo)).rejects.toMatchObject(refused)
  const consent = async (withdrawnOn: string | null) => {
    const { version } = await director.people.get({ id: wang })
    const given = {
      purpose: 'photo' as const,
      noticeVersion: '1',
      signedBy: 'self' as const,
      signer: '',
      method: 'paper' as const,
    }
    const changes = { consents: [{ ...given, givenOn: '2026-06-01', withdrawnOn }] }
    await director.people.update({ id: wang, version, changes })
  }
  await consent(null)
  const { id } = await director.attachments.add(photo)
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ photoId: id, hasPhotoConsent: true })
  const { client: counter } = await signInAs(core, director, 'canteen', [canteenId])
  expect(await counter.attachments.get({ id })).toMatchObject({ base64: photo.base64 })
  const { client: elsewhere } = await signInAs(core, director, 'canteen', [second])
  await expect(elsewhere.attachments.get({ id })).rejects.toMatchObject({ code: 'OTHER_SITE' })
  const { client: auditor } = await signInAs(core, director, 'auditor')
  await expect(auditor.attachments.get({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const { client: homecare } = await signInAs(core, director, 'homecare')
  await expect(homecare.attachments.get({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  // Their photo goes with them to another canteen.
  const {
    version,
    siteId: _s,
    number,
    class: young,
    pay,
    note,
  } = await director.meals.diner({ personId: wang })
  await director.meals.updateDiner({
    personId: wang,
    siteId: second,
    number,
    class: young,
    pay,
    note,
    version,
  })
  expect(await elsewhere.attachments.get({ id })).toMatchObject({ entityId: wang })
  // It ends on the day named.
  await consent('2026-06-16')
  expect(await director.meals.diner({ personId: wang })).toMatchObject({ photoId: id })
  clock.set('2026-06-16')
  const again = clientOf(core)
  await again.accounts.signIn({ name: 'yuanzhang', secret })
  await expect(again.attachments.get({ id })).rejects.toMatchObject(refused)
  expect(await again.meals.diner({ personId: wang })).toMatchObject({ photoId: null, hasPhotoConsent: false })
})
