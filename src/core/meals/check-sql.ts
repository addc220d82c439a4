import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import type { WrittenLine } from './chain.ts'

export interface StoredLine extends WrittenLine {
  hash: Uint8Array
  voidedAt: Instant | null
}
/** The ledger from a line on, in its order. */
export const listAfter = sql<{ afterId: number; limit: number }, StoredLine>(`
  SELECT id, siteId, onDay, meal, mode, class, category, personId, quantity, isExtra, chargeId, pay, importId, recordedAt, accountId,
    hash, voidedAt
  FROM mealLine WHERE id > @afterId ORDER BY id LIMIT @limit`)
/** Whose records were ever taken for one person's. */
export const listMerged = sql<Record<never, never>, { keptId: number; mergedId: number }>(
  'SELECT keptId, mergedId FROM merge',
)
/** Where the chain stood when a month was submitted. */
export const listAnchors = sql<Record<never, never>, { lastMealId: number; lastHash: string }>(
  'SELECT lastMealId, lastHash FROM settlement WHERE lastMealId > 0 ORDER BY lastMealId',
)

export interface StoredCharge {
  id: number
  content: string
  priceFen: number
  selfFen: number
  sharesFen: number
  grantsFen: number
  /** JSON: `[versionId, fen, isGrant]` of each, in no order. */
  shares: string
}
export const listCharges = sql<Record<never, never>, StoredCharge>(`
  SELECT c.id, c.content, c.priceFen, c.selfFen, c.sharesFen, c.grantsFen,
    (SELECT json_group_array(json_array(s.versionId, s.fen, s.isGrant)) FROM chargeShare s WHERE s.chargeId = c.id) AS shares
  FROM charge c`)

/** The first and last day a canteen has lines or sums of; of none the first is after the last. */
export const listSpans = sql<Record<never, never>, { siteId: number; first: Day; last: Day }>(`
  SELECT c.siteId,
    min(coalesce((SELECT min(onDay) FROM mealLine WHERE siteId = c.siteId), '9999'),
      coalesce((SELECT min(onDay) FROM mealSum WHERE siteId = c.siteId), '9999'),
      coalesce((SELECT min(month) || '-01' FROM mealMonthSum WHERE siteId = c.siteId), '9999'),
      coalesce((SELECT min(month) || '-01' FROM mealPersonMonth WHERE siteId = c.siteId), '9999')) AS first,
    max(coalesce((SELECT max(onDay) FROM mealLine WHERE siteId = c.siteId), ''),
      coalesce((SELECT max(onDay) FROM mealSum WHERE siteId = c.siteId), ''),
      coalesce((SELECT max(month) || '-01' FROM mealMonthSum WHERE siteId = c.siteId), ''),
      coalesce((SELECT max(month) || '-01' FROM mealPersonMonth WHERE siteId = c.siteId), '')) AS last
  FROM canteen c`)

const inMonth = "siteId = @siteId AND onDay >= @month || '-01' AND onDay <= @month || '-31'"
const key = 'onDay, meal, mode, class, category, pay, chargeId'
const monthKey = 'meal, mode, class, chargeId'
interface OfMonth {
  siteId: number
  month: string
}
// What the lines say and what is kept are added up together, the one below nothing: only what differs is left.
/** How many of a month's sums are not what its lines add up to. */
export const countWrongSums = sql<OfMonth, { wrong: number }>(`
  SELECT count(*) AS wrong FROM (
    SELECT 1 FROM (
      SELECT ${key}, quantity AS count FROM mealLine WHERE ${inMonth} AND voidedAt IS NULL
      UNION ALL SELECT ${key}, -count FROM mealSum WHERE ${inMonth}
    ) GROUP BY ${key} HAVING sum(count) <> 0)`)
/** How many of a month's own sums are not what those of its days add up to. */
export const countWrongMonthSums = sql<OfMonth, { wrong: number }>(`
  SELECT count(*) AS wrong FROM (
    SELECT 1 FROM (
      SELECT ${monthKey}, count FROM mealSum WHERE ${inMonth}
      UNION ALL SELECT ${monthKey}, -count FROM mealMonthSum WHERE siteId = @siteId AND month = @month
    ) GROUP BY ${monthKey} HAVING sum(count) <> 0)`)
/** How many persons of a month did not have as many meals as is kept. */
export const countWrongPersons = sql<OfMonth, { wrong: number }>(`
  SELECT count(*) AS wrong FROM (
    SELECT 1 FROM (
      SELECT personId, 1 AS count FROM mealLine
      WHERE ${inMonth} AND voidedAt IS NULL AND personId IS NOT NULL AND class <> 'resident'
      UNION ALL SELECT personId, -count FROM mealPersonMonth WHERE siteId = @siteId AND month = @month
    ) GROUP BY personId HAVING sum(count) <> 0)`)

/** Records that were merged into another, which has the account of both. */
export const listMergedInto = sql<Record<never, never>, { id: number; mergedIntoId: number }>(
  'SELECT id, mergedIntoId FROM person WHERE mergedIntoId IS NOT NULL',
)

/** Each account as it is kept, and what it would be but for the meals paid from it. */
export const listAccounts = sql<
  Record<never, never>,
  { personId: number; balanceFen: number; withoutMealsFen: number }
>(`
  SELECT a.personId, a.balanceFen,
    coalesce((SELECT sum(iif(kind = 'topUp', amountFen, -amountFen)) FROM dinerEntry
      WHERE personId = a.personId AND kind <> 'billPayment' AND voidedAt IS NULL), 0)
    - coalesce((SELECT sum(j.quantity * c.selfFen) FROM mealAdjustment j JOIN charge c ON c.id = j.chargeId
      WHERE j.personId = a.personId AND j.pay = 'account' AND j.voidedAt IS NULL), 0) AS withoutMealsFen
  FROM dinerAccount a`)
