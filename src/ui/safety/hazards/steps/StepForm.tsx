import type { Hazard, HazardStep } from '../../../../shared/safety/hazard.ts'
import { AuthorityForm } from './AuthorityForm.tsx'
import { FixForm } from './FixForm.tsx'
import { FreeForm } from './FreeForm.tsx'
import { GradeForm } from './GradeForm.tsx'
import { HoldForm } from './HoldForm.tsx'
import { NotedForm } from './NotedForm.tsx'
import { OrderForm } from './OrderForm.tsx'
import { ReopenForm, VoidHazardForm } from './ReasonForms.tsx'
import { RefuseForm } from './RefuseForm.tsx'

export interface StepProps {
  hazard: Hazard
  onClose(): void
}

/** The form of a step that is done to a hazard as a whole. */
export function StepForm({ step, ...props }: StepProps & { step: HazardStep }) {
  switch (step) {
    case 'grade':
      return <GradeForm {...props} />
    case 'fixOnSpot':
      return <FixForm {...props} />
    case 'order':
      return <OrderForm {...props} />
    case 'rectify':
    case 'passRecheck':
    case 'close':
      return <NotedForm step={step} {...props} />
    case 'refuseRecheck':
      return <RefuseForm {...props} />
    case 'report':
      return <AuthorityForm {...props} />
    case 'hold':
      return <HoldForm {...props} />
    case 'free':
      return <FreeForm {...props} />
    case 'reopen':
      return <ReopenForm {...props} />
    case 'void':
      return <VoidHazardForm {...props} />
    case 'doneMeasure':
    case 'voidMeasure':
    case 'extend':
      return null
  }
}
