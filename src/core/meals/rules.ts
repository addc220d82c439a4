import { refuse } from '../../shared/errors.ts'
import type { NewRuleVersion, RuleVersion, SubsidyRule } from '../../shared/meals/rule.ts'
import { type Actor, maySeeSite, requireAllSites } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireCanteen } from './canteens.ts'
import { parseTerms } from './charging-day.ts'
import * as rules from './rules-sql.ts'

export const toVersion = ({ terms, ...version }: rules.VersionRecord): RuleVersion => ({
  ...version,
  terms: parseTerms(terms),
})

/** The rules of every canteen and of those the account may see, with their versions, newest first. */
export function listSubsidyRules(reader: Reader, actor: Actor): SubsidyRule[] {
  const versions = Map.groupBy(reader.all(rules.listVersions).map(toVersion), ({ ruleId }) => ruleId)
  return reader
    .all(rules.listRules)
    .filter(({ siteId }) => siteId === null || maySeeSite(actor, siteId))
    .map((rule) => ({ ...rule, versions: versions.get(rule.id) ?? [] }))
}

/** @throws NOT_FOUND */
export function getSubsidyRule(reader: Reader, id: number): SubsidyRule {
  const rule = reader.get(rules.getRule, { id })
  if (!rule) throw refuse('NOT_FOUND', { entity: 'subsidyRule', id: String(id) })
  return { ...rule, versions: reader.all(rules.versionsOfRule, { ruleId: id }).map(toVersion) }
}

/** A rule of every canteen is for accounts of every site. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN */
export function requireScope(reader: Reader, actor: Actor, siteId: number | null): void {
  if (siteId === null) requireAllSites(actor)
  else requireCanteen(reader, actor, siteId)
}

/** A rule the account may change. @throws NOT_FOUND, OTHER_SITE */
export function requireOwnRule(reader: Reader, actor: Actor, id: number): SubsidyRule {
  const rule = getSubsidyRule(reader, id)
  requireScope(reader, actor, rule.siteId)
  return rule
}

export type NewRule = Pick<SubsidyRule, 'name' | 'siteId' | 'note'> & { first: NewRuleVersion }

/** Adds a rule with its first version, which charges nothing before it is confirmed. @throws OTHER_SITE, NOT_A_CANTEEN, NAME_TAKEN */
export function addSubsidyRule(tx: Writer, input: NewRule, actor: Actor): SubsidyRule {
  requireScope(tx, actor, input.siteId)
  const after = insertRule(tx, input, actor)
  tx.record({ entity: 'subsidyRule', id: after.id, siteId: after.siteId, after })
  return after
}

/** @throws NAME_TAKEN */
export function insertRule(tx: Writer, { first, ...rule }: NewRule, actor: Actor): SubsidyRule {
  requireFreeName(tx, rule.name, null)
  const { id } = tx.run(rules.insertRule, rule)
  insertVersion(tx, id, first, actor)
  return getSubsidyRule(tx, id)
}

export function insertVersion(tx: Writer, ruleId: number, next: NewRuleVersion, actor: Actor): number {
  const terms = JSON.stringify(next.terms)
  return tx.run(rules.insertVersion, { ...next, terms, ruleId, at: tx.now, by: actor.name }).id
}

/** @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN */
export function updateSubsidyRule(
  tx: Writer,
  input: Pick<SubsidyRule, 'id' | 'name' | 'note' | 'version'>,
  actor: Actor,
): SubsidyRule {
  const before = requireOwnRule(tx, actor, input.id)
  requireFresh(tx, 'subsidyRule', before, input)
  requireFreeName(tx, input.name, input.id)
  tx.run(rules.updateRule, input)
  const after = getSubsidyRule(tx, input.id)
  tx.record({ entity: 'subsidyRule', id: input.id, siteId: before.siteId, before, after })
  return after
}

function requireFreeName(reader: Reader, name: string, ownId: number | null): void {
  const other = reader.get(rules.findRuleByName, { name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
