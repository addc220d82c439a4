import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type Database from 'better-sqlite3'
import type { Mark } from './changed.ts'
import { checkCopyApart } from './check.ts'
import { emptyPartial } from './folder.ts'

/**
 * Writes the file as it is now, compressed, into the folder under `name`. The engine copies it while writes go
 * on; the copy is opened and checked, and only then takes its name.
 * @returns how far it is
 * @throws FILE_BROKEN when the copy does not pass the check; errors of the engine and the file system
 */
export async function takeSnapshot(db: Database.Database, folder: string, name: string): Promise<Mark> {
  const partial = emptyPartial(folder)
  try {
    const copy = join(partial, name.replace(/\.gz$/, ''))
    await db.backup(copy)
    const mark = await checkCopyApart(copy)
    const packed = join(partial, name)
    await pipeline(createReadStream(copy), createGzip(), writeDurably(packed))
    renameSync(packed, join(folder, name))
    await flushFolder(folder)
    return mark
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
}

/** Unpacks a backup to `target`. @throws zlib's error when it is cut off or damaged */
export const unpack = (backup: string, target: string): Promise<void> =>
  pipeline(createReadStream(backup), createGunzip(), writeDurably(target))

/** On the disk, not only on its way there, when the stream ends. */
const writeDurably = (path: string) => createWriteStream(path, { mode: 0o600, flush: true })

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
