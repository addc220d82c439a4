import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** A person's care by one site, from the day on which a family bed is closed. */
type Ended = { personId: number; siteId: number; closedOn: Day }

/** The first visit after a day that was begun or done. */
export const firstVisitAfter = sql<Ended, { at: Instant }>(`
  SELECT fromAt AS at FROM visit
  WHERE personId = @personId AND siteId = @siteId AND onDay > @closedOn AND voidedAt IS NULL
    AND (outcome = 'done' OR outcome IS NULL AND startedAt IS NOT NULL)
  ORDER BY fromAt LIMIT 1`)
/** The first visit begun or done in the days of a family bed's agreements. */
export const firstVisitAgreed = sql<
  { personId: number; siteId: number; familyBedId: number },
  { at: Instant }
>(`
  SELECT v.fromAt AS at FROM agreement g JOIN visit v ON v.personId = @personId AND v.onDay BETWEEN g.fromOn AND g.toOn
  WHERE g.familyBedId = @familyBedId AND g.voidedAt IS NULL AND v.siteId = @siteId AND v.voidedAt IS NULL
    AND (v.outcome = 'done' OR v.outcome IS NULL AND v.startedAt IS NOT NULL)
  ORDER BY v.fromAt LIMIT 1`)
/** Visits shared with another elder that would be cancelled. */
export const listJoint = sql<Ended, { jointId: number }>(`
  SELECT DISTINCT jointId FROM visit
  WHERE personId = @personId AND siteId = @siteId AND onDay >= @closedOn AND voidedAt IS NULL
    AND outcome IS NULL AND startedAt IS NULL AND jointId IS NOT NULL`)
/** Cancels what has not begun; a person has it in hand, so that plans leave it alone. */
export const cancelVisits = sql<Ended & { reason: string }>(`
  UPDATE visit SET outcome = 'cancelled', outcomeReason = @reason, isTouched = 1, version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND onDay >= @closedOn AND voidedAt IS NULL
    AND outcome IS NULL AND startedAt IS NULL`)
export const endPlans = sql<Ended>(`
  UPDATE visitPlan SET toOn = @closedOn, version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND fromOn <= @closedOn AND coalesce(toOn, '9999-12-31') > @closedOn`)
export const endGrants = sql<Ended>(`
  UPDATE packageGrant SET toOn = @closedOn, version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND voidedAt IS NULL
    AND fromOn <= @closedOn AND coalesce(toOn, '9999-12-31') > @closedOn`)
/** Packages that would only have begun later. */
export const voidLaterGrants = sql<Ended & { now: Instant; by: string; reason: string }>(`
  UPDATE packageGrant SET voidedAt = @now, voidedBy = @by, voidReason = @reason, version = version + 1
  WHERE personId = @personId AND siteId = @siteId AND voidedAt IS NULL AND fromOn > @closedOn`)
