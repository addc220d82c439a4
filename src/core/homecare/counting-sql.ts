import type { Day } from '../../shared/day.ts'
import type { CountableVisit } from '../../shared/homecare/counting.ts'
import type { CountRule } from '../../shared/homecare/package.ts'
import { sql } from '../db/statement.ts'

export const ruleInForce = sql<{ siteId: number; on: Day }, CountRule>(`
  SELECT siteId, fromOn, minMinutes, isOncePerDay, basis FROM countRule
  WHERE siteId = @siteId AND fromOn <= @on ORDER BY fromOn DESC LIMIT 1`)

/** The unvoided visits to a person on a day, with the flag as it stands. */
export const visitsOfDay = sql<
  { personId: number; siteId: number; onDay: Day },
  CountableVisit & { isCounted: boolean }
>(`
  SELECT id, projectId, fromAt, minutes, outcome, voidedAt IS NOT NULL AS isVoided, isCounted FROM visit
  WHERE personId = @personId AND onDay = @onDay AND siteId = @siteId AND voidedAt IS NULL`)
export const setCounted = sql<{ id: number; isCounted: boolean }>(
  'UPDATE visit SET isCounted = @isCounted WHERE id = @id',
)

/**
 * The same rule as shared/homecare/counting.ts over all days of a period at once; the two are held together by a
 * property test. Before a site's first rule the setting visitMinMinutes counts, once per day.
 */
export const recount = sql<{ siteId: number; fromOn: Day; untilOn: Day; defaultMinutes: number }>(`
  WITH ruled AS (
    SELECT day.onDay, rule.isOncePerDay,
      coalesce(rule.minMinutes, (
        SELECT CAST(value AS INTEGER) FROM setting
        WHERE key = 'visitMinMinutes' AND fromOn <= day.onDay ORDER BY fromOn DESC LIMIT 1), @defaultMinutes) AS minMinutes
    FROM (
      SELECT DISTINCT onDay FROM visit
      WHERE siteId = @siteId AND onDay >= @fromOn AND onDay < @untilOn AND voidedAt IS NULL) day
    LEFT JOIN countRule rule ON rule.siteId = @siteId
      AND rule.fromOn = (SELECT max(fromOn) FROM countRule WHERE siteId = @siteId AND fromOn <= day.onDay)
  ), counted AS (
    SELECT v.id,
      v.outcome IS 'done' AND v.minutes >= r.minMinutes AND (coalesce(r.isOncePerDay, 1) = 0 OR 1 = row_number() OVER (
        PARTITION BY v.personId, v.onDay, v.projectId, v.outcome IS 'done' AND v.minutes >= r.minMinutes
        ORDER BY v.fromAt, v.id)) AS isCounted
    FROM ruled r JOIN visit v ON v.siteId = @siteId AND v.onDay = r.onDay AND v.voidedAt IS NULL
  )
  UPDATE visit SET isCounted = counted.isCounted FROM counted
  WHERE counted.id = visit.id AND counted.isCounted <> visit.isCounted`)

/** Counted person-times of a site's days [fromOn, untilOn). */
export const countedBetween = sql<{ siteId: number; fromOn: Day; untilOn: Day }, { counted: number }>(`
  SELECT count(*) AS counted FROM visit
  WHERE siteId = @siteId AND onDay >= @fromOn AND onDay < @untilOn AND isCounted = 1 AND voidedAt IS NULL`)

export const listRules = sql<{ siteId: number }, CountRule>(
  'SELECT siteId, fromOn, minMinutes, isOncePerDay, basis FROM countRule WHERE siteId = @siteId ORDER BY fromOn DESC',
)
export const putRule = sql<CountRule>(`
  INSERT INTO countRule (siteId, fromOn, minMinutes, isOncePerDay, basis)
  VALUES (@siteId, @fromOn, @minMinutes, @isOncePerDay, @basis)
  ON CONFLICT (siteId, fromOn) DO UPDATE
  SET minMinutes = excluded.minMinutes, isOncePerDay = excluded.isOncePerDay, basis = excluded.basis`)
export const nextRule = sql<{ siteId: number; fromOn: Day }, { fromOn: Day }>(
  'SELECT fromOn FROM countRule WHERE siteId = @siteId AND fromOn > @fromOn ORDER BY fromOn LIMIT 1',
)
