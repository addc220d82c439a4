import type { Reader } from '../db/store.ts'
import { type Shut, shutOf } from '../meals/lines.ts'
import type { LedgerMeal } from './meal-row.ts'
import type { Problems } from './parse.ts'

const problemOf = { stage: 'canteenShut', notServed: 'notServed', monthClosed: 'monthClosed' } as const

/** Which meals a canteen served, and whose months are open: a ledger has few meals and many rows. */
export class MealSlots {
  readonly #reader: Reader
  readonly #siteId: number
  readonly #problems: Problems
  readonly #known = new Map<string, Shut | null>()

  constructor(reader: Reader, siteId: number, problems: Problems) {
    this.#reader = reader
    this.#siteId = siteId
    this.#problems = problems
  }

  /** True for a meal that may be recorded; of another it is said why not. */
  isOpen({ row, onDay, meal }: LedgerMeal): boolean {
    if (onDay > this.#reader.today) {
      this.#problems.add(row, 'date', 'inFuture')
      return false
    }
    const shut = this.#shutOf(onDay, meal)
    if (shut === null) return true
    this.#problems.add(row, shut === 'notServed' ? 'meal' : 'date', problemOf[shut])
    return false
  }

  #shutOf(onDay: LedgerMeal['onDay'], meal: LedgerMeal['meal']): Shut | null {
    const key = `${onDay} ${meal}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const shut = shutOf(this.#reader, { siteId: this.#siteId, onDay, meal })
    this.#known.set(key, shut)
    return shut
  }
}
