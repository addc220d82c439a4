import { expect, test } from 'vitest'
import { questionsAt } from '../../src/shared/safety/checklist-rules.ts'
import { pointPayload } from '../../src/shared/safety/point-code.ts'
import { at, signInAs } from '../support/core.ts'
import { answer, checkItem, key, makeChecklist, makeWalk, restOf } from '../support/inspections.ts'
import { makeStaff } from '../support/roster.ts'

const oops = { reason: '试' }

test('a night round asks its 24 items, fills its due time, and shows the one before without copying it', async () => {
  const { director, clock, duties, open, save, finish, rows, until } = await makeWalk()
  const round = await open()
  expect(round).toMatchObject({
    number: 'YX20260615-01',
    kind: 'nightRound',
    onDay: '2026-06-15',
    dutyId: duties.nightRound,
    dueTime: '22:00',
    startedAt: at('2026-06-15', '22:05'),
    endedAt: null,
    isClockOdd: false,
    answered: 0,
    answers: [],
    before: null,
    by: '陈院长',
  })
  expect(questionsAt(round.items, round)).toHaveLength(24)
  expect(round.items.map(({ code }) => code).slice(-2)).toEqual(['A29', 'A30'])
  // Answered one by one, and saved as they come.
  for (const [index, one] of restOf(round, 0).entries()) {
    clock.now += 3000
    const { answers } = await save(round.id, [{ ...one, answeredAt: clock.now }])
    expect(answers).toMatchObject([{ itemId: one.itemId, value: 'ok', by: '陈院长' }])
    if (index === 11)
      expect(await director.safety.inspection({ id: round.id })).toMatchObject({ answered: 12 })
  }
  const { inspection, hazards } = await finish(round)
  expect(inspection).toMatchObject({
    endedAt: clock.now,
    answered: 24,
    okCount: 24,
    problemCount: 0,
    naCount: 0,
    scorePermille: 1000,
  })
  expect(hazards).toEqual([])
  expect(rows('SELECT dutyId, dueOn, dueTime, inspectionId FROM dutyDone')).toEqual([
    { dutyId: duties.nightRound, dueOn: '2026-06-15', dueTime: '22:00', inspectionId: round.id },
  ])
  // Its answers are vouched for in the log, in one row.
  const [logged] = rows(`SELECT payload AS text FROM audit a JOIN auditPayload p ON p.auditId = a.id
    WHERE a.action LIKE 'safety.%' AND a.entity = 'inspection' ORDER BY a.id DESC LIMIT 1`)
  expect(JSON.parse(String(logged?.text)).after.answers).toMatchObject({
    count: 24,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(rows("SELECT count(*) AS n FROM audit WHERE action = 'safety.saveAnswers'")).toEqual([{ n: 0 }])

  await until('2026-06-16', '00:10')
  const next = await open()
  expect(next).toMatchObject({ number: 'YX20260615-02', onDay: '2026-06-15', dueTime: '00:00', answers: [] })
  expect(next.before).toMatchObject({ number: 'YX20260615-01', by: '陈院长' })
  expect(next.before?.answers).toHaveLength(24)
})

test('a day round has its 24; nothing applicable is no score', async () => {
  const { open, save, end, until, clock } = await makeWalk()
  await until('2026-06-16', '09:20')
  const round = await open({ kind: 'dayRound' })
  expect(round).toMatchObject({ number: 'XC20260616-01', dueTime: '09:00', shift: 'day' })
  expect(round.items).toHaveLength(24)
  await save(
    round.id,
    restOf(round, clock.now).map((one) => ({ ...one, value: 'na' as const })),
  )
  expect((await end(round.id)).inspection).toMatchObject({ naCount: 24, okCount: 0, scorePermille: null })
})

test('it ends only when all is answered, with what an answer forces; every problem is a hazard, fixed or not', async () => {
  const { director, clock, open, save, end } = await makeWalk()
  const round = await open()
  const [first, second, third, ...rest] = restOf(round, clock.now)
  if (!first || !second || !third) throw new Error('no items')
  await expect(end(round.id)).rejects.toMatchObject({ code: 'INSPECTION_UNFINISHED', data: { count: 24 } })
  await save(round.id, [...rest, { ...first, value: 'na' }])
  await expect(end(round.id)).rejects.toMatchObject({ data: { count: 2 } })
  const problem = { value: 'problem' as const, answeredAt: clock.now + 1 }
  await save(round.id, [
    { ...second, ...problem },
    { ...third, ...problem, comment: '灯灭', isFixed: true },
  ])
  const refused = async (missing: string) =>
    expect(end(round.id)).rejects.toMatchObject({ code: 'ANSWER_INCOMPLETE', data: { missing } })
  await refused('comment')
  await save(round.id, [{ ...second, ...problem, comment: '锁着', answeredAt: clock.now + 2 }])
  await refused('fixNote')
  await save(round.id, [
    { ...third, ...problem, comment: '灯灭', isFixed: true, fixNote: '换了灯管', answeredAt: clock.now + 2 },
  ])
  const { inspection, hazards } = await end(round.id)
  expect(inspection).toMatchObject({ okCount: 21, problemCount: 2, naCount: 1 })
  expect(hazards.map(({ itemId }) => itemId)).toEqual([second.itemId, third.itemId])
  const [open1, fixed] = hazards
  expect(await director.safety.hazard({ id: open1?.id ?? 0 })).toMatchObject({
    source: 'nightRound',
    state: 'found',
    grade: 'suspectedMajor',
    place: '疏散通道',
    description: '锁着（安全出口没上锁、没遮挡，从里面能直接打开）',
    foundAt: clock.now + 2,
  })
  expect(await director.safety.hazard({ id: fixed?.id ?? 0 })).toMatchObject({ isOnSpot: true })
  // It stands: a late answer is told so, what is there already is not.
  await expect(save(round.id, [{ ...second, answeredAt: clock.now + 9 }])).rejects.toMatchObject({
    code: 'INSPECTION_ENDED',
    data: { number: 'YX20260615-01' },
  })
  expect((await save(round.id, rest)).answers).toHaveLength(21)
  await expect(end(round.id)).rejects.toMatchObject({ code: 'INSPECTION_ENDED' })
})

test('a problem with a photo forced waits for it; it is where its piece, its point or its floor is', async () => {
  const { director, clock, open, save, end } = await makeWalk()
  const { floors } = await director.beds.structure({ siteId: 1 })
  const [ground = { id: 0 }, upper = { id: 0 }] = floors
  const asset = {
    siteId: 1,
    place: '走廊',
    model: '',
    madeOn: null,
    installedOn: null,
    expiresOn: null,
    note: '',
  }
  const add = (kind: 'extinguisher' | 'oxygen', codes: string[], floorId: number) =>
    director.safety.addAssets({ ...asset, kind, codes, floorId, roomId: null })
  const { ids } = await add('extinguisher', ['M-1', 'M-2'], upper.id)
  await add('extinguisher', ['M-0'], ground.id)
  const [point] = await director.safety.addPoints({
    siteId: 1,
    points: [{ name: '东楼梯', floorId: upper.id, roomId: null }],
  })
  const checklistId = await makeChecklist(director, '器材检查', [
    checkItem('E1', { assetKind: 'extinguisher', details: { photo: 'problem' } as never }),
    checkItem('E2', { assetKind: 'oxygen' }),
    checkItem('E3', {
      kind: 'number',
      details: { unit: '℃', least: 10_000, most: 35_000, comment: 'never' } as never,
    }),
    checkItem('E4', {
      kind: 'choice',
      details: {
        choices: [
          { zh: '开', en: 'open', isProblem: false },
          { zh: '关', en: 'shut', isProblem: true },
        ],
        comment: 'never',
      } as never,
    }),
    checkItem('E5', { details: { when: { code: 'E4', is: ['problem'] }, comment: 'never' } as never }),
  ])
  const walk = await open({ kind: 'own', checklistId, floorId: upper.id })
  expect(walk).toMatchObject({ number: 'JC20260615-01', floor: '2层', shift: null, dutyId: null })
  const questions = questionsAt(walk.items, walk)
  const code = new Map(walk.items.map((item) => [item.id, item.code]))
  const asked = () => questions.map(({ item, assetId }) => `${code.get(item.id)}:${assetId}`)
  // Of no oxygen there nothing is asked, and of the other floor neither.
  expect(asked()).toEqual([`E1:${ids[0]}`, `E1:${ids[1]}`, 'E3:0', 'E4:0', 'E5:0'])
  expect(walk.assets).toMatchObject([{ code: 'M-1', floor: '2层', place: '走廊' }, { code: 'M-2' }])
  const itemOf = (wanted: string) => walk.items.find((item) => item.code === wanted)?.id ?? 0
  const now = clock.now
  const saved = await save(walk.id, [
    answer(itemOf('E1'), now, { assetId: ids[0], value: 'problem', comment: '没压力' }),
    answer(itemOf('E1'), now, { assetId: ids[1] }),
    answer(itemOf('E3'), now, { value: null, number: 36_500, pointId: point?.id }),
    answer(itemOf('E4'), now, { value: null, text: '关' }),
  ])
  // What a reading and a choice amount to is the core's to say.
  expect(saved.answers.map(({ value }) => value)).toEqual(['problem', 'ok', 'problem', 'problem'])
  // Asked since the choice was a problem.
  await expect(end(walk.id)).rejects.toMatchObject({ code: 'INSPECTION_UNFINISHED', data: { count: 1 } })
  await save(walk.id, [answer(itemOf('E5'), now, { value: 'problem' })])
  await expect(end(walk.id)).rejects.toMatchObject({
    code: 'ANSWER_INCOMPLETE',
    data: { item: 'E1 检查E1 M-1', missing: 'photo' },
  })
  const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(60, 7)]).toString('base64')
  await director.attachments.add({
    entity: 'inspection',
    entityId: walk.id,
    role: 'photo',
    mime: 'image/jpeg',
    part: `${itemOf('E1')}:${ids[0]}`,
    base64: photo,
  })
  const { hazards } = await end(walk.id)
  const found = await Promise.all(hazards.map(({ id }) => director.safety.hazard({ id })))
  expect(found.map(({ place, description }) => [place, description])).toEqual([
    ['2层 走廊 M-1', '没压力（检查E1）'],
    ['东楼梯', '36.5 ℃（检查E3）'],
    ['2层', '关（检查E4）'],
    ['2层', '检查E5'],
  ])
  // Taken out of use afterwards, it stays in what was walked.
  await director.safety.retireAssets({ ids, retiredOn: '2026-06-15', reason: '换新' })
  expect((await director.safety.inspection({ id: walk.id })).assets.map(({ code }) => code)).toEqual([
    'M-1',
    'M-2',
  ])
})

