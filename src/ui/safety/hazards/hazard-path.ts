import type { Hazard, HazardAct } from '../../../shared/safety/hazard.ts'
import type { HazardActKind } from '../../../shared/safety/terms.ts'

/** The stages of the loop, as a path that is walked. */
const stages = ['found', 'graded', 'ordered', 'rectified', 'verified', 'closed'] as const
type Stage = (typeof stages)[number]

export interface PathStage {
  stage: Stage | 'onSpot'
  standing: 'done' | 'next' | 'ahead'
  /** Who got it there, and when; what was done before it was opened again no longer counts. */
  act: HazardAct | undefined
}

const actOf: Record<Stage, HazardActKind[]> = {
  found: ['found'],
  graded: ['graded'],
  ordered: ['ordered', 'fixedOnSpot'],
  rectified: ['rectified', 'fixedOnSpot'],
  verified: ['recheckPassed'],
  closed: ['closed'],
}

/** How far a hazard has come. A void one goes nowhere. */
export function pathOf({ state, isOnSpot, acts }: Pick<Hazard, 'state' | 'isOnSpot' | 'acts'>): PathStage[] {
  const reached = state === 'void' ? 0 : stages.indexOf(state)
  return stages.map((stage, index) => ({
    stage: stage === 'ordered' && isOnSpot ? 'onSpot' : stage,
    standing: index <= reached ? 'done' : index === reached + 1 && state !== 'void' ? 'next' : 'ahead',
    act: index <= reached ? acts.findLast(({ kind }) => actOf[stage].includes(kind)) : undefined,
  }))
}
