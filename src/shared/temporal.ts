import type { Temporal as TemporalTypes } from 'temporal-polyfill'

type Built = { Temporal?: typeof TemporalTypes }

/** The language's own Temporal; the polyfill is only loaded where the runtime has none yet (Node 24, older browsers). */
export const Temporal: typeof TemporalTypes =
  (globalThis as Built).Temporal ?? (await import('temporal-polyfill')).Temporal
