import { refuse } from '../../shared/errors.ts'
import type { Hazard, Noted, Reasoned, RecheckRefusal } from '../../shared/safety/hazard.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { freeBedsOf } from './hazards-beds.ts'
import * as statements from './hazards-sql.ts'
import { beginStep, endStep, keepAct } from './hazards-step.ts'

/** Looked at again and in order, by nobody who fixed any part. @throws what beginStep throws */
export function passRecheck(tx: Writer, { id, note }: Noted, actor: Actor): Hazard {
  const doing = beginStep(tx, actor, id, 'passRecheck')
  tx.run(statements.setVerified, { hazardId: id, at: doing.at })
  return endStep(tx, actor, doing, 'recheckPassed', { note })
}

/**
 * Looked at again and not in order: the measures named go back to be done again; all of this round where none is. What was
 * fixed on the spot has to be ordered.
 * @throws what beginStep throws; NOT_FOUND for a measure that does not count for it
 */
export function refuseRecheck(tx: Writer, { id, reason, measureIds }: RecheckRefusal, actor: Actor): Hazard {
  const doing = beginStep(tx, actor, id, 'refuseRecheck')
  const { isOnSpot, measures } = doing.standing
  const rows = tx.all(statements.listMeasures, { hazardId: id }).filter((row) => measures.has(row.id))
  const stray = measureIds.find((measureId) => !measures.has(measureId))
  if (stray !== undefined) throw refuse('NOT_FOUND', { entity: 'hazardMeasure', id: String(stray) })
  const isBack = (measureId: number) => measureIds.length === 0 || measureIds.includes(measureId)
  const back = isOnSpot ? [] : rows.filter((row) => isBack(row.id))
  for (const row of back) tx.run(statements.setUndone, { id: row.id })
  return endStep(tx, actor, doing, 'recheckFailed', {
    reason,
    measureIds: back.map((row) => row.id),
    measures: back.map((row) => row.measure),
  })
}

/**
 * Closes a hazard: the named manager a general one, the responsible person also a major one that was reported; nobody who
 * fixed any part. Its beds are back in service.
 * @throws what beginStep throws
 */
export function closeHazard(tx: Writer, { id, note }: Noted, actor: Actor): Hazard {
  const begun = beginStep(tx, actor, id, 'close')
  const beds = freeBedsOf(tx, id, [])
  const doing = beds.length === 0 ? begun : keepAct(tx, actor, begun, 'freed', { beds })
  return endStep(tx, actor, doing, 'closed', { note })
}

/** It was not over: what is to be done is ordered anew. Beds are not held by that, but by saying so. @throws what beginStep throws */
export const reopenHazard = (tx: Writer, { id, reason }: Reasoned, actor: Actor): Hazard =>
  endStep(tx, actor, beginStep(tx, actor, id, 'reopen'), 'reopened', { reason })
