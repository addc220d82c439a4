import type { Charge } from '../../shared/meals/meal.ts'
import { type DinerCategory, SubsidyFund } from '../../shared/meals/terms.ts'
import type { RuleInForce } from './charging-day.ts'
import type { TriedLine } from './rules-try-sql.ts'

/** As many as a screen is read for. */
const MOST_PERSONS = 200

interface Change {
  meals: number
  beforeFen: number
  afterFen: number
}
const noMoney = () => ({ selfFen: 0, subsidyFen: 0, grantsFen: 0 })
type When = 'before' | 'after'

/** The figures of a trial, summed as its meals come. */
export class Tally {
  #meals = 0
  #changedMeals = 0
  readonly #money = { before: noMoney(), after: noMoney() }
  readonly #byFund = new Map<SubsidyFund, { beforeFen: number; afterFen: number }>()
  readonly #byCategory = new Map<DinerCategory | null, Change>()
  readonly #byPerson = new Map<number, Change>()

  addMeals(line: TriedLine, before: Charge, after: Charge): void {
    const { quantity, category, personId } = line
    this.#meals += quantity
    if (sharedAs(before) !== sharedAs(after)) this.#changedMeals += quantity
    this.#addCharge('before', before, quantity)
    this.#addCharge('after', after, quantity)
    addTo(this.#byCategory, category, quantity, paidByFunds(before), paidByFunds(after))
    if (personId !== null) addTo(this.#byPerson, personId, quantity, before.selfFen, after.selfFen)
  }

  /** What a canteen got for the month, whatever its meals. */
  addMonth(when: When, inForce: readonly RuleInForce[]): void {
    for (const { kind, fund, terms } of inForce)
      if (kind === 'monthlyGrant') this.#addShare(when, fund, terms.amountFen ?? 0, true)
  }

  #addCharge(when: When, { selfFen, shares }: Charge, quantity: number): void {
    this.#money[when].selfFen += selfFen * quantity
    for (const { fund, fen, isGrant } of shares) this.#addShare(when, fund, fen * quantity, isGrant)
  }

  #addShare(when: When, fund: SubsidyFund, fen: number, isGrant: boolean): void {
    this.#money[when][isGrant ? 'grantsFen' : 'subsidyFen'] += fen
    const sums = this.#byFund.get(fund) ?? { beforeFen: 0, afterFen: 0 }
    sums[`${when}Fen`] += fen
    this.#byFund.set(fund, sums)
  }

  result(nameOf: (personId: number) => string) {
    const persons = [...this.#byPerson]
      .filter(([, { beforeFen, afterFen }]) => beforeFen !== afterFen)
      .sort(([, a], [, b]) => Math.abs(b.afterFen - b.beforeFen) - Math.abs(a.afterFen - a.beforeFen))
      .slice(0, MOST_PERSONS)
    return {
      meals: this.#meals,
      changedMeals: this.#changedMeals,
      ...this.#money,
      byFund: SubsidyFund.options.flatMap((fund) => {
        const sums = this.#byFund.get(fund)
        return sums ? [{ fund, ...sums }] : []
      }),
      byCategory: [...this.#byCategory].map(([category, change]) => ({ category, ...change })),
      persons: persons.map(([personId, { meals, beforeFen, afterFen }]) => ({
        personId,
        name: nameOf(personId),
        meals,
        beforeSelfFen: beforeFen,
        afterSelfFen: afterFen,
      })),
    }
  }
}

function addTo<K>(sums: Map<K, Change>, key: K, meals: number, beforeFen: number, afterFen: number): void {
  const sum = sums.get(key) ?? { meals: 0, beforeFen: 0, afterFen: 0 }
  sum.meals += meals
  sum.beforeFen += beforeFen * meals
  sum.afterFen += afterFen * meals
  sums.set(key, sum)
}

const paidByFunds = ({ shares }: Charge): number => shares.reduce((sum, { fen }) => sum + fen, 0)

/** Who pays how much, whichever version says so. */
const sharedAs = ({ selfFen, shares }: Charge): string =>
  JSON.stringify([selfFen, ...shares.map(({ rule, fund, fen }) => [rule, fund, fen])])
