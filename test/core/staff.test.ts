import { expect, test } from 'vitest'
import type { NewStaff } from '../../src/shared/staff/schema.ts'
import { makeOrganisation, signInAs } from '../support/core.ts'

const newStaff = (given: Partial<NewStaff> = {}): NewStaff => ({
  siteId: 1,
  name: '曾国兰',
  sex: 'female',
  phone: '',
  post: 'carer',
  employedFrom: '2025-01-01',
  employedTo: null,
  certificates: [],
  leaves: [],
  note: '',
  ...given,
})
const certificate = (
  kind: 'health' | 'carer' | 'other',
  expiresOn: string | null,
  issuedOn: string | null = null,
) => ({ kind, number: '', issuedOn, expiresOn })

test('everyone who works here is listed with how they stand on a day', async () => {
  const { director } = await makeOrganisation()
  const made = await director.staff.create(
    newStaff({
      certificates: [certificate('health', '2026-12-31'), certificate('carer', '2026-07-01')],
      leaves: [{ fromOn: '2026-06-14', toOn: '2026-06-15', kind: 'annual', note: '' }],
    }),
  )
  expect(await director.staff.list({})).toEqual([
    { ...made, isEmployed: true, isOnLeave: true, nextExpiry: '2026-07-01' },
  ])
  expect(await director.staff.list({ on: '2026-06-16' })).toMatchObject([{ isOnLeave: false }])
  expect(await director.staff.list({ on: '2024-12-31' })).toMatchObject([{ isEmployed: false }])
  for (const search of ['曾', '国兰', 'zgl', 'ceng', 'zengguo'])
    expect(await director.staff.list({ search }), search).toHaveLength(1)
  expect(await director.staff.list({ search: 'wang' })).toEqual([])
})

test('a change replaces certificates and leaves, and the second of two is told', async () => {
  const { director } = await makeOrganisation()
  const made = await director.staff.create(newStaff({ certificates: [certificate('health', '2026-12-31')] }))
  const changed = await director.staff.update({
    ...made,
    phone: '13800000000',
    employedTo: '2026-06-14',
    certificates: [],
  })
  expect(changed).toMatchObject({ phone: '13800000000', certificates: [], version: 2 })
  expect(await director.staff.list({})).toMatchObject([{ isEmployed: false, nextExpiry: null }])
  await expect(director.staff.update({ ...made, phone: '2' })).rejects.toMatchObject({
    code: 'STALE',
    data: { by: '陈院长' },
  })
  await expect(director.staff.update({ ...made, id: 9 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('days the wrong way round are refused', async () => {
  const { director } = await makeOrganisation()
  const backward = (from: string, to: string) => ({ code: 'BACKWARD', data: { from, to } })
  await expect(director.staff.create(newStaff({ employedTo: '2024-12-31' }))).rejects.toMatchObject(
    backward('2025-01-01', '2024-12-31'),
  )
  await expect(
    director.staff.create(newStaff({ certificates: [certificate('health', '2025-01-01', '2025-02-01')] })),
  ).rejects.toMatchObject(backward('2025-02-01', '2025-01-01'))
  await expect(
    director.staff.create(
      newStaff({ leaves: [{ fromOn: '2026-06-02', toOn: '2026-06-01', kind: 'sick', note: '' }] }),
    ),
  ).rejects.toMatchObject(backward('2026-06-02', '2026-06-01'))
  expect(await director.staff.list({})).toEqual([])
})

test('certificates that run out are named, those renewed or of people who left are not', async () => {
  const { director } = await makeOrganisation()
  await director.staff.create(
    newStaff({
      name: '甲',
      certificates: [
        certificate('health', '2026-06-14'),
        certificate('carer', '2026-06-15'),
        certificate('other', '2026-07-15'),
        certificate('other', '2026-07-16'),
      ],
    }),
  )
  await director.staff.create(
    newStaff({
      name: '乙',
      certificates: [
        certificate('health', '2026-06-01'),
        certificate('health', '2027-06-01'),
        certificate('carer', null),
      ],
    }),
  )
  await director.staff.create(
    newStaff({ name: '丙', employedTo: '2026-06-01', certificates: [certificate('health', '2026-06-01')] }),
  )
  const expiring = await director.staff.expiring({ withinDays: 30 })
  expect(expiring.map(({ name, kind, expiresOn, isExpired }) => [name, kind, expiresOn, isExpired])).toEqual([
    ['甲', 'health', '2026-06-14', true],
    ['甲', 'carer', '2026-06-15', false],
    ['甲', 'other', '2026-07-15', false],
  ])
})

test('an account limited to a site sees and names its own staff only', async () => {
  const { core, director } = await makeOrganisation()
  const site = await director.sites.create({
    kind: 'canteen',
    name: '食堂',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  await director.staff.create(newStaff({ certificates: [certificate('health', '2026-06-01')] }))
  await director.staff.create(newStaff({ siteId: site.id, name: '厨师', post: 'cook' }))
  const { client } = await signInAs(core, director, 'director', [site.id])
  expect(await client.staff.list({})).toMatchObject([{ name: '厨师' }])
  expect(await client.staff.expiring({})).toEqual([])
  await expect(client.staff.list({ siteId: 1 })).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await expect(client.staff.create(newStaff())).rejects.toMatchObject({ code: 'OTHER_SITE' })
  await expect(director.staff.create(newStaff({ siteId: 99 }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
})
