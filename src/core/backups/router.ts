import type { Guarded } from '../procedure.ts'

// Being written.
export const backupsRouter = (_os: Guarded) => ({}) as never
