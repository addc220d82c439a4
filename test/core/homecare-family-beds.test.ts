import { describe, expect, test } from 'vitest'
import { at, signInAs, type TestClient } from '../support/core.ts'
import { makeStation, makeStationWithPackage, openFamilyBed, stepsOf } from '../support/homecare.ts'
import { makePerson } from '../support/people.ts'

const today = '2026-06-15'

/** 李桂兰 of the station, who applied on 1 May 2026. */
async function makeApplicant() {
  const made = await makeStation()
  const { director, stationId, li } = made
  const { id, code } = await director.homecare.applyFamilyBed({
    siteId: stationId,
    personId: li,
    appliedOn: '2026-05-01',
  })
  const step = (index: number, doneOn = '2026-05-02') => {
    const details = stepsOf({ from: '2026-05-01', to: '2027-04-30' })[index]
    if (!details) throw new Error(`no step ${index}`)
    return director.homecare.doStep({ familyBedId: id, doneOn, details })
  }
  /** Does the first so many stages. */
  const doSteps = async (count: number) => {
    for (let index = 0; index < count; index += 1) await step(index)
  }
  const bed = () => director.homecare.familyBed({ id })
  return { ...made, id, code, step, doSteps, bed }
}

const photo = (id: number, role: 'before' | 'after') => ({
  entity: 'familyBed' as const,
  entityId: id,
  role,
  mime: 'image/jpeg' as const,
  base64: Buffer.from([0xff, 0xd8, 0xff, id]).toString('base64'),
})

describe('an application', () => {
  test('is coded by the core, in the street of the person unless said', async () => {
    const { director, stationId, li, bed, code } = await makeApplicant()
    expect(code).toBe('JC-0002')
    expect(await bed()).toMatchObject({
      siteId: stationId,
      code: 'JC-0002',
      personId: li,
      person: '李桂兰',
      street: '南街街道',
      community: '',
      stage: 'applied',
      sinceOn: '2026-05-01',
      level: null,
      openedOn: null,
      closedOn: null,
      agreedToOn: null,
      alerts: [],
      steps: [],
      agreements: [],
      works: [],
      isVoided: false,
    })
    const zhang = await makePerson(director, { name: '张桂英' })
    const asked = { siteId: stationId, personId: zhang, appliedOn: '2026-05-01' }
    await expect(director.homecare.applyFamilyBed({ ...asked, code: 'JC-0002' })).rejects.toMatchObject({
      code: 'NAME_TAKEN',
      data: { name: 'JC-0002' },
    })
    const other = await director.homecare.applyFamilyBed({ ...asked, code: 'JC-0900', street: '北街' })
    expect(await director.homecare.familyBed({ id: other.id })).toMatchObject({ street: '北街' })
    const zhao = await makePerson(director, { name: '赵玉梅' })
    expect(
      await director.homecare.applyFamilyBed({ siteId: stationId, personId: zhao, appliedOn: today }),
    ).toMatchObject({ code: 'JC-0901' })
    const qian = await makePerson(director, { name: '钱秀珍' })
    expect(
      await director.homecare.applyFamilyBed({ siteId: 1, personId: qian, appliedOn: today }),
    ).toMatchObject({ code: 'JC-0001' })
  })

  test('is refused for who holds one, has died, or applies tomorrow', async () => {
    const { director, stationId, wang, wangBed } = await makeApplicant()
    const apply = (personId: number, appliedOn: string) =>
      director.homecare.applyFamilyBed({ siteId: stationId, personId, appliedOn })
    await expect(apply(wang, today)).rejects.toMatchObject({
      code: 'FAMILY_BED_HELD',
      data: { personId: wang, person: '王秀英', familyBedId: wangBed, code: 'JC-0001' },
    })
    await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-10', reason: 'ownWish' })
    await expect(apply(wang, '2026-06-09')).rejects.toMatchObject({ code: 'FAMILY_BED_HELD' })
    expect(await apply(wang, '2026-06-10')).toMatchObject({ code: 'JC-0003' })

    const dead = await makePerson(director, { name: '孙玉兰' })
    const { version } = await director.people.get({ id: dead })
    await director.people.update({ id: dead, version, changes: { diedOn: '2026-06-01' } })
    await expect(apply(dead, '2026-05-01')).rejects.toMatchObject({ code: 'PERSON_DIED' })
    const zhang = await makePerson(director, { name: '张桂英' })
    await expect(apply(zhang, '2026-06-16')).rejects.toMatchObject({
      code: 'IN_FUTURE',
      data: { field: 'appliedOn' },
    })
  })

  test('that was a mistake is voided, and the person may apply again', async () => {
    const { director, stationId, id, bed, li } = await makeApplicant()
    await director.homecare.undoStep({ familyBedId: id, reason: '点错人' })
    expect(await bed()).toMatchObject({ isVoided: true })
    expect(await director.homecare.familyBedsOf({ personId: li })).toEqual([])
    await expect(director.homecare.undoStep({ familyBedId: id, reason: '再次' })).rejects.toMatchObject({
      code: 'ALREADY_VOIDED',
    })
    expect(
      await director.homecare.applyFamilyBed({ siteId: stationId, personId: li, appliedOn: today }),
    ).toMatchObject({ code: 'JC-0002' })
  })
})

