import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/shared/day.ts'
import type { DueRow, NewDuty } from '../../src/shared/safety/duty.ts'
import { makeHome } from '../support/beds.ts'
import { secret, signInAs, type TestClient } from '../support/core.ts'
import { makeWalk } from '../support/inspections.ts'
import { makeStaff } from '../support/roster.ts'

const newDuty = (more: Partial<NewDuty> = {}): NewDuty => ({
  ...{
    siteId: 1,
    kind: 'own',
    name: '燃气自查',
    nameEn: '',
    checklistId: null,
    rhythm: 'calendar',
    times: [],
  },
  ...{ unit: 'month', count: 31, graceDays: 0, remindDays: 7, anchorOn: null, basis: '', verified: 'own' },
  ...{ staffId: null, post: null, fromOn: '2026-06-15' },
  ...more,
})
const short = ({ onDay, dueTime, state }: DueRow) => `${onDay} ${dueTime} ${state}`.replace('  ', ' ')
const find = async <T extends { name: string }>(list: Promise<T[]>, name: string): Promise<T> => {
  const found = (await list).find((each) => each.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
const duesOf = async (client: TestClient, dutyId: number, from: Day, to: Day) =>
  (await client.safety.dues({ siteId: 1, from, to })).filter((due) => due.dutyId === dutyId)

async function makeDuties() {
  const made = await makeHome()
  const until = async (day: string, time?: string, client = made.director) => {
    made.clock.set(day, time)
    await client.accounts.unlock({ secret })
  }
  return { ...made, until }
}

test('set up makes the checklists and the duties the rules ask for, with their basis; again it makes nothing', async () => {
  const { director } = await makeDuties()
  expect(await director.safety.today({ siteId: 1 })).toMatchObject({ isSetUp: false, dues: [] })
  expect(await director.safety.setUpSafety({ siteId: 1 })).toEqual({ checklists: 3, duties: 10 })
  const duties = await director.safety.duties({ siteId: 1 })
  expect(duties.map(({ kind, fromOn, verified }) => [kind, fromOn, verified])).toEqual(
    expect.arrayContaining([
      ['dayRound', '2026-06-16', 'found'],
      ['nightRound', '2026-06-15', 'found'],
      ['headCheck', '2026-06-15', 'memory'],
      ['lift', '2026-06-15', 'memory'],
    ]),
  )
  expect(duties.every(({ basis }) => basis !== '')).toBe(true)
  expect(duties.find(({ kind }) => kind === 'nightRound')).toMatchObject({ checklist: '每日防火巡查' })
  const lift = await find(Promise.resolve(duties), '电梯维护保养')
  await director.safety.endDuty({ id: lift.id, version: lift.version, toOn: '2026-06-15' })
  expect(await director.safety.setUpSafety({ siteId: 1 })).toEqual({ checklists: 0, duties: 0 })
  expect(await director.safety.today({ siteId: 1 })).toMatchObject({ isSetUp: true })
})

test('a night over the change of year is five rounds of the old year; one outside every window is extra', async () => {
  const { director, duties, until, begin, finish } = await makeWalk()
  const states = async () =>
    (await duesOf(director, duties.nightRound, '2026-12-31', '2026-12-31')).map(short)
  await until('2026-12-31', '22:20')
  const first = await begin()
  expect(first).toMatchObject({ inspection: { onDay: '2026-12-31', dueTime: '22:00' } })
  await finish(first.inspection)
  await until('2027-01-01', '00:10')
  const second = await begin()
  expect(second).toMatchObject({ inspection: { onDay: '2026-12-31', dueTime: '00:00' } })
  await finish(second.inspection)
  await until('2027-01-01', '03:15')
  const extra = await begin()
  expect(extra).toMatchObject({ inspection: { onDay: '2026-12-31', dueTime: '', dutyId: null } })
  await finish(extra.inspection)
  await until('2027-01-01', '06:55')
  const last = await begin()
  expect(last).toMatchObject({ inspection: { onDay: '2026-12-31', dueTime: '06:00' } })
  await until('2027-01-01', '12:00')
  const night = ['22:00 done', '00:00 done', '02:00 missed', '04:00 missed'].map(
    (each) => `2026-12-31 ${each}`,
  )
  // It is still being walked: not missed.
  expect(await states()).toEqual([...night, '2026-12-31 06:00 overdue'])
  await finish(last.inspection)
  expect(await states()).toEqual([...night, '2026-12-31 06:00 done'])
})

test('two officers in one window walk one round; voided, it is to be done again', async () => {
  const { core, director, duties, until, begin, finish } = await makeWalk()
  const first = await begin()
  expect(first.inspection).toMatchObject({ dutyId: duties.nightRound, dueTime: '22:00' })
  const { client: other } = await signInAs(core, director, 'safety')
  const joined = await begin({}, other)
  expect(joined).toMatchObject({ inspection: { id: first.inspection.id }, isJoined: true })
  await finish(first.inspection)
  await director.safety.voidInspection({ id: first.inspection.id, reason: '走错了楼' })
  const states = (await duesOf(director, duties.nightRound, '2026-06-15', '2026-06-15')).map(
    ({ state }) => state,
  )
  expect(states[0]).toBe('due')
  await until('2026-06-15', '22:30')
  expect((await begin()).inspection).toMatchObject({ dueTime: '22:00' })
})

test('the window is the one in force on the duty date', async () => {
  const { director, duties, until, begin } = await makeWalk()
  await director.sites.setSetting({ key: 'roundAfter', fromOn: '2026-06-16', value: 15 })
  await until('2026-06-16', '06:50')
  expect((await begin()).inspection).toMatchObject({ onDay: '2026-06-15', dueTime: '06:00' })
  await until('2026-06-16', '22:20')
  expect((await begin()).inspection).toMatchObject({ onDay: '2026-06-16', dutyId: null })
  const [night] = await duesOf(director, duties.nightRound, '2026-06-16', '2026-06-16')
  expect(night).toMatchObject({ dueTime: '22:00', state: 'missed' })
})

test('a monthly check fills the month it is made in, and what nobody made is missed when the month is over', async () => {
  const { director, duties, until, begin, finish } = await makeWalk()
  const first = await begin({ kind: 'monthlyCheck' })
  expect(first.inspection).toMatchObject({ dutyId: duties.monthlyCheck, onDay: '2026-06-15', dueTime: '' })
  await finish(first.inspection)
  const second = await begin({ kind: 'monthlyCheck' })
  expect(second.inspection.dutyId).toBeNull()
  await until('2026-08-03')
  const dues = await duesOf(director, duties.monthlyCheck, '2026-05-01', '2026-08-31')
  expect(dues.map(short)).toEqual([
    '2026-05-31 missed',
    '2026-06-30 done',
    '2026-07-31 missed',
    '2026-08-31 ahead',
  ])
})

test('a firm came: it is ticked in words, once, by somebody and on a day that fits; a mistake is taken back', async () => {
  const { director, until } = await makeDuties()
  const staffId = await makeStaff(director, '赵安全', { post: 'safetyOfficer' })
  const lift = await director.safety.addDuty(
    newDuty({
      kind: 'lift',
      name: '电梯维保',
      rhythm: 'interval',
      unit: 'day',
      count: 15,
      anchorOn: '2026-06-10',
    }),
  )
  const tick = { dutyId: lift.id, onDay: '2026-06-25', dueTime: '' as const, staffId, note: '海城电梯公司' }
  await until('2026-06-27')
  const refused = (more: object) =>
    expect(director.safety.doDue({ ...tick, doneOn: '2026-06-26', ...more })).rejects
  await refused({ doneOn: '2026-06-28' }).toMatchObject({ code: 'IN_FUTURE' })
  await refused({ doneOn: '2026-06-10' }).toMatchObject({ code: 'NOT_DUE_YET' })
  await refused({ onDay: '2026-06-24' }).toMatchObject({ code: 'DUE_UNKNOWN' })
  const { id } = await director.safety.doDue({ ...tick, doneOn: '2026-06-26' })
  const june = await duesOf(director, lift.id, '2026-06-01', '2026-07-31')
  expect(june.map(short)).toEqual(['2026-06-25 late', '2026-07-11 ahead'])
  expect(june[0]?.done).toMatchObject({ by: '赵安全', note: '海城电梯公司', inspectionId: null })
  await refused({}).toMatchObject({ code: 'DUE_DONE' })
  await director.safety.voidDue({ id, reason: '记错电梯' })
  expect((await duesOf(director, lift.id, '2026-06-01', '2026-07-31')).map(short)).toEqual([
    '2026-06-25 overdue',
  ])
  await expect(director.safety.voidDue({ id, reason: '再作废' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
})

test('what was missed on paper may have been done in time: it says why; what was not, cannot', async () => {
  const { director, until } = await makeDuties()
  const gas = await director.safety.addDuty(newDuty())
  await until('2026-07-05')
  const tick = { dutyId: gas.id, onDay: '2026-06-30', dueTime: '' as const, staffId: null }
  await expect(director.safety.doDue({ ...tick, doneOn: '2026-07-01', note: '补' })).rejects.toMatchObject({
    code: 'DUE_MISSED',
  })
  await expect(director.safety.doDue({ ...tick, doneOn: '2026-06-29', note: '' })).rejects.toMatchObject({
    code: 'REASON_NEEDED',
  })
  await director.safety.doDue({ ...tick, doneOn: '2026-06-29', note: '当天已查，登记晚了' })
  expect((await duesOf(director, gas.id, '2026-06-30', '2026-06-30')).map(short)).toEqual(['2026-06-30 done'])
})

test('a miss stays missed: its reason stands beside, approved by another account', async () => {
  const { core, director, until } = await makeDuties()
  const gas = await director.safety.addDuty(newDuty())
  const miss = { dutyId: gas.id, onDay: '2026-06-30', dueTime: '' as const }
  await expect(director.safety.excuseMiss({ ...miss, reason: '停气' })).rejects.toMatchObject({
    code: 'NOT_DUE_YET',
  })
  await until('2026-07-05')
  const { client: officer } = await signInAs(core, director, 'safety')
  const { client: nurse } = await signInAs(core, director, 'nursing')
  const { id } = await officer.safety.excuseMiss({ ...miss, reason: '停气' })
  await expect(officer.safety.approveMiss({ id })).rejects.toMatchObject({ code: 'OWN_EXCUSE' })
  await expect(nurse.safety.approveMiss({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await director.safety.refuseMiss({ id, reason: '请写清停气时间' })
  await expect(director.safety.approveMiss({ id })).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  const again = await officer.safety.excuseMiss({ ...miss, reason: '6月28日至7月2日停气' })
  expect(await director.safety.approveMiss({ id: again.id })).toMatchObject({ approvedBy: '陈院长' })
  await expect(officer.safety.excuseMiss({ ...miss, reason: '改' })).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
  })
  const [due] = await duesOf(director, gas.id, '2026-06-30', '2026-06-30')
  expect(due).toMatchObject({
    state: 'missed',
    miss: { reason: '6月28日至7月2日停气', approvedBy: '陈院长' },
  })
})

test('a change ends the old duty and begins another; what was due stays; a calendar one changes with its period', async () => {
  const { director, until } = await makeDuties()
  const gas = await director.safety.addDuty(newDuty())
  const lift = await director.safety.addDuty(
    newDuty({ name: '电梯', rhythm: 'interval', unit: 'day', count: 15 }),
  )
  await until('2026-07-05')
  await director.safety.doDue({
    ...{ dutyId: lift.id, onDay: '2026-06-30', dueTime: '' },
    doneOn: '2026-07-02',
    staffId: null,
    note: '',
  })
  const { siteId: _siteId, ...details } = newDuty({ count: 10 })
  const change = { ...details, id: gas.id, version: 1 }
  await expect(director.safety.changeDuty({ ...change, fromOn: '2026-07-05' })).rejects.toMatchObject({
    code: 'IN_PAST',
  })
  const after = await director.safety.changeDuty({ ...change, fromOn: '2026-07-20' })
  expect(after).toMatchObject({ fromOn: '2026-08-01', count: 10 })
  expect((await duesOf(director, gas.id, '2026-01-01', '2026-12-31')).map(({ onDay }) => onDay)).toEqual([
    '2026-06-30',
    '2026-07-31',
  ])
  expect((await duesOf(director, after.id, '2026-01-01', '2026-10-31')).map(({ onDay }) => onDay)).toEqual([
    '2026-08-10',
    '2026-09-10',
    '2026-10-10',
  ])
  await expect(
    director.safety.changeDuty({ ...change, version: 2, fromOn: '2026-09-01' }),
  ).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  const ten = {
    ...details,
    name: '电梯',
    rhythm: 'interval' as const,
    unit: 'day' as const,
    fromOn: '2026-07-10',
  }
  const changed = await director.safety.changeDuty({ ...ten, id: lift.id, version: 1 })
  expect(changed).toMatchObject({ anchorOn: '2026-07-02', fromOn: '2026-07-10' })
  expect((await duesOf(director, changed.id, '2026-07-01', '2026-12-31')).map(({ onDay }) => onDay)).toEqual([
    '2026-07-12',
  ])
})

test('today: mine by name or post, overdue and due first of all; other homes stay shut', async () => {
  const { core, director, clock } = await makeDuties()
  const staffId = await makeStaff(director, '赵安全', { post: 'safetyOfficer' })
  await director.safety.addDuty(newDuty({ name: '保安的', post: 'guard' }))
  await director.safety.addDuty(newDuty({ name: '安全员的', post: 'safetyOfficer' }))
  await director.safety.addDuty(newDuty({ name: '大家的' }))
  await director.safety.addDuty(newDuty({ name: '赵安全的', staffId }))
  const account = { name: 'zhao', displayName: '赵安全', role: 'safety' as const, siteIds: null, secret }
  await director.accounts.create({ ...account, staffId })
  const { client: zhao } = await signInAs(core, director, 'safety')
  await zhao.accounts.signIn({ name: 'zhao', secret })
  clock.set('2026-06-25')
  await zhao.accounts.unlock({ secret })
  const { dues } = await zhao.safety.today({ siteId: 1 })
  expect(dues.filter(({ isMine }) => isMine).map(({ name }) => name)).toEqual([
    '安全员的',
    '大家的',
    '赵安全的',
  ])
  expect(dues.map(({ state }) => state)).toEqual(['due', 'due', 'due', 'due'])
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  await director.accounts.unlock({ secret })
  const other = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  const { client: stranger } = await signInAs(core, director, 'safety', [other.id])
  for (const refused of [
    stranger.safety.today({ siteId: 1 }),
    stranger.safety.duties({ siteId: 1 }),
    stranger.safety.dues({ siteId: 1, from: '2026-06-01', to: '2026-06-30' }),
    stranger.safety.setUpSafety({ siteId: 1 }),
    stranger.safety.dueFigures({ siteIds: [1], from: '2026-06-01', to: '2026-06-30' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a training fills the one that is due; moved or voided, it fills another or none', async () => {
  const { director } = await makeDuties()
  const duty = await director.safety.addDuty(newDuty({ kind: 'training', name: '培训', unit: 'halfYear' }))
  const training = {
    ...{
      siteId: 1,
      kind: 'periodic' as const,
      name: '半年培训',
      onDay: '2026-06-15',
      minutes: 60,
      place: '',
      trainer: '',
    },
    ...{ content: '', validMonths: 6, campaign: null, people: [] },
  }
  const states = async () => (await duesOf(director, duty.id, '2026-06-01', '2026-06-30')).map(short)
  await director.safety.addTraining({ ...training, kind: 'campaign', campaign: '2026-06', validMonths: null })
  expect(await states()).toEqual(['2026-06-30 ahead'])
  const { id } = await director.safety.addTraining(training)
  expect(await states()).toEqual(['2026-06-30 done'])
  await director.safety.voidTraining({ id, reason: '没有办成' })
  expect(await states()).toEqual(['2026-06-30 ahead'])
})

test('figures count what was due by month, kind and state, and their rows are those', async () => {
  const { director, until, begin, finish } = await makeWalk()
  await finish((await begin()).inspection)
  await until('2026-07-10')
  const period = { from: '2026-06-15', to: addDays('2026-06-15', 2) }
  const figures = await director.safety.dueFigures(period)
  expect(figures).toEqual([
    { month: '2026-06', kind: 'dayRound', state: 'missed', count: 6 },
    { month: '2026-06', kind: 'nightRound', state: 'done', count: 1 },
    { month: '2026-06', kind: 'nightRound', state: 'missed', count: 14 },
  ])
  const behind = (more: object) => director.safety.duesBehind({ ...period, month: '2026-06', ...more })
  expect(await behind({ kind: 'nightRound', states: ['missed'] })).toHaveLength(14)
  const [done] = await behind({ states: ['done', 'late'] })
  expect(done).toMatchObject({ onDay: '2026-06-15', dueTime: '22:00', site: '海城颐养院' })
  expect(await behind({ month: '2026-07' })).toEqual([])
})
