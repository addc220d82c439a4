import fc from 'fast-check'
import { expect, test } from 'vitest'
import { idOfCode, planDays, visitCode } from '../../src/shared/homecare/visit-rules.ts'
import { at } from '../support/core.ts'
import { makeRounds, report } from '../support/homecare-plans.ts'

const base = { weekdays: [1], everyWeeks: 1, fromOn: '2026-01-01', toOn: null }

test('a plan has the days of its weekdays, weeks and period', () => {
  expect(planDays(base, '2026-06')).toEqual([
    '2026-06-01',
    '2026-06-08',
    '2026-06-15',
    '2026-06-22',
    '2026-06-29',
  ])
  expect(planDays({ ...base, fromOn: '2026-06-08', toOn: '2026-06-22' }, '2026-06')).toEqual([
    '2026-06-08',
    '2026-06-15',
    '2026-06-22',
  ])
  // Every other week, counted from the week of Thursday 4 June: its Monday came before.
  const fortnightly = { weekdays: [1, 7], everyWeeks: 2, fromOn: '2026-06-04', toOn: null }
  expect(planDays(fortnightly, '2026-06')).toEqual(['2026-06-07', '2026-06-15', '2026-06-21', '2026-06-29'])
  expect(
    planDays({ ...base, weekdays: [1, 2, 3, 4, 5, 6, 7], fromOn: '2024-01-01' }, '2024-02'),
  ).toHaveLength(29)
  expect(planDays(base, '2025-12')).toEqual([])
})

test('a code finds every wrong digit and every two that changed places', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      (id, place, by) => {
        const code = visitCode(id)
        expect(idOfCode(code)).toBe(id)
        const index = place % code.length
        const digits = [...code]
        digits[index] = String((Number(digits[index]) + by) % 10)
        expect(idOfCode(digits.join(''))).toBeNull()
        const [a, b] = [code[index], code[index + 1]]
        if (b !== undefined && a !== b)
          expect(idOfCode(`${code.slice(0, index)}${b}${a}${code.slice(index + 2)}`)).toBeNull()
      },
    ),
  )
  expect(idOfCode(`${visitCode(1234).slice(0, 2)}-${visitCode(1234).slice(2)}`)).toBe(1234)
})

test('a month is made from today on; made again it is the same', async () => {
  const { director, plan, make, rows, grantId, teamId, itemId } = await makeRounds()
  const { id: planId } = await director.homecare.addVisitPlan(plan())
  expect(await make()).toEqual({ made: 5, changed: 0, kept: 0, withdrawn: 0, gaps: [] })
  const all = () => rows('SELECT * FROM visit ORDER BY id')
  const before = all()
  expect(before.map(({ onDay }) => onDay)).toEqual([
    '2026-06-15',
    '2026-06-18',
    '2026-06-22',
    '2026-06-25',
    '2026-06-29',
  ])
  expect(before[0]).toMatchObject({
    planId,
    planOn: '2026-06-15',
    grantId,
    teamId,
    street: '中街街道',
    fromAt: at('2026-06-15', '09:00'),
    toAt: at('2026-06-15', '10:00'),
    isTouched: 0,
  })
  expect(rows('SELECT DISTINCT itemId, priceFen FROM visitItem')).toEqual([{ itemId, priceFen: 3000 }])
  expect(await make()).toEqual({ made: 0, changed: 0, kept: 5, withdrawn: 0, gaps: [] })
  expect(all()).toEqual(before)
  expect(await make('2026-05')).toMatchObject({ made: 0, kept: 0 })
})

