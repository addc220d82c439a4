import { refuse } from '../../shared/errors.ts'
import type { Dish, ListedDish } from '../../shared/meals/kitchen.ts'
import type { Reader, Writer } from '../db/store.ts'
import { personKeys } from '../people/keys.ts'
import { requireFresh } from '../stale.ts'
import * as kitchen from './kitchen-sql.ts'

/** Every dish, by kind and name, with what it is found by. */
export const listDishes = (reader: Reader): ListedDish[] =>
  reader.all(kitchen.listDishes).map((dish) => ({ ...dish, keys: personKeys(dish.name, '') }))

/** @throws NOT_FOUND */
export function getDish(reader: Reader, id: number): Dish {
  const dish = reader.get(kitchen.getDish, { id })
  if (!dish) throw refuse('NOT_FOUND', { entity: 'dish', id: String(id) })
  return dish
}

interface SavedDish extends Omit<Dish, 'id' | 'version'> {
  id: number | null
  version: number | null
}

/** Adds a dish, or changes it; menus keep the cost they were made with. @throws NOT_FOUND, STALE, NAME_TAKEN */
export function saveDish(tx: Writer, { id, version, ...dish }: SavedDish): Dish {
  const before = id === null ? undefined : getDish(tx, id)
  if (before) requireFresh(tx, 'dish', before, { ...dish, version: version ?? 0 })
  const other = tx.get(kitchen.findDish, { name: dish.name })
  if (other && other.id !== id) throw refuse('NAME_TAKEN', { name: dish.name })
  if (id !== null) tx.run(kitchen.updateDish, { id, ...dish })
  const savedId = id ?? tx.run(kitchen.insertDish, dish).id
  const after = getDish(tx, savedId)
  tx.record({ entity: 'dish', id: savedId, before, after })
  return after
}
