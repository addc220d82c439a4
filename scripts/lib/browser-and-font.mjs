import { existsSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { canInstallPackages, hasChromiumPackage, installDebian } from './debian.mjs'
import { hasChineseFont } from './font.mjs'
import { projectNode } from './node24.mjs'
import { Problem } from './problem.mjs'
import { step } from './progress.mjs'
import { root } from './root.mjs'
import { lastLines, run } from './run.mjs'
import { readStamp, writeStamp } from './stamp.mjs'
import { tool } from './tool.mjs'
import { say } from './words.mjs'

/** What was found before and still stands; a font once seen is not looked for again. */
export function browserReady() {
  const { chromium, ownBrowser } = readStamp()
  const browser = process.env.YIAN_CHROMIUM || chromium || ownBrowser
  return browser !== undefined && existsSync(browser) && readStamp().font === true
}

export async function provideBrowserAndFont() {
  let chromium = await step(say('chromiumFind'), namedOrFound)
  let font = await hasChineseFont()
  // Older lists of packages don't have the first.
  const browsers = chromium || !hasChromiumPackage() ? [] : ['chromium-headless-shell', 'chromium']
  const fonts = font ? [] : ['fonts-wqy-zenhei', 'fontconfig']
  if (canInstallPackages() && (browsers.length > 0 || fonts.length > 0)) {
    // Both in one call: reading the package lists is the slow part.
    await install([...browsers.slice(0, 1), ...fonts])
    chromium ??= await findChromium()
    if (!chromium && browsers.length > 0) await install([...browsers.slice(1), ...fonts])
    chromium ??= await findChromium()
    font ||= await hasChineseFont()
  }
  const ownBrowser = chromium ? undefined : await playwrightBrowser()
  if (!font) console.warn(say('fontMissing'))
  // Named by the environment for this once, so not written down.
  const found = process.env.YIAN_CHROMIUM ? readStamp().chromium : (chromium ?? null)
  writeStamp({ chromium: found, ownBrowser, font })
}

/** @param {string[]} names */
async function install(names) {
  const why = await step(say('apt', { names: names.join(' ') }), () => installDebian(names))
  if (why) console.log(`  ${say('aptFailed', { why })}`)
}

async function namedOrFound() {
  const found = await findChromium()
  const named = process.env.YIAN_CHROMIUM
  if (named && !found) {
    throw new Problem(say('chromiumFind'), say('chromiumNamed', { path: named }), say('browserDo'))
  }
  return found
}

/** Playwright's own Chromium, fetched when it is not there; as root also the libraries it needs. */
async function playwrightBrowser() {
  const node = projectNode() ?? process.execPath
  const where = async () => {
    const script = "process.stdout.write(require('@playwright/test').chromium.executablePath())"
    const { ok, output } = await run(node, ['-e', script], { cwd: root })
    return ok && existsSync(output) ? output : undefined
  }
  const there = await where()
  if (there) return there
  const what = say('ownBrowser')
  return await step(what, async () => {
    const deps = canInstallPackages() ? ['--with-deps'] : []
    const args = [tool('@playwright/test', 'playwright'), 'install', ...deps, 'chromium']
    const { output } = await run(node, args, { cwd: root, limit: 20 * 60_000 })
    const path = await where()
    if (!path) throw new Problem(what, lastLines(output, 8), say('browserDo'))
    return path
  })
}
