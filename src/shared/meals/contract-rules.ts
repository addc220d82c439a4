import { z } from 'zod'
import { Day, Month } from '../day.ts'
import { Id, Name, Note, Version } from '../ids.ts'
import { Fen } from '../money.ts'
import { reads, writes } from '../procedure.ts'
import { mealRoute } from './route.ts'
import { NewRuleVersion, RuleWarning, SubsidyRule } from './rule.ts'
import { DinerCategory, SubsidyFund } from './terms.ts'

const reason = z.string().trim().min(1).max(500)
export const RulePreset = z.enum(['nanning', 'liuzhou', 'zhongshan', 'changsha'])
export type RulePreset = z.infer<typeof RulePreset>

/** Subsidy rules: versions with dates, on trial until confirmed. */
export const rules = {
  subsidyRules: reads('meals.read')
    .route(mealRoute('GET', '/rules', 'Subsidy rules with their versions, in their order'))
    .output(z.array(SubsidyRule)),
  addSubsidyRule: writes('meals.manage')
    .route(mealRoute('POST', '/rules', 'Add a rule with its first version, as a draft'))
    .input(z.object({ name: Name, siteId: Id.nullable(), note: Note, first: NewRuleVersion }))
    .output(SubsidyRule),
  /** Drafts of a city's published rules, to be compared with the document. */
  addRulePreset: writes('meals.manage')
    .route(mealRoute('POST', '/rules/presets', "Add a city's rules as drafts"))
    .input(z.object({ preset: RulePreset, siteId: Id.nullable(), fromOn: Day }))
    .output(z.array(SubsidyRule)),
  updateSubsidyRule: writes('meals.manage')
    .route(mealRoute('PUT', '/rules/{id}', "Change a rule's name or note"))
    .input(z.object({ id: Id, name: Name, note: Note, version: Version }))
    .output(SubsidyRule),
  addRuleVersion: writes('meals.manage')
    .route(mealRoute('POST', '/rules/{ruleId}/versions', 'Add a version, as a draft'))
    .input(z.object({ ruleId: Id, next: NewRuleVersion }))
    .output(SubsidyRule),
  updateRuleVersion: writes('meals.manage')
    .route(mealRoute('PUT', '/rule-versions/{id}', 'Change a draft'))
    .input(z.object({ id: Id, next: NewRuleVersion }))
    .output(SubsidyRule),
  /** From then on it charges; an open earlier version of the rule ends the day before. */
  confirmRuleVersion: writes('meals.manage')
    .route(mealRoute('POST', '/rule-versions/{id}/confirm', 'Put a version in force'))
    .input(z.object({ id: Id }))
    .output(SubsidyRule),
  endRuleVersion: writes('meals.manage')
    .route(mealRoute('POST', '/rule-versions/{id}/end', 'End a version; toOn is its last day'))
    .input(z.object({ id: Id, toOn: Day }))
    .output(SubsidyRule),
  voidRuleVersion: writes('meals.manage')
    .route(mealRoute('POST', '/rule-versions/{id}/void', 'Void a version that has charged no meal'))
    .input(z.object({ id: Id, reason }))
    .output(SubsidyRule),
  checkRule: reads('meals.read')
    .route(mealRoute('POST', '/rules/check', 'What is odd about a version: cut to the price, contradicted …'))
    .input(
      z.object({
        ruleId: Id.nullable(),
        versionId: Id.nullable(),
        siteId: Id.nullable(),
        next: NewRuleVersion,
      }),
    )
    .output(z.array(RuleWarning)),
  /** The meals of a month charged again as if the drafts were in force from its first day; nothing is saved. */
  tryRules: reads('meals.read')
    .route(mealRoute('POST', '/rules/try', 'What drafts would have changed in a month'))
    .input(z.object({ month: Month, siteId: Id.nullable(), versionIds: z.array(Id).min(1).max(50) }))
    .output(
      z.object({
        meals: z.int(),
        changedMeals: z.int(),
        before: z.object({ selfFen: Fen, subsidyFen: Fen, grantsFen: Fen }),
        after: z.object({ selfFen: Fen, subsidyFen: Fen, grantsFen: Fen }),
        /** What each fund pays: of meals, and grants. */
        byFund: z.array(z.object({ fund: SubsidyFund, beforeFen: Fen, afterFen: Fen })),
        /** What the funds pay of their meals: without grants of the month. */
        byCategory: z.array(
          z.object({ category: DinerCategory.nullable(), meals: z.int(), beforeFen: Fen, afterFen: Fen }),
        ),
        /** Whose part changes most, at most 200. */
        persons: z.array(
          z.object({ personId: Id, name: z.string(), meals: z.int(), beforeSelfFen: Fen, afterSelfFen: Fen }),
        ),
      }),
    ),
}
