import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Claim, claim, type Owner } from '../../src/core/index.ts'
import { makeFolder } from '../support/folder.ts'

function isClaim(result: Claim | { ownedBy: Owner }): result is Claim {
  return 'release' in result
}

function take(folder: string): Claim {
  const result = claim(folder)
  if (!isClaim(result)) throw new Error(`taken by ${result.ownedBy.pid}`)
  onTestFinished(result.release)
  return result
}

/** Another process that claims the folder, says so and stays until it is told to end. */
async function claimElsewhere(folder: string): Promise<ChildProcess> {
  const module = new URL('../../src/core/db/claim.ts', import.meta.url).href
  const script = `
    const { claim } = await import(${JSON.stringify(module)})
    const taken = claim(${JSON.stringify(folder)})
    if ('ownedBy' in taken) process.exit(3)
    taken.publish('http://127.0.0.1:4870/')
    process.on('message', () => { taken.release(); process.exit(0) })
    process.send('claimed')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child, 'message')
  return child
}

test('a folder is made and claimed, once', () => {
  const folder = join(makeFolder(), 'data', 'yian')
  const first = take(folder)
  expect(first.file).toBe(join(folder, 'yian.sqlite'))
  expect(claim(folder)).toEqual({ ownedBy: { pid: process.pid, url: null } })
  first.publish('http://127.0.0.1:1/')
  expect(claim(folder)).toEqual({ ownedBy: { pid: process.pid, url: 'http://127.0.0.1:1/' } })
  first.release()
  first.release()
  take(folder)
})

test('only this person can look into a folder that was made', { skip: process.platform === 'win32' }, () => {
  const folder = join(makeFolder(), 'data')
  take(folder)
  expect(statSync(folder).mode & 0o077).toBe(0)
})

test('another process’s folder is told with its address, and free when that ends', async () => {
  const folder = makeFolder()
  const child = await claimElsewhere(folder)
  expect(claim(folder)).toEqual({ ownedBy: { pid: child.pid, url: 'http://127.0.0.1:4870/' } })
  child.send('release')
  await once(child, 'exit')
  take(folder)
})

test('a process that was killed frees its folder', async () => {
  const folder = makeFolder()
  const child = await claimElsewhere(folder)
  child.kill('SIGKILL')
  await once(child, 'exit')
  const second = take(folder)
  expect(claim(folder)).toEqual({ ownedBy: { pid: process.pid, url: null } })
  second.release()
})

test('an owner that can’t be read is still an owner', () => {
  const folder = makeFolder()
  take(folder)
  writeFileSync(join(folder, 'yian.owner.json'), '{"pid":')
  expect(claim(folder)).toEqual({ ownedBy: { pid: null, url: null } })
})

test('a folder that can’t be made or written is refused', () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  for (const path of [join(folder, 'file'), join(folder, 'file', 'data')]) {
    expect(() => claim(path), path).toThrow(expect.objectContaining({ code: 'NOT_WRITABLE' }))
  }
})