test('a problem that is an open hazard already is named, not opened again; closed meanwhile, it is opened anew', async () => {
  const { director, clock, open, save, finish, until } = await makeWalk()
  const first = await open()
  expect(first.known).toEqual([])
  const item = first.items[0]
  const itemId = item?.id ?? 0
  const problem = { value: 'problem', comment: '灯不亮' } as const
  await save(first.id, [answer(itemId, clock.now, problem)])
  const [found] = (await finish(first)).hazards
  const hazardId = found?.id ?? 0
  await until('2026-06-16', '00:05')
  const second = await open()
  expect(second.known).toMatchObject([
    { id: hazardId, number: 'YH2026-0001', itemCode: item?.code, assetId: 0, foundOn: '2026-06-15' },
  ])
  // Neither words nor a photo are asked of it, and a fix belongs to the hazard, not to the round.
  await save(second.id, [answer(itemId, clock.now, { value: 'problem', hazardId })])
  expect(await finish(second)).toMatchObject({ hazards: [], inspection: { problemCount: 1 } })
  const shown = await director.safety.inspection({ id: second.id })
  expect(shown.known).toMatchObject([{ id: hazardId }])
  expect(await director.safety.hazard({ id: hazardId })).toMatchObject({
    seen: [{ id: second.id, number: second.number, at: clock.now }],
  })
  // Said not to be a problem after all: the name goes with it.
  await until('2026-06-16', '02:05')
  const third = await open()
  // Of another item it is another problem, which must not vanish behind it.
  const other = answer(third.items[1]?.id ?? 0, clock.now, { value: 'problem', hazardId })
  await expect(save(third.id, [other])).rejects.toMatchObject({
    code: 'NOT_FOUND',
    data: { entity: 'hazard' },
  })
  await save(third.id, [answer(itemId, clock.now, { value: 'problem', hazardId })])
  const { answers } = await save(third.id, [answer(itemId, clock.now + 1, { hazardId })])
  expect(answers).toMatchObject([{ value: 'ok', hazardId: null }])
  await save(third.id, [answer(itemId, clock.now + 2, { ...problem, hazardId })])
  await director.safety.voidHazard({ id: hazardId, reason: '看错了' })
  expect((await finish(third)).hazards).toMatchObject([{ number: 'YH2026-0002', itemId }])
})

