/** Where a procedure of this ledger stands under /api. */
export const safetyRoute = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path: `/safety${path}`, summary, tags: ['safety'] }) as const
