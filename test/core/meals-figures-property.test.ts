import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, monthOf } from '../../src/shared/day.ts'
import { MealDimension, type MealFigure } from '../../src/shared/meals/contract-figures.ts'
import {
  DinerCategory,
  DinerClass,
  Meal,
  MealMode,
  PayMethod,
  SubsidyFund,
} from '../../src/shared/meals/terms.ts'
import { at, makeOrganisation } from '../support/core.ts'
import { makeCanteen } from '../support/meals.ts'
import { type LaidCharge, type LaidMeal, mealRows } from '../support/meals-rows.ts'

const FIRST_DAY = '2026-01-05'
const DAYS = 140

/** A meal as it was laid, or an adjustment that counts in a month. */
type Counted = Omit<LaidMeal, 'isVoided' | 'recordedAt' | 'isExtra'>

/** Two canteens' ledgers at random: what the rows say is reckoned here again, the plain way. */
async function makeLedger() {
  const made = await makeOrganisation()
  const { core, director } = made
  const sites = [await makeCanteen(director), await makeCanteen(director, { name: '东街长者食堂' })]
  const rows = mealRows(core)
  const people = ['王秀英', '李桂兰', '张玉珍', '刘福生', '孙德福'].map((name) =>
    rows.diner(sites[0] ?? 0, name),
  )
  const version = (fund: string, kind?: string) => ({
    fund,
    versionId: rows.rule(`${fund}${kind}`, fund, kind),
  })
  const [city, more, charity, grant] = [
    version('city'),
    version('city', 'percent'),
    version('charity'),
    version('street', 'deliveryGrant'),
  ]
  const share = (of: { fund: string; versionId: number }, fen: number) => ({
    ...of,
    fen,
    isGrant: of === grant,
  })
  const charges: LaidCharge[] = [
    { priceFen: 0, shares: [] },
    { priceFen: 1500, shares: [] },
    { priceFen: 1500, shares: [share(city, 300)] },
    { priceFen: 1500, shares: [share(city, 300), share(more, 120), share(charity, 77)] },
    { priceFen: 1201, shares: [share(charity, 1201), share(grant, 200)] },
    { priceFen: 999, shares: [share(grant, 250)] },
  ]
  const chargeIds = charges.map(rows.charge)
  const chargeOf = (id: number) => charges[chargeIds.indexOf(id)] as LaidCharge
  const laid = fc.record<LaidMeal>({
    siteId: fc.constantFrom(...sites),
    onDay: fc.nat(DAYS - 1).map((days) => addDays(FIRST_DAY, days)),
    meal: fc.constantFrom(...Meal.options),
    mode: fc.constantFrom(...MealMode.options),
    class: fc.constantFrom(...DinerClass.options),
    category: fc.option(fc.constantFrom(...DinerCategory.options), { freq: 4 }),
    personId: fc.option(fc.constantFrom(...people), { freq: 4 }),
    quantity: fc.integer({ min: 1, max: 9 }),
    isExtra: fc.boolean(),
    chargeId: fc.constantFrom(...chargeIds),
    pay: fc.constantFrom(...PayMethod.options),
    isVoided: fc.constantFrom(false, false, false, true),
    recordedAt: fc.nat(86_400_000).map((ms) => at(FIRST_DAY) + ms),
  })
  const [given = []] = fc.sample(fc.array(laid, { minLength: 600, maxLength: 600 }), { numRuns: 1, seed: 11 })
  const eaten = new Set<string>()
  const ledger = given
    .map((meal) => (meal.personId === null ? meal : { ...meal, quantity: 1 }))
    .filter(({ personId, onDay, meal, isExtra, isVoided }) => {
      const key = `${personId} ${onDay} ${meal}`
      if (personId === null || isExtra || isVoided) return true
      return !eaten.has(key) && eaten.add(key)
    })
  // A voided one made place for another.
  for (const meal of ledger.toSorted((a, b) => Number(b.isVoided) - Number(a.isVoided))) rows.meal(meal)
  return { ...made, sites, people, rows, ledger, chargeOf, chargeIds }
}
type Ledger = Awaited<ReturnType<typeof makeLedger>>

