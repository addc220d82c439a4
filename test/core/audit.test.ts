import { expect, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import { makeOrganisation, secret, signInAs } from '../support/core.ts'

const canteen = {
  kind: 'canteen' as const,
  operator: 'public' as const,
  address: '',
  phone: '',
  openedOn: null,
  closedOn: null,
}

/** An organisation with ten more rows in its log. */
async function makeLog() {
  const made = await makeOrganisation()
  for (let i = 1; i <= 10; i += 1) await made.director.sites.create({ ...canteen, name: `食堂${i}` })
  return made
}

/** Writes past the core, as somebody with a database tool would. */
function tamper({ parts }: Core, text: string, triggers: string[]): void {
  const db = parts.store.connection
  for (const trigger of triggers) db.exec(`DROP TRIGGER ${trigger}`)
  db.pragma('foreign_keys = OFF')
  db.exec(text)
}

/** A row as a use-case leaves it, with whatever before and after. */
const record = (
  { parts }: Core,
  note: { entity: string; siteId?: number; before?: unknown; after?: unknown },
) => {
  parts.store.write(null, 'people.update', (tx) => tx.record({ id: 1, ...note }))
  return parts.store.connection.prepare('SELECT max(id) FROM audit').pluck().get() as number
}

test('every write leaves who, when, what, before and after', async () => {
  const { director, clock } = await makeOrganisation()
  const [site] = await director.sites.list()
  if (!site) throw new Error('no site')
  clock.set('2026-06-16', '09:30')
  await director.accounts.unlock({ secret })
  await director.sites.update({ ...site, phone: '0779-7200000' })
  const { rows } = await director.audit.search({ entity: 'site' })
  expect(rows).toMatchObject([
    { at: clock.now, account: '陈院长', action: 'sites.update', entity: 'site', entityId: '1', siteId: 1 },
  ])
  const entry = await director.audit.get({ id: rows[0]?.id ?? 0 })
  expect(entry).toMatchObject({ before: { phone: '' }, after: { phone: '0779-7200000' }, isPurged: false })
  expect(entry.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(entry).not.toHaveProperty('salt')
})

test('a write that fails leaves no row', async () => {
  const { core, director } = await makeOrganisation()
  await expect(director.sites.create({ ...canteen, name: '海城颐养院' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
  const write = () =>
    core.parts.store.write(null, 'sites.create', (tx) => {
      tx.record({ entity: 'site', id: 1 })
      throw new Error('half way')
    })
  expect(write).toThrow('half way')
  expect((await director.audit.search({})).rows).toHaveLength(1)
})

test('the log is searched newest first, page by page', async () => {
  const { director } = await makeLog()
  const first = await director.audit.search({ limit: 4 })
  expect(first.rows.map(({ id }) => id)).toEqual([11, 10, 9, 8])
  expect(first.hasMore).toBe(true)
  const second = await director.audit.search({ limit: 7, beforeId: 8 })
  expect(second.rows.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1])
  expect(second.hasMore).toBe(false)
})

test('filters narrow the search; the days are the facility’s, both included', async () => {
  const { director, clock } = await makeOrganisation()
  const goTo = (day: string, time: string) => {
    clock.set(day, time)
    return director.accounts.unlock({ secret })
  }
  await goTo('2026-06-16', '00:00')
  await director.sites.create({ ...canteen, name: '一食堂' })
  await goTo('2026-06-17', '23:59')
  await director.sites.create({ ...canteen, name: '二食堂' })
  await goTo('2026-06-18', '00:00')
  await director.sites.setSetting({ key: 'checkHour', fromOn: '2026-06-18', value: 22 })
  const actionsOf = async (filter: Parameters<typeof director.audit.search>[0]) =>
    (await director.audit.search(filter)).rows.map(({ action }) => action)
  expect(await actionsOf({ from: '2026-06-16', to: '2026-06-17' })).toEqual([
    'sites.create',
    'accounts.unlock',
    'sites.create',
    'accounts.unlock',
  ])
  expect(await actionsOf({ to: '2026-06-15' })).toEqual(['accounts.setUp'])
  expect(await actionsOf({ from: '2026-06-18' })).toEqual(['sites.setSetting', 'accounts.unlock'])
  expect(await actionsOf({ action: 'sites.create', account: '陈院长' })).toHaveLength(2)
  expect(await actionsOf({ entity: 'setting', entityId: 'checkHour' })).toEqual(['sites.setSetting'])
  expect(await actionsOf({ account: '谁' })).toEqual([])
  expect((await director.audit.search({ account: '谁' })).actions).toEqual([
    'accounts.setUp',
    'accounts.unlock',
    'sites.create',
    'sites.setSetting',
  ])
})

test('no search scans the log', async () => {
  const { core } = await makeOrganisation()
  const { searchRows, listActions } = await import('../../src/core/audit/sql.ts')
  const nothing = {
    fromAt: null,
    toAt: null,
    account: null,
    action: null,
    entity: null,
    entityId: null,
    beforeId: null,
    siteIds: null,
  }
  const statements = [
    searchRows({ ...nothing, beforeId: 1 }),
    searchRows({ ...nothing, account: 'a' }),
    searchRows({ ...nothing, action: 'a' }),
    searchRows({ ...nothing, entity: 'a', entityId: 'b' }),
    searchRows({ ...nothing, fromAt: 1, toAt: 2 }),
    listActions,
  ]
  const params = { ...nothing, limit: 1 }
  for (const { text } of statements) {
    const plan = core.parts.store.connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(params) as {
      detail: string
    }[]
    expect(
      plan.map(({ detail }) => detail).filter((detail) => /^SCAN audit/.test(detail)),
      text,
    ).toEqual([])
  }
})

test('an account limited to sites sees its own rows and those of no site', async () => {
  const { core, director } = await makeLog()
  const { client } = await signInAs(core, director, 'auditor', [3])
  const { rows } = await client.audit.search({})
  expect(new Set(rows.map(({ siteId }) => siteId))).toEqual(new Set([3, null]))
  const other = (await director.audit.search({ entity: 'site', entityId: '4' })).rows[0]
  await expect(client.audit.get({ id: other?.id ?? 0 })).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await expect(director.audit.get({ id: 9999 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('identity is masked for everybody, health for those who need none, wherever it stands', async () => {
  const { core, director } = await makeOrganisation()
  const { client: auditor } = await signInAs(core, director, 'auditor')
  const person = {
    name: '王秀英',
    idNumber: '450502194003120021',
    phone: '13807790001',
    address: '北海市海城区中街街道茶亭社区 8 号',
    contacts: [{ name: '王强', phone: '13907790002', address: '南宁市青秀区新竹街道 1 号' }],
    documents: [{ kind: 'medicalCheck', number: '7', signedOn: null, expiresOn: null, note: '乙肝' }],
    condition: { careLevel: 'fullCare', mobility: 'carried', hasOxygen: true, allergies: '青霉素' },
  }
  const id = record(core, {
    entity: 'person',
    before: { people: [person] },
    after: { ...person, companionPhone: '13707790003' },
  })
  const seen = async (client: typeof director) => JSON.stringify(await client.audit.get({ id }))
  const identity = [
    '450502194003120021',
    '13807790001',
    '茶亭社区 8 号',
    '13907790002',
    '新竹街道 1 号',
    '13707790003',
  ]
  const health = ['fullCare', 'carried', '青霉素', '乙肝', '"hasOxygen":true']
  for (const text of identity) expect(await seen(director)).not.toContain(text)
  for (const text of health) expect(await seen(director)).toContain(text)
  for (const text of [...identity, ...health]) expect(await seen(auditor)).not.toContain(text)
  expect(await seen(auditor)).toContain('王秀英')
})

test('no secret ever reaches the log', async () => {
  const { core, director } = await makeOrganisation()
  const { account } = await signInAs(core, director, 'nursing')
  await director.accounts.setSecret({ id: account.id, secret: '2468' })
  const payloads = core.parts.store.connection
    .prepare('SELECT payload FROM auditPayload')
    .pluck()
    .all()
    .join()
  expect(payloads).not.toMatch(/scrypt|secretHash|135790|2468/)
  const id = record(core, { entity: 'account', after: { secretHash: 'scrypt$1', isSecretChanged: true } })
  expect((await director.audit.get({ id })).after).toEqual({ isSecretChanged: true })
})

test('the log can be neither changed nor deleted through the connection', async () => {
  const { core } = await makeLog()
  const db = core.parts.store.connection
  for (const text of [
    "UPDATE audit SET account = 'x' WHERE id = 3",
    'DELETE FROM audit WHERE id = 11',
    "UPDATE auditPayload SET payload = '{}' WHERE auditId = 3",
    'UPDATE auditPayload SET payload = NULL WHERE auditId = 3',
    'DELETE FROM auditPayload WHERE auditId = 3',
  ]) {
    expect(() => db.exec(text), text).toThrow('AUDIT_FROZEN')
  }
})

test.each([
  ['a changed row', "UPDATE audit SET account = 'x' WHERE id = 5", ['auditIsFrozen'], 5, 'hash'],
  ['a changed time', 'UPDATE audit SET at = at + 1 WHERE id = 1', ['auditIsFrozen'], 1, 'hash'],
  [
    'a changed payload',
    `UPDATE auditPayload SET payload = '{"after":1}' WHERE auditId = 5`,
    ['auditPayloadIsFrozen'],
    5,
    'payload',
  ],
  [
    'a payload emptied without a purge',
    'UPDATE auditPayload SET payload = NULL WHERE auditId = 5',
    ['auditPayloadIsFrozen'],
    5,
    'payload',
  ],
  ['a deleted payload', 'DELETE FROM auditPayload WHERE auditId = 5', ['auditPayloadIsKept'], 5, 'payload'],
  ['a changed digest', "UPDATE audit SET payloadHash = 'x' WHERE id = 5", ['auditIsFrozen'], 5, 'hash'],
  ['a changed hash', "UPDATE audit SET hash = 'x' WHERE id = 5", ['auditIsFrozen'], 5, 'hash'],
  ['a changed link', "UPDATE audit SET previousHash = 'x' WHERE id = 5", ['auditIsFrozen'], 5, 'previous'],
  ['a deleted row', 'DELETE FROM audit WHERE id = 5', ['auditIsKept'], 6, 'gap'],
  ['a deleted first row', 'DELETE FROM audit WHERE id = 1', ['auditIsKept'], 2, 'gap'],
])('the check finds %s', async (_, text, triggers, brokenAt, reason) => {
  const { core, director } = await makeLog()
  expect(await director.audit.check()).toEqual({ rows: 11, brokenAt: null, reason: null })
  tamper(core, text, triggers)
  expect(await director.audit.check()).toMatchObject({ brokenAt, reason })
})

test('the check finds a row that was forged together with its own hash', async () => {
  const { core, director } = await makeLog()
  const { hashLink } = await import('../../src/core/audit/chain.ts')
  const db = core.parts.store.connection
  const link = db.prepare('SELECT * FROM audit WHERE id = 5').get() as Parameters<typeof hashLink>[0]
  const forged = { ...link, account: '别人' }
  tamper(core, `UPDATE audit SET account = '别人', hash = '${hashLink(forged)}' WHERE id = 5`, [
    'auditIsFrozen',
  ])
  expect(await director.audit.check()).toMatchObject({ brokenAt: 6, reason: 'previous' })
})

test('a purged payload leaves the chain whole', async () => {
  const { core, director, clock } = await makeLog()
  core.parts.store.connection
    .prepare('UPDATE auditPayload SET payload = NULL, purgedAt = ? WHERE auditId = 5')
    .run(clock.now)
  expect(await director.audit.check()).toEqual({ rows: 11, brokenAt: null, reason: null })
  expect(await director.audit.get({ id: 5 })).toMatchObject({ before: null, after: null, isPurged: true })
})

test('the check goes through a long log', async () => {
  const { core, director } = await makeOrganisation()
  for (let i = 0; i < 1200; i += 1) record(core, { entity: 'person', after: { i } })
  expect(await director.audit.check()).toEqual({ rows: 1201, brokenAt: null, reason: null })
  tamper(core, "UPDATE audit SET action = 'x' WHERE id = 1100", ['auditIsFrozen'])
  expect(await director.audit.check()).toMatchObject({ rows: 1100, brokenAt: 1100, reason: 'hash' })
})
