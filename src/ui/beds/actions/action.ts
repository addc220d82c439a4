import type { Day } from '../../../shared/day.ts'

export interface PersonRef {
  id: number
  name: string
}
export interface BedRef {
  id: number
  code: string
}

/** What a mistaken entry is, as the core voids it. */
export type EntryKind =
  | 'stay'
  | 'transfer'
  | 'discharge'
  | 'leave'
  | 'leaveReturn'
  | 'hold'
  | 'outage'
  | 'formal'

/** One step of the flow with what is known of it already; the form asks for the rest. */
export type BedAction =
  | { kind: 'admit'; person?: PersonRef; bed?: BedRef }
  | { kind: 'hold'; person?: PersonRef; bed?: BedRef }
  | { kind: 'release'; person: PersonRef; bed: BedRef; holdId: number }
  | { kind: 'transfer'; person: PersonRef; from?: BedRef; bed?: BedRef }
  | { kind: 'swap'; person: PersonRef; bed: BedRef; other: PersonRef; otherBed: BedRef }
  | { kind: 'leave'; person: PersonRef }
  | { kind: 'expected'; person: PersonRef; leaveId: number; expectedOn: Day | null }
  | { kind: 'return'; person: PersonRef }
  | { kind: 'discharge'; person: PersonRef }
  | { kind: 'formal'; person: PersonRef; stayId: number }
  | { kind: 'outage'; beds: BedRef[] }
  | { kind: 'endOutage'; bed: BedRef; outageId: number }
  | { kind: 'plan'; person?: PersonRef; bed?: BedRef }
  | { kind: 'who'; bed: BedRef }
  | { kind: 'void'; entry: EntryKind; id: number }

export type ActionOf<K extends BedAction['kind']> = Extract<BedAction, { kind: K }>

/** What every form of the flow gets: the action, and where to go when it is done or dropped. */
export interface FormProps<K extends BedAction['kind']> {
  action: ActionOf<K>
  onDone(): void
  onCancel(): void
}