test('two duties of one’s own: each is filled by its own checklist', async () => {
  const { director, open, finish, insert } = await makeWalk()
  const duty = (checklistId: number | null) =>
    insert('duty', {
      ...{ siteId: 1, kind: 'own', name: '专项检查', checklistId, fromOn: '2026-01-01' },
      ...{ rhythm: 'calendar', unit: 'month', count: 31, recordedAt: 0, recordedBy: '陈院长' },
    })
  const lists = [
    await makeChecklist(director, '厨房检查', [checkItem('E1')]),
    await makeChecklist(director, '配电房检查', [checkItem('E1')]),
    await makeChecklist(director, '屋顶检查', [checkItem('E1')]),
  ]
  const [byWords, kitchen, power] = [duty(null), duty(lists[0] ?? 0), duty(lists[1] ?? 0)]
  const begun = async (checklistId: number | undefined) => {
    const inspection = await open({ kind: 'own', checklistId })
    await finish(inspection)
    return inspection.dutyId
  }
  expect(await begun(lists[1])).toBe(power)
  expect(await begun(lists[0])).toBe(kitchen)
  expect(await begun(lists[2])).toBe(null)
  const still = await director.safety.dues({ siteId: 1, from: '2026-06-30', to: '2026-06-30' })
  expect(still.find(({ dutyId }) => dutyId === byWords)?.done).toBe(null)
})

