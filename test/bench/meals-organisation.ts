import type { Client } from '../../src/core/sample/host.ts'
import { inventPerson } from '../../src/core/sample/invented.ts'
import { Random } from '../../src/core/sample/random.ts'
import { addDays, type Day } from '../../src/shared/day.ts'
import type { DinerTerms } from '../../src/shared/meals/diner.ts'
import type { NewRuleVersion, SubsidyTerms } from '../../src/shared/meals/rule.ts'
import { Meal, type MealMode, type PayMethod } from '../../src/shared/meals/terms.ts'

export const CANTEEN_COUNT = 11
const DINER_COUNT = 3000
const YEAR = 365

export interface Setting {
  firstDay: Day
  /** The first day without meals. */
  today: Day
  years: number
}

/** Somebody who eats at a canteen, and how likely at each meal. */
export interface BenchDiner {
  personId: number
  siteId: number
  birthOn: Day
  class: 'spouse' | 'volunteer' | 'staff' | 'guest'
  pay: PayMethod
  mode: MealMode
  likely: Record<Meal, number>
  terms: DinerTerms
}

export interface Organisation {
  siteIds: number[]
  diners: BenchDiner[]
  /** The days on which prices or rules change. */
  changes: Day[]
}

/** Through the core's procedures: canteens with prices that rise, six rules that change, three thousand diners. */
export async function makeOrganisation(client: Client, { firstDay, years }: Setting): Promise<Organisation> {
  const at = (share: number) => addDays(firstDay, Math.round(share * years * YEAR))
  const priceDays = [firstDay, at(0.3), at(0.6), at(0.9)]
  const ruleDays = [firstDay, at(0.4), at(0.8)]
  const siteIds: number[] = []
  for (let index = 0; index < CANTEEN_COUNT; index += 1)
    siteIds.push(await makeCanteen(client, index, firstDay, priceDays))
  await makeRules(client, ruleDays)
  const random = new Random(20_260_601)
  const diners: BenchDiner[] = []
  for (let index = 0; index < DINER_COUNT; index += 1)
    diners.push(await makeDiner(client, random, index, siteIds[index % CANTEEN_COUNT] as number, firstDay))
  return { siteIds, diners, changes: [...new Set([...priceDays, ...ruleDays])].sort() }
}

/** Together they last the whole day: some meal can be served whenever the bench runs. */
const servings = [
  { meal: 'breakfast', opensTime: '00:00', closesTime: '09:00', priceFen: 500 },
  { meal: 'lunch', opensTime: '09:00', closesTime: '15:00', priceFen: 1200 },
  { meal: 'dinner', opensTime: '15:00', closesTime: '23:59', priceFen: 1000 },
] as const

async function makeCanteen(client: Client, index: number, fromOn: Day, priceDays: Day[]): Promise<number> {
  const blank = { address: '', phone: '', openedOn: null, closedOn: null }
  const name = `${'东西南北中前后上下新老'[index]}街长者食堂`
  const { id: siteId } = await client.sites.create({ ...blank, kind: 'canteen', name, operator: 'public' })
  await client.meals.saveCanteen({
    ...{ siteId, homeSiteId: null, isHeadCount: false, seats: 120, licenceNumber: '', licenceToOn: null },
    ...{ note: '', version: null },
  })
  await client.meals.setStage({ siteId, fromOn, stage: 'running', note: '' })
  for (const { priceFen, ...hours } of servings) {
    await client.meals.setHours({ siteId, fromOn, isServed: true, ...hours })
    for (const [step, day] of priceDays.entries()) {
      const price = { siteId, meal: hours.meal, fromOn: day, priceFen: priceFen + 100 * (step + (index % 4)) }
      await client.meals.setPrice({ ...price, class: null })
      await client.meals.setPrice({ ...price, class: 'guest', priceFen: price.priceFen + 300 })
    }
  }
  const stacking = index % 4 === 0 ? 'highest' : index === 6 ? 'inOrder' : 'sum'
  await client.meals.setStacking({ siteId, fromOn, stacking })
  return siteId
}

