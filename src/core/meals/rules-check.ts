import type { Day } from '../../shared/day.ts'
import type { Canteen, Price } from '../../shared/meals/canteen.ts'
import type { NewRuleVersion, RuleWarning, SubsidyRule } from '../../shared/meals/rule.ts'
import { type CanteenTerms, type RuleBeside, warningsOf } from '../../shared/meals/rule-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listCanteens, requireCanteen, stackingOn } from './canteens.ts'
import { listSubsidyRules } from './rules.ts'
import { overlap } from './rules-versions.ts'

/**
 * What is odd about a version, before or after it is kept: beside the versions of other rules, in force or on trial, on
 * its days, and at the prices of the canteens it is for.
 * @param ruleId the rule it is of, null for a new one; versionId likewise
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function checkRule(
  reader: Reader,
  {
    ruleId,
    versionId,
    siteId,
    next,
  }: { ruleId: number | null; versionId: number | null; siteId: number | null; next: NewRuleVersion },
  actor: Actor,
): RuleWarning[] {
  if (siteId !== null) requireCanteen(reader, actor, siteId)
  const others = listSubsidyRules(reader, actor)
    .filter((rule) => rule.id !== ruleId)
    .filter((rule) => siteId === null || rule.siteId === null || rule.siteId === siteId)
    .flatMap((rule) => besideOf(rule, next))
  const canteens = listCanteens(reader, actor)
    .filter((canteen) => canteen.stage !== 'closed' && (siteId === null || canteen.siteId === siteId))
    .map((canteen) => termsOf(reader, canteen, next))
  // A new one comes after those of the same place in the order.
  const id = versionId ?? Number.MAX_SAFE_INTEGER
  return warningsOf({ ...next, id, rule: '', siteId }, others, canteens)
}

const besideOf = ({ name, siteId, versions }: SubsidyRule, next: NewRuleVersion): RuleBeside[] =>
  versions
    .filter((version) => version.voidedAt === null && overlap(version, next))
    .map((version) => ({ ...version, rule: name, siteId }))

const termsOf = (
  reader: Reader,
  { siteId, name, prices }: Canteen,
  { fromOn, toOn }: NewRuleVersion,
): CanteenTerms => ({
  siteId,
  name,
  stacking: stackingOn(reader, siteId, fromOn),
  prices: pricesDuring(prices, fromOn, toOn),
})

/** The prices in force on a day, and those that begin by another. */
function pricesDuring(prices: readonly Price[], fromOn: Day, toOn: Day | null): Price[] {
  const isReplaced = (price: Price) =>
    prices.some(
      (later) =>
        later.meal === price.meal &&
        later.class === price.class &&
        later.fromOn > price.fromOn &&
        later.fromOn <= fromOn,
    )
  return prices.filter((price) => (toOn === null || price.fromOn <= toOn) && !isReplaced(price))
}
