import type { Day, Instant } from '../../shared/day.ts'
import type { Meal, PayMethod } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'
import type { WrittenLine } from './chain.ts'

/** Where the ledger's chain stands. */
export const lastLine = sql<Record<never, never>, { id: number; hash: Uint8Array }>(
  'SELECT id, hash FROM mealLine ORDER BY id DESC LIMIT 1',
)
const columns =
  'id, siteId, onDay, meal, mode, class, category, personId, quantity, isExtra, chargeId, pay, importId, recordedAt, accountId'
export const insertLine = sql<WrittenLine & { hash: Uint8Array }>(`
  INSERT INTO mealLine (${columns}, hash)
  VALUES (@id, @siteId, @onDay, @meal, @mode, @class, @category, @personId, @quantity, @isExtra, @chargeId, @pay, @importId,
    @recordedAt, @accountId, @hash)`)
export const getLine = sql<{ id: number }, WrittenLine & { voidedAt: Instant | null }>(
  `SELECT ${columns}, voidedAt FROM mealLine WHERE id = @id`,
)
export const voidLine = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE mealLine SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)
/** What a diner pays of a charge. */
export const selfOf = sql<{ chargeId: number }, { selfFen: number }>(
  'SELECT selfFen FROM charge WHERE id = @chargeId',
)

interface OfMeal {
  siteId: number
  onDay: Day
  meal: Meal
}
/** Portions of a meal so far, residents left out. */
export const countServed = sql<OfMeal, { served: number }>(`
  SELECT coalesce(sum(count), 0) AS served FROM mealSum
  WHERE siteId = @siteId AND onDay = @onDay AND meal = @meal AND class <> 'resident'`)

export interface StandingRow {
  person: string
  diedOn: Day | null
  /** null for who is no diner. */
  number: string | null
  pay: PayMethod | null
  balanceFen: number
  overdraftFen: number
  /** The meal they had already, whatever the canteen; null for none. */
  mealId: number | null
  eatenAt: Instant | null
  eatenSite: string | null
  /** Was ever away from a home: most never were, and are not asked for further. */
  hasBeenAway: boolean
}
/** Somebody who counts, as a diner and at a meal; asked once for each scan. */
export const getStanding = sql<{ personId: number; onDay: Day; meal: Meal }, StandingRow>(`
  SELECT p.name AS person, p.diedOn, d.number, d.pay, coalesce(a.balanceFen, 0) AS balanceFen,
    coalesce(a.overdraftFen, 0) AS overdraftFen, m.id AS mealId, m.recordedAt AS eatenAt, s.name AS eatenSite,
    EXISTS (SELECT 1 FROM leave WHERE personId = p.id AND voidedAt IS NULL) AS hasBeenAway
  FROM person p LEFT JOIN diner d ON d.personId = p.id LEFT JOIN dinerAccount a ON a.personId = p.id
  LEFT JOIN mealLine m ON m.personId = p.id AND m.onDay = @onDay AND m.meal = @meal AND m.voidedAt IS NULL AND m.isExtra = 0
  LEFT JOIN site s ON s.id = m.siteId
  WHERE p.id = @personId AND p.voidedAt IS NULL AND p.mergedIntoId IS NULL`)

export interface AwayRow {
  kind: 'hospital' | 'leave'
  since: Instant
  /** The day they are expected. */
  until: Day | null
}
/** The leave that covers an instant: of somebody's leaves only the latest that had begun can. */
export const findAway = sql<{ personId: number; at: Instant }, AwayRow>(`
  SELECT kind, since, until FROM (
    SELECT iif(kind = 'hospital', 'hospital', 'leave') AS kind, fromAt AS since, expectedOn AS until, toAt FROM leave
    WHERE personId = @personId AND voidedAt IS NULL AND fromAt <= @at ORDER BY fromAt DESC LIMIT 1)
  WHERE toAt IS NULL OR toAt > @at`)
