import { expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import { at, makeOrganisation, signInAs, type TestClient } from '../support/core.ts'
import { newPerson } from '../support/people.ts'

async function makeBeds(director: TestClient) {
  await director.beds.buildPlan({
    siteId: 1,
    building: 'A',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 3,
    bedsPerRoom: 1,
    floorPattern: '{f}',
    roomPattern: '{f}{r}',
    bedPattern: '{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2024-01-01',
  })
  return (await director.beds.structure({ siteId: 1 })).beds.map(({ id }) => id) as [number, number, number]
}

/** One person twice: in 2025 as 王秀英, who left, and now as 王秀莹, who lies in a bed. */
async function makePair() {
  const made = await makeOrganisation()
  const { director } = made
  const beds = await makeBeds(director)
  const kept = await director.people.create(
    newPerson({
      name: '王秀英',
      birthOn: '1945-01-01',
      phone: '13800000000',
      note: '',
      condition: { ...emptyCondition, careLevel: 'assisted' },
    }),
  )
  const merged = await director.people.create(
    newPerson({
      name: '王秀莹',
      idNumber: '450599194501010014',
      phone: '13911111111',
      birthYear: 1945,
      street: '中街',
      isDuplicateConfirmed: true,
      contacts: [
        {
          name: '王强',
          relation: '儿子',
          phone: '1',
          address: '',
          isGuardian: false,
          isGuarantor: false,
          isEmergency: true,
        },
      ],
      condition: { ...emptyCondition, careLevel: 'selfCare', diet: 'lowSalt' },
    }),
  )
  await director.beds.admit({ personId: kept.id, bedId: beds[0], at: at('2025-01-01') })
  await director.beds.discharge({ personId: kept.id, at: at('2025-06-01'), reason: 'ownWish' })
  await director.beds.admit({ personId: merged.id, bedId: beds[1], at: at('2026-05-01') })
  return { ...made, beds, kept, merged, pair: { keptId: kept.id, mergedId: merged.id } }
}

/** All that a merge may touch, for comparing before and after. */
async function stateOf(director: TestClient, ids: number[]) {
  const one = async (id: number) => {
    const { version: _version, ...person } = await director.people.get({ id })
    return { person, history: await director.beds.personHistory({ personId: id }) }
  }
  return Promise.all(ids.map(one))
}

test('a merge is previewed: what moves, what is dropped, and nothing is done', async () => {
  const { director, pair, kept, merged } = await makePair()
  expect(await director.people.previewMerge(pair)).toEqual({
    kept: await director.people.get({ id: kept.id }),
    merged: await director.people.get({ id: merged.id }),
    differences: [
      { field: 'name', kept: '王秀英', merged: '王秀莹' },
      { field: 'birthOn', kept: '1945-01-01', merged: '1945' },
      { field: 'phone', kept: '138****0000', merged: '139****1111' },
    ],
    moves: {
      stays: 1,
      leaves: 0,
      holds: 0,
      applications: 0,
      conditions: 1,
      familyBeds: 0,
      visits: 0,
      meals: 0,
    },
    mealsStaying: 0,
    isOverlapping: false,
  })
})

test('two records become one person with both histories, and come apart exactly', async () => {
  const { director, pair, kept, merged, beds } = await makePair()
  const before = await stateOf(director, [kept.id, merged.id])
  const merge = await director.people.merge(pair)
  expect(merge).toMatchObject({ kept: '王秀英', merged: '王秀莹', by: '陈院长', undoneAt: null })
  const person = await director.people.get({ id: kept.id })
  expect(person).toMatchObject({
    name: '王秀英',
    birthOn: '1945-01-01',
    birthYear: null,
    phoneMasked: '138****0000',
    idNumberMasked: '450***********0014',
    street: '中街',
    contacts: [{ name: '王强' }],
    condition: { careLevel: 'assisted', diet: 'lowSalt' },
  })
  expect((await director.beds.personHistory({ personId: kept.id })).map(({ bedId }) => bedId).sort()).toEqual(
    [beds[0], beds[1]],
  )
  expect(await director.people.get({ id: merged.id })).toMatchObject({ mergedIntoId: kept.id })
  expect(await director.people.list({})).toMatchObject({
    total: 1,
    rows: [{ id: kept.id, stay: { bedId: beds[1] } }],
  })
  expect(await director.people.search({ text: '秀莹' })).toEqual([])
  expect(await director.people.search({ text: '0014' })).toMatchObject([{ id: kept.id }])

  expect(await director.people.unmerge({ id: merge.id })).toMatchObject({ undoneAt: at('2026-06-15') })
  expect(await stateOf(director, [kept.id, merged.id])).toEqual(before)
  expect(await director.people.search({ text: '秀莹' })).toMatchObject([
    { id: merged.id, stay: { bedId: beds[1] } },
  ])
  expect(await director.people.search({ text: '0014' })).toMatchObject([{ id: merged.id }])
  expect(await director.people.merges()).toHaveLength(1)
  await expect(director.people.unmerge({ id: merge.id })).rejects.toMatchObject({ code: 'MERGE_CHANGED' })
})

test('what happened since a merge in a stay that is moved back goes with it; changed fields stay', async () => {
  const { director, clock, pair, kept, merged, beds } = await makePair()
  const merge = await director.people.merge(pair)
  clock.now += 60_000
  await director.beds.transfer({ personId: kept.id, bedId: beds[2] })
  const { version } = await director.people.get({ id: kept.id })
  await director.people.update({ id: kept.id, version, changes: { street: '南街' } })
  await director.people.setCondition({ id: kept.id, condition: { mobility: 'walks' } })
  await director.people.unmerge({ id: merge.id })
  expect(await director.people.search({ text: 'wxy' })).toMatchObject([
    { id: merged.id, stay: { bedId: beds[2] } },
    { id: kept.id, stay: null },
  ])
  expect(await director.people.get({ id: kept.id })).toMatchObject({
    street: '南街',
    idState: 'none',
    condition: { mobility: 'walks', diet: 'lowSalt' },
  })
  expect(
    (await director.beds.personHistory({ personId: merged.id })).map(({ bedId }) => bedId).sort(),
  ).toEqual([beds[1], beds[2]])
})

test('people who lay in beds at the same time are not one person', async () => {
  const { director, pair, kept, beds } = await makePair()
  await director.beds.admit({ personId: kept.id, bedId: beds[2], at: at('2026-06-01') })
  expect(await director.people.previewMerge(pair)).toMatchObject({ isOverlapping: true })
  await expect(director.people.merge(pair)).rejects.toMatchObject({
    code: 'MERGE_OVERLAPS',
    data: { personId: kept.id, other: '王秀莹' },
  })
})

test('of two places on one waiting list the earlier counts', async () => {
  const { director } = await makeOrganisation()
  const apply = (personId: number, appliedOn: string) =>
    director.beds.apply({
      personId,
      siteId: 1,
      appliedOn,
      recognisedOn: null,
      wantedKind: null,
      wantedAudience: null,
      note: '',
      stage: 'waiting',
    })
  const first = await director.people.create(newPerson({ name: '甲' }))
  const second = await director.people.create(newPerson({ name: '乙' }))
  await apply(first.id, '2026-05-01')
  await apply(second.id, '2026-03-01')
  const merge = await director.people.merge({ keptId: first.id, mergedId: second.id })
  expect(await director.beds.waiting({ siteId: 1 })).toMatchObject([
    { personId: first.id, appliedOn: '2026-03-01' },
  ])
  await director.people.unmerge({ id: merge.id })
  expect(
    (await director.beds.waiting({ siteId: 1 })).map(({ personId, appliedOn }) => [personId, appliedOn]),
  ).toEqual([
    [second.id, '2026-03-01'],
    [first.id, '2026-05-01'],
  ])
})

test('merges are taken back in the order last first, and not over another who has the number', async () => {
  const { director } = await makeOrganisation()
  const ids = []
  for (const name of ['甲', '乙', '丙'])
    ids.push(
      (await director.people.create(newPerson({ name, idNumber: name === '甲' ? '450599194501010014' : '' })))
        .id,
    )
  const [a, b, c] = ids as [number, number, number]
  const first = await director.people.merge({ keptId: b, mergedId: a })
  const second = await director.people.merge({ keptId: c, mergedId: b })
  await expect(director.people.unmerge({ id: first.id })).rejects.toMatchObject({ code: 'MERGE_CHANGED' })
  await director.people.unmerge({ id: second.id })
  const { version } = await director.people.get({ id: b })
  await director.people.update({ id: b, version, changes: { idNumber: '' } })
  const other = await director.people.create(newPerson({ name: '丁', idNumber: '450599194501010014' }))
  await expect(director.people.unmerge({ id: first.id })).rejects.toMatchObject({ code: 'MERGE_CHANGED' })
  await director.people.void({ id: other.id, reason: '录错' })
  await director.people.unmerge({ id: first.id })
  expect(await director.people.search({ text: '0014' })).toMatchObject([{ id: a }])
})

test('a merge needs two people who count, of the sites of the account', async () => {
  const { core, director, kept, pair } = await makePair()
  await expect(director.people.merge({ keptId: kept.id, mergedId: kept.id })).rejects.toMatchObject({
    code: 'MERGE_SAME',
  })
  await expect(director.people.merge({ keptId: kept.id, mergedId: 99 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  const other = await director.sites.create({
    kind: 'home',
    name: '二院',
    operator: 'public',
    address: '',
    phone: '',
    openedOn: null,
    closedOn: null,
  })
  const { client } = await signInAs(core, director, 'nursing', [other.id])
  await expect(client.people.merge(pair)).rejects.toMatchObject({ code: 'OTHER_SITE' })
})
