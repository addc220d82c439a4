import { expect, test } from 'vitest'
import { at, signInAs } from '../support/core.ts'
import { makeStationWithPackage, makeWorker, openFamilyBed } from '../support/homecare.ts'
import { makePerson } from '../support/people.ts'

/** 王秀英 with a family bed, 王秀莹 with nothing, and how to give either a visit or a package. */
async function makePair() {
  const made = await makeStationWithPackage()
  const { director, stationId, wang, zhou, packageId, itemId } = made
  const other = await makePerson(director, { name: '王秀莹', street: '中街街道' })
  const visit = async (personId: number, day: string, time = '09:00', minutes = 60) => {
    const fromAt = at(day, time)
    const { ids } = await director.homecare.addVisit({
      siteId: stationId,
      personIds: [personId],
      kind: 'cleaning',
      staffIds: [zhou],
      fromAt,
      toAt: fromAt + minutes * 60_000,
      itemIds: [itemId],
    })
    const [visitId = 0] = ids
    await director.homecare.recordVisits({ rows: [{ visitId, minutes, items: [{ itemId }] }] })
    return visitId
  }
  const grant = async (personId: number, fromOn: string, toOn: string | null) =>
    (await director.homecare.grantPackage({ packageId, personIds: [personId], fromOn, toOn })).ids[0] ?? 0
  const pair = { keptId: wang, mergedId: other }
  const whose = async (id: number) => (await director.homecare.visit({ id })).personId
  const isCounted = async (id: number) => (await director.homecare.visit({ id })).isCounted
  return { ...made, other, pair, visit, grant, whose, isCounted }
}

test('all that home care holds of the merged one goes over, is counted as one person, and comes back', async () => {
  const { director, stationId, wang, other, zhou, pair, visit, grant, whose, isCounted } = await makePair()
  const own = await visit(wang, '2026-06-10', '09:00')
  const sameDay = await visit(other, '2026-06-10', '14:00')
  const wrong = await visit(other, '2026-06-11')
  await director.homecare.voidVisit({ id: wrong, reason: '录错' })
  const grantId = await grant(other, '2026-06-01', null)
  const plan = await director.homecare.addVisitPlan({
    siteId: stationId,
    personId: other,
    grantId: null,
    kind: 'comfort',
    staffId: zhou,
    secondStaffId: null,
    weekdays: [3],
    everyWeeks: 1,
    startTime: '16:00',
    minutes: 30,
    fromOn: '2026-06-01',
    toOn: null,
    itemIds: [],
    note: '',
  })
  await director.homecare.addFollowUp({
    siteId: stationId,
    personId: other,
    visitId: sameDay,
    finding: '血压高',
    isUrgent: false,
    dueOn: null,
  })
  const { id: modelId } = await director.homecare.addEquipmentModel({
    kind: 'wheelchair',
    name: '轮椅',
    maker: '',
    model: '',
    isInstalled: false,
    priceFen: null,
    warrantyMonths: null,
    isActive: true,
    note: '',
  })
  const { ids } = await director.homecare.addEquipmentItems({
    siteId: stationId,
    modelId,
    serials: ['LY-1'],
    boughtOn: null,
    costFen: null,
    fund: 'city',
    warrantyToOn: null,
  })
  await director.homecare.lend({
    itemId: ids[0] ?? 0,
    personId: other,
    lentOn: '2026-06-01',
    dueOn: null,
  })
  const held = async (personId: number) => ({
    grants: (await director.homecare.packageGrants({ personId })).map(({ id }) => id),
    plans: (await director.homecare.visitPlans({ siteId: stationId, personId })).map(({ id }) => id),
    loans: (await director.homecare.loans({ personId })).length,
    findings: (await director.homecare.followUps({ siteId: stationId, personId })).length,
    familyBeds: (await director.homecare.familyBedsOf({ personId })).length,
  })
  const before = [await held(wang), await held(other)]
  expect(await director.people.previewMerge(pair)).toMatchObject({
    moves: { familyBeds: 0, visits: 2 },
    isOverlapping: false,
  })
  expect([await isCounted(own), await isCounted(sameDay)]).toEqual([true, true])

  const merge = await director.people.merge(pair)
  expect(await held(wang)).toEqual({
    grants: [grantId],
    plans: [plan.id],
    loans: 1,
    findings: 1,
    familyBeds: 1,
  })
  expect([await whose(own), await whose(sameDay), await whose(wrong)]).toEqual([wang, wang, wang])
  // At most one per person and day.
  expect([await isCounted(own), await isCounted(sameDay)]).toEqual([true, false])

  const { made } = await director.homecare.makeVisits({ siteId: stationId, month: '2026-06' })
  expect(made).toBe(2)
  const since = await director.homecare.visits({ siteId: stationId, from: '2026-06-16', to: '2026-06-30' })
  expect(since.rows.map(({ personId }) => personId)).toEqual([wang, wang])

  await director.people.unmerge({ id: merge.id })
  expect([await held(wang), await held(other)]).toEqual(before)
  expect([await whose(own), await whose(sameDay), await whose(wrong)]).toEqual([wang, other, other])
  expect([await isCounted(own), await isCounted(sameDay)]).toEqual([true, true])
  // What the plan has made meanwhile goes with it.
  for (const { id } of since.rows) expect(await whose(id)).toBe(other)
})

