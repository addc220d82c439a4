import { expect, test } from 'vitest'
import { clientOf, makeCore, makeOrganisation, secret, signInAs } from '../support/core.ts'

test('the first start makes the organisation and its director, once', async () => {
  const { core } = await makeCore()
  const client = clientOf(core)
  expect(await client.accounts.state()).toMatchObject({ isSetUp: false, me: null })
  const input = {
    organisation: '北海养老', site: { kind: 'home' as const, name: '海城颐养院', operator: 'publicBuilt' as const },
    name: 'yz', displayName: '陈院长', secret,
  }
  expect(await client.accounts.setUp(input)).toMatchObject({ name: 'yz', role: 'director' })
  expect(await client.accounts.state()).toMatchObject({ isSetUp: true, organisation: '北海养老', me: { name: 'yz' } })
  await expect(client.accounts.setUp(input)).rejects.toMatchObject({ code: 'ALREADY_SET_UP' })
})

test('a role without the right is refused before its input is read', async () => {
  const { core, director } = await makeOrganisation()
  const { client } = await signInAs(core, director, 'canteen')
  await expect(client.sites.create({} as never)).rejects.toMatchObject({ code: 'FORBIDDEN', data: { right: 'sites.manage' } })
  await expect(clientOf(core).sites.list()).rejects.toMatchObject({ code: 'SIGNED_OUT' })
})

test('a wrong secret slows the next try down', async () => {
  const { core, clock } = await makeOrganisation()
  const client = clientOf(core)
  const wrong = () => client.accounts.signIn({ name: 'yuanzhang', secret: '000000' })
  for (let i = 0; i < 3; i += 1) await expect(wrong()).rejects.toMatchObject({ code: 'WRONG_SECRET' })
  await expect(client.accounts.signIn({ name: 'yuanzhang', secret })).rejects.toMatchObject({ code: 'TOO_MANY_TRIES' })
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
  await expect(director.accounts.update({ ...account, role: 'auditor' })).rejects.toMatchObject({ code: 'LAST_DIRECTOR' })
})

test('two people changing the same site: the second is told and shown the difference', async () => {
  const { director } = await makeOrganisation()
  const [site] = await director.sites.list()
  if (!site) throw new Error('no site')
  await director.sites.update({ ...site, phone: '0779-1' })
  await expect(director.sites.update({ ...site, phone: '0779-2' })).rejects.toMatchObject({
    code: 'STALE', data: { by: '陈院长', changes: [{ field: 'phone', theirs: '0779-1', yours: '0779-2' }] },
  })
})

test('a change reaches another window', async () => {
  const { core, director } = await makeOrganisation()
  const { client } = await signInAs(core, director, 'nursing')
  const watch = await client.changes.watch()
  await watch.next()
  const next = watch.next()
  await director.sites.create({ kind: 'canteen', name: '长者食堂', operator: 'public', address: '', phone: '', openedOn: null, closedOn: null })
  expect((await next).value).toMatchObject({ topics: expect.arrayContaining(['sites']) })
  await watch.return?.()
})