test('untouched visits follow their plan: days that leave it are cancelled, and come back with it', async () => {
  const { director, plan, make, rows, zhou, wu } = await makeRounds()
  const first = await director.homecare.addVisitPlan(plan())
  await make()
  const later = { ...first, startTime: '14:00', secondStaffId: wu, weekdays: [1] }
  const changed = await director.homecare.updateVisitPlan(later)
  expect(await make()).toMatchObject({ made: 0, changed: 3, kept: 0, withdrawn: 2 })
  const visits = () => rows('SELECT onDay, outcome, outcomeReason, version FROM visit ORDER BY id')
  expect(visits().slice(0, 2)).toMatchObject([
    { outcome: null, version: 3 },
    { onDay: '2026-06-18', outcome: 'cancelled', outcomeReason: 'planChanged' },
  ])
  expect(rows('SELECT staffId, isLead, fromAt FROM visitWorker WHERE visitId = 1')).toEqual([
    { staffId: zhou, isLead: 1, fromAt: at('2026-06-15', '14:00') },
    { staffId: wu, isLead: 0, fromAt: at('2026-06-15', '14:00') },
  ])
  const again = await director.homecare.updateVisitPlan({ ...changed, weekdays: [1, 4] })
  expect(await make()).toMatchObject({ made: 2, changed: 0, kept: 3, withdrawn: 0 })
  expect(visits().every(({ outcome }) => outcome === null)).toBe(true)
  await director.homecare.updateVisitPlan({ ...again, toOn: '2026-06-20' })
  expect(await make()).toMatchObject({ made: 0, kept: 2, withdrawn: 3 })
  await expect(director.homecare.updateVisitPlan(again)).rejects.toMatchObject({ code: 'STALE' })
})

test('what a person has touched stays, whatever the plan says', async () => {
  const { director, clock, plan, make, rows, wu } = await makeRounds()
  const made = await director.homecare.addVisitPlan(plan())
  await make()
  const ids = rows('SELECT id FROM visit ORDER BY id LIMIT 3').map(({ id }) => id) as [number, number, number]
  const times = { fromAt: at('2026-06-23', '16:00'), toAt: at('2026-06-23', '17:00') }
  await director.homecare.moveVisit({ id: ids[2], version: 1, ...times, staffIds: [wu] })
  await director.homecare.setOutcome({ id: ids[1], outcome: 'cancelled', reason: '老人外出' })
  clock.set('2026-06-15', '12:30')
  await director.homecare.recordVisits({ rows: [{ visitId: ids[0], minutes: 60, ...report() }] })
  const touched = () => rows(`SELECT * FROM visit WHERE id IN (${ids.join()})`)
  const before = touched()
  await director.homecare.updateVisitPlan({ ...made, toOn: '2026-06-15', weekdays: [2] })
  expect(await make()).toMatchObject({ made: 0, changed: 0, withdrawn: 2 })
  expect(touched()).toEqual(before)
})

test('two plans may change places', async () => {
  const { director, plan, make, li } = await makeRounds()
  const early = await director.homecare.addVisitPlan(plan({ startTime: '09:00' }))
  const late = await director.homecare.addVisitPlan(plan({ startTime: '10:00', personId: li, itemIds: [] }))
  expect(await make()).toMatchObject({ made: 10, gaps: [] })
  await director.homecare.updateVisitPlan({ ...early, startTime: '10:00' })
  await director.homecare.updateVisitPlan({ ...late, startTime: '09:00' })
  expect(await make()).toMatchObject({ made: 0, changed: 10, withdrawn: 0, gaps: [] })
})

test('what would clash is a gap, told with its reason, and never made', async () => {
  const { director, plan, make, add, li, zhou, rows, stationId } = await makeRounds()
  await add('2026-06-18', { from: '09:30', to: '10:30', personIds: [li] })
  const [worker] = (await director.staff.list({ siteId: stationId })).filter(({ id }) => id === zhou)
  if (!worker) throw new Error('no worker')
  const { isEmployed: _, isOnLeave: _on, nextExpiry: _next, ...staff } = worker
  const leaves = [{ fromOn: '2026-06-22', toOn: '2026-06-22', kind: 'sick' as const, note: '' }]
  await director.staff.update({ ...staff, leaves })
  const made = await director.homecare.addVisitPlan(plan())
  const preview = await director.homecare.previewPlan({ ...plan(), id: made.id, month: '2026-06' })
  expect(preview.map(({ onDay, clashes }) => [onDay, clashes.map(({ kind }) => kind)])).toEqual([
    ['2026-06-15', []],
    ['2026-06-18', ['workerBusy']],
    ['2026-06-22', ['workerOnLeave']],
    ['2026-06-25', []],
    ['2026-06-29', []],
  ])
  const answer = await make()
  expect(answer).toMatchObject({
    made: 3,
    gaps: [
      {
        planId: made.id,
        person: '王秀英',
        staff: '周敏',
        onDay: '2026-06-18',
        clashes: [{ detail: '李桂兰' }],
      },
      { onDay: '2026-06-22', clashes: [{ kind: 'workerOnLeave', detail: '2026-06-22' }] },
    ],
  })
  expect(await make()).toEqual({ ...answer, made: 0, kept: 3 })
  // Its own visits are no clash of a plan.
  const seen = await director.homecare.previewPlan({ ...plan(), id: made.id, month: '2026-06' })
  expect(seen[0]?.clashes).toEqual([])
  expect(rows('SELECT count(*) AS n FROM visit')).toEqual([{ n: 4 }])
})

