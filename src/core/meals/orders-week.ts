import { addDays, type Day } from '../../shared/day.ts'
import { type DinerClass, Meal } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import * as orders from './orders-sql.ts'
import { type MealOfDay, whoEats } from './portions.ts'

interface DayOfWeek {
  onDay: Day
  meal: Meal
  diners: number
  residents: number
  extras: number
  /** Of the diners, those to whom it is brought. */
  deliveries: number
}

/** Portions by day and meal of seven days. @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN */
export function kitchenWeek(
  reader: Reader,
  { siteId, from }: { siteId: number; from: Day },
  actor: Actor,
): DayOfWeek[] {
  requireCanteen(reader, actor, siteId)
  const days = Array.from({ length: 7 }, (_, index) => addDays(from, index))
  return days.flatMap((onDay) => Meal.options.map((meal) => countOf(reader, { siteId, onDay, meal })))
}

function countOf(reader: Reader, slot: MealOfDay): DayOfWeek {
  const { eaters } = whoEats(reader, slot)
  const residents = eaters.filter(({ bed }) => bed !== null).length
  const extras = reader.all(orders.listExtras, slot).filter(({ voidedAt }) => voidedAt === null)
  return {
    onDay: slot.onDay,
    meal: slot.meal,
    diners: eaters.length - residents,
    residents,
    extras: extras.reduce((sum, { quantity }) => sum + quantity, 0),
    deliveries: eaters.filter(({ mode }) => mode === 'delivery').length,
  }
}

/**
 * Who usually comes without an order: by class, per day, on the last four same weekdays that are over; days on which
 * nobody ate here are left out.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN
 */
export function usualWalkIns(
  reader: Reader,
  slot: MealOfDay,
  actor: Actor,
): { class: DinerClass; average: number }[] {
  requireCanteen(reader, actor, slot.siteId)
  const sums = new Map<DinerClass, number>()
  let days = 0
  for (const onDay of lastSameWeekdays(slot.onDay, reader.today)) {
    const eaten = reader.all(orders.listEaten, { ...slot, onDay })
    if (eaten.length === 0) continue
    days += 1
    const ordered = new Set(whoEats(reader, { ...slot, onDay }).eaters.map(({ personId }) => personId))
    for (const { class: dinerClass, personId, quantity } of eaten)
      if (personId === null || !ordered.has(personId))
        sums.set(dinerClass, (sums.get(dinerClass) ?? 0) + quantity)
  }
  return [...sums].map(([dinerClass, sum]) => ({ class: dinerClass, average: sum / days }))
}

function lastSameWeekdays(onDay: Day, today: Day): Day[] {
  let last = addDays(onDay, -7)
  while (last >= today) last = addDays(last, -7)
  return [0, -7, -14, -21].map((count) => addDays(last, count))
}
