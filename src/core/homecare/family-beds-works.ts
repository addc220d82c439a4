import { refuse } from '../../shared/errors.ts'
import type { AdaptationWork } from '../../shared/homecare/family-bed.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireForward, requirePast } from './days.ts'
import { getValid } from './family-beds-service.ts'
import * as beds from './family-beds-sql.ts'

type NewWork = Omit<AdaptationWork, 'id' | 'version'>

/** Begun, finished, accepted: in that order, the last two not ahead. */
function requireOrder(reader: Reader, { startedOn, finishedOn, acceptedOn }: NewWork): void {
  requirePast(reader, finishedOn, 'finishedOn')
  requirePast(reader, acceptedOn, 'acceptedOn')
  if (acceptedOn !== null && finishedOn === null) throw refuse('WORK_NOT_FINISHED', {})
  requireForward(startedOn, finishedOn)
  requireForward(finishedOn, acceptedOn)
}

function getWork(reader: Reader, id: number): AdaptationWork {
  const work = reader.get(beds.getWork, { id })
  if (!work) throw refuse('NOT_FOUND', { entity: 'adaptationWork', id: String(id) })
  return work
}

/**
 * Adds an adaptation work to a family bed, a closed one too: bills and acceptances come late.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_FUTURE, BACKWARD, WORK_NOT_FINISHED
 */
export function addWork(tx: Writer, input: NewWork, actor: Actor): AdaptationWork {
  const { siteId } = getValid(tx, actor, input.familyBedId)
  requireOrder(tx, input)
  const { id } = tx.run(beds.insertWork, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  const after = getWork(tx, id)
  tx.record({ entity: 'adaptationWork', id, siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, STALE, IN_FUTURE, BACKWARD, WORK_NOT_FINISHED */
export function updateWork(tx: Writer, input: AdaptationWork, actor: Actor): AdaptationWork {
  const before = getWork(tx, input.id)
  const { siteId } = getValid(tx, actor, before.familyBedId)
  requireFresh(tx, 'adaptationWork', before, input)
  requireOrder(tx, input)
  tx.run(beds.updateWork, input)
  const after = getWork(tx, input.id)
  tx.record({ entity: 'adaptationWork', id: input.id, siteId, before, after })
  return after
}
