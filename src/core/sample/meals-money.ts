import { addMonths, type Day, monthOf } from '../../shared/day.ts'
import type { Store } from '../db/store.ts'
import type { TimeMachine } from './host.ts'
import { newKey } from './keys.ts'
import type { Canteen } from './meals-canteens.ts'
import type { Diner } from './meals-diners.ts'
import { Random } from './random.ts'

/** What is paid in, in fen, when an account runs low. */
const TOP_UP = 40_000
const LOW = 25_000

/** Accounts topped up, bills paid, months settled. */
export class Money {
  readonly #machine: TimeMachine
  readonly #store: Store
  readonly #today: Day
  readonly #diners: readonly Diner[]
  readonly #random = new Random(4)

  constructor(machine: TimeMachine, store: Store, today: Day, diners: readonly Diner[]) {
    this.#machine = machine
    this.#store = store
    this.#today = today
    this.#diners = diners
  }

  async begin(on: Day): Promise<void> {
    await this.#topUp(this.#machine.client, on)
  }

  /** Accounts on the 1st and 15th; last month is submitted on the 4th, checked and settled on the 8th, paid on the 20th. */
  async day(canteens: readonly Canteen[], open: readonly Canteen[], on: Day): Promise<void> {
    const { client } = this.#machine
    const last = addMonths(monthOf(on), -1)
    const dayOfMonth = Number(on.slice(8))
    if (dayOfMonth === 1 || dayOfMonth === 15) await this.#topUp(client, on)
    if (dayOfMonth === 6) await this.#takeBills(last)
    if (![4, 8, 20].includes(dayOfMonth)) return
    // Also those that shut meanwhile: their last month is settled like any other.
    for (const [index, { siteId }] of canteens.entries()) {
      const { id, state, totals } = await client.meals.settlement({ siteId, month: last })
      // Two canteens are late with the latest month.
      const isLate = last === addMonths(monthOf(this.#today), -1) && index >= canteens.length - 2
      if (totals.meals === 0 || isLate) continue
      if (dayOfMonth === 4 && state === 'open') await client.meals.submitSettlement({ siteId, month: last })
      else if (id === null) continue
      else if (dayOfMonth === 8 && state === 'submitted') {
        await client.meals.checkSettlement({ id })
        await client.meals.settleMonth({ id })
      } else if (dayOfMonth === 20 && state === 'settled')
        await client.meals.paySettlement({ id, paidOn: on })
    }
    if (dayOfMonth === 20) await this.#putRight(open, last)
  }

  async #topUp({ meals }: TimeMachine['client'], on: Day): Promise<void> {
    const balances = new Map(
      (
        this.#store.connection.prepare('SELECT personId, balanceFen FROM dinerAccount').all() as {
          personId: number
          balanceFen: number
        }[]
      ).map(({ personId, balanceFen }) => [personId, balanceFen]),
    )
    for (const { personId, pay, canteen, toOn } of this.#diners) {
      if (pay !== 'account' || (toOn !== null && toOn <= on) || (balances.get(personId) ?? 0) >= LOW) continue
      await meals.topUp({
        key: newKey(this.#random),
        personId,
        siteId: canteen.siteId,
        amountFen: TOP_UP,
        method: 'cash',
      })
    }
  }

  async #takeBills(month: string): Promise<void> {
    const { meals } = this.#machine.client
    const siteOf = new Map(this.#diners.map(({ personId, canteen }) => [personId, canteen.siteId]))
    for (const { personId, dueFen, paidFen } of await meals.bills({ month })) {
      const siteId = siteOf.get(personId)
      if (siteId === undefined || dueFen <= paidFen || this.#random.chance(0.05)) continue
      await meals.payBill({
        key: newKey(this.#random),
        personId,
        siteId,
        month,
        amountFen: dueFen - paidFen,
        method: 'transfer',
      })
    }
  }

  /** A meal of a closed month was somebody else's: taken back by name in the next. */
  async #putRight(open: readonly Canteen[], month: string): Promise<void> {
    const canteen = open[Number(month.slice(5)) % Math.max(open.length, 1)]
    if (!canteen || canteen.isHeadCount) return
    const { siteId } = canteen
    const { state } = await this.#machine.client.meals.settlement({ siteId, month })
    if (state !== 'settled' && state !== 'paid') return
    const meal = this.#store.connection
      .prepare(
        `SELECT id FROM mealLine WHERE siteId = ? AND onDay BETWEEN ? AND ? AND voidedAt IS NULL AND personId IS NOT NULL
           AND pay = 'cash' ORDER BY id LIMIT 1`,
      )
      .get(siteId, `${month}-10`, `${month}-28`) as { id: number } | undefined
    if (meal)
      await this.#machine.client.meals.cancelClosedMeal({
        key: newKey(this.#random),
        mealId: meal.id,
        reason: '刷错卡',
      })
  }
}
