import type { Day, Instant } from '../../shared/day.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import type { VisitState, Vitals } from '../../shared/homecare/visit.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }
/** Ids as a JSON array. */
type Ids = { ids: string }

/** The row of a visit. */
export interface VisitRecord {
  id: number
  siteId: number
  personId: number
  person: string
  projectId: number | null
  grantId: number | null
  kind: VisitKind
  street: string
  teamId: number | null
  onDay: Day
  plannedFromAt: Instant | null
  plannedToAt: Instant | null
  startedAt: Instant | null
  endedAt: Instant | null
  fromAt: Instant
  toAt: Instant
  minutes: number | null
  outcome: Exclude<VisitState, 'planned' | 'underWay'> | null
  outcomeReason: string
  offPlanReason: string
  clashReason: string
  satisfaction: number | null
  signedBy: 'elder' | 'family' | null
  note: string
  isCounted: boolean
  isTouched: boolean
  planId: number | null
  planOn: Day | null
  jointId: number | null
  voidedAt: Instant | null
  voidReason: string | null
  version: number
}
const columns = `v.id, v.siteId, v.personId, p.name AS person, v.projectId, v.grantId, v.kind, v.street, v.teamId, v.onDay,
  v.plannedFromAt, v.plannedToAt, v.startedAt, v.endedAt, v.fromAt, v.toAt, v.minutes, v.outcome, v.outcomeReason,
  v.offPlanReason, v.clashReason, v.satisfaction, v.signedBy, v.note, v.isCounted, v.isTouched, v.planId, v.planOn,
  v.jointId, v.voidedAt, v.voidReason, v.version`

export const visitsOf = sql<Ids, VisitRecord>(`
  SELECT ${columns} FROM json_each(@ids) j CROSS JOIN visit v ON v.id = j.value CROSS JOIN person p ON p.id = v.personId`)
export const jointVisits = sql<{ jointId: number }, VisitRecord>(`
  SELECT ${columns} FROM visit v INDEXED BY visitByJoint CROSS JOIN person p ON p.id = v.personId
  WHERE v.jointId = @jointId AND v.voidedAt IS NULL ORDER BY v.id`)

export interface WorkerRow {
  visitId: number
  staffId: number
  name: string
  minutes: number | null
}
/** The first worker first. */
export const workersOf = sql<Ids, WorkerRow>(`
  SELECT w.visitId, w.staffId, s.name, w.minutes
  FROM json_each(@ids) j CROSS JOIN visitWorker w ON w.visitId = j.value CROSS JOIN staff s ON s.id = w.staffId
  ORDER BY w.visitId, w.isLead DESC, w.staffId`)

export interface ItemRow {
  visitId: number
  itemId: number
  item: string
  quantity: number
  minutes: number | null
  priceFen: number
  isOutsidePackage: boolean
}
export const itemsOf = sql<Ids, ItemRow>(`
  SELECT i.visitId, i.itemId, s.name AS item, i.quantity, i.minutes, i.priceFen, i.isOutsidePackage
  FROM json_each(@ids) j CROSS JOIN visitItem i ON i.visitId = j.value CROSS JOIN serviceItem s ON s.id = i.itemId
  ORDER BY i.visitId, i.itemId`)
export const getVitals = sql<ById, Vitals>(`
  SELECT systolic, diastolic, pulse, temperatureTenths, glucoseTenths, oxygenPercent FROM visitVitals WHERE visitId = @id`)

/** What may narrow a list; null (and has… = false) is anything. */
export interface ListFilters {
  siteId: number
  from: Day
  to: Day
  personId: number | null
  staffId: number | null
  hasTeam: boolean
  teamId: number | null
  kind: VisitKind | null
  street: string | null
  hasProject: boolean
  projectId: number | null
  hasPackage: boolean
  packageId: number | null
  itemId: number | null
  /** States as a JSON array. */
  states: string | null
  isCounted: boolean | null
}
const state = `coalesce(v.outcome, CASE WHEN v.startedAt IS NULL THEN 'planned' ELSE 'underWay' END)`
const narrowed = `v.siteId = @siteId AND v.onDay BETWEEN @from AND @to AND v.voidedAt IS NULL
  AND (@personId IS NULL OR v.personId = @personId)
  AND (@staffId IS NULL OR EXISTS (SELECT 1 FROM visitWorker w WHERE w.visitId = v.id AND w.staffId = @staffId))
  AND (@kind IS NULL OR v.kind = @kind) AND (@street IS NULL OR v.street = @street)
  AND (NOT @hasTeam OR v.teamId IS @teamId) AND (NOT @hasProject OR v.projectId IS @projectId)
  AND (NOT @hasPackage OR (SELECT g.packageId FROM packageGrant g WHERE g.id = v.grantId) IS @packageId)
  AND (@itemId IS NULL OR EXISTS (SELECT 1 FROM visitItem i WHERE i.visitId = v.id AND i.itemId = @itemId))
  AND (@isCounted IS NULL OR v.isCounted = @isCounted)
  AND (@states IS NULL OR ${state} IN (SELECT value FROM json_each(@states)))`
