import { describe, expect, test } from 'vitest'
import { secret, signInAs } from '../support/core.ts'
import { makeDiner, makeMeals, newKey } from '../support/meals.ts'
import { counterOf } from '../support/meals-counter.ts'
import { makeRule } from '../support/meals-rules.ts'

/**
 * The canteen of `makeMeals` with a rule of 3 yuan, and a short ledger: 王秀英 ate twice, 李桂兰 from her account of 50 yuan,
 * three walked in, and one of the lines was taken back.
 */
async function makeLedger() {
  const made = await makeMeals()
  const { director, canteenId, core, wang, li } = made
  await makeRule(director, { terms: { ageFrom: 60, mealsPerDay: 1 } })
  const counter = counterOf(director, canteenId)
  await counter.topUp(li, 5000)
  const first = await counter.serve(wang)
  const second = await counter.serve(li)
  await counter.walkIns(3)
  const third = await counter.serve(wang, { meal: 'dinner' })
  const taken = await counter.serve(li, { meal: 'dinner' })
  await counter.takeBack(taken.line.id)
  const db = core.parts.store.connection
  const guards = db
    .prepare(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'
        AND tbl_name IN ('mealLine', 'mealSum', 'mealMonthSum', 'mealPersonMonth', 'chargeShare')`,
    )
    .all() as { name: string; sql: string }[]
  /** Writes to the file as no use-case could: past the triggers that guard it. */
  const tamper = (text: string) =>
    db.exec(`BEGIN; ${guards.map(({ name }) => `DROP TRIGGER ${name};`).join(' ')} ${text};
      ${guards.map(({ sql }) => `${sql};`).join('\n')} COMMIT`)
  const check = () => director.meals.checkMeals()
  return { ...made, ...counter, db, tamper, check, first, second, third, taken }
}
const whole = {
  ...{ lines: 5, brokenAt: null, wrongCharges: 0 },
  ...{ wrongSums: 0, wrongPersonMonths: 0, wrongBalances: 0 },
}

describe('the ledger is its own record', () => {
  test('a line says who wrote it and when; taking it back is a row of the audit', async () => {
    const { director, db, first, taken } = await makeLedger()
    const entries = db.prepare("SELECT action, entityId FROM audit WHERE entity = 'mealLine'").all()
    expect(entries).toEqual([{ action: 'meals.voidMeal', entityId: String(taken.line.id) }])
    expect(first.line).toMatchObject({ by: '陈院长', recordedAt: expect.any(Number), voidedAt: null })
    expect(await director.audit.check()).toMatchObject({ brokenAt: null })
  })

  test('lines can’t be changed, deleted or voided twice, whoever writes', async () => {
    const { db, first, taken } = await makeLedger()
    const run = (text: string) => () => db.prepare(text).run()
    expect(run(`UPDATE mealLine SET quantity = 2 WHERE id = ${first.line.id}`)).toThrow('MEAL_FROZEN')
    expect(run(`UPDATE mealLine SET hash = zeroblob(32) WHERE id = ${first.line.id}`)).toThrow('MEAL_FROZEN')
    expect(run(`DELETE FROM mealLine WHERE id = ${first.line.id}`)).toThrow('NOTHING_IS_DELETED')
    expect(run(`UPDATE mealLine SET voidedAt = 1 WHERE id = ${taken.line.id}`)).toThrow('ALREADY_VOIDED')
  })

  test('head counts that only add are lines alone; those that take back are in the audit, with before and after', async () => {
    const { director, db, canteenId } = await makeLedger()
    const save = (quantity: number, reason: string) =>
      director.meals.saveHeadCounts({
        ...{ key: newKey(), siteId: canteenId, onDay: '2026-06-14', reason },
        rows: [{ meal: 'lunch', class: 'elder', mode: 'dineIn', quantity }],
      })
    await save(20, '')
    await save(17, '数错了')
    const rows = db
      .prepare(
        "SELECT payload FROM audit a JOIN auditPayload p ON p.auditId = a.id WHERE action = 'meals.saveHeadCounts'",
      )
      .pluck()
      .all() as string[]
    expect(rows.map((payload) => JSON.parse(payload))).toMatchObject([
      {
        before: { onDay: '2026-06-14', rows: [{ meal: 'lunch', class: 'elder', quantity: 20 }] },
        after: { rows: [{ quantity: 17 }], reason: '数错了' },
      },
    ])
  })
})

describe('the check', () => {
  test('finds nothing in an untouched ledger, an empty one too', async () => {
    const { check } = await makeLedger()
    expect(await check()).toEqual(whole)
    const { director } = await makeMeals()
    expect(await director.meals.checkMeals()).toEqual({ ...whole, lines: 0 })
  })

  test('finds a line of which any column was changed', async () => {
    const { core, db, tamper, check, first, director, canteenId } = await makeLedger()
    // Others to point at: a person, an account.
    await makeDiner(director, canteenId, { name: '孙德福' })
    await signInAs(core, director, 'canteen')
    const { id } = first.line
    db.exec(`PRAGMA foreign_keys = OFF; CREATE TEMP TABLE kept AS SELECT * FROM mealLine WHERE id = ${id}`)
    for (const change of [
      'siteId = 1',
      "onDay = '2026-06-14'",
      "meal = 'breakfast'",
      "mode = 'takeaway'",
      "class = 'guest'",
      "category = 'hardship'",
      'personId = (SELECT max(personId) FROM diner)',
      'personId = NULL',
      'isExtra = 1',
      'chargeId = (SELECT max(id) FROM charge)',
      "pay = 'monthlyBill'",
      'importId = 1',
      'recordedAt = recordedAt + 1',
      'accountId = (SELECT max(id) FROM account)',
      'hash = zeroblob(32)',
    ]) {
      tamper(`UPDATE mealLine SET ${change} WHERE id = ${id}`)
      expect((await check()).brokenAt, change).toBe(id)
      tamper(`DELETE FROM mealLine WHERE id = ${id}; INSERT INTO mealLine SELECT * FROM kept`)
    }
    expect(await check()).toEqual(whole)
  })

  test('finds a quantity changed, and the sum that it no longer has', async () => {
    const { tamper, check } = await makeLedger()
    tamper('UPDATE mealLine SET quantity = 30 WHERE quantity = 3')
    expect(await check()).toEqual({ ...whole, brokenAt: 3, wrongSums: 1 })
  })

  test('finds a line removed from the middle', async () => {
    const { tamper, check, second } = await makeLedger()
    tamper(`DELETE FROM mealLine WHERE id = ${second.line.id}`)
    expect(await check()).toEqual({
      ...{ lines: 4, brokenAt: second.line.id + 1, wrongCharges: 0 },
      ...{ wrongSums: 1, wrongPersonMonths: 1, wrongBalances: 1 },
    })
  })

  test('finds lines cut off at the end, by their sums and by what was submitted', async () => {
    const { director, tamper, check, db, canteenId, clock, walkIns } = await makeLedger()
    clock.set('2026-07-01')
    await director.accounts.unlock({ secret })
    await walkIns(2, { class: 'staff' })
    await director.meals.submitSettlement({ siteId: canteenId, month: '2026-06' })
    expect(await check()).toEqual({ ...whole, lines: 6 })
    tamper(
      ['mealLine', 'mealSum', 'mealMonthSum']
        .map((table) => `DELETE FROM ${table} WHERE class = 'staff'`)
        .join(';'),
    )
    expect(await check()).toEqual({ ...whole, brokenAt: 6 })
    expect(db.prepare('SELECT max(id) FROM mealLine').pluck().get()).toBe(5)
  })

  test('finds a ledger written anew from some line on, once its month was submitted', async () => {
    const { director, check, tamper, canteenId, clock, walkIns } = await makeLedger()
    clock.set('2026-07-01')
    await director.accounts.unlock({ secret })
    await director.meals.submitSettlement({ siteId: canteenId, month: '2026-06' })
    tamper('DELETE FROM mealLine WHERE id = 5; DELETE FROM sentCall')
    await walkIns(1, { onDay: '2026-06-30' })
    expect(await check()).toEqual({ ...whole, brokenAt: 5 })
  })

  test('finds sums, persons’ months, balances and charges that are not the lines’', async () => {
    const { tamper, check, wang, li } = await makeLedger()
    tamper("UPDATE mealMonthSum SET count = count + 1 WHERE class = 'guest'")
    expect(await check()).toEqual({ ...whole, wrongSums: 1 })
    tamper("UPDATE mealSum SET count = count + 1 WHERE class = 'guest'")
    expect(await check()).toEqual({ ...whole, wrongSums: 1 })
    tamper('DELETE FROM mealSum WHERE count > 0')
    expect((await check()).wrongSums).toBeGreaterThan(2)
    tamper(`UPDATE mealPersonMonth SET count = 7 WHERE personId = ${wang}`)
    tamper(`UPDATE dinerAccount SET balanceFen = balanceFen + 100 WHERE personId = ${li}`)
    expect(await check()).toMatchObject({ wrongPersonMonths: 1, wrongBalances: 1, brokenAt: null })
    tamper('UPDATE chargeShare SET fen = 200')
    expect((await check()).wrongCharges).toBe(1)
  })

  test('is not disturbed by voids, nor by people who turn out to be one and then two again', async () => {
    const { director, canteenId, check, serve, wang } = await makeLedger()
    const again = await makeDiner(director, canteenId, { name: '王秀瑛', birthOn: '1946-05-02' })
    await serve(again, { onDay: '2026-06-10' })
    const third = await makeDiner(director, canteenId, { name: '王秀英', birthOn: '1946-05-03' })
    await serve(third, { onDay: '2026-06-11' })
    await director.people.merge({ keptId: again, mergedId: third })
    const { id } = await director.people.merge({ keptId: wang, mergedId: again })
    await serve(wang, { onDay: '2026-06-12' })
    expect(await check()).toEqual({ ...whole, lines: 8 })
    await director.people.unmerge({ id })
    expect(await check()).toEqual({ ...whole, lines: 8 })
  })
})
