/** Where a procedure of this ledger stands under /api. */
export const careRoute = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path: `/homecare${path}`, summary, tags: ['homecare'] }) as const
