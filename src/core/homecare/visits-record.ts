import { ORPCError } from '@orpc/server'
import type { Instant } from '../../shared/day.ts'
import { type RefusalCode, refusals, refuse } from '../../shared/errors.ts'
import type { VisitKind } from '../../shared/homecare/package.ts'
import type { Visit } from '../../shared/homecare/visit.ts'
import { afterMinutes } from '../../shared/homecare/visit-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import { requireLength, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import { explainOffPlan, type Report, recount, saveDone } from './visits-done.ts'
import { PriceList, saveWorkers, settleJoint } from './visits-items.ts'
import { getLiveRecord, getVisit, requireState, workersByVisit } from './visits-rows.ts'
import * as visits from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

/** One slip as it was typed. */
interface Slip extends Report {
  visitId: number
  startedAt?: Instant
  minutes: number
  reason: string
}

/**
 * Whole visits at once, from paper slips: all or none.
 * @throws ROW_REFUSED naming the row (the first is 1) and what was wrong with it: NOT_FOUND, OTHER_SITE,
 *   ALREADY_VOIDED, VISIT_STATE, IN_FUTURE, OFF_PLAN, VISIT_TOO_LONG, PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT
 */
export function recordVisits(
  tx: Writer,
  { rows }: { rows: Slip[] },
  actor: Actor,
): { recorded: number; counted: number } {
  const ids = JSON.stringify(rows.map(({ visitId }) => visitId))
  const found = new Map(tx.all(visits.visitsOf, { ids }).map((visit) => [visit.id, visit]))
  const slips = rows.map((slip, index) => atRow(index, () => timesOf(found.get(slip.visitId), slip, actor)))
  const workers = workersByVisit(tx, [...found.values()])
  const staffOf = (visitId: number) => (workers.get(visitId) ?? []).map(({ staffId }) => staffId)
  const scope = {
    personIds: slips.map(({ visit }) => visit.personId),
    staffIds: slips.flatMap(({ visit }) => staffOf(visit.id)),
    from: Math.min(...slips.map(({ startedAt }) => startedAt)),
    to: Math.max(...slips.map(({ endedAt }) => endedAt)),
  }
  const tools = { diary: new Diary(tx, scope, { isReal: true }), prices: new PriceList(tx) }
  const recorded = new Set<number>()
  const saved = slips.map((slip, index) =>
    atRow(index, () => {
      const { id } = slip.visit
      if (recorded.has(id)) throw refuse('VISIT_STATE', { state: 'done' })
      recorded.add(id)
      return recordSlip(tx, actor, tools, slip, workers.get(id) ?? [])
    }),
  )
  recount(tx, [...slips.map(({ visit }) => visit), ...saved])
  for (const jointId of new Set(slips.map(({ visit }) => visit.jointId))) settleJoint(tx, jointId)
  const [first] = slips as [(typeof slips)[number], ...typeof slips]
  const counted = tx.get(visits.countCounted, { ids })?.counted ?? 0
  tx.record({
    entity: 'visit',
    id: first.visit.id,
    siteId: first.visit.siteId,
    // Of each only what a slip changes: a year of whole rows would outweigh the visits themselves.
    before: slips.map(({ visit: { id: visitId, fromAt, toAt, startedAt, note } }) => ({
      visitId,
      fromAt,
      toAt,
      startedAt,
      note,
    })),
    after: { rows },
  })
  return { recorded: rows.length, counted }
}

type TimedSlip = { visit: visits.VisitRecord; slip: Slip; startedAt: Instant; endedAt: Instant }

