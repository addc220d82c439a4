import { accessSync, constants, statSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { refuse } from '../../shared/errors.ts'
import { asRefusal } from './failure.ts'
import { schemaVersion } from './migrate.ts'

/** "YIAN" in ASCII: marks the file as ours. */
export const APPLICATION_ID = 0x5949414e

/** In bytes: a database has one page at least. */
const SMALLEST_PAGE = 512

/**
 * Opens (or, when writable, creates) an organisation's file with the settings every connection needs.
 * @throws FILE_FOREIGN another program's database · FILE_NEWER made by a newer version · FILE_BROKEN not a
 *   database or damaged · FILE_IN_USE another program holds it · DISK_FULL · NOT_WRITABLE the folder or file
 *   can't be written
 */
export function openFile(file: string, options: { isReadOnly?: boolean } = {}): Database.Database {
  const isReadOnly = options.isReadOnly ?? false
  let db: Database.Database
  try {
    db = new Database(file, { readonly: isReadOnly, fileMustExist: isReadOnly })
  } catch {
    throw refuse('NOT_WRITABLE', { file: basename(file) })
  }
  try {
    requireDatabase(file)
    configure(db, isReadOnly)
    return db
  } catch (error) {
    db.close()
    throw asRefusal(error, file)
  }
}

/** The engine takes a few stray bytes for an empty file and would write over them. @throws FILE_BROKEN */
function requireDatabase(file: string): void {
  const { size } = statSync(file)
  if (size > 0 && size < SMALLEST_PAGE) throw refuse('FILE_BROKEN', { file: basename(file) })
}

function configure(db: Database.Database, isReadOnly: boolean): void {
  const file = basename(db.name)
  db.pragma('busy_timeout = 5000')
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  const version = db.pragma('user_version', { simple: true }) as number
  if (!isEmpty && db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw refuse('FILE_FOREIGN', { file })
  if (version > schemaVersion) throw refuse('FILE_NEWER', { file, schema: version })
  if (isReadOnly) {
    db.pragma('query_only = ON')
  } else {
    db.pragma('journal_mode = WAL')
    // The engine opens a file that it may only read all the same: better told now than at the first save.
    accessSync(db.name, constants.W_OK)
    if (isEmpty) db.pragma(`application_id = ${APPLICATION_ID}`)
  }
  // FULL: what a page calls saved is on the disk, also after a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -32000')
}
