import { refuse } from '../../shared/errors.ts'
import type { BedFreeing, BedHolding, Hazard } from '../../shared/safety/hazard.ts'
import type { Actor } from '../accounts/actor.ts'
import { getBed, requireInService } from '../beds/checks.ts'
import * as structure from '../beds/structure-sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import * as statements from './hazards-sql.ts'
import { beginStep, endStep } from './hazards-step.ts'
import { placeOf } from './place.ts'

/** The beds named and those of the rooms named, each once. @throws NOT_FOUND, also for a bed or room of another site */
function bedsOf(
  reader: Reader,
  actor: Actor,
  siteId: number,
  { roomIds, bedIds }: BedHolding,
): structure.BedRow[] {
  const ofRooms = roomIds.flatMap((roomId) => {
    placeOf(reader, siteId, { floorId: null, roomId })
    return reader.all(structure.listBedsInRoom, { roomId, at: reader.now }).map(({ id }) => id)
  })
  return [...new Set([...ofRooms, ...bedIds])].map((id) => {
    const bed = getBed(reader, actor, id)
    if (bed.siteId !== siteId) throw refuse('NOT_FOUND', { entity: 'bed', id: String(id) })
    return bed
  })
}

/**
 * Puts beds out of service until the hazard is closed. Who lies in one stays: moving out is always allowed, moving or
 * returning in is not. Beds it holds already stay as they are.
 * @throws what beginStep throws; NOT_FOUND, BED_RETIRED, BED_NOT_YET, IN_PAST; BED_UNSAFE where it holds all of them already
 */
export function holdBeds(tx: Writer, input: BedHolding, actor: Actor): Hazard {
  const { id, expectedOn, note } = input
  const doing = beginStep(tx, actor, id, 'hold')
  if (expectedOn !== null && expectedOn < tx.today) throw refuse('IN_PAST', { field: 'expectedOn' })
  const { siteId, number } = doing.before
  const asked = bedsOf(tx, actor, siteId, input)
  const held = new Set(openHolds(tx, id).map(({ bedId }) => bedId))
  const beds = asked.filter((bed) => !held.has(bed.id))
  const [first] = asked
  if (!first) throw refuse('NOT_FOUND', { entity: 'bed', id: '' })
  if (beds.length === 0) throw refuse('BED_UNSAFE', { bed: first.code, hazard: number })
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  for (const bed of beds) {
    requireInService(bed, tx.now)
    tx.run(structure.insertOutage, {
      bedId: bed.id,
      reason: 'safety',
      fromAt: tx.now,
      expectedOn,
      note,
      hazardId: id,
      ...entered,
    })
  }
  return endStep(tx, actor, doing, 'held', { beds: beds.map(({ code }) => code), note })
}

const openHolds = (reader: Reader, hazardId: number) =>
  reader.all(statements.listHolds, { hazardId }).filter(({ toAt }) => toAt === null)

/** Ends the holds of a hazard on these beds, on all where none is named; gives their codes. Other hazards keep theirs. */
export function freeBedsOf(tx: Writer, hazardId: number, bedIds: readonly number[]): string[] {
  const holds = openHolds(tx, hazardId).filter(({ bedId }) => bedIds.length === 0 || bedIds.includes(bedId))
  for (const { id, fromAt } of holds)
    tx.run(structure.endOutage, { id, at: Math.max(tx.now, fromAt + 1), now: tx.now })
  return holds.map(({ bed }) => bed)
}

/** Puts beds back in service before the hazard is closed. @throws what beginStep throws; NOT_FOUND where it holds none of them */
export function freeBeds(tx: Writer, { id, bedIds, reason }: BedFreeing, actor: Actor): Hazard {
  const doing = beginStep(tx, actor, id, 'free')
  const beds = freeBedsOf(tx, id, bedIds)
  if (beds.length === 0) throw refuse('NOT_FOUND', { entity: 'outage', id: '' })
  return endStep(tx, actor, doing, 'freed', { beds, reason })
}
