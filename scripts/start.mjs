// `npm start`: builds what is out of date, then opens the app in a window or, where that can't be had,
// in the browser. It stays until the app has closed its file.
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ensureBuilt } from './lib/build.mjs'
import { defaultDataDir } from './lib/data-dir.mjs'
import { provideElectron } from './lib/electron.mjs'
import { chooseHost } from './lib/host.mjs'
import { ensureNode24, projectEnv } from './lib/node24.mjs'
import { openBrowser } from './lib/open-browser.mjs'
import { parseOptions, WrongOption } from './lib/options.mjs'
import { endWithNpm } from './lib/parent.mjs'
import { giveUp } from './lib/problem.mjs'
import { root } from './lib/root.mjs'
import { supervise } from './lib/supervise.mjs'
import { say } from './lib/words.mjs'

const userData = defaultDataDir(process.env, process.platform, homedir())
const options = readOptions()
endWithNpm()
await ensureNode24()
// Whoever reads our lines may go away (npm start | head); the app stays.
process.stdout.on('error', () => {})

try {
  process.exitCode = await start()
} catch (error) {
  giveUp(error)
}

function readOptions() {
  try {
    const parsed = parseOptions(process.argv.slice(2))
    if (!parsed.help) return parsed
    console.log(say('help', { data: userData }))
    process.exit(0)
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error
    console.error(error.message)
    process.exit(2)
  }
}

async function start() {
  const machine = { platform: process.platform, env: process.env, isRoot: process.getuid?.() === 0 }
  const { host, canOpen, note } = chooseHost(options.host, machine)
  if (note) console.log(note)
  if (host === 'desktop') {
    const electron = await provideElectron(options.host === 'desktop')
    const why = 'why' in electron ? electron.why : undefined
    const code = 'path' in electron ? await startWindow(electron.path) : undefined
    if (code !== undefined) return code
    console.log(say('noWindow', { why: why ?? say('electronDied') }))
  }
  return await serve(canOpen && options.open)
}

/** What both porches are told: always the whole path, since they may run elsewhere. */
function appArguments() {
  const data = options.data ? resolve(callersFolder(), options.data) : userData
  const port = options.port === undefined ? [] : ['--port', String(options.port)]
  // The sample is a file of its own, next to the user's.
  return [
    '--data',
    options.sample ? join(data, 'sample') : data,
    ...port,
    ...(options.sample ? ['--sample'] : []),
  ]
}

/** npm runs scripts in the project's folder; a relative --data means the caller's. */
function callersFolder() {
  const folder = process.env.INIT_CWD
  return folder && existsSync(folder) ? folder : process.cwd()
}

/**
 * @param {string} program
 * @returns {Promise<number | undefined>} undefined: it does not run on this machine
 */
async function startWindow(program) {
  await ensureBuilt(['app'])
  // Some editors' terminals set this, and Electron would then be no more than a Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = projectEnv()
  const onLine = listen(options.open)
  const { code, signal, ranFor } = await supervise(program, [root, ...appArguments()], {
    cwd: root,
    env,
    onLine,
  })
  // Missing system libraries, or a sandbox the system forbids: it ends before it has begun.
  const neverBegan = ranFor < 5000 && (code === 127 || signal === 'SIGTRAP' || signal === 'SIGABRT')
  return neverBegan ? undefined : code
}

/** @param {boolean} open */
async function serve(open) {
  await ensureBuilt(['app', 'server'])
  const args = [join(root, 'out', 'server', 'main.js'), ...appArguments()]
  const { code } = await supervise(process.execPath, args, {
    cwd: root,
    env: projectEnv(),
    onLine: listen(open),
  })
  return code
}

/**
 * The app tells where it serves, or where it already runs; everything else it prints is passed on.
 * @param {boolean} open
 * @returns {(line: string) => void}
 */
function listen(open) {
  return (line) => {
    const [, word, url] = /^YIAN_(READY|RUNNING) (http:\/\/\S+)$/.exec(line) ?? []
    if (!url) return console.log(line)
    console.log(say(word === 'READY' ? 'ready' : 'running', { url }))
    if (open) openBrowser(url)
  }
}
