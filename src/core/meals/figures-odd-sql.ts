import type { Day, Instant } from '../../shared/day.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'
import { inScope } from './figures-filters.ts'

type Asked = { siteIds: string; from: Day; to: Day }

/** Somebody's meals of a time, each kind by its own index; voided ones are no meals. */
const mealsOf = (person: string, since: string, until: string, extras: 'extras too' | 'no extras') =>
  (extras === 'extras too' ? [0, 1] : [0])
    .map(
      (
        isExtra,
      ) => `SELECT m.id FROM mealLine m WHERE m.personId = ${person} AND m.onDay BETWEEN ${since} AND ${until}
      AND m.voidedAt IS NULL AND m.isExtra = ${isExtra}`,
    )
    .join(' UNION ALL ')

interface AwayMeal {
  id: number
  onDay: Day
  meal: Meal
  recordedAt: Instant
  kind: 'hospital' | 'outing'
  fromAt: Instant
  toAt: Instant | null
}
/**
 * Meals of the days around a leave of who ate them; whether they were away at that hour is for the caller to see. A day of
 * UTC either side covers every time zone. @param fromAt, untilAt the period's own ends
 */
export const listAround = sql<Asked & { fromAt: Instant; untilAt: Instant }, AwayMeal>(`
  SELECT m.id, m.onDay, m.meal, m.recordedAt, l.kind, l.fromAt, l.toAt
  FROM leave l CROSS JOIN mealLine m ON m.id IN (
    ${mealsOf(
      'l.personId',
      "max(@from, date(l.fromAt / 1000 - 86400, 'unixepoch'))",
      "min(@to, coalesce(date(l.toAt / 1000 + 86400, 'unixepoch'), @to))",
      'extras too',
    )})
  WHERE l.siteId IN (SELECT id FROM site) AND l.fromAt < @untilAt AND (l.toAt IS NULL OR l.toAt > @fromAt) AND l.voidedAt IS NULL
    AND ${inScope('m')}`)

export interface OddMeal {
  id: number
  reason: 'died' | 'suspended' | 'canteenShut'
  since: Day
}
/** Meals after the day of a death. */
export const listAfterDeath = sql<Asked, OddMeal>(`
  SELECT m.id, 'died' AS reason, p.diedOn AS since
  FROM diner d CROSS JOIN person p ON p.id = d.personId AND p.diedOn < @to CROSS JOIN mealLine m ON m.id IN (
    ${mealsOf('p.id', "max(@from, date(p.diedOn, '+1 day'))", '@to', 'extras too')})
  WHERE ${inScope('m')}`)

/** Meals with subsidies of who was suspended; extras at full price are not. */
export const listSuspended = sql<Asked, OddMeal>(`
  SELECT m.id, 'suspended' AS reason, s.fromOn AS since
  FROM dinerSuspension s CROSS JOIN mealLine m ON m.id IN (
    ${mealsOf('s.personId', 'max(@from, s.fromOn)', 'min(@to, coalesce(s.toOn, @to))', 'no extras')})
  WHERE s.fromOn <= @to AND (s.toOn IS NULL OR s.toOn >= @from) AND s.voidedAt IS NULL AND ${inScope('m')}`)

/** Meals at a canteen on days on which its stage was not an open one, or none yet. */
export const listShut = sql<Asked, OddMeal>(`
  WITH stage AS (
    SELECT siteId, fromOn, stage, lead(fromOn) OVER (PARTITION BY siteId ORDER BY fromOn) AS nextOn FROM canteenStage
    UNION ALL
    SELECT c.siteId, '', 'none', (SELECT min(fromOn) FROM canteenStage WHERE siteId = c.siteId) FROM canteen c
  )
  SELECT m.id, 'canteenShut' AS reason, coalesce(nullif(stage.fromOn, ''), m.onDay) AS since
  FROM stage CROSS JOIN mealLine m ON m.siteId = stage.siteId AND m.onDay >= max(@from, stage.fromOn) AND m.onDay <= @to
    AND m.onDay < coalesce(stage.nextOn, '9999')
  WHERE stage.stage NOT IN ('pilot', 'running') AND ${inScope('stage')} AND m.voidedAt IS NULL`)
