import { expect, test } from 'vitest'
import { emptyCondition, type NewPerson } from '../../src/shared/people/schema.ts'
import { at, makeOrganisation, signInAs } from '../support/core.ts'
import { newPerson } from '../support/people.ts'

const papers: Partial<NewPerson> = {
  funding: 'selfPaying',
  birthOn: '1945-01-01',
  contacts: [
    {
      name: '王强',
      relation: '儿子',
      phone: '13911112222',
      address: '',
      isGuardian: false,
      isGuarantor: false,
      isEmergency: true,
    },
  ],
  documents: [
    { kind: 'contract', number: '1', signedOn: null, expiresOn: null, note: '' },
    { kind: 'medicalCheck', number: '2', signedOn: null, expiresOn: null, note: '' },
  ],
}

/** A house with one of each: resident, on leave, gone, dead, waiting, and one who only asked. */
async function makeHouse() {
  const made = await makeOrganisation()
  const { director } = made
  await director.beds.buildPlan({
    siteId: 1,
    building: 'A',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 2,
    bedsPerRoom: 2,
    floorPattern: '{f}',
    roomPattern: '{f}{r}',
    bedPattern: 'A{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2024-01-01',
  })
  const beds = (await director.beds.structure({ siteId: 1 })).beds.map(({ id }) => id)
  const ids: Record<string, number> = {}
  const add = async (name: string, given: Partial<NewPerson> = {}) => {
    ids[name] = (await director.people.create(newPerson({ name, ...given, isDuplicateConfirmed: true }))).id
    return ids[name]
  }
  const admit = async (personId: number, bed: number, arrived = at('2026-05-01')) =>
    director.beds.admit({
      personId,
      bedId: beds[bed] as number,
      at: arrived,
      trialUntilOn: bed === 1 ? '2026-06-30' : null,
      isMixConfirmed: true,
    })
  await admit(
    await add('住一', {
      ...papers,
      idNumber: '450599194501010014',
      phone: '13812345678',
      condition: { ...emptyCondition, careLevel: 'special' },
    }),
    2,
  )
  await admit(
    await add('住二', { birthYear: 1930, condition: { ...emptyCondition, careLevel: 'selfCare' } }),
    1,
  )
  await director.beds.startLeave({
    personId: ids.住二 as number,
    kind: 'hospital',
    at: at('2026-06-01'),
    expectedOn: null,
  })
  await admit(await add('走了'), 3, at('2026-01-01'))
  await director.beds.discharge({ personId: ids.走了 as number, at: at('2026-02-01'), reason: 'ownWish' })
  await admit(await add('死了'), 0, at('2026-01-01'))
  await director.beds.discharge({
    personId: ids.死了 as number,
    at: at('2026-03-01'),
    reason: 'death',
    diedOn: '2026-03-01',
  })
  await add('等着')
  await director.beds.apply({
    personId: ids.等着 as number,
    siteId: 1,
    stage: 'waiting',
    appliedOn: '2026-06-01',
    recognisedOn: null,
    wantedKind: null,
    wantedAudience: null,
    note: '',
  })
  await add('问问')
  return { ...made, ids }
}

test('each filter shows its people', async () => {
  const { director } = await makeHouse()
  const names = async (
    filter: 'all' | 'residents' | 'onLeave' | 'waiting' | 'former' | 'died' | 'incomplete',
    siteId?: number,
  ) => (await director.people.list({ filter, siteId })).rows.map(({ name }) => name).sort()
  expect(await names('residents')).toEqual(['住一', '住二'])
  expect(await names('onLeave')).toEqual(['住二'])
  expect(await names('former')).toEqual(['死了', '走了'])
  expect(await names('died')).toEqual(['死了'])
  expect(await names('waiting')).toEqual(['等着'])
  expect(await names('incomplete')).toEqual(['住二'])
  expect(await names('all')).toHaveLength(6)
  expect(await names('all', 1)).toEqual(['住一', '住二', '死了', '等着', '走了'])
  expect(await names('residents', 1)).toEqual(['住一', '住二'])
})

test('a row says where a person lies and how', async () => {
  const { director } = await makeHouse()
  const { rows } = await director.people.list({ filter: 'residents', sort: 'bed' })
  expect(rows).toMatchObject([
    { name: '住二', stay: { siteId: 1, bed: 'A101-2', isTrial: true, isOnLeave: true }, isWaiting: false },
    { name: '住一', stay: { bed: 'A102-1', isTrial: false, isOnLeave: false }, careLevel: 'special' },
  ])
})

