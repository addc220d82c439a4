import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import Database from 'better-sqlite3'
import { refuse } from '../../shared/errors.ts'
import { schemaVersion } from './migrate.ts'

/** "YIAN" in ASCII: marks the file as ours. */
const APPLICATION_ID = 0x5949414e

/**
 * Opens (or, when writable, creates) an organisation's file with the settings every connection needs.
 * @throws FILE_FOREIGN another program's database · FILE_NEWER made by a newer version · FILE_BROKEN not a
 *   database or damaged · NOT_WRITABLE the folder or file can't be written
 */
export function openFile(file: string, options: { isReadOnly?: boolean } = {}): Database.Database {
  const name = basename(file)
  const isNew = !existsSync(file)
  let db: Database.Database
  try {
    db = new Database(file, { readonly: options.isReadOnly ?? false, fileMustExist: options.isReadOnly ?? false })
  } catch {
    throw refuse('NOT_WRITABLE', { file: name })
  }
  try {
    const isEmpty = isNew || db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
    const id = db.pragma('application_id', { simple: true })
    const version = db.pragma('user_version', { simple: true }) as number
    if (!isEmpty && id !== APPLICATION_ID) throw refuse('FILE_FOREIGN', { file: name })
    if (version > schemaVersion) throw refuse('FILE_NEWER', { file: name, schema: version })
    if (options.isReadOnly) {
      db.pragma('query_only = ON')
    } else {
      db.pragma('journal_mode = WAL')
      if (isEmpty) db.pragma(`application_id = ${APPLICATION_ID}`)
    }
    // FULL: what a page calls saved is on the disk, also after a power cut.
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('busy_timeout = 5000')
    db.pragma('cache_size = -32000')
    return db
  } catch (error) {
    db.close()
    const code = (error as { code?: string }).code ?? ''
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) throw refuse('FILE_BROKEN', { file: name })
    if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) throw refuse('NOT_WRITABLE', { file: name })
    throw error
  }
}
