import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { run } from './run.mjs'
import { readStamp } from './stamp.mjs'

/** First the one that has no windows: the others draw tabs and tool bars that nobody sees, at a fifth of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/**
 * Where a Chromium may be, in the order in which they are tried. (Edge is one too, and on every Windows.)
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @param {string} home
 * @returns {string[]}
 */
export function chromiumPlaces(env, platform, home) {
  if (env.YIAN_CHROMIUM) return [env.YIAN_CHROMIUM]
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (base) => base !== undefined,
    )
    const programs = ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
    programs.push('Microsoft\\Edge\\Application\\msedge.exe')
    return programs.flatMap((program) => bases.map((base) => win32.join(base, program)))
  }
  const folders = (env.PATH ?? '').split(posix.delimiter).filter((folder) => folder !== '')
  const inPath = NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
  if (platform !== 'darwin') return inPath
  const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge']
  const bases = ['/Applications', posix.join(home, 'Applications')]
  return [
    ...inPath,
    ...apps.flatMap((app) => bases.map((base) => `${base}/${app}.app/Contents/MacOS/${app}`)),
  ]
}

/** The first that is there and runs: Ubuntu's chromium-browser may be only a pointer to a snap. */
export async function findChromium() {
  const places = new Set(chromiumPlaces(process.env, process.platform, homedir()))
  for (const path of places) {
    if (existsSync(path) && (await runs(path))) return path
  }
  return undefined
}

/** @param {string} path */
async function runs(path) {
  if (process.platform === 'win32') return true // there --version opens a window
  const { ok, output } = await run(path, ['--version', '--no-sandbox'], { limit: 20_000 })
  return ok && /\d+\.\d+/.test(output)
}

/**
 * The browser that set-up found, for Playwright's `executablePath`; undefined: Playwright's own.
 * @returns {string | undefined}
 */
export function chromiumPath() {
  if (process.env.YIAN_CHROMIUM) return process.env.YIAN_CHROMIUM
  const { chromium, ownBrowser } = readStamp()
  if (chromium && existsSync(chromium)) return chromium
  if (ownBrowser) return undefined
  return chromiumPlaces(process.env, process.platform, homedir()).find((path) => existsSync(path))
}
