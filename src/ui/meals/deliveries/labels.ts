import type { RunStop } from '../../../shared/meals/order.ts'
import type { RunRoute } from './run.ts'

/** 3 × 8 labels of 70 × 37 mm fill a sheet of A4. */
export const PER_SHEET = 24

export interface RunLabel {
  stop: RunStop
  /** Empty for who is on no route. */
  route: string
}

/** One label for each portion that is brought, in the order in which they are handed out. */
export const labelsOf = (routes: readonly RunRoute[]): RunLabel[] =>
  routes.flatMap(({ route, stops }) => stops.map((stop) => ({ stop, route })))

/**
 * Labels by sheet; the first sheet may have been used before.
 * @param first the label of the first sheet to begin at, from 1
 */
export function sheetsOf<T>(labels: readonly T[], first: number): (T | null)[][] {
  const cells: (T | null)[] = [...Array<null>(first - 1).fill(null), ...labels]
  return Array.from({ length: Math.ceil(cells.length / PER_SHEET) }, (_, sheet) =>
    cells.slice(sheet * PER_SHEET, (sheet + 1) * PER_SHEET),
  )
}
