import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import { inScope } from './figures-filters.ts'

/**
 * Who ate at these canteens in one time and at no canteen in a later one. The canteen is that of the last meal: SQLite's
 * rule for max() beside bare columns.
 */
export const listLost = sql<
  { siteIds: string; from: Day; to: Day; on: Day; least: number },
  {
    personId: number
    person: string
    siteId: number
    lastMealOn: Day
    mealsBefore: number
    diedOn: Day | null
  }
>(`
  WITH ate AS (
    SELECT m.personId, m.siteId, max(m.onDay) AS lastMealOn, count(*) AS mealsBefore FROM mealLine m
    WHERE ${inScope('m')} AND m.onDay BETWEEN @from AND @to AND m.voidedAt IS NULL AND m.personId IS NOT NULL AND m.class <> 'resident'
    GROUP BY m.personId
  )
  SELECT ate.personId, p.name AS person, ate.siteId, ate.lastMealOn, ate.mealsBefore, p.diedOn
  FROM ate CROSS JOIN person p ON p.id = ate.personId
  WHERE ate.mealsBefore >= @least AND NOT EXISTS (
    SELECT 1 FROM mealLine m WHERE m.personId = ate.personId AND m.onDay > @to AND m.onDay <= @on AND m.voidedAt IS NULL AND m.isExtra = 0)
  ORDER BY ate.mealsBefore DESC, p.pinyin, p.id`)

export type LostReason = 'died' | 'suspended' | 'inHome' | 'paused'
/** Why people (a JSON array of ids) may have stopped, as it is on a day: each reason that holds. */
export const listReasons = sql<
  { ids: string; on: Day; at: Instant },
  { personId: number; reason: LostReason }
>(`
  SELECT j.value AS personId, 'suspended' AS reason FROM json_each(@ids) j CROSS JOIN dinerSuspension s ON s.personId = j.value
  WHERE s.fromOn <= @on AND (s.toOn IS NULL OR s.toOn >= @on) AND s.voidedAt IS NULL
  UNION ALL
  SELECT j.value, 'inHome' FROM json_each(@ids) j CROSS JOIN placement p ON p.personId = j.value JOIN bed b ON b.id = p.bedId
  WHERE p.fromAt <= @at AND (p.toAt IS NULL OR p.toAt > @at) AND p.voidedAt IS NULL AND b.kind <> 'dayCare'
  UNION ALL
  SELECT j.value, 'paused' FROM json_each(@ids) j CROSS JOIN orderPause o ON o.personId = j.value
  WHERE o.fromOn <= @on AND (o.toOn IS NULL OR o.toOn >= @on) AND o.voidedAt IS NULL`)
