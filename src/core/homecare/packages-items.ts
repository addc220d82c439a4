import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { ServiceItem } from '../../shared/homecare/package.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import * as items from './packages-items-sql.ts'

type Terms = ServiceItem['terms'][number]

/** Minutes and price (fen) of an item on a day; before its first terms, those. @throws NOT_FOUND */
export function termsOn(reader: Reader, itemId: number, day: Day): Terms {
  const terms = reader.get(items.termsOn, { itemId, on: day })
  if (!terms) throw refuse('NOT_FOUND', { entity: 'serviceItem', id: String(itemId) })
  return terms
}

/** Every service item, in use first, with its terms, newest first. */
export function listServiceItems(reader: Reader): ServiceItem[] {
  const terms = Map.groupBy(reader.all(items.listTerms), ({ itemId }) => itemId)
  return reader.all(items.listItems).map((item) => ({
    ...item,
    terms: (terms.get(item.id) ?? []).map(({ fromOn, minutes, priceFen }) => ({ fromOn, minutes, priceFen })),
  }))
}

/** @throws NOT_FOUND */
export function getServiceItem(reader: Reader, id: number): ServiceItem {
  const item = reader.get(items.getItem, { id })
  if (!item) throw refuse('NOT_FOUND', { entity: 'serviceItem', id: String(id) })
  return { ...item, terms: reader.all(items.termsOf, { itemId: id }) }
}

/** Items are the organisation's: every station gives the same, whoever may manage keeps them. @throws NAME_TAKEN (name or code) */
export function addServiceItem(tx: Writer, input: Omit<ServiceItem, 'id' | 'version'>): ServiceItem {
  requireFree(tx, input, null)
  const { id } = tx.run(items.insertItem, input)
  for (const terms of input.terms) tx.run(items.putTerms, { ...terms, itemId: id })
  const after = getServiceItem(tx, id)
  tx.record({ entity: 'serviceItem', id, after })
  return after
}

/** @throws NOT_FOUND, STALE, NAME_TAKEN */
export function updateServiceItem(tx: Writer, input: Omit<ServiceItem, 'terms'>): ServiceItem {
  const before = getServiceItem(tx, input.id)
  requireFresh(tx, 'serviceItem', before, input)
  requireFree(tx, input, input.id)
  tx.run(items.updateItem, input)
  const after = getServiceItem(tx, input.id)
  tx.record({ entity: 'serviceItem', id: input.id, before, after })
  return after
}

/** From a day on; those of the same day are replaced, visits recorded keep their price. @throws NOT_FOUND */
export function setItemTerms(tx: Writer, input: Terms & { itemId: number }): ServiceItem {
  const before = getServiceItem(tx, input.itemId)
  tx.run(items.putTerms, input)
  tx.run(items.touchItem, { id: input.itemId })
  const after = getServiceItem(tx, input.itemId)
  tx.record({ entity: 'serviceItem', id: input.itemId, before, after })
  return after
}

function requireFree(reader: Reader, { code, name }: { code: string; name: string }, ownId: number | null) {
  const byCode = reader.get(items.findByCode, { code })
  if (byCode && byCode.id !== ownId) throw refuse('NAME_TAKEN', { name: code })
  const byName = reader.get(items.findByName, { name })
  if (byName && byName.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
