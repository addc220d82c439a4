import type { MealFigure } from '../../../shared/meals/contract-figures.ts'
import { DinerClass, PayMethod } from '../../../shared/meals/terms.ts'
import type { Fen } from '../../../shared/money.ts'

export interface SummaryRow<K extends string> {
  key: K
  meals: number
  fen: Fen
}

/** What was paid in each way, in the order the ways are known. */
export const byPay = (figures: readonly MealFigure[]): SummaryRow<PayMethod>[] =>
  PayMethod.options.flatMap((key) => {
    const figure = figures.find(({ keys }) => keys[0] === key)
    return figure && figure.meals > 0 ? [{ key, meals: figure.meals, fen: figure.selfFen }] : []
  })

/** How many of each class ate, dine-in and taken away apart. */
export const byClass = (figures: readonly MealFigure[]) =>
  DinerClass.options.flatMap((key) => {
    const of = (mode: string) => figures.find(({ keys }) => keys[0] === key && keys[1] === mode)?.meals ?? 0
    const row = { key, dineIn: of('dineIn'), takeaway: of('takeaway'), delivery: of('delivery') }
    return row.dineIn + row.takeaway + row.delivery > 0 ? [row] : []
  })
