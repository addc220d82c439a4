import { expect, test } from 'vitest'
import { emptyCondition } from '../../src/shared/people/schema.ts'
import { at, secret, signInAs } from '../support/core.ts'
import { makeWorker } from '../support/homecare.ts'
import { makeRounds, report } from '../support/homecare-plans.ts'
import { makePerson } from '../support/people.ts'

test('a visit is planned, begun and done: what was said is kept, priced and counted', async () => {
  const { director, clock, add, itemId, grantId, teamId, wang } = await makeRounds()
  const id = await add('2026-06-15', { from: '12:00', to: '13:00' })
  expect(await director.homecare.visit({ id })).toMatchObject({
    state: 'planned',
    grantId,
    teamId,
    street: '中街街道',
    counting: 'notDone',
    items: ['服务 JJ1'],
  })
  clock.set('2026-06-15', '12:05')
  expect(await director.homecare.checkIn({ id })).toMatchObject({
    state: 'underWay',
    startedAt: at('2026-06-15', '12:05'),
    fromAt: at('2026-06-15', '12:05'),
    toAt: at('2026-06-15', '13:05'),
  })
  clock.set('2026-06-15', '13:10')
  const vitals = {
    systolic: 165,
    diastolic: 95,
    pulse: null,
    temperatureTenths: 366,
    glucoseTenths: null,
    oxygenPercent: null,
  }
  const done = await director.homecare.checkOut({
    id,
    ...report([itemId]),
    note: '血压偏高',
    vitals,
    satisfaction: 5,
    signedBy: 'family',
    finding: { finding: '血压 165/95', isUrgent: true, dueOn: '2026-06-16' },
  })
  expect(done).toMatchObject({
    state: 'done',
    minutes: 65,
    workers: [{ name: '周敏', minutes: 65 }],
    isCounted: true,
    counting: 'counted',
    isSigned: true,
    satisfaction: 5,
    note: '血压偏高',
    vitals,
    doneItems: [{ itemId, quantity: 1, priceFen: 3000, isOutsidePackage: false }],
  })
  const [followUp] = await director.homecare.followUps({ siteId: done.siteId })
  expect(followUp).toMatchObject({ personId: wang, visitId: id, finding: '血压 165/95', isUrgent: true })
})

test('vital signs, notes and findings are kept from a role that may not see health', async () => {
  const { core, director, clock, add, stationId } = await makeRounds()
  const id = await add('2026-06-15', { from: '12:00', to: '13:00' })
  await director.homecare.checkIn({ id })
  clock.set('2026-06-15', '13:00')
  await director.homecare.checkOut({
    id,
    ...report(),
    note: '情绪低落',
    vitals: {
      systolic: 150,
      diastolic: 90,
      pulse: null,
      temperatureTenths: null,
      glucoseTenths: null,
      oxygenPercent: null,
    },
    finding: { finding: '压疮', isUrgent: false, dueOn: null },
  })
  const { client: auditor } = await signInAs(core, director, 'auditor')
  expect(await auditor.homecare.visit({ id })).toMatchObject({
    note: '',
    vitals: null,
    isHealthMasked: true,
    minutes: 60,
  })
  expect((await auditor.homecare.followUps({ siteId: stationId }))[0]?.finding).toBe('***')
})

test('a visit over midnight is one visit of the day on which it began', async () => {
  const { director, clock, add } = await makeRounds()
  const id = await add('2026-06-15', { from: '23:00', to: '01:00' })
  clock.set('2026-06-15', '23:00')
  await director.accounts.unlock({ secret })
  await director.homecare.checkIn({ id })
  clock.set('2026-06-16', '01:05')
  expect(await director.homecare.checkOut({ id, ...report() })).toMatchObject({
    onDay: '2026-06-15',
    minutes: 125,
  })
})

