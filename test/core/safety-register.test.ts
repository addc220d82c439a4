import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assetsAt } from '../../src/core/safety/assets.ts'
import { pointByCode } from '../../src/core/safety/points.ts'
import { addDays } from '../../src/shared/day.ts'
import { POINT_ALPHABET, pointPayload, readPointCode } from '../../src/shared/safety/point-code.ts'
import type { NewAssetChecks, NewAssets, NewLicence } from '../../src/shared/safety/register.ts'
import { codesFrom, concernsOf, licenceState } from '../../src/shared/safety/register-rules.ts'
import { makeHome } from '../support/beds.ts'
import { at, secret, signInAs, type TestClient } from '../support/core.ts'

const today = '2026-06-15'

/** A home of two floors (1层, 2层) with two rooms each. It is noon of 15 June 2026. */
async function makeRegister() {
  const made = await makeHome({ floorCount: 2 })
  const { floors, rooms } = await made.director.beds.structure({ siteId: 1 })
  const [first = 0, second = 0] = floors.map(({ id }) => id)
  const room = (name: string) => rooms.find((each) => each.name === name)?.id ?? 0
  /** The page locked in the meantime. */
  const until = async (day: string) => {
    made.clock.set(day)
    await made.director.accounts.unlock({ secret })
  }
  return { ...made, first, second, room, until }
}

const piece = (overrides: Partial<NewAssets> = {}): NewAssets => ({
  siteId: 1,
  kind: 'extinguisher',
  codes: ['MHQ-001'],
  floorId: null,
  roomId: null,
  place: '',
  model: 'MFZ/ABC4',
  madeOn: '2024-01-01',
  installedOn: '2024-03-01',
  expiresOn: null,
  note: '',
  ...overrides,
})

const check = (assetIds: number[], overrides: Partial<NewAssetChecks> = {}): NewAssetChecks => ({
  assetIds,
  onDay: today,
  kind: 'test',
  isOk: true,
  by: '平安消防',
  nextOn: null,
  costFen: null,
  note: '',
  ...overrides,
})

const paper = (overrides: Partial<NewLicence> = {}): NewLicence => ({
  siteId: 1,
  kind: 'food',
  name: '食品经营许可证',
  number: 'JY301',
  issuedOn: '2021-06-16',
  expiresOn: today,
  note: '',
  ...overrides,
})

const assetOf = async (director: TestClient, code: string) =>
  (await director.safety.assets({ siteId: 1 })).find((asset) => asset.code === code)

const otherHome = async (director: TestClient) => {
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  return (await director.sites.create({ ...site, openedOn: null, closedOn: null })).id
}

test('points are given codes by the core, keep them, and are found by what is scanned or typed', async () => {
  const { core, director, first, second, room } = await makeRegister()
  const points = await director.safety.addPoints({
    siteId: 1,
    points: [
      { name: '东楼梯口', floorId: first, roomId: null },
      { name: '治疗室', floorId: null, roomId: room('202') },
    ],
  })
  expect(points).toMatchObject([
    { name: '东楼梯口', floorId: first, floor: '1层', room: '', sort: 1, retiredAt: null, version: 1 },
    // A room says its floor.
    { name: '治疗室', floorId: second, floor: '2层', room: '202', sort: 2 },
  ])
  const [stairs, ward] = points as [(typeof points)[0], (typeof points)[0]]
  expect(stairs.code).toMatch(new RegExp(`^[${POINT_ALPHABET}]{8}$`))
  expect(stairs.code).not.toBe(ward.code)
  for (const scanned of [
    pointPayload(ward.code),
    ward.code.toLowerCase(),
    ` ${ward.code.slice(0, 4)} ${ward.code.slice(4)}`,
  ])
    expect(await director.safety.pointByCode({ siteId: 1, code: scanned })).toEqual(ward)
  expect(core.parts.store.read((reader) => pointByCode(reader, stairs.code))).toEqual(stairs)

  const moved = { id: ward.id, version: 1, name: '二层治疗室', floorId: second, roomId: null, sort: 0 }
  expect(await director.safety.updatePoint(moved)).toMatchObject({
    name: '二层治疗室',
    room: '',
    code: ward.code,
    version: 2,
  })
  await expect(director.safety.updatePoint(moved)).rejects.toMatchObject({ code: 'STALE' })
  expect((await director.safety.points({ siteId: 1 })).map(({ name }) => name)).toEqual([
    '二层治疗室',
    '东楼梯口',
  ])
})

