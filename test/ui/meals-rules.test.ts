import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RequestKey } from '../../src/shared/ids.ts'
import { Stacking } from '../../src/shared/meals/canteen.ts'
import { ANYONE, presetRules } from '../../src/shared/meals/presets.ts'
import type { RuleVersion, SubsidyRule } from '../../src/shared/meals/rule.ts'
import { type Language, say, type WordKey } from '../../src/shared/words/index.ts'
import { newKey } from '../../src/ui/kit/new-key.ts'
import { inForce, newestFirst } from '../../src/ui/meals/parts/in-force.ts'
import { exampleOf } from '../../src/ui/meals/rules/example.ts'
import { groupedWarnings, listedOf, stateOf } from '../../src/ui/meals/rules/model.ts'
import {
  checkedVersion,
  emptyVersion,
  versionInput,
  versionValues,
} from '../../src/ui/meals/rules/version-values.ts'
import { ruleWords } from '../../src/ui/meals/rules/words.ts'

const textIn = (language: Language) => (key: WordKey, values?: Record<string, unknown>) =>
  say(language, key, values)
const chinese = textIn('zh-CN')

const version = (given: Partial<RuleVersion> = {}): RuleVersion => ({
  id: 1,
  ruleId: 1,
  fromOn: '2026-01-01',
  toOn: null,
  sort: 10,
  documentNumber: '',
  isVerified: false,
  fund: 'city',
  kind: 'fixedOff',
  confirmedAt: 1,
  confirmedBy: '院长',
  voidedAt: null,
  isUsed: false,
  ...given,
  terms: { ...ANYONE, ageFrom: 60, meals: ['lunch'], mealsPerDay: 1, amountFen: 300, ...given.terms },
})

test('a rule is said in plain words of either language', () => {
  expect(ruleWords(chinese, version())).toBe('60 岁以上，午餐，每天最多 1 餐，减 3 元，市级资金')
  expect(ruleWords(textIn('en'), version())).toBe(
    '60 and older, Lunch, at most 1 a day, ¥3 off, paid by: City',
  )
  const percent = { ...ANYONE, categories: ['hardship', 'lowIncome'] as const, percent: 50, ageTo: 79 }
  expect(
    ruleWords(chinese, {
      kind: 'percent',
      fund: 'charity',
      terms: { ...percent, categories: [...percent.categories] },
    }),
  ).toBe('79 岁以下，特困、低保，每一餐，按餐标减 50%，慈善资金')
})

test('either age or ability is said as one condition, and only where both are asked', () => {
  const terms = {
    ...ANYONE,
    ageFrom: 80,
    abilityFrom: 'moderate' as const,
    isAgeOrAbility: true,
    amountFen: 250,
  }
  const rule = { kind: 'deliveryGrant' as const, fund: 'street' as const, terms }
  expect(ruleWords(chinese, rule)).toBe(
    '80 岁以上或中度失能及以上，每一餐，每份送餐另补 2.50 元，街道（乡镇）资金',
  )
  expect(ruleWords(chinese, { ...rule, terms: { ...terms, ageFrom: null } })).toContain(
    '中度失能及以上，每一餐',
  )
})

test('a grant of the month says nothing of persons and meals', () => {
  const terms = { ...ANYONE, amountFen: 300_000 }
  expect(ruleWords(chinese, { kind: 'monthlyGrant', fund: 'city', terms })).toBe(
    '每月补运营方 3000 元，市级资金',
  )
})

test('how a version stands: voided before all else, a draft whatever its days, the last day still counts', () => {
  const today = '2026-06-15'
  expect(stateOf(version(), today)).toBe('inForce')
  expect(stateOf(version({ toOn: today }), today)).toBe('inForce')
  expect(stateOf(version({ toOn: '2026-06-14' }), today)).toBe('ended')
  expect(stateOf(version({ fromOn: '2026-06-16' }), today)).toBe('upcoming')
  expect(stateOf(version({ confirmedAt: null, toOn: '2026-06-14' }), today)).toBe('draft')
  expect(stateOf(version({ confirmedAt: null, voidedAt: 5 }), today)).toBe('voided')
})

