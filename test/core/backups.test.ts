import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { schemaVersion } from '../../src/core/db/migrate.ts'
import type { Core } from '../../src/core/index.ts'
import { clientOf, makeCore, makeOrganisation, secret, signInAs, type TestClient } from '../support/core.ts'
import { makeCanteen, newKey } from '../support/meals.ts'

const canteen = {
  kind: 'canteen' as const,
  operator: 'public' as const,
  address: '',
  phone: '',
  openedOn: null,
  closedOn: null,
}
const addSite = (client: TestClient, name: string) => client.sites.create({ ...canteen, name })
const namesOf = async (client: TestClient) => (await client.sites.list()).map(({ name }) => name)
const filesOf = ({ parts }: Core) => readdirSync(parts.backups.folder).sort()
const pathOf = ({ parts }: Core, name: string) => join(parts.backups.folder, name)

/** A backup as anybody may open it: unpacked, without the program. */
const look = (core: Core, name: string) => new Database(gunzipSync(readFileSync(pathOf(core, name))))

/** A file in the backups' folder under a backup's name, as if it had been made. */
function plant(core: Core, data: Buffer, name = 'yian-20260601T000000Z-manual.sqlite.gz'): string {
  mkdirSync(core.parts.backups.folder, { recursive: true })
  writeFileSync(pathOf(core, name), data)
  return name
}

/** Noise in an index that no statement of these tests uses. */
function damage({ parts: { store } }: Core): void {
  const db = store.connection
  const page = db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'personByMerge'")
    .pluck()
    .get() as number
  db.pragma('wal_checkpoint(TRUNCATE)')
  const pageSize = db.pragma('page_size', { simple: true }) as number
  const data = readFileSync(store.file)
  writeFileSync(store.file, data.fill(7, (page - 1) * pageSize, page * pageSize))
  db.pragma('shrink_memory')
}

afterEach(() => void vi.useRealTimers())

test('a backup is a whole file of its own, checked and compressed', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  const made = await director.backups.make()
  expect(made).toMatchObject({
    name: 'yian-20260615T040000Z-manual.sqlite.gz',
    at: clock.now,
    reason: 'manual',
    bytes: statSync(pathOf(core, made.name)).size,
    keptAs: ['daily', 'weekly', 'monthly', 'deliberate', 'latest'],
  })
  expect(core.parts.backups.folder).toBe(join(folder, 'backups'))
  expect(filesOf(core)).toEqual([made.name])
  const copy = look(core, made.name)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(copy.pragma('user_version', { simple: true })).toBe(schemaVersion)
  expect(copy.prepare('SELECT name FROM site').pluck().all()).toEqual(['海城颐养院'])
  copy.close()
  expect((await director.audit.search({ action: 'backups.make' })).rows).toMatchObject([
    { account: '陈院长', entity: 'backup', entityId: made.name },
  ])
})

test('a page is told of the last good one and of the space they take', async () => {
  const { core, director, clock } = await makeOrganisation()
  expect(await director.backups.status()).toEqual({ lastGoodAt: null, lastFailure: null })
  expect(await director.backups.list()).toMatchObject({
    totalBytes: 0,
    limitBytes: 2048 * 1024 * 1024,
    backups: [],
  })
  const first = await director.backups.make()
  clock.now += 60_000
  const second = await director.backups.make()
  plant(core, Buffer.from('mine'), 'notes.txt')
  const { fileBytes, totalBytes, backups } = await director.backups.list()
  expect(backups.map(({ name }) => name)).toEqual([second.name, first.name])
  expect(totalBytes).toBe(first.bytes + second.bytes)
  expect(fileBytes).toBeGreaterThan(50_000)
  expect(await director.backups.status()).toEqual({ lastGoodAt: clock.now, lastFailure: null })
})

test('two backups of one second have names in the order of their making', async () => {
  const { director } = await makeOrganisation()
  const made = await Promise.all([director.backups.make(), director.backups.make(), director.backups.make()])
  const names = made.map(({ name }) => name)
  expect(new Set(names).size).toBe(3)
  expect([...names].sort()).toEqual(names)
})

test('another window is told when a backup was made by itself', async () => {
  const { core, director } = await makeOrganisation()
  const watch = await director.changes.watch()
  await watch.next()
  const next = watch.next()
  await core.parts.backups.makeIfDue()
  expect((await next).value).toEqual({ topics: ['backups'] })
  await watch.return?.()
})

