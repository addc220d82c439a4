import type { Log } from '../log.ts'
import type { Store } from '../db/store.ts'

/** Being written: makes, keeps, lists and restores backups of the store's file. */
export class Backups {
  constructor(_store: Store, _options: { clock: () => number; log: Log }) {}

  /** Stops the daily timer and makes the closing backup. */
  async close(): Promise<void> {}
}
