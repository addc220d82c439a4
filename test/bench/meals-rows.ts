import type { Actor } from '../../src/core/accounts/actor.ts'
import { findActor } from '../../src/core/accounts/service.ts'
import { insertRows } from '../../src/core/db/statement.ts'
import type { Store, Writer } from '../../src/core/db/store.ts'
import { hashLine, START_OF_CHAIN, type WrittenLine } from '../../src/core/meals/chain.ts'
import { type ChargedCount, keepCharge, split } from '../../src/core/meals/charging.ts'
import { dayTerms, type RuleInForce } from '../../src/core/meals/charging-day.ts'
import { Random } from '../../src/core/sample/random.ts'
import { ageOf, type Day, instantOf, monthOf } from '../../src/shared/day.ts'
import { chargeFor, concerns } from '../../src/shared/meals/shares.ts'
import { type DinerClass, Meal, type MealMode } from '../../src/shared/meals/terms.ts'
import type { BenchDiner, Organisation, Setting } from './meals-organisation.ts'

const insert = insertRows<WrittenLine & { hash: Uint8Array }>('mealLine', [
  ...([
    'id',
    'siteId',
    'onDay',
    'meal',
    'mode',
    'class',
    'category',
    'personId',
    'quantity',
    'isExtra',
  ] as const),
  ...(['chargeId', 'pay', 'importId', 'recordedAt', 'accountId', 'hash'] as const),
])
const startOf: Record<Meal, string> = { breakfast: '06:30', lunch: '10:40', dinner: '16:40' }
/** Between two scans in all canteens together. */
const SCAN_MS = 5000

interface Kept {
  chargeId: number
  selfFen: number
  /** Which rules gave something. */
  ruleIds: number[]
}
/** What rules gave a diner in the month and on the day. */
interface Given {
  month: string
  day: Day
  byRule: Map<number, ChargedCount>
}
type Eating = Pick<WrittenLine, 'siteId' | 'onDay' | 'meal' | 'mode' | 'class'>

/** The lines of the ledger day by day, each charged by the rules of its day and chained to the one before. */
export class MealRows {
  count = 0
  readonly #store: Store
  readonly #organisation: Organisation
  readonly #actor: Actor
  readonly #random: Random
  readonly #charges = new Map<string, Kept>()
  readonly #given = new Map<number, Given>()
  #spent = new Map<number, number>()
  #last: Uint8Array = START_OF_CHAIN

  constructor(store: Store, organisation: Organisation, { years }: Setting) {
    this.#store = store
    this.#organisation = organisation
    this.#random = new Random(years)
    const found = store.read((reader) => findActor(reader, 1))
    if (!found) throw new Error('the file has no director')
    this.#actor = found.actor
  }

