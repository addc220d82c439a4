import { describe, expect, test } from 'vitest'
import { keepCharge, type MealAsked, quoteMeal } from '../../src/core/meals/charging.ts'
import type { DinerClass } from '../../src/shared/meals/terms.ts'
import { bedIds, plan } from '../support/beds.ts'
import { at, type TestClient } from '../support/core.ts'
import { makeCanteen, makeDiner, makeMeals } from '../support/meals.ts'
import { makeDraft, makeRule } from '../support/meals-rules.ts'
import { makePerson } from '../support/people.ts'

/** The canteen of `makeMeals`, and what a lunch of 15 yuan there would cost today, unless said. */
async function makeQuotes(canteen: Parameters<typeof makeMeals>[0] = {}) {
  const made = await makeMeals(canteen)
  const quote = (given: Partial<MealAsked> = {}) =>
    made.core.parts.store.read((reader) =>
      quoteMeal(reader, {
        siteId: made.canteenId,
        onDay: '2026-06-15',
        meal: 'lunch',
        mode: 'dineIn',
        personId: made.wang,
        isExtra: false,
        ...given,
      }),
    )
  const selfFen = (given: Partial<MealAsked> = {}) => quote(given).charge.selfFen
  return { ...made, quote, selfFen }
}

describe('which rules count', () => {
  test('those in force here that day, in their order', async () => {
    const { director, canteenId, quote, selfFen } = await makeQuotes()
    const other = await makeCanteen(director, { name: '东街长者食堂' })
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2020-01-01', stacking: 'sum' })
    await makeDraft(director, { name: '试用', terms: { amountFen: 999 } })
    await makeRule(director, { name: '东街', siteId: other, terms: { amountFen: 999 } })
    const voided = await makeRule(director, { name: '作废', terms: { amountFen: 999 } })
    await director.meals.voidRuleVersion({ id: voided.versionId, reason: '错' })
    await makeRule(director, { name: '后', sort: 20, fund: 'charity', terms: { amountFen: 100 } })
    await makeRule(director, { name: '先', siteId: canteenId, sort: 5, terms: { amountFen: 200 } })
    await makeRule(director, { name: '六月', fromOn: '2026-06-01', toOn: '2026-06-30' })
    expect(quote()).toMatchObject({
      class: 'elder',
      category: 'ordinary',
      age: 80,
      capped: [],
      charge: {
        priceFen: 1500,
        selfFen: 900,
        shares: [
          { rule: '先', fen: 200, fund: 'city', isGrant: false },
          { rule: '六月', fen: 300 },
          { rule: '后', fen: 100, fund: 'charity' },
        ],
      },
    })
    expect(
      ['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((onDay) => selfFen({ onDay })),
    ).toEqual([1200, 900, 900, 1200])
  })

  test('the stacking of the day; the highest alone where nothing was said', async () => {
    const { director, canteenId, selfFen } = await makeQuotes()
    await makeRule(director, { name: '减三元' })
    await makeRule(director, {
      name: '减半',
      sort: 20,
      kind: 'percent',
      terms: { amountFen: null, percent: 50 },
    })
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2026-06-01', stacking: 'sum' })
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2026-06-10', stacking: 'inOrder' })
    expect(['2026-05-31', '2026-06-01', '2026-06-10'].map((onDay) => selfFen({ onDay }))).toEqual([
      750, 450, 600,
    ])
  })

  test('what was asked before is forgotten with every change of a rule, a price or the stacking', async () => {
    const { director, canteenId, quote, selfFen } = await makeQuotes()
    const elsewhere = await makeQuotes()
    const both = () => [selfFen(), elsewhere.selfFen()]
    expect(both()).toEqual([1500, 1500])
    const { ruleId, versionId } = await makeDraft(director)
    expect(both()).toEqual([1500, 1500])
    await director.meals.confirmRuleVersion({ id: versionId })
    expect(both()).toEqual([1200, 1500])
    await director.meals.setPrice({
      siteId: canteenId,
      meal: 'lunch',
      class: 'elder',
      fromOn: '2026-06-01',
      priceFen: 1000,
    })
    expect(both()).toEqual([700, 1500])
    await makeRule(director, { name: '又一条', sort: 20, terms: { amountFen: 200 } })
    expect(both()).toEqual([700, 1500])
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2026-06-01', stacking: 'sum' })
    expect(both()).toEqual([500, 1500])
    await director.meals.updateSubsidyRule({ id: ruleId, name: '改了名', note: '', version: 2 })
    expect(quote().charge.shares[0]?.rule).toBe('改了名')
    await director.meals.endRuleVersion({ id: versionId, toOn: '2026-06-14' })
    expect(both()).toEqual([800, 1500])
  })

  test('a delivery grant is paid apart, of what is brought', async () => {
    const { director, quote } = await makeQuotes()
    await makeRule(director, { name: '就餐' })
    await makeRule(director, { name: '送餐', kind: 'deliveryGrant', sort: 1, terms: { amountFen: 200 } })
    await makeRule(director, { name: '运营', kind: 'monthlyGrant', sort: 2, terms: { amountFen: 300_000 } })
    expect(quote().charge.shares.map(({ rule }) => rule)).toEqual(['就餐'])
    expect(quote({ mode: 'delivery' }).charge).toMatchObject({
      selfFen: 1200,
      shares: [
        { rule: '送餐', fen: 200, isGrant: true },
        { rule: '就餐', fen: 300, isGrant: false },
      ],
    })
  })

  test('an extra is at full price', async () => {
    const { director, quote } = await makeQuotes()
    await makeRule(director)
    expect(quote({ isExtra: true }).charge).toEqual({ priceFen: 1500, selfFen: 1500, shares: [] })
  })
})

describe('who eats', () => {
  test('age by the birthday on the day of the meal, 29 February too', async () => {
    const { director, canteenId, quote } = await makeQuotes()
    await makeRule(director, { terms: { ageFrom: 60 } })
    const personId = await makeDiner(director, canteenId, {
      name: '闰生',
      birthOn: '1968-02-29',
      class: 'volunteer',
    })
    const on = (onDay: string) => {
      const { class: dinerClass, age, charge } = quote({ personId, onDay })
      return [dinerClass, age, charge.selfFen]
    }
    expect(on('2028-02-28')).toEqual(['volunteer', 59, 1500])
    expect(on('2028-02-29')).toEqual(['elder', 60, 1200])
    const later = await makeDiner(director, canteenId, { name: '闰生二', birthOn: '1964-02-29' })
    const turns = (onDay: string) => quote({ personId: later, onDay }).age
    expect([turns('2026-02-28'), turns('2026-03-01')]).toEqual([61, 62])
    await director.sites.setSetting({ key: 'leapBirthday', fromOn: '2027-01-01', value: 'feb28' })
    expect([turns('2026-02-28'), turns('2027-02-28')]).toEqual([61, 63])
  })

  test('terms as of that day', async () => {
    const { director, wang, quote } = await makeQuotes()
    await makeRule(director, { kind: 'free', terms: { amountFen: null, categories: ['hardship'] } })
    const moderate = { name: '失能', sort: 1, terms: { abilityFrom: 'moderate', amountFen: 100 } } as const
    await makeRule(director, moderate)
    await director.meals.setDinerTerms({
      personId: wang,
      fromOn: '2026-06-10',
      category: 'hardship',
      abilityLevel: 'severe',
      residence: 'elsewhere',
      basis: '',
    })
    expect(quote({ onDay: '2026-06-09' })).toMatchObject({ category: 'ordinary', charge: { selfFen: 1500 } })
    expect(quote({ onDay: '2026-06-10' })).toMatchObject({ category: 'hardship', charge: { selfFen: 0 } })
  })

  test('an unknown age meets no age condition, and counts as under 60', async () => {
    const { director, canteenId, quote } = await makeQuotes()
    await makeRule(director, { terms: { ageFrom: 60 } })
    const personId = await makeDiner(director, canteenId, { name: '无名', birthOn: null, class: 'spouse' })
    expect(quote({ personId })).toMatchObject({ class: 'spouse', age: null, charge: { selfFen: 1500 } })
  })

  test('without a name: of the class that was said; a rule with a limit gives them nothing', async () => {
    const { director, canteenId, quote } = await makeQuotes()
    await makeRule(director, { name: '大家' })
    await makeRule(director, { name: '每人一餐', sort: 1, terms: { mealsPerDay: 1, amountFen: 800 } })
    await makeRule(director, { name: '六十岁', sort: 2, terms: { ageFrom: 60, amountFen: 800 } })
    const price = {
      siteId: canteenId,
      meal: 'lunch',
      class: 'staff',
      fromOn: '2020-01-01',
      priceFen: 1000,
    } as const
    await director.meals.setPrice(price)
    const charged = (given: DinerClass | undefined) => {
      const { class: dinerClass, category, charge } = quote({ personId: null, class: given })
      return [dinerClass, category, charge.priceFen, charge.selfFen]
    }
    expect(charged('elder')).toEqual(['elder', null, 1500, 1200])
    expect(charged('staff')).toEqual(['staff', null, 1000, 700])
    expect(charged(undefined)).toEqual(['guest', null, 1500, 1200])
    expect(charged('resident')).toEqual(['resident', null, 0, 0])
  })

  test('nobody unregistered, and nothing without a price', async () => {
    const { director, quote } = await makeQuotes()
    const personId = await makePerson(director, { name: '赵六' })
    expect(() => quote({ personId })).toThrow(
      expect.objectContaining({ code: 'NOT_A_DINER', data: { personId, person: '赵六' } }),
    )
    expect(() => quote({ personId: 99 })).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(() => quote({ onDay: '2019-12-31' })).toThrow(
      expect.objectContaining({
        code: 'NO_PRICE',
        data: { site: '中街长者食堂', meal: 'lunch', on: '2019-12-31' },
      }),
    )
  })
})

describe('who lives in a home', () => {
  const admit = async (director: TestClient, personId: number, code: string) => {
    const ids = await bedIds(director)
    await director.beds.admit({ personId, bedId: ids[code] ?? 0, at: at('2026-06-10', '15:00') })
  }

  test('is fed by it where the canteen feeds it, and is charged nothing; by day alone is not living there', async () => {
    const { director, wang, li, quote, core, clock } = await makeQuotes({ homeSiteId: 1 })
    await director.beds.buildPlan(plan())
    await admit(director, wang, '101-1')
    const of = (personId: number, onDay: string) => {
      const { class: dinerClass, charge } = quote({ personId, onDay })
      return [dinerClass, charge.priceFen]
    }
    expect(of(wang, '2026-06-10')).toEqual(['elder', 1500])
    expect(of(wang, '2026-06-11')).toEqual(['resident', 0])
    clock.set('2026-06-10', '16:00')
    expect(of(wang, '2026-06-10')).toEqual(['resident', 0])
    const unregistered = await makePerson(director, { name: '赵六' })
    await admit(director, unregistered, '102-1')
    expect(of(unregistered, '2026-06-11')).toEqual(['resident', 0])
    await admit(director, li, '101-2')
    core.parts.store.connection.exec("UPDATE bed SET kind = 'dayCare' WHERE code = '101-2'")
    expect(of(li, '2026-06-11')).toEqual(['elder', 1500])
  })

  test('elsewhere gets what is for residents alone', async () => {
    const { director, wang, quote } = await makeQuotes()
    await director.beds.buildPlan(plan())
    await makeRule(director, { name: '社区老人', terms: { amountFen: 500 } })
    await makeRule(director, { name: '所有老人', terms: { isForResidents: true } })
    expect(quote().charge).toMatchObject({ selfFen: 1000 })
    await admit(director, wang, '101-1')
    expect(quote()).toMatchObject({
      class: 'elder',
      charge: { selfFen: 1200, shares: [{ rule: '所有老人' }] },
    })
  })
})

describe('a charge is kept once', () => {
  test('however many meals are paid for that way; its rows add up', async () => {
    const { director, canteenId, li, quote, core } = await makeQuotes()
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2020-01-01', stacking: 'sum' })
    await makeRule(director, { name: '市' })
    await makeRule(director, {
      name: '送',
      kind: 'deliveryGrant',
      sort: 20,
      fund: 'street',
      terms: { amountFen: 200 },
    })
    const keep = (given: Parameters<typeof quote>[0]) => {
      const { charge } = quote(given)
      return core.parts.store.write(null, 'meals.test', (tx) => {
        tx.keepOwnRecord()
        return keepCharge(tx, charge)
      })
    }
    const dineIn = keep({})
    expect(keep({ personId: li, onDay: '2026-05-01' })).toBe(dineIn)
    const delivery = keep({ mode: 'delivery' })
    expect(delivery).not.toBe(dineIn)
    expect(keep({ isExtra: true })).not.toBe(dineIn)
    const { connection } = core.parts.store
    expect(
      connection.prepare('SELECT priceFen, selfFen, sharesFen FROM charge WHERE id = ?').get(delivery),
    ).toEqual({
      priceFen: 1500,
      selfFen: 1200,
      sharesFen: 300,
    })
    expect(
      connection
        .prepare('SELECT fund, fen, isGrant FROM chargeShare WHERE chargeId = ? ORDER BY versionId')
        .all(delivery),
    ).toEqual([
      { fund: 'city', fen: 300, isGrant: 0 },
      { fund: 'street', fen: 200, isGrant: 1 },
    ])
  })
})