const filters = ({ sites }: Ledger) => {
  const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
  return fc.record(
    {
      siteIds: some(sites),
      meals: some(Meal.options),
      modes: some(MealMode.options),
      classes: some(DinerClass.options),
      categories: some([...DinerCategory.options, null]),
      pays: some(PayMethod.options),
    },
    { requiredKeys: [] },
  )
}
type Filters = ReturnType<typeof filters> extends fc.Arbitrary<infer T> ? T : never
const period = fc
  .tuple(fc.nat(DAYS), fc.nat(DAYS))
  .map(([a, b]) => ({ from: addDays(FIRST_DAY, Math.min(a, b)), to: addDays(FIRST_DAY, Math.max(a, b)) }))

/** The meals that a filter lets through: an empty list asks nothing, residents are there only where they are named. */
const chosen = ({ ledger }: Ledger, asked: Filters, { from, to }: { from: string; to: string }) => {
  const isIn = <T>(list: readonly T[] | undefined, value: T) => !list?.length || list.includes(value)
  return ledger.filter(
    (meal) =>
      !meal.isVoided &&
      meal.onDay >= from &&
      meal.onDay <= to &&
      isIn(asked.siteIds, meal.siteId) &&
      isIn(asked.meals, meal.meal) &&
      isIn(asked.modes, meal.mode) &&
      (asked.classes?.length ? asked.classes.includes(meal.class) : meal.class !== 'resident') &&
      isIn(asked.categories, meal.category) &&
      isIn(asked.pays, meal.pay),
  )
}

type Sums = Omit<MealFigure, 'keys'>
const none: Sums = { meals: 0, priceFen: 0, selfFen: 0, subsidyFen: 0, grantsFen: 0 }
const added = (a: Sums, b: Sums): Sums => ({
  meals: a.meals + b.meals,
  priceFen: a.priceFen + b.priceFen,
  selfFen: a.selfFen + b.selfFen,
  subsidyFen: a.subsidyFen + b.subsidyFen,
  grantsFen: a.grantsFen + b.grantsFen,
})
const fenOf = ({ shares }: LaidCharge, isGrant: boolean) =>
  shares.filter((share) => share.isGrant === isGrant).reduce((sum, { fen }) => sum + fen, 0)
const sumsOf = ({ chargeOf }: Ledger, meals: readonly Counted[]): Sums =>
  meals
    .map(({ chargeId, quantity }) => {
      const charge = chargeOf(chargeId)
      const sharesFen = fenOf(charge, false)
      return {
        meals: quantity,
        priceFen: quantity * charge.priceFen,
        selfFen: quantity * (charge.priceFen - sharesFen),
        subsidyFen: quantity * sharesFen,
        grantsFen: quantity * fenOf(charge, true),
      }
    })
    .reduce(added, none)

const keyOf = (by: MealDimension, meal: Counted): string => {
  if (by === 'day') return meal.onDay
  if (by === 'month') return monthOf(meal.onDay)
  return String((by === 'site' ? meal.siteId : meal[by]) ?? '')
}

test('figures are what the rows say, by any of their dimensions, through any filter; parts add up, and open their rows', async () => {
  const ledger = await makeLedger()
  const { director } = ledger
  const by = fc.uniqueArray(fc.constantFrom(...MealDimension.options), { minLength: 1, maxLength: 3 })
  await fc.assert(
    fc.asyncProperty(by, filters(ledger), period, async (by, asked, days) => {
      const meals = chosen(ledger, asked, days)
      const figures = await director.meals.mealFigures({ ...asked, ...days, by })
      const groups = Map.groupBy(meals, (meal) =>
        JSON.stringify(by.map((dimension) => keyOf(dimension, meal))),
      )
      expect(new Map(figures.map(({ keys, ...sums }) => [JSON.stringify(keys), sums]))).toEqual(
        new Map([...groups].map(([key, own]) => [key, sumsOf(ledger, own)])),
      )
      const whole = sumsOf(ledger, meals)
      expect(figures.map(({ keys: _, ...sums }) => sums).reduce(added, none)).toEqual(whole)
      const { total, rows } = await director.meals.mealRows({ ...asked, ...days, limit: 20_000 })
      expect(total).toBe(rows.length)
      expect(
        rows
          .map((row) => ({
            ...{ meals: row.quantity, priceFen: row.priceFen, selfFen: row.selfFen },
            ...{ subsidyFen: row.sharesFen, grantsFen: row.grantsFen },
          }))
          .reduce(added, none),
      ).toEqual(whole)
      const funds = await director.meals.fundFigures({ ...asked, ...days })
      expect(funds.reduce((sum, { subsidyFen }) => sum + subsidyFen, 0)).toBe(whole.subsidyFen)
      expect(funds.reduce((sum, { grantsFen }) => sum + grantsFen, 0)).toBe(whole.grantsFen)
      expect(funds).toEqual(fundsOf(ledger, meals))
    }),
    { numRuns: 120 },
  )
})

