import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type Database from 'better-sqlite3'
import { refuse } from '../../shared/errors.ts'
import { asRefusal } from '../db/failure.ts'
import { openFile } from '../db/open.ts'
import { lastAuditId } from './changed.ts'
import { emptyPartial } from './folder.ts'

/**
 * Writes the file as it is now, compressed, into the folder under `name`. The engine copies it while writes go
 * on; the copy is opened and checked, and only then takes its name.
 * @returns the last audit row that is in it
 * @throws FILE_BROKEN when the copy does not pass the check; errors of the engine and the file system
 */
export async function takeSnapshot(db: Database.Database, folder: string, name: string): Promise<number> {
  const partial = emptyPartial(folder)
  try {
    const copy = join(partial, name.replace(/\.gz$/, ''))
    await db.backup(copy)
    const auditId = checkCopy(copy)
    const packed = join(partial, name)
    await pipeline(createReadStream(copy), createGzip(), writeDurably(packed))
    renameSync(packed, join(folder, name))
    await flushFolder(folder)
    return auditId
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** Unpacks a backup to `target`. @throws zlib's error when it is cut off or damaged */
export const unpack = (backup: string, target: string): Promise<void> =>
  pipeline(createReadStream(backup), createGunzip(), writeDurably(target))

/** On the disk, not only on its way there, when the stream ends. */
const writeDurably = (path: string) => createWriteStream(path, { mode: 0o600, flush: true })

/**
 * Checks a file that nobody else has open, and leaves it as one file without a journal beside it.
 * @param prepare what to do with it once it is known to be whole, e.g. bring it up to date
 * @returns the last audit row in it
 * @throws FILE_FOREIGN, FILE_NEWER, FILE_BROKEN
 */
export function checkCopy(file: string, prepare?: (db: Database.Database) => void): number {
  const db = openFile(file)
  try {
    // A file without a schema was not made by us: an empty one passes every check of the engine.
    const hasSchema = db.pragma('user_version', { simple: true }) !== 0
    const isWhole = hasSchema && db.pragma('integrity_check', { simple: true }) === 'ok'
    if (!isWhole) throw refuse('FILE_BROKEN', { file: basename(file) })
    prepare?.(db)
    db.pragma('journal_mode = DELETE')
    return lastAuditId(db)
  } catch (error) {
    throw asRefusal(error, file)
  } finally {
    db.close()
  }
}

/** Makes a rename durable. Windows can't flush a folder and needn't: its renames are journalled. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
