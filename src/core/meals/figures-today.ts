import { addDays, type Day, instantOf, timeOf } from '../../shared/day.ts'
import { REGULAR_DAYS, REGULAR_OF_DAYS, USUAL_WEEKS } from '../../shared/meals/figure-rules.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import { Meal } from '../../shared/meals/terms.ts'
import { maskPhone } from '../../shared/people/mask.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listRecords, requireCanteen } from './canteens.ts'
import * as figures from './figures-today-sql.ts'
import { isServedOn, type MealOfDay, whoEats } from './portions.ts'
import { absencesOf } from './portions-sql.ts'

const MINUTE = 60_000

/**
 * Portions recorded today, canteen by canteen and meal by meal, against those recorded by this time of day on the same
 * weekday of the last four weeks; of these only days with such meals count. What is served today stands there from the start.
 * @throws OTHER_SITE, NOT_A_CANTEEN
 */
export function getToday(reader: Reader, { siteId }: { siteId?: number }, actor: Actor) {
  const canteens = siteId === undefined ? listRecords(reader, actor) : [requireCanteen(reader, actor, siteId)]
  const { today: onDay, now: at, zone } = reader
  const time = timeOf(at, zone)
  const before = Array.from({ length: USUAL_WEEKS }, (_, week) => addDays(onDay, -7 * (week + 1)))
  const days = [onDay, ...before].map((day) => ({
    onDay: day,
    until: instantOf(day, time, zone) + (at % MINUTE),
  }))
  const counts = Map.groupBy(
    reader.all(figures.countDays, {
      siteIds: JSON.stringify(canteens.map((canteen) => canteen.siteId)),
      days: JSON.stringify(days),
    }),
    (count) => `${count.siteId} ${count.meal}`,
  )
  const bySite = canteens.flatMap((canteen) =>
    Meal.options.flatMap((meal) => {
      const own = counts.get(`${canteen.siteId} ${meal}`)
      if (!own && !isServedOn(reader, { siteId: canteen.siteId, onDay, meal })) return []
      return [{ siteId: canteen.siteId, site: canteen.name, meal, ...compared(own ?? [], onDay) }]
    }),
  )
  return { onDay, at, bySite }
}

function compared(counts: readonly figures.DayCount[], today: Day) {
  const before = counts.filter((count) => count.onDay !== today)
  const mean = (of: (count: figures.DayCount) => number) =>
    before.length === 0 ? 0 : before.reduce((sum, count) => sum + of(count), 0) / before.length
  return {
    today: counts.find((count) => count.onDay === today)?.wholeDay ?? 0,
    usual: mean((count) => count.soFar),
    usualWholeDay: mean((count) => count.wholeDay),
  }
}

/**
 * Who ordered a meal, or comes most days, and has not had it: somebody to ring up. Who is away, suspended, paused or dead or
 * cancelled it is not missed, nor are the residents whom the canteen feeds.
 * @throws OTHER_SITE, NOT_A_CANTEEN
 */
export function listNotEaten(reader: Reader, slot: MealOfDay, actor: Actor) {
  requireCanteen(reader, actor, slot.siteId)
  if (!isServedOn(reader, slot)) return []
  const { eaters, absent } = whoEats(reader, slot)
  const ordered = new Set(eaters.filter(({ bed }) => bed === null).map(({ personId }) => personId))
  const days = daysOfRegulars(reader, slot)
  const missing = new Set(absent.map(({ personId }) => personId))
  const regulars = [...days]
    .filter(([id, count]) => count >= REGULAR_DAYS && !missing.has(id))
    .map(([id]) => id)
  const ids = JSON.stringify([...ordered, ...withoutAbsent(reader, slot, regulars)])
  return reader.all(figures.listWithout, { ...slot, ids }).map(({ phone, ...person }) => ({
    ...person,
    phoneMasked: maskPhone(phone),
    isOrdered: ordered.has(person.personId),
    daysOfFourteen: days.get(person.personId) ?? 0,
  }))
}

/** On how many of the last fourteen days people had this meal here. */
function daysOfRegulars(reader: Reader, slot: MealOfDay): Map<number, number> {
  const span = { from: addDays(slot.onDay, -REGULAR_OF_DAYS), to: addDays(slot.onDay, -1) }
  const rows = reader.all(figures.countRegulars, { ...slot, ...span })
  return new Map(rows.map(({ personId, days }) => [personId, days]))
}

/** Those of some people who could come: neither away, suspended, paused nor dead, and not without a wish to. */
function withoutAbsent(reader: Reader, { onDay, meal }: MealOfDay, people: readonly number[]): number[] {
  const ids = JSON.stringify(people)
  const at = mealInstant(onDay, meal, reader.zone)
  const gone = new Set(
    [
      ...reader.all(absencesOf, { onDay, at, knownAt: reader.now, ids }),
      ...reader.all(figures.listCancelled, { onDay, meal, ids }),
    ].map(({ personId }) => personId),
  )
  return people.filter((personId) => !gone.has(personId))
}