/** Of a meal to which two rules of a fund gave, the fund counts one. */
const fundsOf = (ledger: Ledger, meals: readonly Counted[]) =>
  SubsidyFund.options.flatMap((fund) => {
    const given = meals.flatMap((meal) => {
      const shares = ledger.chargeOf(meal.chargeId).shares.filter((share) => share.fund === fund)
      const own = { priceFen: 0, shares }
      return shares.length === 0
        ? []
        : [
            {
              meals: meal.quantity,
              subsidyFen: meal.quantity * fenOf(own, false),
              grantsFen: meal.quantity * fenOf(own, true),
            },
          ]
    })
    if (given.length === 0) return []
    const sum = (key: 'meals' | 'subsidyFen' | 'grantsFen') =>
      given.reduce((total, row) => total + row[key], 0)
    return [{ fund, meals: sum('meals'), subsidyFen: sum('subsidyFen'), grantsFen: sum('grantsFen') }]
  })

test('one person’s rows, voided ones where they are wanted, and pages of any size are the rows there are', async () => {
  const ledger = await makeLedger()
  const { director, people } = ledger
  const who = fc.option(fc.constantFrom(...people), { nil: undefined })
  await fc.assert(
    fc.asyncProperty(
      who,
      filters(ledger),
      period,
      fc.boolean(),
      fc.integer({ min: 1, max: 50 }),
      async (personId, asked, days, isVoidedShown, limit) => {
        const input = { ...asked, ...days, personId, isVoidedShown }
        const all = await director.meals.mealRows({ ...input, limit: 20_000 })
        const isOf = (meal: LaidMeal) => personId === undefined || meal.personId === personId
        const standing = chosen(ledger, asked, days).filter(isOf).length
        const voided = chosen(
          { ...ledger, ledger: ledger.ledger.map((meal) => ({ ...meal, isVoided: !meal.isVoided })) },
          asked,
          days,
        )
        expect(all.total).toBe(standing + (isVoidedShown ? voided.filter(isOf).length : 0))
        expect(all.rows.filter((row) => row.voidedAt === null)).toHaveLength(standing)
        const order = all.rows.map(({ onDay, recordedAt, id }) => [onDay, recordedAt, id].join(' '))
        expect(order).toEqual([...order].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })))
        const pages = await Promise.all(
          Array.from({ length: Math.ceil(all.total / limit) }, (_, page) =>
            director.meals.mealRows({ ...input, limit, offset: page * limit }),
          ),
        )
        expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows)
      },
    ),
    { numRuns: 60 },
  )
})

