import { z } from 'zod'

/** Where a procedure of this ledger stands under /api. */
export const bedsRoute = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path, summary, tags: ['beds'] }) as const

/** An answer that says no more than that it is done. */
export const done = z.object({})
export const Reason = z.string().trim().min(1).max(500)
