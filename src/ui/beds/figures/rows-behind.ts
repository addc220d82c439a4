import { isFullTime } from '../../../shared/beds/rules.ts'
import type { BedState, CensusCounts } from '../../../shared/beds/schema.ts'
import type { RegisterRow } from '../register/use-columns.tsx'

export type FigureName = keyof CensusCounts
export type RowTest = (row: RegisterRow) => boolean

const fullTime: RowTest = ({ kind }) => isFullTime(kind)
const inState =
  (state: BedState): RowTest =>
  (row) =>
    fullTime(row) && row.state === state
const occupied = inState('occupied')
const onLeave =
  (kind: 'outing' | 'hospital'): RowTest =>
  (row) =>
    occupied(row) && row.occupant?.leave?.kind === kind

/** Which beds of the register a figure counts; as countBeds does. */
export const isBehind: Record<FigureName, RowTest> = {
  setUp: () => true,
  fullTime,
  nursing: ({ kind }) => kind === 'nursing',
  ordinary: ({ kind }) => kind === 'ordinary',
  dayCare: ({ kind }) => kind === 'dayCare',
  occupied,
  held: inState('held'),
  out: inState('out'),
  vacant: inState('vacant'),
  usable: (row) => fullTime(row) && row.state !== 'out',
  residents: occupied,
  present: (row) => occupied(row) && !row.occupant?.leave,
  trial: (row) => occupied(row) && row.occupant?.isTrial === true,
  onOuting: onLeave('outing'),
  inHospital: onLeave('hospital'),
  dayCareGuests: ({ kind, state }) => kind === 'dayCare' && state === 'occupied',
}
