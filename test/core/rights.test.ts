import { createHash } from 'node:crypto'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { hashSecret } from '../../src/core/accounts/secret.ts'
import { createAccount } from '../../src/core/accounts/service.ts'
import type { Core } from '../../src/core/index.ts'
import { mayRole, type Right, Role, rightsTable } from '../../src/shared/accounts/rights.ts'
import { contract } from '../../src/shared/contract.ts'
import type { NewStaff } from '../../src/shared/staff/schema.ts'
import { clientOf, makeOrganisation, secret, type TestClient } from '../support/core.ts'
import { outcomeOf, procedures, smallestInput } from '../support/procedures.ts'

const guarded = procedures.filter(({ meta }) => meta.right !== 'open')

/** An organisation of two sites with an account of each role, whose clients sign in anew for each call. */
async function makeHouse() {
  const { core, clock, director } = await makeOrganisation()
  await director.sites.create({
    kind: 'home',
    name: '银滩颐养院',
    operator: 'private',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await director.staff.create(
    smallestInput(contract.staff.create['~orpc'].inputSchema, { siteId: 1 }) as NewStaff,
  )
  // One for all: making one takes long, and the sessions are opened without.
  const secretHash = await hashSecret(secret)
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  const make = (name: string, role: Role, siteIds: number[] | null) =>
    core.parts.store.write(actor, 'accounts.create', (tx) => {
      const account = { name, displayName: name, role, siteIds, staffId: null, secretHash }
      return createAccount(tx, account, actor)
    })
  const accounts = new Map<Role, number>()
  for (const role of Role.options) accounts.set(role, make(role, role, null).id)
  const limited = make('limited', 'director', [2])
  return {
    core,
    director,
    as: (role: Role) => clientWith(core, clock, accounts.get(role) ?? 0),
    asLimited: () => clientWith(core, clock, limited.id),
  }
}

/** A client with a session of its own, opened without the time that a secret takes. */
function clientWith(core: Core, clock: () => number, accountId: number): TestClient {
  let token: string | null = core.parts.sessions.open(accountId, clock())
  const carrier = {
    get: () => token,
    set: (next: string | null) => {
      token = next
    },
  }
  return createRouterClient(core.router, { context: { carrier } })
}

test('every procedure names a right that exists, and every right is used', () => {
  const used = new Set(procedures.map(({ meta }) => meta.right))
  expect([...used].filter((right) => !(right in rightsTable))).toEqual([])
  // Asked for by services, beside the right of the procedure.
  const besides: Right[] = ['beds.override', 'exports.unmasked']
  expect(new Set([...used, ...besides])).toEqual(new Set(Object.keys(rightsTable)))
  expect(procedures.length).toBeGreaterThan(80)
})

test('the auditor may call nothing that writes, but what is their own and looks that are noted', () => {
  const writing = procedures.filter(({ meta }) => meta.isWrite && mayRole('auditor', meta.right))
  const notOwn = writing.filter(({ meta }) => meta.right !== 'open' && meta.right !== 'self')
  expect(notOwn.map(({ path }) => path)).toEqual(['people.exportRows'])
})

test('without an account nothing but what is open answers', async () => {
  const { core } = await makeOrganisation()
  for (const { path } of guarded)
    expect([path, await outcomeOf(clientOf(core), path, {})]).toEqual([path, 'SIGNED_OUT'])
  expect(await outcomeOf(clientOf(core), 'accounts.state', undefined)).toBeNull()
})

test.each(Role.options)(
  '%s is refused exactly what the rights say, before the input is read',
  async (role) => {
    const house = await makeHouse()
    const answers = new Map<string, string | null>()
    for (const { path } of guarded) answers.set(path, await outcomeOf(house.as(role), path, {}))
    const refused = guarded.filter(({ path }) => answers.get(path) === 'FORBIDDEN').map(({ path }) => path)
    const expected = guarded.filter(({ meta }) => !mayRole(role, meta.right)).map(({ path }) => path)
    expect(refused).toEqual(expected)
    expect([...answers].filter(([, code]) => code === 'SIGNED_OUT' || code === 'LOCKED')).toEqual([])
  },
)

test('a locked session is refused everything but what opens it', async () => {
  const house = await makeHouse()
  const client = house.as('director')
  await client.accounts.lock()
  for (const { path } of guarded) expect([path, await outcomeOf(client, path, {})]).toEqual([path, 'LOCKED'])
})

test('no procedure ends in a bug on a house that is nearly empty', async () => {
  const house = await makeHouse()
  const bugs: string[] = []
  for (const { path, input } of guarded) {
    for (const given of [{}, { siteId: 1 }, { siteId: 99 }]) {
      const code = await outcomeOf(house.as('director'), path, smallestInput(input, given))
      if (code === 'BUG' || code === 'INTERNAL_SERVER_ERROR' || code?.includes('Error'))
        bugs.push(`${path} ${JSON.stringify(given)}: ${code}`)
    }
  }
  expect(bugs).toEqual([])
})

test('what only reads leaves the file as it is', async () => {
  const { core, as } = await makeHouse()
  const reading = guarded.filter(({ meta }) => !meta.isWrite)
  const before = digest(core)
  const codes = new Map<string, string | null>()
  for (const { path, input } of reading)
    codes.set(path, await outcomeOf(as('director'), path, smallestInput(input, { siteId: 1 })))
  expect(digest(core)).toEqual(before)
  // The inputs were good enough to come to the work itself.
  expect([...codes].filter(([, code]) => code === 'BAD_REQUEST')).toEqual([])
  expect([...codes.values()].filter((code) => code === null).length).toBeGreaterThan(reading.length * 0.6)
})

test('the auditor changes nothing but the log', async () => {
  const { core, as } = await makeHouse()
  const before = digest(core, ['audit', 'auditPayload'])
  for (const { path, input } of guarded) {
    if (path !== 'accounts.changeOwnSecret')
      await outcomeOf(as('auditor'), path, smallestInput(input, { siteId: 1 }))
  }
  expect(digest(core, ['audit', 'auditPayload'])).toEqual(before)
})

/** What is in each table, as a digest. */
function digest({ parts }: Core, except: string[] = []): Record<string, string> {
  const db = parts.store.connection
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
  const of = (table: string) =>
    createHash('sha256')
      .update(JSON.stringify(db.prepare(`SELECT * FROM ${table}`).all()))
      .digest('hex')
  return Object.fromEntries(
    tables.filter((table) => !except.includes(table)).map((table) => [table, of(table)]),
  )
}

/** What the smallest input of a call lacks to be right. */
const besides: Record<string, object> = {
  // A meal is of a person or of a class, never of both.
  'meals.addClosedMeal': { class: null },
  // A duty of every day has its times.
  'safety.addDuty': { rhythm: 'daily', times: ['08:00'] },
}

test('an account limited to sites is refused whatever names another site', async () => {
  const house = await makeHouse()
  const naming = guarded.filter(({ input }) => {
    const given = smallestInput(input, { siteId: 1 })
    return typeof given === 'object' && given !== null && 'siteId' in given
  })
  expect(naming.length).toBeGreaterThan(15)
  const answers: string[] = []
  for (const { path, input } of naming) {
    const given = { siteId: 1, ...besides[path] }
    const code = await outcomeOf(house.asLimited(), path, smallestInput(input, given))
    if (code !== 'OTHER_SITE') answers.push(`${path}: ${code}`)
  }
  expect(answers).toEqual([])
})
