import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stacking } from '../../src/shared/meals/canteen.ts'
import type { NewRuleVersion, RuleWarning } from '../../src/shared/meals/rule.ts'
import { type CanteenTerms, type RuleBeside, warningsOf } from '../../src/shared/meals/rule-rules.ts'
import { chargeFor } from '../../src/shared/meals/shares.ts'
import { makeCanteen, makeMeals } from '../support/meals.ts'
import { type GivenVersion, makeDraft, makeRule, newVersion } from '../support/meals-rules.ts'

const beside = (id: number, given: GivenVersion & { siteId?: number | null } = {}): RuleBeside => ({
  siteId: given.siteId ?? null,
  ...newVersion(given),
  id,
  rule: `规则${id}`,
})
/** A canteen with one price for its three meals. */
const canteen = (priceFen: number, stacking: Stacking = 'highest'): CanteenTerms => ({
  siteId: 2,
  name: '中街',
  stacking,
  prices: (['breakfast', 'lunch', 'dinner'] as const).map((meal) => ({ meal, priceFen })),
})
const said = (warnings: readonly RuleWarning[]) =>
  warnings.map(({ kind, about, priceFen }) => [kind, about, priceFen])

describe('the price', () => {
  test('more than it is cut to it; as much is not', () => {
    const off = (amountFen: number) => beside(1, { terms: { amountFen } })
    expect(said(warningsOf(off(1501), [], [canteen(1500)]))).toEqual([['exceedsPrice', '中街', 1500]])
    expect(warningsOf(off(1500), [], [canteen(1500)])).toEqual([])
  })

  test('of the meals it is for, at the canteen it is for', () => {
    const prices = [
      { meal: 'breakfast', priceFen: 200 },
      { meal: 'lunch', priceFen: 1500 },
    ] as const
    const place = { ...canteen(0), prices }
    expect(said(warningsOf(beside(1), [], [place]))).toEqual([['exceedsPrice', '中街', 200]])
    expect(warningsOf(beside(1, { terms: { meals: ['lunch'] } }), [], [place])).toEqual([])
  })

  test('a self-pay that is not below it gives nothing', () => {
    const self = beside(1, { kind: 'fixedSelf', terms: { amountFen: 1200 } })
    expect(said(warningsOf(self, [], [canteen(1200), { ...canteen(1500), name: '东街' }]))).toEqual([
      ['givesNothing', '中街', 1200],
    ])
  })

  test('grants are outside it', () => {
    const grant = beside(1, { kind: 'deliveryGrant', terms: { amountFen: 9000 } })
    expect(warningsOf(grant, [beside(2)], [canteen(1500, 'sum')])).toEqual([])
    expect(warningsOf(beside(2), [grant], [canteen(300, 'sum')])).toEqual([])
  })
})