test('answers to what is not asked here are refused', async () => {
  const { director, clock, open, save } = await makeWalk()
  const round = await open()
  const { versions } =
    (await director.safety.checklists({ siteId: 1 })).find(({ kind }) => kind === 'joint') ?? {}
  const other = await open({ kind: 'jointInspection' })
  expect(versions).toHaveLength(1)
  const night = new Set(round.items.map(({ id }) => id))
  const dayOnly = [...Array(200).keys()].find((id) => id > 0 && id < 31 && !night.has(id)) ?? 0
  for (const [itemId, more, entity] of [
    [other.items[0]?.id ?? 0, {}, 'checkItem'],
    [dayOnly, {}, 'checkItem'],
    [9999, {}, 'checkItem'],
    [round.items[0]?.id ?? 0, { assetId: 77 }, 'safetyAsset'],
    [round.items[0]?.id ?? 0, { pointId: 77 }, 'safetyPoint'],
    [round.items[0]?.id ?? 0, { value: 'problem', hazardId: 77 }, 'hazard'],
  ] as const)
    await expect(save(round.id, [answer(itemId, clock.now, more)])).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { entity },
    })
})

test('two officers walk the same round; the last answer stands, and the one before is kept with who gave it', async () => {
  const { core, director, clock, begin, save, finish, rows, until } = await makeWalk()
  const { client: officer, account } = await signInAs(core, director, 'safety')
  const mine = await begin()
  clock.now += 60_000
  const theirs = await begin({}, officer)
  expect(mine.isJoined).toBe(false)
  expect(theirs).toEqual({ inspection: mine.inspection, isJoined: true })
  const { id } = mine.inspection
  const { items } = await director.safety.inspection({ id })
  const itemId = items[0]?.id ?? 0
  await save(id, [answer(itemId, clock.now)])
  await save(id, [answer(itemId, clock.now + 5, { value: 'problem', comment: '堆着床' })], officer)
  // Written before, on a tablet that was out of reach.
  const late = await save(id, [answer(itemId, clock.now + 2, { value: 'na' })])
  expect(late.answers).toMatchObject([{ value: 'problem', comment: '堆着床', by: account.displayName }])
  const kept = () =>
    rows('SELECT value, accountId FROM answerBefore WHERE inspectionId = ? ORDER BY answeredAt', id)
  expect(kept()).toEqual([
    { value: 'ok', accountId: 1 },
    { value: 'na', accountId: 1 },
  ])
  // Sent again, all of them: nothing is written.
  await save(id, [answer(itemId, clock.now), answer(itemId, clock.now + 2, { value: 'na' })])
  await save(id, [answer(itemId, clock.now + 5, { value: 'problem', comment: '堆着床' })], officer)
  expect(kept()).toHaveLength(2)
  const { hazards } = await finish({ id })
  expect(await director.safety.hazard({ id: hazards[0]?.id ?? 0 })).toMatchObject({
    foundBy: account.displayName,
  })
  // At the next due time a round of its own begins, though one is open that was forgotten.
  await until('2026-06-16', '02:00')
  const forgotten = await begin()
  await until('2026-06-16', '03:50')
  expect(await begin({}, director)).toMatchObject({ isJoined: false, inspection: { dueTime: '04:00' } })
  expect((await director.safety.openInspections({ siteId: 1 })).map(({ dueTime }) => dueTime)).toEqual([
    '04:00',
    forgotten.inspection.dueTime,
  ])
})