/** The visit of a slip with its real times: the planned start where none was written. */
function timesOf(visit: visits.VisitRecord | undefined, slip: Slip, actor: Actor): TimedSlip {
  if (!visit) throw refuse('NOT_FOUND', { entity: 'visit', id: String(slip.visitId) })
  requireSite(actor, visit.siteId)
  if (visit.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  const startedAt = slip.startedAt ?? visit.startedAt ?? visit.fromAt
  return { visit, slip, startedAt, endedAt: afterMinutes(startedAt, slip.minutes) }
}

function recordSlip(
  tx: Writer,
  actor: Actor,
  tools: { diary: Diary; prices: PriceList },
  { visit, slip, startedAt, endedAt }: TimedSlip,
  workers: visits.WorkerRow[],
): visits.VisitRecord {
  requireState(visit, 'planned', 'underWay')
  const { visitId, reason, startedAt: _, minutes: _minutes, ...report } = slip
  const offPlanReason = explainOffPlan(tx, visit, { startedAt, endedAt }, reason)
  const staffIds = workers.map(({ staffId }) => staffId)
  const done = { kind: visit.kind, startedAt, endedAt, staffIds, offPlanReason }
  const said = { ...report, note: report.note || visit.note }
  const { onDay } = saveDone(tx, actor, tools, visit, done, said)
  tools.diary.free(new Set([visitId]))
  const { personId, jointId, planId } = visit
  tools.diary.add(
    { visitId, personId, fromAt: startedAt, toAt: endedAt, isReal: true, jointId, planId },
    workers.map(({ staffId, name }) => ({ id: staffId, name })),
  )
  return { ...visit, onDay }
}

/** Says which row it was. @throws ROW_REFUSED in the place of any refusal */
function atRow<T>(index: number, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof ORPCError) || !(error.code in refusals)) throw error
    throw refuse('ROW_REFUSED', { row: index + 1, code: error.code as RefusalCode, data: error.data })
  }
}

/**
 * A visit did not take place.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE once done; IN_FUTURE: what lies ahead is not missed yet
 */
export function setOutcome(
  tx: Writer,
  input: { id: number; outcome: 'missed' | 'refused' | 'cancelled'; reason: string },
  actor: Actor,
): Visit {
  const { id, outcome } = input
  const visit = getLiveRecord(tx, actor, id)
  requireState(visit, 'planned', 'underWay', 'missed', 'refused', 'cancelled')
  if (outcome === 'missed' && visit.fromAt > tx.now) throw refuse('IN_FUTURE', { field: 'outcome' })
  tx.run(writes.setOutcome, { ...input, isTouched: true })
  settleJoint(tx, visit.jointId)
  tx.record({ entity: 'visit', id, siteId: visit.siteId, before: visit, after: input })
  return getVisit(tx, { id }, actor)
}

/**
 * Puts right what was recorded, or makes a visit done that was said not to have taken place. What was said before
 * stays in the audit.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, VISIT_STATE, STALE, IN_FUTURE, BACKWARD, VISIT_TOO_LONG,
 *   PERSON_DIED, WORKER_BUSY, ELDER_BUSY, NO_AGREEMENT
 */
export function correctVisit(
  tx: Writer,
  input: Report & {
    id: number
    version: number
    kind: VisitKind
    startedAt: Instant
    endedAt: Instant
    staffIds: number[]
    reason: string
  },
  actor: Actor,
): Visit {
  const { id, version: _, kind, startedAt, endedAt, reason, staffIds: asked, ...report } = input
  const before = getVisit(tx, { id }, actor)
  const visit = getLiveRecord(tx, actor, id)
  requireState(visit, 'done', 'missed', 'refused', 'cancelled')
  requireFresh(tx, 'visit', visit, input)
  requireLength(tx, startedAt, endedAt)
  const staffIds = [...new Set(asked)]
  const diary = new Diary(tx, { personIds: [visit.personId], staffIds, from: startedAt, to: endedAt })
  requireWorkers(diary, staffIds, actor)
  const done = { kind, startedAt, endedAt, staffIds, offPlanReason: visit.offPlanReason }
  tx.run(writes.removeWorkers, { visitId: id })
  tx.run(writes.removeVitals, { visitId: id })
  const { onDay } = saveDone(tx, actor, { diary, prices: new PriceList(tx) }, visit, done, report)
  saveWorkers(tx, id, staffIds, true)
  recount(tx, [visit, { ...visit, onDay }])
  settleJoint(tx, visit.jointId)
  const after = getVisit(tx, { id }, actor)
  tx.record({ entity: 'visit', id, siteId: visit.siteId, before, after: { ...after, reason } })
  return after
}

/** Voids a visit entered by mistake: it leaves every count and frees its place. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidVisit(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<never, never> {
  const visit = getLiveRecord(tx, actor, id)
  tx.run(writes.voidVisit, { id, now: tx.now, by: actor.name, reason })
  recount(tx, [visit])
  settleJoint(tx, visit.jointId)
  tx.record({ entity: 'visit', id, siteId: visit.siteId, before: visit, after: { reason } })
  return {}
}
