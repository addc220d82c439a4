import type { Day, Instant, Month } from '../../shared/day.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import type { Staff } from '../../shared/staff/schema.ts'
import { insertRows, sql } from '../db/statement.ts'
import type { PricedItem } from '../homecare/visits-items.ts'

/** What a ledger may know an elder by. */
export interface KnownPerson {
  id: number
  name: string
  pinyin: string
  idNumber: string
  birthOn: Day | null
  birthYear: number | null
  phone: string
  address: string
  street: string
}
export const listPeople = sql<Record<never, never>, KnownPerson>(`
  SELECT id, name, pinyin, coalesce(idNumber, '') AS idNumber, birthOn, birthYear, phone, address, street FROM person
  WHERE voidedAt IS NULL AND mergedIntoId IS NULL`)

export type KnownWorker = Pick<Staff, 'id' | 'siteId' | 'name' | 'phone' | 'post'>
export const listWorkers = sql<Record<never, never>, KnownWorker>(
  'SELECT id, siteId, name, phone, post FROM staff ORDER BY id',
)

/** Done visits to elders in a period, with who went. */
export const listDone = sql<
  { ids: string; fromOn: Day; toOn: Day },
  {
    personId: number
    onDay: Day
    startedAt: Instant | null
    kind: VisitKind
    minutes: number
    workers: string
  }
>(`
  SELECT v.personId, v.onDay, v.startedAt, v.kind, v.minutes,
    (SELECT group_concat(staffId) FROM (SELECT staffId FROM visitWorker WHERE visitId = v.id ORDER BY staffId)) AS workers
  FROM json_each(@ids) j CROSS JOIN visit v INDEXED BY visitByPerson
    ON v.personId = j.value AND v.onDay BETWEEN @fromOn AND @toOn AND v.voidedAt IS NULL
  WHERE v.outcome = 'done'`)

/** How often items were done in a month under each package that somebody has. */
export const listItemsUsed = sql<
  { siteId: number; fromOn: Day; toOn: Day },
  { grantId: number; month: Month; itemId: number; quantity: number }
>(`
  SELECT v.grantId, substr(v.onDay, 1, 7) AS month, i.itemId, sum(i.quantity) AS quantity
  FROM visit v CROSS JOIN visitItem i ON i.visitId = v.id
  WHERE v.siteId = @siteId AND v.onDay BETWEEN @fromOn AND @toOn AND v.voidedAt IS NULL AND v.outcome = 'done'
    AND v.grantId IS NOT NULL
  GROUP BY 1, 2, 3`)

/** A visit of a ledger: it was done, and making a plan again leaves it alone. */
interface VisitInsert {
  id: number
  siteId: number
  personId: number
  projectId: number | null
  grantId: number | null
  kind: VisitKind
  street: string
  teamId: number | null
  onDay: Day
  startedAt: Instant | null
  endedAt: Instant | null
  fromAt: Instant
  toAt: Instant
  minutes: number
  outcome: 'done'
  satisfaction: number | null
  note: string
  isTouched: true
  jointId: number | null
  importId: number
  recordedAt: Instant
  recordedBy: string
}
export const insertVisits = insertRows<VisitInsert>('visit', [
  'id',
  'siteId',
  'personId',
  'projectId',
  'grantId',
  'kind',
  'street',
  'teamId',
  'onDay',
  'startedAt',
  'endedAt',
  'fromAt',
  'toAt',
  'minutes',
  'outcome',
  'satisfaction',
  'note',
  'isTouched',
  'jointId',
  'importId',
  'recordedAt',
  'recordedBy',
])
export const insertWorkers = insertRows<
  Pick<VisitInsert, 'siteId' | 'onDay' | 'fromAt' | 'toAt' | 'jointId' | 'minutes'> & {
    visitId: number
    staffId: number
    isLead: boolean
    isJointRest: boolean
  }
>('visitWorker', [
  'visitId',
  'staffId',
  'siteId',
  'isLead',
  'onDay',
  'fromAt',
  'toAt',
  'jointId',
  'isJointRest',
  'minutes',
])
export const insertItems = insertRows<PricedItem & { visitId: number }>('visitItem', [
  'visitId',
  'itemId',
  'quantity',
  'minutes',
  'priceFen',
  'isOutsidePackage',
])
export const nextVisit = sql<Record<never, never>, { id: number }>(
  'SELECT coalesce(max(id), 0) + 1 AS id FROM visit',
)

type OfImport = { importId: number }
/** Visits of an import that somebody has corrected, or that a finding or a picture hangs on. */
export const listChangedVisits = sql<OfImport, { name: string }>(`
  SELECT p.name || ' ' || v.onDay AS name FROM visit v JOIN person p ON p.id = v.personId
  WHERE v.importId = @importId AND v.voidedAt IS NULL AND (
    v.version > 1
    OR EXISTS (SELECT 1 FROM followUp f WHERE f.visitId = v.id)
    OR EXISTS (SELECT 1 FROM attachment a WHERE a.entity = 'visit' AND a.entityId = v.id AND a.voidedAt IS NULL))
  ORDER BY v.onDay, v.id`)
export const daysOfImport = sql<OfImport, { fromOn: Day | null; toOn: Day | null }>(
  'SELECT min(onDay) AS fromOn, max(onDay) AS toOn FROM visit WHERE importId = @importId AND voidedAt IS NULL',
)
export const voidVisits = sql<OfImport & { at: Instant; by: string; reason: string }>(`
  UPDATE visit SET voidedAt = @at, voidedBy = @by, voidReason = @reason, isCounted = 0, version = version + 1
  WHERE importId = @importId AND voidedAt IS NULL`)
