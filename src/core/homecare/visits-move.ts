import { dayOf, type Instant } from '../../shared/day.ts'
import type { VisitRow } from '../../shared/homecare/visit.ts'
import { stateOf } from '../../shared/homecare/visit-rules.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireLength, requireNoClash, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { keptGrant, saveWorkers, settleJoint } from './visits-items.ts'
import { getLiveRecord, requireState, rowsOf, workersByVisit } from './visits-rows.ts'
import * as visits from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

interface Move {
  id: number
  version: number
  fromAt: Instant
  toAt: Instant
  staffIds: number[]
  clashReason: string
}

/**
 * Moves a planned visit to another time or other workers; one of several at one address takes the others along.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE, STALE, BACKWARD, VISIT_TOO_LONG, PERSON_DIED,
 *   WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT, VISIT_CLASHES
 */
export function moveVisit(tx: Writer, input: Move, actor: Actor): VisitRow {
  const record = getLiveRecord(tx, actor, input.id)
  requireFresh(tx, 'visit', record, input)
  const moved = togetherWith(tx, record)
  for (const one of moved) requireState(one, 'planned')
  requireLength(tx, input.fromAt, input.toAt)
  const before = { visits: moved, workers: [...workersByVisit(tx, moved).values()].flat() }
  const staffIds = [...new Set(input.staffIds)]
  const planned = planAnew(tx, moved, { ...input, staffIds }, actor)
  // First nobody is bound, so that no row on its way clashes with one that is still to follow.
  for (const { id } of planned) tx.run(writes.removeWorkers, { visitId: id })
  for (const one of planned) {
    tx.run(writes.replanVisit, one)
    saveWorkers(tx, one.id, staffIds, true)
  }
  settleJoint(tx, record.jointId)
  tx.record({ entity: 'visit', id: input.id, siteId: record.siteId, before, after: input })
  return rowsOf(tx, [getLiveRecord(tx, actor, input.id)])[0] as VisitRow
}

/** The visit with those to other elders at the same address that are to take place, or did. */
function togetherWith(reader: Reader, record: visits.VisitRecord): visits.VisitRecord[] {
  if (record.jointId === null) return [record]
  const all = reader.all(visits.jointVisits, { jointId: record.jointId })
  return all.filter((one) => one.id === record.id || ['planned', 'underWay', 'done'].includes(stateOf(one)))
}

/** The visits as they would be, once nothing stands in the way of any. */
function planAnew(reader: Reader, moved: visits.VisitRecord[], input: Move, actor: Actor) {
  const { fromAt, toAt, staffIds } = input
  const onDay = dayOf(fromAt, reader.zone)
  const personIds = moved.map(({ personId }) => personId)
  const diary = new Diary(reader, { personIds, staffIds, from: fromAt, to: toAt })
  requireWorkers(diary, staffIds, actor)
  return moved.map((one) => {
    const { id: visitId, personId, jointId } = one
    const wanted = { visitId, personId, staffIds, onDay, fromAt, toAt, jointId }
    const clashReason = requireNoClash(diary, wanted, input.clashReason)
    const grant = keptGrant(reader, one, onDay)
    return {
      ...one,
      grantId: grant?.id ?? null,
      projectId: grant?.projectId ?? null,
      teamId: diary.teamOn(staffIds[0] as number, onDay),
      onDay,
      fromAt,
      toAt,
      clashReason,
      isTouched: true,
    }
  })
}
