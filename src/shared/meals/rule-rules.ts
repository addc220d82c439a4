import { AbilityLevel } from '../homecare/family-bed.ts'
import type { Stacking } from './canteen.ts'
import type { RuleVersion, RuleWarning } from './rule.ts'
import { applies, type Candidate, chargeFor, concerns, isGrant, type MealFacts, takesOff } from './shares.ts'
import { DinerCategory, Meal, MealMode, Residence } from './terms.ts'

/** A rule version among others. */
export interface RuleBeside extends Candidate, Pick<RuleVersion, 'sort' | 'documentNumber'> {
  /** null: of every canteen. */
  siteId: number | null
}

/** What a rule meets at a canteen. Prices in fen. */
export interface CanteenTerms {
  siteId: number
  name: string
  stacking: Stacking
  prices: readonly { meal: Meal; priceFen: number }[]
}

/** Rules that may meet in one meal of one person, in their order. */
interface Meeting {
  meal: Meal
  rules: readonly RuleBeside[]
}

/**
 * What is odd about a rule beside the others of its days. Everybody whom the rules tell apart is looked at, so nothing
 * is guessed: each warning is true of some meal of somebody.
 */
export function warningsOf(
  next: RuleBeside,
  others: readonly RuleBeside[],
  canteens: readonly CanteenTerms[],
): RuleWarning[] {
  const eaters = eatersOf([next, ...others])
  const alike = others.filter((other) =>
    eaters.every((facts) => applies(other.terms, facts) === applies(next.terms, facts)),
  )
  const meetings = meetingsOf(next, others, eaters)
  return distinct([
    ...alike.filter((other) => isSamePaper(next, other)).map((other) => about('repeats', other)),
    ...canteens.flatMap((canteen) => [
      ...contradictions(next, canteen, meetings, alike),
      ...canteen.prices.flatMap((price) => atPrice(next, canteen, price, meetings)),
    ]),
  ])
}

const about = (
  kind: RuleWarning['kind'],
  { rule }: Candidate,
  priceFen: number | null = null,
): RuleWarning => ({
  kind,
  about: rule,
  priceFen,
})

const isSamePaper = (one: RuleBeside, other: RuleBeside): boolean =>
  one.documentNumber !== '' && one.documentNumber === other.documentNumber && one.kind === other.kind

/** One of each kind of person, meal and way of eating that the rules tell apart. */
function eatersOf(rules: readonly RuleBeside[]): MealFacts[] {
  const terms = rules.map((rule) => rule.terms)
  const ages = new Set([0, ...terms.flatMap(({ ageFrom, ageTo }) => [ageFrom ?? 0, (ageTo ?? -1) + 1])])
  const levels = new Set(terms.flatMap(({ abilityFrom }) => abilityFrom ?? []))
  const isAnyForResidents = terms.some(({ isForResidents }) => isForResidents)
  const categories = toldApart(
    DinerCategory.options,
    terms.map((one) => one.categories),
  )
  const residences = toldApart(
    Residence.options,
    terms.map((one) => one.residences),
  )
  const modes = toldApart(
    MealMode.options,
    terms.map((one) => one.modes),
  )
  const abilityLevels = [null, ...AbilityLevel.options.filter((level) => levels.has(level))]
  const eaters: MealFacts[] = []
  for (const meal of Meal.options)
    for (const mode of modes)
      for (const age of ages)
        for (const category of categories)
          for (const residence of residences)
            for (const abilityLevel of abilityLevels)
              for (const isInHome of isAnyForResidents ? [false, true] : [false])
                eaters.push({ age, category, abilityLevel, residence, isInHome, meal, mode })
  return eaters
}

/** The values that some rule asks for, and one for all the rest. */
function toldApart<T>(options: readonly T[], asked: readonly (readonly T[])[]): T[] {
  const named = new Set(asked.flat())
  const rest = options.find((option) => !named.has(option))
  return [...named, ...(rest === undefined ? [] : [rest])]
}

/** Each company in which the rule may find itself, once. */
function meetingsOf(
  next: RuleBeside,
  others: readonly RuleBeside[],
  eaters: readonly MealFacts[],
): Meeting[] {
  const ordered = [next, ...others]
    .filter(({ kind }) => !isGrant(kind))
    .sort((a, b) => a.sort - b.sort || a.id - b.id)
  if (!ordered.includes(next)) return []
  const meetings = new Map<string, Meeting>()
  for (const facts of eaters) {
    if (!concerns(next, facts)) continue
    const rules = ordered.filter((rule) => concerns(rule, facts))
    meetings.set(`${facts.meal} ${rules.map(({ id }) => id).join()}`, { meal: facts.meal, rules })
  }
  return [...meetings.values()]
}

