import type { Day } from '../../shared/day.ts'
import type { RulePreset } from '../../shared/meals/contract-rules.ts'
import { presetRules } from '../../shared/meals/presets.ts'
import type { SubsidyRule } from '../../shared/meals/rule.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { insertRule, requireScope } from './rules.ts'

/**
 * Adds a city's published rules as drafts. Of one canteen, their names say which: a name is that of one rule.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN; NAME_TAKEN where they were added before
 */
export function addRulePreset(
  tx: Writer,
  { preset, siteId, fromOn }: { preset: RulePreset; siteId: number | null; fromOn: Day },
  actor: Actor,
): SubsidyRule[] {
  requireScope(tx, actor, siteId)
  const suffix = siteId === null ? '' : `（${getSite(tx, siteId).name}）`
  const added = presetRules(preset, fromOn).map(({ name, ...rule }) =>
    insertRule(tx, { ...rule, name: name + suffix, siteId }, actor),
  )
  tx.record({ entity: 'subsidyRule', id: added[0]?.id ?? 0, siteId, after: { preset, fromOn, rules: added } })
  return added
}
