import { refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireNoClash, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { saveWorkers, settleJoint } from './visits-items.ts'
import { getLiveRecord, requireState, workersByVisit } from './visits-rows.ts'
import type { VisitRecord, WorkerRow } from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

interface Reassignment {
  fromStaffId: number
  visits: { id: number; version: number; toStaffId: number }[]
  reason: string
}
/** A visit that changes hands. */
interface Handed {
  record: VisitRecord
  toStaffId: number
  staffIds: number[]
}

/**
 * Gives planned visits of a worker to others: all or none. A reason confirms what may be confirmed.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE, STALE, PERSON_DIED, WORKER_BUSY, ELDER_BUSY,
 *   NO_AGREEMENT, VISIT_CLASHES
 */
export function reassignVisits(tx: Writer, input: Reassignment, actor: Actor): Record<never, never> {
  const given = [...new Map(input.visits.map((visit) => [visit.id, visit])).values()]
  const records = given.map(({ id, version }) => {
    const record = getLiveRecord(tx, actor, id)
    requireFresh(tx, 'visit', record, { version })
    requireState(record, 'planned')
    return record
  })
  const workers = workersByVisit(tx, records)
  const handed = records.map((record, index) => {
    const toStaffId = given[index]?.toStaffId as number
    const was = workers.get(record.id) ?? []
    return { record, toStaffId, staffIds: handOver(record, was, input.fromStaffId, toStaffId) }
  })
  const planned = requireFree(tx, handed, input.reason, actor)
  for (const { id } of planned) tx.run(writes.removeWorkers, { visitId: id })
  for (const { staffIds, ...visit } of planned) {
    tx.run(writes.setTeam, visit)
    saveWorkers(tx, visit.id, staffIds, true)
  }
  for (const jointId of new Set(records.map((record) => record.jointId))) settleJoint(tx, jointId)
  const [first] = records as [VisitRecord]
  const before = { workers: [...workers.values()].flat() }
  tx.record({ entity: 'visit', id: first.id, siteId: first.siteId, before, after: input })
  return {}
}

/** Who goes once one worker goes instead of another; who goes already can't go instead of the other too. */
function handOver(record: VisitRecord, was: WorkerRow[], fromStaffId: number, toStaffId: number): number[] {
  const there = was.find(({ staffId }) => staffId === toStaffId)
  if (there) {
    const { id: visitId, personId, person, fromAt: from, toAt: until } = record
    throw refuse('WORKER_BUSY', { staff: there.name, personId, person, visitId, from, until })
  }
  if (!was.some(({ staffId }) => staffId === fromStaffId))
    throw refuse('NOT_FOUND', { entity: 'staff', id: String(fromStaffId) })
  return was.map(({ staffId }) => (staffId === fromStaffId ? toStaffId : staffId))
}

/** Nothing stands in the way of any of them, the others included. */
function requireFree(tx: Writer, handed: Handed[], reason: string, actor: Actor) {
  const records = handed.map(({ record }) => record)
  const diary = new Diary(tx, {
    personIds: records.map(({ personId }) => personId),
    staffIds: handed.flatMap(({ staffIds }) => staffIds),
    from: Math.min(...records.map(({ fromAt }) => fromAt)),
    to: Math.max(...records.map(({ toAt }) => toAt)),
  })
  requireWorkers(
    diary,
    handed.map(({ toStaffId }) => toStaffId),
    actor,
  )
  diary.free(new Set(records.map(({ id }) => id)))
  return handed.map(({ record, staffIds }) => {
    const { id, personId, onDay, fromAt, toAt, jointId, planId } = record
    const slot = { visitId: id, personId, fromAt, toAt, jointId }
    const clashReason = requireNoClash(diary, { ...slot, staffIds, onDay }, reason)
    diary.add(
      { ...slot, isReal: false, planId },
      staffIds.map((staffId) => diary.worker(staffId)),
    )
    return { id, staffIds, clashReason, teamId: diary.teamOn(staffIds[0] as number, onDay) }
  })
}