test('nothing is made after a death, nor where no agreement covers the day', async () => {
  const { director, plan, make, li, wangBed, rows } = await makeRounds()
  await director.homecare.addVisitPlan(plan({ startTime: '14:00' }))
  await director.homecare.addVisitPlan(plan({ personId: li, itemIds: [] }))
  await make()
  const { version } = await director.people.get({ id: li })
  await director.people.update({ id: li, version, changes: { diedOn: '2026-06-15' } })
  expect(await make()).toMatchObject({ made: 0, kept: 6, withdrawn: 4, gaps: [] })
  await director.homecare.closeFamilyBed({ id: wangBed, closedOn: '2026-06-15', reason: 'ownWish' })
  await make()
  expect(rows("SELECT count(*) AS n FROM visit WHERE outcome IS NULL AND onDay > '2026-06-15'")).toEqual([
    { n: 0 },
  ])
  await expect(director.homecare.addVisitPlan(plan({ personId: li, itemIds: [] }))).rejects.toMatchObject({
    code: 'PERSON_DIED',
  })
})

test('a plan names people, workers, items and packages that are there', async () => {
  const { director, plan, zhou, li, grantId, stationId } = await makeRounds()
  const refused = (changes: Parameters<typeof plan>[0]) => director.homecare.addVisitPlan(plan(changes))
  await expect(refused({ personId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(refused({ staffId: 99 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(refused({ itemIds: [99] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(refused({ personId: li, grantId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(refused({ toOn: '2026-05-31' })).rejects.toMatchObject({ code: 'BACKWARD' })
  // The same worker twice is one worker.
  expect(await refused({ secondStaffId: zhou, weekdays: [7, 1] })).toMatchObject({
    person: '王秀英',
    staff: '周敏',
    secondStaffId: null,
    weekdays: [1, 7],
  })
  await refused({ fromOn: '2026-01-01', toOn: '2026-06-14' })
  const list = async (more: object) =>
    (await director.homecare.visitPlans({ siteId: stationId, ...more })).length
  expect(await list({})).toBe(1)
  expect(await list({ isEndedShown: true })).toBe(2)
  expect(await list({ staffId: 99 })).toBe(0)
  expect(await list({ personId: li })).toBe(0)
})

test('a month for 675 people is planned in one go', async () => {
  const { core, director, plan, make, stationId, rows } = await makeRounds()
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  core.parts.store.write(actor, 'people.create', (tx) => {
    const { connection } = core.parts.store
    const person = connection.prepare(
      "INSERT INTO person (name, pinyin, sex, recordedAt) VALUES (?, 'x', 'female', 0)",
    )
    const worker = connection.prepare(
      "INSERT INTO staff (siteId, name, sex, post) VALUES (?, ?, 'female', 'homeCarer')",
    )
    const entered = connection.prepare(`
      INSERT INTO visitPlan (siteId, personId, kind, staffId, weekdays, startTime, minutes, fromOn, recordedAt, recordedBy)
      VALUES (?, ?, 'cleaning', ?, ?, ?, 60, '2026-06-01', 0, '')`)
    // 34 workers with 20 elders each, of whom each is seen twice a week.
    for (let w = 0; w < 34; w += 1) {
      const staffId = Number(worker.run(stationId, `护理员${w}`).lastInsertRowid)
      for (let e = 0; e < 20; e += 1) {
        const personId = Number(person.run(`老人${w}-${e}`).lastInsertRowid)
        const startTime = `${String(8 + Math.floor(e / 3)).padStart(2, '0')}:00`
        entered.run(stationId, personId, staffId, 0b1001 << (e % 3), startTime)
      }
    }
    tx.record({ entity: 'person', id: 0 })
  })
  await director.homecare.addVisitPlan(plan({ startTime: '20:00' }))
  const { made, gaps } = await make('2026-07')
  expect([made > 6000, gaps]).toEqual([true, []])
  expect(rows('SELECT count(*) AS n FROM visit')).toEqual([{ n: made }])
})
