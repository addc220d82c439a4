import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

type Pair = { keptId: number; mergedId: number }
/** @param ids JSON array */
type Move = { ids: string; to: number }
const isIn = 'IN (SELECT value FROM json_each(@ids))'

/** What hangs on a diner, and goes where the diner goes. */
export const dinerTables = [
  'dinerCard',
  'dinerSuspension',
  'dinerEntry',
  'standingOrder',
  'orderChange',
  'orderPause',
  'delivery',
] as const
/** What the canteens know of a person, diner or not: residents eat too. */
export const personTables = ['mealLine', 'mealAdjustment', 'kitchenExtra'] as const
export type MealTable = (typeof dinerTables)[number] | (typeof personTables)[number] | 'attachment'
export const mealTables: readonly MealTable[] = [...dinerTables, ...personTables, 'attachment']

/** A meal both had: the merged one's stays with them. */
const isTaken = (
  meal: string,
) => `EXISTS (SELECT 1 FROM mealLine k WHERE k.personId = @keptId AND k.onDay = ${meal}.onDay
  AND k.meal = ${meal}.meal AND k.isExtra = 0 AND k.voidedAt IS NULL)`
const counts = 'm.personId = @mergedId AND m.isExtra = 0 AND m.voidedAt IS NULL'
export const listStaying = sql<Pair, { id: number }>(
  `SELECT m.id FROM mealLine m WHERE ${counts} AND ${isTaken('m')} ORDER BY m.id`,
)
const all = (table: string) =>
  sql<Pair, { id: number }>(`SELECT id FROM ${table} WHERE personId = @mergedId ORDER BY id`)
/** What would go over. */
export const listIds: Record<MealTable, ReturnType<typeof all>> = {
  dinerCard: all('dinerCard'),
  dinerSuspension: all('dinerSuspension'),
  dinerEntry: all('dinerEntry'),
  standingOrder: all('standingOrder'),
  orderChange: all('orderChange'),
  orderPause: all('orderPause'),
  // A portion's outcome stays where the other's outcome of the same portion would be beside it.
  delivery: sql(`
    SELECT v.id FROM delivery v WHERE v.personId = @mergedId AND (v.voidedAt IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM delivery k WHERE k.personId = @keptId AND k.onDay = v.onDay AND k.meal = v.meal AND k.voidedAt IS NULL))
    ORDER BY v.id`),
  // The longest table: each kind of line by its own index.
  mealLine: sql(`
    SELECT m.id FROM mealLine m WHERE ${counts} AND NOT ${isTaken('m')}
    UNION ALL SELECT id FROM mealLine WHERE personId = @mergedId AND isExtra = 1
    UNION ALL SELECT id FROM mealLine WHERE personId = @mergedId AND voidedAt IS NOT NULL AND isExtra = 0
    ORDER BY id`),
  mealAdjustment: sql(`
    SELECT a.id FROM mealAdjustment a WHERE a.personId = @mergedId AND (a.mealId IS NULL OR NOT EXISTS (
      SELECT 1 FROM mealLine m WHERE m.id = a.mealId AND ${counts} AND ${isTaken('m')})) ORDER BY a.id`),
  kitchenExtra: all('kitchenExtra'),
  attachment: sql("SELECT id FROM attachment WHERE entity = 'person' AND entityId = @mergedId ORDER BY id"),
}
const move = (table: string, column = 'personId') =>
  sql<Move>(`UPDATE ${table} SET ${column} = @to WHERE id ${isIn}`)
export const moveRows: Record<MealTable, ReturnType<typeof move>> = {
  dinerCard: move('dinerCard'),
  dinerSuspension: move('dinerSuspension'),
  dinerEntry: move('dinerEntry'),
  standingOrder: move('standingOrder'),
  orderChange: move('orderChange'),
  orderPause: move('orderPause'),
  delivery: move('delivery'),
  mealLine: move('mealLine'),
  mealAdjustment: move('mealAdjustment'),
  kitchenExtra: move('kitchenExtra'),
  attachment: move('attachment', 'entityId'),
}

const since = (table: string, which = 'TRUE') => `
  SELECT m.id FROM ${table} m WHERE m.personId = @keptId AND m.recordedAt >= @at AND m.class <> 'resident' AND ${which}
    AND NOT EXISTS (SELECT 1 FROM mealLine o WHERE o.personId = @mergedId AND o.onDay = m.onDay AND o.meal = m.meal
      AND o.isExtra = 0 AND o.voidedAt IS NULL)`
