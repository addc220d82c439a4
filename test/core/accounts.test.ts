import { expect, test } from 'vitest'
import { Sessions } from '../../src/core/accounts/sessions.ts'
import { clientOf, makeCore, makeOrganisation, secret, signInAs } from '../support/core.ts'

test('the first start makes the organisation and its director, once', async () => {
  const { core } = await makeCore()
  const client = clientOf(core)
  expect(await client.accounts.state()).toMatchObject({ isSetUp: false, me: null })
  const input = {
    organisation: '北海养老',
    site: { kind: 'home' as const, name: '海城颐养院', operator: 'publicBuilt' as const },
    name: 'yz',
    displayName: '陈院长',
    secret,
  }
  expect(await client.accounts.setUp(input)).toMatchObject({ name: 'yz', role: 'director' })
  expect(await client.accounts.state()).toMatchObject({
    isSetUp: true,
    organisation: '北海养老',
    me: { name: 'yz' },
  })
  await expect(client.accounts.setUp(input)).rejects.toMatchObject({ code: 'ALREADY_SET_UP' })
})

test('a role without the right is refused before its input is read', async () => {
  const { core, director } = await makeOrganisation()
  const { client } = await signInAs(core, director, 'canteen')
  await expect(client.sites.create({} as never)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { right: 'sites.manage' },
  })
  await expect(clientOf(core).sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
})

test('a wrong secret slows the next try down', async () => {
  const { core, clock } = await makeOrganisation()
  const client = clientOf(core)
  const wrong = () => client.accounts.signIn({ name: 'yuanzhang', secret: '000000' })
  for (let i = 0; i < 3; i += 1) await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_SECRET' })
  await expect(client.accounts.signIn({ name: 'yuanzhang', secret })).rejects.toMatchObject({
    code: 'TOO_MANY_TRIES',
  })
  clock.now += 3000
  expect(await client.accounts.signIn({ name: 'yuanzhang', secret })).toMatchObject({ role: 'director' })
})

test('a session locks after idle minutes and opens with the secret', async () => {
  const { director, clock } = await makeOrganisation()
  clock.now += 20 * 60_000
  await expect(director.sites.list()).rejects.toMatchObject({ code: 'LOCKED' })
  await director.accounts.unlock({ secret })
  expect(await director.sites.list()).toHaveLength(1)
})

test('the last director stays', async () => {
  const { director } = await makeOrganisation()
  const [me] = await director.accounts.list()
  if (!me) throw new Error('no account')
  const { name: _name, ...account } = me
  await expect(director.accounts.update({ ...account, role: 'auditor' })).rejects.toMatchObject({
    code: 'LAST_DIRECTOR',
  })
})

test('two people changing the same site: the second is told and shown the difference', async () => {
  const { director } = await makeOrganisation()
  const [site] = await director.sites.list()
  if (!site) throw new Error('no site')
  await director.sites.update({ ...site, phone: '0779-1' })
  await expect(director.sites.update({ ...site, phone: '0779-2' })).rejects.toMatchObject({
    code: 'STALE',
    data: { by: '陈院长', changes: [{ field: 'phone', theirs: '0779-1', yours: '0779-2' }] },
  })
})

test('a change reaches another window', async () => {
  const { core, director } = await makeOrganisation()
  const { client } = await signInAs(core, director, 'nursing')
  const watch = await client.changes.watch()
  await watch.next()
  const next = watch.next()
  await director.sites.create({
    kind: 'canteen',
    name: '长者食堂',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  expect((await next).value).toMatchObject({ topics: expect.arrayContaining(['sites']) })
  await watch.return?.()
})

test('sessions are bounded: the one idle longest ends first', () => {
  const sessions = new Sessions()
  const tokens = Array.from({ length: 1000 }, (_, index) => sessions.open(1, index))
  const idle = sessions.find(tokens[0] ?? null)
  if (idle) idle.activeAt = 5000
  const newest = sessions.open(1, 6000)
  expect(sessions.find(tokens[1] ?? null)).toBeNull()
  expect([tokens[0], tokens[2], newest].map((token) => sessions.find(token ?? null))).not.toContain(null)
})

test('a new secret ends the other sessions of the account', async () => {
  const { core, director } = await makeOrganisation()
  const { client, account } = await signInAs(core, director, 'nursing')
  const elsewhere = clientOf(core)
  await elsewhere.accounts.signIn({ name: account.name, secret })
  await expect(client.accounts.changeOwnSecret({ current: '0000', secret: '8642' })).rejects.toMatchObject({
    code: 'WRONG_SECRET',
  })
  await client.accounts.changeOwnSecret({ current: secret, secret: '8642' })
  await client.sites.list()
  await expect(elsewhere.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await director.accounts.setSecret({ id: account.id, secret: '97531' })
  await expect(client.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await client.accounts.signIn({ name: account.name, secret: '97531' })
})

test('an account that is switched off is out at once and can’t come back', async () => {
  const { core, director } = await makeOrganisation()
  const { client, account } = await signInAs(core, director, 'nursing')
  const { name, ...update } = account
  await director.accounts.update({ ...update, isActive: false })
  await expect(client.sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  await expect(client.accounts.signIn({ name, secret })).rejects.toMatchObject({ code: 'WRONG_SECRET' })
})

test('what an account names must be there; a name is one, whatever its capitals', async () => {
  const { core, director } = await makeOrganisation()
  const account = { displayName: '甲', role: 'nursing' as const, siteIds: null, staffId: null, secret }
  await expect(director.accounts.create({ ...account, name: 'YuanZhang' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
  await expect(director.accounts.create({ ...account, name: '乙', staffId: 7 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  await expect(director.accounts.create({ ...account, name: '乙', siteIds: [7] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await director.accounts.create({ ...account, name: '乙', siteIds: [1, 1] })).toMatchObject({
    siteIds: [1],
  })
  await expect(clientOf(core).accounts.signIn({ name: 'nobody', secret })).rejects.toMatchObject({
    code: 'WRONG_SECRET',
  })
})

test('signing in and every wrong try leave a row in the log', async () => {
  const { core, director } = await makeOrganisation()
  const client = clientOf(core)
  await client.accounts.signIn({ name: 'yuanzhang', secret: '000000' }).catch(() => {})
  await client.accounts.signIn({ name: 'yuanzhang', secret })
  const { rows } = await director.audit.search({ action: 'accounts.signIn' })
  const entries = await Promise.all(rows.map(({ id }) => director.audit.get({ id })))
  expect(entries.map(({ after }) => after)).toEqual([
    { isSignedIn: true, failedCount: 0 },
    { isSignedIn: false, failedCount: 1 },
  ])
})
