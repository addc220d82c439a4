import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createCore } from '../../src/core/index.ts'
import { makeOrganisation } from '../support/core.ts'
import { makeFolder } from '../support/folder.ts'

const silent = { info() {}, error() {} }
const open = (file: string) => createCore({ file, log: silent })
const start = async (file: string) => (await open(file)).close()

/** A file of ours that was closed; with enough in it to be cut in the middle. */
async function makeFile(): Promise<string> {
  const file = join(makeFolder(), 'yian.sqlite')
  await (await open(file)).close()
  return file
}

test('a file made by a newer version is refused and left as it is', async () => {
  const file = await makeFile()
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.close()
  const before = readFileSync(file)
  await expect(start(file)).rejects.toMatchObject({
    code: 'FILE_NEWER',
    data: { file: 'yian.sqlite', schema: 999 },
  })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('another program’s database is refused and left as it is', async () => {
  const file = join(makeFolder(), 'chrome.sqlite')
  const db = new Database(file)
  db.exec("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')")
  db.close()
  const before = readFileSync(file)
  await expect(start(file)).rejects.toMatchObject({ code: 'FILE_FOREIGN', data: { file: 'chrome.sqlite' } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test.each([
  ['a text file', (file: string) => writeFileSync(file, '床位一览表\n'.repeat(200))],
  ['a few bytes', (file: string) => writeFileSync(file, 'x')],
  ['a short text', (file: string) => writeFileSync(file, 'x'.repeat(511))],
  ['a little more text', (file: string) => writeFileSync(file, 'x'.repeat(512))],
  [
    'a file cut off in the middle',
    (file: string) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  ],
  [
    'a file with noise at its head',
    (file: string) =>
      writeFileSync(file, Buffer.concat([Buffer.alloc(100, 7), readFileSync(file).subarray(100)])),
  ],
  [
    'a file with noise in its schema',
    (file: string) =>
      writeFileSync(
        file,
        Buffer.concat([
          readFileSync(file).subarray(0, 100),
          Buffer.alloc(8000, 7),
          readFileSync(file).subarray(8100),
        ]),
      ),
  ],
])('%s is refused as broken and left as it is', async (_, damage) => {
  const file = await makeFile()
  damage(file)
  const before = readFileSync(file)
  await expect(start(file)).rejects.toMatchObject({ code: 'FILE_BROKEN', data: { file: 'yian.sqlite' } })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('what can’t be written is said at the start, not at the first save', async () => {
  const folder = makeFolder()
  writeFileSync(join(folder, 'file'), '')
  mkdirSync(join(folder, 'folder'))
  for (const path of ['file/yian.sqlite', 'missing/yian.sqlite', 'folder']) {
    await expect(start(join(folder, path)), path).rejects.toMatchObject({ code: 'NOT_WRITABLE' })
  }
})

test('a start that is refused does not hold on to the file', async () => {
  const file = await makeFile()
  const db = new Database(file)
  db.pragma('user_version = 999')
  await expect(start(file)).rejects.toMatchObject({ code: 'FILE_NEWER' })
  db.pragma('user_version = 1')
  db.exec('BEGIN EXCLUSIVE; ROLLBACK')
  db.close()
})

test('a full disk saves nothing by halves, and the next save works', async () => {
  const { core, director } = await makeOrganisation()
  const db = core.parts.store.connection
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages}`)
  const canteen = {
    kind: 'canteen' as const,
    operator: 'public' as const,
    address: '街'.repeat(200),
    phone: '',
    openedOn: null,
    closedOn: null,
  }
  let saved = 0
  const fill = async () => {
    for (let i = 0; i < 200; i += 1) {
      await director.sites.create({ ...canteen, name: `食堂${i}` })
      saved += 1
    }
  }
  await expect(fill()).rejects.toMatchObject({ code: 'DISK_FULL' })
  expect(await director.sites.list()).toHaveLength(1 + saved)
  expect((await director.audit.search({ limit: 500 })).rows).toHaveLength(1 + saved)
  db.pragma('max_page_count = 100000')
  await director.sites.create({ ...canteen, name: '另一食堂' })
  expect(await director.sites.list()).toHaveLength(2 + saved)
  expect(await director.audit.check()).toMatchObject({ brokenAt: null })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('closing twice is closing once, and leaves one file', async () => {
  const { core, folder } = await makeOrganisation()
  await Promise.all([core.close(), core.close()])
  await core.close()
  const again = await open(join(folder, 'yian.sqlite'))
  expect(again.schema).toBe(core.schema)
  await again.close()
})
