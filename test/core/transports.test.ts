import { ORPCError } from '@orpc/client'
import { describe, expect, test } from 'vitest'
import { makeCore, secret } from '../support/core.ts'
import { type Transport, transports } from '../support/transports.ts'

const director = { name: 'yuanzhang', secret }
const setUp = {
  organisation: '北海养老',
  site: { kind: 'home', name: '海城颐养院', operator: 'public' },
  displayName: '陈院长',
  ...director,
} as const
const canteen = {
  kind: 'canteen',
  name: '长者食堂',
  operator: 'public',
  address: '',
  phone: '',
  openedOn: null,
  closedOn: null,
} as const

async function open(transport: Transport) {
  const { core, clock } = await makeCore()
  return { newClient: await transport.open(core), clock }
}

async function openOrganisation(transport: Transport) {
  const opened = await open(transport)
  const client = opened.newClient()
  await client.accounts.setUp(setUp)
  return { ...opened, client }
}

describe.each(transports)('over $name', (transport) => {
  test('from the first start to signing out', async () => {
    const { newClient } = await open(transport)
    const client = newClient()
    expect(await client.accounts.state()).toMatchObject({ isSetUp: false, me: null })
    expect(await client.accounts.setUp(setUp)).toMatchObject({ role: 'director' })
    expect(await client.sites.list()).toMatchObject([{ name: '海城颐养院' }])
    expect(await client.accounts.signOut()).toEqual({})
    await expect(client.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT', status: 401 })
    await client.accounts.signIn(director)
    expect(await client.accounts.state()).toMatchObject({ isSetUp: true, me: { name: 'yuanzhang' } })
  })

  test('each window has its own session', async () => {
    const { newClient } = await openOrganisation(transport)
    await expect(newClient().sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  })

  test('a refusal arrives typed, with its data', async () => {
    const { client } = await openOrganisation(transport)
    const [site] = await client.sites.list()
    if (!site) throw new Error('no site')
    await client.sites.update({ ...site, phone: '0779-1' })
    const error = await client.sites.update({ ...site, phone: '0779-2' }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ORPCError)
    expect(error).toMatchObject({
      code: 'STALE',
      status: 409,
      defined: true,
      data: { by: '陈院长', changes: [{ field: 'phone', theirs: '0779-1', yours: '0779-2' }] },
    })
  })

  test('a missing right is named', async () => {
    const { client, newClient } = await openOrganisation(transport)
    const account = {
      name: 'chufang',
      displayName: '李师傅',
      role: 'canteen',
      siteIds: null,
      staffId: null,
      secret,
    } as const
    await client.accounts.create(account)
    const other = newClient()
    await other.accounts.signIn({ name: account.name, secret })
    await expect(other.sites.create(canteen)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      data: { right: 'sites.manage' },
    })
  })

  test('input that does not fit names the field', async () => {
    const { client } = await openOrganisation(transport)
    await expect(client.sites.create({ ...canteen, name: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
      data: { issues: [{ path: ['name'] }] },
    })
  })

  test('a change in one window reaches another within a second', async () => {
    const { client, newClient } = await openOrganisation(transport)
    const other = newClient()
    await other.accounts.signIn(director)
    const changes = await other.changes.watch()
    expect(await changes.next()).toEqual({ done: false, value: { topics: [] } })
    const from = performance.now()
    await client.sites.create(canteen)
    expect(await changes.next()).toMatchObject({ value: { topics: expect.arrayContaining(['sites']) } })
    expect(performance.now() - from).toBeLessThan(1000)
    await changes.return?.()
  })

  test('a locked session opens with the secret', async () => {
    const { client, clock } = await openOrganisation(transport)
    await client.accounts.lock()
    await expect(client.sites.list()).rejects.toMatchObject({ code: 'LOCKED' })
    expect(await client.accounts.state()).toMatchObject({ isLocked: true })
    await client.accounts.unlock({ secret })
    expect(await client.sites.list()).toHaveLength(1)
    clock.now += 24 * 3_600_000
    await expect(client.sites.list()).rejects.toMatchObject({ code: 'LOCKED' })
  })

  test('a wrong secret says how long to wait', async () => {
    const { client } = await openOrganisation(transport)
    const wrong = () => client.accounts.signIn({ name: director.name, secret: '000000' })
    await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_SECRET', data: { waitSeconds: 0 } })
    await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_SECRET' })
    await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_SECRET', data: { waitSeconds: 2 } })
    await expect(wrong()).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', status: 429 })
  })
})
