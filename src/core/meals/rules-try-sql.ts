import type { Day, Instant } from '../../shared/day.ts'
import type { DinerTerms } from '../../shared/meals/diner.ts'
import type { DinerCategory, DinerClass, Meal, MealMode, SubsidyFund } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

/** A meal of the ledger, as far as it is charged by it. */
export interface TriedLine {
  siteId: number
  onDay: Day
  meal: Meal
  mode: MealMode
  class: DinerClass
  category: DinerCategory | null
  personId: number | null
  quantity: number
  isExtra: boolean
  chargeId: number
  recordedAt: Instant
  /** Taken back since; until then it held its places. */
  voidedAt: Instant | null
}
/** The meals of some days at every canteen, in the order in which they were recorded. */
export const listLines = sql<{ from: Day; to: Day }, TriedLine>(`
  SELECT l.siteId, l.onDay, l.meal, l.mode, l.class, nullif(l.category, '') AS category, l.personId, l.quantity, l.isExtra,
    l.chargeId, l.recordedAt, l.voidedAt
  FROM canteen k CROSS JOIN mealLine l ON l.siteId = k.siteId AND l.onDay BETWEEN @from AND @to
  ORDER BY l.id`)

export const getCharge = sql<{ id: number }, { priceFen: number; selfFen: number }>(
  'SELECT priceFen, selfFen FROM charge WHERE id = @id',
)
export const listShares = sql<
  { chargeId: number },
  { versionId: number; rule: string; fund: SubsidyFund; fen: number; isGrant: boolean }
>(`
  SELECT s.versionId, r.name AS rule, s.fund, s.fen, s.isGrant
  FROM chargeShare s JOIN subsidyRuleVersion v ON v.id = s.versionId JOIN subsidyRule r ON r.id = v.ruleId
  WHERE s.chargeId = @chargeId ORDER BY v.sort, v.id`)

export const getPerson = sql<{ id: number }, { name: string; birthOn: Day | null; birthYear: number | null }>(
  'SELECT name, birthOn, birthYear FROM person WHERE id = @id',
)
/** What subsidies ask of a person, newest first. */
export const listTerms = sql<{ personId: number }, Pick<DinerTerms, 'fromOn' | 'abilityLevel' | 'residence'>>(
  'SELECT fromOn, abilityLevel, residence FROM dinerTerms WHERE personId = @personId ORDER BY fromOn DESC',
)
/** When a person lived in homes; by day alone is not living there. */
export const listStays = sql<{ personId: number }, { fromAt: Instant; toAt: Instant | null }>(`
  SELECT p.fromAt, p.toAt FROM placement p JOIN bed b ON b.id = p.bedId
  WHERE p.personId = @personId AND p.voidedAt IS NULL AND b.kind <> 'dayCare'`)
