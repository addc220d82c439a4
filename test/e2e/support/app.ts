import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Api, makeApi } from './api.ts'

/** The sources; and where the built app stands: there too, or a copy of its `out` with package.json and node_modules. */
export const repository = join(import.meta.dirname, '../../..')
export const root = process.env.YIAN_E2E_ROOT ?? repository

/** One running app on a data folder of its own: the built server, as `npm start` runs it. */
export interface App {
  url: string
  folder: string
  /** A session of another program: its own cookie. */
  api(): Api
  /** Lets so many milliseconds pass for the server; it must have been started with a clock of its own. */
  forward(milliseconds: number): Promise<void>
  /** Closes the file, with a backup of what was written. */
  stop(): Promise<void>
  /** Ends it at once, when its folder goes too. */
  kill(): Promise<void>
}

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'yian-e2e-'))

interface StartOptions {
  folder?: string
  /** The same as before, to start again where the pages look for it; any free one unless told. */
  port?: number
  /** Gives the server a clock of its own, so many milliseconds ahead of the computer's (or behind). */
  ahead?: number
}

const clock = pathToFileURL(join(import.meta.dirname, 'server-clock.ts')).href

export async function startApp({ folder = makeFolder(), port = 0, ahead }: StartOptions = {}): Promise<App> {
  const program = [join(root, 'out/server/main.js'), '--data', folder, '--port', String(port)]
  const child =
    ahead === undefined
      ? spawn(process.execPath, program, { stdio: ['ignore', 'pipe', 'pipe'] })
      : spawn(process.execPath, ['--import', clock, ...program], {
          stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
          env: { ...process.env, YIAN_E2E_AHEAD: String(ahead) },
        })
  // What went wrong is worth seeing, what went well is not.
  child.stderr?.on('data', (chunk) => String(chunk).includes('"level":"info"') || process.stderr.write(chunk))
  const url = await readyUrl(child)
  return {
    url,
    folder,
    api: () => makeApi(url),
    forward: (milliseconds) => forward(child, milliseconds),
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  }
}

async function forward(child: ChildProcess, milliseconds: number): Promise<void> {
  const done = new Promise((resolve) => child.once('message', resolve))
  child.send(milliseconds)
  await done
}

/** Asks a process to end, or ends it, and waits until it has. */
async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += chunk
      const url = /YIAN_READY (\S+)/.exec(text)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}
