import { addDays, type Day } from '../../shared/day.ts'
import type { CanteenStage } from '../../shared/meals/canteen.ts'
import type { NewRuleVersion, SubsidyTerms } from '../../shared/meals/rule.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import type { Client } from './host.ts'
import { inventName } from './invented.ts'
import type { Random } from './random.ts'

/** A canteen as it was planned: its stages by the day they began, counted from the first. */
interface Plan {
  name: string
  street: string
  stages: readonly (readonly [dayNumber: number, stage: CanteenStage])[]
  hasDinner: boolean
  brings: boolean
  isHeadCount: boolean
}

const plan = (
  name: string,
  street: string,
  stages: Plan['stages'],
  does: Partial<Pick<Plan, 'hasDinner' | 'brings' | 'isHeadCount'>> = {},
): Plan => ({ name, street, stages, hasDinner: false, brings: false, isHeadCount: false, ...does })

/** Seven were piloted in one district, of which four run; another district built four. */
const plans: readonly Plan[] = [
  plan(
    '颐安长者食堂',
    '中街街道',
    [
      [0, 'pilot'],
      [180, 'running'],
    ],
    { hasDinner: true, brings: true },
  ),
  plan(
    '东街长者食堂',
    '东街街道',
    [
      [0, 'pilot'],
      [180, 'running'],
    ],
    { hasDinner: true, brings: true },
  ),
  plan(
    '西街长者食堂',
    '西街街道',
    [
      [0, 'pilot'],
      [200, 'running'],
    ],
    { hasDinner: true },
  ),
  plan('海角长者食堂', '海角街道', [
    [10, 'pilot'],
    [200, 'running'],
  ]),
  plan('地角长者食堂', '地角街道', [
    [10, 'pilot'],
    [300, 'paused'],
  ]),
  plan('高德长者食堂', '高德街道', [
    [30, 'pilot'],
    [420, 'closed'],
  ]),
  plan('驿马长者食堂', '驿马街道', [
    [30, 'pilot'],
    [500, 'paused'],
  ]),
  plan(
    '银滩长者食堂',
    '银滩镇',
    [
      [60, 'planned'],
      [330, 'running'],
    ],
    { brings: true },
  ),
  plan(
    '侨港长者食堂',
    '侨港镇',
    [
      [60, 'planned'],
      [360, 'running'],
    ],
    { isHeadCount: true },
  ),
  plan('平阳长者食堂', '平阳镇', [
    [90, 'planned'],
    [420, 'running'],
  ]),
  plan('涠洲长者食堂', '涠洲镇', [
    [120, 'planned'],
    [560, 'running'],
  ]),
]

export interface Canteen extends Plan {
  siteId: number
  /** Who cooks, keeps samples and writes the logs. */
  cooks: number[]
}

/** Is it open to diners on a day? */
export function isOpen({ stages }: Plan, from: Day, on: Day): boolean {
  const stage = stages.findLast(([dayNumber]) => addDays(from, dayNumber) <= on)?.[1]
  return stage === 'pilot' || stage === 'running'
}

/** Days on which the price and a rule changed. */
const CHANGED = 365

/** The canteens with stages, hours, prices, staff and rules. The first is the one the sample's home has. */
export async function buildCanteens(client: Client, random: Random, from: Day): Promise<Canteen[]> {
  const known = (await client.sites.list()).find(({ kind }) => kind === 'canteen')
  const canteens: Canteen[] = []
  for (const [index, each] of plans.entries()) {
    const siteId = index === 0 && known ? known.id : await addSite(client, each, from)
    await client.meals.saveCanteen({
      siteId,
      homeSiteId: index === 0 ? 1 : null,
      isHeadCount: each.isHeadCount,
      seats: random.whole(4, 12) * 10,
      licenceNumber: `示例食证${String(1001 + index)}`,
      // One runs out soon, one did last month.
      licenceToOn: addDays(from, index === 3 ? 745 : index === 9 ? 700 : 1400 + index * 30),
      note: '',
      version: null,
    })
    for (const [dayNumber, stage] of each.stages)
      await client.meals.setStage({ siteId, fromOn: addDays(from, dayNumber), stage, note: '' })
    await serve(client, siteId, each, from)
    canteens.push({ ...each, siteId, cooks: await hire(client, random, siteId, from) })
  }
  const { siteIds, ...account } = await theCook(client)
  await client.accounts.update({ ...account, siteIds: siteIds && canteens.map(({ siteId }) => siteId) })
  await addRules(client, from)
  return canteens
}

