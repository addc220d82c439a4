import type { Day, Instant } from '../../shared/day.ts'
import type { VisitPlan } from '../../shared/homecare/visit.ts'
import { sql } from '../db/statement.ts'
import type { VisitRecord } from './visits-sql.ts'

/** Weekdays are bits, Monday the lowest. */
export type PlanRecord = Omit<VisitPlan, 'weekdays' | 'itemIds'> & { weekdays: number }

const columns = `n.id, n.siteId, n.personId, p.name AS person, n.grantId, n.kind, n.staffId, s.name AS staff, n.secondStaffId,
  n.weekdays, n.everyWeeks, n.startTime, n.minutes, n.fromOn, n.toOn, n.note, n.version`
const joined = 'CROSS JOIN person p ON p.id = n.personId CROSS JOIN staff s ON s.id = n.staffId'
export const listPlans = sql<
  { siteId: number; personId: number | null; staffId: number | null; notBefore: Day | null },
  PlanRecord
>(`
  SELECT ${columns} FROM visitPlan n INDEXED BY visitPlanBySite ${joined}
  WHERE n.siteId = @siteId AND (@personId IS NULL OR n.personId = @personId)
    AND (@staffId IS NULL OR @staffId IN (n.staffId, n.secondStaffId)) AND (@notBefore IS NULL OR coalesce(n.toOn, '9999') >= @notBefore)
  ORDER BY p.pinyin, n.personId, n.startTime, n.id`)
export const getPlan = sql<{ id: number }, PlanRecord>(
  `SELECT ${columns} FROM visitPlan n ${joined} WHERE n.id = @id`,
)
/** @param ids JSON array of plans */
export const itemsOfPlans = sql<{ ids: string }, { planId: number; itemId: number }>(`
  SELECT i.planId, i.itemId FROM json_each(@ids) j CROSS JOIN visitPlanItem i ON i.planId = j.value ORDER BY i.planId, i.itemId`)

type Saved = Omit<PlanRecord, 'id' | 'person' | 'staff' | 'version'>
export const insertPlan = sql<Saved & { recordedAt: Instant; recordedBy: string }>(`
  INSERT INTO visitPlan (siteId, personId, grantId, kind, staffId, secondStaffId, weekdays, everyWeeks, startTime, minutes,
    fromOn, toOn, note, recordedAt, recordedBy)
  VALUES (@siteId, @personId, @grantId, @kind, @staffId, @secondStaffId, @weekdays, @everyWeeks, @startTime, @minutes,
    @fromOn, @toOn, @note, @recordedAt, @recordedBy)`)
export const updatePlan = sql<Saved & { id: number }>(`
  UPDATE visitPlan SET siteId = @siteId, personId = @personId, grantId = @grantId, kind = @kind, staffId = @staffId,
    secondStaffId = @secondStaffId, weekdays = @weekdays, everyWeeks = @everyWeeks, startTime = @startTime, minutes = @minutes,
    fromOn = @fromOn, toOn = @toOn, note = @note, version = version + 1
  WHERE id = @id`)
export const insertPlanItem = sql<{ planId: number; itemId: number }>(
  'INSERT INTO visitPlanItem (planId, itemId) VALUES (@planId, @itemId)',
)
export const removePlanItems = sql<{ planId: number }>('DELETE FROM visitPlanItem WHERE planId = @planId')

export type MadeVisit = Pick<
  VisitRecord,
  | 'id'
  | 'siteId'
  | 'personId'
  | 'grantId'
  | 'kind'
  | 'plannedFromAt'
  | 'plannedToAt'
  | 'isTouched'
  | 'outcome'
> & { planId: number; planOn: Day }
/** What plans have made for the days of a period, voided or not. @param ids JSON array of plans */
export const madeByPlans = sql<{ ids: string; from: Day; to: Day }, MadeVisit>(`
  SELECT v.id, v.siteId, v.personId, v.grantId, v.kind, v.plannedFromAt, v.plannedToAt, v.isTouched, v.outcome, v.planId, v.planOn
  FROM json_each(@ids) j CROSS JOIN visit v INDEXED BY visitByPlan ON v.planId = j.value AND v.planOn BETWEEN @from AND @to`)

/** How often workers were with elders since a day. @param ids JSON array of elders */
export const knownSince = sql<
  { ids: string; since: Day },
  { personId: number; staffId: number; visits: number }
>(`
  SELECT v.personId, w.staffId, count(*) AS visits
  FROM json_each(@ids) j CROSS JOIN visit v INDEXED BY visitByPerson ON v.personId = j.value AND v.onDay >= @since
    AND v.voidedAt IS NULL AND v.outcome = 'done'
  CROSS JOIN visitWorker w ON w.visitId = v.id
  GROUP BY v.personId, w.staffId`)
/** Who goes to elders at a site: home carers, and everybody in one of its teams. */
export const listCarers = sql<{ siteId: number }, { id: number }>(`
  SELECT s.id FROM staff s WHERE s.siteId = @siteId AND s.post = 'homeCarer'
  UNION SELECT m.staffId FROM careTeam t JOIN careTeamMember m ON m.teamId = t.id WHERE t.siteId = @siteId`)
