import { describe, expect, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import type { PackageTerms } from '../../src/shared/homecare/package.ts'
import { equipmentPresets, itemPresets, packagePresets } from '../../src/shared/homecare/presets.ts'
import { makeOrganisation, secret, signInAs, type TestClient } from '../support/core.ts'
import { makeItem, makePackage, makeWorker } from '../support/homecare.ts'
import { addVisit, type VisitRow } from '../support/homecare-visits.ts'
import { makePerson } from '../support/people.ts'

/** A station with two items and a package of both: cleaning four times, a bath twice a month. */
async function makeOffer(terms: Partial<PackageTerms> = {}) {
  const made = await makeOrganisation()
  const { director } = made
  const station = await addStation(director, '居家站')
  const [clean, bath] = [
    await makeItem(director, { code: '11' }),
    await makeItem(director, { code: '42', kind: 'bath', priceFen: 8000 }),
  ]
  const packageId = await makePackage(director, {
    siteId: station,
    itemIds: [],
    terms: {
      items: [
        { itemId: clean, timesPerMonth: 4 },
        { itemId: bath, timesPerMonth: 2 },
      ],
      ...terms,
    },
  })
  const wang = await makePerson(director, { name: '王秀英', street: '东街街道' })
  return { ...made, station, clean, bath, packageId, wang }
}

const addStation = async (director: TestClient, name: string) =>
  (
    await director.sites.create({
      kind: 'homecare',
      name,
      operator: 'public',
      address: '',
      phone: '',
      openedOn: null,
      closedOn: null,
    })
  ).id

/** What the station's first package holds as it was last said. */
async function latestTerms(director: TestClient, siteId: number): Promise<PackageTerms> {
  const [made] = await director.homecare.carePackages({ siteId })
  const latest = made?.versions[0]
  if (!latest) throw new Error('no package')
  const { id: _, ...terms } = latest
  return terms
}

/** Deaths are entered with a discharge or a close; here the day alone matters. */
const die = (core: Core, personId: number, on: string) =>
  core.parts.store.connection.prepare('UPDATE person SET diedOn = ? WHERE id = ?').run(on, personId)

const grant = (given: { packageId: number; personIds: number[]; fromOn?: string; toOn?: string | null }) => ({
  fromOn: '2026-06-01',
  toOn: null,
  note: '',
  ...given,
})

describe('what is offered', () => {
  test('an item has terms from a day on; its code and name are its own', async () => {
    const { director } = await makeOrganisation()
    const id = await makeItem(director, { code: '11' })
    await director.homecare.setItemTerms({ itemId: id, fromOn: '2026-07-01', minutes: 90, priceFen: 4500 })
    await director.homecare.setItemTerms({ itemId: id, fromOn: '2026-07-01', minutes: 80, priceFen: 4500 })
    const [item] = await director.homecare.serviceItems()
    expect(item?.terms).toEqual([
      { fromOn: '2026-07-01', minutes: 80, priceFen: 4500 },
      { fromOn: '2020-01-01', minutes: 60, priceFen: 3000 },
    ])
    await expect(makeItem(director, { code: '11' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: '11' },
    })
    const other = await director.homecare.addServiceItem({
      code: '12',
      name: '助餐',
      kind: 'meal',
      category: 'meal',
      isActive: true,
      terms: [{ fromOn: '2020-01-01', minutes: 30, priceFen: 0 }],
    })
    await expect(director.homecare.updateServiceItem({ ...other, name: '服务 11' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: '服务 11' },
    })
    const renamed = await director.homecare.updateServiceItem({ ...other, name: '上门助餐' })
    expect(renamed).toMatchObject({ name: '上门助餐', version: 2, terms: other.terms })
    await expect(director.homecare.updateServiceItem({ ...other, name: '送餐' })).rejects.toMatchObject({
      code: 'STALE',
    })
    await expect(
      director.homecare.setItemTerms({ itemId: 99, fromOn: '2026-07-01', minutes: 1, priceFen: 0 }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a package needs an item; versions hold from their day, the same day replaces', async () => {
    const { director, packageId, clean, station } = await makeOffer()
    const [made] = await director.homecare.carePackages({ siteId: station })
    if (!made) throw new Error('no package')
    const terms = await latestTerms(director, station)
    const change = (fromOn: string, timesPerMonth: number) =>
      director.homecare.addPackageVersion({
        packageId,
        terms: { ...terms, fromOn, items: [{ itemId: clean, timesPerMonth }] },
      })
    await change('2026-07-01', 6)
    const changed = await change('2026-07-01', 5)
    expect(changed.versions.map(({ fromOn, items }) => [fromOn, items.length])).toEqual([
      ['2026-07-01', 1],
      ['2020-01-01', 2],
    ])
    expect(changed.versions[0]?.items).toEqual([{ itemId: clean, timesPerMonth: 5 }])
    await expect(
      director.homecare.addPackageVersion({ packageId, terms: { ...terms, items: [] } }),
    ).rejects.toMatchObject({ code: 'PACKAGE_EMPTY' })
    const twice = { itemId: clean, timesPerMonth: 1 }
    await expect(
      director.homecare.addPackageVersion({ packageId, terms: { ...terms, items: [twice, twice] } }),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await expect(
      makePackage(director, { siteId: station, itemIds: [clean], name: made.name }),
    ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await expect(director.homecare.updateCarePackage(made)).rejects.toMatchObject({ code: 'STALE' })
  })

  test('a project belongs to its station and runs forward', async () => {
    const { director, station } = await makeOffer()
    const project = {
      siteId: station,
      name: '提升行动',
      fund: 'centralLottery' as const,
      documentNumber: '',
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
      note: '',
    }
    const made = await director.homecare.addCareProject(project)
    await expect(director.homecare.addCareProject(project)).rejects.toMatchObject({ code: 'NAME_TAKEN' })
    await expect(director.homecare.updateCareProject({ ...made, toOn: '2025-01-01' })).rejects.toMatchObject({
      code: 'BACKWARD',
    })
    const changed = await director.homecare.updateCareProject({ ...made, toOn: null })
    expect(await director.homecare.careProjects({ siteId: station })).toEqual([changed])
    const elsewhere = await addStation(director, '另一站')
    const terms = await latestTerms(director, station)
    await expect(
      director.homecare.addCarePackage({
        siteId: elsewhere,
        projectId: made.id,
        name: '套餐',
        note: '',
        terms,
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'careProject' } })
  })

  test('a worker is in one team at a time', async () => {
    const { director, station } = await makeOffer()
    const worker = await makeWorker(director, '周敏', station)
    const team = (name: string, members: { staffId: number; fromOn: string; toOn: string | null }[]) => ({
      siteId: station,
      name,
      isActive: true,
      members,
    })
    const first = await director.homecare.addCareTeam(
      team('一组', [{ staffId: worker, fromOn: '2026-01-01', toOn: '2026-03-31' }]),
    )
    const taken = { code: 'MEMBER_OF_OTHER_TEAM', data: { staff: '周敏', team: '一组' } }
    await expect(
      director.homecare.addCareTeam(team('二组', [{ staffId: worker, fromOn: '2026-03-31', toOn: null }])),
    ).rejects.toMatchObject(taken)
    const second = await director.homecare.addCareTeam(
      team('二组', [{ staffId: worker, fromOn: '2026-04-01', toOn: null }]),
    )
    await expect(
      director.homecare.updateCareTeam({
        ...first,
        members: [...first.members, { staffId: worker, fromOn: '2026-02-01', toOn: '2026-02-02' }],
      }),
    ).rejects.toMatchObject(taken)
    await expect(director.homecare.updateCareTeam({ ...second, name: '一组' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
    })
    await expect(
      director.homecare.addCareTeam(
        team('三组', [{ staffId: worker, fromOn: '2025-04-01', toOn: '2025-01-01' }]),
      ),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    await director.homecare.updateCareTeam({ ...second, members: [], isActive: false })
    expect(await director.homecare.careTeams({ siteId: station })).toMatchObject([
      { name: '一组', members: [{ staffId: worker, toOn: '2026-03-31' }] },
      { name: '二组', members: [], isActive: false },
    ])
  })

  test('presets fit the schema and name items there are', async () => {
    const { director, siteId } = await makeOrganisation()
    const ids = new Map<string, number>()
    for (const { minutes, priceFen, basis: _, ...item } of itemPresets) {
      const terms = [{ fromOn: '2026-01-01', minutes, priceFen }]
      const { id } = await director.homecare.addServiceItem({ ...item, isActive: true, terms })
      ids.set(item.code, id)
    }
    for (const { name, note, terms } of packagePresets) {
      const items = terms.items.map(({ code, timesPerMonth }) => ({
        itemId: ids.get(code) ?? 0,
        timesPerMonth,
      }))
      const preset = { siteId, projectId: null, name, note, terms: { ...terms, fromOn: '2026-01-01', items } }
      expect((await director.homecare.addCarePackage(preset)).versions[0]?.basis).toBe(terms.basis)
    }
    expect(new Set(equipmentPresets.map(({ name }) => name)).size).toBe(equipmentPresets.length)
  })
})

describe('who was given it', () => {
  test('packages of one project do not overlap; a bulk gift is all or none', async () => {
    const { director, packageId, station, clean, wang } = await makeOffer()
    const li = await makePerson(director, { name: '李桂兰' })
    const { ids } = await director.homecare.grantPackage(
      grant({ packageId, personIds: [wang], fromOn: '2026-03-01', toOn: '2026-05-31' }),
    )
    const other = await makePackage(director, { siteId: station, itemIds: [clean], name: '另一套餐' })
    await expect(
      director.homecare.grantPackage(
        grant({ packageId: other, personIds: [li, wang], fromOn: '2026-05-31' }),
      ),
    ).rejects.toMatchObject({
      code: 'PACKAGE_OVERLAPS',
      data: {
        personId: wang,
        person: '王秀英',
        package: '基础套餐',
        from: '2026-03-01',
        until: '2026-05-31',
      },
    })
    expect(await director.homecare.packageGrants({ personId: li })).toEqual([])
    await director.homecare.grantPackage(grant({ packageId: other, personIds: [li, wang, li] }))
    expect(
      (await director.homecare.packageGrants({ siteId: station })).map((row) => [row.person, row.package]),
    ).toEqual([
      ['李桂兰', '另一套餐'],
      ['王秀英', '另一套餐'],
    ])
    expect(await director.homecare.packageGrants({ personId: wang })).toHaveLength(2)
    expect(await director.homecare.packageGrants({ personId: wang, on: '2026-05-31' })).toMatchObject([
      { package: '基础套餐' },
    ])
    // What a bulk gift checks again row by row is also held by the table.
    const end = { id: ids[0] ?? 0, version: 1 }
    await expect(director.homecare.endGrant({ ...end, toOn: null })).rejects.toMatchObject({
      code: 'PACKAGE_OVERLAPS',
    })
    await expect(director.homecare.endGrant({ ...end, toOn: '2026-02-28' })).rejects.toMatchObject({
      code: 'BACKWARD',
    })
    await director.homecare.endGrant({ ...end, toOn: '2026-04-30' })
    await expect(director.homecare.endGrant({ ...end, toOn: '2026-04-29' })).rejects.toMatchObject({
      code: 'STALE',
    })
    await director.homecare.voidGrant({ id: end.id, reason: '录错' })
    await expect(director.homecare.voidGrant({ id: end.id, reason: '录错' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    expect(await director.homecare.packageGrants({ personId: wang })).toHaveLength(1)
  })

  test('the table itself refuses an overlap', async () => {
    const { core, director, packageId, wang } = await makeOffer()
    await director.homecare.grantPackage(grant({ packageId, personIds: [wang] }))
    const copy = `INSERT INTO packageGrant (packageId, personId, siteId, fromOn, recordedAt, recordedBy)
      SELECT packageId, personId, siteId, '2026-12-01', 0, '' FROM packageGrant`
    expect(() => core.parts.store.connection.exec(copy)).toThrow('PACKAGE_OVERLAPS')
  })

  test('nobody who died, and nothing out of use, is given', async () => {
    const { core, director, packageId, station, wang } = await makeOffer()
    const [made] = await director.homecare.carePackages({ siteId: station })
    if (!made) throw new Error('no package')
    await director.homecare.updateCarePackage({ ...made, isActive: false })
    await expect(
      director.homecare.grantPackage(grant({ packageId, personIds: [wang] })),
    ).rejects.toMatchObject({ code: 'PACKAGE_OUT_OF_USE', data: { package: '基础套餐' } })
    await director.homecare.updateCarePackage({ ...made, isActive: true, version: 2 })
    die(core, wang, '2026-06-10')
    await expect(
      director.homecare.grantPackage(grant({ packageId, personIds: [wang] })),
    ).rejects.toMatchObject({ code: 'PERSON_DIED' })
  })

  test('an account of another site sees and changes nothing', async () => {
    const { core, director, packageId, station, wang } = await makeOffer()
    const { ids } = await director.homecare.grantPackage(grant({ packageId, personIds: [wang] }))
    const { client } = await signInAs(core, director, 'homecare', [1])
    const refused = { code: 'OTHER_SITE' }
    const { homecare } = client
    const rule = { siteId: station, fromOn: '2026-01-01', minMinutes: 30, isOncePerDay: true, basis: '' }
    for (const attempt of [
      homecare.carePackages({ siteId: station }),
      homecare.careTeams({ siteId: station }),
      homecare.careProjects({ siteId: station }),
      homecare.countRules({ siteId: station }),
      homecare.packageProgress({ siteId: station, month: '2026-06' }),
      homecare.packageGrants({ siteId: station }),
      homecare.grantPackage(grant({ packageId, personIds: [wang] })),
      homecare.voidGrant({ id: ids[0] ?? 0, reason: '录错' }),
      homecare.setCountRule(rule),
    ])
      await expect(attempt).rejects.toMatchObject(refused)
    expect(await homecare.packageGrants({ personId: wang })).toEqual([])
  })
})

describe('progress', () => {
  test('given, remaining and beyond, by the version of the month’s last day', async () => {
    const { core, director, packageId, station, clean, bath, wang } = await makeOffer({
      minMinutes: 60,
      visitsPerMonth: 3,
      minutesPerMonth: 240,
    })
    const meal = await makeItem(director, { code: '41', kind: 'meal' })
    const { ids } = await director.homecare.grantPackage(grant({ packageId, personIds: [wang] }))
    const visit = (given: Omit<VisitRow, 'siteId' | 'personId'>) =>
      addVisit(core, { siteId: station, personId: wang, grantId: ids[0] ?? null, ...given })
    visit({ onDay: '2026-06-02', minutes: 60, items: [clean, meal] })
    visit({ onDay: '2026-06-03', minutes: 59, items: [clean] })
    visit({ onDay: '2026-06-04', minutes: 90, items: [bath], quantity: 3 })
    visit({ onDay: '2026-06-05', minutes: 120, items: [clean], isVoided: true })
    visit({ onDay: '2026-05-31', minutes: 120, items: [clean] })
    visit({ onDay: '2026-06-20', minutes: null, outcome: null })
    const ask = async (month = '2026-06') =>
      (await director.homecare.packageProgress({ siteId: station, month }))[0]
    expect(await ask()).toEqual({
      grantId: ids[0],
      personId: wang,
      person: '王秀英',
      street: '东街街道',
      packageId,
      package: '基础套餐',
      visits: { due: 3, given: 2, remaining: 1 },
      minutes: { due: 240, given: 150, remaining: 90 },
      items: [
        { itemId: clean, item: '服务 11', due: 4, given: 1, remaining: 3 },
        { itemId: bath, item: '服务 42', due: 2, given: 3, remaining: 0 },
      ],
      // A meal the package does not hold, and a third bath.
      beyond: 2,
      isOverdue: false,
      lastVisitOn: '2026-06-04',
      nextVisitOn: '2026-06-20',
    })
    const terms = await latestTerms(director, station)
    await director.homecare.addPackageVersion({
      packageId,
      terms: { ...terms, fromOn: '2026-06-30', visitsPerMonth: 20 },
    })
    // 18 still to give and 16 days left.
    expect(await ask()).toMatchObject({ visits: { due: 20, remaining: 18 }, isOverdue: true })
    expect(await ask('2026-05')).toBeUndefined()
  })

  test('a day’s visits together, and a part month pro rata', async () => {
    const { core, director, packageId, station, clean, wang } = await makeOffer({
      minMinutes: 60,
      minutesPer: 'day',
      visitsPerMonth: 15,
      isProRata: true,
    })
    const { ids } = await director.homecare.grantPackage(
      grant({ packageId, personIds: [wang], fromOn: '2026-06-10', toOn: '2026-06-19' }),
    )
    const visit = (onDay: string, minutes: number) =>
      addVisit(core, {
        siteId: station,
        personId: wang,
        grantId: ids[0] ?? null,
        onDay,
        minutes,
        items: [clean],
      })
    visit('2026-06-11', 30)
    visit('2026-06-11', 30)
    visit('2026-06-12', 59)
    const [progress] = await director.homecare.packageProgress({ siteId: station, month: '2026-06' })
    // 10 of 30 days: a third of 15 visits, of 4 cleanings and of 2 baths.
    expect(progress).toMatchObject({
      visits: { due: 5, given: 1, remaining: 4 },
      minutes: { due: null, given: 60, remaining: null },
      items: [
        { due: 1, given: 2, remaining: 0 },
        { due: 1, given: 0, remaining: 1 },
      ],
      beyond: 1,
      isOverdue: false,
    })
  })

  test('a month that is over is overdue while something is lacking; the dead are due nothing', async () => {
    const { core, director, clock, packageId, station, clean, wang } = await makeOffer({
      visitsPerMonth: 1,
    })
    const li = await makePerson(director, { name: '李桂兰' })
    await director.homecare.grantPackage(grant({ packageId, personIds: [wang, li] }))
    const ask = (month: string) => director.homecare.packageProgress({ siteId: station, month })
    expect(await ask('2026-06')).toMatchObject([{ isOverdue: false }, { isOverdue: false }])
    clock.set('2026-07-02')
    await director.accounts.signIn({ name: 'yuanzhang', secret })
    expect(await ask('2026-06')).toMatchObject([{ isOverdue: true }, { isOverdue: true }])
    const [grantOfLi] = await director.homecare.packageGrants({ personId: li })
    for (const onDay of ['2026-06-01', '2026-06-02', '2026-06-03', '2026-06-04'])
      addVisit(core, {
        siteId: station,
        personId: li,
        grantId: grantOfLi?.id ?? null,
        onDay,
        minutes: 60,
        items: [clean],
      })
    die(core, wang, '2026-06-30')
    expect(await ask('2026-06')).toHaveLength(2)
    expect(await ask('2026-07')).toMatchObject([{ person: '李桂兰' }])
    const ofLi = { siteId: station, month: '2026-06', personId: li }
    const [progress] = await director.homecare.packageProgress(ofLi)
    expect(progress).toMatchObject({
      visits: { remaining: 0 },
      items: [{ remaining: 0 }, { remaining: 2 }],
      isOverdue: false,
    })
    // Where the package says no number of visits, each of its items is due.
    const terms = { ...(await latestTerms(director, station)), visitsPerMonth: null }
    await director.homecare.addPackageVersion({ packageId, terms })
    expect(await director.homecare.packageProgress(ofLi)).toMatchObject([{ isOverdue: true }])
  })
})