describe('with others', () => {
  const off = (id: number, amountFen: number, given: GivenVersion = {}) =>
    beside(id, { sort: id, ...given, terms: { amountFen, ...given.terms } })

  test('together more than the price, where they are added up', () => {
    const three = [off(2, 600), off(3, 700)]
    expect(said(warningsOf(off(1, 300), three, [canteen(1500, 'sum')]))).toEqual([
      ['exceedsTogether', '规则2、规则3', 1500],
    ])
    expect(warningsOf(off(1, 300), three, [canteen(1600, 'sum')])).toEqual([])
    // Where the highest counts, of rules for the same people one alone ever does.
    expect(said(warningsOf(off(1, 300), three, [canteen(1500)]))).toEqual([
      ['contradicts', '规则2', null],
      ['contradicts', '规则3', null],
      ['givesNothing', '中街', 1500],
    ])
    // The smallest company that is cut is named, not every larger one.
    const old = off(4, 600, { terms: { amountFen: 600, ageFrom: 80 } })
    expect(said(warningsOf(off(1, 1000), [off(2, 600), old], [canteen(1500, 'sum')]))).toEqual([
      ['exceedsTogether', '规则2', 1500],
      ['leavesNothing', '规则4', 1500],
    ])
  })

  test('only where they meet: in people, meals and canteens', () => {
    const sum = [canteen(1500, 'sum')]
    const next = off(1, 1000, { terms: { ageFrom: 60, ageTo: 69, amountFen: 1000 } })
    expect(warningsOf(next, [off(2, 1000, { terms: { ageFrom: 70, amountFen: 1000 } })], sum)).toEqual([])
    expect(warningsOf(next, [off(2, 1000, { terms: { ageFrom: 69, amountFen: 1000 } })], sum)).toHaveLength(1)
    expect(warningsOf(next, [{ ...off(2, 1000), siteId: 3 }], sum)).toEqual([])
    const lunch = off(2, 1000, { terms: { meals: ['lunch'], amountFen: 1000 } })
    const dinner = off(1, 1000, { terms: { meals: ['dinner'], amountFen: 1000 } })
    expect(warningsOf(dinner, [lunch], sum)).toEqual([])
  })

  test('in order only a fixed amount can be cut: the others are of what is left', () => {
    const half = beside(2, { sort: 2, kind: 'percent', terms: { amountFen: null, percent: 50 } })
    const inOrder = [canteen(1500, 'inOrder')]
    expect(warningsOf(off(1, 800), [half], inOrder)).toEqual([])
    expect(said(warningsOf(off(3, 800), [half], inOrder))).toEqual([['exceedsTogether', '规则2', 1500]])
  })

  test('nothing is left for a later one; a later one gives nothing', () => {
    const free = beside(1, { sort: 1, kind: 'free', terms: { amountFen: null } })
    const half = beside(2, { sort: 2, kind: 'percent', terms: { amountFen: null, percent: 50 } })
    const inOrder = [canteen(1500, 'inOrder')]
    expect(said(warningsOf(free, [half], inOrder))).toEqual([['leavesNothing', '规则2', 1500]])
    expect(said(warningsOf(half, [free], inOrder))).toEqual([['givesNothing', '中街', 1500]])
    const someFree = { ...free, terms: { ...free.terms, categories: ['hardship' as const] } }
    expect(warningsOf(half, [someFree], inOrder)).toEqual([])
  })

  test('two that say what the elder pays, and say it differently', () => {
    const self = (id: number, amountFen: number, terms: GivenVersion['terms'] = {}) =>
      beside(id, { kind: 'fixedSelf', terms: { amountFen, ...terms } })
    const contradicts = (one: RuleBeside, other: RuleBeside, stacking: Stacking) =>
      said(warningsOf(one, [other], [canteen(1500, stacking)])).filter(([kind]) => kind === 'contradicts')
    expect(contradicts(self(1, 800), self(2, 1200), 'sum')).toEqual([['contradicts', '规则2', null]])
    expect(contradicts(self(1, 800), self(2, 800), 'sum')).toEqual([])
    // Where the highest counts it is no contradiction that some get more.
    const poor = self(1, 400, { categories: ['hardship'] })
    expect(contradicts(poor, self(2, 1200), 'highest')).toEqual([])
    expect(contradicts(poor, self(2, 1200), 'inOrder')).toHaveLength(1)
    expect(contradicts(poor, self(2, 800, { categories: ['hardship'] }), 'highest')).toHaveLength(1)
  })

  test('the same document, kind and people twice', () => {
    const paper = { documentNumber: '南民发〔2024〕1号' }
    const elders = { ageFrom: 60, amountFen: 300 }
    const next = beside(1, { ...paper, terms: elders })
    const repeats = (other: RuleBeside) =>
      warningsOf(next, [other], [canteen(1500)]).filter(({ kind }) => kind === 'repeats').length
    expect(repeats(beside(2, { ...paper, terms: elders }))).toBe(1)
    expect(repeats(beside(2, { terms: elders }))).toBe(0)
    expect(repeats(beside(2, { ...paper, terms: { ...elders, ageFrom: 80 } }))).toBe(0)
    expect(repeats(beside(2, { ...paper, kind: 'percent', terms: { ...elders, percent: 10 } }))).toBe(0)
  })
})

