import type { NewRuleVersion, SubsidyTerms } from '../../src/shared/meals/rule.ts'
import type { TestClient } from './core.ts'

/** Terms that ask nothing of anybody. */
export const anyone: SubsidyTerms = {
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

export type GivenVersion = Partial<Omit<NewRuleVersion, 'terms'>> & { terms?: Partial<SubsidyTerms> }

/** The city's 3 yuan off for anybody since 2020, unless said. */
export const newVersion = ({ terms, ...given }: GivenVersion = {}): NewRuleVersion => ({
  fromOn: '2020-01-01',
  toOn: null,
  sort: 10,
  documentNumber: '',
  isVerified: false,
  fund: 'city',
  kind: 'fixedOff',
  ...given,
  terms: { ...anyone, amountFen: 300, ...terms },
})

/** Adds a rule, of every canteen unless said, with a draft as its first version. */
export async function makeDraft(
  director: TestClient,
  {
    name = '就餐补贴',
    siteId = null,
    ...first
  }: GivenVersion & { name?: string; siteId?: number | null } = {},
): Promise<{ ruleId: number; versionId: number }> {
  const rule = await director.meals.addSubsidyRule({ name, siteId, note: '', first: newVersion(first) })
  return { ruleId: rule.id, versionId: rule.versions[0]?.id ?? 0 }
}

/** The same, in force. */
export async function makeRule(...[director, given]: Parameters<typeof makeDraft>) {
  const made = await makeDraft(director, given)
  await director.meals.confirmRuleVersion({ id: made.versionId })
  return made
}
