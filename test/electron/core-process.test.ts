import { EventEmitter } from 'node:events'
import { describe, expect, test } from 'vitest'
import { type Child, CoreProcess } from '../../electron/main/core-process.ts'
import type { ToCore } from '../../electron/messages.ts'

/** Stands in for Electron's utility process: it says and does what the test tells it to. */
class TestChild extends EventEmitter {
  readonly heard: ToCore[] = []
  isKilled = false
  postMessage(message: ToCore) {
    this.heard.push(message)
  }
  kill() {
    this.isKilled = true
    return this.emit('exit', 1)
  }
}

function setUp() {
  const children: TestChild[] = []
  const told: string[] = []
  const clock = { now: 0 }
  const fork = () => {
    const child = new TestChild()
    children.push(child)
    return child as unknown as Child
  }
  const events = {
    progress: (share: number) => void told.push(`${share}`),
    ready: (isRestart: boolean) => void told.push(isRestart ? 'restarted' : 'ready'),
    notOpened: (why: { type: string }) => void told.push(why.type),
    gaveUp: () => void told.push('gaveUp'),
  }
  const core = new CoreProcess(fork, events, () => clock.now)
  core.start()
  return { core, children, told, clock, last: () => children.at(-1) as TestChild }
}

describe('the core’s process', () => {
  test('tells when it is ready, and again after it was started anew', () => {
    const { last, told, children } = setUp()
    last().emit('message', { type: 'progress', share: 0.5 })
    last().emit('message', { type: 'ready' })
    last().emit('exit', 139)
    expect(children).toHaveLength(2)
    last().emit('message', { type: 'ready' })
    expect(told).toEqual(['0.5', 'ready', 'restarted'])
  })

  test('is given up after the fourth death in a minute', () => {
    const { last, told, children, clock } = setUp()
    for (let death = 1; death <= 4; death += 1) {
      clock.now += 10_000
      last().emit('exit', 1)
    }
    expect(told).toEqual(['gaveUp'])
    expect(children).toHaveLength(4)
  })

  test('may die now and then', () => {
    const { last, told, children, clock } = setUp()
    for (let death = 1; death <= 10; death += 1) {
      clock.now += 25_000
      last().emit('exit', 1)
    }
    expect(told).toEqual([])
    expect(children).toHaveLength(11)
  })

  test('says why the folder was not opened', () => {
    const { last, told } = setUp()
    last().emit('message', { type: 'refused', code: 'FILE_NEWER', data: { file: 'yian.sqlite', schema: 9 } })
    expect(told).toEqual(['refused'])
  })

  test('is asked to close, waited for, and not started again', async () => {
    const { core, last, children, told } = setUp()
    let isClosed = false
    const closing = core.close().then(() => {
      isClosed = true
    })
    await Promise.resolve()
    expect(last().heard).toEqual([{ type: 'close' }])
    expect(isClosed).toBe(false)
    last().emit('exit', 0)
    await closing
    expect(children).toHaveLength(1)
    expect(told).toEqual([])
  })
})
