import type { CanteenStage } from '../../src/shared/meals/canteen.ts'
import type { NewDiner } from '../../src/shared/meals/diner.ts'
import { makeOrganisation, type TestClient } from './core.ts'
import { makePerson } from './people.ts'

/** What the meals of a made canteen cost, in fen, and when they are served. */
export const servings = [
  { meal: 'breakfast', opensTime: '06:30', closesTime: '08:30', priceFen: 500 },
  { meal: 'lunch', opensTime: '10:30', closesTime: '13:00', priceFen: 1500 },
  { meal: 'dinner', opensTime: '16:30', closesTime: '18:30', priceFen: 1200 },
] as const

interface MadeCanteen {
  name?: string
  /** The home whose residents it feeds. */
  homeSiteId?: number | null
  isHeadCount?: boolean
  /** Since `from`. */
  stage?: CanteenStage
  from?: string
}

/** A canteen that has served all three meals since 2020, unless said. Gives its site's id. */
export async function makeCanteen(
  director: TestClient,
  {
    name = '中街长者食堂',
    homeSiteId = null,
    isHeadCount = false,
    stage = 'running',
    from = '2020-01-01',
  }: MadeCanteen = {},
): Promise<number> {
  const { id: siteId } = await director.sites.create({
    kind: 'canteen',
    name,
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await director.meals.saveCanteen({
    siteId,
    homeSiteId,
    isHeadCount,
    seats: 60,
    licenceNumber: '',
    licenceToOn: null,
    note: '',
    version: null,
  })
  await director.meals.setStage({ siteId, fromOn: from, stage, note: '' })
  for (const { meal, opensTime, closesTime, priceFen } of servings) {
    await director.meals.setHours({ siteId, meal, fromOn: from, isServed: true, opensTime, closesTime })
    await director.meals.setPrice({ siteId, meal, class: null, fromOn: from, priceFen })
  }
  return siteId
}

/** A guest who pays cash, ordinary and registered here since 2020, unless said. */
export const newDiner = (given: Pick<NewDiner, 'personId' | 'siteId'> & Partial<NewDiner>): NewDiner => ({
  class: 'guest',
  pay: 'cash',
  note: '',
  ...given,
  terms: {
    fromOn: '2020-01-01',
    category: 'ordinary',
    abilityLevel: null,
    residence: 'registered',
    basis: '',
    ...given.terms,
  },
})

/** A new person who eats at a canteen; born in 1946 unless said. Gives the person's id. */
export async function makeDiner(
  director: TestClient,
  siteId: number,
  {
    name,
    birthOn = '1946-05-01',
    terms,
    ...diner
  }: { name: string; birthOn?: string | null; terms?: Partial<NewDiner['terms']> } & Partial<
    Omit<NewDiner, 'terms'>
  >,
): Promise<number> {
  const personId = await makePerson(director, { name, birthOn })
  const given = newDiner({ personId, siteId, ...diner })
  await director.meals.addDiner({ ...given, terms: { ...given.terms, ...terms } })
  return personId
}

/** A key as the page makes one for each wish. */
export const newKey = (): string => crypto.randomUUID()

/**
 * A canteen (site 2; site 1 is a home, which it does not feed) that serves breakfast for 5, lunch for 15 and dinner for
 * 12 yuan, with two elders of 80 as diners: 王秀英 (D00001, pays cash) and 李桂兰 (D00002, with card 8001, pays from
 * her account). It is noon of 15 June 2026.
 */
export async function makeMeals(canteen: MadeCanteen = {}) {
  const made = await makeOrganisation()
  const { director } = made
  const canteenId = await makeCanteen(director, canteen)
  const wang = await makeDiner(director, canteenId, { name: '王秀英' })
  const li = await makeDiner(director, canteenId, { name: '李桂兰', cardNumber: '8001', pay: 'account' })
  return { ...made, canteenId, wang, li }
}
