import type { Day } from '../../shared/day.ts'
import type { DinerClass, Meal, MealMode, PayMethod } from '../../shared/meals/terms.ts'
import type { Quote } from '../meals/charging.ts'
import type { KnownEater } from './meals-sql.ts'
import type { ParsedRow } from './parse.ts'

/** A row of a ledger as far as it could be understood: somebody with a name, or a number of people of a class. */
export interface MealRow {
  row: ParsedRow
  isNamed: boolean
  eater: KnownEater | null
  count: number | null
  class: DinerClass | null
  onDay: Day | null
  meal: Meal | null
  mode: MealMode
  /** null until it is checked, where the row says nothing. */
  pay: PayMethod | null
  /** Once it is checked. */
  quote: Quote | null
}

/** A row that is understood. */
export type LedgerMeal = MealRow & { onDay: Day; meal: Meal } & (
    | { isNamed: true; eater: KnownEater }
    | { isNamed: false; eater: null; count: number; class: DinerClass }
  )

/** What the elder, or all of several, pay of a checked row, in fen; null before. */
export const dueOf = ({ quote, count }: MealRow): number | null =>
  quote && quote.charge.selfFen * (count ?? 1)

/** Fen as yuan are written: 3.50. */
export const yuanOf = (fen: number): string => (fen / 100).toFixed(2)
