import type { Guarded } from '../procedure.ts'

// Being written.
export const peopleRouter = (_os: Guarded) => ({}) as never