test('a wrong, a retired and another home’s code are each refused in their own words', async () => {
  const { director } = await makeRegister()
  const otherId = await otherHome(director)
  const add = (siteId: number, name: string) =>
    director.safety.addPoints({ siteId, points: [{ name, floorId: null, roomId: null }] })
  const [here] = await add(1, '大门')
  const [there] = await add(otherId, '分院大门')
  if (!here || !there) throw new Error('no points')
  const scan = (code: string) => director.safety.pointByCode({ siteId: 1, code })
  await expect(scan('https://example.com/pay')).rejects.toMatchObject({ code: 'POINT_UNKNOWN' })
  await expect(scan('YIAN-P:AAAAAAAA')).rejects.toMatchObject({ code: 'POINT_UNKNOWN' })
  await expect(scan(there.code)).rejects.toMatchObject({
    code: 'POINT_ELSEWHERE',
    data: { point: '分院大门', site: '分院' },
  })
  expect(await director.safety.retirePoint({ id: here.id, reason: '门封了' })).toMatchObject({
    retiredAt: at(today),
  })
  await expect(scan(here.code)).rejects.toMatchObject({ code: 'POINT_RETIRED', data: { point: '大门' } })
  const again = director.safety.retirePoint({ id: here.id, reason: '再停' })
  await expect(again).rejects.toMatchObject({ code: 'POINT_RETIRED' })
  const foreign = { name: '乱填', floorId: 1, roomId: null }
  await expect(director.safety.addPoints({ siteId: otherId, points: [foreign] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'floor' },
  })
})

