import type { Guarded } from '../procedure.ts'

// Being written.
export const staffRouter = (_os: Guarded) => ({}) as never