test('a backup made while writes go on is consistent', async () => {
  const { core, director } = await makeOrganisation()
  for (let i = 0; i < 300; i += 1) await addSite(director, `之前${i}`)
  let isDone = false
  const making = core.parts.backups.make('manual').finally(() => {
    isDone = true
  })
  let written = 0
  while (!isDone) {
    await addSite(director, `其间${written}`)
    written += 1
    await new Promise(setImmediate)
  }
  const copy = look(core, (await making).name)
  const count = (text: string) => copy.prepare(text).pluck().get() as number
  expect(written).toBeGreaterThan(0)
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
  // Every site has its audit row: no write is in it by half.
  expect(count("SELECT count(*) FROM audit WHERE action = 'sites.create'")).toBe(
    count('SELECT count(*) FROM site') - 1,
  )
  expect(count('SELECT count(*) FROM site')).toBeGreaterThanOrEqual(301)
  copy.close()
})

test('a damaged file gives no backup, and the older ones stay', async () => {
  const { core, director, clock } = await makeOrganisation()
  const good = await director.backups.make()
  damage(core)
  clock.now += 40 * 24 * 3_600_000
  await director.accounts.unlock({ secret })
  await expect(director.backups.make()).rejects.toMatchObject({ code: 'FILE_BROKEN' })
  expect(filesOf(core)).toEqual([good.name])
  expect(await director.backups.status()).toEqual({
    lastGoodAt: good.at,
    lastFailure: { at: clock.now, code: 'FILE_BROKEN' },
  })
})

test('a folder that can’t be written is told, and the app goes on', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  writeFileSync(join(folder, 'backups'), 'in the way')
  await expect(director.backups.make()).rejects.toMatchObject({
    code: 'NOT_WRITABLE',
    data: { file: 'backups' },
  })
  expect(await director.backups.status()).toEqual({
    lastGoodAt: null,
    lastFailure: { at: clock.now, code: 'NOT_WRITABLE' },
  })
  await addSite(director, '食堂')
  rmSync(join(folder, 'backups'))
  await director.backups.make()
  expect(await director.backups.status()).toEqual({ lastGoodAt: clock.now, lastFailure: null })
  expect(filesOf(core)).toHaveLength(1)
})

test('closing works when no backup can be made', async () => {
  const { core, folder } = await makeOrganisation()
  writeFileSync(join(folder, 'backups'), 'in the way')
  await core.close()
  expect(core.parts.store.connection.open).toBe(false)
})

test('what a killed process left half-made is neither listed nor kept', async () => {
  const { core, director } = await makeOrganisation()
  mkdirSync(join(core.parts.backups.folder, '.partial'), { recursive: true })
  writeFileSync(join(core.parts.backups.folder, '.partial', 'yian-20260601T000000Z-daily.sqlite.gz'), 'half')
  expect((await director.backups.list()).backups).toEqual([])
  const { name } = await director.backups.make()
  expect(filesOf(core)).toEqual([name])
})

test('closing makes a backup, unless nothing changed since the last one', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  clock.now += 60_000
  await core.close()
  const [closing] = filesOf(core)
  expect(closing).toMatch(/-closing\.sqlite\.gz$/)

  const second = await makeCore({ file: join(folder, 'yian.sqlite'), clock })
  await second.core.close()
  expect(filesOf(core)).toEqual([closing])

  const third = await makeCore({ file: join(folder, 'yian.sqlite'), clock })
  const client = clientOf(third.core)
  clock.now += 60_000
  await client.accounts.signIn({ name: 'yuanzhang', secret })
  const { name } = await client.backups.make()
  await third.core.close()
  expect(filesOf(core)).toEqual([name])
  await expect(director.backups.list()).rejects.toMatchObject({ code: 'BUG' })
})

test('meals alone are reason enough: they are their own record', async () => {
  const { core, director, clock } = await makeOrganisation()
  const siteId = await makeCanteen(director)
  await director.backups.make()
  clock.now += 60_000
  await director.meals.serveUnnamed({
    ...{ key: newKey(), siteId, meal: 'lunch', mode: 'dineIn', class: 'elder', quantity: 3, pay: 'cash' },
  })
  await core.close()
  expect(filesOf(core).map((name) => name.split('-')[2])).toEqual(['manual.sqlite.gz', 'closing.sqlite.gz'])
})

