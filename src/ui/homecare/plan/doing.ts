import type { VisitPlan, VisitRow } from '../../../shared/homecare/visit.ts'
import type { NewVisitValues } from './new-visit.ts'

/** Where a visit is to go: what the form of moving opens with. */
export interface MoveTo {
  fromAt: number
  toAt: number
  staffIds: number[]
}

/** A visit that a plan could not make: it is arranged by hand. */
export interface GapRef {
  planId: number
  onDay: string
}

/** What is being done on the page: one dialog at a time. */
export type Doing =
  | { kind: 'visit'; visit: VisitRow }
  | { kind: 'move'; visit: VisitRow; to?: MoveTo }
  | { kind: 'cancel'; visit: VisitRow }
  | { kind: 'new'; start?: Partial<NewVisitValues>; gap?: GapRef }
  | { kind: 'plan'; plan: VisitPlan | null }
  | { kind: 'make' }
  | { kind: 'substitute'; staffId?: number; from?: string; to?: string }
