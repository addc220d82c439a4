import type { Day } from '../../shared/day.ts'
import type { MealRow } from '../../shared/meals/meal.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getRecord } from '../people/record.ts'
import { listIds } from './diners-meals-sql.ts'
import { listRows } from './figures-rows-sql.ts'

/**
 * What a person ate from a day through another, newest first, voided ones too; at the canteens this account may see. A
 * resident need not be a diner.
 * @throws NOT_FOUND
 */
export function listMeals(
  reader: Reader,
  { personId, from, to }: { personId: number; from: Day; to: Day },
  actor: Actor,
): MealRow[] {
  getRecord(reader, personId)
  const siteIds = actor.siteIds && JSON.stringify(actor.siteIds)
  const ids = reader.all(listIds, { personId, from, to, siteIds }).map(({ id }) => id)
  return reader.all(listRows, { ids: JSON.stringify(ids) })
}
