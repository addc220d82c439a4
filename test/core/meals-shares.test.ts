import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ageOf } from '../../src/shared/day.ts'
import { AbilityLevel } from '../../src/shared/homecare/family-bed.ts'
import { Stacking } from '../../src/shared/meals/canteen.ts'
import { SubsidyKind, type SubsidyTerms } from '../../src/shared/meals/rule.ts'
import {
  applies,
  type Candidate,
  chargeFor,
  concerns,
  type MealFacts,
  takesOff,
} from '../../src/shared/meals/shares.ts'
import { DinerCategory, Meal, MealMode, Residence, SubsidyFund } from '../../src/shared/meals/terms.ts'

const anyone: SubsidyTerms = {
  ageFrom: null,
  ageTo: null,
  categories: [],
  abilityFrom: null,
  residences: [],
  isAgeOrAbility: false,
  isForResidents: false,
  meals: [],
  modes: [],
  amountFen: null,
  percent: null,
  mealsPerDay: null,
  mealsPerMonth: null,
}
const rule = (id: number, kind: SubsidyKind, terms: Partial<SubsidyTerms> = {}): Candidate => ({
  id,
  rule: `规则${id}`,
  fund: 'city',
  kind,
  terms: { ...anyone, ...terms },
})
const facts = (given: Partial<MealFacts> = {}): MealFacts => ({
  age: 70,
  category: 'ordinary',
  abilityLevel: null,
  residence: 'registered',
  isInHome: false,
  meal: 'lunch',
  mode: 'dineIn',
  ...given,
})
const fens = (...charged: Parameters<typeof chargeFor>) => {
  const { selfFen, shares } = chargeFor(...charged)
  return [selfFen, ...shares.map(({ versionId, fen }) => [versionId, fen])]
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const some = <T>(of: readonly T[]) => fc.subarray([...of])
const AnyTerms = fc.record({
  ageFrom: maybe(fc.integer({ min: 50, max: 95 })),
  ageTo: maybe(fc.integer({ min: 60, max: 100 })),
  categories: some(DinerCategory.options),
  abilityFrom: maybe(fc.constantFrom(...AbilityLevel.options)),
  residences: some(Residence.options),
  isAgeOrAbility: fc.boolean(),
  isForResidents: fc.boolean(),
  meals: some(Meal.options),
  modes: some(MealMode.options),
  amountFen: fc.integer({ min: 0, max: 3000 }),
  percent: fc.integer({ min: 1, max: 100 }),
  mealsPerDay: fc.constant(null),
  mealsPerMonth: fc.constant(null),
})
const AnyRules = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...SubsidyKind.options),
      fund: fc.constantFrom(...SubsidyFund.options),
      terms: fc.oneof(
        AnyTerms,
        AnyTerms.map(({ amountFen, percent }) => ({ ...anyone, amountFen, percent })),
      ),
    }),
    { maxLength: 6 },
  )
  .map((rules) =>
    rules.map((given, index): Candidate => ({ ...given, id: index + 1, rule: `规则${index + 1}` })),
  )
const AnyFacts: fc.Arbitrary<MealFacts> = fc.record({
  age: fc
    .tuple(fc.integer({ min: 1920, max: 1980 }), fc.constantFrom('02-28', '02-29', '03-01', '06-15', null))
    .map(([year, day]) =>
      ageOf(
        { birthOn: day && `${day === '02-29' ? year - (year % 4) : year}-${day}`, birthYear: year },
        '2026-02-28',
      ),
    ),
  category: maybe(fc.constantFrom(...DinerCategory.options)),
  abilityLevel: maybe(fc.constantFrom(...AbilityLevel.options)),
  residence: maybe(fc.constantFrom(...Residence.options)),
  isInHome: fc.boolean(),
  meal: fc.constantFrom(...Meal.options),
  mode: fc.constantFrom(...MealMode.options),
})
const AnyPrice = fc.integer({ min: 0, max: 5000 })

