import { type Day, monthOf } from '../../shared/day.ts'
import type { Charge } from '../../shared/meals/meal.ts'
import type { Reader } from '../db/store.ts'
import { type ChargedCount, isCapped, type MealAsked, type Quote, quoteMeal } from '../meals/charging.ts'
import { dayTerms } from '../meals/charging-day.ts'
import { listCharged } from '../meals/charging-sql.ts'

/** How many meals of a month a rule has charged somebody, by day. */
type Places = Map<Day, number>

/**
 * What the meals of a ledger cost, asked one after the other: each that is taken has its places of the rules' limits, as
 * if it were saved already.
 */
export class LedgerCharges {
  readonly #reader: Reader
  /** By person and month, then by rule. */
  readonly #taken = new Map<string, Map<number, Places>>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** @throws as `quoteMeal` does */
  quote(asked: MealAsked): Quote {
    return quoteMeal(this.#reader, asked, (_reader, personId, onDay) => this.#counts(personId, onDay))
  }

  take({ siteId, personId, onDay }: MealAsked, { shares }: Charge): void {
    if (personId === null || shares.length === 0) return
    const { rules } = dayTerms(this.#reader, siteId, onDay)
    for (const { versionId } of shares) {
      const rule = rules.find(({ id }) => id === versionId)
      if (rule && isCapped(rule)) add(this.#placesOf(personId, onDay), rule.ruleId, onDay, 1)
    }
  }

  #counts(personId: number, onDay: Day): Map<number, ChargedCount> {
    const counts = new Map<number, ChargedCount>()
    for (const [ruleId, places] of this.#placesOf(personId, onDay)) {
      const inMonth = places.values().reduce((sum, quantity) => sum + quantity, 0)
      counts.set(ruleId, { inMonth, onDay: places.get(onDay) ?? 0 })
    }
    return counts
  }

  /** With those of the file, read once. */
  #placesOf(personId: number, onDay: Day): Map<number, Places> {
    const month = monthOf(onDay)
    const key = `${personId} ${month}`
    const known = this.#taken.get(key)
    if (known) return known
    const taken = new Map<number, Places>()
    const period = { from: `${month}-01`, to: `${month}-31` }
    for (const { ruleId, onDay, quantity } of this.#reader.all(listCharged, { personId, ...period }))
      add(taken, ruleId, onDay, quantity)
    this.#taken.set(key, taken)
    return taken
  }
}

function add(taken: Map<number, Places>, ruleId: number, onDay: Day, quantity: number): void {
  const places = taken.get(ruleId) ?? new Map<Day, number>()
  places.set(onDay, (places.get(onDay) ?? 0) + quantity)
  taken.set(ruleId, places)
}
