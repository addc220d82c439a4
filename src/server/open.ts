import { existsSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Claim, claim, type Owner } from '../core/db/claim.ts'
import { type Core, createCore } from '../core/index.ts'

export interface OpenOptions {
  dataFolder: string
  /** A folder that is still empty gets the sample facility. */
  isSample: boolean
  version: string
  /** Told now and then while the sample is made: the share that is done. */
  onProgress?: (share: number) => void
}

/** A data folder that is open in this process, and only here. */
export interface Opened {
  core: Core
  /** Tells a second start where the pages are. */
  publish: Claim['publish']
  /** Makes the closing backup, closes the file and frees the folder. */
  close(): Promise<void>
}

/** How long a second start waits for the first one, which may still be starting, to say where it is. */
const WAIT_FOR_URL = 5000

/**
 * Opens a data folder for a host: one writer, one core. Gives the owner instead when another process has it.
 * @throws NOT_WRITABLE, FILE_NEWER, FILE_FOREIGN, FILE_BROKEN
 */
export async function openData(options: OpenOptions): Promise<Opened | { ownedBy: Owner }> {
  const claimed = await claimFolder(options.dataFolder)
  if ('ownedBy' in claimed) return claimed
  try {
    if (options.isSample) await ensureSample(claimed.file, options.onProgress)
    const core = await createCore({ file: claimed.file, version: options.version })
    const close = () => core.close().finally(claimed.release)
    return { core, publish: claimed.publish, close }
  } catch (error) {
    claimed.release()
    throw error
  }
}

async function claimFolder(folder: string): Promise<Claim | { ownedBy: Owner }> {
  const until = Date.now() + WAIT_FOR_URL
  for (;;) {
    const claimed = claim(folder)
    if (!('ownedBy' in claimed) || claimed.ownedBy.url || Date.now() > until) return claimed
    await sleep(200)
  }
}

/** Makes the sample beside its place first: one that was interrupted is made anew. */
async function ensureSample(file: string, onProgress: OpenOptions['onProgress']): Promise<void> {
  if (existsSync(file)) return
  const { makeSample, sampleToday } = await import('../core/sample/index.ts')
  const draft = `${file}.new`
  for (const name of [draft, `${draft}-wal`, `${draft}-shm`]) rmSync(name, { force: true })
  const now = Date.now()
  await makeSample({ file: draft, today: sampleToday(now), now, onProgress })
  renameSync(draft, file)
}
