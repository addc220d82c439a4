import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './progress.mjs'
import { root } from './root.mjs'
import { run } from './run.mjs'
import { readJson, readStamp, writeStamp } from './stamp.mjs'
import { tool } from './tool.mjs'
import { say } from './words.mjs'

const DAY = 24 * 60 * 60_000
const folder = join(root, 'node_modules', 'electron')

/**
 * The runtime, as electron's own index.js finds it, but without its download.
 * @returns {string | undefined}
 */
export function electronPath() {
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), name)
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

/**
 * A download that failed is not tried again for a day, so that each start without network stays quick.
 * @param {{ version: string, at: number } | undefined} failed
 * @param {string} version
 * @param {number} now
 */
export function failedLately(failed, version, now) {
  return failed !== undefined && failed.version === version && now - failed.at < DAY && now >= failed.at
}

/**
 * The runtime's program; fetched when it is not there yet (electron's installer respects ELECTRON_MIRROR).
 * @param {boolean} insist the user asked for the window: try again, and wait longer
 * @returns {Promise<{ path: string } | { why: string }>}
 */
export async function provideElectron(insist) {
  const there = electronPath()
  if (there) return { path: there }
  const version = readJson(join(folder, 'package.json'))?.version ?? ''
  if (!insist && failedLately(readStamp().electronFailed, version, Date.now())) {
    return { why: say('electronFailedBefore') }
  }
  const limit = insist ? 20 * 60_000 : 120_000
  const script = tool('electron', 'install-electron')
  await step(say('fetchElectron'), () => run(process.execPath, [script], { cwd: root, limit }))
  const path = electronPath()
  writeStamp({ electronFailed: path ? undefined : { version, at: Date.now() } })
  return path ? { path } : { why: say('electronNotFetched') }
}