test('a run that ended without its closing backup is backed up by the next', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  await director.backups.make()
  clock.now += 60_000
  await addSite(director, '食堂')
  // As after SIGKILL: the file as it stands, opened by another run.
  core.parts.store.connection.pragma('wal_checkpoint(TRUNCATE)')
  const copy = join(folder, 'copy')
  mkdirSync(copy)
  writeFileSync(join(copy, 'yian.sqlite'), readFileSync(join(folder, 'yian.sqlite')))
  renameSync(core.parts.backups.folder, join(copy, 'backups'))
  const next = await makeCore({ file: join(copy, 'yian.sqlite'), clock })
  await next.core.close()
  expect(filesOf(next.core).map((name) => name.split('-')[2])).toEqual([
    'manual.sqlite.gz',
    'closing.sqlite.gz',
  ])
})

test('a file that was never set up needs no backup', async () => {
  const { core } = await makeCore()
  await core.parts.backups.makeIfDue()
  await core.close()
  expect(existsSync(core.parts.backups.folder)).toBe(false)
})

test('a backup is due when the last good one is a day old', async () => {
  const { core, clock } = await makeOrganisation()
  const reasons = () => core.parts.backups.list().backups.map(({ reason }) => reason)
  await core.parts.backups.makeIfDue()
  expect(reasons()).toEqual(['daily'])
  clock.now += 24 * 3_600_000 - 1
  await core.parts.backups.makeIfDue()
  expect(reasons()).toEqual(['daily'])
  clock.now += 1
  await core.parts.backups.makeIfDue()
  expect(reasons()).toEqual(['daily', 'daily'])
  // The clock was wrong and is put right: today is not left without one.
  clock.now -= 10 * 24 * 3_600_000
  await core.parts.backups.makeIfDue()
  expect(reasons()).toEqual(['daily', 'daily', 'daily'])
})

test('the daily look comes soon after the start and again, and ends with the core', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] })
  const { core, clock } = await makeOrganisation()
  const count = () => core.parts.backups.list().backups.length
  const reach = async (expected: number) => {
    while (count() < expected) await new Promise(setImmediate)
  }
  vi.advanceTimersByTime(4_000)
  expect(count()).toBe(0)
  vi.advanceTimersByTime(2_000)
  await reach(1)
  vi.advanceTimersByTime(3_600_000)
  clock.now += 25 * 3_600_000
  vi.advanceTimersByTime(3_600_000)
  await reach(2)
  await core.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('older backups make room by the rules, and the limit holds', async () => {
  const { core, director, clock } = await makeOrganisation()
  for (let day = 1; day <= 12; day += 1) {
    clock.now += 24 * 3_600_000
    await core.parts.backups.makeIfDue()
  }
  const { backups } = core.parts.backups.list()
  expect(backups.filter(({ keptAs }) => keptAs.includes('daily'))).toHaveLength(7)
  expect(backups.every(({ keptAs }) => keptAs.length > 0)).toBe(true)
  expect(backups).toHaveLength(7)

  await director.accounts.unlock({ secret })
  await director.sites.setSetting({ key: 'backupLimitMb', fromOn: '2026-06-27', value: 50 })
  const big = Buffer.alloc(30 * 1024 * 1024)
  const older = ['20260501', '20260531'].map((day) => plant(core, big, `yian-${day}T000000Z-daily.sqlite.gz`))
  const { name } = await director.backups.make()
  expect(filesOf(core)).toContain(name)
  expect(filesOf(core)).not.toContain(older[0])
  expect(filesOf(core)).toContain(older[1])
  expect((await director.backups.list()).totalBytes).toBeLessThan(50 * 1024 * 1024)
})

test('going back to a backup: everything is as it was then, and the present is kept', async () => {
  const { core, director, clock } = await makeOrganisation()
  await addSite(director, '一食堂')
  const { name } = await director.backups.make()
  clock.now += 60_000
  await addSite(director, '二食堂')
  const rowsBefore = (await director.audit.search({})).rows.length

  const { snapshot } = await director.backups.restore({ name })
  expect(await namesOf(director)).toEqual(['海城颐养院', '一食堂'])
  expect((await director.audit.search({})).rows).toMatchObject([
    { action: 'backups.restore', account: '陈院长', entityId: name },
    { action: 'sites.create' },
    { action: 'accounts.setUp' },
  ])
  expect(await director.audit.check()).toMatchObject({ brokenAt: null })
  await addSite(director, '三食堂')

  await director.backups.restore({ name: snapshot })
  expect(await namesOf(director)).toEqual(['海城颐养院', '一食堂', '二食堂'])
  expect((await director.audit.search({})).rows).toHaveLength(rowsBefore + 1)
  expect(readdirSync(join(core.parts.store.file, '..')).sort()).toEqual([
    'backups',
    'yian.sqlite',
    'yian.sqlite-shm',
    'yian.sqlite-wal',
  ])
})

