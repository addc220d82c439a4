import { oc } from '@orpc/contract'
import type { ZodType } from 'zod'
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

/**
 * The schema of an answer that the core puts together field by field: it describes the answer and is not run over it again.
 * Only for hot lists, where that would take as long as the reading.
 */
export function asMade<S extends ZodType>(schema: S): S {
  const standard = { ...schema['~standard'], validate: (value: unknown) => ({ value }) }
  return Object.create(schema, { '~standard': { value: standard } })
}
