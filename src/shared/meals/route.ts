/** Where a procedure of this ledger stands under /api. */
export const mealRoute = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  ({ method, path: `/meals${path}`, summary, tags: ['meals'] }) as const
