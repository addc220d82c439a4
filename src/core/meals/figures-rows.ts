import { addDays, dayOf, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { MealFilters } from '../../shared/meals/contract-figures.ts'
import type { MealRow } from '../../shared/meals/meal.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import type { SubsidyFund } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { paramsOf, scopeOf } from './figures-filters.ts'
import * as odd from './figures-odd-sql.ts'
import * as rows from './figures-rows-sql.ts'

interface RowsAsked extends MealFilters {
  personId?: number
  versionId?: number
  fund?: SubsidyFund
  isVoidedShown: boolean
  limit: number
  offset: number
}

/** The lines behind a figure, by day and time: their portions add up to it. @throws OTHER_SITE, BACKWARD */
export function listRows(
  reader: Reader,
  { personId, versionId, fund, isVoidedShown, limit, offset, ...filters }: RowsAsked,
  actor: Actor,
): { total: number; rows: MealRow[] } {
  const params = paramsOf(reader, filters, actor)
  const asked = { ...params, personId: personId ?? null, versionId, fund, isVoidedShown }
  const ids = reader.all(rows.listIds(asked), { ...asked, limit, offset }).map(({ id }) => id)
  return {
    total: reader.get(rows.countRows(asked), asked)?.total ?? 0,
    rows: reader.all(rows.listRows, { ids: JSON.stringify(ids) }),
  }
}

type OddReason = odd.OddMeal['reason'] | 'hospital' | 'leave'
type OddRow = MealRow & { reason: OddReason; since: string }

/**
 * Meals of people who were in hospital, on leave, dead or suspended then, and of canteens that were shut, by day; each once,
 * with the reason that weighs most. Away is who was so when it was recorded or, of meals entered on another day, at the
 * meal's hour.
 * @throws OTHER_SITE, BACKWARD
 */
export function listOdd(
  reader: Reader,
  { siteIds, from, to }: { siteIds?: number[]; from: string; to: string },
  actor: Actor,
): OddRow[] {
  if (to < from) throw refuse('BACKWARD', { from, to })
  const asked = { siteIds: scopeOf(reader, siteIds, actor), from, to }
  const found = new Map<number, { reason: OddReason; since: string }>()
  // What weighs most comes last.
  for (const meal of [
    ...reader.all(odd.listShut, asked),
    ...reader.all(odd.listSuspended, asked),
    ...whileAway(reader, asked),
    ...reader.all(odd.listAfterDeath, asked),
  ])
    found.set(meal.id, { reason: meal.reason, since: meal.since })
  const lines = reader.all(rows.listRows, { ids: JSON.stringify([...found.keys()]) })
  return lines
    .flatMap((line) => {
      const why = found.get(line.id)
      return why ? [{ ...line, ...why }] : []
    })
    .sort((a, b) => (a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : a.id - b.id))
}

function whileAway(reader: Reader, asked: { siteIds: string; from: string; to: string }) {
  const { zone } = reader
  const period = { fromAt: startOfDay(asked.from, zone), untilAt: startOfDay(addDays(asked.to, 1), zone) }
  return reader.all(odd.listAround, { ...asked, ...period }).flatMap((meal) => {
    const isOfTheDay = dayOf(meal.recordedAt, zone) === meal.onDay
    const at = isOfTheDay ? meal.recordedAt : mealInstant(meal.onDay, meal.meal, zone)
    if (at < meal.fromAt || (meal.toAt !== null && at >= meal.toAt)) return []
    const reason: OddReason = meal.kind === 'hospital' ? 'hospital' : 'leave'
    return [{ id: meal.id, reason, since: dayOf(meal.fromAt, zone) }]
  })
}
