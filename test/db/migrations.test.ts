import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { hashSecret } from '../../src/core/accounts/secret.ts'
import { appendAudit } from '../../src/core/audit/chain.ts'
import { migrations, schemaVersion } from '../../src/core/db/migrate.ts'
import { APPLICATION_ID } from '../../src/core/db/open.ts'
import { createCore } from '../../src/core/index.ts'
import { clientOf, makeCore, secret } from '../support/core.ts'
import { makeFolder } from '../support/folder.ts'

/**
 * A released migration never changes: files out there have it already. Until the first release a change is noted
 * with `npx vitest run test/db/migrations.test.ts -u`; after it, the change is a new migration and only a line
 * is added here.
 */
test('the migrations are the ones that were frozen', () => {
  const digests = migrations.map((text) => createHash('sha256').update(text).digest('hex').slice(0, 16))
  expect(digests).toMatchInlineSnapshot(`
    [
      "19b3bf3e502e232e",
      "84e11a78f5b4560d",
      "7c3b44687da4fe6f",
      "194d5968fbc88150",
      "91700542e2c0ae42",
      "8e8a09368ab0a461",
      "bc61ec42c4d3df09",
      "abc39689d5f7246c",
      "02d164a821d75259",
      "31c7ea87394edef1",
      "7b137decd99bf192",
    ]
  `)
})

/** An organisation's file as the program had it that spoke schema 1. */
async function makeFileOfVersion1(file: string): Promise<void> {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma(`application_id = ${APPLICATION_ID}`)
  db.exec(migrations[0] ?? '')
  db.pragma('user_version = 1')
  db.exec(
    "INSERT INTO organisation (id, name, timeZone, createdAt) VALUES (1, '北海养老', 'Asia/Shanghai', 0)",
  )
  db.exec("INSERT INTO site (kind, name, operator) VALUES ('home', '海城颐养院', 'public')")
  db.prepare(
    "INSERT INTO account (name, displayName, role, secretHash) VALUES ('yz', '陈院长', 'director', ?)",
  ).run(await hashSecret(secret))
  appendAudit((statement) => db.prepare(statement.text), {
    at: 0,
    actor: null,
    action: 'accounts.setUp',
    entity: 'organisation',
    id: 1,
  })
  db.close()
}

test('a file of version 1 is brought up to date, after a backup of it', async () => {
  const folder = makeFolder()
  const file = join(folder, 'yian.sqlite')
  await makeFileOfVersion1(file)
  const { core } = await makeCore({ file })
  const client = clientOf(core)
  await client.accounts.signIn({ name: 'yz', secret })
  expect(core.parts.store.connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
  expect(await client.sites.list()).toMatchObject([{ name: '海城颐养院' }])
  expect(await client.audit.check()).toMatchObject({ brokenAt: null })

  const backups = await client.backups.list()
  expect(backups.backups).toMatchObject([{ reason: 'beforeMigration' }])
  const old = new Database(gunzipSync(readFileSync(join(backups.folder, backups.backups[0]?.name ?? ''))))
  expect(old.pragma('user_version', { simple: true })).toBe(1)
  expect(old.prepare('SELECT name FROM site').pluck().all()).toEqual(['海城颐养院'])
  old.close()
})

test('a file that is up to date is not backed up for nothing', async () => {
  const { core } = await makeCore()
  await core.close()
  const again = await makeCore({ file: core.parts.store.file })
  expect(again.core.parts.backups.list().backups).toEqual([])
})

test('without a backup there is no migration, and the file stays as it was', async () => {
  const folder = makeFolder()
  const file = join(folder, 'yian.sqlite')
  await makeFileOfVersion1(file)
  writeFileSync(join(folder, 'backups'), 'in the way')
  await expect(createCore({ file, log: { info() {}, error() {} } })).rejects.toMatchObject({
    code: 'NOT_WRITABLE',
    data: { file: 'backups' },
  })
  const db = new Database(file, { readonly: true })
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  db.close()
  rmSync(join(folder, 'backups'))
  const { core } = await makeCore({ file })
  expect(core.parts.store.connection.pragma('user_version', { simple: true })).toBe(schemaVersion)
})
