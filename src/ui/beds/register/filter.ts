import type { BedKind, BedState } from '../../../shared/beds/schema.ts'
import type { CareLevel } from '../../../shared/people/schema.ts'
import type { RegisterRow } from './use-columns.tsx'

/** What of the register is shown; null is all. */
export interface Filter {
  building: string | null
  floor: string | null
  kind: BedKind | null
  state: BedState | null
  careLevel: CareLevel | null
}

export const allPass: Filter = { building: null, floor: null, kind: null, state: null, careLevel: null }

export const passes = (filter: Filter, row: RegisterRow): boolean =>
  (filter.building === null || row.building === filter.building) &&
  (filter.floor === null || row.floor === filter.floor) &&
  (filter.kind === null || row.kind === filter.kind) &&
  (filter.state === null || row.state === filter.state) &&
  (filter.careLevel === null || row.occupant?.careLevel === filter.careLevel)
