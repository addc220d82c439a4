import type { HazardsBehind, SafetyPeriod } from '../../../shared/safety/contract-figures.ts'
import type { DueState, DutyKind, InspectionKind } from '../../../shared/safety/terms.ts'

export type Filters = SafetyPeriod

/** What was opened: the name of the figure and which rows are behind it. */
export type Opened = { name: string } & (
  | { of: 'hazards'; input: HazardsBehind }
  | { of: 'inspections'; input: SafetyPeriod & { month?: string; kind?: InspectionKind } }
  | { of: 'dues'; input: SafetyPeriod & { month?: string; kind?: DutyKind; states?: DueState[] } }
  | { of: 'drills' | 'trainings' | 'works'; input: SafetyPeriod & { month?: string } }
)

/** Rows of one key added up, in the order in which they first come. */
export function grouped<R, K extends string>(
  rows: readonly R[],
  keyOf: (row: R) => K,
  countOf: (row: R) => number,
): { key: K; count: number; rows: R[] }[] {
  const groups = new Map<K, { key: K; count: number; rows: R[] }>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key) ?? { key, count: 0, rows: [] }
    group.count += countOf(row)
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups.values()]
}

export const sumOf = <R>(rows: readonly R[], of: (row: R) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)
