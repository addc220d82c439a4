import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

type Pair = { keptId: number; mergedId: number }
const NEVER = "'9999-12-31'"

/** Family beds of both on one day: one person holds at most one. */
export const findBedOverlap = sql<Pair, { id: number }>(`
  SELECT a.id FROM familyBed a JOIN familyBed b ON b.personId = @mergedId AND b.voidedAt IS NULL
    AND coalesce(b.openedOn, b.appliedOn) < coalesce(a.closedOn, ${NEVER})
    AND coalesce(b.closedOn, ${NEVER}) > coalesce(a.openedOn, a.appliedOn)
  WHERE a.personId = @keptId AND a.voidedAt IS NULL LIMIT 1`)
/** Packages of both of one project on one day. */
export const findGrantOverlap = sql<Pair, { id: number }>(`
  SELECT a.id FROM packageGrant a JOIN packageGrant b ON b.personId = @mergedId AND b.voidedAt IS NULL
    AND b.projectId IS a.projectId AND b.fromOn <= coalesce(a.toOn, ${NEVER}) AND coalesce(b.toOn, ${NEVER}) >= a.fromOn
  WHERE a.personId = @keptId AND a.voidedAt IS NULL LIMIT 1`)
/** Visits to both at one instant; none lasts longer than a day. */
export const findVisitOverlap = sql<Pair, { id: number }>(`
  SELECT a.id FROM visit a JOIN visit b ON b.personId = @mergedId AND b.voidedAt IS NULL AND (b.outcome IS NULL OR b.outcome = 'done')
    AND b.fromAt > a.fromAt - 86400000 AND b.fromAt < a.toAt AND b.toAt > a.fromAt AND b.toAt > b.fromAt
  WHERE a.personId = @keptId AND a.voidedAt IS NULL AND (a.outcome IS NULL OR a.outcome = 'done') AND a.toAt > a.fromAt LIMIT 1`)
/** The days of a person's family beds that were opened. */
export const listOpened = sql<{ personId: number }, { openedOn: Day; closedOn: Day | null }>(`
  SELECT openedOn, closedOn FROM familyBed WHERE personId = @personId AND voidedAt IS NULL AND openedOn IS NOT NULL`)
/** Lives in a home at some time between two instants. */
export const findInHome = sql<{ personId: number; from: Instant; to: Instant }, { id: number }>(`
  SELECT x.id FROM placement x JOIN bed d ON d.id = x.bedId
  WHERE x.personId = @personId AND x.voidedAt IS NULL AND d.kind <> 'dayCare'
    AND x.fromAt < @to AND coalesce(x.toAt, 9000000000000000) > @from LIMIT 1`)

/** Every site that visits either of two people at home, or lends them something. */
export const listSites = sql<Pair, { siteId: number }>(`
  SELECT siteId FROM familyBed WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM packageGrant WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM visitPlan WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM visit WHERE personId IN (@keptId, @mergedId) AND voidedAt IS NULL
  UNION SELECT siteId FROM equipmentLoan WHERE personId IN (@keptId, @mergedId)
  UNION SELECT siteId FROM followUp WHERE personId IN (@keptId, @mergedId)`)

/** Visits that moved plans and packages have made since, beside those that moved. All are JSON arrays of ids. */
export const listVisitsSince = sql<
  { personId: number; visits: string; plans: string; grants: string },
  { id: number }
>(`
  SELECT value AS id FROM json_each(@visits)
  UNION SELECT id FROM visit WHERE planId IN (SELECT value FROM json_each(@plans)) AND personId = @personId
  UNION SELECT id FROM visit
    WHERE grantId IN (SELECT value FROM json_each(@grants)) AND voidedAt IS NULL AND personId = @personId
  UNION SELECT id FROM visit
    WHERE personId = @personId AND voidedAt IS NOT NULL AND grantId IN (SELECT value FROM json_each(@grants))
  ORDER BY id`)
/** What those visits found, beside what moved. JSON arrays of ids. */
export const listFollowUpsSince = sql<
  { personId: number; followUps: string; visits: string },
  { id: number }
>(`
  SELECT id FROM followUp WHERE personId = @personId AND (id IN (SELECT value FROM json_each(@followUps))
    OR visitId IN (SELECT value FROM json_each(@visits))) ORDER BY id`)
/** @param visits JSON array of ids */
export const listVisitDays = sql<{ visits: string }, { siteId: number; onDay: Day }>(`
  SELECT DISTINCT siteId, onDay FROM visit WHERE id IN (SELECT value FROM json_each(@visits))`)
