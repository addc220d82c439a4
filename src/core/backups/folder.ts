import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Kept, newestFirst, readBackupName } from '../../shared/backups/rules.ts'

/** Where a backup is while it is being made: what is in the folder itself is whole. */
const PARTIAL = '.partial'

/** The backups in a folder, newest first, by their names alone; other files are not ours. */
export function listBackups(folder: string): Kept[] {
  const list: Kept[] = []
  for (const name of readNames(folder)) {
    const read = readBackupName(name)
    const file = statSync(join(folder, name), { throwIfNoEntry: false })
    if (read && file?.isFile()) list.push({ name, bytes: file.size, ...read })
  }
  return newestFirst(list)
}

function readNames(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // No backup was made yet, or what is there is not a folder: none can be had from it either way.
    return []
  }
}

/** An empty place for what is not done yet; what a killed process left there goes. */
export function emptyPartial(folder: string): string {
  const partial = join(folder, PARTIAL)
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  return partial
}