/** Where a list begins: with a person, a worker, or a site's days. */
const starts = {
  person: 'visit v INDEXED BY visitByPerson',
  worker: `(SELECT visitId FROM visitWorker INDEXED BY visitWorkerByDay
    WHERE siteId = @siteId AND onDay BETWEEN @from AND @to AND staffId = @staffId) o CROSS JOIN visit v ON v.id = o.visitId`,
  site: 'visit v INDEXED BY visitByDay',
}
export type ListStart = keyof typeof starts
const byStart = <T>(make: (from: string, where: string) => T): Record<ListStart, T> => ({
  // What the index seeks by is said outright: an "or" around it would hide it.
  person: make(
    starts.person,
    narrowed.replace('(@personId IS NULL OR v.personId = @personId)', 'v.personId = @personId'),
  ),
  worker: make(starts.worker, narrowed),
  site: make(starts.site, narrowed),
})
/** Sorted by keys alone, so that only a page of rows is read whole. */
export const listVisits = byStart((from, where) =>
  sql<ListFilters & { limit: number; offset: number }, VisitRecord>(`
  SELECT ${columns}
  FROM (SELECT v.id FROM ${from} WHERE ${where} ORDER BY v.onDay, v.fromAt, v.id LIMIT @limit OFFSET @offset) k
  CROSS JOIN visit v ON v.id = k.id CROSS JOIN person p ON p.id = v.personId ORDER BY v.onDay, v.fromAt, v.id`),
)
export const countVisits = byStart((from, where) =>
  sql<ListFilters, { total: number }>(`SELECT count(*) AS total FROM ${from} WHERE ${where}`),
)

/** Past their time: begun and not ended, or not begun. */
export const listUnsettled = sql<
  { siteId: number; staffId: number | null; today: Day; now: Instant },
  VisitRecord
>(`
  SELECT ${columns} FROM visit v INDEXED BY visitUnsettled CROSS JOIN person p ON p.id = v.personId
  WHERE v.siteId = @siteId AND v.onDay <= @today AND v.voidedAt IS NULL AND v.outcome IS NULL
    AND CASE WHEN v.startedAt IS NULL THEN v.fromAt ELSE max(v.toAt, coalesce(v.plannedToAt, 0)) END < @now
    AND (@staffId IS NULL OR EXISTS (SELECT 1 FROM visitWorker w WHERE w.visitId = v.id AND w.staffId = @staffId))
  ORDER BY v.onDay, v.fromAt, v.id`)

/** Another visit of any of these workers, or of this elder, that nobody has checked out. */
export const findUnderWay = sql<
  { id: number; personId: number; staffIds: string; jointId: number | null },
  { visitId: number; personId: number; person: string; startedAt: Instant }
>(`
  SELECT v.id AS visitId, v.personId, p.name AS person, v.startedAt
  FROM visit v INDEXED BY visitUnderWay CROSS JOIN person p ON p.id = v.personId
  WHERE v.voidedAt IS NULL AND v.outcome IS NULL AND v.startedAt IS NOT NULL AND v.id <> @id
    AND (v.jointId IS NULL OR v.jointId IS NOT @jointId)
    AND (v.personId = @personId OR EXISTS (
      SELECT 1 FROM visitWorker w WHERE w.visitId = v.id AND w.staffId IN (SELECT value FROM json_each(@staffIds))))
  ORDER BY v.startedAt LIMIT 1`)

/** How often items were given against a package in a period, in other visits. */
export const itemsUsed = sql<
  { grantId: number; visitId: number; from: Day; to: Day },
  { itemId: number; quantity: number }
>(`
  SELECT i.itemId, sum(i.quantity) AS quantity
  FROM visit v INDEXED BY visitByGrant CROSS JOIN visitItem i ON i.visitId = v.id
  WHERE v.grantId = @grantId AND v.onDay BETWEEN @from AND @to AND v.voidedAt IS NULL AND v.outcome = 'done' AND v.id <> @visitId
  GROUP BY i.itemId`)
export const countCounted = sql<Ids, { counted: number }>(`
  SELECT count(*) AS counted FROM json_each(@ids) j CROSS JOIN visit v ON v.id = j.value WHERE v.isCounted = 1`)

export interface GrantRow {
  id: number
  personId: number
  siteId: number
  packageId: number
  projectId: number | null
  fromOn: Day
  toOn: Day | null
}
/** Packages given to elders, the oldest first. */
export const grantsOf = sql<Ids, GrantRow>(`
  SELECT g.id, g.personId, g.siteId, g.packageId, g.projectId, g.fromOn, g.toOn
  FROM json_each(@ids) j CROSS JOIN packageGrant g ON g.personId = j.value AND g.voidedAt IS NULL
  ORDER BY g.personId, g.fromOn, g.id`)