test('what is sent again by itself is done once', async () => {
  const { director, open, save, clock, rows } = await makeWalk()
  const wish = { siteId: 1, kind: 'nightRound' as const, key: key() }
  const first = await director.safety.beginInspection(wish)
  expect(await director.safety.beginInspection(wish)).toEqual(first)
  const round = await director.safety.inspection({ id: first.inspection.id })
  const [one, ...rest] = restOf(round, clock.now)
  if (!one) throw new Error('no item')
  await save(round.id, [...rest, { ...one, value: 'problem', comment: '堵' }])
  const end = { id: round.id, weather: '晴', key: key() }
  const ended = await director.safety.endInspection(end)
  expect(ended.hazards).toHaveLength(1)
  expect(await director.safety.endInspection(end)).toEqual(ended)
  expect(rows('SELECT count(*) AS n FROM hazard')).toEqual([{ n: 1 }])
  const sign = { inspectionId: round.id, role: 'patroller' as const, name: '陈院长', key: key() }
  expect(await director.safety.signInspection(sign)).toEqual(await director.safety.signInspection(sign))
  const again = director.safety.endInspection({ id: round.id, key: wish.key })
  await expect(again).rejects.toMatchObject({ code: 'KEY_USED' })
  const { signs } = await director.safety.inspection({ id: round.id })
  expect(signs).toHaveLength(1)
  // Outside every window: an extra one, and one more of the same is the same.
  clock.set('2026-06-15', '13:00')
  expect(await open()).toMatchObject({ dutyId: null, dueTime: '', number: 'YX20260615-02' })
})

test('a clock set back during a round leaves its times in order, and says so', async () => {
  const { director, open, save, clock, end } = await makeWalk()
  const round = await open()
  const [first, second, ...rest] = restOf(round, clock.now + 60_000)
  if (!first || !second) throw new Error('no items')
  clock.now += 120_000
  expect(await save(round.id, [first])).toMatchObject({ isClockOdd: false })
  // An hour back: what comes next is before the start by the clock.
  clock.now -= 3_600_000
  const answers = await save(round.id, [{ ...second, answeredAt: clock.now }, ...rest])
  expect(answers).toMatchObject({ isClockOdd: true })
  expect(answers.answers[0]).toMatchObject({ answeredAt: round.startedAt })
  const { inspection } = await end(round.id)
  expect(inspection.isClockOdd).toBe(true)
  expect(inspection.endedAt).toBe(first.answeredAt)
  const { answers: kept } = await director.safety.inspection({ id: round.id })
  expect(Math.min(...kept.map(({ answeredAt }) => answeredAt))).toBe(round.startedAt)
})

