import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  stop(): Promise<void>
}

export const makeFolder = (): string => mkdtempSync(join(tmpdir(), 'yian-e2e-'))

/** @param options.port the same as before, to start again where the pages look for it; any free one unless told */
export async function startApp(options: { folder?: string; port?: number } = {}): Promise<App> {
  const { folder = makeFolder(), port = 0 } = options
  const child = spawn(
    process.execPath,
    [join(root, 'out/server/main.js'), '--data', folder, '--port', String(port)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  // What went wrong is worth seeing, what went well is not.
  child.stderr.on('data', (chunk) => String(chunk).includes('"level":"info"') || process.stderr.write(chunk))
  const url = await readyUrl(child)
  return { url, folder, api: () => makeApi(url), stop: () => end(child) }
}

/** Asks a process to close its file and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
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
