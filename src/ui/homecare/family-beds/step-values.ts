import type { Day } from '../../../shared/day.ts'
import type { StepDetails } from '../../../shared/homecare/family-bed.ts'
import type { Step } from './model.ts'
import { lastDayOfYear, yearAfter } from './terms.ts'

type Unfilled<T> = T extends { stage: 'assessed' }
  ? Omit<T, 'level'> & { level: Extract<StepDetails, { stage: 'assessed' }>['level'] | null }
  : T extends { stage: 'agreed' }
    ? Omit<T, 'fromOn' | 'toOn'> & { fromOn: Day | null; toOn: Day | null }
    : T

/** A step as it is typed: what must be chosen may still be open. */
export interface StepValues {
  doneOn: Day | null
  doneBy: string
  note: string
  details: Unfilled<StepDetails>
}

/** What a stage asks for, before anything was typed; an assessment and an agreement usually hold for a year. */
export function blankDetails(stage: Step, today: Day, person: string): StepValues['details'] {
  switch (stage) {
    case 'eligible':
      return { stage, basis: '' }
    case 'assessed':
      return { stage, level: null, score: null, assessors: '', validToOn: yearAfter(today) }
    case 'surveyed':
      return { stage, findings: '', hasFamilyCarer: false }
    case 'planned':
      return { stage, plan: '', budgetFen: null }
    case 'agreed':
      return {
        stage,
        number: '',
        fromOn: today,
        toOn: lastDayOfYear(today),
        elderSigner: person,
        familySigner: '',
        siteSigner: '',
      }
    case 'adapted':
      return { stage, noneReason: '' }
    case 'accepted':
      return { stage, noPhotoReason: '' }
    case 'open':
      return { stage }
  }
}