test('after going back, closing keeps what came of it', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  const { name } = await director.backups.make()
  await addSite(director, '食堂')
  await director.backups.restore({ name })
  clock.now += 60_000
  await core.close()
  const [last] = filesOf(core).reverse()
  expect(last).toMatch(/closing/)
  const again = await makeCore({ file: join(folder, 'yian.sqlite'), clock })
  expect(again.core.parts.store.read((reader) => reader.today)).toBe('2026-06-15')
  const copy = look(core, last ?? '')
  expect(copy.prepare("SELECT count(*) FROM audit WHERE action = 'backups.restore'").pluck().get()).toBe(1)
  copy.close()
})

test('a backup of an older version is brought up to date on the way', async () => {
  const { core, director } = await makeOrganisation()
  const { migrations } = await import('../../src/core/db/migrate.ts')
  const { APPLICATION_ID } = await import('../../src/core/db/open.ts')
  const old = new Database(':memory:')
  old.exec(migrations[0] ?? '')
  old.pragma(`application_id = ${APPLICATION_ID}`)
  old.pragma('user_version = 1')
  old.exec("INSERT INTO organisation (id, name, timeZone, createdAt) VALUES (1, '旧', 'Asia/Shanghai', 0)")
  const name = plant(core, gzipSync(old.serialize()))
  old.close()
  await director.backups.restore({ name })
  expect(core.parts.store.connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
  expect(await clientOf(core).accounts.state()).toMatchObject({ organisation: '旧' })
})

test.each([
  ['cut off', 'FILE_BROKEN', (data: Buffer) => gzipSync(data).subarray(0, 4000)],
  ['not compressed', 'FILE_BROKEN', (data: Buffer) => data],
  ['empty', 'FILE_BROKEN', () => Buffer.alloc(0)],
  ['compressed nothing', 'FILE_BROKEN', () => gzipSync(Buffer.alloc(0))],
  ['noise', 'FILE_BROKEN', () => gzipSync(Buffer.alloc(5000, 7))],
  [
    'damaged inside',
    'FILE_BROKEN',
    (data: Buffer) => gzipSync(Buffer.from(data).fill(7, 4096 * 30, 4096 * 40)),
  ],
  [
    'from a newer version',
    'FILE_NEWER',
    (data: Buffer) => gzipSync(edit(data, (db) => db.pragma('user_version = 999'))),
  ],
  [
    'another program’s',
    'FILE_FOREIGN',
    (data: Buffer) => gzipSync(edit(data, (db) => db.pragma('application_id = 1'))),
  ],
])('a backup that is %s is refused and changes nothing', async (_, code, spoil) => {
  const { core, director } = await makeOrganisation()
  const good = await director.backups.make()
  const name = plant(core, spoil(gunzipSync(readFileSync(pathOf(core, good.name)))))
  await addSite(director, '食堂')
  const files = filesOf(core)
  await expect(director.backups.restore({ name })).rejects.toMatchObject({ code })
  expect(await namesOf(director)).toEqual(['海城颐养院', '食堂'])
  expect((await director.audit.search({ action: 'backups.restore' })).rows).toEqual([])
  expect(filesOf(core)).toEqual(files)
  expect(existsSync(join(core.parts.store.file, '..', '.restoring'))).toBe(false)
})

function edit(data: Buffer, change: (db: Database.Database) => void): Buffer {
  const db = new Database(data)
  change(db)
  const edited = db.serialize()
  db.close()
  return edited
}

test('when no snapshot of the present can be made, nothing is restored', async () => {
  const { core, director, clock } = await makeOrganisation()
  const { name } = await director.backups.make()
  await addSite(director, '食堂')
  clock.now += 60_000
  mkdirSync(pathOf(core, 'yian-20260615T040100Z-beforeRestore.sqlite.gz'))
  await expect(director.backups.restore({ name })).rejects.toMatchObject({ code: 'NOT_WRITABLE' })
  expect(await namesOf(director)).toEqual(['海城颐养院', '食堂'])
})

test('a damaged file can be left for a backup, and is kept as it is', async () => {
  const { core, director, clock, folder } = await makeOrganisation()
  const { name } = await director.backups.make()
  await addSite(director, '食堂')
  damage(core)
  clock.now += 60_000
  expect(await director.backups.restore({ name })).toEqual({
    snapshot: 'yian-20260615T040100Z-damaged.sqlite',
  })
  expect(await namesOf(director)).toEqual(['海城颐养院'])
  expect(core.parts.store.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(await director.backups.status()).toMatchObject({ lastFailure: null })
  const damaged = new Database(join(folder, 'yian-20260615T040100Z-damaged.sqlite'), { readonly: true })
  expect(damaged.prepare('SELECT name FROM site').pluck().all()).toEqual(['海城颐养院', '食堂'])
  damaged.close()
})

test('a restore that fails after the swap puts the old file back', async () => {
  const { core, director } = await makeOrganisation()
  const { name } = await director.backups.make()
  await addSite(director, '食堂')
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  const failing = core.parts.backups.restore(actor, name, () => {
    expect(core.parts.store.read((reader) => reader.zone)).toBe('Asia/Shanghai')
    throw new Error('half way')
  })
  await expect(failing).rejects.toThrow('half way')
  expect(await namesOf(director)).toEqual(['海城颐养院', '食堂'])
  await addSite(director, '另一食堂')
  expect(await director.audit.check()).toMatchObject({ brokenAt: null })
  expect((await director.audit.search({ action: 'backups.restore' })).rows).toEqual([])
})

test('a file that another program reads is not taken away from it', async () => {
  const { core, director } = await makeOrganisation()
  const { name } = await director.backups.make()
  const reader = new Database(core.parts.store.file, { readonly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM site').get()
  await addSite(director, '食堂')
  core.parts.store.connection.pragma('busy_timeout = 50')
  await expect(director.backups.restore({ name })).rejects.toMatchObject({ code: 'FILE_IN_USE' })
  reader.close()
  expect(await namesOf(director)).toEqual(['海城颐养院', '食堂'])
})

test('writes that come in while a restore prepares itself are in the snapshot', async () => {
  const { core, director } = await makeOrganisation()
  const { name } = await director.backups.make()
  const restoring = director.backups.restore({ name })
  await addSite(director, '赶上的食堂')
  const { snapshot } = await restoring
  expect(await namesOf(director)).toEqual(['海城颐养院'])
  const copy = look(core, snapshot)
  expect(copy.prepare('SELECT name FROM site').pluck().all()).toContain('赶上的食堂')
  copy.close()
})

test('after going back everybody else signs in again; so does a caller who is not in that file', async () => {
  const { core, director } = await makeOrganisation()
  const early = await director.backups.make()
  const { client: second } = await signInAs(core, director, 'director')
  const { client: nurse } = await signInAs(core, director, 'nursing')
  const late = await director.backups.make()
  await second.backups.restore({ name: late.name })
  expect(await namesOf(second)).toEqual(['海城颐养院'])
  await expect(nurse.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await expect(director.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await second.backups.restore({ name: early.name })
  await expect(second.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await director.accounts.signIn({ name: 'yuanzhang', secret })
  expect(await director.accounts.list()).toHaveLength(1)
})

test('an account that is limited to sites does not put the whole file back', async () => {
  const { core, director } = await makeOrganisation()
  const { name } = await director.backups.make()
  const { client } = await signInAs(core, director, 'director', [1])
  await expect(client.backups.restore({ name })).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('only a backup’s own name is ever opened', async () => {
  const { core, director } = await makeOrganisation()
  writeFileSync(join(core.parts.store.file, '..', 'yian-20260601T000000Z-manual.sqlite.gz'), 'outside')
  for (const name of [
    '..',
    '.',
    '',
    '../yian-20260601T000000Z-manual.sqlite.gz',
    '..\\yian-20260601T000000Z-manual.sqlite.gz',
    '/etc/passwd',
    'yian-20260601T000000Z-manual.sqlite.gz/',
    'yian-20260601T000000Z-manual.sqlite.gz\n',
    'yian-20260601T000000Z-other.sqlite.gz',
    'notes.txt',
  ]) {
    await expect(director.backups.restore({ name }), name).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  }
  await expect(
    director.backups.restore({ name: 'yian-20260601T000000Z-manual.sqlite.gz' }),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'backup' },
  })
})
