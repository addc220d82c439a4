import { refuse } from '../../shared/errors.ts'
import type { VisitFilters } from '../../shared/homecare/contract-visits.ts'
import type { Visit, VisitRow } from '../../shared/homecare/visit.ts'
import { idOfCode, stateOf, visitCode } from '../../shared/homecare/visit-rules.ts'
import { isHealthMaskedFor } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { countingOn } from './counting.ts'
import * as visits from './visits-sql.ts'

const idsOf = (records: readonly { id: number }[]): string => JSON.stringify(records.map(({ id }) => id))

/** A visit of a site the account may see, voided or not. @throws NOT_FOUND, OTHER_SITE */
export function getRecord(reader: Reader, actor: Actor, id: number): visits.VisitRecord {
  const [record] = reader.all(visits.visitsOf, { ids: `[${id}]` })
  if (!record) throw refuse('NOT_FOUND', { entity: 'visit', id: String(id) })
  requireSite(actor, record.siteId)
  return record
}

/** A visit that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getLiveRecord(reader: Reader, actor: Actor, id: number): visits.VisitRecord {
  const record = getRecord(reader, actor, id)
  if (record.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return record
}

/** @throws VISIT_STATE when the visit is in none of these states */
export function requireState(record: visits.VisitRecord, ...states: VisitRow['state'][]): void {
  const state = stateOf(record)
  if (!states.includes(state)) throw refuse('VISIT_STATE', { state })
}

/** Workers of visits, the first worker first, by visit. */
export function workersByVisit(reader: Reader, records: readonly { id: number }[]) {
  return Map.groupBy(reader.all(visits.workersOf, { ids: idsOf(records) }), ({ visitId }) => visitId)
}

/** Records with their workers and items, in their order. */
export function rowsOf(reader: Reader, records: readonly visits.VisitRecord[]): VisitRow[] {
  if (records.length === 0) return []
  const workers = workersByVisit(reader, records)
  const items = Map.groupBy(reader.all(visits.itemsOf, { ids: idsOf(records) }), ({ visitId }) => visitId)
  return records.map((record) => rowOf(record, workers.get(record.id) ?? [], items.get(record.id) ?? []))
}

function rowOf(record: visits.VisitRecord, workers: visits.WorkerRow[], items: visits.ItemRow[]): VisitRow {
  return {
    id: record.id,
    code: visitCode(record.id),
    siteId: record.siteId,
    personId: record.personId,
    person: record.person,
    street: record.street,
    kind: record.kind,
    state: stateOf(record),
    onDay: record.onDay,
    fromAt: record.fromAt,
    toAt: record.toAt,
    plannedFromAt: record.plannedFromAt,
    plannedToAt: record.plannedToAt,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    minutes: record.minutes,
    workers: workers.map(({ staffId, name, minutes }) => ({ staffId, name, minutes })),
    items: items.map(({ item }) => item),
    teamId: record.teamId,
    projectId: record.projectId,
    grantId: record.grantId,
    planId: record.planId,
    jointId: record.jointId,
    isCounted: record.isCounted,
    isSigned: record.signedBy !== null,
    satisfaction: record.satisfaction,
    outcomeReason: record.outcomeReason,
    version: record.version,
  }
}

/** One visit, whole; notes and vital signs are kept from roles that may not see health. @throws NOT_FOUND, OTHER_SITE */
export function getVisit(reader: Reader, { id }: { id: number }, actor: Actor): Visit {
  const record = getRecord(reader, actor, id)
  const ids = `[${id}]`
  const items = reader.all(visits.itemsOf, { ids })
  const isHealthMasked = isHealthMaskedFor(actor.role)
  const { personId, siteId, onDay } = record
  const counting = countingOn(reader, { personId, siteId, onDay }).find((row) => row.id === id)
  return {
    ...rowOf(record, reader.all(visits.workersOf, { ids }), items),
    note: isHealthMasked ? '' : record.note,
    offPlanReason: record.offPlanReason,
    clashReason: record.clashReason,
    signedBy: record.signedBy,
    doneItems: items.map(({ visitId: _, ...item }) => item),
    vitals: isHealthMasked ? null : (reader.get(visits.getVitals, { id }) ?? null),
    isHealthMasked,
    counting: record.voidedAt !== null ? 'voided' : (counting?.counting ?? 'notDone'),
    voidedAt: record.voidedAt,
    voidReason: record.voidReason,
  }
}

/** The visit of a slip's code. @throws CODE_UNKNOWN, OTHER_SITE */
export function getVisitByCode(reader: Reader, { code }: { code: string }, actor: Actor): Visit {
  const id = idOfCode(code)
  if (id === null || reader.all(visits.visitsOf, { ids: `[${id}]` }).length === 0)
    throw refuse('CODE_UNKNOWN', { code })
  return getVisit(reader, { id }, actor)
}

/** Visits by day and time; of a person or a worker their own index is gone through. @throws OTHER_SITE */
export function listVisits(
  reader: Reader,
  input: VisitFilters & { limit: number; offset: number },
  actor: Actor,
): { total: number; rows: VisitRow[] } {
  requireSite(actor, input.siteId)
  const { limit, offset } = input
  const filters = filtersOf(input)
  const start = startOf(input)
  const records = reader.all(visits.listVisits[start], { ...filters, limit, offset })
  const isAll = records.length < limit && (records.length > 0 || offset === 0)
  const total = isAll ? offset + records.length : (reader.get(visits.countVisits[start], filters)?.total ?? 0)
  return { total, rows: rowsOf(reader, records) }
}

function startOf({ personId, staffId }: VisitFilters): visits.ListStart {
  if (personId !== undefined) return 'person'
  return staffId === undefined ? 'site' : 'worker'
}

const filtersOf = (input: VisitFilters): visits.ListFilters => ({
  siteId: input.siteId,
  from: input.from,
  to: input.to,
  personId: input.personId ?? null,
  staffId: input.staffId ?? null,
  hasTeam: input.teamId !== undefined,
  teamId: input.teamId ?? null,
  kind: input.kind ?? null,
  street: input.street ?? null,
  hasProject: input.projectId !== undefined,
  projectId: input.projectId ?? null,
  hasPackage: input.packageId !== undefined,
  packageId: input.packageId ?? null,
  itemId: input.itemId ?? null,
  states: input.states ? JSON.stringify(input.states) : null,
  isCounted: input.isCounted ?? null,
})

/** Visits that were forgotten: past their planned end and not checked out, or never begun. @throws OTHER_SITE */
export function listUnsettled(
  reader: Reader,
  { siteId, staffId }: { siteId: number; staffId?: number },
  actor: Actor,
): VisitRow[] {
  requireSite(actor, siteId)
  const { today, now } = reader
  return rowsOf(reader, reader.all(visits.listUnsettled, { siteId, staffId: staffId ?? null, today, now }))
}
