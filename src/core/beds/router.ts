import type { Guarded } from '../procedure.ts'

// Being written.
export const bedsRouter = (_os: Guarded) => ({}) as never
