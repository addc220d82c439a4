import { command, type Guarded, query, report } from '../procedure.ts'
import * as rules from './rules.ts'
import { checkRule } from './rules-check.ts'
import { addRulePreset } from './rules-presets.ts'
import { tryRules } from './rules-try.ts'
import * as versions from './rules-versions.ts'

/** Subsidy rules: what they say, what is odd about them, what they would change. */
export const rulesRouter = ({ meals: os }: Guarded) => ({
  subsidyRules: os.subsidyRules.handler((call) => query(call, rules.listSubsidyRules)),
  addSubsidyRule: os.addSubsidyRule.handler((call) =>
    command(call, (tx, actor) => rules.addSubsidyRule(tx, call.input, actor)),
  ),
  addRulePreset: os.addRulePreset.handler((call) =>
    command(call, (tx, actor) => addRulePreset(tx, call.input, actor)),
  ),
  updateSubsidyRule: os.updateSubsidyRule.handler((call) =>
    command(call, (tx, actor) => rules.updateSubsidyRule(tx, call.input, actor)),
  ),
  addRuleVersion: os.addRuleVersion.handler((call) =>
    command(call, (tx, actor) => versions.addRuleVersion(tx, call.input, actor)),
  ),
  updateRuleVersion: os.updateRuleVersion.handler((call) =>
    command(call, (tx, actor) => versions.updateRuleVersion(tx, call.input, actor)),
  ),
  confirmRuleVersion: os.confirmRuleVersion.handler((call) =>
    command(call, (tx, actor) => versions.confirmRuleVersion(tx, call.input, actor)),
  ),
  endRuleVersion: os.endRuleVersion.handler((call) =>
    command(call, (tx, actor) => versions.endRuleVersion(tx, call.input, actor)),
  ),
  voidRuleVersion: os.voidRuleVersion.handler((call) =>
    command(call, (tx, actor) => versions.voidRuleVersion(tx, call.input, actor)),
  ),
  checkRule: os.checkRule.handler((call) =>
    query(call, (reader, actor) => checkRule(reader, call.input, actor)),
  ),
  tryRules: os.tryRules.handler((call) => report(call, tryRules, call.input)),
})