test('a clock years ahead does not put an end into those years', async () => {
  const { open, save, clock, end } = await makeWalk()
  const round = await open()
  const ahead = clock.now + 5 * 366 * 86_400_000
  await save(round.id, restOf(round, ahead))
  const { inspection } = await end(round.id)
  expect(inspection).toMatchObject({ isClockOdd: true, endedAt: round.startedAt + 86_400_000 })
})

test('a round after midnight belongs to the evening, over the change of year too', async () => {
  const { duties, open, finish, rows, until } = await makeWalk()
  await until('2027-01-01', '01:40')
  const round = await open()
  expect(round).toMatchObject({ number: 'YX20261231-01', onDay: '2026-12-31', dueTime: '02:00' })
  await finish(round)
  expect(rows('SELECT dutyId, dueOn, dueTime FROM dutyDone')).toEqual([
    { dutyId: duties.nightRound, dueOn: '2026-12-31', dueTime: '02:00' },
  ])
  await until('2027-01-01', '22:00')
  expect(await open()).toMatchObject({ number: 'YX20270101-01', before: { number: 'YX20261231-01' } })
})

test('a checklist taken out of use or changed during a round leaves the round as it began', async () => {
  const { director, clock, open, begin, finish, until } = await makeWalk()
  const round = await open()
  const patrol = (await director.safety.checklists({ siteId: 1 })).find(({ kind }) => kind === 'patrol')
  if (!patrol) throw new Error('no checklist')
  const draft = await director.safety.startChecklistVersion({ id: patrol.id })
  const saved = await director.safety.saveChecklistDraft({
    id: draft.id,
    version: draft.version,
    note: '',
    items: [checkItem('A01')],
  })
  await director.safety.confirmChecklistVersion({
    id: saved.id,
    version: saved.version,
    fromOn: '2026-06-16',
  })
  const { version } =
    (await director.safety.checklists({ siteId: 1 })).find(({ id }) => id === patrol.id) ?? patrol
  const change = { id: patrol.id, version, name: patrol.name, nameEn: patrol.nameEn }
  await director.safety.updateChecklist({ ...change, isActive: false })
  await until('2026-06-16', '00:00')
  await expect(begin({ checklistId: patrol.id })).rejects.toMatchObject({
    code: 'CHECKLIST_INACTIVE',
    data: { checklist: patrol.name },
  })
  await expect(begin()).rejects.toMatchObject({ code: 'NOT_FOUND', data: { entity: 'checklist' } })
  expect((await finish(round)).inspection).toMatchObject({ okCount: 24, checklistId: patrol.id })
  await director.safety.updateChecklist({ ...change, version: version + 1, isActive: true })
  // Still the evening's: by the version in force on that day.
  expect((await open()).items).toHaveLength(24)
  await until('2026-06-16', '22:00')
  expect(clock.now).toBe(at('2026-06-16', '22:00'))
  expect((await open()).items).toHaveLength(1)
})

test('points are read on the way; a wrong, another home’s and a retired code are refused', async () => {
  const { director, clock, open, finish } = await makeWalk()
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  const { id: otherId } = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  const add = (siteId: number, names: string[]) =>
    director.safety.addPoints({
      siteId,
      points: names.map((name) => ({ name, floorId: null, roomId: null })),
    })
  const [gate, old, last] = await add(1, ['大门', '旧门', '后门'])
  const [there] = await add(otherId, ['分院大门'])
  if (!gate || !old || !last || !there) throw new Error('no points')
  await director.safety.retirePoint({ id: old.id, reason: '封了' })
  const round = await open()
  expect(round.points.map(({ name }) => name)).toEqual(['大门', '后门'])
  const stop = (code: string) => director.safety.stopAt({ inspectionId: round.id, code })
  await expect(stop('https://example.com')).rejects.toMatchObject({ code: 'POINT_UNKNOWN' })
  await expect(stop(there.code)).rejects.toMatchObject({ code: 'POINT_ELSEWHERE', data: { site: '分院' } })
  await expect(stop(old.code)).rejects.toMatchObject({ code: 'POINT_RETIRED' })
  const read = await stop(pointPayload(gate.code))
  expect(read).toMatchObject({ point: { id: gate.id, name: '大门' }, at: clock.now })
  clock.now += 60_000
  expect(await stop(gate.code)).toEqual(read)
  await finish(round)
  expect(await stop(gate.code)).toEqual(read)
  await expect(stop(last.code)).rejects.toMatchObject({ code: 'INSPECTION_ENDED' })
  expect((await director.safety.inspection({ id: round.id })).stops).toEqual([
    { pointId: gate.id, at: read.at },
  ])
})