const anyone: SubsidyTerms = {
  ...{ ageFrom: null, ageTo: null, categories: [], abilityFrom: null, residences: [], isAgeOrAbility: false },
  ...{ isForResidents: false, meals: [], modes: [], amountFen: null, percent: null },
  ...{ mealsPerDay: null, mealsPerMonth: null },
}
type Rule = Pick<NewRuleVersion, 'fund' | 'kind'> & { name: string; terms: Partial<SubsidyTerms> }
const rules: Rule[] = [
  {
    ...{ name: '就餐补贴', fund: 'city', kind: 'fixedOff' },
    terms: { ageFrom: 60, meals: ['lunch', 'dinner'], amountFen: 200, mealsPerDay: 1 },
  },
  { name: '高龄补贴', fund: 'district', kind: 'fixedOff', terms: { ageFrom: 80, amountFen: 200 } },
  {
    ...{ name: '特困低保补贴', fund: 'district', kind: 'percent' },
    terms: { categories: ['hardship', 'lowIncome'], percent: 40, mealsPerMonth: 30 },
  },
  { name: '失能补贴', fund: 'street', kind: 'fixedOff', terms: { abilityFrom: 'moderate', amountFen: 200 } },
  { name: '送餐补贴', fund: 'operator', kind: 'deliveryGrant', terms: { amountFen: 100 } },
  {
    ...{ name: '慈善补贴', fund: 'charity', kind: 'fixedOff' },
    terms: { ageFrom: 70, residences: ['registered'], meals: ['lunch'], amountFen: 100 },
  },
]

/** Each in three versions, one after another, that give more and more. */
async function makeRules({ meals }: Client, days: Day[]): Promise<void> {
  for (const [index, { name, terms, ...kind }] of rules.entries()) {
    const version = (fromOn: Day, step: number): NewRuleVersion => ({
      ...{ fromOn, toOn: null, sort: 10 * (index + 1), documentNumber: `〔${fromOn.slice(0, 4)}〕1号` },
      isVerified: true,
      ...kind,
      terms: {
        ...anyone,
        ...terms,
        ...(terms.amountFen && { amountFen: terms.amountFen + 50 * step }),
        ...(terms.percent && { percent: terms.percent + 5 * step }),
      },
    })
    const [first = '', ...later] = days
    let rule = await meals.addSubsidyRule({ name, siteId: null, note: '', first: version(first, 0) })
    for (const [step, fromOn] of later.entries())
      rule = await meals.addRuleVersion({ ruleId: rule.id, next: version(fromOn, step + 1) })
    for (const { id } of rule.versions.toSorted((a, b) => a.fromOn.localeCompare(b.fromOn)))
      await meals.confirmRuleVersion({ id })
  }
}

const categories: readonly (readonly [DinerTerms['category'], number])[] = [
  ['ordinary', 76],
  ['lowIncome', 8],
  ['nearLowIncome', 3],
  ['hardship', 5],
  ['disabled', 4],
  ['veteran', 3],
  ['lostOnlyChild', 1],
]
const levels: readonly (readonly [DinerTerms['abilityLevel'], number])[] = [
  [null, 40],
  ['intact', 25],
  ['mild', 20],
  ['moderate', 12],
  ['severe', 3],
]
const pays: readonly (readonly [PayMethod, number])[] = [
  ['cash', 45],
  ['card', 25],
  ['account', 20],
  ['monthlyBill', 10],
]
const modes: readonly (readonly [MealMode, number])[] = [
  ['dineIn', 75],
  ['takeaway', 12],
  ['delivery', 13],
]
/** Meals of a diner and day, on average: with walk-ins some 1,100 a day for all. */
const usual: Record<Meal, number> = { breakfast: 0.055, lunch: 0.21, dinner: 0.094 }

/** The card of the so-many-eth diner. */
export const cardOf = (index: number): string => `70${100_000 + index}`

async function makeDiner(
  client: Client,
  random: Random,
  index: number,
  siteId: number,
  firstDay: Day,
): Promise<BenchDiner> {
  const isYoung = random.chance(0.06)
  const birthOn = addDays(firstDay, -(isYoung ? random.whole(25, 45) : random.whole(54, 84)) * 365 - index)
  const person = { ...inventPerson(random, firstDay), birthOn, idNumber: '' }
  const { id: personId } = await client.people.create({ ...person, isDuplicateConfirmed: true })
  const diner: BenchDiner = {
    ...{ personId, siteId, birthOn },
    class: isYoung ? random.pick(['spouse', 'volunteer', 'staff'] as const) : 'guest',
    pay: random.weighted(pays),
    mode: random.weighted(modes),
    likely: { ...usual },
    terms: {
      ...{ fromOn: firstDay, category: isYoung ? ('ordinary' as const) : random.weighted(categories) },
      abilityLevel: random.weighted(levels),
      residence: random.chance(0.86) ? 'registered' : 'resident',
      basis: '',
    },
  }
  const often = 0.2 + random.next() * 1.6
  for (const meal of Meal.options) diner.likely[meal] *= often
  await client.meals.addDiner({
    ...{ personId, siteId, class: diner.class, pay: diner.pay, note: '', cardNumber: cardOf(index) },
    terms: diner.terms,
  })
  if (index % 3 === 0)
    await client.meals.addStandingOrder({
      ...{ siteId, personId, meal: 'lunch', mode: diner.mode, weekdays: [1, 2, 3, 4, 5] },
      ...{ fromOn: firstDay, toOn: null, note: '' },
    })
  return diner
}