  add(days: readonly Day[]): void {
    this.#store.write(this.#actor, 'meals.serve', (tx) => {
      tx.insertAll(insert, this.#lines(tx, days))
      tx.keepOwnRecord()
    })
  }

  /** What was paid from accounts since this was last asked for, in fen by person. */
  takeSpent(): Map<number, number> {
    const spent = this.#spent
    this.#spent = new Map()
    return spent
  }

  *#lines(tx: Writer, days: readonly Day[]) {
    for (const onDay of days)
      for (const meal of Meal.options) {
        let recordedAt = instantOf(onDay, startOf[meal], tx.zone)
        for (const diner of this.#organisation.diners) {
          if (!this.#random.chance(diner.likely[meal])) continue
          recordedAt += SCAN_MS
          yield this.#chained(this.#named(tx, diner, onDay, meal, recordedAt))
        }
        if (meal === 'lunch')
          for (const siteId of this.#organisation.siteIds)
            for (const dinerClass of ['guest', 'staff'] as const)
              yield this.#chained(this.#walkIn(tx, siteId, onDay, dinerClass, recordedAt))
      }
  }

  #chained(line: Omit<WrittenLine, 'id' | 'accountId' | 'importId'>): WrittenLine & { hash: Uint8Array } {
    this.count += 1
    const written = { ...line, id: this.count, accountId: this.#actor.accountId, importId: null }
    const hash = hashLine(this.#last, written)
    this.#last = hash
    return { ...written, hash }
  }

  #named(tx: Writer, diner: BenchDiner, onDay: Day, meal: Meal, recordedAt: number) {
    const { personId, siteId, birthOn, terms, pay } = diner
    const age = ageOf({ birthOn, birthYear: null }, onDay) ?? 0
    const mode: MealMode = this.#random.chance(0.95) ? diner.mode : 'takeaway'
    const eating: Eating = { siteId, onDay, meal, mode, class: age >= 60 ? 'elder' : diner.class }
    const given = this.#givenTo(personId, onDay)
    const kept = this.#chargeOf(tx, eating, { age, ...terms }, given.byRule)
    for (const ruleId of kept.ruleIds) {
      const count = given.byRule.get(ruleId) ?? { inMonth: 0, onDay: 0 }
      given.byRule.set(ruleId, { inMonth: count.inMonth + 1, onDay: count.onDay + 1 })
    }
    if (pay === 'account') this.#spent.set(personId, (this.#spent.get(personId) ?? 0) + kept.selfFen)
    const { chargeId } = kept
    const { category } = terms
    return { ...eating, category, personId, quantity: 1, isExtra: false, chargeId, pay, recordedAt }
  }

  #walkIn(tx: Writer, siteId: number, onDay: Day, dinerClass: DinerClass, recordedAt: number) {
    const eating: Eating = { siteId, onDay, meal: 'lunch', mode: 'dineIn', class: dinerClass }
    const { chargeId } = this.#chargeOf(tx, eating, nobody, new Map())
    const quantity = this.#random.whole(1, 3)
    const line = { category: '', personId: null, quantity, isExtra: false, pay: 'cash' } as const
    return { ...eating, ...line, chargeId, recordedAt }
  }

  #givenTo(personId: number, onDay: Day): Given {
    const known = this.#given.get(personId)
    const month = monthOf(onDay)
    if (known?.month !== month) {
      const given = { month, day: onDay, byRule: new Map() }
      this.#given.set(personId, given)
      return given
    }
    if (known.day !== onDay) {
      for (const count of known.byRule.values()) count.onDay = 0
      known.day = onDay
    }
    return known
  }

  /** As `quoteMeal` has it; asked once for meals that are alike. */
  #chargeOf(tx: Writer, eating: Eating, who: typeof nobody | Who, given: Map<number, ChargedCount>): Kept {
    const { siteId, onDay, meal, mode } = eating
    const term = this.#organisation.changes.findLastIndex((day) => day <= onDay)
    const counts = [...given].map(([ruleId, { inMonth, onDay: today }]) => [
      ruleId,
      today > 0,
      Math.max(inMonth, 28),
    ])
    const key = [term, siteId, meal, mode, eating.class, ...Object.values(who), counts].join()
    const known = this.#charges.get(key)
    if (known) return known
    const { rules, stacking, priceOf } = dayTerms(tx, siteId, onDay)
    const facts = { ...who, isInHome: false, meal, mode }
    const concerned = rules.filter((rule) => concerns(rule, facts))
    const { open } = split(concerned, given)
    const charge = chargeFor(priceOf(tx, meal, eating.class) ?? 0, open, stacking)
    const ruleIds = charge.shares.map(({ versionId }) => ruleOf(rules, versionId))
    const kept = { chargeId: keepCharge(tx, charge), selfFen: charge.selfFen, ruleIds }
    this.#charges.set(key, kept)
    return kept
  }
}

type Who = { age: number | null } & Pick<BenchDiner['terms'], 'category' | 'abilityLevel' | 'residence'>
const nobody = { age: null, category: null, abilityLevel: null, residence: null }

const ruleOf = (rules: readonly RuleInForce[], versionId: number): number =>
  rules.find(({ id }) => id === versionId)?.ruleId ?? 0