test('patroller and supervisor sign as two people, before or after the end', async () => {
  const { director, open, finish, clock } = await makeWalk()
  const zhang = await makeStaff(director, '张三')
  const round = await open({ staffId: zhang })
  expect(round.by).toBe('张三')
  const sign = (role: 'patroller' | 'supervisor', name: string, more: object = {}) =>
    director.safety.signInspection({ inspectionId: round.id, role, name, key: key(), ...more })
  const first = await sign('patroller', '张三', { staffId: zhang })
  await finish(round)
  await expect(sign('supervisor', '张三', { staffId: zhang })).rejects.toMatchObject({
    code: 'SIGNED_BOTH',
    data: { person: '张三' },
  })
  await expect(sign('supervisor', '张三')).rejects.toMatchObject({ code: 'SIGNED_BOTH' })
  const strokes = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), Buffer.alloc(40, 1)])
  const attach = (entityId: number) =>
    director.attachments.add({
      entity: 'inspection',
      entityId,
      role: 'signature',
      mime: 'image/png',
      base64: strokes.toString('base64'),
    })
  const { id: attachmentId } = await attach(round.id)
  expect(await sign('supervisor', '李主管', { attachmentId })).toMatchObject({ attachmentId, at: clock.now })
  await expect(sign('supervisor', '王主管', { attachmentId: 999 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await director.safety.voidSign({ id: first.id, ...oops })).toMatchObject({ voidReason: '试' })
  await expect(director.safety.voidSign({ id: first.id, ...oops })).rejects.toMatchObject({
    code: 'ALREADY_VOIDED',
  })
  // What was voided stands in nobody's way.
  await sign('supervisor', '张三', { staffId: zhang })
  expect(
    (await director.safety.inspection({ id: round.id })).signs.map(({ role, voidedAt }) => [
      role,
      voidedAt !== null,
    ]),
  ).toEqual([
    ['patroller', true],
    ['supervisor', false],
    ['supervisor', false],
  ])
})

