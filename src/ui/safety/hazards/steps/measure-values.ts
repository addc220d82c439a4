import type { Day } from '../../../../shared/day.ts'
import type { NewMeasure } from '../../../../shared/safety/hazard.ts'
import { suggestedDeadline } from '../../../../shared/safety/hazard-loop.ts'

/** Chosen as the owner: somebody who is not of the staff. */
export const OUTSIDE = 'outside'

/** A measure as the form holds it: its owner one of the staff, somebody from outside, or not chosen yet. */
export interface MeasureValues extends Omit<NewMeasure, 'ownerId' | 'deadlineOn' | 'fundsFen'> {
  chosen: string | null
  deadlineOn: Day | null
  fundsFen: number | null
}

export const emptyMeasure = (today: Day): MeasureValues => ({
  measure: '',
  chosen: null,
  owner: '',
  department: '',
  deadlineOn: suggestedDeadline('ordinary', today),
  fundsFen: null,
  interim: '',
})

export const measureInput = ({ chosen, owner, fundsFen, ...rest }: MeasureValues) => ({
  ...rest,
  ownerId: chosen === null || chosen === OUTSIDE ? null : Number(chosen),
  owner: chosen === OUTSIDE ? owner : '',
  fundsFen: fundsFen ?? 0,
})
