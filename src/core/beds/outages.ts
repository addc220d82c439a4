import type { OutageReason } from '../../shared/beds/schema.ts'
import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getBed, pastInstant, requireAfter, requireInService } from './checks.ts'
import { refuseOut } from './placing.ts'
import { recordBeds } from './retiring.ts'
import * as structure from './structure-sql.ts'

interface NewOutage {
  bedIds: number[]
  reason: OutageReason
  fromAt?: Instant
  expectedOn: Day | null
  note: string
}

/**
 * Puts beds out of service, from now, an earlier or a later time on. Who lies in one stays: moving out is always
 * allowed, moving or returning in is not.
 * @throws NOT_FOUND, OTHER_SITE, BED_RETIRED, BED_NOT_YET, BACKWARD; BED_OUT when a bed is out for the same
 *   reason already
 */
export function startOutage(tx: Writer, input: NewOutage, actor: Actor): Record<never, never> {
  const { reason, expectedOn, note, fromAt = tx.now } = input
  const from = dayOf(fromAt, tx.zone)
  if (expectedOn && expectedOn < from) throw refuse('BACKWARD', { from, to: expectedOn })
  const beds = [...new Set(input.bedIds)].map((id) => getBed(tx, actor, id))
  for (const bed of beds) {
    requireInService(bed, fromAt)
    const same = tx
      .all(structure.listOutagesFrom, { bedId: bed.id, at: fromAt })
      .find((outage) => outage.reason === reason)
    if (same) throw refuseOut(tx, same)
    tx.run(structure.insertOutage, {
      bedId: bed.id,
      reason,
      fromAt,
      expectedOn,
      note,
      hazardId: null,
      recordedAt: tx.now,
      recordedBy: actor.name,
    })
  }
  recordBeds(tx, beds, { outage: reason, fromAt, expectedOn, note })
  return {}
}

/**
 * Puts a bed back in service.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, IN_FUTURE, BACKWARD; BED_UNSAFE where a hazard holds it
 */
export function endOutage(
  tx: Writer,
  input: { id: number; at?: Instant },
  actor: Actor,
): Record<never, never> {
  const before = getOutage(tx, actor, input.id)
  const at = pastInstant(tx, input.at)
  if (before.toAt !== null) throw refuse('ALREADY_ENDED', { at: before.toAt })
  requireNoHazard(before)
  requireAfter(tx, before.fromAt, at)
  tx.run(structure.endOutage, { id: input.id, at, now: tx.now })
  tx.record({ entity: 'outage', id: input.id, siteId: before.siteId, before, after: { toAt: at } })
  return {}
}

/** On safety hold it is freed with its hazard. @throws BED_UNSAFE */
export function requireNoHazard({ bed, hazard }: structure.OutageRow): void {
  if (hazard !== null) throw refuse('BED_UNSAFE', { bed, hazard })
}

/** An outage that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getOutage(reader: Reader, actor: Actor, id: number): structure.OutageRow {
  const outage = reader.get(structure.getOutage, { id })
  if (!outage) throw refuse('NOT_FOUND', { entity: 'outage', id: String(id) })
  requireSite(actor, outage.siteId)
  if (outage.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return outage
}
