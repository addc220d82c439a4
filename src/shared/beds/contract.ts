import type { InferContractRouterOutputs } from '@orpc/contract'
import { flow } from './contract-flow.ts'
import { looking } from './contract-looking.ts'
import { structure } from './contract-structure.ts'

export const bedsContract = { ...structure, ...flow, ...looking }

/** What each procedure gives, e.g. `BedsOutputs['census']`. */
export type BedsOutputs = InferContractRouterOutputs<typeof bedsContract>
