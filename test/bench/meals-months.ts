import type { Store } from '../../src/core/db/store.ts'
import type { TimeMachine } from '../../src/core/sample/host.ts'
import { newKey } from '../../src/core/sample/keys.ts'
import { Random } from '../../src/core/sample/random.ts'
import { addMonths, type Day, monthOf } from '../../src/shared/day.ts'
import type { Organisation } from './meals-organisation.ts'

/** In fen: more than anybody eats for in a month, and what is paid in when less is left. */
const LOW = 90_000
const TOP_UP = 200_000
/** One meal in four hundred is taken back. */
const VOIDED = 400
/** Answers of the last fourteen days are kept. */
const SENT_DAYS = 14

/** What belongs to a month beside its meals: accounts, meals taken back, settlements; each through the core. */
export class Months {
  readonly #machine: TimeMachine
  readonly #store: Store
  readonly #organisation: Organisation
  readonly #today: Day
  readonly #random = new Random(7)

  constructor(machine: TimeMachine, store: Store, organisation: Organisation, today: Day) {
    this.#machine = machine
    this.#store = store
    this.#organisation = organisation
    this.#today = today
  }

  /** Accounts that run low are topped up. */
  async begin(on: Day): Promise<void> {
    this.#machine.goTo(on, '06:00')
    const balances = new Map(
      this.#store.connection.prepare('SELECT personId, balanceFen FROM dinerAccount').raw().all() as [
        number,
        number,
      ][],
    )
    for (const { personId, siteId, pay } of this.#organisation.diners)
      if (pay === 'account' && (balances.get(personId) ?? 0) < LOW)
        await this.#machine.client.meals.topUp({
          ...{ key: newKey(this.#random), personId, siteId, amountFen: TOP_UP, method: 'cash' },
        })
  }

  /** Accounts pay, some meals are taken back, and the month is settled unless it is one of the last two. */
  async end(month: string, spent: ReadonlyMap<number, number>): Promise<void> {
    const { connection } = this.#store
    const pay = connection.prepare('UPDATE dinerAccount SET balanceFen = balanceFen - ? WHERE personId = ?')
    connection.transaction(() => {
      for (const [personId, fen] of spent) pay.run(fen, personId)
    })()
    const next = `${addMonths(month, 1)}-01`
    if (next > this.#today) return
    this.#machine.goTo(next, '02:00')
    await this.#takeBack(month)
    if (month >= addMonths(monthOf(this.#today), -1)) return
    for (const siteId of this.#organisation.siteIds) await this.#settle(siteId, month)
  }

  async #takeBack(month: string): Promise<void> {
    const { connection } = this.#store
    const [first, last] = connection
      .prepare(
        "SELECT min(id), max(id) FROM mealLine WHERE siteId = ? AND onDay BETWEEN ? || '-01' AND ? || '-31'",
      )
      .raw()
      .get(this.#organisation.siteIds[0], month, month) as [number, number]
    const isFree = connection
      .prepare("SELECT pay <> 'account' AND voidedAt IS NULL FROM mealLine WHERE id = ?")
      .pluck()
    for (let id = first; id < last; id += this.#random.whole(1, 2 * VOIDED))
      if (isFree.get(id) === 1)
        await this.#machine.client.meals.voidMeal({ key: newKey(this.#random), id, reason: '刷错卡' })
  }

  async #settle(siteId: number, month: string): Promise<void> {
    const { meals } = this.#machine.client
    const { id } = await meals.submitSettlement({ siteId, month })
    if (id === null) throw new Error('submitted, and has no id')
    await meals.checkSettlement({ id })
    await meals.settleMonth({ id })
  }

  /** What the counters were answered in the last days, kept for those that ask again. */
  async remember(): Promise<void> {
    this.#machine.goTo(this.#today, '06:00')
    const { personId, siteId } = this.#organisation.diners[0] ?? { personId: 0, siteId: 0 }
    const key = newKey(this.#random)
    await this.#machine.client.meals.serve({
      key,
      siteId,
      meal: 'breakfast',
      mode: 'dineIn',
      personId,
      pay: 'cash',
    })
    const { connection } = this.#store
    const perDay = connection.prepare(
      'SELECT max(id) / (SELECT count(DISTINCT onDay) FROM mealSum) FROM mealLine',
    )
    connection
      .prepare(`
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${SENT_DAYS} * ?)
        INSERT INTO sentCall (key, action, accountId, at, answer)
        SELECT substr(lower(hex(randomblob(18))), 1, 36), action, accountId, at, answer FROM n CROSS JOIN sentCall WHERE key = ?`)
      .run(perDay.pluck().get(), key)
  }
}
