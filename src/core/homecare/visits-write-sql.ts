import type { Day, Instant } from '../../shared/day.ts'
import type { Vitals } from '../../shared/homecare/visit.ts'
import { sql } from '../db/statement.ts'
import type { VisitRecord } from './visits-sql.ts'

/** Everything a plan, or a person who plans, says of a visit. */
export type Planned = Pick<
  VisitRecord,
  | 'siteId'
  | 'personId'
  | 'projectId'
  | 'grantId'
  | 'kind'
  | 'street'
  | 'teamId'
  | 'onDay'
  | 'clashReason'
  | 'isTouched'
> & { fromAt: Instant; toAt: Instant }

export const insertVisit = sql<
  Planned & Pick<VisitRecord, 'note' | 'planId' | 'planOn'> & { recordedAt: Instant; recordedBy: string }
>(`
  INSERT INTO visit (siteId, personId, projectId, grantId, kind, street, teamId, onDay, plannedFromAt, plannedToAt, fromAt,
    toAt, clashReason, note, isTouched, planId, planOn, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @projectId, @grantId, @kind, @street, @teamId, @onDay, @fromAt, @toAt, @fromAt,
    @toAt, @clashReason, @note, @isTouched, @planId, @planOn, @recordedAt, @recordedBy)`)
/** Planned anew, or again. */
export const replanVisit = sql<Planned & { id: number }>(`
  UPDATE visit SET siteId = @siteId, personId = @personId, projectId = @projectId, grantId = @grantId, kind = @kind,
    street = @street, teamId = @teamId, onDay = @onDay, plannedFromAt = @fromAt, plannedToAt = @toAt, fromAt = @fromAt,
    toAt = @toAt, clashReason = @clashReason, isTouched = @isTouched, outcome = NULL, outcomeReason = '', version = version + 1
  WHERE id = @id`)
export const setTeam = sql<{ id: number; teamId: number | null; clashReason: string }>(
  'UPDATE visit SET teamId = @teamId, clashReason = @clashReason, isTouched = 1, version = version + 1 WHERE id = @id',
)
/** @param ids JSON array of the visits to several elders at one address */
export const joinVisits = sql<{ ids: string; jointId: number }>(
  'UPDATE visit SET jointId = @jointId WHERE id IN (SELECT value FROM json_each(@ids))',
)
/** Expected to last as long as planned. */
export const beginVisit = sql<{
  id: number
  startedAt: Instant
  onDay: Day
  offPlanReason: string
}>(`
  UPDATE visit SET startedAt = @startedAt, fromAt = @startedAt, toAt = @startedAt + toAt - fromAt, onDay = @onDay,
    offPlanReason = @offPlanReason, isTouched = 1, version = version + 1
  WHERE id = @id`)
/** What it was: real times take the place of planned ones. */
export const finishVisit = sql<
  Pick<VisitRecord, 'id' | 'offPlanReason' | 'note' | 'satisfaction' | 'signedBy'> & {
    startedAt: Instant
    endedAt: Instant
    minutes: number
  }
>(`
  UPDATE visit SET startedAt = @startedAt, endedAt = @endedAt, fromAt = @startedAt, toAt = @endedAt, minutes = @minutes,
    outcome = 'done', outcomeReason = '', offPlanReason = @offPlanReason, note = @note, satisfaction = @satisfaction,
    signedBy = @signedBy, isTouched = 1, version = version + 1
  WHERE id = @id`)
/** What a visit is filed under; apart from the above, so that the indexes of these are left alone when nothing changed. */
export type Filing = Pick<VisitRecord, 'kind' | 'onDay' | 'projectId' | 'grantId' | 'teamId'>
export const fileVisit = sql<Filing & { id: number }>(`
  UPDATE visit SET kind = @kind, onDay = @onDay, projectId = @projectId, grantId = @grantId, teamId = @teamId WHERE id = @id`)
export const setOutcome = sql<{
  id: number
  outcome: 'missed' | 'refused' | 'cancelled'
  reason: string
  isTouched: boolean
}>(`
  UPDATE visit SET outcome = @outcome, outcomeReason = @reason, isTouched = @isTouched, version = version + 1 WHERE id = @id`)
export const voidVisit = sql<{ id: number; now: Instant; by: string; reason: string }>(`
  UPDATE visit SET voidedAt = @now, voidedBy = @by, voidReason = @reason, isCounted = 0, isTouched = 1, version = version + 1
  WHERE id = @id`)

/** All that follows from the visit is taken from it. */
export const insertWorker = sql<{ visitId: number; staffId: number; isLead: boolean }>(`
  INSERT INTO visitWorker (visitId, staffId, siteId, isLead, onDay, fromAt, toAt, jointId, minutes, isOff)
  SELECT id, @staffId, siteId, @isLead, onDay, fromAt, toAt, jointId, CASE WHEN outcome = 'done' THEN minutes END,
    voidedAt IS NOT NULL OR coalesce(outcome, 'done') <> 'done'
  FROM visit WHERE id = @visitId`)
export const removeWorkers = sql<{ visitId: number }>('DELETE FROM visitWorker WHERE visitId = @visitId')
/** Of a joint visit a worker's minutes count once, in the first of those that take place at one time. */
export const settleJointRest = sql<{ jointId: number }>(`
  UPDATE visitWorker SET isJointRest = isOff = 0 AND EXISTS (
    SELECT 1 FROM visit o JOIN visitWorker w ON w.visitId = o.id AND w.staffId = visitWorker.staffId AND w.isOff = 0
      AND w.fromAt < visitWorker.toAt AND w.toAt > visitWorker.fromAt
    WHERE o.jointId = @jointId AND o.id < visitWorker.visitId)
  WHERE visitId IN (SELECT id FROM visit WHERE jointId = @jointId)`)
/** Changes nothing but lets the trigger carry the minutes to the workers. */
export const settleJointMinutes = sql<{ jointId: number }>(
  'UPDATE visit SET minutes = minutes WHERE jointId = @jointId',
)

export const insertItem = sql<{
  visitId: number
  itemId: number
  quantity: number
  minutes: number | null
  priceFen: number
  isOutsidePackage: boolean
}>(`
  INSERT INTO visitItem (visitId, itemId, quantity, minutes, priceFen, isOutsidePackage)
  VALUES (@visitId, @itemId, @quantity, @minutes, @priceFen, @isOutsidePackage)`)
export const removeItems = sql<{ visitId: number }>('DELETE FROM visitItem WHERE visitId = @visitId')
export const putVitals = sql<Vitals & { visitId: number }>(`
  INSERT INTO visitVitals (visitId, systolic, diastolic, pulse, temperatureTenths, glucoseTenths, oxygenPercent)
  VALUES (@visitId, @systolic, @diastolic, @pulse, @temperatureTenths, @glucoseTenths, @oxygenPercent)
  ON CONFLICT (visitId) DO UPDATE SET systolic = excluded.systolic, diastolic = excluded.diastolic, pulse = excluded.pulse,
    temperatureTenths = excluded.temperatureTenths, glucoseTenths = excluded.glucoseTenths, oxygenPercent = excluded.oxygenPercent`)
export const removeVitals = sql<{ visitId: number }>('DELETE FROM visitVitals WHERE visitId = @visitId')
