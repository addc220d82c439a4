import type { RuleVersion, SubsidyTerms } from '../../../shared/meals/rule.ts'
import type { WordKey } from '../../../shared/words/index.ts'

/** Gives a text of the chosen language. */
type Text = (key: WordKey, values?: Record<string, unknown>) => string

/** An amount as it is spoken: `3`, `2.50`. @param fen in fen */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/**
 * A rule in plain words: who, which meals, how often, how much and from which fund.
 * @example 60 岁以上，午餐，每天最多 1 餐，减 3 元，市级资金
 */
export function ruleWords(
  t: Text,
  { kind, fund, terms }: Pick<RuleVersion, 'kind' | 'fund' | 'terms'>,
): string {
  const said = [
    // An operator's month is of nobody in particular.
    ...(kind === 'monthlyGrant' ? [] : [whoWords(t, terms), ...mealWords(t, terms)]),
    amountWords(t, kind, terms),
    t('meals.rules.say.fund', { fund: t(`enums.subsidyFund.${fund}` as WordKey) }),
  ]
  return said.join(t('meals.rules.say.comma'))
}

function whoWords(t: Text, terms: SubsidyTerms): string {
  const age = ageWords(t, terms)
  const ability =
    terms.abilityFrom &&
    t('meals.rules.say.ability', { level: t(`enums.abilityLevel.${terms.abilityFrom}` as WordKey) })
  const isEither = terms.isAgeOrAbility && age && ability
  const said = [
    ...(isEither ? [t('meals.rules.say.ageOrAbility', { age, ability })] : [age, ability]),
    listWords(t, 'dinerCategory', terms.categories),
    listWords(t, 'residence', terms.residences),
  ].filter(Boolean)
  const who = said.length === 0 ? [t('meals.rules.say.anyone')] : said
  return [...who, ...(terms.isForResidents ? [t('meals.rules.say.withResidents')] : [])].join(
    t('meals.rules.say.comma'),
  )
}

function ageWords(t: Text, { ageFrom: from, ageTo: to }: SubsidyTerms): string | null {
  if (from !== null && to !== null) return t('meals.rules.say.ageRange', { from, to })
  if (from !== null) return t('meals.rules.say.ageFrom', { from })
  return to === null ? null : t('meals.rules.say.ageTo', { to })
}

const listWords = (
  t: Text,
  kind: 'dinerCategory' | 'residence' | 'meal' | 'mealMode',
  values: readonly string[],
): string => values.map((value) => t(`enums.${kind}.${value}` as WordKey)).join(t('meals.rules.say.and'))

function mealWords(t: Text, { meals, modes, mealsPerDay, mealsPerMonth }: SubsidyTerms): string[] {
  return [
    meals.length === 0 ? t('meals.rules.say.anyMeal') : listWords(t, 'meal', meals),
    listWords(t, 'mealMode', modes),
    mealsPerDay === null ? '' : t('meals.rules.say.perDay', { count: mealsPerDay }),
    mealsPerMonth === null ? '' : t('meals.rules.say.perMonth', { count: mealsPerMonth }),
  ].filter(Boolean)
}

const amountWords = (t: Text, kind: RuleVersion['kind'], { amountFen, percent }: SubsidyTerms): string =>
  t(`meals.rules.say.${kind}`, {
    yuan: amountFen === null ? '…' : yuanOf(amountFen),
    percent: percent ?? '…',
  })
