import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../src/shared/day.ts'
import { personTimes, trainedState, trainedThrough } from '../../src/shared/safety/drill-rules.ts'
import type { NewTraining, TrainingPerson } from '../../src/shared/safety/training.ts'
import { makeOrganisation, secret, signInAs } from '../support/core.ts'

const today = '2026-06-15'

const training = (people: NewTraining['people'] = [], more: Partial<NewTraining> = {}): NewTraining => ({
  siteId: 1,
  kind: 'periodic',
  name: '上半年消防培训',
  onDay: today,
  minutes: 90,
  place: '多功能厅',
  trainer: '平安消防',
  content: '灭火器和消火栓的使用，失能老人的转移',
  validMonths: 6,
  campaign: null,
  people,
  ...more,
})

type Row = Omit<TrainingPerson, 'staff'>
const staff = (staffId: number, isPassed: boolean | null = true): Row => ({
  staffId,
  others: null,
  count: 1,
  isPassed,
})
const others = (kind: NonNullable<Row['others']>, count: number): Row => ({
  staffId: null,
  others: kind,
  count,
  isPassed: null,
})

/** The home with three who work there: 王 and 李 since 2020, 赵 until the end of 2025. */
async function makeStaff() {
  const made = await makeOrganisation()
  const { director, clock } = made
  const employ = async (name: string, employedTo: string | null = null) => {
    const details = {
      siteId: 1,
      name,
      sex: 'female',
      phone: '',
      post: 'carer',
      employedFrom: '2020-01-01',
      employedTo,
    } as const
    return (await director.staff.create({ ...details, certificates: [], leaves: [], note: '' })).id
  }
  const [wang, li, zhao] = [
    await employ('王护理'),
    await employ('李护理'),
    await employ('赵护理', '2025-12-31'),
  ]
  const until = async (day: string) => {
    clock.set(day)
    await director.accounts.unlock({ secret })
  }
  return { ...made, wang, li, zhao, until }
}

test('person-times are the staff and the others, and a campaign counts its public', async () => {
  const { director, wang, li } = await makeStaff()
  const people = [staff(wang), staff(li, false), others('residents', 12)]
  const made = await director.safety.addTraining(training(people))
  expect(made).toMatchObject({ attended: 2, passed: 1, others: 12, personTimes: 14, version: 1 })
  expect(made.people).toMatchObject([
    { staff: '王护理' },
    { staff: '李护理', isPassed: false },
    { others: 'residents' },
  ])
  const month = training([staff(wang, null), others('public', 900), others('families', 86)], {
    kind: 'campaign',
    name: '安全生产月进社区',
    validMonths: null,
    campaign: '2026-06',
  })
  expect(await director.safety.addTraining(month)).toMatchObject({ personTimes: 987, campaign: '2026-06' })
  const counted = async () =>
    (await director.safety.trainings({ siteId: 1 }))
      .filter(({ isVoid }) => !isVoid)
      .map(({ name, personTimes: times }) => [name, times])
  expect(await counted()).toEqual([
    ['安全生产月进社区', 987],
    ['上半年消防培训', 14],
  ])

  const { siteId: _siteId, ...details } = training([staff(wang), staff(li)])
  const change = { id: made.id, version: 1, ...details }
  expect(await director.safety.updateTraining(change)).toMatchObject({
    passed: 2,
    personTimes: 2,
    version: 2,
  })
  await expect(director.safety.updateTraining(change)).rejects.toMatchObject({ code: 'STALE' })
  expect(await director.safety.voidTraining({ id: made.id, reason: '重复登记' })).toMatchObject({
    isVoid: true,
    voidReason: '重复登记',
  })
  expect(await counted()).toEqual([['安全生产月进社区', 987]])
  const again = director.safety.voidTraining({ id: made.id, reason: '再来' })
  await expect(again).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
})

test('nobody is counted twice, before they came, after they left, or ahead of the day', async () => {
  const { director, wang, zhao } = await makeStaff()
  const refused = (people: Row[], more: Partial<NewTraining> = {}) =>
    director.safety.addTraining(training(people, more))
  for (const wrong of [
    [staff(wang), staff(wang)],
    [{ ...staff(wang), count: 2 }],
    [{ ...staff(wang), others: 'public' as const }],
    [{ ...others('public', 3), others: null }],
  ])
    await expect(refused(wrong)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(refused([staff(zhao)])).rejects.toMatchObject({
    code: 'NOT_EMPLOYED',
    data: { staff: '赵护理' },
  })
  await expect(refused([staff(wang)], { onDay: '2026-06-16' })).rejects.toMatchObject({ code: 'IN_FUTURE' })
  expect(await director.safety.trainings({ siteId: 1 })).toEqual([])
  expect(await refused([staff(zhao)], { onDay: '2025-12-31' })).toMatchObject({ attended: 1 })
})

test('who passed is trained through the last day; who did not, whose ran out, and who was never there is named', async () => {
  const { director, wang, li, until } = await makeStaff()
  const standing = async () =>
    (await director.safety.trained({ siteId: 1 })).map(({ staff: name, state, throughOn }) => [
      name,
      state,
      throughOn,
    ])
  expect(await standing()).toEqual([
    ['王护理', 'never', null],
    ['李护理', 'never', null],
  ])
  const { id } = await director.safety.addTraining(
    training([staff(wang), staff(li, false)], { onDay: '2026-05-31' }),
  )
  // Neither a campaign nor what has no end certifies.
  await director.safety.addTraining(training([staff(li)], { kind: 'campaign', name: '安全月' }))
  await director.safety.addTraining(training([staff(li)], { validMonths: null, name: '讲座' }))
  expect(await standing()).toEqual([
    ['王护理', 'trained', '2026-11-30'],
    ['李护理', 'never', null],
  ])
  await until('2026-11-30')
  expect(await standing()).toContainEqual(['王护理', 'soon', '2026-11-30'])
  await until('2026-12-01')
  expect(await standing()).toContainEqual(['王护理', 'expired', '2026-11-30'])
  // What lasts longest counts, not what came last.
  await director.safety.addTraining(
    training([staff(wang)], { kind: 'induction', onDay: '2026-05-01', validMonths: 24 }),
  )
  expect(await standing()).toContainEqual(['王护理', 'trained', '2028-05-01'])
  await director.safety.voidTraining({ id, reason: '录错' })
  expect((await director.safety.trained({ siteId: 1 }))[0]).toMatchObject({
    lastOn: '2026-05-01',
    throughOn: '2028-05-01',
  })
})

test('who only walks rounds writes no training, and other homes stay shut', async () => {
  const { core, director } = await makeStaff()
  const { client: carer } = await signInAs(core, director, 'nursing')
  await expect(carer.safety.addTraining(training())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  const { id } = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  const { client: stranger } = await signInAs(core, director, 'safety', [id])
  const { id: trainingId } = await director.safety.addTraining(training())
  for (const refused of [
    stranger.safety.trainings({ siteId: 1 }),
    stranger.safety.training({ id: trainingId }),
    stranger.safety.trained({ siteId: 1 }),
    stranger.safety.addTraining(training()),
    stranger.safety.voidTraining({ id: trainingId, reason: '不许' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('rules: the end of a month stays one, and each day has exactly one standing', () => {
  expect(trainedThrough('2026-08-31', 6)).toBe('2027-02-28')
  expect(trainedThrough('2026-08-31', null)).toBeNull()
  expect(personTimes([])).toBe(0)
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 60 }), (days, within) => {
      const state = trainedState(addDays(today, days), today, within)
      expect(state).toBe(days < 0 ? 'expired' : days <= within ? 'soon' : 'trained')
    }),
  )
})
