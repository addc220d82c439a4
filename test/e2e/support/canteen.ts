import { type Day, type Instant, instantOf } from '../../../src/shared/day.ts'
import type { DinerTerms, NewDiner } from '../../../src/shared/meals/diner.ts'
import type { NewRuleVersion, SubsidyTerms } from '../../../src/shared/meals/rule.ts'
import type { NewPerson } from '../../../src/shared/people/schema.ts'
import { type Api, addPerson, buildBeds, setUp } from './api.ts'
import type { App } from './app.ts'

/** A wall-clock time of a day, where the canteens are. */
export const at = (day: Day, time: string): Instant => instantOf(day, time, 'Asia/Shanghai')

/** From here on everything the canteens need holds. */
export const since = '2026-01-01'

/** A home with beds, and two canteens beside it that serve lunch for 15 yuan under two rules. */
export interface Town {
  app: App
  /** The director's session. */
  api: Api
  beds: Map<string, number>
  /** Site ids. */
  middle: number
  east: number
}

/**
 * 中街食堂 and 东街食堂. Who is 60 or older gets 3 yuan off once a day (city); who is 特困 eats free (district).
 */
export async function makeTown(app: App): Promise<Town> {
  const api = await setUp(app)
  const beds = await buildBeds(api, 2)
  const middle = await addCanteen(api, '中街食堂')
  const east = await addCanteen(api, '东街食堂')
  await addRule(
    api,
    '六十岁以上助餐补贴',
    { sort: 10, fund: 'city', kind: 'fixedOff' },
    { ageFrom: 60, amountFen: 300, mealsPerDay: 1 },
  )
  await addRule(
    api,
    '特困老人免费餐',
    { sort: 20, fund: 'district', kind: 'free' },
    { categories: ['hardship'] },
  )
  await addRule(api, '送餐补贴', { sort: 30, fund: 'city', kind: 'deliveryGrant' }, { amountFen: 200 })
  return { app, api, beds, middle, east }
}

async function addCanteen(api: Api, name: string): Promise<number> {
  const { id: siteId } = await api.sites.create({
    kind: 'canteen',
    name,
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await api.meals.saveCanteen({
    siteId,
    homeSiteId: null,
    isHeadCount: false,
    seats: 60,
    licenceNumber: '',
    licenceToOn: null,
    note: '',
    version: null,
  })
  await api.meals.setStage({ siteId, fromOn: since, stage: 'running', note: '' })
  const lunch = { siteId, meal: 'lunch', fromOn: since } as const
  await api.meals.setHours({ ...lunch, isServed: true, opensTime: '10:30', closesTime: '13:00' })
  await api.meals.setPrice({ ...lunch, class: null, priceFen: 1500 })
  await api.meals.setStacking({ siteId, fromOn: since, stacking: 'sum' })
  return siteId
}

const nothingAsked: SubsidyTerms = {
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

async function addRule(
  api: Api,
  name: string,
  kind: Pick<NewRuleVersion, 'sort' | 'fund' | 'kind'>,
  terms: Partial<SubsidyTerms>,
): Promise<void> {
  const first = {
    ...kind,
    fromOn: since,
    toOn: null,
    documentNumber: '示例〔2026〕1 号',
    isVerified: false,
    terms: { ...nothingAsked, ...terms },
  }
  const { versions } = await api.meals.addSubsidyRule({ name, siteId: null, note: '', first })
  await api.meals.confirmRuleVersion({ id: versions[0]?.id ?? 0 })
}

/** What differs from the usual of a diner: of the registration, of the terms, of the person. */
interface DinerFacts extends Partial<Omit<NewDiner, 'terms'>> {
  terms?: Partial<DinerTerms>
  person?: Partial<NewPerson>
}

/** Somebody of 80 who eats at a canteen, pays cash and has a card; gives the person's id. */
export async function addDiner(
  api: Api,
  siteId: number,
  name: string,
  { terms, person, ...facts }: DinerFacts = {},
): Promise<number> {
  const personId = await addPerson(api, name, {
    birthOn: '1945-05-01',
    isDuplicateConfirmed: true,
    ...person,
  })
  await api.meals.addDiner({
    personId,
    siteId,
    class: 'guest',
    pay: 'cash',
    note: '',
    terms: {
      fromOn: since,
      category: 'ordinary',
      abilityLevel: null,
      residence: 'registered',
      basis: '',
      ...terms,
    },
    ...facts,
  })
  return personId
}

/** Who works in the kitchen of a canteen, with a health certificate; gives the worker's id. */
export async function addStaff(
  api: Api,
  siteId: number,
  name: string,
  post: 'cook' | 'driver' = 'cook',
): Promise<number> {
  const { id } = await api.staff.create({
    ...{ siteId, name, sex: 'female', phone: '', post, employedFrom: since, employedTo: null },
    certificates: [{ kind: 'health', number: 'JK-1', issuedOn: since, expiresOn: '2026-12-31' }],
    ...{ leaves: [], note: '' },
  })
  return id
}
