import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { projectEnv } from './node24.mjs'
import { Problem } from './problem.mjs'
import { step } from './progress.mjs'
import { root } from './root.mjs'
import { lastLines, run } from './run.mjs'
import { readJson, writeJson } from './stamp.mjs'
import { tool } from './tool.mjs'
import { say } from './words.mjs'

const FOLDERS = ['src', 'electron', 'resources']
const TOP_FILES = /^(package(-lock)?\.json|tsconfig.*\.json|.+\.config\.[cm]?[jt]s)$/

/** electron-vite makes the pages together with the desktop's own parts; the server comes on top. */
const PARTS = {
  app: {
    name: /** @type {const} */ ('partApp'),
    makes: [
      'out/main/index.js',
      'out/main/core.js',
      'out/main/reports-worker.js',
      'out/main/check-worker.js',
      'out/preload/index.cjs',
      'out/renderer/index.html',
    ],
    command: () => [tool('electron-vite'), 'build'],
  },
  server: {
    name: /** @type {const} */ ('partServer'),
    makes: ['out/server/main.js', 'out/server/reports-worker.js', 'out/server/check-worker.js'],
    command: () => [tool('vite'), 'build', '-c', 'vite.server.config.ts'],
  },
}

/** @typedef {keyof typeof PARTS} Part */

/** @param {string} top */
function sourceFiles(top) {
  const tops = readdirSync(top).filter((name) => TOP_FILES.test(name))
  const deep = FOLDERS.filter((name) => existsSync(join(top, name))).flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1)),
  )
  return [...tops, ...deep].sort()
}

/**
 * A hash of what is built, by content: git gives files new times without changing them.
 * @param {string} top
 */
export function sourceHash(top) {
  const hash = createHash('sha256')
  for (const name of sourceFiles(top)) {
    const content = readFileSync(join(top, name))
    hash.update(`${name}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * Builds those of the parts that are missing or older than the sources.
 * @param {Part[]} parts
 */
export async function ensureBuilt(parts) {
  if (stale(parts).length === 0) return
  await withLock(join(root, '.yian-build.lock'), say('buildWait'), async (addOwner) => {
    for (const part of stale(parts)) await build(part, addOwner)
  })
}

const stampFile = join(root, 'out', '.build-stamp')

/** @param {Part[]} parts */
function stale(parts) {
  const hash = sourceHash(root)
  const stamp = readJson(stampFile) ?? {}
  return parts.filter((part) => {
    const isThere = PARTS[part].makes.every((made) => existsSync(join(root, made)))
    return !isThere || stamp[part] !== hash
  })
}

/**
 * @param {Part} part
 * @param {(pid: number) => void} addOwner
 */
async function build(part, addOwner) {
  const what = say('build', { part: say(PARTS[part].name) })
  const hash = sourceHash(root) // before: a change made while building counts as new
  await step(what, async () => {
    const result = await run(process.execPath, PARTS[part].command(), {
      cwd: root,
      env: projectEnv(),
      onStart: addOwner,
    })
    if (!result.ok) throw new Problem(what, lastLines(result.output, 30), say('buildDo'))
  })
  writeJson(stampFile, { ...readJson(stampFile), [part]: hash })
}
