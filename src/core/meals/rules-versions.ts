import { addDays, type Day, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { NewRuleVersion, RuleVersion, SubsidyRule } from '../../shared/meals/rule.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSubsidyRule, insertVersion, requireOwnRule } from './rules.ts'
import * as rules from './rules-sql.ts'

/** Adds a draft. @throws NOT_FOUND, OTHER_SITE */
export function addRuleVersion(
  tx: Writer,
  { ruleId, next }: { ruleId: number; next: NewRuleVersion },
  actor: Actor,
): SubsidyRule {
  const before = requireOwnRule(tx, actor, ruleId)
  insertVersion(tx, ruleId, next, actor)
  return recordChange(tx, before)
}

/** Changes a draft. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED; RULE_CONFIRMED for one in force */
export function updateRuleVersion(
  tx: Writer,
  { id, next }: { id: number; next: NewRuleVersion },
  actor: Actor,
): SubsidyRule {
  const { rule } = requireDraft(tx, actor, id)
  tx.run(rules.updateVersion, { ...next, terms: JSON.stringify(next.terms), id })
  return recordChange(tx, rule)
}

/**
 * Puts a version in force. One of the same rule that is open and began earlier ends the day before. It may reach back
 * into months that are not closed: meals recorded there keep what they were charged, later ones go by it.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, RULE_CONFIRMED; RULE_OVERLAPS another version of it;
 *   MONTH_CLOSED where a month it reaches into was settled at a canteen of it
 */
export function confirmRuleVersion(tx: Writer, { id }: { id: number }, actor: Actor): SubsidyRule {
  const { rule, version } = requireDraft(tx, actor, id)
  requireOpenMonths(tx, rule, version.fromOn, version.toOn)
  const others = rule.versions.filter((other) => isConfirmed(other) && overlap(other, version))
  for (const other of others) {
    if (other.toOn !== null || other.fromOn >= version.fromOn) throw overlaps(rule, other)
    tx.run(rules.endVersion, { id: other.id, toOn: addDays(version.fromOn, -1) })
  }
  tx.run(rules.confirmVersion, { id, at: tx.now, by: actor.name })
  return recordChange(tx, rule)
}

/**
 * Sets a version's last day, earlier or later than it was. Meals recorded after it keep what they were charged.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, BACKWARD; of one in force RULE_OVERLAPS another version, MONTH_CLOSED
 *   where it would change what is in force in a settled month
 */
export function endRuleVersion(
  tx: Writer,
  { id, toOn }: { id: number; toOn: Day },
  actor: Actor,
): SubsidyRule {
  const { rule, version } = requireVersion(tx, actor, id)
  if (toOn < version.fromOn) throw refuse('BACKWARD', { from: version.fromOn, to: toOn })
  if (isConfirmed(version)) requireMovable(tx, rule, version, toOn)
  tx.run(rules.endVersion, { id, toOn })
  return recordChange(tx, rule)
}

function requireMovable(reader: Reader, rule: SubsidyRule, version: RuleVersion, toOn: Day): void {
  const isLater = version.toOn !== null && toOn > version.toOn
  const moved = isLater ? { from: version.toOn ?? toOn, to: toOn } : { from: toOn, to: version.toOn }
  if (moved.from !== moved.to) requireOpenMonths(reader, rule, addDays(moved.from, 1), moved.to)
  const other = rule.versions.find(
    (one) => one.id !== version.id && isConfirmed(one) && overlap(one, { ...version, toOn }),
  )
  if (other) throw overlaps(rule, other)
}

/** Voids a version that has charged nothing that stands. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, RULE_IN_USE, MONTH_CLOSED */
export function voidRuleVersion(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): SubsidyRule {
  const { rule, version } = requireVersion(tx, actor, id)
  const { fromOn, toOn, kind, isUsed } = version
  const meals = isUsed ? (tx.get(rules.countMeals, { versionId: id, fromOn })?.meals ?? 0) : 0
  if (meals > 0) throw refuse('RULE_IN_USE', { rule: rule.name, meals })
  // No meal names a grant of the month: it stands in the settlements.
  if (kind === 'monthlyGrant' && isConfirmed(version)) requireOpenMonths(tx, rule, fromOn, toOn)
  tx.run(rules.voidVersion, { id, at: tx.now, by: actor.name, reason })
  return recordChange(tx, rule)
}

type Found = { rule: SubsidyRule; version: RuleVersion }

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function requireVersion(reader: Reader, actor: Actor, id: number): Found {
  const found = reader.get(rules.getVersion, { id })
  if (!found) throw refuse('NOT_FOUND', { entity: 'ruleVersion', id: String(id) })
  const rule = requireOwnRule(reader, actor, found.ruleId)
  const version = rule.versions.find((one) => one.id === id) as RuleVersion
  if (version.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return { rule, version }
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, RULE_CONFIRMED */
function requireDraft(reader: Reader, actor: Actor, id: number): Found {
  const found = requireVersion(reader, actor, id)
  if (isConfirmed(found.version)) throw refuse('RULE_CONFIRMED', { rule: found.rule.name })
  return found
}

/** @throws MONTH_CLOSED */
function requireOpenMonths(reader: Reader, { siteId }: SubsidyRule, from: Day, to: Day | null): void {
  const closed = reader.get(rules.findClosed, { siteId, from: monthOf(from), to: to && monthOf(to) })
  if (closed) throw refuse('MONTH_CLOSED', closed)
}

const isConfirmed = ({ confirmedAt, voidedAt }: RuleVersion): boolean =>
  confirmedAt !== null && voidedAt === null

type Dated = Pick<RuleVersion, 'fromOn' | 'toOn'>
/** True when some day lies in both. */
export const overlap = (one: Dated, other: Dated): boolean =>
  (one.toOn === null || one.toOn >= other.fromOn) && (other.toOn === null || other.toOn >= one.fromOn)

const overlaps = ({ name }: SubsidyRule, { fromOn, toOn }: Dated) =>
  refuse('RULE_OVERLAPS', { rule: name, from: fromOn, until: toOn })

/** One of its versions was changed: the audit keeps the whole rule before and after. */
function recordChange(tx: Writer, before: SubsidyRule): SubsidyRule {
  tx.run(rules.touchRule, { id: before.id })
  const after = getSubsidyRule(tx, before.id)
  tx.record({ entity: 'subsidyRule', id: before.id, siteId: before.siteId, before, after })
  return after
}
