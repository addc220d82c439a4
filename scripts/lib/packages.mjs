import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { nodePackage } from './node24.mjs'
import { Problem } from './problem.mjs'
import { step } from './progress.mjs'
import { root } from './root.mjs'
import { lastLines, run } from './run.mjs'
import { readJson, readStamp, writeStamp } from './stamp.mjs'
import { say } from './words.mjs'

const modules = join(root, 'node_modules')
const platform = `${process.platform}-${process.arch}`

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
}

/**
 * Why the packages must be installed, or undefined when the right ones are there.
 * @param {{ lock?: string, platform?: string }} stamp
 * @param {{ lock: string, platform: string, hasModules: boolean }} now
 */
export function whyInstall(stamp, now) {
  if (!now.hasModules) return say('whyNone')
  if (!stamp.lock) return say('whyBroken')
  if (stamp.platform !== now.platform) return say('whyPlatform', { platform: stamp.platform ?? '?' })
  return stamp.lock === now.lock ? undefined : say('whyLock')
}

/**
 * Whether what npm wrote down after its last installation is what the lock asks for. A developer's own
 * `npm install` is then taken as it is, instead of being wiped and done again.
 * @typedef {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>} Packages
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export function isSameTree(wanted, installed) {
  const names = Object.keys(wanted).filter((name) => name !== '')
  if (names.length === 0 || Object.keys(installed).some((name) => !wanted[name])) return false
  return names.every((name) => {
    const want = wanted[name]
    const have = installed[name]
    // Those for other platforms are left out.
    return have ? have.version === want?.version : Boolean(want?.optional || want?.devOptional)
  })
}

function adopt() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  const installed = readJson(join(modules, '.package-lock.json'))?.packages ?? {}
  const own = nodePackage(process.platform, process.arch)
  const forThisPlatform = !own || existsSync(join(modules, own))
  if (forThisPlatform && isSameTree(wanted, installed)) writeStamp({ lock: lockHash(), platform })
}

export function packagesNeeded() {
  const now = { lock: lockHash(), platform, hasModules: existsSync(modules) }
  const stamp = readStamp()
  const why = whyInstall(stamp, now)
  const fromElsewhere = stamp.platform !== undefined && stamp.platform !== platform
  if (!why || !now.hasModules || fromElsewhere) return why
  adopt()
  return whyInstall(readStamp(), now)
}

/** @param {(pid: number) => void} addOwner see withLock */
export async function installPackages(addOwner) {
  const why = packagesNeeded()
  if (!why) return
  const what = say('packages', { why })
  await step(what, async () => {
    freeRunningNode()
    const { command, args, shell } = npm()
    // No package here needs its install script; without --ignore-scripts older npm start a compiler for nothing.
    const flags = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']
    const env = { ...withoutProjectBin(), npm_config_update_notifier: 'false' }
    const result = await run(command, [...args, ...flags], { cwd: root, env, shell, onStart: addOwner })
    if (!result.ok) {
      // What is left is no longer what the stamp says.
      rmSync(join(modules, '.yian-set-up.json'), { force: true })
      throw new Problem(what, npmReason(result.output) || say('npmMissing'), say('packagesDo'))
    }
    writeStamp({ lock: lockHash(), platform })
  })
}

/** The npm that started us, run by its own Node; else the one in PATH. */
function npm() {
  const cli = process.env.npm_execpath
  if (cli?.endsWith('npm-cli.js') && existsSync(cli)) {
    return { command: process.env.npm_node_execpath || process.execPath, args: [cli], shell: false }
  }
  // On Windows npm is a .cmd, which only a shell can start.
  return { command: 'npm', args: [], shell: process.platform === 'win32' }
}

/** `npm ci` deletes the project's own Node, so npm itself must not run on it. */
function withoutProjectBin() {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  const folders = (process.env[key] ?? '').split(delimiter)
  return { ...process.env, [key]: folders.filter((folder) => !folder.startsWith(modules)).join(delimiter) }
}

/** Windows can't delete a program that is running, as this one may be; it can move it away. */
function freeRunningNode() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(modules)) return
  const aside = join(root, 'out', '.old-node')
  mkdirSync(aside, { recursive: true })
  renameSync(process.execPath, join(aside, `node-${process.pid}.exe`))
}

/**
 * npm wraps its reason in warnings, stacks and the place of a log: the plain error lines say it.
 * @param {string} output
 */
export function npmReason(output) {
  const noise = /^(\s+at |\{|\}|\s*(errno|type|syscall|address|port):|A complete log|$)/
  const errors = [...output.matchAll(/^npm (?:error|ERR!) ?(.*)$/gm)].map(([, text = '']) => text)
  const telling = errors.filter((text) => !noise.test(text)).slice(0, 8)
  return telling.length > 0 ? telling.join('\n') : lastLines(output)
}
