import { addDays, type Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { changeFrom, duesOf, windowOf } from '../../shared/safety/due.ts'
import type { Duty, DutyChange, NewDuty } from '../../shared/safety/duty.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireForward } from '../homecare/days.ts'
import { refuseEnded } from '../homecare/equipment-items.ts'
import { requireEmployed } from '../meals/kitchen-staff.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { findChecklist, getChecklist, installPresets } from './checklists.ts'
import { dutiesOf, dutyOf, momentOf } from './duties-due.ts'
import { type PresetDuty, presetDuties } from './duties-presets.ts'
import * as duties from './duties-sql.ts'

/** The duties of a site; those that ended too. @throws OTHER_SITE */
export function listDuties(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Duty[] {
  requireSite(actor, siteId)
  return dutiesOf(reader, siteId)
}

/** @throws NOT_FOUND, OTHER_SITE */
export function getDuty(reader: Reader, actor: Actor, id: number): Duty {
  const record = reader.get(duties.getDuty, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'duty', id: String(id) })
  requireSite(actor, record.siteId)
  return dutyOf(record)
}

/** The checklist may be used here, and whoever it is given to works here then. @throws NOT_FOUND, OTHER_SITE, NOT_EMPLOYED */
function requireMeans(
  tx: Writer,
  actor: Actor,
  { checklistId, staffId, fromOn }: Omit<NewDuty, 'siteId'>,
): void {
  if (checklistId !== null) getChecklist(tx, actor, checklistId)
  if (staffId !== null) requireEmployed(tx, staffId, fromOn)
}

/** @throws IN_PAST: nothing is due, or missed, on a day on which nobody knew of it */
function requireAhead(day: Day, from: Day, field: string): void {
  if (day < from) throw refuse('IN_PAST', { field })
}

const insert = (tx: Writer, { times, ...input }: NewDuty, actor: Actor): number =>
  tx.run(duties.insertDuty, {
    ...{ ...input, times: JSON.stringify(times) },
    ...{ recordedAt: tx.now, recordedBy: actor.name },
  }).id

/** @throws OTHER_SITE, NOT_FOUND, IN_PAST, NOT_EMPLOYED */
export function addDuty(tx: Writer, input: NewDuty, actor: Actor): Duty {
  const { siteId } = input
  requireSite(actor, getSite(tx, siteId).id)
  requireAhead(input.fromOn, tx.today, 'fromOn')
  requireMeans(tx, actor, input)
  const id = insert(tx, input, actor)
  const after = getDuty(tx, actor, id)
  tx.record({ entity: 'duty', id, siteId, after })
  return after
}

/** One that goes on. @throws NOT_FOUND, OTHER_SITE, STALE, ALREADY_ENDED */
function getLasting(tx: Writer, actor: Actor, sent: { id: number; version: number }): Duty {
  const duty = getDuty(tx, actor, sent.id)
  requireFresh(tx, 'duty', duty, sent)
  if (duty.toOn !== null) throw refuseEnded(tx, duty.toOn)
  return duty
}

/** When it was last done, as far as is known: from there the changed duty goes on. */
function lastDone(tx: Writer, { id, anchorOn, rhythm }: Duty): Day | null {
  if (rhythm !== 'interval') return null
  const dones = tx.all(duties.listDones, { dutyId: id, from: '0000-01-01', to: '9999-12-31' })
  return dones.at(-1)?.dueOn ?? anchorOn
}

const later = (one: Day | null, other: Day | null): Day | null =>
  one !== null && other !== null ? (one > other ? one : other) : (one ?? other)

/**
 * From a day on it is another: the one before ends, and what was due of it stays. One that has not begun yet is changed itself. A
 * calendar duty changes with a period (`changeFrom`).
 * @throws NOT_FOUND, OTHER_SITE, STALE, ALREADY_ENDED, IN_PAST, NOT_EMPLOYED
 */
export function changeDuty(tx: Writer, { id, version, ...input }: DutyChange, actor: Actor): Duty {
  const before = getLasting(tx, actor, { id, version })
  const { siteId } = before
  const hasBegun = before.fromOn <= tx.today
  requireAhead(input.fromOn, hasBegun ? addDays(tx.today, 1) : tx.today, 'fromOn')
  const fromOn = hasBegun ? changeFrom(before, input.fromOn) : input.fromOn
  const changed = { ...input, siteId, fromOn, anchorOn: later(input.anchorOn, lastDone(tx, before)) }
  requireMeans(tx, actor, changed)
  if (!hasBegun) tx.run(duties.updateDuty, { ...changed, id, times: JSON.stringify(changed.times) })
  else tx.run(duties.endDuty, { id, toOn: addDays(fromOn, -1) })
  const after = getDuty(tx, actor, hasBegun ? insert(tx, changed, actor) : id)
  tx.record({ entity: 'duty', id: after.id, siteId, before, after })
  return after
}

/** Nothing of it is due after a day. @throws NOT_FOUND, OTHER_SITE, STALE, ALREADY_ENDED, IN_PAST, BACKWARD */
export function endDuty(
  tx: Writer,
  { toOn, ...sent }: { id: number; version: number; toOn: Day },
  actor: Actor,
): Duty {
  const before = getLasting(tx, actor, sent)
  requireAhead(toOn, tx.today, 'toOn')
  requireForward(before.fromOn, toOn)
  tx.run(duties.endDuty, { id: sent.id, toOn })
  const after = getDuty(tx, actor, sent.id)
  tx.record({ entity: 'duty', id: sent.id, siteId: before.siteId, before, after })
  return after
}

/** Today, unless one of its times has passed: nobody begins with a miss. */
function firstDay(reader: Reader, preset: PresetDuty): Day {
  const { today } = reader
  const plan = { ...preset, id: 0, fromOn: today, toOn: null }
  const moment = momentOf(reader)
  const dues = duesOf(plan, { from: today, to: today })
  const isPast = dues.some((due) => due.dueTime !== '' && windowOf(due, moment).closesAt < reader.now)
  return isPast ? addDays(today, 1) : today
}

/**
 * The checklists and duties that the rules ask of a home. Done again it adds only what is missing: a duty that was ended or changed
 * is not brought back.
 * @throws OTHER_SITE, NOT_FOUND
 */
export function setUpSafety(
  tx: Writer,
  { siteId }: { siteId: number },
  actor: Actor,
): { checklists: number; duties: number } {
  requireSite(actor, getSite(tx, siteId).id)
  const checklists = installPresets(tx, actor)
  const kinds = new Set(dutiesOf(tx, siteId).map(({ kind }) => kind))
  const missing = presetDuties.filter(({ kind }) => !kinds.has(kind))
  for (const preset of missing) {
    const { checklist, ...details } = preset
    const checklistId = checklist && (findChecklist(tx, siteId, checklist)?.id ?? null)
    insert(tx, { ...details, siteId, checklistId, fromOn: firstDay(tx, preset) }, actor)
  }
  const after = {
    checklists: checklists.map(({ name }) => name),
    duties: missing.map(({ name }) => name),
  }
  tx.record({ entity: 'site', id: siteId, siteId, after })
  return { checklists: checklists.length, duties: missing.length }
}
