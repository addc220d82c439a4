import type { Hazard, HazardStep, StepVerdict } from '../../../shared/safety/hazard.ts'
import type { HazardState } from '../../../shared/safety/terms.ts'

type Steps = Pick<Hazard, 'steps' | 'state' | 'bedsHeld'>

/** What brings a hazard further from where it stands. */
const leads: Record<HazardState, readonly HazardStep[]> = {
  found: ['grade'],
  graded: ['order', 'fixOnSpot'],
  ordered: ['doneMeasure', 'rectify'],
  rectified: ['passRecheck', 'refuseRecheck'],
  verified: ['close'],
  closed: [],
  void: [],
}
export const leading = (state: HazardState): readonly HazardStep[] => leads[state]

/** Done to one measure, and offered beside it. */
export const isOfMeasure = (step: HazardStep): boolean =>
  step === 'doneMeasure' || step === 'voidMeasure' || step === 'extend'

/** What the caller may do now, what leads on first. */
export function ownOf({ steps, state, bedsHeld }: Steps): HazardStep[] {
  const may = steps.filter(({ verdict }) => verdict === 'may').map(({ step }) => step)
  const useful = may.filter((step) => step !== 'free' || bedsHeld > 0)
  const isLeading = (step: HazardStep) => leading(state).includes(step)
  return [...useful.filter(isLeading), ...useful.filter((step) => !isLeading(step))]
}

/** What somebody else does, or nobody yet: only what is worth saying where the hazard stands. */
export function othersOf({ steps, state }: Steps): { step: HazardStep; verdict: StepVerdict }[] {
  const next = [...leading(state), 'extend']
  // That it passed or not is one step, of one person.
  return steps.filter(
    ({ step, verdict }) =>
      verdict !== 'may' && verdict !== 'notMajor' && step !== 'refuseRecheck' && next.includes(step),
  )
}
