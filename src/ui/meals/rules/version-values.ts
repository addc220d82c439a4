import type { Day } from '../../../shared/day.ts'
import {
  NewRuleVersion,
  type RuleVersion,
  type SubsidyKind,
  type SubsidyTerms,
} from '../../../shared/meals/rule.ts'

type TypedNumber = number | string

/** A version as a form holds it: numbers may be half typed. */
export interface VersionValues extends Omit<NewRuleVersion, 'terms' | 'sort' | 'fromOn' | 'toOn'> {
  fromOn: Day | null
  toOn: Day | null
  sort: TypedNumber
  terms: Omit<SubsidyTerms, 'ageFrom' | 'ageTo' | 'percent' | 'mealsPerDay' | 'mealsPerMonth'> & {
    ageFrom: TypedNumber
    ageTo: TypedNumber
    percent: TypedNumber
    mealsPerDay: TypedNumber
    mealsPerMonth: TypedNumber
  }
}

/** What a new rule begins with: the commonest one, without an amount. */
export const emptyVersion = (fromOn: Day, sort: number): VersionValues => ({
  fromOn,
  toOn: null,
  sort,
  documentNumber: '',
  isVerified: false,
  fund: 'city',
  kind: 'fixedOff',
  terms: {
    ageFrom: 60,
    ageTo: '',
    categories: [],
    abilityFrom: null,
    residences: [],
    isAgeOrAbility: false,
    isForResidents: false,
    meals: ['lunch'],
    modes: [],
    amountFen: null,
    percent: '',
    mealsPerDay: 1,
    mealsPerMonth: '',
  },
})

/** A version that stands, to be changed, or to begin the next one from a day. */
export const versionValues = (version: RuleVersion, fromOn = version.fromOn): VersionValues => {
  const { toOn, sort, documentNumber, isVerified, fund, kind, terms } = version
  return {
    fromOn,
    toOn: toOn !== null && toOn < fromOn ? null : toOn,
    sort,
    documentNumber,
    isVerified,
    fund,
    kind,
    terms: {
      ...terms,
      ageFrom: terms.ageFrom ?? '',
      ageTo: terms.ageTo ?? '',
      percent: terms.percent ?? '',
      mealsPerDay: terms.mealsPerDay ?? '',
      mealsPerMonth: terms.mealsPerMonth ?? '',
    },
  }
}

export const asksAmount = (kind: SubsidyKind): boolean => kind !== 'percent' && kind !== 'free'
/** A month's grant is of the operator: it asks nothing of persons or meals. */
export const asksPerson = (kind: SubsidyKind): boolean => kind !== 'monthlyGrant'

const orNull = (value: TypedNumber): number | null => (value === '' ? null : Number(value))

/** As it is sent, not yet checked; what its kind does not ask for is left out. */
export function versionInput({ terms, sort, ...values }: VersionValues) {
  const { kind } = values
  const isOfPerson = asksPerson(kind)
  return {
    ...values,
    sort: sort === '' ? 0 : Number(sort),
    terms: {
      ageFrom: isOfPerson ? orNull(terms.ageFrom) : null,
      ageTo: isOfPerson ? orNull(terms.ageTo) : null,
      categories: isOfPerson ? terms.categories : [],
      abilityFrom: isOfPerson ? terms.abilityFrom : null,
      residences: isOfPerson ? terms.residences : [],
      isAgeOrAbility: isOfPerson && terms.isAgeOrAbility,
      isForResidents: isOfPerson && terms.isForResidents,
      meals: isOfPerson ? terms.meals : [],
      // A portion delivered is delivered: the kind says it.
      modes: isOfPerson && kind !== 'deliveryGrant' ? terms.modes : [],
      amountFen: asksAmount(kind) ? terms.amountFen : null,
      percent: kind === 'percent' ? orNull(terms.percent) : null,
      mealsPerDay: isOfPerson ? orNull(terms.mealsPerDay) : null,
      mealsPerMonth: isOfPerson ? orNull(terms.mealsPerMonth) : null,
    },
  }
}

/** The same, once it can be sent; null while something is missing. */
export const checkedVersion = (values: VersionValues): NewRuleVersion | null =>
  NewRuleVersion.safeParse(versionInput(values)).data ?? null