test('equipment is added many at once, all or none, and stands where a checklist asks for it', async () => {
  const { core, director, first, second, room } = await makeRegister()
  const codes = codesFrom('MHQ-2-09', 3)
  expect(codes).toEqual(['MHQ-2-09', 'MHQ-2-10', 'MHQ-2-11'])
  await director.safety.addAssets(piece({ codes, floorId: second, place: '走廊' }))
  await director.safety.addAssets(piece({ codes: ['MHQ-1-01'], roomId: room('101') }))
  await director.safety.addAssets(piece({ codes: ['YQ-1'], kind: 'oxygen', floorId: first }))
  const standing = (floorId: number | null) =>
    core.parts.store
      .read((reader) => assetsAt(reader, { siteId: 1, floorId, kind: 'extinguisher' }))
      .map(({ code }) => code)
  expect(standing(first)).toEqual(['MHQ-1-01'])
  expect(standing(second)).toEqual(codes)
  expect(standing(null)).toEqual(['MHQ-1-01', ...codes])

  const clash = director.safety.addAssets(piece({ codes: ['MHQ-3-01', 'MHQ-2-10'] }))
  await expect(clash).rejects.toMatchObject({ code: 'ASSET_CODE_TAKEN', data: { code: 'MHQ-2-10' } })
  const twice = director.safety.addAssets(piece({ codes: ['MHQ-4-01', 'MHQ-4-01'] }))
  await expect(twice).rejects.toMatchObject({ code: 'ASSET_CODE_TAKEN', data: { code: 'MHQ-4-01' } })
  expect(standing(null)).toHaveLength(4)

  // Out of use it is asked for no more, and its code is free.
  const old = await assetOf(director, 'MHQ-2-10')
  if (!old) throw new Error('no asset')
  const retire = (retiredOn: string) =>
    director.safety.retireAssets({ ids: [old.id], retiredOn, reason: '报废' })
  await expect(retire('2024-02-29')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(retire('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await retire(today)
  await expect(retire(today)).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  expect(standing(second)).toEqual(['MHQ-2-09', 'MHQ-2-11'])
  await director.safety.addAssets(piece({ codes: ['MHQ-2-10'], floorId: first }))
  expect(standing(first)).toEqual(['MHQ-1-01', 'MHQ-2-10'])
})

test('what is overdue, broken or run out is said, and stands until something says otherwise', async () => {
  const { director, until } = await makeRegister()
  const { ids } = await director.safety.addAssets(
    piece({ codes: ['MHQ-001', 'MHQ-002'], expiresOn: '2026-08-31' }),
  )
  const [id = 0, other = 0] = ids
  const standing = async () => (await assetOf(director, 'MHQ-001')) ?? {}
  expect(await standing()).toMatchObject({ lastOn: null, isLastOk: null, nextOn: null, concerns: [] })
  await director.safety.addAssetChecks(check(ids, { onDay: '2026-01-10', nextOn: '2026-07-10' }))
  expect(await standing()).toMatchObject({
    lastOn: '2026-01-10',
    isLastOk: true,
    nextOn: '2026-07-10',
    concerns: ['testSoon'],
  })
  await until('2026-07-10')
  expect(await standing()).toMatchObject({ concerns: ['testSoon'] })
  await until('2026-07-11')
  expect(await standing()).toMatchObject({ concerns: ['testOverdue'] })
  // A repair says nothing of when it is due; found broken it stays so.
  const broken = check([id], { onDay: '2026-07-11', kind: 'repair', isOk: false, costFen: 3500 })
  const { ids: repairs } = await director.safety.addAssetChecks(broken)
  expect(await standing()).toMatchObject({
    lastKind: 'repair',
    nextOn: '2026-07-10',
    concerns: ['failed', 'testOverdue'],
  })
  await director.safety.voidAssetCheck({ id: repairs[0] ?? 0, reason: '写错了' })
  expect(await standing()).toMatchObject({ lastKind: 'test', concerns: ['testOverdue'] })
  const again = director.safety.voidAssetCheck({ id: repairs[0] ?? 0, reason: '再来' })
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  await director.safety.addAssetChecks(
    check([id], { onDay: '2026-07-11', kind: 'refill', nextOn: '2027-07-11' }),
  )
  expect(await standing()).toMatchObject({ concerns: [] })
  await until('2026-09-01')
  expect(await standing()).toMatchObject({ concerns: ['expired'] })
  expect(await director.safety.assetChecks({ assetId: id })).toMatchObject([
    { kind: 'refill', voidedAt: null },
    { kind: 'repair', voidedBy: '陈院长', voidReason: '写错了' },
    { kind: 'test', by: '平安消防' },
  ])
  await expect(director.safety.addAssetChecks(check([id], { onDay: '2026-09-02' }))).rejects.toMatchObject({
    code: 'IN_FUTURE',
  })
  // All or none: the second is out of use.
  await director.safety.retireAssets({ ids: [other], retiredOn: '2026-09-01', reason: '报废' })
  await expect(director.safety.addAssetChecks(check(ids))).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  expect(await director.safety.assetChecks({ assetId: id })).toHaveLength(3)
  expect(await assetOf(director, 'MHQ-002')).toMatchObject({ retireReason: '报废', concerns: [] })
})

test('equipment is changed on the version that was looked at, and its days follow each other', async () => {
  const { director, second } = await makeRegister()
  await director.safety.addAssets(piece({ codes: ['A-1', 'A-2'] }))
  const asset = await assetOf(director, 'A-1')
  if (!asset) throw new Error('no asset')
  const { id, version, kind, place, model, madeOn, installedOn, expiresOn, note, roomId } = asset
  const change = {
    id,
    version,
    kind,
    place,
    model,
    madeOn,
    installedOn,
    expiresOn,
    note,
    roomId,
    floorId: second,
    code: 'A-9',
  }
  await expect(director.safety.updateAsset({ ...change, code: 'A-2' })).rejects.toMatchObject({
    code: 'ASSET_CODE_TAKEN',
  })
  await expect(director.safety.updateAsset({ ...change, expiresOn: '2024-02-01' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
  expect(await director.safety.updateAsset(change)).toMatchObject({ code: 'A-9', floor: '2层', version: 2 })
  await expect(director.safety.updateAsset(change)).rejects.toMatchObject({ code: 'STALE' })
})

test('a licence is valid through its last day, alarms before, and is silent once renewed', async () => {
  const { director, until } = await makeRegister()
  const old = await director.safety.addLicence(paper())
  expect(old).toMatchObject({ state: 'soon', daysLeft: 0 })
  await until('2026-06-16')
  const standing = async () =>
    (await director.safety.licences({ siteId: 1 })).map(({ number, state, daysLeft }) => [
      number,
      state,
      daysLeft,
    ])
  expect(await standing()).toEqual([['JY301', 'expired', -1]])
  const renewed = paper({ number: 'JY302', issuedOn: '2026-06-16', expiresOn: '2031-06-15' })
  const { id } = await director.safety.addLicence(renewed)
  const lift = paper({ kind: 'lift', name: '1号电梯', number: 'DT1', expiresOn: null })
  await director.safety.addLicence(lift)
  expect(await standing()).toEqual([
    ['JY301', 'replaced', -1],
    ['JY302', 'valid', 1825],
    ['DT1', 'valid', null],
  ])
  await director.safety.voidLicence({ id, reason: '录错' })
  expect(await standing()).toContainEqual(['JY301', 'expired', -1])
  await expect(director.safety.voidLicence({ id, reason: '再来' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  const { siteId: _siteId, ...details } = paper({ number: 'JY301A' })
  const change = { ...details, id: old.id, version: 1 }
  expect(await director.safety.updateLicence(change)).toMatchObject({ number: 'JY301A', version: 2 })
  await expect(director.safety.updateLicence(change)).rejects.toMatchObject({ code: 'STALE' })
  const future = director.safety.addLicence(paper({ issuedOn: '2026-06-17', expiresOn: null }))
  await expect(future).rejects.toMatchObject({ code: 'IN_FUTURE' })
})

test('patrollers read the register and do not write it; other homes stay shut', async () => {
  const { core, director } = await makeRegister()
  const otherId = await otherHome(director)
  const { client: carer } = await signInAs(core, director, 'nursing')
  await expect(carer.safety.addAssets(piece())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(await carer.safety.assets({ siteId: 1 })).toEqual([])
  const { client: stranger } = await signInAs(core, director, 'safety', [otherId])
  for (const refused of [
    stranger.safety.assets({ siteId: 1 }),
    stranger.safety.points({ siteId: 1 }),
    stranger.safety.licences({ siteId: 1 }),
    stranger.safety.addAssets(piece()),
    stranger.safety.addLicence(paper()),
    stranger.safety.pointByCode({ siteId: 1, code: 'ABCDEFGH' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('rules: codes count on, scanned codes come back, and no day is both soon and over', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Z]{0,4}-?[0-9]{1,6}$/),
      fc.integer({ min: 1, max: 50 }),
      (code, count) => {
        const codes = codesFrom(code, count)
        expect(codes).toHaveLength(count)
        expect(codes[0]).toBe(code)
        expect(new Set(codes).size).toBe(count)
      },
    ),
  )
  expect(codesFrom('灭火器', 2)).toEqual([])
  expect(codesFrom('灭火器', 1)).toEqual(['灭火器'])
  expect(readPointCode('YIAN-P:ABCDEFG0')).toBeNull()
  const days = fc.integer({ min: -400, max: 400 })
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 90 }), (expires, next, within) => {
      const asset = {
        retiredOn: null,
        isLastOk: true,
        expiresOn: addDays(today, expires),
        nextOn: addDays(today, next),
      }
      const concerns = concernsOf(asset, today, within)
      expect(concerns.includes('expired')).toBe(expires < 0)
      expect(concerns.includes('expiresSoon')).toBe(expires >= 0 && expires <= within)
      expect(concerns.includes('testOverdue')).toBe(next < 0)
      expect(concerns.includes('testSoon')).toBe(next >= 0 && next <= within)
      expect(concernsOf({ ...asset, retiredOn: today }, today, within)).toEqual([])
    }),
  )
  // Of one kind and name exactly one is not replaced.
  fc.assert(
    fc.property(fc.array(fc.option(days, { nil: null }), { minLength: 1, maxLength: 6 }), (ends) => {
      const papers = ends.map((end, id) => ({
        id,
        kind: 'lift',
        name: '1号电梯',
        expiresOn: end === null ? null : addDays(today, end),
      }))
      const counting = papers.filter((one) => licenceState(one, papers, today, 30) !== 'replaced')
      expect(counting).toHaveLength(1)
    }),
  )
})
