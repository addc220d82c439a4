import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { isFullTime } from '../../../shared/beds/rules.ts'
import { addMonths, dayOf, type Month, monthOf } from '../../../shared/day.ts'
import type { Period } from '../../kit/figures/period.ts'

export type Movement = BedsOutputs['movements'][number]
export type MovementKind = Movement['kind']

export const movementKinds = [
  'arrival',
  'formal',
  'transfer',
  'leave',
  'return',
  'discharge',
  'death',
] as const satisfies MovementKind[]

const isDeparture = ({ kind }: Movement) => kind === 'discharge' || kind === 'death'

/** How often each kind happened. */
export function countMovements(rows: readonly Movement[]): Record<MovementKind, number> {
  const counts = { arrival: 0, formal: 0, transfer: 0, leave: 0, return: 0, discharge: 0, death: 0 }
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

export interface MonthFlow {
  month: Month
  arrivals: number
  departures: number
}

/** Arrivals and departures of full-time beds in each month of a period, months without any too. */
export function flowByMonth(rows: readonly Movement[], { from, to }: Period, zone: string): MonthFlow[] {
  const flows = new Map<Month, MonthFlow>()
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1))
    flows.set(month, { month, arrivals: 0, departures: 0 })
  for (const row of rows) {
    const flow = flows.get(monthOf(dayOf(row.at, zone)))
    if (!flow || !isFullTime(row.bedKind)) continue
    if (row.kind === 'arrival') flow.arrivals += 1
    else if (isDeparture(row)) flow.departures += 1
  }
  return [...flows.values()]
}
