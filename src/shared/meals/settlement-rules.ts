import type { SubsidyKind } from './rule.ts'
import type { RuleTotal, SettlementState, Totals } from './settlement.ts'
import { isGrant } from './shares.ts'
import { DinerCategory, type DinerClass, Meal, MealMode, PayMethod, SubsidyFund } from './terms.ts'

/** Meals of a month that are alike, as the ledger has them; adjustments below nothing take away. */
export interface MonthPart {
  personId: number | null
  class: DinerClass
  /** null for those without a name. */
  category: DinerCategory | null
  pay: PayMethod
  meal: Meal
  mode: MealMode
  chargeId: number
  quantity: number
  /** Of an earlier month, counted in this one. */
  isAdjustment: boolean
}

/** How such meals were paid for, each. */
export interface ChargeSums {
  priceFen: number
  selfFen: number
  sharesFen: number
  grantsFen: number
}

/** What one rule gives in a charge. */
export interface RuleShare {
  chargeId: number
  versionId: number
  rule: string
  documentNumber: string
  fund: SubsidyFund
  kind: SubsidyKind
  fen: number
}

/** What is given to a canteen for a month, whatever was eaten. */
export type MonthlyGrant = Omit<RuleShare, 'chargeId'>

/** A month to be added up. Shares stand in the rules' order. */
interface MonthRows {
  parts: readonly MonthPart[]
  charges: ReadonlyMap<number, ChargeSums>
  shares: readonly RuleShare[]
  monthlyGrants: readonly MonthlyGrant[]
}

/**
 * What a canteen's month comes to, in fen: person-times and persons apart, residents fed by a home in neither, nor in any
 * sum. A person counts whose meals, adjustments in them, are more than none. By fund, category, pay and by meal everything
 * adds up to the whole; by rule the amounts do, a meal that several rules paid for stands at each of them.
 */
export function totalsOf({ parts: all, charges, shares, monthlyGrants }: MonthRows): Totals {
  const parts = all.filter((part) => part.class !== 'resident')
  const adjusted = parts.filter((part) => part.isAdjustment)
  const fen = (of: readonly MonthPart[], key: keyof ChargeSums) =>
    sum(of, (part) => part.quantity * (charges.get(part.chargeId)?.[key] ?? 0))
  const byRule = [...rulesOf(parts, shares), ...monthlyGrants.map(monthlyTotal)]
  return {
    meals: mealsOf(parts),
    persons: personsOf(parts),
    unnamed: mealsOf(parts.filter((part) => part.personId === null)),
    residents: mealsOf(all) - mealsOf(parts),
    priceFen: fen(parts, 'priceFen'),
    selfFen: fen(parts, 'selfFen'),
    subsidyFen: fen(parts, 'sharesFen'),
    grantsFen: fen(parts, 'grantsFen') + sum(monthlyGrants, (grant) => grant.fen),
    byRule,
    byFund: fundsOf(byRule),
    byCategory: grouped(
      parts,
      (part) => part.category,
      [...DinerCategory.options, null],
      (category, own) => ({
        category,
        meals: mealsOf(own),
        persons: personsOf(own),
        subsidyFen: fen(own, 'sharesFen'),
        selfFen: fen(own, 'selfFen'),
      }),
    ),
    byPay: grouped(
      parts,
      (part) => part.pay,
      PayMethod.options,
      (pay, own) => ({
        pay,
        meals: mealsOf(own),
        selfFen: fen(own, 'selfFen'),
      }),
    ),
    byMeal: Meal.options.flatMap((meal) =>
      grouped(
        parts.filter((part) => part.meal === meal),
        (part) => part.mode,
        MealMode.options,
        (mode, own) => ({ meal, mode, meals: mealsOf(own) }),
      ),
    ),
    adjustedMeals: mealsOf(adjusted),
    adjustedFen: fen(adjusted, 'sharesFen') + fen(adjusted, 'grantsFen'),
  }
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)

const mealsOf = (parts: readonly MonthPart[]): number => sum(parts, (part) => part.quantity)

function personsOf(parts: readonly MonthPart[]): number {
  const meals = new Map<number, number>()
  for (const { personId, quantity } of parts)
    if (personId !== null) meals.set(personId, (meals.get(personId) ?? 0) + quantity)
  return [...meals.values()].filter((count) => count > 0).length
}

/** One row per value there is, in the values' order. */
function grouped<K, R>(
  parts: readonly MonthPart[],
  keyOf: (part: MonthPart) => K,
  order: readonly K[],
  rowOf: (key: K, own: MonthPart[]) => R,
): R[] {
  const groups = Map.groupBy(parts, keyOf)
  return order.flatMap((key) => {
    const own = groups.get(key)
    return own ? [rowOf(key, own)] : []
  })
}

/** Rule by rule and category by category: who got something of it, how often and how much. */
function rulesOf(parts: readonly MonthPart[], shares: readonly RuleShare[]): RuleTotal[] {
  const partsOf = Map.groupBy(parts, (part) => part.chargeId)
  return [...Map.groupBy(shares, (share) => share.versionId).values()].flatMap((own) => {
    const given = own.flatMap((share) =>
      (partsOf.get(share.chargeId) ?? []).map((part) => ({ ...part, share })),
    )
    return [...DinerCategory.options, null].flatMap((category) => {
      const rows = given.filter((row) => row.category === category)
      return rows[0] ? [ruleTotal(rows[0].share, category, rows)] : []
    })
  })
}

function ruleTotal(
  { versionId, rule, documentNumber, fund, kind }: RuleShare,
  category: DinerCategory | null,
  rows: (MonthPart & { share: RuleShare })[],
): RuleTotal {
  const units = new Set(rows.map(({ share }) => share.fen))
  return {
    ...{ versionId, rule, documentNumber, fund, kind, category },
    unitFen: units.size === 1 ? ([...units][0] ?? null) : null,
    meals: mealsOf(rows),
    persons: personsOf(rows),
    amountFen: sum(rows, ({ quantity, share }) => quantity * share.fen),
  }
}

const monthlyTotal = ({ fen, ...rule }: MonthlyGrant): RuleTotal => ({
  ...rule,
  category: null,
  unitFen: fen,
  meals: 0,
  persons: 0,
  amountFen: fen,
})

function fundsOf(byRule: readonly RuleTotal[]): Totals['byFund'] {
  return SubsidyFund.options.flatMap((fund) => {
    const own = byRule.filter((row) => row.fund === fund)
    const grants = own.filter((row) => isGrant(row.kind))
    const grantsFen = sum(grants, (row) => row.amountFen)
    const subsidyFen = sum(own, (row) => row.amountFen) - grantsFen
    return own.length > 0 ? [{ fund, subsidyFen, grantsFen }] : []
  })
}

/** True when two sums of a month say the same; a rule that was renamed in between is no change. */
export const isSameMonth = (a: Totals, b: Totals): boolean => numbersOf(a) === numbersOf(b)

const numbersOf = (totals: Totals): string =>
  JSON.stringify(totals, (key, value) => (key === 'rule' ? undefined : value))

/** How far a settlement came. */
export function stateOf(steps: {
  checkedAt: number | null
  settledAt: number | null
  paidOn: string | null
}): Exclude<SettlementState, 'open'> {
  if (steps.paidOn !== null) return 'paid'
  if (steps.settledAt !== null) return 'settled'
  return steps.checkedAt !== null ? 'checked' : 'submitted'
}
