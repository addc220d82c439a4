import { ageOf, type Day, type Instant, instantOf, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { AtCounter, Charge } from '../../shared/meals/meal.ts'
import { type Candidate, chargeFor, concerns, type MealFacts } from '../../shared/meals/shares.ts'
import type { DinerCategory, DinerClass, Meal, MealMode } from '../../shared/meals/terms.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { settingOn } from '../sites/settings.ts'
import { dayTerms, type RuleInForce } from './charging-day.ts'
import * as charging from './charging-sql.ts'

/** Which meal is to be charged, and to whom. */
export interface MealAsked {
  siteId: number
  onDay: Day
  meal: Meal
  mode: MealMode
  /** null: walk-ins and head counts, of a class. */
  personId: number | null
  /** Of those without a name; a guest where left out. Somebody with a name is what they are on that day. */
  class?: DinerClass
  /** A portion at full price: no rule counts. */
  isExtra: boolean
}

/** What a meal costs, whom, and what that somebody counts as. */
export interface Quote {
  class: DinerClass
  /** null without a name. */
  category: DinerCategory | null
  /** On the day of the meal; null where unknown. */
  age: number | null
  charge: Charge
  capped: Capped[]
}
type Capped = AtCounter['capped'][number]

/** From this age on somebody is an elder. */
const ELDER = 60

/**
 * How a meal would be charged now: by the person's class, age and terms on that day and the rules in force then. It runs
 * for every meal of a queue. A rule that is limited per person gives nothing to who has no name.
 * @param count how often rules charged somebody before; what the file says unless a ledger is only being checked
 * @throws NOT_FOUND (person); NOT_A_DINER for somebody unregistered whom the canteen's home does not feed; NO_PRICE
 */
export function quoteMeal(reader: Reader, asked: MealAsked, count: CountCharged = chargedCounts): Quote {
  const eater = asked.personId === null ? unnamed(asked) : eaterOf(reader, asked, asked.personId)
  const { class: dinerClass, category, age } = eater
  if (dinerClass === 'resident') return { class: dinerClass, category, age, charge: FREE, capped: [] }
  const day = dayTerms(reader, asked.siteId, asked.onDay)
  const priceFen = day.priceOf(reader, asked.meal, dinerClass)
  if (priceFen === null) {
    const { name: site } = getSite(reader, asked.siteId)
    throw refuse('NO_PRICE', { site, meal: asked.meal, on: asked.onDay })
  }
  const { open, capped } = asked.isExtra ? NO_RULES : rulesFor(reader, asked, eater, day.rules, count)
  const charge = chargeFor(priceFen, open, day.stacking)
  return { class: dinerClass, category, age, charge, capped }
}

/** Fed by the home: the canteen charges nobody. */
const FREE: Charge = { priceFen: 0, selfFen: 0, shares: [] }
const NO_RULES = { open: [], capped: [] }

type Eater = Pick<MealFacts, 'age' | 'category' | 'abilityLevel' | 'residence' | 'isInHome'> & {
  class: DinerClass
}

const unnamed = ({ class: dinerClass = 'guest' }: MealAsked): Eater => ({
  class: dinerClass,
  age: null,
  category: null,
  abilityLevel: null,
  residence: null,
  isInHome: false,
})

function eaterOf(reader: Reader, { siteId, onDay }: MealAsked, personId: number): Eater {
  const found = reader.get(charging.getEater, { personId, onDay })
  if (!found) throw refuse('NOT_FOUND', { entity: 'person', id: String(personId) })
  const { name, class: youngClass, hasStayed, ...terms } = found
  const home = hasStayed
    ? reader.get(charging.homeAt, { personId, siteId, at: momentOf(reader, onDay) })
    : undefined
  const age = ageAt(reader, found, onDay)
  const rest = { age, ...terms, isInHome: home !== undefined }
  if (home?.isFedHere) return { ...rest, class: 'resident' }
  if (youngClass === null) throw refuse('NOT_A_DINER', { personId, person: name })
  return {
    ...rest,
    category: terms.category ?? 'ordinary',
    class: age !== null && age >= ELDER ? 'elder' : youngClass,
  }
}

/** Full years on the day of the meal. The setting of 29 February is read for those born on it alone. */
export function ageAt(
  reader: Reader,
  born: { birthOn: Day | null; birthYear: number | null },
  onDay: Day,
): number | null {
  const isLeapDay = born.birthOn?.endsWith('-02-29') ?? false
  return ageOf(born, onDay, isLeapDay ? settingOn(reader, 'leapBirthday', onDay) : 'mar1')
}

/** Where somebody lives is asked as of now for today, else as of that day's noon. */
function momentOf(reader: Reader, onDay: Day): Instant {
  return onDay === reader.today ? reader.now : instantOf(onDay, '12:00', reader.zone)
}

/** The rules that concern a meal: those with a place left, and those without. */
function rulesFor(
  reader: Reader,
  asked: MealAsked,
  eater: Eater,
  inForce: readonly RuleInForce[],
  count: CountCharged,
): { open: Candidate[]; capped: Capped[] } {
  const facts: MealFacts = { ...eater, meal: asked.meal, mode: asked.mode }
  const rules = inForce.filter((rule) => concerns(rule, facts))
  if (!rules.some(isCapped)) return { open: rules, capped: [] }
  if (asked.personId === null) return { open: rules.filter((rule) => !isCapped(rule)), capped: [] }
  return split(rules, count(reader, asked.personId, asked.onDay, rules))
}

/** True for a rule that gives each person only so many meals. */
export const isCapped = ({ terms }: Pick<Candidate, 'terms'>): boolean =>
  terms.mealsPerDay !== null || terms.mealsPerMonth !== null

/** How many meals of a person a rule has charged in the month, and on the day. */
export interface ChargedCount {
  inMonth: number
  onDay: number
}

/** By rule, of a person's month and day. */
type CountCharged = (
  reader: Reader,
  personId: number,
  onDay: Day,
  rules: readonly RuleInForce[],
) => Map<number, ChargedCount>

/** By rule. The month is read only for who has eaten so often in it that some limit may be reached. */
function chargedCounts(
  reader: Reader,
  personId: number,
  onDay: Day,
  rules: readonly RuleInForce[],
): Map<number, ChargedCount> {
  const month = monthOf(onDay)
  const limits = rules.flatMap(({ terms }) => terms.mealsPerMonth ?? [])
  const isNearLimit =
    limits.length > 0 &&
    (reader.get(charging.mostCharged, { personId, month })?.meals ?? 0) >= Math.min(...limits)
  const period = isNearLimit ? { from: `${month}-01`, to: `${month}-31` } : { from: onDay, to: onDay }
  const counts = new Map<number, ChargedCount>()
  for (const charged of reader.all(charging.listCharged, { personId, ...period })) {
    const count = counts.get(charged.ruleId) ?? { inMonth: 0, onDay: 0 }
    count.inMonth += charged.quantity
    if (charged.onDay === onDay) count.onDay += charged.quantity
    counts.set(charged.ruleId, count)
  }
  return counts
}

/** Which rules have a place left; versions of one rule share their places. */
export function split(
  rules: readonly RuleInForce[],
  counts: ReadonlyMap<number, ChargedCount>,
): { open: RuleInForce[]; capped: Capped[] } {
  const open: RuleInForce[] = []
  const capped: Capped[] = []
  for (const found of rules) {
    const { rule, terms } = found
    const { onDay, inMonth } = counts.get(found.ruleId) ?? { onDay: 0, inMonth: 0 }
    if (terms.mealsPerDay !== null && onDay >= terms.mealsPerDay)
      capped.push({ rule, per: 'day', cap: terms.mealsPerDay })
    else if (terms.mealsPerMonth !== null && inMonth >= terms.mealsPerMonth)
      capped.push({ rule, per: 'month', cap: terms.mealsPerMonth })
    else open.push(found)
  }
  return { open, capped }
}

/** A charge written out: two that are the same have the same text. */
const contentOf = ({ priceFen, shares }: Charge): string =>
  JSON.stringify({ priceFen, shares: shares.map(({ versionId, fen, isGrant }) => [versionId, fen, isGrant]) })

/** The id of a charge, kept once however many meals are paid for that way. */
export function keepCharge(tx: Writer, charge: Charge): number {
  const content = contentOf(charge)
  const known = tx.get(charging.findCharge, { content })
  if (known) return known.id
  const { priceFen, selfFen, shares } = charge
  const { id } = tx.run(charging.insertCharge, { content, priceFen, selfFen, sharesFen: priceFen - selfFen })
  for (const share of shares) tx.run(charging.insertShare, { chargeId: id, ...share })
  return id
}
