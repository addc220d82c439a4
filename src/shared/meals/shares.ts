import { AbilityLevel } from '../homecare/family-bed.ts'
import type { Stacking } from './canteen.ts'
import type { Charge, Share } from './meal.ts'
import type { RuleVersion, SubsidyKind, SubsidyTerms } from './rule.ts'
import type { DinerCategory, Meal, MealMode, Residence } from './terms.ts'

/** What rules ask of a meal and of who eats it, as it was on that day. Unknown meets no condition. */
export interface MealFacts {
  /** Full years on the day of the meal. */
  age: number | null
  category: DinerCategory | null
  abilityLevel: AbilityLevel | null
  residence: Residence | null
  /** Lives in a home: only rules for residents count. */
  isInHome: boolean
  meal: Meal
  mode: MealMode
}

/** A rule version in force, as far as it is reckoned with. */
export interface Candidate extends Pick<RuleVersion, 'id' | 'fund' | 'kind' | 'terms'> {
  /** Its name. */
  rule: string
}

/** True when the terms' conditions are met; which kind of rule it is does not matter. */
export function applies(terms: SubsidyTerms, facts: MealFacts): boolean {
  if (facts.isInHome && !terms.isForResidents) return false
  return (
    asks(terms.meals, facts.meal) &&
    asks(terms.modes, facts.mode) &&
    asks(terms.categories, facts.category) &&
    asks(terms.residences, facts.residence) &&
    meetsAgeAndAbility(terms, facts)
  )
}

const asks = <T>(asked: readonly T[], value: T | null): boolean =>
  asked.length === 0 || (value !== null && asked.includes(value))

function meetsAgeAndAbility(terms: SubsidyTerms, { age, abilityLevel }: MealFacts): boolean {
  const { ageFrom, ageTo, abilityFrom, isAgeOrAbility } = terms
  const asksAge = ageFrom !== null || ageTo !== null
  const isOfAge = age !== null && age >= (ageFrom ?? 0) && age <= (ageTo ?? Number.POSITIVE_INFINITY)
  const isUnable = abilityLevel !== null && abilityFrom !== null && isThisOrWorse(abilityLevel, abilityFrom)
  if (isAgeOrAbility && asksAge && abilityFrom !== null) return isOfAge || isUnable
  return (!asksAge || isOfAge) && (abilityFrom === null || isUnable)
}

const isThisOrWorse = (level: AbilityLevel, from: AbilityLevel): boolean =>
  AbilityLevel.options.indexOf(level) >= AbilityLevel.options.indexOf(from)

/** True for a rule that gives something of such a meal: delivery grants only where it is brought, monthly ones never. */
export const concerns = ({ kind, terms }: Pick<Candidate, 'kind' | 'terms'>, facts: MealFacts): boolean =>
  kind !== 'monthlyGrant' && (kind !== 'deliveryGrant' || facts.mode === 'delivery') && applies(terms, facts)

/** True for what is paid apart and is in no meal's price. */
export const isGrant = (kind: SubsidyKind): boolean => kind === 'deliveryGrant' || kind === 'monthlyGrant'

/** What a rule takes off an amount in fen, rounded half up; never more than there is. Nothing for grants. */
export function takesOff({ kind, terms }: Pick<Candidate, 'kind' | 'terms'>, ofFen: number): number {
  const amountFen = terms.amountFen ?? 0
  switch (kind) {
    case 'fixedOff':
      return Math.min(amountFen, ofFen)
    case 'percent':
      return Math.floor((ofFen * (terms.percent ?? 0) + 50) / 100)
    case 'fixedSelf':
      return Math.max(ofFen - amountFen, 0)
    case 'free':
      return ofFen
    default:
      return 0
  }
}

/**
 * How a meal is paid for (RULES, Meals and money): the shares of the rules that concern it, in their order, and what is
 * left for the elder. `highest`: the one that takes most off, ties to the first; `sum`: each of the whole price, cut in
 * order where they exceed it; `inOrder`: each of what those before it left. Grants are paid apart, whatever the stacking.
 * @param priceFen the standard price, 0 or more
 * @param candidates the rules that concern the meal, in their order
 */
export function chargeFor(priceFen: number, candidates: readonly Candidate[], stacking: Stacking): Charge {
  const shares: Share[] = []
  const priced = stacking === 'highest' ? highest(priceFen, candidates) : candidates
  let leftFen = priceFen
  for (const candidate of candidates) {
    if (isGrant(candidate.kind)) {
      addShare(shares, candidate, candidate.kind === 'deliveryGrant' ? (candidate.terms.amountFen ?? 0) : 0)
    } else if (priced.includes(candidate)) {
      const fen = Math.min(takesOff(candidate, stacking === 'inOrder' ? leftFen : priceFen), leftFen)
      addShare(shares, candidate, fen)
      leftFen -= fen
    }
  }
  return { priceFen, selfFen: leftFen, shares }
}

/** The one that takes most off; the first of those that take the same. */
function highest(priceFen: number, candidates: readonly Candidate[]): Candidate[] {
  let found: Candidate | undefined
  for (const candidate of candidates)
    if (takesOff(candidate, priceFen) > (found ? takesOff(found, priceFen) : 0)) found = candidate
  return found ? [found] : []
}

/** Rules that give nothing have no share. */
function addShare(shares: Share[], { id, rule, fund, kind }: Candidate, fen: number): void {
  if (fen > 0) shares.push({ versionId: id, rule, fund, fen, isGrant: isGrant(kind) })
}
