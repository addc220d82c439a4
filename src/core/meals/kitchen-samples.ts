import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { FoodSample, NewFoodSample } from '../../shared/meals/kitchen.ts'
import { isTooCold, isTooLight, isTooWarm, keptUntil } from '../../shared/meals/kitchen-rules.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requirePast } from '../homecare/days.ts'
import { requireCanteen } from './canteens.ts'
import { getDish } from './kitchen-dishes.ts'
import { menuOf } from './kitchen-menus.ts'
import * as kitchen from './kitchen-sql.ts'
import { requireEmployed } from './kitchen-staff.ts'

const whole = (record: kitchen.SampleRecord): FoodSample => ({
  ...record,
  isTooLight: isTooLight(record.weightG),
  isTooWarm: isTooWarm(record.temperatureTenths),
  isTooCold: isTooCold(record.temperatureTenths),
  keptUntilAt: keptUntil(record.takenAt),
})

/** Samples of a period by day, meal and time; voided ones too. @throws OTHER_SITE, NOT_A_CANTEEN */
export function listSamples(reader: Reader, period: kitchen.Period, actor: Actor): FoodSample[] {
  requireCanteen(reader, actor, period.siteId)
  return reader.all(kitchen.listSamples, period).map(whole)
}

/** What lies in the fridge, oldest first. @throws OTHER_SITE, NOT_A_CANTEEN */
export function listKept(reader: Reader, { siteId }: { siteId: number }, actor: Actor): FoodSample[] {
  requireCanteen(reader, actor, siteId)
  return reader.all(kitchen.listSamplesKept, { siteId }).map(whole)
}

/** @throws NOT_FOUND, OTHER_SITE */
function getSample(reader: Reader, actor: Actor, id: number): FoodSample {
  const record = reader.get(kitchen.getSample, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'foodSample', id: String(id) })
  requireSite(actor, record.siteId)
  return whole(record)
}

/**
 * Keeps a sample of a dish of a meal, once. Too light or too warm it is kept all the same, and flagged: better a poor one than
 * none, and the record is true.
 * @throws OTHER_SITE, NOT_A_CANTEEN, NOT_FOUND, IN_FUTURE, BACKWARD when it was taken before that day, NOT_EMPLOYED,
 * DISH_NOT_ON_MENU, SAMPLE_TAKEN
 */
export function takeSample(tx: Writer, input: NewFoodSample, actor: Actor): FoodSample {
  const { siteId, onDay, meal, dishId, takenAt = tx.now } = input
  requireCanteen(tx, actor, siteId)
  requireTaken(tx, onDay, takenAt)
  requireEmployed(tx, input.staffId, onDay)
  requireOnMenu(tx, { siteId, onDay, meal }, dishId)
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const { id } = tx.run(kitchen.insertSample, { ...input, takenAt, ...entered })
  const after = getSample(tx, actor, id)
  tx.record({ entity: 'foodSample', id, siteId, after })
  return after
}

function requireTaken(reader: Reader, onDay: Day, takenAt: Instant): void {
  requirePast(reader, onDay, 'onDay')
  requirePassed(reader, takenAt, 'takenAt')
  const takenOn = dayOf(takenAt, reader.zone)
  if (takenOn < onDay) throw refuse('BACKWARD', { from: onDay, to: takenOn })
}

function requirePassed(reader: Reader, at: Instant, field: string): void {
  if (at > reader.now) throw refuse('IN_FUTURE', { field })
}

function requireOnMenu(reader: Reader, key: kitchen.MealKey, dishId: number): void {
  const { name: dish } = getDish(reader, dishId)
  if (!menuOf(reader, key).dishes.some((other) => other.dishId === dishId))
    throw refuse('DISH_NOT_ON_MENU', { dish })
  const taken = reader.get(kitchen.findSample, { ...key, dishId })
  if (taken) throw refuse('SAMPLE_TAKEN', { dish, at: taken.takenAt })
}

interface Disposal {
  ids: number[]
  staffId: number
  at?: Instant
}

/**
 * Throws samples of one canteen away, all or none.
 * @throws NOT_FOUND (of another canteen too), OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, IN_FUTURE, NOT_EMPLOYED,
 * SAMPLE_TOO_EARLY naming the first dish that has not been kept for 48 hours
 */
export function disposeSamples(
  tx: Writer,
  { ids, staffId, at = tx.now }: Disposal,
  actor: Actor,
): FoodSample[] {
  requirePassed(tx, at, 'at')
  requireEmployed(tx, staffId, dayOf(at, tx.zone))
  const before = [...new Set(ids)].map((id) => getSample(tx, actor, id))
  const [first] = before
  if (!first) return []
  for (const sample of before) {
    if (sample.siteId !== first.siteId)
      throw refuse('NOT_FOUND', { entity: 'foodSample', id: String(sample.id) })
    requireDisposable(sample, at)
    tx.run(kitchen.disposeSample, { id: sample.id, at, staffId, recordedAt: tx.now })
  }
  const after = before.map(({ id }) => getSample(tx, actor, id))
  tx.record({ entity: 'foodSample', id: first.id, siteId: first.siteId, before, after })
  return after
}

function requireDisposable(sample: FoodSample, at: Instant): void {
  if (sample.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  if (sample.disposedAt !== null) throw refuse('ALREADY_ENDED', { at: sample.disposedAt })
  if (at < sample.keptUntilAt)
    throw refuse('SAMPLE_TOO_EARLY', { dish: sample.dish, until: sample.keptUntilAt })
}

/** Voids a sample entered by mistake: another of that dish may be taken. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidSample(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): FoodSample {
  const before = getSample(tx, actor, id)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  tx.run(kitchen.voidSample, { id, now: tx.now, by: actor.name, reason })
  const after = getSample(tx, actor, id)
  tx.record({ entity: 'foodSample', id, siteId: before.siteId, before, after: { ...after, reason } })
  return after
}
