import type { CanteenStage } from './canteen.ts'

/** Meals are served in pilot and running. */
export const isOpenStage = (stage: CanteenStage | null): boolean => stage === 'pilot' || stage === 'running'
