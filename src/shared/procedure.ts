import { oc } from '@orpc/contract'
import type { Right } from './accounts/rights.ts'
import { refusals } from './errors.ts'

/** What stands on the contract beside input and output: who may call, and whether it writes. */
export interface ProcedureMeta {
  right: Right
  isWrite: boolean
}

const base = oc.$meta<ProcedureMeta>({ right: 'self', isWrite: false }).errors(refusals)

/** A procedure that only reads. */
export const reads = (right: Right) => base.meta({ right, isWrite: false })

/** A procedure that writes: one transaction, one audit row. */
export const writes = (right: Right) => base.meta({ right, isWrite: true })