test('a month’s settlement is its figures and its adjustments, by whatever it is added up, and its people', async () => {
  const ledger = await makeLedger()
  const { director, core, sites, rows, chargeIds, people } = ledger
  const db = core.parts.store.connection
  const adjusted = fc.record({
    siteId: fc.constantFrom(...sites),
    month: fc.constantFrom('2026-03', '2026-04'),
    onDay: fc.constantFrom('2026-01-10', '2026-02-10'),
    meal: fc.constantFrom(...Meal.options),
    mode: fc.constantFrom(...MealMode.options),
    class: fc.constantFrom(...DinerClass.options),
    category: fc.option(fc.constantFrom(...DinerCategory.options)),
    personId: fc.option(fc.constantFrom(...people)),
    quantity: fc.constantFrom(-2, -1, 1, 3),
    chargeId: fc.constantFrom(...chargeIds),
    pay: fc.constantFrom(...PayMethod.options),
    isVoided: fc.boolean(),
  })
  const [given = []] = fc.sample(fc.array(adjusted, { minLength: 40, maxLength: 40 }), {
    numRuns: 1,
    seed: 3,
  })
  for (const { isVoided, ...row } of given) {
    const id = rows.insert('mealAdjustment', {
      ...{ ...row, category: row.category ?? '' },
      ...{ reason: 'x', recordedAt: 0, recordedBy: 'x' },
    })
    if (isVoided) db.prepare("UPDATE mealAdjustment SET voidedAt = 1, voidedBy = 'x' WHERE id = ?").run(id)
  }
  for (const siteId of sites)
    for (const month of ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05']) {
      const [first, last] = [`${month}-01`, `${month}-31`]
      const meals = chosen(ledger, { siteIds: [siteId] }, { from: first, to: last })
      const adjustments = given.filter(
        (row) => row.siteId === siteId && row.month === month && !row.isVoided && row.class !== 'resident',
      )
      const all: Counted[] = [...meals, ...adjustments]
      const { totals } = await director.meals.settlement({ siteId, month })
      const { meals: count, priceFen, selfFen, subsidyFen, grantsFen } = totals
      expect({ meals: count, priceFen, selfFen, subsidyFen, grantsFen }).toEqual(sumsOf(ledger, all))
      expect(totals.priceFen).toBe(totals.selfFen + totals.subsidyFen)
      expect([totals.adjustedMeals, totals.adjustedFen]).toEqual([
        sumsOf(ledger, adjustments).meals,
        sumsOf(ledger, adjustments).subsidyFen + sumsOf(ledger, adjustments).grantsFen,
      ])
      const times = (of: readonly Counted[]) =>
        new Map(
          [...Map.groupBy(of, (meal) => meal.personId)].map(([id, own]) => [id, sumsOf(ledger, own).meals]),
        )
      const persons = [...times(all)].filter(([id, meals]) => id !== null && meals > 0).length
      expect([totals.persons, totals.unnamed]).toEqual([persons, times(all).get(null) ?? 0])
      const sum = <T>(parts: readonly T[], of: (part: T) => number) =>
        parts.reduce((total, part) => total + of(part), 0)
      for (const parts of [totals.byCategory, totals.byPay, totals.byMeal])
        expect(sum<{ meals: number }>(parts, (part) => part.meals)).toBe(totals.meals)
      expect(sum(totals.byCategory, (part) => part.subsidyFen)).toBe(totals.subsidyFen)
      expect(sum(totals.byPay, (part) => part.selfFen)).toBe(totals.selfFen)
      expect(sum(totals.byRule, (part) => part.amountFen)).toBe(totals.subsidyFen + totals.grantsFen)
      expect(sum(totals.byFund, (part) => part.subsidyFen)).toBe(totals.subsidyFen)
      expect(sum(totals.byFund, (part) => part.grantsFen)).toBe(totals.grantsFen)
      const lines = await director.meals.statement({ siteId, month, isMasked: false })
      const named = sumsOf(
        ledger,
        all.filter(({ personId }) => personId !== null),
      )
      expect(sum(lines, (line) => line.meals)).toBe(named.meals)
      expect(sum(lines, (line) => line.subsidyFen)).toBe(named.subsidyFen)
    }
})

test('persons are each counted once, by month and over all', async () => {
  const ledger = await makeLedger()
  const { director, sites } = ledger
  const asked = { siteIds: sites, fromMonth: '2026-01', toMonth: '2026-05' }
  const meals = chosen(ledger, {}, { from: '2026-01-01', to: '2026-05-31' }).filter(
    ({ personId }) => personId !== null,
  )
  const { persons, byMonth } = await director.meals.mealPersons(asked)
  expect(persons).toBe(new Set(meals.map(({ personId }) => personId)).size)
  const expected = Map.groupBy(meals, ({ onDay }) => monthOf(onDay))
  expect(byMonth).toEqual(
    [...expected]
      .map(([month, own]) => ({ month, persons: new Set(own.map(({ personId }) => personId)).size }))
      .sort((a, b) => a.month.localeCompare(b.month)),
  )
})
