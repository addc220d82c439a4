import { dayOf } from '../../shared/day.ts'
import { isRefusal } from '../../shared/errors.ts'
import type { DinerClass } from '../../shared/meals/terms.ts'
import type { Reader } from '../db/store.ts'
import type { MealAsked, Quote } from '../meals/charging.ts'
import { listUnnamed } from '../meals/counter-sql.ts'
import { hindrancesOf, type Standing, standingOf } from '../meals/lines-hindrances.ts'
import { LedgerCharges } from './meal-charges.ts'
import { dueOf, type LedgerMeal, yuanOf } from './meal-row.ts'
import { MealSlots } from './meal-slots.ts'
import { numberOf, type Problems } from './parse.ts'

type NamedMeal = Extract<LedgerMeal, { isNamed: true }>
type CountedMeal = Extract<LedgerMeal, { isNamed: false }>

/** Where it is said who ate. */
const whoOf = ({ row }: LedgerMeal): string => (row.text('name') === '' ? 'number' : 'name')

/**
 * Checks the meals of a ledger one after the other, each after those before it were had: as recording them will, by the
 * same rules.
 */
export class MealChecks {
  readonly #reader: Reader
  readonly #siteId: number
  readonly #problems: Problems
  readonly #slots: MealSlots
  readonly #charges: LedgerCharges
  /** The first row of a person's meal. */
  readonly #rows = new Map<string, number>()
  /** What accounts hold after the rows so far, in fen. */
  readonly #balances = new Map<number, number>()
  readonly #recorded = new Map<string, number>()

  constructor(reader: Reader, siteId: number, problems: Problems) {
    this.#reader = reader
    this.#siteId = siteId
    this.#problems = problems
    this.#slots = new MealSlots(reader, siteId, problems)
    this.#charges = new LedgerCharges(reader)
  }

  /** @param meal the next one in the order of the days; gets its quote, and how it is paid for */
  check(meal: LedgerMeal): void {
    if (!this.#slots.isOpen(meal) || (meal.isNamed && this.#isAgain(meal))) return
    const { onDay, mode } = meal
    const who = meal.isNamed ? { personId: meal.eater.id } : { personId: null, class: meal.class }
    const asked = { siteId: this.#siteId, onDay, meal: meal.meal, mode, isExtra: false, ...who }
    const quote = this.#quote(meal, asked)
    if (!quote) return
    meal.quote = quote
    if (meal.isNamed && !this.#mayHave(meal, quote)) return
    if (!meal.isNamed) this.#checkCounted(meal)
    this.#charges.take(asked, quote.charge)
    this.#checkAmount(meal)
  }

  #isAgain(meal: NamedMeal): boolean {
    const key = `${meal.eater.id} ${meal.onDay} ${meal.meal}`
    const first = this.#rows.get(key)
    if (first === undefined) this.#rows.set(key, meal.row.row)
    else this.#problems.add(meal.row, whoOf(meal), 'duplicateInFile', { other: `#${first}` })
    return first !== undefined
  }

  #quote(meal: LedgerMeal, asked: MealAsked): Quote | null {
    try {
      return this.#charges.quote(asked)
    } catch (error) {
      if (isRefusal(error, 'NO_PRICE')) this.#problems.add(meal.row, 'meal', 'noPrice')
      else if (isRefusal(error, 'NOT_A_DINER')) this.#problems.add(meal.row, whoOf(meal), 'notADiner')
      else throw error
      return null
    }
  }

  /** Nothing stands in their way, and their account holds what they pay. */
  #mayHave(meal: NamedMeal, quote: Quote): boolean {
    const { eater, onDay } = meal
    const standing = standingOf(this.#reader, { personId: eater.id, onDay, meal: meal.meal })
    if (this.#isHindered(meal, standing, quote.class)) return false
    meal.pay ??= standing.pay ?? 'cash'
    if (meal.pay !== 'account') return true
    const { selfFen } = quote.charge
    const left = (this.#balances.get(eater.id) ?? standing.balanceFen) - selfFen
    if (selfFen > 0 && left < -standing.overdraftFen) {
      const field = meal.row.has('pay') ? 'pay' : whoOf(meal)
      const other = yuanOf(-standing.overdraftFen - left)
      this.#problems.add(meal.row, field, 'accountTooLow', { other })
      return false
    }
    this.#balances.set(eater.id, left)
    return true
  }

  #isHindered(meal: NamedMeal, standing: Standing, dinerClass: DinerClass): boolean {
    const [first] = hindrancesOf(standing, dinerClass)
    if (!first) return false
    const { row } = meal
    const { kind, detail, on, at } = first
    const since = at === null ? undefined : dayOf(at, this.#reader.zone)
    if (kind === 'died') this.#problems.add(row, 'date', 'afterDeath', { other: on ?? undefined })
    else if (kind === 'eaten') this.#problems.add(row, whoOf(meal), 'mealRecorded', { other: detail })
    else if (kind === 'suspended') this.#problems.add(row, whoOf(meal), 'suspended', { other: detail })
    else
      this.#problems.add(row, whoOf(meal), kind === 'hospital' ? 'inHospital' : 'onLeave', { other: since })
    return true
  }

  /** The same file twice would count people without a name twice. */
  #checkCounted(meal: CountedMeal): void {
    const { onDay, mode } = meal
    const of = { siteId: this.#siteId, onDay, meal: meal.meal, class: meal.class, mode }
    const key = `${onDay} ${meal.meal} ${meal.class} ${mode}`
    const recorded =
      this.#recorded.get(key) ??
      this.#reader.all(listUnnamed, of).reduce((sum, { quantity }) => sum + quantity, 0)
    this.#recorded.set(key, recorded)
    if (recorded > 0)
      this.#problems.add(meal.row, 'count', 'countRecorded', { isWarning: true, other: String(recorded) })
  }

  /** A meal is charged by the rules, whatever the ledger says was paid. */
  #checkAmount(meal: LedgerMeal): void {
    const [paid, due] = [numberOf(meal.row, 'amount'), dueOf(meal)]
    if (paid === null || due === null || paid === due) return
    this.#problems.add(meal.row, 'amount', 'amountDiffers', {
      isWarning: true,
      value: yuanOf(paid),
      other: yuanOf(due),
    })
  }
}
