import { daysOfMonth, type Month } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import { dayTerms } from './charging-day.ts'
import { getSubsidyRule, toVersion } from './rules.ts'
import * as rules from './rules-sql.ts'
import { type OnTrial, rechargeMonth, rulesWithTrial } from './rules-try-replay.ts'
import * as tried from './rules-try-sql.ts'
import { Tally } from './rules-try-tally.ts'

/**
 * What versions would have changed in a month, had they been in force from its first day in the place of their rules'
 * other versions; nothing is saved. `before` is what was charged. Meals of every canteen take the places of a person;
 * the figures are of the canteens asked for. Grants of the month count for the canteens with meals in it. Runs in the
 * reports worker.
 * @param siteId null: every canteen of the account
 * @throws NOT_FOUND, OTHER_SITE, NOT_A_CANTEEN; ALREADY_VOIDED; RULE_OVERLAPS for two versions of one rule
 */
export function tryRules(
  reader: Reader,
  { month, siteId, versionIds }: { month: Month; siteId: number | null; versionIds: number[] },
  actor: Actor,
) {
  if (siteId !== null) requireCanteen(reader, actor, siteId)
  const onTrial = trialOf(reader, actor, versionIds)
  const isAsked = (id: number) => (siteId === null ? maySeeSite(actor, id) : id === siteId)
  const tally = new Tally()
  const siteIds = new Set<number>()
  for (const { line, before, after } of rechargeMonth(reader, month, onTrial)) {
    if (line.voidedAt !== null || line.class === 'resident' || !isAsked(line.siteId)) continue
    siteIds.add(line.siteId)
    tally.addMeals(line, before, after)
  }
  const lastDay = daysOfMonth(month).at(-1) ?? ''
  for (const id of siteIds) {
    tally.addMonth('before', dayTerms(reader, id, lastDay).rules)
    tally.addMonth('after', rulesWithTrial(reader, onTrial, id, lastDay))
  }
  const nameOf = (id: number) => reader.get(tried.getPerson, { id })?.name ?? ''
  return tally.result(nameOf)
}

function trialOf(reader: Reader, actor: Actor, versionIds: readonly number[]): OnTrial[] {
  const found = new Map<number, OnTrial>()
  for (const id of new Set(versionIds)) {
    const record = reader.get(rules.getVersion, { id })
    if (!record) throw refuse('NOT_FOUND', { entity: 'ruleVersion', id: String(id) })
    const { name, siteId } = getSubsidyRule(reader, record.ruleId)
    if (siteId !== null) requireSite(actor, siteId)
    if (record.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
    if (found.has(record.ruleId))
      throw refuse('RULE_OVERLAPS', { rule: name, from: record.fromOn, until: record.toOn })
    found.set(record.ruleId, { ...toVersion(record), rule: name, siteId })
  }
  return [...found.values()]
}
