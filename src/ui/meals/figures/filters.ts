import type { CoreClient } from '../../../shared/client.ts'
import { type Day, daysOfMonth, type Month, monthOf } from '../../../shared/day.ts'
import type { MealDimension, MealFigure, MealFilters } from '../../../shared/meals/contract-figures.ts'
import { DinerCategory, DinerClass, Meal, MealMode, PayMethod } from '../../../shared/meals/terms.ts'

/** What narrows the meals that a figure is of. */
export type Filters = MealFilters
/** The rows behind a figure, as they are asked for. */
export type RowsInput = Omit<Parameters<CoreClient['meals']['mealRows']>[0], 'limit' | 'offset'>

/** A figure that was opened: its name, and which meals it counts. */
export interface Opened {
  name: string
  input: RowsInput
}

/** What a figure counts, in person-times and fen. */
export type Amount = Exclude<keyof MealFigure, 'keys'>

export const lastOf = (month: Month): Day => daysOfMonth(month).at(-1) ?? `${month}-28`
const later = (a: Day, b: Day) => (a > b ? a : b)
const earlier = (a: Day, b: Day) => (a < b ? a : b)

/** The months that a period touches, as persons and costs are asked for. */
export const monthsOf = ({ from, to }: { from: Day; to: Day }) => ({
  fromMonth: monthOf(from),
  toMonth: monthOf(to),
})

/** The filters of one part of a breakdown, so that its rows can be opened. */
export function narrow<F extends Filters>(filters: F, by: MealDimension, key: string): F {
  switch (by) {
    case 'day':
      return { ...filters, from: key, to: key }
    case 'month':
      return { ...filters, from: later(filters.from, `${key}-01`), to: earlier(filters.to, lastOf(key)) }
    case 'site':
      return { ...filters, siteIds: [Number(key)] }
    case 'meal':
      return { ...filters, meals: [Meal.parse(key)] }
    case 'mode':
      return { ...filters, modes: [MealMode.parse(key)] }
    case 'class':
      return { ...filters, classes: [DinerClass.parse(key)] }
    case 'category':
      return { ...filters, categories: [key === '' ? null : DinerCategory.parse(key)] }
    case 'pay':
      return { ...filters, pays: [PayMethod.parse(key)] }
  }
}

const orders: Partial<Record<MealDimension, readonly string[]>> = {
  meal: Meal.options,
  mode: MealMode.options,
  class: DinerClass.options,
  category: [...DinerCategory.options, ''],
  pay: PayMethod.options,
}

/** Values in the order in which they are always named; days, months and canteens stay as they came. */
export function inOrder(rows: readonly MealFigure[], by: MealDimension): MealFigure[] {
  const order = orders[by]
  if (!order) return [...rows]
  const place = ({ keys: [key = ''] }: MealFigure) => order.indexOf(key)
  return rows.toSorted((a, b) => place(a) - place(b))
}

/** What the rows of a breakdown come to together. */
export const sumOf = (rows: readonly MealFigure[], amount: Amount): number =>
  rows.reduce((sum, row) => sum + row[amount], 0)

export interface CrossLine {
  siteId: string
  counts: Partial<Record<Meal, number>>
}

/** Person-times by canteen and meal as a table: a line per canteen, a column per meal. */
export function crossOf(rows: readonly MealFigure[]): CrossLine[] {
  const lines = new Map<string, CrossLine['counts']>()
  for (const { keys, meals } of rows) {
    const [siteId = '', meal = ''] = keys
    const line = lines.get(siteId) ?? {}
    line[Meal.parse(meal)] = meals
    lines.set(siteId, line)
  }
  return [...lines].map(([siteId, counts]) => ({ siteId, counts }))
}
