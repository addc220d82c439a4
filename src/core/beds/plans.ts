import type { PlannedMove } from '../../shared/beds/schema.ts'
import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { getBed, getLiving, getResident, requireNotInBed } from './checks.ts'
import { idsOf } from './holds.ts'
import * as waiting from './waiting-sql.ts'

/** Planned moves that are open, due first. @throws OTHER_SITE */
export function listPlans(reader: Reader, { siteId }: { siteId: number }, actor: Actor): PlannedMove[] {
  requireSite(actor, siteId)
  return reader.all(waiting.listPlans, { siteId }).map((row) => asPlan(row, reader.today))
}

const asPlan = ({ closedAt: _closedAt, ...row }: waiting.PlanRow, today: Day): PlannedMove => ({
  ...row,
  isDue: row.dueOn <= today,
})

interface NewPlan {
  personId: number
  siteId: number
  kind: PlannedMove['kind']
  dueOn: Day
  bedId: number | null
  note: string
}

/**
 * Plans a move. On its day it is due and a person confirms it; it never carries itself out (RULES, Time).
 * @throws NOT_FOUND, OTHER_SITE, PERSON_DIED, IN_PAST, BED_RETIRED, BED_OF_OTHER_SITE, SAME_BED; PERSON_IN_BED
 *   for an admission of a resident, NOT_IN_BED or STAY_ENDED for anything else of one who is not
 */
export function planMove(tx: Writer, input: NewPlan, actor: Actor): PlannedMove {
  const { personId, siteId, kind, dueOn, bedId } = input
  requireSite(actor, getSite(tx, siteId).id)
  getLiving(tx, personId)
  if (dueOn < tx.today) throw refuse('IN_PAST', { field: 'dueOn' })
  const current = kind === 'admission' ? null : getResident(tx, actor, personId)
  if (!current) requireNotInBed(tx, personId, tx.now)
  if (bedId !== null) requirePlannable(tx, actor, { bedId, siteId, currentBedId: current?.bedId ?? null })
  const { id } = tx.run(waiting.insertPlan, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  const after = asPlan(getPlan(tx, actor, id), tx.today)
  tx.record({ entity: 'plannedMove', id, siteId, after: idsOf(after) })
  return after
}

function requirePlannable(
  reader: Reader,
  actor: Actor,
  want: { bedId: number; siteId: number; currentBedId: number | null },
): void {
  const bed = getBed(reader, actor, want.bedId)
  const named = { bedId: bed.id, bed: bed.code }
  if (bed.siteId !== want.siteId) throw refuse('BED_OF_OTHER_SITE', named)
  if (bed.retiredAt !== null) throw refuse('BED_RETIRED', { ...named, at: bed.retiredAt })
  if (bed.id === want.currentBedId) throw refuse('SAME_BED', named)
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_ENDED */
export function closePlan(
  tx: Writer,
  { id, outcome }: { id: number; outcome: 'done' | 'cancelled' },
  actor: Actor,
): Record<never, never> {
  const before = getPlan(tx, actor, id)
  if (before.closedAt !== null) throw refuse('ALREADY_ENDED', { at: before.closedAt })
  tx.run(waiting.closePlan, { id, now: tx.now, outcome })
  tx.record({ entity: 'plannedMove', id, siteId: before.siteId, before: idsOf(before), after: { outcome } })
  return {}
}

function getPlan(reader: Reader, actor: Actor, id: number): waiting.PlanRow {
  const plan = reader.get(waiting.getPlan, { id })
  if (!plan) throw refuse('NOT_FOUND', { entity: 'plannedMove', id: String(id) })
  requireSite(actor, plan.siteId)
  return plan
}
