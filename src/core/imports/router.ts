import type { Guarded } from '../procedure.ts'

// Being written.
export const importsRouter = (_os: Guarded) => ({}) as never
