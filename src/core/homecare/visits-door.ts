import { dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Visit } from '../../shared/homecare/visit.ts'
import type { Actor } from '../accounts/actor.ts'
import { pastInstant } from '../beds/checks.ts'
import type { Writer } from '../db/store.ts'
import { requireLength, requireNoClash } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { explainOffPlan, type Report, recount, saveDone } from './visits-done.ts'
import { PriceList, settleJoint } from './visits-items.ts'
import { getLiveRecord, getVisit, requireState } from './visits-rows.ts'
import * as visits from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

/** When somebody came or left: by the clock, or at a time said with a reason. */
interface Moment {
  id: number
  at?: Instant
  reason: string
}

/**
 * The worker is there. Whoever was forgotten to be checked out, of this worker or at this elder's, comes first.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE, IN_FUTURE, OFF_PLAN, NOT_CHECKED_OUT, PERSON_DIED,
 *   WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT
 */
export function checkIn(tx: Writer, input: Moment, actor: Actor): Visit {
  const { id, reason } = input
  const visit = getLiveRecord(tx, actor, id)
  requireState(visit, 'planned')
  const startedAt = pastInstant(tx, input.at)
  const staffIds = staffOf(tx, id)
  const { personId, jointId } = visit
  const open = tx.get(visits.findUnderWay, { id, personId, staffIds: JSON.stringify(staffIds), jointId })
  if (open) {
    const { visitId, person, startedAt: from } = open
    throw refuse('NOT_CHECKED_OUT', { visitId, personId: open.personId, person, from })
  }
  const offPlanReason = explainOffPlan(tx, visit, { startedAt, endedAt: null }, reason)
  const onDay = dayOf(startedAt, tx.zone)
  const toAt = startedAt + visit.toAt - visit.fromAt
  const scope = { personIds: [personId], staffIds, from: startedAt, to: toAt }
  const wanted = { visitId: id, personId, staffIds, onDay, fromAt: startedAt, toAt, jointId, isReal: true }
  requireNoClash(new Diary(tx, scope, { isReal: true }), wanted, '')
  tx.run(writes.beginVisit, { id, startedAt, onDay, offPlanReason })
  tx.record({
    entity: 'visit',
    id,
    siteId: visit.siteId,
    before: visit,
    after: { startedAt, onDay, offPlanReason },
  })
  return getVisit(tx, { id }, actor)
}

/**
 * The visit is over, what was done is said; over midnight it stays the day's on which it began.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE, IN_FUTURE, OFF_PLAN, BACKWARD, VISIT_TOO_LONG,
 *   PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT
 */
export function checkOut(tx: Writer, input: Moment & Report, actor: Actor): Visit {
  const { id, reason, at: _, ...report } = input
  const visit = getLiveRecord(tx, actor, id)
  requireState(visit, 'underWay')
  const startedAt = visit.startedAt as Instant
  const endedAt = pastInstant(tx, input.at)
  requireLength(tx, startedAt, endedAt)
  const offPlanReason = explainOffPlan(tx, visit, { startedAt, endedAt }, reason)
  const staffIds = staffOf(tx, id)
  const scope = { personIds: [visit.personId], staffIds, from: startedAt, to: endedAt }
  const tools = { diary: new Diary(tx, scope, { isReal: true }), prices: new PriceList(tx) }
  const done = { kind: visit.kind, startedAt, endedAt, staffIds, offPlanReason }
  const said = { ...report, note: report.note || visit.note }
  const { onDay } = saveDone(tx, actor, tools, visit, done, said)
  recount(tx, [visit, { ...visit, onDay }])
  settleJoint(tx, visit.jointId)
  tx.record({ entity: 'visit', id, siteId: visit.siteId, before: visit, after: { ...done, ...said } })
  return getVisit(tx, { id }, actor)
}

const staffOf = (tx: Writer, visitId: number): number[] =>
  tx.all(visits.workersOf, { ids: `[${visitId}]` }).map(({ staffId }) => staffId)
