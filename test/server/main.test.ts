import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'

const program = join(import.meta.dirname, '../../src/server/main.ts')

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yian-main-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Run {
  child: ChildProcess
  /** All it has said so far. */
  out: () => string
  errors: () => string
  /** The address it says it serves at. */
  ready: Promise<string>
  exit: Promise<number | null>
}

/** Starts the program as `npm start` does. */
function start(...args: string[]): Run {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      out += data
      const url = /^YIAN_READY (\S+)$/m.exec(out)?.[1]
      if (url) resolve(url)
    })
    exit.then(() => reject(new Error(`it ended before it was ready: ${errors}`)))
  })
  // A run that is meant to fail never becomes ready.
  ready.catch(() => {})
  return { child, out: () => out, errors: () => errors, ready, exit }
}

/** Another program's hold on a port. */
async function takePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

test('serves, sends a second start to the first, and closes its file on a signal', async () => {
  const folder = join(makeFolder(), 'new', '数据')
  const first = start('--data', folder, '--port', '0')
  const url = await first.ready
  expect(await (await fetch(`${url}health`)).json()).toMatchObject({ ok: true, schema: expect.any(Number) })

  const second = start('--data', folder, '--port', '0')
  expect(await second.exit).toBe(0)
  expect(second.out()).toBe(`YIAN_RUNNING ${url}\n`)

  first.child.kill('SIGTERM')
  expect(await first.exit).toBe(0)
  expect(first.out()).toBe(`YIAN_READY ${url}\n`)
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|owner/.test(name))).toEqual([])
  expect(existsSync(join(folder, 'yian.sqlite'))).toBe(true)
})

test('after a kill the next start has the folder', async () => {
  const folder = makeFolder()
  const first = start('--data', folder, '--port', '0')
  await first.ready
  first.child.kill('SIGKILL')
  await first.exit
  const second = start('--data', folder, '--port', '0')
  expect(await second.ready).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/)
  second.child.kill('SIGINT')
  expect(await second.exit).toBe(0)
})

test('a port that is taken is named, and the file is left closed', async () => {
  const folder = makeFolder()
  const port = await takePort()
  const run = start('--data', folder, '--port', String(port))
  expect(await run.exit).toBe(1)
  expect(run.errors()).toContain(`端口 ${port} 正被别的程序使用`)
  expect(run.errors()).toContain(`Port ${port} is used by another program`)
  expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([])
})

test.each([
  [
    'a newer file',
    'FILE_NEWER',
    (file: string) => {
      const db = new Database(file)
      db.exec('CREATE TABLE t (x)')
      db.pragma(`application_id = ${0x5949414e}`)
      db.pragma('user_version = 999')
      db.close()
    },
    'made by a newer version',
  ],
  [
    'another program’s file',
    'FILE_FOREIGN',
    (file: string) => {
      const db = new Database(file)
      db.exec('CREATE TABLE t (x)')
      db.close()
    },
    'not a file of Yi’an',
  ],
  [
    'no database at all',
    'FILE_BROKEN',
    (file: string) => writeFileSync(file, '这不是数据库'.repeat(500)),
    'damaged or not a database',
  ],
])('%s is refused in a sentence (%s)', async (_name, _code, make, sentence) => {
  const folder = makeFolder()
  make(join(folder, 'yian.sqlite'))
  const run = start('--data', folder, '--port', '0')
  expect(await run.exit).toBe(1)
  expect(run.errors()).toContain(sentence)
  expect(run.errors()).toContain('yian.sqlite')
  expect(run.errors()).not.toContain('    at ')
})

test('a folder that cannot be made is named', async () => {
  const file = join(makeFolder(), 'file')
  writeFileSync(file, '')
  const run = start('--data', join(file, 'folder'))
  expect(await run.exit).toBe(1)
  expect(run.errors()).toContain('Can’t write')
})

test.each([
  [[]],
  [['--data', 'x', '--port', 'many']],
  [['--data', 'x', '--port', '70000']],
  [['--data', 'x', '--what']],
])('the arguments %j are answered by the usage', async (args) => {
  const run = start(...args)
  expect(await run.exit).toBe(2)
  expect(run.errors()).toContain('--data DIR')
})
