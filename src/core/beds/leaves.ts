import type { LeaveKind } from '../../shared/beds/schema.ts'
import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getResident, pastInstant, requireAfter, requireSinceArrival } from './checks.ts'
import { refuseOut } from './placing.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

interface NewLeave {
  personId: number
  kind: LeaveKind
  at?: Instant
  /** The day on which the person is expected back. */
  expectedOn: Day | null
  companion: string
  companionPhone: string
  note: string
}

/**
 * A resident goes out or to hospital; the bed is kept.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, NOT_IN_BED, STAY_ENDED, BEFORE_ARRIVAL, ON_LEAVE, LEAVE_OVERLAPS, BACKWARD
 */
export function startLeave(tx: Writer, input: NewLeave, actor: Actor): { leaveId: number } {
  const { personId, kind, expectedOn, companion, companionPhone, note } = input
  const at = pastInstant(tx, input.at)
  const current = getResident(tx, actor, personId)
  const { stayId, siteId, person } = current
  requireSinceArrival(tx, current, at)
  requireExpectedAfter(tx, at, expectedOn)
  const leaves = tx.all(stays.leavesFrom, { personId, at })
  const open = leaves.find(({ toAt }) => toAt === null)
  if (open) throw refuse('ON_LEAVE', { personId, person, from: open.fromAt })
  const [overlapping] = leaves
  if (overlapping) throw refuse('LEAVE_OVERLAPS', { personId, person, from: overlapping.fromAt })
  const { id } = tx.run(stays.insertLeave, {
    stayId,
    personId,
    siteId,
    kind,
    fromAt: at,
    expectedOn,
    companion,
    companionPhone,
    note,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  tx.run(waiting.closeDonePlans, { personId, siteId, kind: 'leave', bedId: null, on: tx.today, now: tx.now })
  tx.record({
    entity: 'leave',
    id,
    siteId,
    after: { personId, kind, at, expectedOn, companion, companionPhone, note },
    topics: ['people'],
  })
  return { leaveId: id }
}

function requireExpectedAfter(reader: Reader, fromAt: Instant, expectedOn: Day | null): void {
  const from = dayOf(fromAt, reader.zone)
  if (expectedOn && expectedOn < from) throw refuse('BACKWARD', { from, to: expectedOn })
}

/** Changes when a person is expected back. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, BACKWARD */
export function updateLeave(
  tx: Writer,
  input: { id: number; expectedOn: Day | null; note: string },
  actor: Actor,
): Record<never, never> {
  const before = getLeave(tx, actor, input.id)
  if (before.toAt !== null) throw refuse('ALREADY_ENDED', { at: before.toAt })
  requireExpectedAfter(tx, before.fromAt, input.expectedOn)
  tx.run(stays.updateLeave, input)
  tx.record({
    entity: 'leave',
    id: input.id,
    siteId: before.siteId,
    before,
    after: { expectedOn: input.expectedOn, note: input.note },
  })
  return {}
}

/**
 * A resident is back in the bed that was kept.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, NOT_IN_BED, STAY_ENDED, NOT_ON_LEAVE, BACKWARD; BED_UNSAFE or BED_OUT
 *   while the bed is on safety hold: transfer first
 */
export function endLeave(
  tx: Writer,
  input: { personId: number; at?: Instant },
  actor: Actor,
): Record<never, never> {
  const { personId } = input
  const at = pastInstant(tx, input.at)
  const current = getResident(tx, actor, personId)
  const leave = tx.get(stays.openLeave, { personId })
  if (!leave) throw refuse('NOT_ON_LEAVE', { personId, person: current.person })
  requireAfter(tx, leave.fromAt, at)
  const danger = tx
    .all(structure.listOutagesFrom, { bedId: current.bedId, at })
    .find(({ reason, fromAt }) => reason === 'safety' && fromAt <= at)
  if (danger) throw refuseOut(tx, danger)
  tx.run(stays.endLeave, { id: leave.id, at, now: tx.now })
  tx.record({
    entity: 'leave',
    id: leave.id,
    siteId: leave.siteId,
    before: leave,
    after: { toAt: at },
    topics: ['people'],
  })
  return {}
}

/** A leave that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getLeave(reader: Reader, actor: Actor, id: number): stays.LeaveRow {
  const leave = reader.get(stays.getLeave, { id })
  if (!leave) throw refuse('NOT_FOUND', { entity: 'leave', id: String(id) })
  requireSite(actor, leave.siteId)
  if (leave.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return leave
}
