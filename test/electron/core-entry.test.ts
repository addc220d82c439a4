import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel, Worker } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { expect, onTestFinished, test } from 'vitest'
import type { FromCore, ToCore } from '../../electron/messages.ts'
import type { CoreClient } from '../../src/shared/client.ts'

const entry = new URL('../../electron/core/index.ts', import.meta.url).href

/** A thread in the place of Electron's utility process: the same port to its parent, the same entry. */
const asUtilityProcess = `
  const { parentPort } = require('node:worker_threads')
  process.parentPort = {
    on: (event, listener) => parentPort.on(event, ({ data, ports }) => listener({ data, ports })),
    postMessage: (message) => parentPort.postMessage(message),
  }
  import(${JSON.stringify(entry)})`

function start(folder: string) {
  const worker = new Worker(asUtilityProcess, { eval: true, argv: ['--data', folder] })
  onTestFinished(async () => void (await worker.terminate()))
  return {
    said: new Promise<FromCore>((resolve, reject) => worker.once('message', resolve).once('error', reject)),
    exit: new Promise<number>((resolve) => worker.once('exit', resolve)),
    connect(): CoreClient {
      const { port1, port2 } = new MessageChannel()
      worker.postMessage({ data: { type: 'connect' } satisfies ToCore, ports: [port1] }, [port1])
      port2.start()
      onTestFinished(() => port2.close())
      return createORPCClient(new RPCLink({ port: port2 }))
    },
    close: () => worker.postMessage({ data: { type: 'close' } satisfies ToCore, ports: [] }),
  }
}

test('the core’s process opens the folder, serves each page on a port of its own, and closes the file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yian-entry-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const core = start(folder)
  expect(await core.said).toEqual({ type: 'ready' })

  const page = core.connect()
  const secret = '135790'
  await page.accounts.setUp({
    organisation: '北海养老',
    site: { kind: 'home', name: '海城颐养院', operator: 'public' },
    name: 'yuanzhang',
    displayName: '陈院长',
    secret,
  })
  expect(await page.sites.list()).toHaveLength(1)
  const reloaded = core.connect()
  await expect(reloaded.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  expect(await reloaded.accounts.signIn({ name: 'yuanzhang', secret })).toMatchObject({ role: 'director' })

  core.close()
  expect(await core.exit).toBe(0)
  expect(readdirSync(folder).filter((name) => /-wal$|-shm$|owner/.test(name))).toEqual([])
})

test('it tells what refuses to be opened', async () => {
  const core = start(join(import.meta.filename, 'folder'))
  expect(await core.said).toMatchObject({
    type: 'refused',
    code: 'NOT_WRITABLE',
    data: { file: expect.any(String) },
  })
})
