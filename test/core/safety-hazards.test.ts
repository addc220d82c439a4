import { expect, test } from 'vitest'
import { openHazard } from '../../src/core/safety/hazards-open.ts'
import { type DeadlineNeed, suggestedDeadline } from '../../src/shared/safety/hazard-loop.ts'
import { at, signInAs } from '../support/core.ts'
import { makeHazards, newHazard, newMeasure } from '../support/hazards.ts'

type House = Awaited<ReturnType<typeof makeHazards>>

/** A hazard whose measures were ordered. */
async function ordered({ officer, carer }: House, count = 1) {
  const { id } = await carer.client.safety.reportHazard(newHazard())
  await officer.client.safety.gradeHazard({ id, grade: 'general', reason: '能在几天内改好' })
  const measures = Array.from({ length: count }, (_, index) => newMeasure({ measure: `措施${index + 1}` }))
  const hazard = await officer.client.safety.orderRectification({ id, measures })
  return { id, measureIds: hazard.measureRows.map((row) => row.id) }
}

const may = (hazard: { steps: { step: string; verdict: string }[] }, step: string) =>
  hazard.steps.find((one) => one.step === step)?.verdict ?? 'state'

test('found, graded, ordered, done, re-checked and closed: every step is kept, and the ledger says where it stands', async () => {
  const house = await makeHazards()
  const { clock, director, carer, officer, manager, floor } = house
  clock.set('2026-06-15', '21:30')
  const wish = newHazard({ floorId: floor('2层') })
  const first = await carer.client.safety.reportHazard(wish)
  expect(first.number).toBe('YH2026-0001')
  // The tablet sends again when the line broke: the same answer, no second hazard.
  expect(await carer.client.safety.reportHazard(wish)).toEqual(first)
  const { id } = first
  expect(await carer.client.safety.hazard({ id })).toMatchObject({
    state: 'found',
    foundBy: '王护',
    foundOn: '2026-06-15',
    floor: '2层',
    acts: [{ kind: 'found', by: '王护', at: at('2026-06-15', '21:30') }],
  })
  await officer.client.safety.gradeHazard({ id, grade: 'general', reason: '一周内能改好' })
  const { measureRows } = await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })
  const measureId = measureRows[0]?.id ?? 0
  expect(await director.safety.hazards({ siteId: 1 })).toMatchObject({
    total: 1,
    rows: [
      { state: 'ordered', deadlineOn: '2026-06-22', isOverdue: false, owners: '平安消防', fundsFen: 60_000 },
    ],
  })
  clock.set('2026-06-23')
  const late = await officer.client.safety.hazards({ siteId: 1, isOverdue: true, text: '闭门器' })
  expect(late.rows).toMatchObject([{ id, isOverdue: true, days: 8, measures: '更换闭门器' }])
  await expect(officer.client.safety.rectified({ id })).rejects.toMatchObject({
    code: 'HAZARD_NOT_DONE',
    data: { number: 'YH2026-0001', count: 1 },
  })
  await carer.client.safety.doneMeasure({ measureId, note: '已换', costFen: 58_000, staffIds: [] })
  await carer.client.safety.rectified({ id })
  const passed = await officer.client.safety.passRecheck({ id, note: '关得严' })
  // What was late stays so until it is closed.
  expect(passed).toMatchObject({ state: 'verified', isOverdue: true, verifiedBy: '林丽', costFen: 58_000 })
  await expect(officer.client.safety.closeHazard({ id })).rejects.toMatchObject({
    code: 'NOT_SAFETY_MANAGER',
    data: { role: 'manager' },
  })
  const closed = await manager.client.safety.closeHazard({ id, note: '销号' })
  expect(closed).toMatchObject({
    state: 'closed',
    isOverdue: false,
    closedBy: '周海',
    closedOn: '2026-06-23',
    fixers: ['王护'],
    days: 8,
  })
  expect(closed.acts.map(({ kind, by }) => [kind, by])).toEqual([
    ['found', '王护'],
    ['graded', '林丽'],
    ['ordered', '林丽'],
    ['measureDone', '王护'],
    ['rectified', '王护'],
    ['recheckPassed', '林丽'],
    ['closed', '周海'],
  ])
  const [entry] = (await director.audit.search({ entity: 'hazard', entityId: String(id) })).rows
  expect(entry?.action).toBe('safety.closeHazard')
})