test('lists are sorted either way, the unknown last, and come in pages', async () => {
  const { director } = await makeHouse()
  const names = async (sort: 'name' | 'bed' | 'age' | 'careLevel' | 'recent', isDescending = false) =>
    (await director.people.list({ sort, isDescending })).rows.map(({ name }) => name)
  expect(await names('name')).toEqual(['等着', '死了', '问问', '住二', '住一', '走了'])
  expect(await names('name', true)).toEqual(['走了', '住一', '住二', '问问', '死了', '等着'])
  expect((await names('bed')).slice(0, 2)).toEqual(['住二', '住一'])
  expect((await names('bed', true)).slice(0, 2)).toEqual(['住一', '住二'])
  expect((await names('age')).slice(0, 2)).toEqual(['住一', '住二'])
  expect((await names('age', true)).slice(0, 2)).toEqual(['住二', '住一'])
  expect((await names('careLevel')).slice(0, 2)).toEqual(['住二', '住一'])
  expect((await names('recent'))[0]).toBe('问问')
  const page = await director.people.list({ offset: 4, limit: 4 })
  expect([page.rows.map(({ name }) => name), page.total]).toEqual([['住一', '走了'], 6])
  expect(await director.people.list({ offset: 50 })).toEqual({ rows: [], total: 6 })
})

test('a resident is found by the bed they lie in now', async () => {
  const { director } = await makeHouse()
  for (const text of ['A101-2', 'a101-2', 'a101'])
    expect(await director.people.search({ text }), text).toMatchObject([{ name: '住二' }])
  expect(await director.people.search({ text: 'A102-2' })).toEqual([])
  expect(await director.people.list({ search: 'a10', filter: 'onLeave' })).toMatchObject({ total: 1 })
})

test('who is limited to other sites sees people, but not where they lie', async () => {
  const { core, director } = await makeHouse()
  const other = await director.sites.create({
    kind: 'canteen',
    name: '食堂',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { client } = await signInAs(core, director, 'canteen', [other.id])
  expect(await client.people.list({ filter: 'residents' })).toEqual({ rows: [], total: 0 })
  expect(await client.people.list({ filter: 'waiting' })).toEqual({ rows: [], total: 0 })
  expect(await client.people.search({ text: '住一' })).toMatchObject([{ stay: null }])
  expect(await client.people.search({ text: 'A101' })).toEqual([])
  await expect(client.people.list({ siteId: 1 })).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a file is masked unless the director says why not', async () => {
  const { core, director } = await makeHouse()
  const masked = (await director.people.exportRows({})).find(({ name }) => name === '住一')
  expect(masked).toMatchObject({
    idNumber: '450***********0014',
    phone: '138****5678',
    contact: '王强',
    contactPhone: '139****2222',
    room: '102',
    arrivedAt: at('2026-05-01'),
  })
  await expect(director.people.exportRows({ isUnmasked: true })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const full = await director.people.exportRows({ isUnmasked: true, reason: '民政局年检' })
  expect(full.find(({ name }) => name === '住一')).toMatchObject({
    idNumber: '450599194501010014',
    phone: '13812345678',
  })
  const last = core.parts.store.connection
    .prepare('SELECT action, payload FROM audit JOIN auditPayload ON auditId = id ORDER BY id DESC LIMIT 1')
    .get()
  expect(last).toMatchObject({ action: 'people.exportRows', payload: expect.stringContaining('民政局年检') })
  const { client: nurse } = await signInAs(core, director, 'nursing')
  await expect(nurse.people.exportRows({ isUnmasked: true, reason: '想看' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { right: 'exports.unmasked' },
  })
})

test('who lies in a bed or waits for one can be neither voided nor called dead in passing', async () => {
  const { director, ids } = await makeHouse()
  const inUse = { code: 'PERSON_IN_USE' }
  for (const name of ['住一', '走了', '等着'])
    await expect(director.people.void({ id: ids[name] as number, reason: '错' }), name).rejects.toMatchObject(
      inUse,
    )
  await expect(
    director.people.update({ id: ids.住一 as number, version: 1, changes: { diedOn: '2026-06-14' } }),
  ).rejects.toMatchObject(inUse)
  await expect(
    director.people.update({ id: ids.走了 as number, version: 1, changes: { diedOn: '2026-01-31' } }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
  await director.people.void({ id: ids.问问 as number, reason: '错' })
})

test('whoever dies before a bed is free leaves the waiting list', async () => {
  const { director, ids } = await makeHouse()
  await director.people.update({ id: ids.等着 as number, version: 1, changes: { diedOn: '2026-06-14' } })
  expect(await director.beds.waiting({ siteId: 1 })).toEqual([])
  await director.people.update({ id: ids.走了 as number, version: 1, changes: { diedOn: '2026-02-01' } })
  expect(await director.people.list({ filter: 'died' })).toMatchObject({ total: 3 })
})
