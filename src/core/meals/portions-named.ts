import { dinerClassOf } from '../../shared/meals/diner-rules.ts'
import type { Portion } from '../../shared/meals/order.ts'
import { mealInstant } from '../../shared/meals/order-rules.ts'
import { healthFieldsOf } from '../../shared/people/mask.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { ageAt } from './charging.ts'
import { type Eater, idsOf, type MealOfDay, whoEats } from './portions.ts'
import * as portions from './portions-sql.ts'

/** What the file says of somebody at a meal; by person, in the order of their names. */
export function recordsOf(
  reader: Reader,
  slot: MealOfDay,
  people: readonly { personId: number }[],
): Map<number, portions.EaterRecord> {
  const at = mealInstant(slot.onDay, slot.meal, reader.zone)
  const rows = reader.all(portions.eaters, { ids: idsOf(people), siteId: slot.siteId, at })
  return new Map(rows.map((row) => [row.personId, row]))
}

/** The portions of a meal by name: see `whoEats`. Health as this account may see it. */
export function portionsOf(reader: Reader, slot: MealOfDay, actor: Actor): Portion[] {
  const { eaters } = whoEats(reader, slot)
  return namePortions(reader, slot, eaters, recordsOf(reader, slot, eaters), actor)
}

/** Portions of these eaters in the order of the records. */
export function namePortions(
  reader: Reader,
  slot: MealOfDay,
  eaters: readonly Eater[],
  records: ReadonlyMap<number, portions.EaterRecord>,
  actor: Actor,
): Portion[] {
  const byPerson = new Map(eaters.map((eater) => [eater.personId, eater]))
  return [...records.values()].flatMap((record) => {
    const eater = byPerson.get(record.personId)
    return eater ? [portionOf(reader, slot, eater, record, actor)] : []
  })
}

function portionOf(
  reader: Reader,
  slot: MealOfDay,
  { mode, note, bed }: Eater,
  record: portions.EaterRecord,
  actor: Actor,
): Portion {
  const { personId, person, number, diet, texture, allergies } = record
  const seen = healthFieldsOf(actor.role)
  return {
    personId,
    person,
    number,
    class: classOf(reader, slot, record, bed !== null),
    mode,
    isResident: bed !== null,
    bed,
    diet: seen.includes('diet') ? diet : null,
    texture: seen.includes('texture') ? texture : null,
    allergies: seen.includes('allergies') ? (allergies ?? '') : '',
    // Only what is brought has a place on a route.
    routeId: mode === 'delivery' ? record.routeId : null,
    stop: mode === 'delivery' ? record.stop : null,
    note,
  }
}

/** What somebody counts as at a meal. */
export const classOf = (
  reader: Reader,
  { onDay }: MealOfDay,
  record: portions.EaterRecord,
  isFedResident: boolean,
) => dinerClassOf({ age: ageAt(reader, record, onDay), class: record.class ?? 'guest', isFedResident })
