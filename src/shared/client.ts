import type { Client } from '@orpc/client'
import type { AnySchema, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Contract } from './contract.ts'

/**
 * A client of the contract whose errors are plain `Error`s, told apart by `isRefusal`. The library's own client type
 * writes every refusal out in every procedure, and in every type made from it: checking took minutes.
 */
type ClientOf<T> = {
  [K in keyof T]: T[K] extends ContractProcedure<
    infer Input extends AnySchema,
    infer Output extends AnySchema,
    // biome-ignore lint/suspicious/noExplicitAny: whatever its errors and its meta are
    any,
    // biome-ignore lint/suspicious/noExplicitAny: see above
    any
  >
    ? Client<Record<never, never>, InferSchemaInput<Input>, InferSchemaOutput<Output>, Error>
    : ClientOf<T[K]>
}

/** The core's procedures, however they are reached. */
export interface CoreClient extends ClientOf<Contract> {}
