import type { DischargeReason } from '../../shared/beds/schema.ts'
import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getResident, pastInstant, requireAfterStart } from './checks.ts'
import * as stays from './stays-sql.ts'
import * as waiting from './waiting-sql.ts'

interface Discharge {
  personId: number
  at?: Instant
  reason: DischargeReason
  /** With the reason death, and only then. */
  diedOn: Day | null
  note: string
}

/**
 * A resident leaves: the bed is free from that moment, whenever it is entered. A leave ends with it. On death the
 * person's places on waiting lists, holds and plans end too.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, NOT_IN_BED, STAY_ENDED, BEFORE_ARRIVAL, LATER_ENTRY for a move, a
 *   leave, a return or a formal admission at that time or later; BACKWARD for a death after leaving
 */
export function discharge(tx: Writer, input: Discharge, actor: Actor): Record<never, never> {
  const { personId, reason, diedOn, note } = input
  const at = pastInstant(tx, input.at)
  const from = getResident(tx, actor, personId)
  requireAfterStart(from, at)
  requireNoLaterEntry(tx, from, at)
  if (diedOn !== null) recordDeath(tx, from, at, diedOn)
  const leave = tx.get(stays.openLeave, { personId })
  if (leave) tx.run(stays.endLeave, { id: leave.id, at, now: tx.now })
  tx.run(stays.endPlacement, { id: from.id, at, kind: 'discharge', now: tx.now })
  tx.run(stays.setDischarge, { id: from.stayId, reason, note })
  const { siteId, bedId, bed, stayId } = from
  tx.run(waiting.closeDonePlans, { personId, siteId, kind: 'discharge', bedId, on: tx.today, now: tx.now })
  tx.run(waiting.cancelPlansOfLeaver, { personId, siteId, now: tx.now })
  tx.record({
    entity: 'stay',
    id: stayId,
    siteId,
    topics: ['people'],
    before: { personId, bedId, bed },
    after: { at, reason, diedOn, note },
  })
  return {}
}

function requireNoLaterEntry(reader: Reader, from: stays.PlacementRow, at: Instant): void {
  const { personId, person, stayId } = from
  const [leave] = reader
    .all(stays.leavesFrom, { personId, at })
    .filter(({ fromAt, toAt }) => fromAt >= at || toAt !== null)
  if (leave)
    throw refuse('LATER_ENTRY', { personId, person, at: Math.max(leave.fromAt, leave.toAt ?? leave.fromAt) })
  const formalAt = reader.get(stays.getStay, { id: stayId })?.formalAt ?? null
  if (formalAt !== null && formalAt > at) throw refuse('LATER_ENTRY', { personId, person, at: formalAt })
}

function recordDeath(tx: Writer, from: stays.PlacementRow, at: Instant, diedOn: Day): void {
  const { personId, person, stayId } = from
  const leftOn = dayOf(at, tx.zone)
  if (diedOn > leftOn) throw refuse('BACKWARD', { from: diedOn, to: leftOn })
  const arrivedAt = tx.get(stays.arrivalOfStay, { stayId })?.at ?? from.fromAt
  if (diedOn < dayOf(arrivedAt, tx.zone)) throw refuse('BEFORE_ARRIVAL', { personId, person, arrivedAt })
  tx.run(stays.setDied, { id: personId, diedOn, now: tx.now })
  endExpectationsOfDead(tx, personId)
}

/** What was expected of a person who died ends: places on waiting lists, plans and holds. */
export function endExpectationsOfDead(tx: Writer, personId: number): void {
  tx.run(waiting.closeApplicationsOfDead, { personId, now: tx.now })
  tx.run(waiting.cancelPlansOfDead, { personId, now: tx.now })
  for (const hold of tx.all(waiting.holdsOfPerson, { personId, at: tx.now })) {
    tx.run(waiting.endHold, { id: hold.id, at: tx.now, reason: 'cancelled', now: tx.now })
  }
}