describe('whatever the rules, the person, the price and the stacking', () => {
  const charged = fc
    .record({
      price: AnyPrice,
      rules: AnyRules,
      facts: AnyFacts,
      stacking: fc.constantFrom(...Stacking.options),
    })
    .map((given) => {
      const candidates = given.rules.filter((candidate) => concerns(candidate, given.facts))
      return { ...given, candidates, charge: chargeFor(given.price, candidates, given.stacking) }
    })

  test('the elder’s part and the shares add up to the price, and none is below nothing', () => {
    fc.assert(
      fc.property(charged, ({ price, charge }) => {
        const shares = charge.shares.filter(({ isGrant }) => !isGrant)
        expect(charge.selfFen + shares.reduce((sum, { fen }) => sum + fen, 0)).toBe(price)
        expect(charge.priceFen).toBe(price)
        expect(charge.selfFen).toBeGreaterThanOrEqual(0)
        for (const { fen } of charge.shares) {
          expect(fen).toBeGreaterThan(0)
          expect(Number.isInteger(fen)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('who pays is in the rules’ order, each once, and only rules that concern the meal', () => {
    fc.assert(
      fc.property(charged, ({ candidates, charge }) => {
        const ids = charge.shares.map(({ versionId }) => versionId)
        expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
        expect(candidates.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
      }),
    )
  })

  test('grants are paid apart: without them the price is shared alike', () => {
    fc.assert(
      fc.property(charged, ({ price, facts, candidates, stacking, charge }) => {
        const priced = candidates.filter(({ kind }) => kind !== 'deliveryGrant')
        const without = chargeFor(price, priced, stacking)
        expect(charge.shares.filter(({ isGrant }) => !isGrant)).toEqual(without.shares)
        const grants = candidates.filter(({ kind, terms }) => kind === 'deliveryGrant' && terms.amountFen)
        expect(charge.shares.filter(({ isGrant }) => isGrant).map(({ fen }) => fen)).toEqual(
          grants.map(({ terms }) => terms.amountFen),
        )
        if (facts.mode !== 'delivery') expect(grants).toEqual([])
        expect(candidates.some(({ kind }) => kind === 'monthlyGrant')).toBe(false)
      }),
    )
  })

  test('the highest picks one that takes most, ties to the first; neither other stacking gives less', () => {
    fc.assert(
      fc.property(charged, ({ price, candidates }) => {
        const { selfFen, shares } = chargeFor(price, candidates, 'highest')
        const offs = candidates.map((candidate) => takesOff(candidate, price))
        const most = Math.max(0, ...offs)
        const priced = shares.filter(({ isGrant }) => !isGrant)
        expect(priced.map(({ versionId, fen }) => [versionId, fen])).toEqual(
          most > 0 ? [[candidates[offs.indexOf(most)]?.id, most]] : [],
        )
        expect(chargeFor(price, candidates, 'sum').selfFen).toBeLessThanOrEqual(selfFen)
        expect(chargeFor(price, candidates, 'inOrder').selfFen).toBeLessThanOrEqual(selfFen)
      }),
    )
  })

  test('added up, each takes its own of the whole price until nothing is left', () => {
    fc.assert(
      fc.property(charged, ({ price, candidates }) => {
        const { selfFen, shares } = chargeFor(price, candidates, 'sum')
        const wanted = candidates.reduce((sum, candidate) => sum + takesOff(candidate, price), 0)
        expect(selfFen).toBe(Math.max(price - wanted, 0))
        const priced = shares.filter(({ isGrant }) => !isGrant)
        // All but the last are whole.
        for (const { versionId, fen } of priced.slice(0, -1))
          expect(fen).toBe(takesOff(candidates.find(({ id }) => id === versionId) as Candidate, price))
      }),
    )
  })

  test('in order, each takes its part of what is left', () => {
    fc.assert(
      fc.property(charged, ({ price, candidates }) => {
        let left = price
        for (const candidate of candidates) left -= takesOff(candidate, left)
        expect(chargeFor(price, candidates, 'inOrder').selfFen).toBe(left)
      }),
    )
  })
})

describe('how much', () => {
  test('rounded half up', () => {
    expect(takesOff(rule(1, 'percent', { percent: 50 }), 1001)).toBe(501)
    expect(takesOff(rule(1, 'percent', { percent: 5 }), 1010)).toBe(51)
    expect(takesOff(rule(1, 'percent', { percent: 33 }), 100)).toBe(33)
    expect(takesOff(rule(1, 'percent', { percent: 1 }), 49)).toBe(0)
  })

  test('never more than there is', () => {
    expect(fens(1200, [rule(1, 'fixedOff', { amountFen: 1500 })], 'highest')).toEqual([0, [1, 1200]])
    expect(fens(1200, [rule(1, 'fixedSelf', { amountFen: 1500 })], 'highest')).toEqual([1200])
    expect(fens(0, [rule(1, 'free')], 'sum')).toEqual([0])
  })

  test('Changsha’s 15 yuan: 12, 8 or 4, whichever is best for the elder', () => {
    const rules = [1200, 800, 400].map((amountFen, index) => rule(index + 1, 'fixedSelf', { amountFen }))
    expect(fens(1500, rules, 'highest')).toEqual([400, [3, 1100]])
    expect(fens(1500, rules.slice(0, 2), 'highest')).toEqual([800, [2, 700]])
  })

  test('ties go to the first', () => {
    const rules = [rule(1, 'fixedOff', { amountFen: 300 }), rule(2, 'percent', { percent: 20 })]
    expect(fens(1500, rules, 'highest')).toEqual([1200, [1, 300]])
    expect(fens(1500, rules.toReversed(), 'highest')).toEqual([1200, [2, 300]])
  })

  test('added up they are cut in order', () => {
    const rules = [500, 600, 300].map((amountFen, index) => rule(index + 1, 'fixedOff', { amountFen }))
    expect(fens(1200, rules, 'sum')).toEqual([0, [1, 500], [2, 600], [3, 100]])
  })

  test('in order a percentage is of what is left, and a fixed self-pay takes what is left above it', () => {
    const off = rule(1, 'fixedOff', { amountFen: 300 })
    const half = rule(2, 'percent', { percent: 50 })
    const self = rule(3, 'fixedSelf', { amountFen: 400 })
    expect(fens(1500, [off, half, self], 'inOrder')).toEqual([400, [1, 300], [2, 600], [3, 200]])
    expect(fens(1500, [off, half, self], 'sum')).toEqual([0, [1, 300], [2, 750], [3, 450]])
  })
})

describe('whom', () => {
  const meets = (terms: Partial<SubsidyTerms>, given: Partial<MealFacts>) =>
    applies({ ...anyone, ...terms }, facts(given))

  test('by full years on the day, both ends in; an unknown age meets none', () => {
    const sixties = { ageFrom: 60, ageTo: 69 }
    expect([59, 60, 69, 70, null].map((age) => meets(sixties, { age }))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
    expect(meets({}, { age: null })).toBe(true)
  })

  test('a level or worse', () => {
    const levels = [...AbilityLevel.options, null]
    expect(levels.map((abilityLevel) => meets({ abilityFrom: 'moderate' }, { abilityLevel }))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ])
  })

  test('age or ability, where either is enough; one alone is asked as it stands', () => {
    const either = { ageFrom: 80, abilityFrom: 'moderate', isAgeOrAbility: true } as const
    expect(meets(either, { age: 80 })).toBe(true)
    expect(meets(either, { age: 60, abilityLevel: 'severe' })).toBe(true)
    expect(meets(either, { age: 79, abilityLevel: 'mild' })).toBe(false)
    expect(meets({ ...either, isAgeOrAbility: false }, { age: 80 })).toBe(false)
    expect(meets({ ageFrom: 80, isAgeOrAbility: true }, { age: 79, abilityLevel: 'complete' })).toBe(false)
  })

  test('who lives in a home gets what is for residents alone', () => {
    expect(meets({}, { isInHome: true })).toBe(false)
    expect(meets({ isForResidents: true }, { isInHome: true })).toBe(true)
    expect(meets({ isForResidents: true }, { isInHome: false })).toBe(true)
  })

  test('by category, residence, meal and mode, where they are asked', () => {
    expect(meets({ categories: ['hardship'] }, { category: 'lowIncome' })).toBe(false)
    expect(meets({ categories: ['hardship', 'lowIncome'] }, { category: 'lowIncome' })).toBe(true)
    expect(meets({ categories: ['ordinary'] }, { category: null })).toBe(false)
    expect(meets({ residences: ['registered'] }, { residence: 'elsewhere' })).toBe(false)
    expect(meets({ meals: ['lunch', 'dinner'] }, { meal: 'breakfast' })).toBe(false)
    expect(meets({ modes: ['delivery'] }, { mode: 'takeaway' })).toBe(false)
  })

  test('a delivery grant is for what is brought; a monthly one for no meal', () => {
    const grant = rule(1, 'deliveryGrant', { amountFen: 200 })
    expect(concerns(grant, facts({ mode: 'dineIn' }))).toBe(false)
    expect(concerns(grant, facts({ mode: 'delivery' }))).toBe(true)
    expect(concerns(rule(2, 'monthlyGrant', { amountFen: 300_000 }), facts({ mode: 'delivery' }))).toBe(false)
    expect(chargeFor(1200, [grant], 'sum')).toMatchObject({
      selfFen: 1200,
      shares: [{ fen: 200, isGrant: true }],
    })
  })
})
