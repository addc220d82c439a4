import { constants, copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { refuse } from '../../shared/errors.ts'
import { asRefusal } from '../db/failure.ts'
import { openFile } from '../db/open.ts'
import type { Store } from '../db/store.ts'

/** The workshop of a restore, beside the data so that renames stay on one disk. */
const workshopOf = (file: string) => join(dirname(file), '.restoring')

/** An empty workshop for a restore of `file`. */
export function openWorkshop(file: string): string {
  clearWorkshop(file)
  mkdirSync(workshopOf(file), { mode: 0o700 })
  return workshopOf(file)
}

/** Removes what a restore, or one that was killed, left beside the file. */
export const clearWorkshop = (file: string): void =>
  rmSync(workshopOf(file), { recursive: true, force: true })

/**
 * Puts `candidate` in the place of the store's file and goes on with it, without a pause in which a use-case
 * could run. At every moment a whole file stands in the place: the old one, then by one rename the new one.
 * @param finish what belongs to the swap; when it throws, the old file is put back. Given the path of a copy of
 *   the old file, which goes when the workshop is cleared
 * @throws FILE_IN_USE when another program reads the file; whatever `finish` throws
 */
export function swapFile(store: Store, candidate: string, finish: (old: string) => void): void {
  const { file } = store
  const old = join(workshopOf(file), `old-${basename(file)}`)
  settle(store)
  let isSwapped = false
  try {
    copyFileSync(file, old, constants.COPYFILE_FICLONE)
    put(candidate, file)
    isSwapped = true
    store.replace(openFile(file))
    finish(old)
  } catch (error) {
    if (store.connection.open) store.connection.close()
    if (isSwapped) put(old, file)
    store.replace(openFile(file))
    throw asRefusal(error, file)
  }
}

/** Closes the connection with everything in the one file. */
function settle(store: Store): void {
  const [checkpoint] = store.connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (checkpoint?.busy !== 0) throw refuse('FILE_IN_USE', { file: basename(store.file) })
  store.connection.close()
}

/** The journals belong to the file that leaves: they must not be applied to the one that comes. */
function put(from: string, to: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(to + suffix, { force: true })
  renameSync(from, to)
}