test('rules stand in the order in which they are reckoned: by sort, then as they were entered', () => {
  const rule = (id: number, versions: RuleVersion[]): SubsidyRule => ({
    id,
    name: `规则${id}`,
    siteId: null,
    note: '',
    versions,
    version: 1,
  })
  const rules = [
    rule(1, [version({ id: 3, sort: 10 }), version({ id: 9, sort: 5 })]),
    rule(2, [version({ id: 2, sort: 10 })]),
  ]
  expect(listedOf(rules, '2026-06-15').map((one) => one.version.id)).toEqual([9, 2, 3])
})

test('one warning for what is so at several canteens at the same price', () => {
  const at = (about: string, priceFen: number) => ({ kind: 'exceedsPrice' as const, about, priceFen })
  expect(groupedWarnings([at('中街', 1500), at('东街', 1500), at('中街', 1200)])).toEqual([
    { kind: 'exceedsPrice', priceFen: 1500, about: ['中街', '东街'] },
    { kind: 'exceedsPrice', priceFen: 1200, about: ['中街'] },
  ])
})

test('a form gives back the version it was opened with', () => {
  for (const preset of ['nanning', 'liuzhou', 'zhongshan', 'changsha'] as const)
    for (const { first } of presetRules(preset, '2026-07-01'))
      expect(checkedVersion(versionValues(version(first)))).toEqual(first)
})

test('what the kind does not ask for is not sent, and an amount is missed where it does', () => {
  const empty = emptyVersion('2026-07-01', 10)
  expect(checkedVersion(empty)).toBeNull()
  const typed = {
    ...empty,
    terms: { ...empty.terms, amountFen: 300, percent: 50, modes: ['dineIn' as const] },
  }
  expect(versionInput(typed).terms).toMatchObject({ amountFen: 300, percent: null, modes: ['dineIn'] })
  expect(versionInput({ ...typed, kind: 'free' }).terms).toMatchObject({ amountFen: null, percent: null })
  expect(versionInput({ ...typed, kind: 'deliveryGrant' }).terms.modes).toEqual([])
  expect(versionInput({ ...typed, kind: 'monthlyGrant' }).terms).toEqual({ ...ANYONE, amountFen: 300 })
  expect(checkedVersion({ ...typed, kind: 'percent' })?.terms.percent).toBe(50)
})

test('the next version does not end before it begins', () => {
  const ended = version({ toOn: '2026-06-30' })
  expect(versionValues(ended, '2026-07-01').toOn).toBeNull()
  expect(versionValues(ended).toOn).toBe('2026-06-30')
})

test('the worked example adds up to the price, whatever price is typed', () => {
  expect(exampleOf(1500, 'highest')).toEqual({ selfFen: 750, fens: [0, 750, 0] })
  expect(exampleOf(1500, 'sum')).toEqual({ selfFen: 50, fens: [300, 750, 400] })
  expect(exampleOf(1500, 'inOrder')).toEqual({ selfFen: 200, fens: [300, 600, 400] })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(...Stacking.options), (price, way) => {
      const { selfFen, fens } = exampleOf(price, way)
      expect(fens.reduce((sum, fen) => sum + fen, selfFen)).toBe(price)
    }),
  )
})

test('what holds on a day is the last that began by then', () => {
  const rows = [{ fromOn: '2026-03-01' }, { fromOn: '2024-01-01' }, { fromOn: '2027-01-01' }]
  expect(inForce(rows, '2026-02-28')).toBe(rows[1])
  expect(inForce(rows, '2026-03-01')).toBe(rows[0])
  expect(inForce(rows, '2023-12-31')).toBeUndefined()
  expect(newestFirst(rows).map(({ fromOn }) => fromOn)).toEqual(['2027-01-01', '2026-03-01', '2024-01-01'])
})

test('the key of a wish is a UUID, made without what only HTTPS pages have', () => {
  const keys = Array.from({ length: 200 }, newKey)
  for (const key of keys) expect(RequestKey.safeParse(key).success).toBe(true)
  expect(new Set(keys).size).toBe(200)
})
