import { Sessions } from './accounts/sessions.ts'
import { Backups } from './backups/backups.ts'
import { Changes } from './changes.ts'
import { isBehind, migrate, schemaVersion } from './db/migrate.ts'
import { openFile } from './db/open.ts'
import { Store } from './db/store.ts'
import { type Log, stderrLog } from './log.ts'
import { type CoreRouter, createRouter } from './router.ts'
import type { Parts } from './procedure.ts'

export type { CallContext, Parts } from './procedure.ts'
export type { CoreRouter } from './router.ts'

export interface CoreOptions {
  /** The organisation's file; made when it is not there. */
  file: string
  /** Now, in UTC ms; the core never reads the machine's clock itself. */
  clock?: () => number
  log?: Log
  /** The program's version, shown and written into nothing. */
  version?: string
}

export interface Core {
  router: CoreRouter
  /** @internal for the bench, the sample maker and tests that look under the counter */
  parts: Parts
  schema: number
  version: string
  /** Ends the live updates, makes the closing backup and closes the file. */
  close(): Promise<void>
}

/**
 * The whole system without a host: opens the file, brings it up to date and gives the procedures.
 * @throws FILE_FOREIGN, FILE_NEWER, FILE_BROKEN, NOT_WRITABLE
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const clock = options.clock ?? Date.now
  const log = options.log ?? stderrLog
  const version = options.version ?? '0.0.0'
  const db = openFile(options.file)
  const changes = new Changes()
  const store = new Store(db, { clock, onChange: (topics) => changes.publish(topics) })
  const backups = new Backups(store, { clock, log })
  if (isBehind(db)) log.info('migrating', { file: options.file })
  migrate(db)
  const parts: Parts = { store, sessions: new Sessions(), changes, backups, log, clock, version }
  let closing: Promise<void> | null = null
  return {
    router: createRouter(parts),
    parts,
    schema: schemaVersion,
    version,
    close: () => {
      closing ??= backups.close().finally(() => store.connection.close())
      return closing
    },
  }
}