const isOf = ({ siteId }: RuleBeside, canteen: CanteenTerms): boolean =>
  siteId === null || siteId === canteen.siteId

/** 定额自付 and 免费 say what the elder pays; the others what is taken off. */
const settles = ({ kind }: Candidate): boolean => kind === 'fixedSelf' || kind === 'free'
const isOtherwise = (one: Candidate, other: Candidate): boolean =>
  one.kind !== other.kind ||
  one.terms.amountFen !== other.terms.amountFen ||
  one.terms.percent !== other.terms.percent

/**
 * Where the highest counts, two rules of just the same meals and people, of which one can never count; else two that
 * both say what the elder pays, and say it differently.
 */
function contradictions(
  next: RuleBeside,
  canteen: CanteenTerms,
  meetings: readonly Meeting[],
  alike: readonly RuleBeside[],
): RuleWarning[] {
  const met = new Set(meetings.flatMap(({ rules }) => rules))
  return [...met]
    .filter((other) => other !== next && isOf(other, canteen) && isOtherwise(next, other))
    .filter((other) =>
      canteen.stacking === 'highest' ? alike.includes(other) : settles(next) && settles(other),
    )
    .map((other) => about('contradicts', other))
}

/** What becomes of the rule at one price. */
function atPrice(
  next: RuleBeside,
  canteen: CanteenTerms,
  { meal, priceFen }: CanteenTerms['prices'][number],
  meetings: readonly Meeting[],
): RuleWarning[] {
  const companies = meetings
    .filter((meeting) => meeting.meal === meal)
    .map(({ rules }) => rules.filter((rule) => isOf(rule, canteen)))
  if (companies.length === 0 || priceFen === 0) return []
  const here = { about: canteen.name, priceFen }
  const warnings: RuleWarning[] = []
  const isTooMuch = next.kind === 'fixedOff' && (next.terms.amountFen ?? 0) > priceFen
  if (isTooMuch) warnings.push({ kind: 'exceedsPrice', ...here })
  if (!companies.some((rules) => gives(next, rules, priceFen, canteen.stacking)))
    warnings.push({ kind: 'givesNothing', ...here })
  if (canteen.stacking === 'highest') return warnings
  const cut = isTooMuch ? [] : companies.filter((rules) => isCut(rules, priceFen, canteen.stacking))
  for (const rules of cut) {
    if (cut.some((fewer) => fewer.length < rules.length && fewer.every((rule) => rules.includes(rule))))
      continue
    const names = rules.filter((rule) => rule !== next).map(({ rule }) => rule)
    if (names.length > 0) warnings.push({ kind: 'exceedsTogether', about: names.join('、'), priceFen })
  }
  for (const rules of companies) warnings.push(...starved(next, rules, priceFen, canteen.stacking))
  return warnings
}

/** True when a rule has a share in a meal for which all of these count. */
const gives = (
  rule: RuleBeside,
  rules: readonly RuleBeside[],
  priceFen: number,
  stacking: Stacking,
): boolean => chargeFor(priceFen, rules, stacking).shares.some(({ versionId }) => versionId === rule.id)

/** True when some rule of them gives less than it says, for want of a price to give it of. */
function isCut(rules: readonly RuleBeside[], priceFen: number, stacking: Stacking): boolean {
  let leftFen = priceFen
  for (const rule of rules) {
    const isOfRest = stacking === 'inOrder' && rule.kind !== 'fixedOff'
    const wanted = takesOff(rule, isOfRest ? leftFen : priceFen)
    if (wanted > leftFen) return true
    leftFen -= wanted
  }
  return false
}

/** Those that come later and would have a share but for this one. */
function starved(
  next: RuleBeside,
  rules: readonly RuleBeside[],
  priceFen: number,
  stacking: Stacking,
): RuleWarning[] {
  const without = rules.filter((rule) => rule !== next)
  return rules
    .slice(rules.indexOf(next) + 1)
    .filter((later) => !gives(later, rules, priceFen, stacking) && gives(later, without, priceFen, stacking))
    .map((later) => about('leavesNothing', later, priceFen))
}

const distinct = (warnings: readonly RuleWarning[]): RuleWarning[] => [
  ...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values(),
]
