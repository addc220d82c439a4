import { addDays, type Day, daysOfMonth, instantOf, type Month, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Clash, VisitPlan } from '../../shared/homecare/visit.ts'
import { afterMinutes, planDays } from '../../shared/homecare/visit-rules.ts'
import { weekdayBits, weekdaysOf } from '../../shared/week.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { clashesOf, requireWorkers } from './clashes.ts'
import { Diary } from './clashes-diary.ts'
import * as grants from './packages-grants-sql.ts'
import { termsOn } from './packages-items.ts'
import * as plans from './planning-sql.ts'

export type NewPlan = Omit<VisitPlan, 'id' | 'version' | 'person' | 'staff'>

/** Plan records with their weekdays and items. */
export function withItems(reader: Reader, records: readonly plans.PlanRecord[]): VisitPlan[] {
  const ids = JSON.stringify(records.map(({ id }) => id))
  const items = Map.groupBy(reader.all(plans.itemsOfPlans, { ids }), ({ planId }) => planId)
  return records.map((record) => ({
    ...record,
    weekdays: weekdaysOf(record.weekdays),
    itemIds: (items.get(record.id) ?? []).map(({ itemId }) => itemId),
  }))
}

/** Repeating plans of a site, those over only when asked. @throws OTHER_SITE */
export function listPlans(
  reader: Reader,
  input: { siteId: number; personId?: number; staffId?: number; isEndedShown: boolean },
  actor: Actor,
): VisitPlan[] {
  const { siteId, personId = null, staffId = null } = input
  requireSite(actor, siteId)
  const notBefore = input.isEndedShown ? null : reader.today
  return withItems(reader, reader.all(plans.listPlans, { siteId, personId, staffId, notBefore }))
}

/** @throws NOT_FOUND, OTHER_SITE */
function getPlan(reader: Reader, id: number, actor: Actor): VisitPlan {
  const record = reader.get(plans.getPlan, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'visitPlan', id: String(id) })
  requireSite(actor, record.siteId)
  return withItems(reader, [record])[0] as VisitPlan
}

/** Who goes: one, or two. */
export const staffOfPlan = ({ staffId, secondStaffId }: Pick<VisitPlan, 'staffId' | 'secondStaffId'>) =>
  secondStaffId === null || secondStaffId === staffId ? [staffId] : [staffId, secondStaffId]

/** @throws NOT_FOUND, OTHER_SITE, BACKWARD, PERSON_DIED */
function requireSound(reader: Reader, plan: NewPlan, actor: Actor): void {
  const { siteId, personId, grantId, fromOn, toOn } = plan
  requireSite(actor, getSite(reader, siteId).id)
  if (toOn !== null && toOn < fromOn) throw refuse('BACKWARD', { from: fromOn, to: toOn })
  const { name, diedOn } = getLive(reader, personId)
  // No plan outlives its person; it can still be ended.
  if (diedOn !== null && (toOn === null || toOn > diedOn))
    throw refuse('PERSON_DIED', { personId, person: name, diedOn })
  const now = { from: reader.now, to: reader.now }
  const staffIds = staffOfPlan(plan)
  requireWorkers(new Diary(reader, { personIds: [personId], staffIds, ...now }), staffIds, actor)
  for (const itemId of plan.itemIds) termsOn(reader, itemId, fromOn)
  if (grantId === null) return
  const grant = reader.get(grants.getGrant, { id: grantId })
  if (!grant || grant.isVoided || grant.personId !== personId)
    throw refuse('NOT_FOUND', { entity: 'packageGrant', id: String(grantId) })
}

const saved = (plan: NewPlan) => ({
  ...plan,
  secondStaffId: staffOfPlan(plan)[1] ?? null,
  weekdays: weekdayBits(plan.weekdays),
})

/** A repeating plan; its visits are made apart. @throws NOT_FOUND, OTHER_SITE, BACKWARD, PERSON_DIED */
export function addPlan(tx: Writer, input: NewPlan, actor: Actor): VisitPlan {
  requireSound(tx, input, actor)
  const { id } = tx.run(plans.insertPlan, { ...saved(input), recordedAt: tx.now, recordedBy: actor.name })
  saveItems(tx, id, input.itemIds)
  const after = getPlan(tx, id, actor)
  tx.record({ entity: 'visitPlan', id, siteId: input.siteId, after })
  return after
}

/**
 * Changes a plan, or ends it with its last day; untouched visits follow when they are made again.
 * @throws NOT_FOUND, OTHER_SITE, STALE, BACKWARD, PERSON_DIED
 */
export function updatePlan(
  tx: Writer,
  input: NewPlan & { id: number; version: number },
  actor: Actor,
): VisitPlan {
  requireSite(actor, input.siteId)
  const before = getPlan(tx, input.id, actor)
  requireFresh(tx, 'visitPlan', before, input)
  requireSound(tx, input, actor)
  tx.run(plans.updatePlan, { ...saved(input), id: input.id })
  tx.run(plans.removePlanItems, { planId: input.id })
  saveItems(tx, input.id, input.itemIds)
  const after = getPlan(tx, input.id, actor)
  tx.record({ entity: 'visitPlan', id: input.id, siteId: input.siteId, before, after })
  return after
}

function saveItems(tx: Writer, planId: number, itemIds: readonly number[]): void {
  for (const itemId of new Set(itemIds)) tx.run(plans.insertPlanItem, { planId, itemId })
}

/** The instants from which and to which a plan's visit of a day lasts. */
export function timesOn(plan: Pick<VisitPlan, 'startTime' | 'minutes'>, day: Day, zone: string) {
  const fromAt = instantOf(day, plan.startTime, zone)
  return { fromAt, toAt: afterMinutes(fromAt, plan.minutes) }
}

/** A period from the first instant of a day to the end of the night after another: visits may last over midnight. */
export const periodOf = (from: Day, to: Day, zone: string) => ({
  from: startOfDay(from, zone),
  to: startOfDay(addDays(to, 2), zone),
})

/**
 * What a plan would make in a month, from today on, each day with what stands in its way; nothing is saved.
 * @throws NOT_FOUND, OTHER_SITE, BACKWARD, PERSON_DIED
 */
export function previewPlan(
  reader: Reader,
  input: NewPlan & { id?: number; month: Month },
  actor: Actor,
): { onDay: Day; fromAt: number; toAt: number; clashes: Clash[] }[] {
  requireSound(reader, input, actor)
  const days = planDays(input, input.month).filter((day) => day >= reader.today)
  const { personId } = input
  const staffIds = staffOfPlan(input)
  const month = daysOfMonth(input.month) as [Day, ...Day[]]
  const period = periodOf(month[0], month.at(-1) ?? month[0], reader.zone)
  const diary = new Diary(reader, { personIds: [personId], staffIds, ...period })
  return days.map((onDay) => {
    const times = timesOn(input, onDay, reader.zone)
    const wanted = { visitId: null, personId, staffIds, onDay, ...times, jointId: null }
    const clashes = clashesOf(diary, wanted, ({ planId }) => planId !== null && planId === input.id)
    return { onDay, ...times, clashes: clashes.map(({ slot: _, ...clash }) => clash) }
  })
}
