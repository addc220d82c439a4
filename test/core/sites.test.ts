import { expect, test } from 'vitest'
import { settingOn } from '../../src/core/sites/settings.ts'
import { clientOf, makeCore, makeOrganisation, secret, signInAs } from '../support/core.ts'

const home = {
  kind: 'home' as const,
  name: '银滩颐养院',
  operator: 'publicBuilt' as const,
  address: '北海市银海区',
  phone: '0779-3880000',
  openedOn: '2020-01-01',
  closedOn: null,
}

test('a file holds any number of sites, homes first, each with its operator', async () => {
  const { director } = await makeOrganisation()
  await director.sites.create({ ...home, kind: 'canteen', name: '长者食堂', operator: 'private' })
  await director.sites.create({ ...home, kind: 'homecare', name: '居家服务站', operator: 'public' })
  await director.sites.create(home)
  expect(await director.sites.list()).toMatchObject([
    { name: '海城颐养院', operator: 'public' },
    { ...home, id: 4, version: 1 },
    { name: '长者食堂', operator: 'private' },
    { name: '居家服务站', operator: 'public' },
  ])
})

test('a site is changed, closed and opened again; its name is its own', async () => {
  const { director } = await makeOrganisation()
  const site = await director.sites.create(home)
  const closed = await director.sites.update({ ...site, closedOn: '2026-12-31' })
  expect(closed).toEqual({ ...site, closedOn: '2026-12-31', version: 2 })
  expect(await director.sites.update({ ...closed, closedOn: null })).toMatchObject({
    closedOn: null,
    version: 3,
  })
  await expect(director.sites.create(home)).rejects.toMatchObject({
    code: 'NAME_TAKEN',
    data: { name: home.name },
  })
  await expect(director.sites.update({ ...site, version: 3, name: '海城颐养院' })).rejects.toMatchObject({
    code: 'NAME_TAKEN',
  })
  await expect(director.sites.update({ ...site, id: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(director.sites.create({ ...home, name: '新', closedOn: '2019-12-31' })).rejects.toMatchObject({
    code: 'BACKWARD',
    data: { from: '2020-01-01', to: '2019-12-31' },
  })
})

test('an account limited to sites sees and changes its own, and nothing of the whole organisation', async () => {
  const { core, director } = await makeOrganisation()
  const own = await director.sites.create(home)
  const { client, account } = await signInAs(core, director, 'director', [own.id])
  expect(await client.sites.list()).toMatchObject([{ id: own.id }])
  expect(await client.sites.update({ ...own, phone: '1' })).toMatchObject({ phone: '1' })
  const [other] = await director.sites.list()
  if (!other) throw new Error('no site')
  const { name: _, ...update } = account
  for (const attempt of [
    () => client.sites.update({ ...other, phone: '1' }),
    () => client.sites.create({ ...home, name: '新' }),
    () => client.sites.updateOrganisation({ name: '新', timeZone: 'Asia/Shanghai', version: 1 }),
    () => client.sites.setSetting({ key: 'idleMinutes', fromOn: '2026-06-15', value: 240 }),
    () =>
      client.accounts.create({
        name: 'x',
        displayName: 'x',
        role: 'director',
        siteIds: null,
        staffId: null,
        secret,
      }),
    () => client.accounts.update({ ...update, siteIds: null }),
    () => client.accounts.setSecret({ id: 1, secret: '0000' }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'OTHER_SITE' })
  }
  await client.accounts.changeOwnSecret({ current: secret, secret: '86421357' })
})

test('the time zone is the file’s, whatever the machine says', async () => {
  const { director, clock } = await makeOrganisation()
  clock.set('2026-06-15', '23:30')
  await director.accounts.unlock({ secret })
  const organisation = await director.sites.organisation()
  await director.sites.updateOrganisation({ ...organisation, timeZone: 'Asia/Tokyo' })
  expect(await director.accounts.state()).toMatchObject({ timeZone: 'Asia/Tokyo' })
  // There it is the 16th already.
  await expect(
    director.sites.setSetting({ key: 'checkHour', fromOn: '2026-06-15', value: 22 }),
  ).rejects.toMatchObject({ code: 'IN_PAST' })
})

test('a time zone that nobody knows is refused before it is saved', async () => {
  const { core } = await makeCore()
  const client = clientOf(core)
  const input = {
    organisation: '北海养老',
    site: { kind: 'home' as const, name: '海城颐养院', operator: 'public' as const },
    name: 'yz',
    displayName: '陈院长',
    secret,
  }
  await expect(client.accounts.setUp({ ...input, timeZone: 'Mars/Base' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  await client.accounts.setUp({ ...input, timeZone: 'Asia/Urumqi' })
  const organisation = await client.sites.organisation()
  for (const timeZone of ['', 'Mars/Base', 'Asia/Shanghai; DROP']) {
    await expect(client.sites.updateOrganisation({ ...organisation, timeZone })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  }
})

test('a setting holds from its day on; what came before stays', async () => {
  const { core, director, clock } = await makeOrganisation()
  const valueOn = (on: string) => core.parts.store.read((reader) => settingOn(reader, 'checkHour', on))
  await director.sites.setSetting({ key: 'checkHour', fromOn: '2026-06-15', value: 22 })
  await director.sites.setSetting({ key: 'checkHour', fromOn: '2026-07-01', value: 7 })
  expect(['2026-06-14', '2026-06-15', '2026-06-30', '2026-07-01'].map(valueOn)).toEqual([24, 22, 22, 7])
  const settings = await director.sites.settings()
  expect(settings.find(({ key }) => key === 'checkHour')).toEqual({
    key: 'checkHour',
    value: 22,
    history: [
      { fromOn: '2026-06-15', value: 22 },
      { fromOn: '2026-07-01', value: 7 },
    ],
  })
  expect(settings.find(({ key }) => key === 'waitingOrder')).toEqual({
    key: 'waitingOrder',
    value: 'applied',
    history: [],
  })
  await director.sites.setSetting({ key: 'checkHour', fromOn: '2026-07-01', value: 8 })
  expect(valueOn('2026-07-01')).toBe(8)
  clock.set('2026-07-02')
  await director.accounts.unlock({ secret })
  for (const fromOn of ['2026-07-01', '2026-06-15', '1999-01-01']) {
    await expect(director.sites.setSetting({ key: 'checkHour', fromOn, value: 20 })).rejects.toMatchObject({
      code: 'IN_PAST',
      data: { field: 'fromOn' },
    })
  }
  expect(['2026-06-15', '2026-07-01'].map(valueOn)).toEqual([22, 8])
})

test.each([
  ['checkHour', 25],
  ['checkHour', -1],
  ['checkHour', 7.5],
  ['checkHour', '7'],
  ['idleMinutes', 0],
  ['leapBirthday', 'feb29'],
  ['leapBirthday', 1],
  ['waitingOrder', ''],
  ['backupLimitMb', 49],
  ['colour', 'red'],
  ['toString', 'x'],
])('%s can’t be %s', async (key, value) => {
  const { director } = await makeOrganisation()
  const input = { key, fromOn: '2026-06-15', value } as Parameters<typeof director.sites.setSetting>[0]
  await expect(director.sites.setSetting(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  expect((await director.audit.search({ entity: 'setting' })).rows).toEqual([])
})

test('a wrong value is told at its field', async () => {
  const { director } = await makeOrganisation()
  await expect(
    director.sites.setSetting({ key: 'checkHour', fromOn: '2026-06-15', value: 25 }),
  ).rejects.toMatchObject({ data: { issues: [{ path: ['value'] }] } })
})
