import type { Day } from '../../shared/day.ts'
import type { Meal } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'
import { inScope } from './figures-filters.ts'

/** Portions of one day: until its moment, and all. */
export interface DayCount {
  siteId: number
  meal: Meal
  onDay: Day
  soFar: number
  wholeDay: number
}
/** @param days JSON array of `{ onDay, until }`: what was recorded on that day by then is so far */
export const countDays = sql<{ siteIds: string; days: string }, DayCount>(`
  SELECT m.siteId, m.meal, m.onDay, coalesce(sum(m.quantity) FILTER (WHERE m.recordedAt <= d.value ->> 'until'), 0) AS soFar,
    sum(m.quantity) AS wholeDay
  FROM json_each(@days) d CROSS JOIN mealLine m ON m.onDay = d.value ->> 'onDay'
  WHERE ${inScope('m')} AND m.voidedAt IS NULL AND m.class <> 'resident'
  GROUP BY m.siteId, m.meal, m.onDay`)

interface Regular {
  personId: number
  days: number
}
/** Who had a meal at a canteen on days of a time, and on how many. */
export const countRegulars = sql<{ siteId: number; meal: Meal; from: Day; to: Day }, Regular>(`
  SELECT m.personId, count(DISTINCT m.onDay) AS days FROM mealLine m
  WHERE m.siteId = @siteId AND m.onDay BETWEEN @from AND @to AND m.meal = @meal AND m.voidedAt IS NULL
    AND m.personId IS NOT NULL AND m.class <> 'resident'
  GROUP BY m.personId`)

/** Of people (a JSON array of ids) those who have not had a meal of a day, at any canteen; by the sound of their names. */
export const listWithout = sql<
  { ids: string; onDay: Day; meal: Meal },
  { personId: number; person: string; phone: string; lastMealOn: Day | null }
>(`
  SELECT p.id AS personId, p.name AS person, p.phone, (
    SELECT m.onDay FROM mealLine m WHERE m.personId = p.id AND m.voidedAt IS NULL AND m.isExtra = 0 AND m.onDay <= @onDay
    ORDER BY m.onDay DESC LIMIT 1) AS lastMealOn
  FROM (SELECT DISTINCT value FROM json_each(@ids)) j CROSS JOIN person p ON p.id = j.value
  WHERE NOT EXISTS (
    SELECT 1 FROM mealLine m WHERE m.personId = p.id AND m.onDay = @onDay AND m.meal = @meal AND m.voidedAt IS NULL AND m.isExtra = 0)
  ORDER BY p.pinyin, p.name, p.id`)

/** Who wishes no such meal on a day, of people (a JSON array of ids). */
export const listCancelled = sql<{ ids: string; onDay: Day; meal: Meal }, { personId: number }>(`
  SELECT c.personId FROM json_each(@ids) j CROSS JOIN orderChange c ON c.personId = j.value
  WHERE c.onDay = @onDay AND c.meal = @meal AND c.mode IS NULL AND c.voidedAt IS NULL`)