const addSite = async (client: Client, { name, street }: Plan, from: Day): Promise<number> => {
  const { id } = await client.sites.create({
    kind: 'canteen',
    name,
    operator: 'publicBuilt',
    address: `海城区${street}示例路 1 号`,
    phone: '',
    openedOn: from,
    closedOn: null,
  })
  return id
}

async function theCook(client: Client) {
  const cook = (await client.accounts.list()).find(({ name }) => name === 'shitang')
  if (!cook) throw new Error('the sample has no canteen account')
  return cook
}

async function serve(client: Client, siteId: number, { hasDinner }: Plan, from: Day): Promise<void> {
  const served: [Meal, string, string, number, number][] = [['lunch', '10:45', '12:45', 1400, 1500]]
  if (hasDinner) served.push(['dinner', '16:30', '18:30', 1100, 1200])
  for (const [meal, opensTime, closesTime, first, later] of served) {
    await client.meals.setHours({ siteId, meal, fromOn: from, isServed: true, opensTime, closesTime })
    await client.meals.setPrice({ siteId, meal, class: null, fromOn: from, priceFen: first })
    await client.meals.setPrice({
      siteId,
      meal,
      class: null,
      fromOn: addDays(from, CHANGED),
      priceFen: later,
    })
  }
  await client.meals.setStacking({ siteId, fromOn: from, stacking: 'sum' })
}

async function hire(client: Client, random: Random, siteId: number, from: Day): Promise<number[]> {
  const ids: number[] = []
  for (const post of ['canteenManager', 'cook', 'cook'] as const) {
    const sex = post === 'cook' ? 'male' : 'female'
    const { id } = await client.staff.create({
      siteId,
      post,
      sex,
      name: inventName(random, sex),
      phone: `1370014${String(random.whole(0, 9999)).padStart(4, '0')}`,
      employedFrom: from,
      employedTo: null,
      note: '',
      leaves: [],
      certificates: [
        {
          kind: 'health',
          number: '',
          issuedOn: null,
          expiresOn: addDays(from, 730 + random.whole(-20, 330)),
        },
      ],
    })
    ids.push(id)
  }
  return ids
}

const anybody: SubsidyTerms = {
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

/** Invented rules in the manner of published ones. */
async function addRules(client: Client, from: Day): Promise<void> {
  const rule = async (
    name: string,
    first: Pick<NewRuleVersion, 'sort' | 'fund' | 'kind'>,
    terms: Partial<SubsidyTerms>,
  ) => {
    const version = {
      ...first,
      fromOn: from,
      toOn: null,
      documentNumber: '示例〔2024〕1 号',
      isVerified: false,
      terms: { ...anybody, ...terms },
    }
    const { id, versions } = await client.meals.addSubsidyRule({
      name,
      siteId: null,
      note: '演示数据，非真实政策',
      first: version,
    })
    await client.meals.confirmRuleVersion({ id: versions[0]?.id ?? 0 })
    return { id, version }
  }
  await rule(
    '六十岁以上助餐补贴',
    { sort: 10, fund: 'city', kind: 'fixedOff' },
    { ageFrom: 60, amountFen: 300, mealsPerDay: 1 },
  )
  const aged = await rule(
    '八十岁以上午餐补贴',
    { sort: 20, fund: 'district', kind: 'fixedOff' },
    { ageFrom: 80, meals: ['lunch'], residences: ['registered'], amountFen: 400, mealsPerDay: 1 },
  )
  await rule(
    '低保老人优惠餐',
    { sort: 30, fund: 'street', kind: 'fixedSelf' },
    { ageFrom: 60, categories: ['lowIncome', 'nearLowIncome'], amountFen: 500, mealsPerDay: 2 },
  )
  await rule(
    '特困老人免费餐',
    { sort: 40, fund: 'district', kind: 'free' },
    { ageFrom: 60, categories: ['hardship'], mealsPerDay: 2 },
  )
  await rule(
    '送餐补贴',
    { sort: 50, fund: 'city', kind: 'deliveryGrant' },
    { ageFrom: 80, abilityFrom: 'moderate', isAgeOrAbility: true, amountFen: 200 },
  )
  await rule('食堂运营补贴', { sort: 60, fund: 'city', kind: 'monthlyGrant' }, { amountFen: 300_000 })
  const next = {
    ...aged.version,
    fromOn: addDays(from, CHANGED),
    terms: { ...aged.version.terms, amountFen: 500 },
  }
  const changed = await client.meals.addRuleVersion({ ruleId: aged.id, next })
  const draft = changed.versions.find(
    ({ confirmedAt, voidedAt }) => confirmedAt === null && voidedAt === null,
  )
  if (draft) await client.meals.confirmRuleVersion({ id: draft.id })
}
