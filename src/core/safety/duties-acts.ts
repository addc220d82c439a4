import { instantOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { DoneByWords, DueKey, Duty, DutyMiss } from '../../shared/safety/duty.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getDuty } from './duties.ts'
import { momentOf, type Reckoned, reckon, stateOf } from './duties-due.ts'
import * as duties from './duties-sql.ts'

/** A due thing by its key. @throws NOT_FOUND, OTHER_SITE, DUE_UNKNOWN */
function getDue(
  reader: Reader,
  actor: Actor,
  { dutyId, onDay, dueTime }: DueKey,
): { duty: Duty; one: Reckoned } {
  const duty = getDuty(reader, actor, dutyId)
  const held = reader.all(duties.listHeld, duty)
  const all = reckon(reader, duty, { from: onDay, to: onDay }, held)
  // Of an interval duty two may be due on one day; the later is the open one.
  const one = all.findLast(({ due }) => due.dueTime === dueTime)
  if (!one) throw refuse('DUE_UNKNOWN', { on: onDay })
  return { duty, one }
}

/** @throws DUE_DONE, NOT_DUE_YET, DUE_MISSED, REASON_NEEDED: why what was missed on paper was done after all */
function requireDoable(tx: Writer, duty: Duty, one: Reckoned, { doneOn, note }: DoneByWords): void {
  const { due } = one
  const state = stateOf(one, momentOf(tx))
  const what = { duty: duty.name, on: due.onDay }
  if (one.done) throw refuse('DUE_DONE', what)
  const isLate = due.dueTime === '' ? due.closesOn !== null && doneOn > due.closesOn : state === 'missed'
  if (isLate) throw refuse('DUE_MISSED', what)
  if (due.dueTime === '' ? doneOn < due.opensOn : state === 'ahead')
    throw refuse('NOT_DUE_YET', { duty: duty.name })
  if (state === 'missed' && note === '') throw refuse('REASON_NEEDED', {})
}

/**
 * It was done, which nothing else here proves: a firm came, an inspector was there. Of a day's time only while it can be done.
 * @throws NOT_FOUND, OTHER_SITE, DUE_UNKNOWN, IN_FUTURE, NOT_EMPLOYED, DUE_DONE, NOT_DUE_YET, DUE_MISSED, REASON_NEEDED
 */
export function doDue(tx: Writer, input: DoneByWords, actor: Actor): { id: number } {
  const { dutyId, dueTime, staffId, note } = input
  const { duty, one } = getDue(tx, actor, input)
  const doneOn = dueTime === '' ? input.doneOn : one.due.clockOn
  requirePast(tx, doneOn, 'doneOn')
  if (staffId !== null) requireEmployed(tx, staffId, doneOn)
  requireDoable(tx, duty, one, { ...input, doneOn })
  const { id } = tx.run(duties.insertDone, {
    ...{ dutyId, dueTime, staffId, note },
    dueOn: duty.rhythm === 'interval' ? doneOn : input.onDay,
    doneAt: doneOn === tx.today ? tx.now : instantOf(doneOn, '12:00', tx.zone),
    ...{ inspectionId: null, drillId: null, trainingId: null },
    ...{ recordedAt: tx.now, recordedBy: actor.name },
  })
  tx.record({ entity: 'dutyDone', id, siteId: duty.siteId, after: { ...input, doneOn, duty: duty.name } })
  return { id }
}

/** What was ticked in words by mistake; an inspection, a drill or a training is voided itself. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidDue(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<string, never> {
  const before = tx.get(duties.getDone, { id })
  if (!before || (before.inspectionId ?? before.drillId ?? before.trainingId) !== null)
    throw refuse('NOT_FOUND', { entity: 'dutyDone', id: String(id) })
  const { siteId } = getDuty(tx, actor, before.dutyId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(duties.voidDone, { id, now: tx.now, by: actor.name, reason })
  tx.record({ entity: 'dutyDone', id, siteId, before, after: { reason } })
  return {}
}

/** A reason that counts, and the site. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getMiss(reader: Reader, actor: Actor, id: number): DutyMiss & { siteId: number } {
  const record = reader.get(duties.getMiss, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'dutyMiss', id: String(id) })
  const { voidedAt, dutyId, dueOn: _dueOn, dueTime: _dueTime, ...miss } = record
  const { siteId } = getDuty(reader, actor, dutyId)
  if (voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return { ...miss, siteId }
}

/**
 * Why a due thing was missed. Another reason takes the place of one that nobody has approved yet.
 * @throws NOT_FOUND, OTHER_SITE, DUE_UNKNOWN, DUE_DONE, NOT_DUE_YET, ALREADY_ENDED when one was approved
 */
export function excuseMiss(tx: Writer, input: DueKey & { reason: string }, actor: Actor): DutyMiss {
  const { duty, one } = getDue(tx, actor, input)
  if (one.done) throw refuse('DUE_DONE', { duty: duty.name, on: input.onDay })
  if (stateOf(one, momentOf(tx)) !== 'missed') throw refuse('NOT_DUE_YET', { duty: duty.name })
  const before = one.miss
  if (before?.approvedAt != null) throw refuse('ALREADY_ENDED', { at: before.approvedAt })
  if (before) tx.run(duties.voidMiss, { id: before.id, now: tx.now, by: actor.name, reason: input.reason })
  const { id } = tx.run(duties.insertMiss, {
    ...{ dutyId: duty.id, dueOn: input.onDay, dueTime: input.dueTime, reason: input.reason },
    ...{ recordedAt: tx.now, recordedBy: actor.name, accountId: actor.accountId },
  })
  const { siteId, ...after } = getMiss(tx, actor, id)
  tx.record({
    entity: 'dutyMiss',
    id,
    siteId,
    before,
    after: { ...after, duty: duty.name, dueOn: input.onDay },
  })
  return after
}

/** It stays missed; the reason stands beside. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, OWN_EXCUSE */
export function approveMiss(tx: Writer, { id }: { id: number }, actor: Actor): DutyMiss {
  const { siteId, ...before } = getMiss(tx, actor, id)
  if (before.approvedAt !== null) throw refuse('ALREADY_ENDED', { at: before.approvedAt })
  if (before.accountId === actor.accountId) throw refuse('OWN_EXCUSE', {})
  tx.run(duties.approveMiss, { id, now: tx.now, by: actor.name })
  const { siteId: _siteId, ...after } = getMiss(tx, actor, id)
  tx.record({ entity: 'dutyMiss', id, siteId, before, after })
  return after
}

/** The reason does not stand, also one that was approved. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function refuseMiss(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<string, never> {
  const { siteId, ...before } = getMiss(tx, actor, id)
  tx.run(duties.voidMiss, { id, now: tx.now, by: actor.name, reason })
  tx.record({ entity: 'dutyMiss', id, siteId, before, after: { reason } })
  return {}
}