const kinds = [
  'm.isExtra = 0 AND m.voidedAt IS NULL',
  'm.isExtra = 1',
  'm.isExtra = 0 AND m.voidedAt IS NOT NULL',
]
type Since = Pair & { at: Instant }
/** What was eaten and put right since a merge by the diner it brought. */
export const listSince = {
  mealLine: sql<Since, { id: number }>(kinds.map((which) => since('mealLine', which)).join(' UNION ALL ')),
  mealAdjustment: sql<Since, { id: number }>(since('mealAdjustment')),
}

/** Orders of the merged one for portions that the kept one ordered too. */
export const listDoubleOrders = sql<Pair, { id: number }>(`
  SELECT o.id FROM standingOrder o WHERE o.personId = @mergedId AND o.voidedAt IS NULL AND EXISTS (
    SELECT 1 FROM standingOrder k WHERE k.personId = @keptId AND k.meal = o.meal AND k.voidedAt IS NULL AND k.weekdays & o.weekdays <> 0
      AND max(k.fromOn, o.fromOn) <= min(coalesce(k.toOn, '9999'), coalesce(o.toOn, '9999')))`)
export const listDoubleChanges = sql<Pair, { id: number }>(`
  SELECT o.id FROM orderChange o WHERE o.personId = @mergedId AND o.voidedAt IS NULL AND EXISTS (
    SELECT 1 FROM orderChange k WHERE k.personId = @keptId AND k.onDay = o.onDay AND k.meal = o.meal AND k.voidedAt IS NULL)`)
const voiding = (table: string) => ({
  set: sql<{ ids: string; at: Instant; by: string }>(
    `UPDATE ${table} SET voidedAt = @at, voidedBy = @by, voidReason = '' WHERE id ${isIn}`,
  ),
  /** Only those that this merge voided. */
  takeBack: sql<{ ids: string; at: Instant }>(
    `UPDATE ${table} SET voidedAt = NULL, voidedBy = NULL, voidReason = NULL WHERE id ${isIn} AND voidedAt = @at`,
  ),
})
export const voidOf = { standingOrder: voiding('standingOrder'), orderChange: voiding('orderChange') }

export const isDiner = sql<{ personId: number }, { personId: number }>(
  'SELECT personId FROM diner WHERE personId = @personId',
)
/** A diner changes their person with all that hangs on them: what refers to them is checked at the end. */
export const checkLater = sql('PRAGMA defer_foreign_keys = ON')
type Whole = { from: number; to: number }
const whole = (table: string) => sql<Whole>(`UPDATE ${table} SET personId = @to WHERE personId = @from`)
/** A diner's rows that are one per person (or, of terms, per day). */
export const moveDiner = [whole('diner'), whole('dinerTerms'), whole('dinerAccount'), whole('routeStop')]
export const listOfDiner = dinerTables.map(
  (table) =>
    [
      table,
      sql<{ personId: number }, { id: number }>(`SELECT id FROM ${table} WHERE personId = @personId`),
    ] as const,
)

/** The days of terms of the merged one from before anything was said of the kept one. */
export const listEarlierTerms = sql<Pair, { fromOn: Day }>(`
  SELECT fromOn FROM dinerTerms WHERE personId = @mergedId
    AND fromOn < (SELECT coalesce(min(fromOn), '9999') FROM dinerTerms WHERE personId = @keptId) ORDER BY fromOn`)
/** @param days JSON array */
export const moveTerms = sql<Whole & { days: string }>(`
  UPDATE dinerTerms SET personId = @to WHERE personId = @from AND fromOn IN (SELECT value FROM json_each(@days))`)

export interface Stop {
  routeId: number
  sort: number
}
export const getStop = sql<{ personId: number }, Stop>(
  'SELECT routeId, sort FROM routeStop WHERE personId = @personId',
)
export const removeStop = sql<{ personId: number }>('DELETE FROM routeStop WHERE personId = @personId')
export const putStop = sql<Stop & { personId: number }>(`
  INSERT INTO routeStop (personId, routeId, sort) VALUES (@personId, @routeId, @sort) ON CONFLICT DO NOTHING`)

export const getAccount = sql<{ personId: number }, { balanceFen: number; overdraftFen: number }>(
  'SELECT balanceFen, overdraftFen FROM dinerAccount WHERE personId = @personId',
)
export const setAccount = sql<{ personId: number; balanceFen: number; overdraftFen: number }>(`
  UPDATE dinerAccount SET balanceFen = @balanceFen, overdraftFen = @overdraftFen, version = version + 1 WHERE personId = @personId`)

/** Every canteen that knows either of two people. */
export const listSites = sql<Pair, { siteId: number }>(`
  SELECT siteId FROM diner WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM mealPersonMonth WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM dinerEntry WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM standingOrder WHERE personId IN (@keptId, @mergedId) AND voidedAt IS NULL
  UNION SELECT siteId FROM mealAdjustment WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM kitchenExtra WHERE personId IN (@keptId, @mergedId)`)