test('a place may be a floor or a room alone, and is said in their words', async () => {
  const { director, carer, floor } = await makeHazards()
  const report = async (where: Partial<Parameters<typeof newHazard>[0]>) => {
    const { id } = await carer.client.safety.reportHazard(newHazard({ place: '', ...where }))
    return (await director.safety.hazard({ id })).place
  }
  await expect(report({})).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const { rooms, buildings } = await director.beds.structure({ siteId: 1 })
  const floorId = floor('2层')
  const room = rooms.find((each) => each.floorId === floorId)
  expect(await report({ floorId })).toBe('2层')
  expect(await report({ roomId: room?.id ?? 0 })).toBe(`2层 ${room?.name}`)
  await director.beds.addBuilding({ siteId: 1, name: '配楼' })
  expect(await report({ floorId })).toBe(`${buildings[0]?.name} 2层`)
  expect(await report({ floorId, place: '楼梯口' })).toBe('楼梯口')
})

test('a refused re-check goes back to the measures named; what was paid before stays paid', async () => {
  const house = await makeHazards()
  const { officer, manager, carer } = house
  const { id, measureIds } = await ordered(house, 2)
  const done = (measureId: number, costFen: number) =>
    carer.client.safety.doneMeasure({ measureId, note: '', costFen, staffIds: [] })
  for (const measureId of measureIds) await done(measureId, 10_000)
  await carer.client.safety.rectified({ id })
  const [, second = 0] = measureIds
  await expect(
    officer.client.safety.refuseRecheck({ id, reason: '还漏风', measureIds: [999] }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const back = await officer.client.safety.refuseRecheck({ id, reason: '还漏风', measureIds: [second] })
  expect(back).toMatchObject({ state: 'ordered', deadlineOn: '2026-06-22' })
  expect(back.measureRows.map(({ doneAt }) => doneAt !== null)).toEqual([true, false])
  await expect(carer.client.safety.rectified({ id })).rejects.toMatchObject({ code: 'HAZARD_NOT_DONE' })
  await done(second, 5000)
  await carer.client.safety.rectified({ id })
  // Seen to be wrong before closing, it goes back too; with none named, all do.
  await officer.client.safety.passRecheck({ id })
  const again = await manager.client.safety.refuseRecheck({ id, reason: '都要重做' })
  expect(again.measureRows.every(({ doneAt, verifiedAt }) => doneAt === null && verifiedAt === null)).toBe(
    true,
  )
  expect(again).toMatchObject({ state: 'ordered', costFen: 25_000 })
})

test('whoever fixed any part neither re-checks nor closes, by person and not by role or account', async () => {
  const house = await makeHazards()
  const { signIn, officer, manager, carer, responsible } = house
  const { id, measureIds } = await ordered(house, 2)
  const [first = 0, second = 0] = measureIds
  await carer.client.safety.doneMeasure({
    measureId: first,
    note: '',
    costFen: null,
    staffIds: [officer.staffId],
  })
  await manager.client.safety.doneMeasure({ measureId: second, note: '', costFen: null, staffIds: [] })
  const { fixers } = await officer.client.safety.rectified({ id })
  expect(new Set(fixers)).toEqual(new Set(['林丽', '王护', '周海']))
  const refused = { code: 'HAZARD_FIXER', data: { number: 'YH2026-0001', person: '林丽' } }
  await expect(officer.client.safety.passRecheck({ id })).rejects.toMatchObject(refused)
  await expect(officer.client.safety.refuseRecheck({ id, reason: '不行' })).rejects.toMatchObject({
    code: 'HAZARD_FIXER',
  })
  // Another account of the same person is that person.
  const double = signIn('林丽二号', 'safety', officer.staffId)
  await expect(double.safety.passRecheck({ id })).rejects.toMatchObject({ code: 'HAZARD_FIXER' })
  const hazard = await responsible.client.safety.passRecheck({ id })
  expect(may(hazard, 'close')).toBe('may')
  expect(may(await manager.client.safety.hazard({ id }), 'close')).toBe('fixer')
  await expect(manager.client.safety.closeHazard({ id })).rejects.toMatchObject({ code: 'HAZARD_FIXER' })
  // Where the manager fixed a part the responsible person closes.
  expect(await responsible.client.safety.closeHazard({ id })).toMatchObject({ state: 'closed' })
})

test('an account that is nobody’s has fixed what it says, and whoever gets it later has too', async () => {
  const house = await makeHazards()
  const { director, signIn, officer } = house
  const tablet = signIn('夜班平板', 'safety', null)
  const { id, measureIds } = await ordered(house)
  await tablet.safety.doneMeasure({ measureId: measureIds[0] ?? 0, note: '', costFen: null, staffIds: [] })
  await tablet.safety.rectified({ id })
  await expect(tablet.safety.passRecheck({ id })).rejects.toMatchObject({ code: 'HAZARD_FIXER' })
  const account = (await director.accounts.list()).find(({ name }) => name === '夜班平板')
  if (!account) throw new Error('no account')
  await director.accounts.update({ ...account, staffId: officer.staffId })
  await expect(officer.client.safety.passRecheck({ id })).rejects.toMatchObject({ code: 'HAZARD_FIXER' })
})

test('put right on the spot it is recorded all the same, re-checked and closed; refused it has to be ordered', async () => {
  const house = await makeHazards()
  const { carer, officer, manager } = house
  const fixedOnSpot = { note: '已清走杂物', staffIds: [] }
  const { id } = await carer.client.safety.reportHazard(newHazard({ fixedOnSpot }))
  expect(await officer.client.safety.hazard({ id })).toMatchObject({
    state: 'rectified',
    grade: 'general',
    isOnSpot: true,
    deadlineOn: null,
    acts: [{ kind: 'found' }, { kind: 'graded' }, { kind: 'fixedOnSpot', details: { note: '已清走杂物' } }],
  })
  await expect(carer.client.safety.passRecheck({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const back = await officer.client.safety.refuseRecheck({ id, reason: '又堆上了' })
  expect(back).toMatchObject({ state: 'graded', isOnSpot: false })
  await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })

  // A found one can be put right later in the shift, by whoever walks.
  const { id: other } = await carer.client.safety.reportHazard(newHazard())
  await officer.client.safety.fixOnSpot({ id: other, note: '关好了', staffIds: [carer.staffId] })
  await expect(officer.client.safety.passRecheck({ id: other })).rejects.toMatchObject({
    code: 'HAZARD_FIXER',
  })
  await manager.client.safety.passRecheck({ id: other })
  expect(await manager.client.safety.closeHazard({ id: other })).toMatchObject({
    state: 'closed',
    isOnSpot: true,
  })
})

test('major is only suspected until a named person says so by its rule; closing it asks for the report and the head', async () => {
  const house = await makeHazards()
  const { clock, director, officer, manager, responsible, carer } = house
  const { id } = await carer.client.safety.reportHazard(newHazard({ grade: 'suspectedMajor' }))
  const grade = (who: House['officer'], to: 'general' | 'majorFire', rule = '') =>
    who.client.safety.gradeHazard({ id, grade: to, rule, reason: '现场看过' })
  await expect(grade(officer, 'general')).rejects.toMatchObject({ code: 'NOT_SAFETY_MANAGER' })
  await expect(grade(officer, 'majorFire', 'GB 35181-2025 6.2')).rejects.toMatchObject({
    code: 'NOT_SAFETY_MANAGER',
  })
  const nobody = await signInAs(house.core, director, 'director')
  await expect(
    nobody.client.safety.gradeHazard({ id, grade: 'majorAccident', rule: 'x', reason: 'y' }),
  ).rejects.toMatchObject({ code: 'NOT_SAFETY_MANAGER', data: { role: 'manager' } })
  await expect(grade(manager, 'majorFire')).rejects.toMatchObject({ code: 'REASON_NEEDED' })
  expect(await grade(manager, 'majorFire', 'GB 35181-2025 6.2')).toMatchObject({
    grade: 'majorFire',
    state: 'graded',
  })
  const { measureRows } = await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })
  const measureId = measureRows[0]?.id ?? 0
  await carer.client.safety.doneMeasure({ measureId, note: '', costFen: null, staffIds: [] })
  await carer.client.safety.rectified({ id })
  await officer.client.safety.passRecheck({ id })
  const close = (who: House['officer']) => who.client.safety.closeHazard({ id })
  await expect(close(responsible)).rejects.toMatchObject({ code: 'HAZARD_NOT_REPORTED' })
  const report = (reportedAt: number) =>
    manager.client.safety.reportToAuthority({ id, to: '海城区消防救援大队', reportedAt, note: '' })
  await expect(report(at('2026-06-14'))).rejects.toMatchObject({ code: 'BACKWARD' })
  await expect(report(at('2026-06-16'))).rejects.toMatchObject({ code: 'IN_FUTURE' })
  clock.set('2026-06-15', '18:00')
  await report(at('2026-06-15', '17:00'))
  await expect(close(manager)).rejects.toMatchObject({
    code: 'NOT_SAFETY_MANAGER',
    data: { role: 'responsible' },
  })
  const closed = await close(responsible)
  expect(closed.acts.at(-2)).toMatchObject({
    kind: 'reported',
    details: { to: '海城区消防救援大队', reportedAt: at('2026-06-15', '17:00') },
  })

  // A suspicion that nobody settled can't be closed over.
  const { id: open } = await carer.client.safety.reportHazard(
    newHazard({ grade: 'suspectedMajor', fixedOnSpot: { note: '开了锁', staffIds: [] } }),
  )
  await officer.client.safety.passRecheck({ id: open })
  await expect(responsible.client.safety.closeHazard({ id: open })).rejects.toMatchObject({
    code: 'HAZARD_SUSPECTED',
  })
  await expect(
    manager.client.safety.reportToAuthority({ id: open, to: '消防', reportedAt: clock.now }),
  ).rejects.toMatchObject({
    code: 'HAZARD_NOT_MAJOR',
  })
  await manager.client.safety.gradeHazard({ id: open, grade: 'general', reason: '当场开了' })
  expect(await manager.client.safety.closeHazard({ id: open })).toMatchObject({ state: 'closed' })
})

test('a deadline is extended by somebody else than its owner, forward, with the reason; measures by mistake are taken back', async () => {
  const house = await makeHazards()
  const { officer, manager, responsible, carer } = house
  const { id } = await carer.client.safety.reportHazard(newHazard())
  const order = (measures: ReturnType<typeof newMeasure>[]) =>
    officer.client.safety.orderRectification({ id, measures })
  await expect(order([newMeasure()])).rejects.toMatchObject({
    code: 'HAZARD_STEP',
    data: { state: 'found' },
  })
  await officer.client.safety.gradeHazard({ id, grade: 'general', reason: '一般' })
  await expect(order([newMeasure({ owner: '' })])).rejects.toMatchObject({ code: 'HAZARD_NO_MEASURE' })
  await expect(order([newMeasure({ deadlineOn: '2026-06-14' })])).rejects.toMatchObject({ code: 'IN_PAST' })
  const { measureRows } = await order([newMeasure({ ownerId: manager.staffId, owner: '' })])
  const measureId = measureRows[0]?.id ?? 0
  expect(measureRows[0]).toMatchObject({ owner: '周海' })
  const extend = (who: House['officer'], deadlineOn: string) =>
    who.client.safety.extendDeadline({ measureId, deadlineOn, reason: '配件没到' })
  await expect(extend(officer, '2026-06-30')).rejects.toMatchObject({ code: 'NOT_SAFETY_MANAGER' })
  await expect(extend(manager, '2026-06-30')).rejects.toMatchObject({ code: 'OWN_EXTENSION' })
  await expect(extend(responsible, '2026-06-22')).rejects.toMatchObject({ code: 'BACKWARD' })
  expect(await extend(responsible, '2026-06-30')).toMatchObject({ deadlineOn: '2026-06-30' })
  // More can follow; the earliest of what is to be done counts.
  const more = await order([newMeasure({ deadlineOn: '2026-06-18' })])
  expect(more).toMatchObject({ deadlineOn: '2026-06-18', fundsFen: 120_000 })
  const mistake = more.measureRows.at(-1)?.id ?? 0
  expect(await officer.client.safety.voidMeasure({ measureId: mistake, reason: '写重了' })).toMatchObject({
    state: 'ordered',
    deadlineOn: '2026-06-30',
    fundsFen: 60_000,
  })
  const done = { measureId: mistake, note: '', costFen: null, staffIds: [] }
  await expect(officer.client.safety.doneMeasure(done)).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  expect(await officer.client.safety.voidMeasure({ measureId, reason: '换办法' })).toMatchObject({
    state: 'graded',
    deadlineOn: null,
  })
})

test('reopening undoes closed, and what is to be done then is ordered anew', async () => {
  const house = await makeHazards()
  const { director, officer, manager, carer } = house
  const { id, measureIds } = await ordered(house)
  await carer.client.safety.doneMeasure({
    measureId: measureIds[0] ?? 0,
    note: '',
    costFen: null,
    staffIds: [],
  })
  await carer.client.safety.rectified({ id })
  await officer.client.safety.passRecheck({ id })
  await manager.client.safety.closeHazard({ id })
  const period = { from: '2026-01-01', to: '2026-12-31' }
  expect(await director.safety.safetySums(period)).toMatchObject({ found: 1, closed: 1 })
  await expect(carer.client.safety.reopenHazard({ id, reason: '又坏了' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  expect(await officer.client.safety.reopenHazard({ id, reason: '又坏了' })).toMatchObject({
    state: 'graded',
    closedOn: null,
    reopenedCount: 1,
    verifiedAt: null,
  })
  expect(await director.safety.safetySums(period)).toMatchObject({ found: 1, closed: 0 })
  await expect(officer.client.safety.rectified({ id })).rejects.toMatchObject({ code: 'HAZARD_STEP' })
  const { measureRows } = await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })
  const again = measureRows.at(-1)?.id ?? 0
  await officer.client.safety.doneMeasure({ measureId: again, note: '', costFen: null, staffIds: [] })
  await officer.client.safety.rectified({ id })
  // Who fixed the first time fixed it still.
  expect(may(await carer.client.safety.hazard({ id }), 'passRecheck')).toBe('right')
  await manager.client.safety.passRecheck({ id })
  expect(await manager.client.safety.closeHazard({ id })).toMatchObject({ reopenedCount: 1 })
})

test('only a found one is void, and stays in the ledger; numbers go on by year and site', async () => {
  const house = await makeHazards()
  const { clock, core, director, officer } = house
  clock.set('2026-12-31', '23:50')
  const { id } = await officer.client.safety.reportHazard(newHazard())
  expect(await officer.client.safety.voidHazard({ id, reason: '重复登记' })).toMatchObject({
    state: 'void',
    steps: [],
  })
  const { id: second } = await officer.client.safety.reportHazard(newHazard())
  await officer.client.safety.gradeHazard({ id: second, grade: 'general', reason: '一般' })
  await expect(officer.client.safety.voidHazard({ id: second, reason: '不要了' })).rejects.toMatchObject({
    code: 'HAZARD_STEP',
  })
  clock.set('2027-01-01', '00:20')
  const late = newHazard({ foundAt: at('2026-12-31', '23:55') })
  expect((await officer.client.safety.reportHazard(late)).number).toBe('YH2026-0003')
  expect((await officer.client.safety.reportHazard(newHazard())).number).toBe('YH2027-0001')
  const ahead = newHazard({ foundAt: at('2027-01-02') })
  await expect(officer.client.safety.reportHazard(ahead)).rejects.toMatchObject({ code: 'IN_FUTURE' })
  const list = await director.safety.hazards({ siteId: 1, states: ['void'] })
  expect(list.rows).toMatchObject([{ number: 'YH2026-0001', isOverdue: false }])

  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  const other = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  expect((await director.safety.reportHazard(newHazard({ siteId: other.id }))).number).toBe('YH2027-0001')
  const { client: stranger } = await signInAs(core, director, 'safety', [other.id])
  for (const refused of [
    stranger.safety.hazards({ siteId: 1 }),
    stranger.safety.hazard({ id }),
    stranger.safety.reportHazard(newHazard()),
    stranger.safety.safetyRoles({ siteId: 1 }),
    stranger.safety.safetyWorks({ siteId: 1 }),
    stranger.safety.lostNights({ siteId: 1, from: '2026-01-01', to: '2026-01-31' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a clock set back moves no act before the one before it', async () => {
  const house = await makeHazards()
  const { clock, officer } = house
  const { id } = await ordered(house)
  clock.set('2026-06-15', '03:00')
  const { acts } = await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })
  expect(acts.map((act) => act.at)).toEqual(acts.map(() => at('2026-06-15')))
})

test('an inspection opens hazards: numbered, with its item’s grade, put right by whom it names', async () => {
  const house = await makeHazards()
  const { core, carer, officer, room } = house
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  const open = (fixedOnSpot?: { note: string; byStaffId: number | null }) =>
    core.parts.store.write(actor, 'test.open', (tx) => {
      const opened = openHazard(
        tx,
        {
          siteId: 1,
          source: 'nightRound',
          itemCode: 'A16',
          floorId: null,
          roomId: room('201'),
          place: '201 房',
          description: '气垫床用了移动插线板',
          foundAt: tx.now,
          foundBy: '王护',
          foundByStaffId: carer.staffId,
          grade: 'general',
          fixedOnSpot,
        },
        actor,
      )
      tx.record({ entity: 'inspection', id: 1, siteId: 1, after: opened })
      return opened
    })
  const { id } = open()
  expect(await officer.client.safety.hazard({ id })).toMatchObject({
    state: 'found',
    floor: '2层',
    room: '201',
  })
  const fixed = open({ note: '已换墙插', byStaffId: carer.staffId })
  expect(fixed.number).toBe('YH2026-0002')
  expect(await officer.client.safety.hazard({ id: fixed.id })).toMatchObject({
    state: 'rectified',
    source: 'nightRound',
    // The director's account is nobody's: it can't be said that somebody else fixed it.
    fixers: ['王护', '陈院长'],
  })
})

test('people are named by day; of manager and head there is one at a time', async () => {
  const house = await makeHazards()
  const { clock, director, officer, manager, carer } = house
  const name = (role: 'manager' | 'officer', staffId: number, fromOn: string) =>
    director.safety.setSafetyRole({ siteId: 1, role, staffId, fromOn })
  await expect(
    officer.client.safety.setSafetyRole({
      siteId: 1,
      role: 'manager',
      staffId: officer.staffId,
      fromOn: '2026-06-15',
    }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(name('manager', officer.staffId, '2025-01-01')).rejects.toMatchObject({ code: 'BACKWARD' })
  await name('officer', carer.staffId, '2026-06-01')
  const roles = await name('officer', officer.staffId, '2026-06-01')
  expect(roles.filter(({ role, toOn }) => role === 'officer' && toOn === null)).toHaveLength(2)
  await name('manager', officer.staffId, '2026-06-16')
  expect(await director.safety.safetyRoles({ siteId: 1 })).toContainEqual(
    expect.objectContaining({ role: 'manager', staff: '周海', toOn: '2026-06-15', hasAccount: true }),
  )
  const { id } = await carer.client.safety.reportHazard(
    newHazard({ fixedOnSpot: { note: '关好了', staffIds: [] } }),
  )
  await officer.client.safety.passRecheck({ id })
  expect(may(await manager.client.safety.hazard({ id }), 'close')).toBe('may')
  clock.set('2026-06-16')
  // A new day, and he is no longer named.
  await expect(manager.client.safety.closeHazard({ id })).rejects.toMatchObject({
    code: 'NOT_SAFETY_MANAGER',
  })
  const named = (await director.safety.safetyRoles({ siteId: 1 })).find(
    ({ staff, role }) => role === 'manager' && staff === '林丽',
  )
  if (!named) throw new Error('no manager')
  const end = (toOn: string) => director.safety.endSafetyRole({ id: named.id, toOn })
  await expect(end('2026-06-15')).rejects.toMatchObject({ code: 'BACKWARD' })
  await end('2026-06-16')
  await expect(end('2026-06-17')).rejects.toMatchObject({ code: 'ALREADY_ENDED' })
  // Named through that day, which is included.
  expect(await officer.client.safety.closeHazard({ id })).toMatchObject({ state: 'closed' })
})

test('works have funds and the hazards they put right, and count once accepted', async () => {
  const house = await makeHazards()
  const { director, officer } = house
  const { id: hazardId } = await ordered(house)
  const work = {
    name: '自动喷淋改造',
    contractor: '平安消防',
    contractFen: 83_000_000,
    startedOn: '2026-05-06',
    finishedOn: '2026-06-10',
    acceptedOn: '2026-06-12',
    acceptedBy: '住建局',
    note: '',
    funds: [
      { source: 'district' as const, amountFen: 60_000_000 },
      { source: 'operator' as const, amountFen: 23_000_000 },
    ],
    hazardIds: [hazardId],
  }
  const added = await officer.client.safety.addSafetyWork({ siteId: 1, ...work })
  expect(added).toMatchObject({ fundsFen: 83_000_000, hazards: [{ number: 'YH2026-0001' }], version: 1 })
  expect(await director.safety.hazard({ id: hazardId })).toMatchObject({ works: [{ name: '自动喷淋改造' }] })
  const change = { ...work, id: added.id, version: 1, hazardIds: [] }
  await expect(
    officer.client.safety.updateSafetyWork({ ...change, acceptedOn: '2026-06-16' }),
  ).rejects.toMatchObject({ code: 'IN_FUTURE' })
  await expect(officer.client.safety.updateSafetyWork({ ...change, finishedOn: null })).rejects.toMatchObject(
    { code: 'BAD_REQUEST' },
  )
  expect(await officer.client.safety.updateSafetyWork(change)).toMatchObject({ hazards: [], version: 2 })
  await expect(officer.client.safety.updateSafetyWork(change)).rejects.toMatchObject({ code: 'STALE' })
  const period = { from: '2026-01-01', to: '2026-12-31' }
  expect(await director.safety.safetySums(period)).toMatchObject({ works: 1, worksFen: 83_000_000 })
  await officer.client.safety.voidSafetyWork({ id: added.id, reason: '录错' })
  expect(await director.safety.safetySums(period)).toMatchObject({ works: 0 })
  expect(await director.safety.safetyWorks({ siteId: 1 })).toMatchObject([{ voidReason: '录错' }])
})

test('rules: a deadline to begin with', () => {
  const needs: DeadlineNeed[] = ['onSpot', 'ordinary', 'purchase', 'works']
  expect(needs.map((need) => suggestedDeadline(need, '2026-02-20'))).toEqual([
    '2026-02-20',
    '2026-02-27',
    '2026-03-07',
    '2026-03-22',
  ])
})
