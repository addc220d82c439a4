import type { Day, Instant } from '../../shared/day.ts'
import type { AbsenceKind } from '../../shared/meals/order.ts'
import type { DinerClass, Meal, MealMode } from '../../shared/meals/terms.ts'
import type { Condition } from '../../shared/people/schema.ts'
import { sql } from '../db/statement.ts'

/** A row that counted by what had been entered at `@knownAt`. */
const known = (row: string): string =>
  `${row}.recordedAt <= @knownAt AND (${row}.voidedAt IS NULL OR ${row}.voidedAt > @knownAt)`
/** Its end, as far as that had been entered. */
const end = (row: string, column: 'toAt' | 'toOn'): string =>
  `iif(${row}.toRecordedAt > @knownAt, NULL, ${row}.${column})`
const lasts = (row: string, column: 'toAt' | 'toOn'): string => {
  const last = column === 'toAt' ? `${end(row, column)} > @at` : `${end(row, column)} >= @onDay`
  return `(${end(row, column)} IS NULL OR ${last})`
}
/** Of somebody's (or a bed's) rows only the latest that had begun can cover the moment: one seek, however many there were. */
const latest = (table: 'placement' | 'leave', key: string): string => `(
  SELECT v.id FROM ${table} v WHERE ${key} AND v.fromAt <= @at AND ${known('v')} ORDER BY v.fromAt DESC LIMIT 1)`

/** A meal of a day at a canteen: when it is eaten, and what is read of it. */
export interface Moment {
  siteId: number
  onDay: Day
  meal: Meal
  at: Instant
  knownAt: Instant
}
type OfMeal = Pick<Moment, 'siteId' | 'onDay' | 'meal' | 'knownAt'>

export interface WishRow {
  personId: number
  mode: MealMode
  note: string
}
/** Weekly defaults that fall on a day. @param weekday the day's bit */
export const standingOn = sql<OfMeal & { weekday: number }, WishRow>(`
  SELECT o.personId, o.mode, o.note FROM standingOrder o
  WHERE o.siteId = @siteId AND o.meal = @meal AND o.fromOn <= @onDay AND o.weekdays & @weekday <> 0
    AND ${known('o')} AND ${lasts('o', 'toOn')}`)

/** Wishes for one day, at every canteen. */
export const changesOn = sql<
  Omit<OfMeal, 'siteId'>,
  { personId: number; siteId: number; mode: MealMode | null; note: string }
>(`
  SELECT c.personId, c.siteId, c.mode, c.note FROM orderChange c
  WHERE c.onDay = @onDay AND c.meal = @meal AND ${known('c')}`)

/** Who lives in the home that a canteen feeds; day care is not living there. */
export const residentsAt = sql<Pick<Moment, 'siteId' | 'at' | 'knownAt'>, { personId: number; bed: string }>(`
  SELECT p.personId, b.code AS bed
  FROM canteen k JOIN bed b ON b.siteId = k.homeSiteId AND b.kind <> 'dayCare'
  JOIN placement p ON p.id = ${latest('placement', 'v.bedId = b.id')} AND ${lasts('p', 'toAt')}
  WHERE k.siteId = @siteId`)

/** Of these people (a JSON array of ids) those who live in a home that another canteen feeds, and which. */
export const fedElsewhere = sql<
  Pick<Moment, 'siteId' | 'at' | 'knownAt'> & { ids: string },
  { personId: number; feederId: number }
>(`
  SELECT p.personId, k.siteId AS feederId
  FROM json_each(@ids) j JOIN placement p ON p.id = ${latest('placement', 'v.personId = j.value')} AND ${lasts('p', 'toAt')}
  JOIN bed b ON b.id = p.bedId AND b.kind <> 'dayCare'
  JOIN canteen k ON k.homeSiteId = p.siteId AND k.siteId <> @siteId`)

/** Why people (a JSON array of ids) do not eat: each reason that holds. */
export const absencesOf = sql<
  Pick<Moment, 'onDay' | 'at' | 'knownAt'> & { ids: string },
  { personId: number; kind: AbsenceKind; until: Day | null }
>(`
  SELECT j.value AS personId, 'died' AS kind, NULL AS until FROM json_each(@ids) j JOIN person p ON p.id = j.value
  WHERE p.diedOn <= @onDay AND coalesce(p.diedRecordedAt, 0) <= @knownAt
  UNION ALL
  SELECT j.value, iif(l.kind = 'hospital', 'hospital', 'leave'), l.expectedOn
  FROM json_each(@ids) j JOIN leave l ON l.id = ${latest('leave', 'v.personId = j.value')} AND ${lasts('l', 'toAt')}
  UNION ALL
  SELECT s.personId, 'suspended', ${end('s', 'toOn')} FROM json_each(@ids) j CROSS JOIN dinerSuspension s ON s.personId = j.value
  WHERE s.fromOn <= @onDay AND ${known('s')} AND ${lasts('s', 'toOn')}
  UNION ALL
  SELECT o.personId, 'paused', ${end('o', 'toOn')} FROM json_each(@ids) j CROSS JOIN orderPause o ON o.personId = j.value
  WHERE o.fromOn <= @onDay AND ${known('o')} AND ${lasts('o', 'toOn')}`)

export interface EaterRecord extends Pick<Condition, 'diet' | 'texture'> {
  personId: number
  person: string
  birthOn: Day | null
  birthYear: number | null
  number: string | null
  /** What a diner counts as while under 60; null for who is no diner. */
  class: DinerClass | null
  allergies: string | null
  routeId: number | null
  stop: number | null
}
/** Who they are and how they are at a moment, by the sound of their names; their place on a route of this canteen. */
export const eaters = sql<{ ids: string; siteId: number; at: Instant }, EaterRecord>(`
  SELECT p.id AS personId, p.name AS person, p.birthOn, p.birthYear, d.number, d.class, c.diet, c.texture, c.allergies,
    r.id AS routeId, iif(r.id IS NULL, NULL, s.sort) AS stop
  FROM json_each(@ids) j JOIN person p ON p.id = j.value
  LEFT JOIN diner d ON d.personId = p.id
  LEFT JOIN condition c ON c.id = (
    SELECT k.id FROM condition k WHERE k.personId = p.id AND k.fromAt <= @at ORDER BY k.fromAt DESC, k.id DESC LIMIT 1)
  LEFT JOIN routeStop s ON s.personId = p.id
  LEFT JOIN deliveryRoute r ON r.id = s.routeId AND r.siteId = @siteId AND r.isActive = 1
  ORDER BY p.pinyin, p.name, p.id`)

/** What somebody ordered for a meal, and where: the day's own wish before the weekly default. */
export const orderOf = sql<
  { personId: number; onDay: Day; meal: Meal; weekday: number },
  { siteId: number; site: string; mode: MealMode | null }
>(`
  SELECT w.siteId, s.name AS site, w.mode FROM (
    SELECT 0 AS rank, siteId, mode FROM orderChange
    WHERE personId = @personId AND onDay = @onDay AND meal = @meal AND voidedAt IS NULL
    UNION ALL
    SELECT 1, siteId, mode FROM standingOrder
    WHERE personId = @personId AND meal = @meal AND voidedAt IS NULL AND weekdays & @weekday <> 0
      AND fromOn <= @onDay AND (toOn IS NULL OR toOn >= @onDay)
  ) w JOIN site s ON s.id = w.siteId ORDER BY w.rank LIMIT 1`)
