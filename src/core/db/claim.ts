import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { z } from 'zod'
import { refuse } from '../../shared/errors.ts'
import { asRefusal } from './failure.ts'

const Owner = z.object({ pid: z.int().nullable(), url: z.string().nullable() })
/** Who has the folder: the process, and where its pages are served (null: not by a server, or not yet). */
export type Owner = z.infer<typeof Owner>

/** A data folder that is ours alone until it is released or the process ends, however it ends. */
export interface Claim {
  /** The organisation's file in the folder. */
  file: string
  /** Tells a second start where the first one's pages are served. */
  publish(url: string): void
  release(): void
}

/**
 * Claims a data folder for this process: one writer per folder. The lock is an exclusive transaction on a tiny
 * database, which the system frees with the process, also after SIGKILL; nothing stale can stay behind.
 * @throws NOT_WRITABLE when the folder can't be made or written
 */
export function claim(folder: string): Claim | { ownedBy: Owner } {
  const ownerFile = join(folder, 'yian.owner.json')
  const lock = openLock(folder)
  if (!lock) return { ownedBy: readOwner(ownerFile) }
  const publish = (url: string | null) => writeOwner(ownerFile, { pid: process.pid, url })
  try {
    publish(null)
  } catch (error) {
    lock.close()
    throw asRefusal(error, folder)
  }
  return {
    file: join(folder, 'yian.sqlite'),
    publish,
    release: () => {
      if (!lock.open) return
      rmSync(ownerFile, { force: true })
      lock.close()
    },
  }
}

/** The connection that holds the lock, or null when another process has it. */
function openLock(folder: string): Database.Database | null {
  let lock: Database.Database | null = null
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    lock = new Database(join(folder, 'yian.lock'), { timeout: 0 })
    lock.exec('BEGIN EXCLUSIVE')
    return lock
  } catch (error) {
    lock?.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return null
    throw refuse('NOT_WRITABLE', { file: folder })
  }
}

/** Whole or not at all: a second start may read it at any moment. */
function writeOwner(file: string, owner: Owner): void {
  writeFileSync(`${file}.new`, JSON.stringify(owner))
  renameSync(`${file}.new`, file)
}

function readOwner(file: string): Owner {
  try {
    return Owner.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return { pid: null, url: null }
  }
}