test('who is warned of more than the price sees a rule cut, and nobody else does', () => {
  const Amount = fc.integer({ min: 1, max: 1000 })
  const Off = fc.record({
    amountFen: Amount,
    ageFrom: fc.constantFrom(null, 60, 70),
    ageTo: fc.constantFrom(null, 75),
  })
  fc.assert(
    fc.property(Off, fc.array(Off, { maxLength: 4 }), Amount, (first, rest, priceFen) => {
      const [next, ...others] = [first, ...rest].map((terms, index) => beside(index + 1, { terms })) as [
        RuleBeside,
        ...RuleBeside[],
      ]
      const isWarned = warningsOf(next, others, [canteen(priceFen, 'sum')]).some(({ kind }) =>
        ['exceedsPrice', 'exceedsTogether'].includes(kind),
      )
      const isCut = [59, 60, 65, 70, 75, 76].some((age) => {
        const met = [next, ...others].filter(
          ({ terms }) => age >= (terms.ageFrom ?? 0) && age <= (terms.ageTo ?? 200),
        )
        const wanted = met.reduce((sum, { terms }) => sum + (terms.amountFen ?? 0), 0)
        const paid = priceFen - chargeFor(priceFen, met, 'sum').selfFen
        return met.includes(next) && paid < wanted
      })
      expect(isWarned).toBe(isCut)
    }),
  )
})

describe('asked of the core', () => {
  test('beside other rules’ versions of the same days, at the prices of those days', async () => {
    const { director, canteenId } = await makeMeals()
    await director.meals.setStacking({ siteId: canteenId, fromOn: '2020-01-01', stacking: 'sum' })
    await makeCanteen(director, { name: '关了的', stage: 'closed' })
    await makeRule(director, { name: '早年', toOn: '2025-12-31', terms: { amountFen: 1400 } })
    const { ruleId, versionId } = await makeDraft(director, {
      name: '减十四元',
      sort: 5,
      terms: { amountFen: 1400 },
    })
    const check = (next: NewRuleVersion, given: { ruleId?: number; versionId?: number } = {}) =>
      director.meals.checkRule({ ruleId: null, versionId: null, siteId: canteenId, next, ...given })
    const next = (given: GivenVersion = {}) =>
      newVersion({
        fromOn: '2026-07-01',
        ...given,
        terms: { meals: ['lunch'], amountFen: 200, ...given.terms },
      })
    expect(said(await check(next()))).toEqual([['exceedsTogether', '减十四元', 1500]])
    expect(await check(next(), { ruleId, versionId })).toEqual([])
    // A price that begins later counts, one that is over does not.
    await director.meals.setPrice({
      siteId: canteenId,
      meal: 'lunch',
      class: null,
      fromOn: '2026-09-01',
      priceFen: 1600,
    })
    expect(said(await check(next({ fromOn: '2026-08-01', terms: { amountFen: 300 } })))).toEqual([
      ['exceedsTogether', '减十四元', 1500],
      ['exceedsTogether', '减十四元', 1600],
    ])
    expect(await check(next({ fromOn: '2026-09-01' }))).toEqual([])
    expect(await check(next({ toOn: '2026-08-31', terms: { amountFen: 100 } }))).toEqual([])
  })

  test('the presets are sound beside each other, each city for itself', async () => {
    for (const preset of ['nanning', 'liuzhou', 'zhongshan', 'changsha'] as const) {
      const { director, canteenId } = await makeMeals()
      const added = await director.meals.addRulePreset({ preset, siteId: canteenId, fromOn: '2026-07-01' })
      for (const { id: ruleId, versions } of added) {
        const [version] = versions
        if (!version) throw new Error('no version')
        const { id: versionId, ...next } = version
        const warnings = await director.meals.checkRule({ ruleId, versionId, siteId: canteenId, next })
        // Changsha's 12 yuan leave nothing to give of a breakfast of 5 or a dinner of 12.
        expect(warnings.filter(({ kind }) => kind !== 'givesNothing')).toEqual([])
      }
    }
  })
})
