import type { Day, Instant, Month } from '../../shared/day.ts'
import type { Settlement, StatementLine } from '../../shared/meals/settlement.ts'
import type { ChargeSums, MonthlyGrant, MonthPart, RuleShare } from '../../shared/meals/settlement-rules.ts'
import { sql } from '../db/statement.ts'

/** A canteen's month, with its first and last day. */
export interface MonthAsked {
  siteId: number
  month: Month
  from: Day
  to: Day
}

/** The month's meals and the adjustments that count in it. */
const ledger = `
  WITH ledger AS (
    SELECT personId, class, category, pay, meal, mode, chargeId, onDay, quantity, 0 AS isAdjustment FROM mealLine
    WHERE siteId = @siteId AND onDay BETWEEN @from AND @to AND voidedAt IS NULL
    UNION ALL
    SELECT personId, class, category, pay, meal, mode, chargeId, onDay, quantity, 1 FROM mealAdjustment
    WHERE siteId = @siteId AND month = @month AND voidedAt IS NULL
  )`

/** A month's meals, those that are alike together. */
export const listParts = sql<MonthAsked, MonthPart>(`
  ${ledger}
  SELECT personId, class, nullif(category, '') AS category, pay, meal, mode, chargeId, isAdjustment, sum(quantity) AS quantity
  FROM ledger GROUP BY personId, chargeId, meal, mode, pay, class, ledger.category, isAdjustment`)

/** @param ids JSON array */
export const listCharges = sql<{ ids: string }, ChargeSums & { id: number }>(
  'SELECT id, priceFen, selfFen, sharesFen, grantsFen FROM charge WHERE id IN (SELECT value FROM json_each(@ids))',
)
/** What the rules give in some charges, in the rules' order. @param ids JSON array */
export const listShares = sql<{ ids: string }, RuleShare>(`
  SELECT s.chargeId, s.versionId, r.name AS rule, v.documentNumber, s.fund, v.kind, s.fen
  FROM json_each(@ids) i CROSS JOIN chargeShare s ON s.chargeId = i.value
  JOIN subsidyRuleVersion v ON v.id = s.versionId JOIN subsidyRule r ON r.id = v.ruleId
  ORDER BY v.sort, v.id, s.chargeId`)

/** What a canteen gets for a month: in force on its last day. */
export const listMonthlyGrants = sql<MonthAsked, MonthlyGrant>(`
  SELECT v.id AS versionId, r.name AS rule, v.documentNumber, v.fund, v.kind, json_extract(v.terms, '$.amountFen') AS fen
  FROM subsidyRule r CROSS JOIN subsidyRuleVersion v ON v.ruleId = r.id
  WHERE (r.siteId = @siteId OR r.siteId IS NULL) AND v.kind = 'monthlyGrant' AND v.fromOn <= @to AND (v.toOn IS NULL OR v.toOn >= @to)
    AND v.confirmedAt IS NOT NULL AND v.voidedAt IS NULL
  ORDER BY v.sort, v.id`)

/**
 * Person by person, in the order of lists. The category is that of the row with the last day: SQLite's rule for max()
 * beside bare columns.
 */
export const listStatement = sql<MonthAsked, StatementLine & { lastOn: Day }>(`
  ${ledger}, part AS (
    SELECT personId, category, chargeId, sum(quantity) AS quantity, max(onDay) AS lastOn FROM ledger
    WHERE personId IS NOT NULL AND class <> 'resident' GROUP BY personId, category, chargeId
  )
  SELECT part.personId, p.name, coalesce(d.number, '') AS number, nullif(part.category, '') AS category, max(part.lastOn) AS lastOn,
    sum(part.quantity) AS meals, sum(part.quantity * c.priceFen) AS priceFen, sum(part.quantity * c.sharesFen) AS subsidyFen,
    sum(part.quantity * c.selfFen) AS selfFen
  FROM part CROSS JOIN charge c ON c.id = part.chargeId CROSS JOIN person p ON p.id = part.personId
  LEFT JOIN diner d ON d.personId = part.personId
  GROUP BY part.personId HAVING meals <> 0 OR sum(part.quantity * c.priceFen) <> 0
  ORDER BY p.pinyin, p.name, part.personId`)

export interface SettlementRecord {
  id: number
  siteId: number
  month: Month
  submittedAt: Instant
  submittedBy: string
  checkedAt: Instant | null
  checkedBy: string | null
  settledAt: Instant | null
  settledBy: string | null
  paidOn: Day | null
  paidRecordedAt: Instant | null
  paidRecordedBy: string | null
  /** Totals as JSON. */
  totals: string
  lastMealId: number
  lastHash: string
  voidedAt: Instant | null
}
const columns = `id, siteId, month, submittedAt, submittedBy, checkedAt, checkedBy, settledAt, settledBy, paidOn, paidRecordedAt,
  paidRecordedBy, totals, lastMealId, lastHash, voidedAt`

type OfMonth = { siteId: number; month: Month }
/** The one under way or done; none while the month is open. */
export const findSettlement = sql<OfMonth, SettlementRecord>(
  `SELECT ${columns} FROM settlement WHERE siteId = @siteId AND month = @month AND voidedAt IS NULL`,
)
export const getSettlement = sql<{ id: number }, SettlementRecord>(
  `SELECT ${columns} FROM settlement WHERE id = @id`,
)
export const listReturned = sql<OfMonth, Settlement['returned'][number]>(`
  SELECT submittedAt, voidedAt AS at, voidedBy AS by, voidReason AS reason FROM settlement
  WHERE siteId = @siteId AND month = @month AND voidedAt IS NOT NULL ORDER BY id`)

/** Where the ledger's chain stands. */
export const lastLine = sql<Record<never, never>, { lastMealId: number; lastHash: string }>(
  'SELECT id AS lastMealId, lower(hex(hash)) AS lastHash FROM mealLine ORDER BY id DESC LIMIT 1',
)
export const insertSettlement = sql<
  OfMonth & { at: Instant; by: string; totals: string; lastMealId: number; lastHash: string }
>(`
  INSERT INTO settlement (siteId, month, submittedAt, submittedBy, totals, lastMealId, lastHash)
  VALUES (@siteId, @month, @at, @by, @totals, @lastMealId, @lastHash)`)

type Step = { id: number; at: Instant; by: string }
export const markChecked = sql<Step>('UPDATE settlement SET checkedAt = @at, checkedBy = @by WHERE id = @id')
export const markSettled = sql<Step>('UPDATE settlement SET settledAt = @at, settledBy = @by WHERE id = @id')
export const markPaid = sql<Step & { paidOn: Day }>(
  'UPDATE settlement SET paidOn = @paidOn, paidRecordedAt = @at, paidRecordedBy = @by WHERE id = @id',
)
export const voidSettlement = sql<Step & { reason: string }>(
  'UPDATE settlement SET voidedAt = @at, voidedBy = @by, voidReason = @reason WHERE id = @id',
)
