import { Sessions } from './accounts/sessions.ts'
import { Backups } from './backups/backups.ts'
import { Changes } from './changes.ts'
import { asRefusal } from './db/failure.ts'
import { isBehind, migrate, schemaVersion } from './db/migrate.ts'
import { openFile } from './db/open.ts'
import { Reports } from './db/reports.ts'
import { Store } from './db/store.ts'
import { type Log, stderrLog } from './log.ts'
import type { Parts } from './procedure.ts'
import { reports } from './reports.ts'
import { type CoreRouter, createRouter } from './router.ts'
import { RosterPapers } from './safety/paper/papers.ts'

export { type Claim, claim, type Owner } from './db/claim.ts'
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
  /** Waits for reports under way, makes the closing backup, if anything changed, and closes the file; a second call waits for the first. */
  close(): Promise<void>
}

/**
 * The whole system without a host: opens the file, brings it up to date and gives the procedures. The host has
 * claimed the folder before (`claim`), so that nobody else writes.
 * @throws FILE_FOREIGN, FILE_NEWER, FILE_BROKEN, FILE_IN_USE, NOT_WRITABLE, DISK_FULL
 */
export async function createCore(options: CoreOptions): Promise<Core> {
  const { file, clock = Date.now, log = stderrLog, version = '0.0.0' } = options
  const db = openFile(file)
  const changes = new Changes()
  const store = new Store(db, { clock, onChange: (topics) => changes.publish(topics) })
  const backups = new Backups(store, { clock, log, onChange: () => changes.publish(['backups']) })
  const longReads = new Reports(file, reports, clock)
  const rosters = new RosterPapers(store, longReads, {
    ...{ clock, log },
    onFailure: () => changes.publish(['safety']),
  })
  try {
    if (isBehind(db)) await backups.make('beforeMigration')
    migrate(db)
    backups.start()
    rosters.start()
  } catch (error) {
    db.close()
    throw asRefusal(error, file)
  }
  const parts: Parts = {
    store,
    sessions: new Sessions(),
    changes,
    backups,
    rosters,
    reports: longReads,
    log,
    clock,
    version,
  }
  let closing: Promise<void> | null = null
  return {
    router: createRouter(parts),
    parts,
    schema: schemaVersion,
    version,
    close: () => {
      closing ??= rosters
        .close()
        .then(() => longReads.close())
        .then(() => backups.close())
        .finally(() => store.connection.close())
      return closing
    },
  }
}