test('a time that was said needs a reason, and none lies ahead', async () => {
  const { director, clock, add } = await makeRounds()
  const id = await add('2026-06-15', { from: '11:00', to: '12:00' })
  const said = { id, at: at('2026-06-15', '11:05') }
  await expect(director.homecare.checkIn(said)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await expect(
    director.homecare.checkIn({ id, at: at('2026-06-15', '12:30'), reason: '记错' }),
  ).rejects.toMatchObject({ code: 'IN_FUTURE' })
  expect(await director.homecare.checkIn({ ...said, reason: '忘带手机' })).toMatchObject({
    startedAt: at('2026-06-15', '11:05'),
    offPlanReason: '忘带手机',
  })
  await expect(
    director.homecare.checkOut({ id, at: at('2026-06-15', '11:00'), reason: '记错', ...report() }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
  clock.set('2026-06-15', '12:03')
  expect(await director.homecare.checkOut({ id, ...report() })).toMatchObject({ minutes: 58 })
})

test('further off plan than the threshold asks why, once', async () => {
  const { director, clock, add } = await makeRounds()
  const id = await add('2026-06-15', { from: '12:00', to: '13:00' })
  clock.set('2026-06-15', '12:16')
  await expect(director.homecare.checkIn({ id })).rejects.toMatchObject({
    code: 'OFF_PLAN',
    data: { minutes: 16, threshold: 15 },
  })
  await director.homecare.checkIn({ id, reason: '堵车' })
  clock.set('2026-06-15', '13:20')
  expect(await director.homecare.checkOut({ id, ...report() })).toMatchObject({
    offPlanReason: '堵车',
    minutes: 64,
  })
  const early = await add('2026-06-15', { from: '13:30', to: '14:30' })
  await director.homecare.checkIn({ id: early })
  clock.set('2026-06-15', '14:00')
  await expect(director.homecare.checkOut({ id: early, ...report() })).rejects.toMatchObject({
    code: 'OFF_PLAN',
    data: { minutes: 30 },
  })
  await director.sites.setSetting({ key: 'visitOffPlanMinutes', fromOn: '2026-06-15', value: 30 })
  expect(await director.homecare.checkOut({ id: early, ...report() })).toMatchObject({ minutes: 40 })
})

test('a forgotten check-out is asked for before the next visit begins', async () => {
  const { director, clock, add, li, wu } = await makeRounds()
  const first = await add('2026-06-15', { from: '11:00', to: '12:00' })
  const second = await add('2026-06-15', { from: '12:00', to: '13:00', personIds: [li] })
  const byAnother = await add('2026-06-15', { from: '12:00', to: '13:00', staffIds: [wu] })
  await director.homecare.checkIn({ id: first, at: at('2026-06-15', '11:00'), reason: '补签' })
  for (const id of [second, byAnother])
    await expect(director.homecare.checkIn({ id })).rejects.toMatchObject({
      code: 'NOT_CHECKED_OUT',
      data: { visitId: first, person: '王秀英', from: at('2026-06-15', '11:00') },
    })
  clock.set('2026-06-15', '12:01')
  expect(await director.homecare.unsettledVisits({ siteId: 2 })).toMatchObject([
    { id: first, state: 'underWay' },
    { id: second, state: 'planned' },
    { id: byAnother, state: 'planned' },
  ])
  await director.homecare.checkOut({ id: first, ...report() })
  await director.homecare.checkIn({ id: second })
  await director.homecare.checkIn({ id: byAnother })
})

test('real times are held against real times: a late end is never refused for a visit that has not begun', async () => {
  const { director, clock, add, li, rows } = await makeRounds()
  const first = await add('2026-06-15', { from: '12:00', to: '13:00' })
  const next = await add('2026-06-15', { from: '13:00', to: '14:00', personIds: [li] })
  await director.homecare.checkIn({ id: first })
  clock.set('2026-06-15', '13:14')
  expect(await director.homecare.checkOut({ id: first, ...report() })).toMatchObject({ minutes: 74 })
  // The one that is late keeps its plan; when it begins, its own times hold.
  expect(await director.homecare.visit({ id: next })).toMatchObject({ fromAt: at('2026-06-15', '13:00') })
  await director.homecare.checkIn({ id: next })
  clock.set('2026-06-15', '14:00')
  await director.homecare.checkOut({ id: next, ...report() })
  expect(rows('SELECT fromAt FROM visitWorker ORDER BY visitId')).toEqual([
    { fromAt: at('2026-06-15', '12:00') },
    { fromAt: at('2026-06-15', '13:14') },
  ])
})

test('what ends before it starts, lasts longer than a day or lies ahead is refused', async () => {
  const { director, add, itemId } = await makeRounds()
  await expect(add('2026-06-20', { from: '09:00', to: '09:00' })).rejects.toMatchObject({ code: 'BACKWARD' })
  const wanted = {
    siteId: 2,
    personIds: [1],
    kind: 'cleaning' as const,
    staffIds: [1],
    fromAt: at('2026-06-20', '09:00'),
  }
  await expect(
    director.homecare.addVisit({ ...wanted, toAt: at('2026-06-21', '09:01') }),
  ).rejects.toMatchObject({ code: 'VISIT_TOO_LONG', data: { hours: 24 } })
  const tomorrow = await add('2026-06-16')
  await expect(
    director.homecare.recordVisits({ rows: [{ visitId: tomorrow, minutes: 60, ...report([itemId]) }] }),
  ).rejects.toMatchObject({ code: 'ROW_REFUSED', data: { row: 1, code: 'IN_FUTURE' } })
  await expect(
    director.homecare.setOutcome({ id: tomorrow, outcome: 'missed', reason: '没去' }),
  ).rejects.toMatchObject({ code: 'IN_FUTURE' })
  const forgotten = await add('2026-06-13')
  await director.homecare.checkIn({ id: forgotten, at: at('2026-06-13', '09:00'), reason: '补签' })
  await expect(
    director.homecare.checkOut({ id: forgotten, ...report(), reason: '忘了' }),
  ).rejects.toMatchObject({ code: 'VISIT_TOO_LONG' })
})

test('a visit before the agreement, after its end or after a death is refused; unknown people too', async () => {
  const { director, add, li, wangBed, stationId, wu } = await makeRounds()
  await expect(add('2025-12-31')).rejects.toMatchObject({
    code: 'NO_AGREEMENT',
    data: { person: '王秀英', from: '2026-01-01', to: '2027-06-30' },
  })
  await add('2027-06-30')
  await expect(add('2027-07-01')).rejects.toMatchObject({ code: 'NO_AGREEMENT' })
  // Without a family bed there is nothing to agree.
  await add('2025-12-31', { personIds: [li] })
  await expect(add('2026-06-20', { personIds: [999] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'person' },
  })
  await expect(add('2026-06-20', { staffIds: [999] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'staff' },
  })
  const late = await add('2026-06-15', { from: '10:00', to: '11:00' })
  await director.homecare.setOutcome({ id: late, outcome: 'missed', reason: '无人应门' })
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-15', reason: 'ownWish' })
  const times = { startedAt: at('2026-06-15', '10:00'), endedAt: at('2026-06-15', '11:00') }
  await expect(
    director.homecare.correctVisit({
      ...{ id: late, version: 2, kind: 'cleaning', staffIds: [wu], reason: '去过', ...times, ...report() },
    }),
  ).rejects.toMatchObject({ code: 'NO_AGREEMENT' })
  const person = await director.people.get({ id: li })
  await director.people.update({ id: li, version: person.version, changes: { diedOn: '2026-06-14' } })
  await expect(add('2026-06-20', { personIds: [li], staffIds: [wu] })).rejects.toMatchObject({
    code: 'PERSON_DIED',
    data: { personId: li, diedOn: '2026-06-14' },
  })
  await add('2026-06-14', { personIds: [li], staffIds: [wu] })
  expect(
    await director.homecare.visits({ siteId: stationId, from: '2026-06-14', to: '2026-06-14' }),
  ).toMatchObject({ total: 1, rows: [{ personId: li }] })
})

test('nobody is in two places: the other visit is named, back-to-back is no clash', async () => {
  const { director, add, li, wu, stationId } = await makeRounds()
  const first = await add('2026-06-20')
  await expect(add('2026-06-20', { from: '09:30', to: '10:30', personIds: [li] })).rejects.toMatchObject({
    code: 'WORKER_BUSY',
    data: { staff: '周敏', person: '王秀英', visitId: first, until: at('2026-06-20', '10:00') },
  })
  await expect(add('2026-06-20', { from: '08:30', to: '09:01', staffIds: [wu] })).rejects.toMatchObject({
    code: 'ELDER_BUSY',
    data: { person: '王秀英', visitId: first },
  })
  const wanted = { siteId: stationId, personId: li, staffIds: [1], fromAt: at('2026-06-20', '09:30') }
  expect(await director.homecare.clashes({ ...wanted, toAt: at('2026-06-20', '10:30') })).toMatchObject([
    { kind: 'workerBusy', isRefused: true, who: '周敏', detail: '王秀英', visitId: first },
  ])
  expect(
    await director.homecare.clashes({ ...wanted, visitId: first, toAt: at('2026-06-20', '10:30') }),
  ).toEqual([])
  await add('2026-06-20', { from: '10:00', to: '11:00', personIds: [li] })
  await add('2026-06-20', { from: '08:00', to: '09:00', staffIds: [wu] })
  // Enclosing is a clash as well.
  await expect(add('2026-06-20', { from: '07:00', to: '12:00', personIds: [li] })).rejects.toMatchObject({
    code: 'WORKER_BUSY',
  })
})

test('leave, hospital and living in the home may be confirmed with a reason', async () => {
  const { director, add, zhou, li, wu, stationId } = await makeRounds()
  const [worker] = (await director.staff.list({ siteId: stationId })).filter(({ id }) => id === zhou)
  if (!worker) throw new Error('no worker')
  const { isEmployed: _, isOnLeave: _on, nextExpiry: _next, ...staff } = worker
  const leaves = [{ fromOn: '2026-06-20', toOn: '2026-06-22', kind: 'annual' as const, note: '' }]
  await director.staff.update({ ...staff, leaves, employedTo: '2026-06-30' })
  await expect(add('2026-06-22')).rejects.toMatchObject({
    code: 'VISIT_CLASHES',
    data: { clashes: [{ kind: 'workerOnLeave', who: '周敏', detail: '2026-06-22' }] },
  })
  await expect(add('2026-07-01')).rejects.toMatchObject({
    code: 'VISIT_CLASHES',
    data: { clashes: [{ kind: 'workerNotEmployed', detail: '2026-06-30' }] },
  })
  const id = await add('2026-06-22', { clashReason: '本人自愿' })
  expect(await director.homecare.visit({ id })).toMatchObject({ clashReason: '本人自愿' })
  await director.beds.buildPlan({
    siteId: 1,
    building: '楼',
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
  await director.beds.admit({ personId: li, bedId: bed?.id as number })
  await director.beds.startLeave({ personId: li, kind: 'hospital', expectedOn: '2026-06-18' })
  const kinds = async (day: string) =>
    (
      await director.homecare.clashes({
        siteId: stationId,
        personId: li,
        staffIds: [wu],
        fromAt: at(day, '09:00'),
        toAt: at(day, '10:00'),
      })
    ).map(({ kind }) => kind)
  expect(await kinds('2026-06-14')).toEqual([])
  expect(await kinds('2026-06-17')).toEqual(['elderInHospital', 'elderInHome'])
  expect(await kinds('2026-06-18')).toEqual(['elderInHome'])
})

test('a couple at one address: a visit each, the worker’s minutes once, whichever of them takes place', async () => {
  const { director, clock, wang, li, zhou, add, rows } = await makeRounds()
  const first = await add('2026-06-15', { from: '12:00', to: '13:00', personIds: [wang, li] })
  const [one, two] = rows('SELECT id, jointId FROM visit ORDER BY id')
  expect([one?.jointId, two?.jointId]).toEqual([first, first])
  const second = two?.id as number
  for (const id of [first, second]) await director.homecare.checkIn({ id })
  clock.set('2026-06-15', '13:00')
  for (const id of [first, second]) await director.homecare.checkOut({ id, ...report() })
  const minutes = () => rows('SELECT minutes FROM visitWorker ORDER BY visitId').map((row) => row.minutes)
  expect(minutes()).toEqual([60, 0])
  await director.homecare.voidVisit({ id: first, reason: '误录' })
  expect(minutes()).toEqual([null, 60])
  // Planned together they move together.
  const pair = await add('2026-06-20', { personIds: [wang, li] })
  const { version } = await director.homecare.visit({ id: pair })
  const times = { fromAt: at('2026-06-21', '14:00'), toAt: at('2026-06-21', '15:00') }
  await director.homecare.moveVisit({ id: pair, version, ...times, staffIds: [zhou] })
  const moved = await director.homecare.visits({ siteId: 2, from: '2026-06-20', to: '2026-06-21' })
  expect(moved.rows.map(({ onDay, fromAt }) => [onDay, fromAt])).toEqual([
    ['2026-06-21', times.fromAt],
    ['2026-06-21', times.fromAt],
  ])
})

test('two workers on one visit: one visit, each with their minutes', async () => {
  const { director, clock, add, zhou, wu, rows } = await makeRounds()
  const id = await add('2026-06-15', { from: '12:00', to: '13:00', staffIds: [zhou, wu] })
  await director.homecare.checkIn({ id })
  clock.set('2026-06-15', '13:00')
  expect((await director.homecare.checkOut({ id, ...report() })).workers).toMatchObject([
    { name: '周敏', minutes: 60 },
    { name: '吴芳', minutes: 60 },
  ])
  expect(rows('SELECT count(*) AS visits FROM visit WHERE isCounted = 1')).toEqual([{ visits: 1 }])
})

test('a planned visit moves, once: who looked at an older state is told', async () => {
  const { director, add, li, zhou, wu } = await makeRounds()
  const id = await add('2026-06-20')
  const other = await add('2026-06-20', { from: '11:00', to: '12:00', personIds: [li], staffIds: [wu] })
  const { version } = await director.homecare.visit({ id })
  const times = { fromAt: at('2026-06-20', '11:30'), toAt: at('2026-06-20', '12:30') }
  await expect(director.homecare.moveVisit({ id, version, ...times, staffIds: [wu] })).rejects.toMatchObject({
    code: 'WORKER_BUSY',
    data: { visitId: other },
  })
  expect(await director.homecare.moveVisit({ id, version, ...times, staffIds: [zhou] })).toMatchObject({
    fromAt: times.fromAt,
    plannedFromAt: times.fromAt,
    version: version + 1,
  })
  await expect(
    director.homecare.moveVisit({ id, version, ...times, staffIds: [zhou] }),
  ).rejects.toMatchObject({ code: 'STALE', data: { by: '陈院长' } })
  await director.homecare.setOutcome({ id, outcome: 'cancelled', reason: '老人外出' })
  await expect(
    director.homecare.moveVisit({ id, version: version + 2, ...times, staffIds: [zhou] }),
  ).rejects.toMatchObject({ code: 'VISIT_STATE', data: { state: 'cancelled' } })
  // What was cancelled holds nobody.
  await add('2026-06-20', { from: '11:30', to: '12:30' })
})

test('slips are recorded all or none; the refused row is named', async () => {
  const { director, add, itemId, li, wu } = await makeRounds()
  const a = await add('2026-06-14')
  const b = await add('2026-06-14', { from: '10:00', to: '11:00', personIds: [li] })
  const c = await add('2026-06-14', { from: '09:00', to: '09:40', personIds: [li], staffIds: [wu] })
  const row = (visitId: number, minutes: number, reason = '') => ({
    visitId,
    minutes,
    reason,
    ...report([itemId]),
  })
  await expect(director.homecare.recordVisits({ rows: [row(a, 60), row(b, 30)] })).rejects.toMatchObject({
    code: 'ROW_REFUSED',
    data: { row: 2, code: 'OFF_PLAN', data: { minutes: 30 } },
  })
  await expect(director.homecare.recordVisits({ rows: [row(a, 60), row(a, 60)] })).rejects.toMatchObject({
    data: { row: 2, code: 'VISIT_STATE' },
  })
  await expect(director.homecare.recordVisits({ rows: [row(a, 65), row(999, 60)] })).rejects.toMatchObject({
    data: { row: 2, code: 'NOT_FOUND' },
  })
  // Until 10:05 with one, from 10:00 with the other: a worker twice at once.
  await expect(director.homecare.recordVisits({ rows: [row(a, 65), row(b, 60)] })).rejects.toMatchObject({
    data: { row: 2, code: 'WORKER_BUSY', data: { visitId: a } },
  })
  expect((await director.homecare.visit({ id: a })).state).toBe('planned')
  expect(await director.homecare.recordVisits({ rows: [row(a, 60), row(b, 60), row(c, 29)] })).toEqual({
    recorded: 3,
    counted: 2,
  })
  expect(await director.homecare.visit({ id: c })).toMatchObject({ counting: 'tooShort', minutes: 29 })
})

test('of a person’s visits on one day one is counted; voiding it lets the next one count', async () => {
  const { director, add, rows } = await makeRounds()
  const ids = [await add('2026-06-14'), await add('2026-06-14', { from: '14:00', to: '15:00' })]
  await director.homecare.recordVisits({
    rows: ids.map((visitId) => ({ visitId, minutes: 60, ...report() })),
  })
  expect(await director.homecare.visit({ id: ids[1] as number })).toMatchObject({ counting: 'secondOfDay' })
  await director.homecare.voidVisit({ id: ids[0] as number, reason: '误录' })
  expect(await director.homecare.visit({ id: ids[0] as number })).toMatchObject({ counting: 'voided' })
  expect(await director.homecare.visit({ id: ids[1] as number })).toMatchObject({ counting: 'counted' })
  await expect(director.homecare.voidVisit({ id: ids[0] as number, reason: '误录' })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  expect(rows('SELECT count(*) AS n FROM visit')).toEqual([{ n: 2 }])
})

test('a visit is put right with a reason; what stood before stays in the audit', async () => {
  const { core, director, add, itemId, wu, li } = await makeRounds()
  const id = await add('2026-06-14')
  await director.homecare.recordVisits({ rows: [{ visitId: id, minutes: 60, ...report([itemId]) }] })
  const { version } = await director.homecare.visit({ id })
  const change = {
    id,
    version,
    kind: 'bath' as const,
    startedAt: at('2026-06-13', '15:00'),
    endedAt: at('2026-06-13', '15:20'),
    staffIds: [wu],
    reason: '日期写错',
    ...report([itemId, itemId]),
  }
  await expect(
    director.homecare.correctVisit({ ...change, endedAt: at('2026-06-13', '14:00') }),
  ).rejects.toMatchObject({ code: 'BACKWARD' })
  expect(await director.homecare.correctVisit(change)).toMatchObject({
    kind: 'bath',
    onDay: '2026-06-13',
    minutes: 20,
    isCounted: false,
    counting: 'tooShort',
    workers: [{ name: '吴芳', minutes: 20 }],
    doneItems: [{ quantity: 2 }],
  })
  await expect(director.homecare.correctVisit(change)).rejects.toMatchObject({ code: 'STALE' })
  const payload = core.parts.store.connection
    .prepare(
      "SELECT payload FROM auditPayload p JOIN audit a ON a.id = p.auditId WHERE a.action = 'homecare.correctVisit'",
    )
    .pluck()
    .get() as string
  expect(JSON.parse(payload)).toMatchObject({
    before: { onDay: '2026-06-14', minutes: 60 },
    after: { onDay: '2026-06-13', minutes: 20, reason: '日期写错' },
  })
  // Said to have been missed, and yet it was done.
  const missed = await add('2026-06-14', { from: '15:00', to: '16:00', personIds: [li] })
  await director.homecare.setOutcome({ id: missed, outcome: 'missed', reason: '无人应门' })
  const { version: now } = await director.homecare.visit({ id: missed })
  const times = { startedAt: at('2026-06-14', '15:00'), endedAt: at('2026-06-14', '16:00') }
  expect(
    await director.homecare.correctVisit({ ...change, ...times, id: missed, version: now }),
  ).toMatchObject({ state: 'done', isCounted: true })
})

test('items outside the package, or beyond its times in the month, are marked and not refused', async () => {
  const { director, add, itemId, stationId } = await makeRounds()
  const other = (
    await director.homecare.addServiceItem({
      code: 'X9',
      name: '理发',
      kind: 'other',
      category: 'other',
      isActive: true,
      terms: [{ fromOn: '2020-01-01', minutes: 30, priceFen: 1500 }],
    })
  ).id
  const id = await add('2026-06-13')
  await director.homecare.recordVisits({
    rows: [{ visitId: id, minutes: 60, items: [{ itemId, quantity: 7 }, { itemId: other }] }],
  })
  const marks = async (visit: number) =>
    (await director.homecare.visit({ id: visit })).doneItems.map((item) => [
      item.itemId,
      item.isOutsidePackage,
    ])
  expect(await marks(id)).toEqual([
    [itemId, false],
    [other, true],
  ])
  // Seven of eight are used: one more is inside, two more are beyond.
  const next = await add('2026-06-14')
  await director.homecare.recordVisits({
    rows: [{ visitId: next, minutes: 60, items: [{ itemId, quantity: 2 }] }],
  })
  expect(await marks(next)).toEqual([[itemId, true]])
  const may = await add('2026-05-14')
  await director.homecare.recordVisits({
    rows: [{ visitId: may, minutes: 60, items: [{ itemId, quantity: 2 }] }],
  })
  expect(await marks(may)).toEqual([[itemId, false]])
  const unpaid = await add('2026-06-12', { grantId: null })
  await director.homecare.recordVisits({
    rows: [{ visitId: unpaid, minutes: 60, items: [{ itemId: other }] }],
  })
  expect(await director.homecare.visit({ id: unpaid })).toMatchObject({ grantId: null, projectId: null })
  expect(await marks(unpaid)).toEqual([[other, false]])
  await director.homecare.setItemTerms({ itemId, fromOn: '2026-06-15', minutes: 60, priceFen: 4000 })
  expect((await director.homecare.visit({ id })).doneItems[0]?.priceFen).toBe(3000)
  const total = await director.homecare.visits({
    siteId: stationId,
    from: '2026-06-01',
    to: '2026-06-30',
    itemId: other,
  })
  expect(total.rows.map((row) => row.id)).toEqual([unpaid, id])
})

test('lists are narrowed by everything a figure is made of, a page at a time', async () => {
  const { director, add, li, wang, wu, zhou, stationId, teamId, packageId, rows } = await makeRounds()
  for (const day of ['2026-06-16', '2026-06-17', '2026-06-18']) {
    await add(day)
    await add(day, { from: '10:00', to: '11:00', personIds: [li], staffIds: [wu] })
  }
  const period = { siteId: stationId, from: '2026-06-16', to: '2026-06-17' }
  const list = async (filter: object) => {
    const { total, rows: found } = await director.homecare.visits({ ...period, ...filter })
    return [total, found.length]
  }
  expect(await list({})).toEqual([4, 4])
  expect(await list({ limit: 3 })).toEqual([4, 3])
  expect(await list({ limit: 3, offset: 3 })).toEqual([4, 1])
  expect(await list({ limit: 3, offset: 9 })).toEqual([4, 0])
  expect(await list({ personId: li })).toEqual([2, 2])
  expect(await list({ staffId: zhou })).toEqual([2, 2])
  expect(await list({ staffId: zhou, personId: li })).toEqual([0, 0])
  expect(await list({ teamId })).toEqual([4, 4])
  expect(await list({ teamId: null })).toEqual([0, 0])
  expect(await list({ packageId })).toEqual([2, 2])
  expect(await list({ packageId: null })).toEqual([2, 2])
  expect(await list({ projectId: null })).toEqual([4, 4])
  expect(await list({ street: '南街街道' })).toEqual([2, 2])
  expect(await list({ kind: 'bath' })).toEqual([0, 0])
  expect(await list({ states: ['done', 'planned'] })).toEqual([4, 4])
  expect(await list({ states: ['underWay'] })).toEqual([0, 0])
  expect(await list({ isCounted: true })).toEqual([0, 0])
  expect(rows(`SELECT count(*) AS n FROM visit WHERE personId = ${wang}`)).toEqual([{ n: 3 }])
})

test('a slip’s code finds its visit; a slip of the finger finds none', async () => {
  const { core, director, add } = await makeRounds()
  const id = await add('2026-06-16')
  const { code } = await director.homecare.visit({ id })
  expect((await director.homecare.visitByCode({ code: ` ${code} ` })).id).toBe(id)
  const wrong = `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`
  for (const unknown of [wrong, '999999', 'abc'])
    await expect(director.homecare.visitByCode({ code: unknown })).rejects.toMatchObject({
      code: 'CODE_UNKNOWN',
    })
  const { client } = await signInAs(core, director, 'homecare', [1])
  for (const call of [
    client.homecare.visitByCode({ code }),
    client.homecare.visit({ id }),
    client.homecare.checkIn({ id }),
    client.homecare.voidVisit({ id, reason: '误录' }),
  ])
    await expect(call).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('findings are looked after: open and urgent ones first, closed once', async () => {
  const { director, wang, li, stationId } = await makeRounds()
  const base = { siteId: stationId, personId: wang, visitId: null }
  await director.homecare.addFollowUp({ ...base, finding: '门锁坏', isUrgent: false, dueOn: null })
  const due = await director.homecare.addFollowUp({
    ...base,
    finding: '药快完了',
    isUrgent: false,
    dueOn: '2026-06-17',
  })
  await director.homecare.addFollowUp({ ...base, personId: li, finding: '跌倒', isUrgent: true, dueOn: null })
  const list = async (more: object = {}) =>
    (await director.homecare.followUps({ siteId: stationId, ...more })).map(({ finding }) => finding)
  expect(await list()).toEqual(['跌倒', '药快完了', '门锁坏'])
  expect(await list({ personId: wang })).toEqual(['药快完了', '门锁坏'])
  expect(await director.homecare.closeFollowUp({ id: due.id, result: '已配药' })).toMatchObject({
    closedBy: '陈院长',
    result: '已配药',
  })
  await expect(director.homecare.closeFollowUp({ id: due.id, result: '再说' })).rejects.toMatchObject({
    code: 'ALREADY_ENDED',
  })
  expect(await list()).toEqual(['跌倒', '门锁坏'])
  expect(await list({ isClosedShown: true })).toEqual(['跌倒', '门锁坏', '药快完了'])
  await expect(
    director.homecare.addFollowUp({ ...base, visitId: 99, finding: '无', isUrgent: false, dueOn: null }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a worker’s visits go to others all or none', async () => {
  const { director, add, li, zhou, wu, stationId, rows } = await makeRounds()
  const day = '2026-06-22'
  const zheng = await makeWorker(director, '郑红', stationId)
  const first = await add(day)
  const second = await add(day, { from: '10:00', to: '11:00', personIds: [li] })
  const busy = await makePerson(director, { name: '赵四', condition: emptyCondition })
  await add(day, { from: '10:30', to: '11:30', personIds: [busy], staffIds: [wu] })
  const proposals = await director.homecare.substitutes({
    siteId: stationId,
    staffId: zhou,
    from: day,
    to: day,
  })
  expect(proposals.map(({ visit, proposals: who }) => [visit.id, who.map(({ name }) => name)])).toEqual([
    [first, ['吴芳', '郑红']],
    [second, ['郑红']],
  ])
  expect(proposals[0]?.proposals).toMatchObject([
    { isSameTeam: true, knows: 0, minutesThatDay: 60 },
    { isSameTeam: false, knows: 0, minutesThatDay: 0 },
  ])
  const give = (to: [number, number][]) =>
    director.homecare.reassignVisits({
      fromStaffId: zhou,
      visits: to.map(([id, toStaffId]) => ({ id, version: 1, toStaffId })),
    })
  await expect(
    give([
      [first, wu],
      [second, wu],
    ]),
  ).rejects.toMatchObject({ code: 'WORKER_BUSY', data: { staff: '吴芳', person: '赵四' } })
  const workers = () => rows('SELECT staffId FROM visitWorker ORDER BY visitId').map((row) => row.staffId)
  expect(workers()).toEqual([zhou, zhou, wu])
  await give([
    [first, wu],
    [second, zheng],
  ])
  expect(workers()).toEqual([wu, zheng, wu])
  expect(rows('SELECT teamId, isTouched FROM visit ORDER BY id').slice(0, 2)).toMatchObject([
    { isTouched: 1 },
    { teamId: null, isTouched: 1 },
  ])
  await expect(give([[first, zheng]])).rejects.toMatchObject({ code: 'STALE' })
})
