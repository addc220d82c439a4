import type { Day, Instant, Month } from '../../shared/day.ts'
import type { AbilityLevel } from '../../shared/homecare/family-bed.ts'
import type { SubsidyKind } from '../../shared/meals/rule.ts'
import type { DinerCategory, DinerClass, Residence, SubsidyFund } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

// Every meal of a queue asks these. Parameters are written +@…: SQLite plans a join with bare ones anew at each call
// (their values might change its plan), which costs five times what the reading does.

export interface EaterRecord {
  name: string
  birthOn: Day | null
  birthYear: number | null
  /** What they count as while under 60; null for who is no diner. */
  class: DinerClass | null
  category: DinerCategory | null
  abilityLevel: AbilityLevel | null
  residence: Residence | null
  /** Ever lay in a bed of a home: most never did, and are not asked for further. */
  hasStayed: boolean
}
/** Somebody as they were on a day, by the terms in force then. */
export const getEater = sql<{ personId: number; onDay: Day }, EaterRecord>(`
  SELECT p.name, p.birthOn, p.birthYear, d.class, t.category, t.abilityLevel, t.residence,
    EXISTS (SELECT 1 FROM placement WHERE personId = p.id AND voidedAt IS NULL) AS hasStayed
  FROM person p LEFT JOIN diner d ON d.personId = p.id
  LEFT JOIN dinerTerms t ON t.personId = p.id
    AND t.fromOn = (SELECT max(fromOn) FROM dinerTerms WHERE personId = p.id AND fromOn <= +@onDay)
  WHERE p.id = +@personId`)

/** The home somebody lives in at an instant (by day alone is not living there), and whether this canteen feeds it. */
export const homeAt = sql<{ personId: number; siteId: number; at: Instant }, { isFedHere: boolean }>(`
  SELECT EXISTS (SELECT 1 FROM canteen WHERE siteId = +@siteId AND homeSiteId = p.siteId) AS isFedHere
  FROM placement p JOIN bed b ON b.id = p.bedId
  WHERE p.personId = +@personId AND p.voidedAt IS NULL AND p.fromAt <= +@at AND (p.toAt IS NULL OR p.toAt > +@at)
    AND b.kind <> 'dayCare'
  ORDER BY isFedHere DESC LIMIT 1`)

/** Another text after every change of rules, their stacking or prices, restored files included. */
export const getStamp = sql<Record<never, never>, { value: string }>(
  'SELECT value FROM termsStamp WHERE id = 1',
)

export interface InForce {
  id: number
  ruleId: number
  rule: string
  fund: SubsidyFund
  kind: SubsidyKind
  sort: number
  /** SubsidyTerms as JSON. */
  terms: string
}
/** The versions in force at a canteen on a day, in their order; those on trial are not. */
export const listInForce = sql<{ siteId: number; onDay: Day }, InForce>(`
  SELECT v.id, v.ruleId, r.name AS rule, v.fund, v.kind, v.sort, v.terms
  FROM subsidyRule r CROSS JOIN subsidyRuleVersion v ON v.ruleId = r.id
  WHERE (r.siteId = +@siteId OR r.siteId IS NULL) AND v.fromOn <= +@onDay AND (v.toOn IS NULL OR v.toOn >= +@onDay)
    AND v.confirmedAt IS NOT NULL AND v.voidedAt IS NULL
  ORDER BY v.sort, v.id`)

/**
 * The rules that charged a person's meals of a time, at any canteen: a row for each meal and rule. Those that were taken
 * back (below nothing) or added since their month was closed are in it.
 */
export const listCharged = sql<
  { personId: number; from: Day; to: Day },
  { ruleId: number; onDay: Day; quantity: number }
>(`
  SELECT v.ruleId, l.onDay, l.quantity
  FROM (
    SELECT chargeId, onDay, quantity FROM mealLine
    WHERE personId = +@personId AND onDay BETWEEN +@from AND +@to AND voidedAt IS NULL AND isExtra = 0
    UNION ALL
    SELECT chargeId, onDay, quantity FROM mealAdjustment
    WHERE personId = +@personId AND onDay BETWEEN +@from AND +@to AND voidedAt IS NULL
  ) l CROSS JOIN chargeShare s ON s.chargeId = l.chargeId CROSS JOIN subsidyRuleVersion v ON v.id = s.versionId`)
/** At least as many meals as any rule can have charged a person in a month. */
export const mostCharged = sql<{ personId: number; month: Month }, { meals: number }>(`
  SELECT (SELECT coalesce(sum(count), 0) FROM mealPersonMonth WHERE personId = +@personId AND month = +@month)
    + (SELECT count(*) FROM mealAdjustment WHERE personId = +@personId AND quantity > 0 AND voidedAt IS NULL) AS meals`)

export const findCharge = sql<{ content: string }, { id: number }>(
  'SELECT id FROM charge WHERE content = @content',
)
export const insertCharge = sql<{ content: string; priceFen: number; selfFen: number; sharesFen: number }>(`
  INSERT INTO charge (content, priceFen, selfFen, sharesFen) VALUES (@content, @priceFen, @selfFen, @sharesFen)`)
export const insertShare = sql<{
  chargeId: number
  versionId: number
  fund: SubsidyFund
  fen: number
  isGrant: boolean
}>(`
  INSERT INTO chargeShare (chargeId, versionId, fund, fen, isGrant) VALUES (@chargeId, @versionId, @fund, @fen, @isGrant)`)
