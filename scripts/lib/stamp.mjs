import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './root.mjs'

/**
 * What set-up has done, kept where `npm ci` wipes it together with what it describes.
 * @typedef {object} Stamp
 * @property {string} [lock] hash of the package-lock.json that is installed
 * @property {string} [platform]
 * @property {boolean} [node] the project's own Node was seen running
 * @property {string | null} [chromium] a browser of the system; null: Playwright's own
 * @property {string} [ownBrowser] Playwright's own browser
 * @property {boolean} [font] a Chinese font was seen
 * @property {{ version: string, at: number }} [electronFailed] the last failed download
 */

const file = join(root, 'node_modules', '.yian-set-up.json')

/** @returns {Stamp} */
export function readStamp() {
  return readJson(file) ?? {}
}

/** @param {Partial<Stamp>} changes */
export function writeStamp(changes) {
  writeJson(file, { ...readStamp(), ...changes })
}

/**
 * A missing or broken stamp is the same as none: the work is then done again.
 * @param {string} path
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Whole or not at all: another script may be reading it.
 * @param {string} path
 * @param {unknown} value
 */
export function writeJson(path, value) {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`)
  renameSync(draft, path)
}