describe('the stages', () => {
  test('are gone through in their order, none left out', async () => {
    const { bed, step } = await makeApplicant()
    const stages: string[] = []
    for (let index = 0; index < 8; index += 1) {
      for (let other = 0; other < 8; other += 1) {
        if (other !== index)
          await expect(step(other)).rejects.toMatchObject({
            code: 'STEP_OUT_OF_ORDER',
            data: { stage: stepsOf()[other]?.stage, next: stepsOf()[index]?.stage },
          })
      }
      await step(index)
      stages.push((await bed()).stage)
    }
    expect(stages).toEqual([
      'eligible',
      'assessed',
      'surveyed',
      'planned',
      'agreed',
      'adapted',
      'accepted',
      'open',
    ])
    await expect(step(7)).rejects.toMatchObject({ code: 'STEP_OUT_OF_ORDER', data: { next: 'closed' } })
    expect(await bed()).toMatchObject({
      openedOn: '2026-05-02',
      sinceOn: '2026-05-02',
      level: 'moderate',
      agreedToOn: '2027-04-30',
      agreements: [
        { number: 'XY-2026-05-01', signedOn: '2026-05-02', fromOn: '2026-05-01', toOn: '2027-04-30' },
      ],
    })
    expect((await bed()).steps.map(({ details }) => details)).toEqual(
      stepsOf({ from: '2026-05-01', to: '2027-04-30' }),
    )
  })

  test('are each done on the day of the one before or later, and not tomorrow', async () => {
    const { step, director, id } = await makeApplicant()
    await expect(step(0, '2026-04-30')).rejects.toMatchObject({
      code: 'BACKWARD',
      data: { from: '2026-05-01', to: '2026-04-30' },
    })
    await step(0, '2026-05-20')
    await expect(step(1, '2026-05-19')).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(step(1, '2026-06-16')).rejects.toMatchObject({
      code: 'IN_FUTURE',
      data: { field: 'doneOn' },
    })
    await step(1, '2026-05-20')
    await step(2, today)
    await step(3, today)
    const agreed = stepsOf({ from: '2026-06-01', to: '2026-05-31' })[4]
    if (!agreed) throw new Error('no agreement')
    await expect(
      director.homecare.doStep({ familyBedId: id, doneOn: today, details: agreed }),
    ).rejects.toMatchObject({ code: 'BACKWARD', data: { from: '2026-06-01', to: '2026-05-31' } })
  })

  test('of adaptation needs a work, a device, or why there is none', async () => {
    const { director, id, doSteps } = await makeApplicant()
    await doSteps(5)
    const adapt = (noneReason: string) =>
      director.homecare.doStep({ familyBedId: id, doneOn: today, details: { stage: 'adapted', noneReason } })
    await expect(adapt('')).rejects.toMatchObject({ code: 'ADAPTATION_MISSING' })
    await director.homecare.addWork({ ...newWork, familyBedId: id })
    await adapt('')
  })

  test('of acceptance needs a photo before and one after, or why there are none', async () => {
    const { director, id, doSteps, bed } = await makeApplicant()
    await doSteps(6)
    const accept = (noPhotoReason: string) =>
      director.homecare.doStep({
        familyBedId: id,
        doneOn: today,
        details: { stage: 'accepted', noPhotoReason },
      })
    await expect(accept('')).rejects.toMatchObject({
      code: 'PHOTOS_MISSING',
      data: { before: 0, after: 0 },
    })
    await director.attachments.add(photo(id, 'before'))
    const wrong = await director.attachments.add(photo(id, 'after'))
    await director.attachments.void({ id: wrong.id, reason: '别人家' })
    await expect(accept('')).rejects.toMatchObject({
      code: 'PHOTOS_MISSING',
      data: { before: 1, after: 0 },
    })
    const work = await director.homecare.addWork({ ...newWork, familyBedId: id })
    await director.attachments.add({ ...photo(id, 'after'), entity: 'adaptationWork', entityId: work.id })
    await accept('')
    expect(await bed()).toMatchObject({ stage: 'accepted' })
  })

  test('stop with the death of the person', async () => {
    const { director, li, step, doSteps, bed } = await makeApplicant()
    await doSteps(1)
    const { version } = await director.people.get({ id: li })
    await director.people.update({ id: li, version, changes: { diedOn: '2026-06-10' } })
    await expect(step(1, '2026-06-11')).rejects.toMatchObject({
      code: 'PERSON_DIED',
      data: { personId: li, diedOn: '2026-06-10' },
    })
    await step(1, '2026-06-10')
    expect(await bed()).toMatchObject({ stage: 'assessed', alerts: ['died'], diedOn: '2026-06-10' })
  })

  test('are taken back one by one, the last first, and stay on record', async () => {
    const { director, id, doSteps, step, bed } = await makeApplicant()
    await doSteps(8)
    const undo = () => director.homecare.undoStep({ familyBedId: id, reason: '录错' })
    await undo()
    expect(await bed()).toMatchObject({ stage: 'accepted', openedOn: null })
    for (const stage of ['adapted', 'agreed'] as const) {
      await undo()
      expect(await bed()).toMatchObject({ stage })
    }
    expect((await bed()).agreements).toHaveLength(1)
    await undo()
    expect(await bed()).toMatchObject({ stage: 'planned', agreements: [], agreedToOn: null })
    await step(4)
    const { steps, agreements } = await bed()
    expect(agreements).toHaveLength(1)
    expect(steps.map(({ stage, voidedAt }) => `${stage}${voidedAt === null ? '' : ' voided'}`)).toEqual([
      'eligible',
      'assessed',
      'surveyed',
      'planned',
      'agreed voided',
      'adapted voided',
      'accepted voided',
      'open voided',
      'agreed',
    ])
  })
})

