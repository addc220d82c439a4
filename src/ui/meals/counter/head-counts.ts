import type { Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import type { MealFigure } from '../../../shared/meals/contract-figures.ts'
import { DinerClass, Meal, MealMode } from '../../../shared/meals/terms.ts'

/** One number of the day's form. */
export interface CountCell {
  meal: Meal
  class: DinerClass
  mode: MealMode
}

/** What is typed, by cell; the number that stands in the ledger where nothing was typed. */
export type Typed = Record<string, string>

export const cellKey = (cell: CountCell): string => `${cell.meal}.${cell.class}.${cell.mode}`

/** The most that is taken for one number (contract saveHeadCounts). */
export const MOST = 5000

/** Meals that the canteen serves on a day. */
export const mealsOn = ({ hours }: Canteen, day: Day): Meal[] =>
  Meal.options.filter((meal) => {
    const inForce = hours
      .filter((entry) => entry.meal === meal && entry.fromOn <= day)
      .sort((a, b) => a.fromOn.localeCompare(b.fromOn))
    return inForce.at(-1)?.isServed ?? false
  })

/** The classes that are counted; residents only where the home's kitchen feeds them. */
export const classesOf = ({ homeSiteId }: Canteen): DinerClass[] =>
  DinerClass.options.filter((value) => value !== 'resident' || homeSiteId !== null)

/** What the ledger says, by cell. */
export function recorded(figures: readonly MealFigure[]): Map<string, number> {
  return new Map(figures.map(({ keys, meals }) => [keys.join('.'), meals]))
}

/** What is wrong with a number. */
export function problemOf(text: string): 'notANumber' | 'tooMany' | null {
  if (!/^\d*$/.test(text.trim())) return 'notANumber'
  return Number(text.trim()) > MOST ? 'tooMany' : null
}

/** The number of a cell as it will be: what was typed, else what stands. An emptied cell is none. */
export function countOf(cell: CountCell, typed: Typed, known: ReadonlyMap<string, number>): number {
  const text = typed[cellKey(cell)]
  return text === undefined || problemOf(text) ? (known.get(cellKey(cell)) ?? 0) : Number(text.trim())
}

/** The cells that will be another number than they are. */
export function changedOf(cells: readonly CountCell[], typed: Typed, known: ReadonlyMap<string, number>) {
  return cells
    .map((cell) => ({ ...cell, quantity: countOf(cell, typed, known) }))
    .filter((row) => row.quantity !== (known.get(cellKey(row)) ?? 0))
}

/** All cells of a day, in the order the form is walked through: down the classes, then to the next column. */
export const cellsOf = (meals: readonly Meal[], classes: readonly DinerClass[]): CountCell[] =>
  meals.flatMap((meal) =>
    MealMode.options.flatMap((mode) => classes.map((dinerClass) => ({ meal, mode, class: dinerClass }))),
  )
