import { type Day, type Month, monthOf } from '../../shared/day.ts'
import type { Reader } from '../db/store.ts'
import { isWithin } from '../homecare/clashes-diary.ts'
import { type GrantRecord, listGrants } from '../homecare/packages-grants-sql.ts'
import { listVersionItems, listVersions } from '../homecare/packages-sql.ts'
import type { PricedItem } from '../homecare/visits-items.ts'
import type { LedgerItem } from './visit-items.ts'
import { listItemsUsed } from './visits-sql.ts'

type Times = ReadonlyMap<number, number>

/** A site's packages over the days of a ledger, held in memory: whose they are, what they hold, what was used. */
export class LedgerPackages {
  readonly #grants: Map<number, GrantRecord[]>
  readonly #versions: Map<number, { fromOn: Day; times: Times }[]>
  /** By grant and month, how often each item was done. */
  readonly #used = new Map<string, Map<number, number>>()
  readonly #times = new Map<string, Times>()

  /** @param period the days of the ledger, both included */
  constructor(reader: Reader, siteId: number, period: { fromOn: Day; toOn: Day }) {
    // Of several projects' packages the oldest.
    const grants = reader.all(listGrants, { siteId, personId: null, packageId: null, on: null }).reverse()
    this.#grants = Map.groupBy(grants, ({ personId }) => personId)
    const items = Map.groupBy(reader.all(listVersionItems, { siteId }), ({ versionId }) => versionId)
    const versions = reader.all(listVersions, { siteId }).map(({ id, packageId, fromOn }) => {
      const times = new Map(items.get(id)?.map(({ itemId, timesPerMonth }) => [itemId, timesPerMonth]))
      return { packageId, fromOn, times }
    })
    this.#versions = Map.groupBy(versions, ({ packageId }) => packageId)
    const months = { fromOn: `${monthOf(period.fromOn)}-01`, toOn: `${monthOf(period.toOn)}-31` }
    for (const { grantId, month, itemId, quantity } of reader.all(listItemsUsed, { siteId, ...months }))
      this.#usedIn(`${grantId} ${month}`).set(itemId, quantity)
  }

  /** The package a person has on a day. */
  grantOn(personId: number, day: Day): GrantRecord | null {
    return this.#grants.get(personId)?.find(({ fromOn, toOn }) => isWithin(day, fromOn, toOn)) ?? null
  }

  /**
   * Items with the price of their day. Outside the package: not in it, or beyond its times that month; without a
   * package nothing is (homecare/visits-items). Asked in the order of the days, each visit once.
   */
  price(items: readonly LedgerItem[], grant: GrantRecord | null, day: Day): PricedItem[] {
    const month = monthOf(day)
    const times = grant && this.#timesOf(grant.packageId, month)
    const used = grant && this.#usedIn(`${grant.id} ${month}`)
    return items.map(({ item, quantity }) => {
      const sum = (used?.get(item.id) ?? 0) + quantity
      used?.set(item.id, sum)
      return {
        itemId: item.id,
        quantity,
        minutes: null,
        // Before its first terms, those.
        priceFen: (item.terms.find(({ fromOn }) => fromOn <= day) ?? item.terms.at(-1))?.priceFen ?? 0,
        isOutsidePackage: times !== null && sum > (times.get(item.id) ?? 0),
      }
    })
  }

  /** By the version of the month's last day. */
  #timesOf(packageId: number, month: Month): Times {
    const key = `${packageId} ${month}`
    const version = this.#versions.get(packageId)?.find(({ fromOn }) => monthOf(fromOn) <= month)
    const times = this.#times.get(key) ?? version?.times ?? new Map()
    this.#times.set(key, times)
    return times
  }

  #usedIn(key: string): Map<number, number> {
    const used = this.#used.get(key) ?? new Map<number, number>()
    this.#used.set(key, used)
    return used
  }
}