const newWork = {
  kind: 'handrail' as const,
  place: '卫生间',
  description: '',
  contractor: '',
  fund: 'district' as const,
  costFen: 80_000,
  startedOn: null,
  finishedOn: null,
  acceptedOn: null,
  acceptedBy: '',
  warrantyToOn: null,
}

test('agreements are renewed without a day twice, once there is one', async () => {
  const { director, id, doSteps, step, bed } = await makeApplicant()
  const renew = (fromOn: string, toOn: string, signedOn = today) =>
    director.homecare.renewAgreement({
      familyBedId: id,
      number: 'XY-2',
      signedOn,
      fromOn,
      toOn,
      elderSigner: '',
      familySigner: '',
      siteSigner: '',
    })
  await doSteps(4)
  await expect(renew('2027-05-01', '2028-04-30')).rejects.toMatchObject({
    code: 'STEP_OUT_OF_ORDER',
    data: { stage: 'agreed', next: 'agreed' },
  })
  await step(4)
  await expect(renew('2027-04-30', '2028-04-30')).rejects.toMatchObject({
    code: 'AGREEMENT_OVERLAPS',
    data: { number: 'XY-2026-05-01', from: '2026-05-01', to: '2027-04-30' },
  })
  await expect(renew('2027-05-01', '2027-04-30')).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(renew('2027-05-01', '2028-04-30', '2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await renew('2027-05-01', '2028-04-30')
  await renew('2026-04-01', '2026-04-30')
  expect(await bed()).toMatchObject({
    agreedToOn: '2028-04-30',
    agreements: [{ fromOn: '2026-04-01' }, { fromOn: '2026-05-01' }, { fromOn: '2027-05-01' }],
  })
})

test('its own words are changed on the version that was looked at', async () => {
  const { director, id, bed } = await makeApplicant()
  const { version } = await bed()
  const changed = { id, version, code: 'NJ-7', street: '北街', community: '一社区', note: '三楼' }
  await director.homecare.updateFamilyBed(changed)
  expect(await bed()).toMatchObject({ code: 'NJ-7', street: '北街', community: '一社区', note: '三楼' })
  await expect(director.homecare.updateFamilyBed({ ...changed, note: '四楼' })).rejects.toMatchObject({
    code: 'STALE',
    data: { by: '陈院长', changes: [{ field: 'note', theirs: '三楼', yours: '四楼' }] },
  })
  await expect(
    director.homecare.updateFamilyBed({ ...changed, version: version + 1, code: 'JC-0001' }),
  ).rejects.toMatchObject({ code: 'NAME_TAKEN' })
})

test('works are begun, finished and accepted in that order', async () => {
  const { director, id, bed } = await makeApplicant()
  const add = (days: object) => director.homecare.addWork({ ...newWork, familyBedId: id, ...days })
  await expect(add({ acceptedOn: today })).rejects.toMatchObject({ code: 'WORK_NOT_FINISHED' })
  await expect(add({ startedOn: '2026-06-02', finishedOn: '2026-06-01' })).rejects.toMatchObject({
    code: 'BACKWARD',
  })
  await expect(add({ finishedOn: '2026-06-02', acceptedOn: '2026-06-01' })).rejects.toMatchObject({
    code: 'BACKWARD',
  })
  await expect(add({ finishedOn: '2026-06-16' })).rejects.toMatchObject({
    code: 'IN_FUTURE',
    data: { field: 'finishedOn' },
  })
  const work = await add({ startedOn: '2026-07-01' })
  const done = { ...work, startedOn: null, finishedOn: '2026-06-01', acceptedOn: today, acceptedBy: '老伴' }
  const after = await director.homecare.updateWork(done)
  expect((await bed()).works).toEqual([after])
  expect(after).toMatchObject({ finishedOn: '2026-06-01', acceptedOn: today, version: 2 })
  await expect(director.homecare.updateWork(done)).rejects.toMatchObject({ code: 'STALE' })
})

describe('a family bed and a bed in a home', () => {
  const home = async (director: TestClient, kind: 'nursing' | 'dayCare' = 'nursing') => {
    await director.beds.buildPlan({
      siteId: 1,
      building: kind,
      firstFloor: 1,
      floorCount: 1,
      roomsPerFloor: 1,
      bedsPerRoom: 2,
      floorPattern: '{f}',
      roomPattern: '{f}{r}',
      bedPattern: `${kind}-{f}{r}-{n}`,
      kind,
      audience: 'any',
      isWheelchair: false,
      hasOxygen: false,
      setUpOn: '2020-01-01',
    })
    const { beds } = await director.beds.structure({ siteId: 1 })
    return beds.filter((bed) => bed.kind === kind).map(({ id }) => id) as [number, number]
  }

  test('exclude each other: it does not open while the person lives in a home', async () => {
    const { director, li, doSteps, step, bed } = await makeApplicant()
    const [first] = await home(director)
    const { stayId } = await director.beds.admit({ personId: li, bedId: first, at: at('2026-05-10') })
    await doSteps(7)
    expect(await bed()).toMatchObject({ stage: 'accepted', alerts: [] })
    for (const day of ['2026-05-09', '2026-05-10', '2026-06-10'])
      await expect(step(7, day)).rejects.toMatchObject({
        code: 'LIVES_IN_HOME',
        data: { personId: li, person: '李桂兰', bedId: first, bed: 'nursing-101-1' },
      })
    await director.beds.discharge({ personId: li, at: at('2026-06-12'), reason: 'ownWish' })
    await expect(step(7, '2026-06-11')).rejects.toMatchObject({ code: 'LIVES_IN_HOME' })
    await step(7, '2026-06-12')
    // The discharge can't be taken back while the family bed is open.
    const [last] = await director.beds.personHistory({ personId: li })
    expect(last?.stayId).toBe(stayId)
    await expect(
      director.beds.voidEntry({ kind: 'discharge', id: last?.id ?? 0, reason: '没走' }),
    ).rejects.toMatchObject({ code: 'FAMILY_BED_HELD' })
  })

  test('exclude each other: who holds one is not admitted, but comes by day', async () => {
    const { director, wang, wangBed } = await makeStation()
    const [first] = await home(director)
    const [byDay] = await home(director, 'dayCare')
    const admit = (bedId: number, day: string) =>
      director.beds.admit({ personId: wang, bedId, at: at(day), isMixConfirmed: true })
    await expect(admit(first, '2026-06-10')).rejects.toMatchObject({
      code: 'FAMILY_BED_HELD',
      data: { personId: wang, person: '王秀英', familyBedId: wangBed, code: 'JC-0001' },
    })
    await admit(byDay, '2026-06-10')
    expect(await director.homecare.familyBed({ id: wangBed })).toMatchObject({ alerts: [] })
    await expect(
      director.beds.transfer({ personId: wang, bedId: first, at: at('2026-06-11') }),
    ).rejects.toMatchObject({ code: 'FAMILY_BED_HELD' })
    await director.beds.discharge({ personId: wang, at: at('2026-06-12'), reason: 'ownWish' })
    await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-13', reason: 'movedIntoHome' })
    await expect(admit(first, '2026-06-12')).rejects.toMatchObject({ code: 'FAMILY_BED_HELD' })
    await admit(first, '2026-06-13')
    await expect(director.homecare.undoStep({ familyBedId: wangBed, reason: '没搬' })).rejects.toMatchObject({
      code: 'LIVES_IN_HOME',
    })
  })

  test('an applicant may live in a home until it opens', async () => {
    const { director, li, doSteps } = await makeApplicant()
    await doSteps(7)
    const [first] = await home(director)
    await director.beds.admit({ personId: li, bedId: first, at: at('2026-06-01') })
    expect(await director.beds.personHistory({ personId: li })).toHaveLength(1)
  })
})

describe('a close', () => {
  /** 王秀英 with a package, a plan and visits on the 10th, today at 9 and 15, and on the 20th. */
  async function makeCaredFor() {
    const made = await makeStationWithPackage()
    const { director, stationId, wang, zhou, packageId, itemId } = made
    await director.homecare.grantPackage({ packageId, personIds: [wang], fromOn: '2026-01-01', toOn: null })
    await director.homecare.addVisitPlan({
      siteId: stationId,
      personId: wang,
      grantId: null,
      kind: 'cleaning',
      staffId: zhou,
      secondStaffId: null,
      weekdays: [1],
      everyWeeks: 1,
      startTime: '09:00',
      minutes: 60,
      fromOn: '2026-06-01',
      toOn: null,
      itemIds: [itemId],
      note: '',
    })
    const plan = async (day: string, from: string, to: string, personIds = [wang]) =>
      (
        await director.homecare.addVisit({
          siteId: stationId,
          personIds,
          kind: 'cleaning',
          staffIds: [zhou],
          fromAt: at(day, from),
          toAt: at(day, to),
          itemIds: [itemId],
        })
      ).ids
    const record = (visitId: number) =>
      director.homecare.recordVisits({ rows: [{ visitId, minutes: 60, items: [{ itemId }] }] })
    return { ...made, plan, record }
  }

  test('cancels what was planned and ends package and plan, and asks nobody about it after', async () => {
    const { director, stationId, wang, wangBed, plan, record } = await makeCaredFor()
    const [done] = await plan('2026-06-10', '09:00', '10:00')
    await record(done ?? 0)
    const [morning] = await plan(today, '09:00', '10:00')
    await record(morning ?? 0)
    const [afternoon] = await plan(today, '15:00', '16:00')
    const [later] = await plan('2026-06-20', '09:00', '10:00')
    expect(
      await director.homecare.closeFamilyBed({
        id: wangBed,
        closedOn: today,
        reason: 'movedAway',
        note: '随儿子',
      }),
    ).toEqual({ cancelledVisits: 2 })
    const state = async (id = 0) => director.homecare.visit({ id })
    for (const id of [done, morning]) expect(await state(id)).toMatchObject({ state: 'done' })
    for (const id of [afternoon, later])
      expect(await state(id)).toMatchObject({ state: 'cancelled', outcomeReason: '撤床：搬离' })
    expect(await director.homecare.packageGrants({ personId: wang })).toMatchObject([{ toOn: today }])
    expect(
      await director.homecare.visitPlans({ siteId: stationId, personId: wang, isEndedShown: true }),
    ).toMatchObject([{ toOn: today }])
    expect(await director.homecare.familyBed({ id: wangBed })).toMatchObject({
      stage: 'closed',
      sinceOn: today,
      closedOn: today,
      closeReason: 'movedAway',
      closeNote: '随儿子',
      alerts: [],
    })
    for (const call of [
      director.homecare.closeFamilyBed({ id: wangBed, closedOn: today, reason: 'died' }),
      director.homecare.renewAgreement({
        familyBedId: wangBed,
        number: '9',
        signedOn: today,
        fromOn: '2030-01-01',
        toOn: '2030-12-31',
        elderSigner: '',
        familySigner: '',
        siteSigner: '',
      }),
    ])
      await expect(call).rejects.toMatchObject({
        code: 'FAMILY_BED_CLOSED',
        data: { personId: wang, closedOn: today },
      })
  })

  test('does not come before what was done', async () => {
    const { director, wang, wangBed, plan, record } = await makeCaredFor()
    const [visit] = await plan('2026-06-10', '09:00', '10:00')
    await record(visit ?? 0)
    const close = (closedOn: string) =>
      director.homecare.closeFamilyBed({ id: wangBed, closedOn, reason: 'died' })
    await expect(close('2026-06-16')).rejects.toMatchObject({ code: 'IN_FUTURE' })
    await expect(close('2025-12-31')).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(close('2026-06-09')).rejects.toMatchObject({
      code: 'LATER_ENTRY',
      data: { personId: wang, person: '王秀英', at: at('2026-06-10', '09:00') },
    })
    await close('2026-06-10')
    // The death itself is said on the person.
    expect(await director.people.get({ id: wang })).toMatchObject({ diedOn: null })
  })

  test('leaves a visit to a couple with the one who stays, and its time with the worker', async () => {
    const { director, li, wangBed, plan, record } = await makeCaredFor()
    const [, other] = await plan('2026-06-15', '10:00', '11:00', [
      (await director.homecare.familyBed({ id: wangBed })).personId,
      li,
    ])
    await director.homecare.closeFamilyBed({ id: wangBed, closedOn: today, reason: 'movedAway' })
    await record(other ?? 0)
    expect(await director.homecare.visit({ id: other ?? 0 })).toMatchObject({
      state: 'done',
      workers: [{ name: '周敏', minutes: 60 }],
    })
  })

  test('that was a mistake is taken back, unless the person has another by now', async () => {
    const { director, stationId, wang, wangBed } = await makeStation()
    const close = () =>
      director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-01', reason: 'ownWish' })
    const undo = () => director.homecare.undoStep({ familyBedId: wangBed, reason: '点错' })
    await close()
    await undo()
    expect(await director.homecare.familyBed({ id: wangBed })).toMatchObject({
      stage: 'open',
      closedOn: null,
      closeReason: null,
    })
    await close()
    const again = await openFamilyBed(director, { siteId: stationId, personId: wang, from: '2026-06-02' })
    await expect(undo()).rejects.toMatchObject({
      code: 'FAMILY_BED_HELD',
      data: { familyBedId: again },
    })
  })
})

test('the board shows those held, those closed where asked, and those active on a day', async () => {
  const { director, stationId, wangBed, id } = await makeApplicant()
  const codes = async (more: object = {}) =>
    (await director.homecare.familyBeds({ siteId: stationId, ...more })).map(({ code }) => code)
  expect(await codes()).toEqual(['JC-0001', 'JC-0002'])
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-10', reason: 'ownWish' })
  await director.homecare.closeFamilyBed({ id, closedOn: '2026-06-10', reason: 'ineligible' })
  expect(await codes()).toEqual([])
  expect(await codes({ isClosedShown: true })).toEqual(['JC-0001', 'JC-0002'])
  expect(await codes({ activeOn: '2025-12-31' })).toEqual([])
  expect(await codes({ activeOn: '2026-01-01' })).toEqual(['JC-0001'])
  expect(await codes({ activeOn: '2026-06-09' })).toEqual(['JC-0001'])
  expect(await codes({ activeOn: '2026-06-10' })).toEqual([])
})

test('counts add up: active before, opened and closed are active after; by street and by month too', async () => {
  const { director, stationId, wangBed, li } = await makeStation()
  const open = async (name: string, street: string, from: string) => {
    const personId = await makePerson(director, { name, street })
    return openFamilyBed(director, { siteId: stationId, personId, from })
  }
  const zhang = await open('张桂英', '南街街道', '2026-02-10')
  await open('赵玉梅', '中街街道', '2026-05-31')
  await director.homecare.closeFamilyBed({ id: zhang, closedOn: '2026-04-01', reason: 'died' })
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-15', reason: 'movedAway' })
  const { id } = await director.homecare.applyFamilyBed({
    siteId: stationId,
    personId: li,
    appliedOn: '2026-03-01',
  })
  await director.homecare.closeFamilyBed({ id, closedOn: '2026-03-05', reason: 'ineligible' })
  const counts = await director.homecare.familyBedCounts({
    siteId: stationId,
    from: '2026-02-01',
    to: '2026-05-31',
  })
  expect(counts.total).toEqual({ applied: 3, opened: 2, closed: 1, active: 2 })
  expect(counts.byStreet).toEqual([
    { street: '中街街道', applied: 1, opened: 1, closed: 0, active: 2 },
    { street: '南街街道', applied: 2, opened: 1, closed: 1, active: 0 },
  ])
  expect(counts.byMonth).toEqual([
    { month: '2026-02', opened: 1, closed: 0, active: 2 },
    { month: '2026-03', opened: 0, closed: 0, active: 2 },
    { month: '2026-04', opened: 0, closed: 1, active: 1 },
    { month: '2026-05', opened: 1, closed: 0, active: 2 },
  ])
  const stages = Object.fromEntries(counts.byStage.map(({ stage, count }) => [stage, count]))
  expect(stages).toMatchObject({ applied: 0, open: 2, closed: 2 })
  const early = await director.homecare.familyBedCounts({
    siteId: stationId,
    from: '2026-03-01',
    to: '2026-03-02',
  })
  expect(early.byStage.filter(({ count }) => count > 0)).toEqual([
    { stage: 'applied', count: 1 },
    { stage: 'open', count: 2 },
  ])
  await expect(
    director.homecare.familyBedCounts({ siteId: stationId, from: '2026-03-02', to: '2026-03-01' }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
})

test('alerts say what is asked now', async () => {
  const { director, stationId } = await makeStation()
  const alertsOf = async (name: string, to: string) => {
    const personId = await makePerson(director, { name })
    const id = await openFamilyBed(director, { siteId: stationId, personId, to })
    return (await director.homecare.familyBed({ id })).alerts
  }
  expect(await alertsOf('张桂英', '2026-06-14')).toEqual(['termOver'])
  expect(await alertsOf('赵玉梅', today)).toEqual(['termEnding'])
  expect(await alertsOf('钱秀珍', '2026-07-15')).toEqual(['termEnding'])
  expect(await alertsOf('孙玉兰', '2026-07-16')).toEqual([])
})

test('what assessment and plan say is shown to those who may see health', async () => {
  const { core, director, wangBed, stationId } = await makeStation()
  const { client: auditor } = await signInAs(core, director, 'auditor')
  const seen = await auditor.homecare.familyBed({ id: wangBed })
  expect(seen).toMatchObject({ stage: 'open', level: null })
  expect(seen.steps.map(({ stage, details }) => [stage, details])).toEqual(
    stepsOf().map(({ stage }) => [stage, null]),
  )
  expect(await auditor.homecare.familyBeds({ siteId: stationId })).toMatchObject([{ level: null }])
  const { client: nursing } = await signInAs(core, director, 'nursing')
  expect(await nursing.homecare.familyBed({ id: wangBed })).toMatchObject({ level: 'moderate' })
  const { rows } = await auditor.audit.search({ entity: 'familyBed' })
  const entries = await Promise.all(rows.map(({ id }) => auditor.audit.get({ id })))
  expect(entries.filter(({ after }) => JSON.stringify(after).includes('"details":"***"'))).toHaveLength(8)
})

test('an account of another site sees and does nothing here', async () => {
  const { core, director, wangBed, wang, stationId } = await makeStation()
  const { client } = await signInAs(core, director, 'homecare', [1])
  const details = stepsOf()[0]
  if (!details) throw new Error('no step')
  const calls = [
    client.homecare.familyBeds({ siteId: stationId }),
    client.homecare.familyBed({ id: wangBed }),
    client.homecare.familyBedCounts({ siteId: stationId, from: today, to: today }),
    client.homecare.doStep({ familyBedId: wangBed, doneOn: today, details }),
    client.homecare.undoStep({ familyBedId: wangBed, reason: '试' }),
    client.homecare.closeFamilyBed({ id: wangBed, closedOn: today, reason: 'other' }),
    client.homecare.addWork({ ...newWork, familyBedId: wangBed }),
  ]
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'OTHER_SITE' })
  expect(await client.homecare.familyBedsOf({ personId: wang })).toEqual([])
})