test('voided it counts nowhere and its due time is open again; its hazards stay and are told', async () => {
  const { core, director, clock, open, begin, save, finish, rows } = await makeWalk()
  const { client: carer } = await signInAs(core, director, 'nursing')
  const round = await open({}, carer)
  const itemId = round.items[0]?.id ?? 0
  await save(round.id, [answer(itemId, clock.now, { value: 'problem', comment: '堵' })], carer)
  await finish(round, carer)
  await expect(carer.safety.voidInspection({ id: round.id, ...oops })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const { inspection, hazards } = await director.safety.voidInspection({ id: round.id, ...oops })
  expect(inspection).toMatchObject({ voidReason: '试', voidedAt: clock.now })
  expect(hazards).toMatchObject([{ itemId, assetId: 0 }])
  expect(await director.safety.hazard({ id: hazards[0]?.id ?? 0 })).toMatchObject({ state: 'found' })
  expect(rows('SELECT count(*) AS n FROM dutyDone WHERE voidedAt IS NULL')).toEqual([{ n: 0 }])
  await expect(save(round.id, [answer(itemId, clock.now)])).rejects.toMatchObject({ code: 'ALREADY_VOIDED' })
  const again = await begin({}, carer)
  expect(again.inspection).toMatchObject({ number: 'YX20260615-02', dueTime: '22:00' })
  expect((await director.safety.inspection({ id: again.inspection.id })).before).toBeNull()
  // Their own, and still open.
  await carer.safety.voidInspection({ id: again.inspection.id, ...oops })
  const period = { from: '2026-06-01', to: '2026-06-30' }
  expect(await director.safety.inspections({ ...period })).toMatchObject({
    total: 2,
    rows: [{ number: 'YX20260615-02' }, { number: 'YX20260615-01' }],
  })
})

test('the list is of a period and sites, by kind, state and words, and goes on', async () => {
  const { core, director, open, begin, finish, until } = await makeWalk()
  await finish(await open())
  await begin({ kind: 'monthlyCheck' })
  await until('2026-06-16', '09:00')
  await begin({ kind: 'dayRound' })
  const list = async (more: object) => {
    const { total, rows } = await director.safety.inspections({
      from: '2026-06-15',
      to: '2026-06-16',
      ...more,
    })
    return [total, ...rows.map(({ number }) => number)]
  }
  expect(await list({})).toEqual([3, 'XC20260616-01', 'YJ20260615-01', 'YX20260615-01'])
  expect(await list({ kinds: ['nightRound', 'dayRound'], isEnded: false })).toEqual([1, 'XC20260616-01'])
  expect(await list({ text: 'yj2026' })).toEqual([1, 'YJ20260615-01'])
  expect(await list({ limit: 1, offset: 1 })).toEqual([3, 'YJ20260615-01'])
  expect(await list({ to: '2026-06-15', text: '陈院长' })).toEqual([2, 'YJ20260615-01', 'YX20260615-01'])
  const site = { kind: 'home', name: '分院', operator: 'public', address: '', phone: '' } as const
  const { id: otherId } = await director.sites.create({ ...site, openedOn: null, closedOn: null })
  const { client: stranger } = await signInAs(core, director, 'safety', [otherId])
  for (const refused of [
    stranger.safety.inspection({ id: 1 }),
    stranger.safety.openInspections({ siteId: 1 }),
    stranger.safety.inspections({ siteIds: [1], from: '2026-06-15', to: '2026-06-16' }),
    stranger.safety.beginInspection({ siteId: 1, kind: 'own', key: key() }),
    stranger.safety.endInspection({ id: 1, key: key() }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
})

test('a check of the month that is being walked is walked together, whatever the day', async () => {
  const { open, begin, finish, rows, until, duties } = await makeWalk()
  const check = await open({ kind: 'monthlyCheck' })
  expect(check).toMatchObject({ dutyId: duties.monthlyCheck, onDay: '2026-06-15', dueTime: '' })
  await until('2026-06-16', '10:00')
  expect(await begin({ kind: 'monthlyCheck' })).toMatchObject({
    isJoined: true,
    inspection: { id: check.id },
  })
  await finish(check)
  expect(rows('SELECT dueOn FROM dutyDone')).toEqual([{ dueOn: '2026-06-30' }])
})

test('a walk from paper is entered by who keeps the ledger, and shows when it was entered', async () => {
  const { core, director, clock, begin, until } = await makeWalk()
  await until('2026-06-16', '08:00')
  const { client: carer } = await signInAs(core, director, 'nursing')
  const paper = { at: at('2026-06-16', '02:10') }
  await expect(begin(paper, carer)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    data: { right: 'safety.write' },
  })
  expect((await begin(paper)).inspection).toMatchObject({
    ...{ onDay: '2026-06-15', dueTime: '02:00', startedAt: paper.at, recordedAt: clock.now },
  })
  // The wish was on its way for a while; one from the future begins now.
  const late = { at: clock.now - 1_200_000, kind: 'dayRound' as const }
  expect((await begin(late, carer)).inspection).toMatchObject({ startedAt: late.at, isClockOdd: false })
  const ahead = { at: clock.now + 600_000, kind: 'monthlyCheck' as const }
  expect((await begin(ahead, carer)).inspection).toMatchObject({ startedAt: clock.now, isClockOdd: true })
})
