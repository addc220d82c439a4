import { type Day, daysOfMonth, monthOf } from '../../shared/day.ts'
import type { Reader, Writer } from '../db/store.ts'
import { termsOn } from './packages-items.ts'
import { versionOn } from './packages-versions.ts'
import * as visits from './visits-sql.ts'
import * as writes from './visits-write-sql.ts'

/** What was, or is to be, done in a visit. */
export interface WantedItem {
  itemId: number
  quantity: number
  minutes: number | null
}
export interface PricedItem extends WantedItem {
  priceFen: number
  isOutsidePackage: boolean
}
export type Grant = Pick<visits.GrantRow, 'id' | 'packageId' | 'projectId'>

/** Prices and packages as they stand on days, each looked up once. */
export class PriceList {
  readonly #reader: Reader
  readonly #prices = new Map<string, number>()
  readonly #times = new Map<string, ReadonlyMap<number, number>>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /**
   * Items with the price in force that day (fen). One said twice is one, as often as both. Outside the package:
   * not among its items, or, once done, beyond its times in that month; marked, not refused (RULES, Home care).
   * Without a package nothing is marked.
   * @param visitId of a visit that was done; null for one planned
   * @throws NOT_FOUND
   */
  price(
    items: readonly WantedItem[],
    { visitId, grant, onDay }: { visitId: number | null; grant: Grant | null; onDay: Day },
  ): PricedItem[] {
    if (items.length === 0) return []
    const times = grant && this.#timesOf(grant.packageId, onDay)
    const used =
      visitId !== null && grant ? this.#usedIn(grant.id, visitId, onDay) : new Map<number, number>()
    return merge(items).map((item) => ({
      ...item,
      priceFen: this.#priceOf(item.itemId, onDay),
      isOutsidePackage:
        times !== null && (used.get(item.itemId) ?? 0) + item.quantity > (times.get(item.itemId) ?? 0),
    }))
  }

  #priceOf(itemId: number, day: Day): number {
    const key = `${itemId} ${day}`
    const price = this.#prices.get(key) ?? termsOn(this.#reader, itemId, day).priceFen
    this.#prices.set(key, price)
    return price
  }

  /** How often each item is in a package in the month of a day: by the version of the month's last day. */
  #timesOf(packageId: number, day: Day): ReadonlyMap<number, number> {
    const month = monthOf(day)
    const key = `${packageId} ${month}`
    const known = this.#times.get(key)
    if (known) return known
    const version = versionOn(this.#reader, packageId, daysOfMonth(month).at(-1) ?? day)
    const times = new Map(version?.items.map(({ itemId, timesPerMonth }) => [itemId, timesPerMonth]))
    this.#times.set(key, times)
    return times
  }

  #usedIn(grantId: number, visitId: number, day: Day): Map<number, number> {
    const month = monthOf(day)
    const period = { from: `${month}-01`, to: `${month}-31` }
    const used = this.#reader.all(visits.itemsUsed, { grantId, visitId, ...period })
    return new Map(used.map(({ itemId, quantity }) => [itemId, quantity]))
  }
}

function merge(items: readonly WantedItem[]): WantedItem[] {
  const merged = new Map<number, WantedItem>()
  for (const item of items) {
    const known = merged.get(item.itemId)
    if (!known) merged.set(item.itemId, { ...item })
    else {
      known.quantity += item.quantity
      if (item.minutes !== null) known.minutes = (known.minutes ?? 0) + item.minutes
    }
  }
  return [...merged.values()]
}

/** The packages of some elders, loaded once and asked for days. */
export class GrantBook {
  readonly #grants: Map<number, visits.GrantRow[]>

  constructor(reader: Reader, personIds: readonly number[]) {
    const ids = JSON.stringify([...new Set(personIds)])
    this.#grants = Map.groupBy(reader.all(visits.grantsOf, { ids }), ({ personId }) => personId)
  }

  /** The one named where it covers the day, else the person's oldest at the site of that day. */
  on(asked: { grantId: number | null; personId: number; siteId: number; onDay: Day }): Grant | null {
    const { grantId, personId, siteId, onDay } = asked
    const valid = (this.#grants.get(personId) ?? []).filter(
      ({ fromOn, toOn }) => fromOn <= onDay && (toOn === null || onDay <= toOn),
    )
    return valid.find(({ id }) => id === grantId) ?? valid.find((grant) => grant.siteId === siteId) ?? null
  }
}

/** The package of a visit that may have come to another day; what was planned without one stays without. */
export function keptGrant(
  reader: Reader,
  { grantId, personId, siteId }: { grantId: number | null; personId: number; siteId: number },
  onDay: Day,
): Grant | null {
  if (grantId === null) return null
  return new GrantBook(reader, [personId]).on({ grantId, personId, siteId, onDay })
}

/** Puts items in the place of those a visit had. */
export function saveItems(tx: Writer, visitId: number, items: readonly PricedItem[], isNew = false): void {
  if (!isNew) tx.run(writes.removeItems, { visitId })
  for (const item of items) tx.run(writes.insertItem, { ...item, visitId })
}

/** Puts workers in the place of those a visit had; the first is the lead. */
export function saveWorkers(tx: Writer, visitId: number, staffIds: readonly number[], isNew = false): void {
  if (!isNew) tx.run(writes.removeWorkers, { visitId })
  for (const [index, staffId] of staffIds.entries())
    tx.run(writes.insertWorker, { visitId, staffId, isLead: index === 0 })
}

/** After anything that changes which visits of several at one address take place. */
export function settleJoint(tx: Writer, jointId: number | null): void {
  if (jointId === null) return
  tx.run(writes.settleJointRest, { jointId })
  tx.run(writes.settleJointMinutes, { jointId })
}
