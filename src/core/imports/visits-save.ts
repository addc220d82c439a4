import { addDays } from '../../shared/day.ts'
import type { Writer } from '../db/store.ts'
import { recountFrom } from '../homecare/counting.ts'
import { numberOf, textOf } from './parse.ts'
import type { LedgerVisit } from './visit-row.ts'
import * as rows from './visits-sql.ts'

interface Batch {
  siteId: number
  importId: number
  by: string
}

/** Saves the visits of a ledger and counts their days anew. @param visits in the order of time */
export function saveVisits(tx: Writer, visits: readonly LedgerVisit[], batch: Batch) {
  const numbered = numberVisits(visits, tx.get(rows.nextVisit)?.id ?? 1)
  tx.insertAll(
    rows.insertVisits,
    numbered.values().map((visit) => asVisit(tx, visit, batch)),
  )
  tx.insertAll(
    rows.insertWorkers,
    numbered.values().flatMap((visit) => workersOf(visit, batch.siteId)),
  )
  tx.insertAll(
    rows.insertItems,
    numbered.values().flatMap(({ id, visit }) => visit.priced.map((item) => ({ ...item, visitId: id }))),
  )
  const [first, last] = [visits[0], visits.at(-1)]
  if (first && last) recountFrom(tx, batch.siteId, first.time.onDay, addDays(last.time.onDay, 1))
  return { fromOn: first?.time.onDay ?? null, toOn: last?.time.onDay ?? null }
}

interface Numbered {
  id: number
  jointId: number | null
  visit: LedgerVisit
}

/** Visits to several elders at one address share the number of the first. */
function numberVisits(visits: readonly LedgerVisit[], firstId: number): Numbered[] {
  const jointIds = new Map<number, number>()
  return visits.map((visit, index) => {
    const id = firstId + index
    if (visit.joint === null) return { id, jointId: null, visit }
    const jointId = jointIds.get(visit.joint) ?? id
    jointIds.set(visit.joint, jointId)
    return { id, jointId, visit }
  })
}

const asVisit = (tx: Writer, { id, jointId, visit }: Numbered, { siteId, importId, by }: Batch) => ({
  ...visit.time,
  id,
  siteId,
  personId: visit.person.id,
  projectId: visit.grant?.projectId ?? null,
  grantId: visit.grant?.id ?? null,
  kind: visit.kind,
  street: visit.street,
  teamId: visit.teamId,
  outcome: 'done' as const,
  satisfaction: numberOf(visit.row, 'satisfaction'),
  note: textOf(visit.row, 'note'),
  isTouched: true as const,
  jointId,
  importId,
  recordedAt: tx.now,
  recordedBy: by,
})

/** Who went, the first leading; of a joint visit the minutes count in the first. */
const workersOf = ({ id, jointId, visit }: Numbered, siteId: number) =>
  visit.workers.map((worker, index) => {
    const isJointRest = jointId !== null && jointId !== id
    const { onDay, fromAt, toAt, minutes } = visit.time
    return {
      visitId: id,
      staffId: worker.id,
      siteId,
      isLead: index === 0,
      onDay,
      fromAt,
      toAt,
      jointId,
      isJointRest,
      minutes: isJointRest ? 0 : minutes,
    }
  })

/** Takes the visits of an import back and counts their days anew. */
export function voidVisits(
  tx: Writer,
  batch: { importId: number; siteId: number; by: string; reason: string },
) {
  const { importId, siteId, by, reason } = batch
  const days = tx.get(rows.daysOfImport, { importId })
  const { changes } = tx.run(rows.voidVisits, { importId, at: tx.now, by, reason })
  if (days?.fromOn && days.toOn) recountFrom(tx, siteId, days.fromOn, addDays(days.toOn, 1))
  return { visits: changes }
}