test('two who can not be one are not merged', async () => {
  const { director, stationId, wang, other, pair, visit, grant } = await makePair()
  const refused = async () => {
    expect(await director.people.previewMerge(pair)).toMatchObject({ isOverlapping: true })
    await expect(director.people.merge(pair)).rejects.toMatchObject({
      code: 'MERGE_OVERLAPS',
      data: { personId: wang, person: '王秀英', other: '王秀莹' },
    })
  }
  // Visits at one time, by two workers.
  await visit(wang, '2026-06-10', '09:00')
  const second = await director.homecare.addVisit({
    siteId: stationId,
    personIds: [other],
    kind: 'comfort',
    staffIds: [await makeWorker(director, '吴芳', stationId)],
    fromAt: at('2026-06-10', '09:30'),
    toAt: at('2026-06-10', '10:30'),
  })
  await refused()
  await director.homecare.voidVisit({ id: second.ids[0] ?? 0, reason: '重复' })

  // Packages of one project on one day.
  await grant(wang, '2026-05-01', '2026-06-01')
  const grantId = await grant(other, '2026-06-01', null)
  await refused()
  await director.homecare.voidGrant({ id: grantId, reason: '重复' })

  // Two family beds, also where one was only applied for.
  const applied = await director.homecare.applyFamilyBed({
    siteId: stationId,
    personId: other,
    appliedOn: '2026-06-01',
  })
  await refused()
  await director.homecare.undoStep({ familyBedId: applied.id, reason: '重复' })
  await director.people.merge(pair)
})

test('who lives in a home is not one with who holds a family bed', async () => {
  const { director, wang, other, wangBed, pair, stationId } = await makePair()
  await director.beds.buildPlan({
    siteId: 1,
    building: 'A',
    firstFloor: 1,
    floorCount: 1,
    roomsPerFloor: 1,
    bedsPerRoom: 1,
    floorPattern: '{f}',
    roomPattern: '{f}{r}',
    bedPattern: '{f}{r}-{n}',
    kind: 'nursing',
    audience: 'any',
    isWheelchair: false,
    hasOxygen: false,
    setUpOn: '2020-01-01',
  })
  const [bed] = (await director.beds.structure({ siteId: 1 })).beds
  await director.beds.admit({ personId: other, bedId: bed?.id ?? 0, at: at('2026-06-10') })
  await expect(director.people.merge(pair)).rejects.toMatchObject({ code: 'MERGE_OVERLAPS' })
  await expect(director.people.merge({ keptId: pair.mergedId, mergedId: pair.keptId })).rejects.toMatchObject(
    { code: 'MERGE_OVERLAPS' },
  )
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-11', reason: 'movedIntoHome' })
  await expect(director.people.merge(pair)).rejects.toMatchObject({ code: 'MERGE_OVERLAPS' })
  await director.homecare.undoStep({ familyBedId: wangBed, reason: '日期错' })
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-10', reason: 'movedIntoHome' })
  await director.people.merge(pair)
  expect(await director.homecare.familyBedsOf({ personId: wang })).toMatchObject([
    { siteId: stationId, stage: 'closed', alerts: [] },
  ])
})

test('whoever merges may see the sites that care for either at home', async () => {
  const { core, director, pair } = await makePair()
  const { client } = await signInAs(core, director, 'nursing', [1])
  await expect(client.people.merge(pair)).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a person of whom home care speaks is not voided', async () => {
  const { director, stationId, wang, li, other, wangBed, grant, visit } = await makePair()
  const voidPerson = (id: number) => director.people.void({ id, reason: '建错' })
  const refused = (id: number) => expect(voidPerson(id)).rejects.toMatchObject({ code: 'PERSON_IN_USE' })
  await refused(wang)
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-15', reason: 'other' })
  await refused(wang)

  const grantId = await grant(li, '2026-06-01', null)
  await refused(li)
  await director.homecare.voidGrant({ id: grantId, reason: '建错' })
  await voidPerson(li)

  const visitId = await visit(other, '2026-06-10')
  await refused(other)
  await director.homecare.voidVisit({ id: visitId, reason: '建错' })
  const opened = await openFamilyBed(director, { siteId: stationId, personId: other, from: '2026-06-01' })
  await refused(other)
  for (let step = 0; step < 9; step += 1)
    await director.homecare.undoStep({ familyBedId: opened, reason: '建错' })
  await voidPerson(other)
})
