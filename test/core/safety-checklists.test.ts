import { expect, test } from 'vitest'
import { findChecklist, installPresets, itemsOf, versionInForce } from '../../src/core/safety/checklists.ts'
import { ItemDetails, type NewCheckItem } from '../../src/shared/safety/checklist.ts'
import { questionsAt } from '../../src/shared/safety/checklist-rules.ts'
import { makeOrganisation, secret, signInAs } from '../support/core.ts'

const today = '2026-06-15'

/** A home with nothing set up. It is noon of 15 June 2026. */
async function makeSafety() {
  const made = await makeOrganisation()
  const { core, clock, director } = made
  const actor = { accountId: 1, name: '陈院长', role: 'director', siteIds: null } as const
  return {
    ...made,
    read: core.parts.store.read.bind(core.parts.store),
    install: () =>
      core.parts.store.write(actor, 'safety.setUpSafety', (tx) => {
        const added = installPresets(tx, actor)
        tx.record({ entity: 'site', id: 1, siteId: 1, after: { added } })
        return added
      }),
    all: () => director.safety.checklists({ siteId: 1 }),
    /** The page locked in the meantime. */
    until: async (day: string) => {
      clock.set(day)
      await director.accounts.unlock({ secret })
    },
  }
}

const item = (code: string, more: Partial<NewCheckItem> = {}): NewCheckItem => ({
  code,
  section: '厨房',
  sectionEn: 'Kitchen',
  text: `查 ${code}`,
  textEn: '',
  kind: 'check',
  shift: 'both',
  department: '',
  departmentEn: '',
  basis: '',
  verified: 'own',
  verifiedOn: null,
  grade: 'general',
  fix: 'onSpot',
  weight: 1,
  assetKind: null,
  ...more,
  details: ItemDetails.parse(more.details ?? {}),
})
const details = (more: Partial<ItemDetails>) => ItemDetails.parse(more)
const own = { siteId: 1, kind: 'own', name: '厨房周查', nameEn: 'Kitchen check', copyOf: null } as const

/** An own checklist with items in its draft. */
async function makeDraft(items: NewCheckItem[]) {
  const made = await makeSafety()
  const { director } = made
  const checklist = await director.safety.addChecklist(own)
  const draftId = checklist.versions[0]?.id ?? 0
  const save = (version: number, list: NewCheckItem[], id = draftId) =>
    director.safety.saveChecklistDraft({ id, version, note: '', items: list })
  const confirm = (version: number, fromOn: string, id = draftId) =>
    director.safety.confirmChecklistVersion({ id, version, fromOn })
  await save(1, items)
  return { ...made, checklist, draftId, save, confirm }
}

test('the house begins with three checklists: 30 items, 24 by day and 24 by night, 34 and 35', async () => {
  const { read, install, all } = await makeSafety()
  expect(await all()).toEqual([])
  expect(install().map(({ kind }) => kind)).toEqual(['patrol', 'monthly', 'joint'])
  const [patrol, monthly, joint] = await all()
  expect([patrol, monthly, joint].map((list) => list?.versions[0]?.itemCount)).toEqual([30, 34, 35])
  expect(patrol).toMatchObject({
    siteId: null,
    isActive: true,
    versions: [{ number: 1, fromOn: '2026-01-01' }],
  })
  const items = read((reader) => itemsOf(reader, patrol?.versions[0]?.id ?? 0))
  for (const shift of ['day', 'night'] as const)
    expect(questionsAt(items, { shift, assets: [] })).toHaveLength(24)
  expect(items[0]).toMatchObject({ code: 'A01', shift: 'both', verified: 'found', verifiedOn: '2026-11-01' })
  expect(items.find(({ code }) => code === 'A18')).toMatchObject({
    verified: 'memory',
    verifiedOn: null,
    grade: 'suspectedMajor',
  })
  const departments = new Set(
    read((reader) => itemsOf(reader, joint?.versions[0]?.id ?? 0)).map(({ department }) => department),
  )
  expect(departments).toContain('市监')
  expect(departments).not.toContain('')
})

test('every item that is put in says all it says in both languages, under a code of its own', async () => {
  const { read, install, all } = await makeSafety()
  install()
  const items = (await all()).flatMap(({ versions }) =>
    read((reader) => itemsOf(reader, versions[0]?.id ?? 0)),
  )
  expect(new Set(items.map(({ code }) => code)).size).toBe(99)
  for (const each of items) {
    expect(each.code).toMatch(/^[ABC][0-9]{2}$/)
    expect(each.text).toMatch(/\p{Script=Han}/u)
    for (const words of [each.textEn, each.sectionEn]) expect(words).toMatch(/^[^\p{Script=Han}]+$/u)
    expect(each.basis).not.toBe('')
    expect(each.departmentEn === '').toBe(each.department === '')
  }
})

test('put in again they are not doubled, whatever was renamed or taken out of use', async () => {
  const { director, install, all } = await makeSafety()
  install()
  const [patrol] = await all()
  if (!patrol) throw new Error('no patrol')
  const { id, version } = patrol
  await director.safety.updateChecklist({ id, version, name: '夜巡', nameEn: '', isActive: false })
  expect(install()).toEqual([])
  expect(await all()).toHaveLength(3)
})

test('an inspection goes by the version in force on its day, by the later of two from the same day', async () => {
  const { read, director, checklist, draftId, save, confirm, until } = await makeDraft([item('K1')])
  const inForce = (onDay: string) =>
    read((reader) => {
      const { number, id } = versionInForce(reader, checklist.id, onDay)
      return [number, itemsOf(reader, id).map(({ code }) => code)]
    })
  expect(() => inForce(today)).toThrow(expect.objectContaining({ code: 'CHECKLIST_NOT_IN_FORCE' }))
  // The first may reach back; a later one may not.
  await confirm(2, '2026-06-01')
  expect(inForce('2026-06-01')).toEqual([1, ['K1']])
  expect(() => inForce('2026-05-31')).toThrow(
    expect.objectContaining({ data: { checklist: '厨房周查', on: '2026-05-31' } }),
  )
  const second = await director.safety.startChecklistVersion({ id: checklist.id })
  expect(second).toMatchObject({ number: 2, fromOn: null, items: [{ code: 'K1' }] })
  const twice = director.safety.startChecklistVersion({ id: checklist.id })
  await expect(twice).rejects.toMatchObject({ code: 'CHECKLIST_DRAFTED' })
  await save(1, [item('K1'), item('K2')], second.id)
  await expect(confirm(2, '2026-06-14', second.id)).rejects.toMatchObject({ code: 'IN_PAST' })
  await confirm(2, '2026-07-01', second.id)
  expect(inForce('2026-06-30')).toEqual([1, ['K1']])
  expect(inForce('2026-07-01')).toEqual([2, ['K1', 'K2']])
  const third = await director.safety.startChecklistVersion({ id: checklist.id })
  await save(1, [item('K2')], third.id)
  await expect(confirm(2, '2026-06-20', third.id)).rejects.toMatchObject({ code: 'BACKWARD' })
  await confirm(2, '2026-07-01', third.id)
  expect(inForce('2026-07-01')).toEqual([3, ['K2']])
  await until('2026-07-02')
  expect((await director.safety.checklistVersion({ id: draftId })).items).toMatchObject([{ code: 'K1' }])
})

test('what is confirmed is frozen, in the core and in the file', async () => {
  const { core, checklist, draftId, save, confirm } = await makeDraft([item('K1')])
  await expect(confirm(1, today)).rejects.toMatchObject({ code: 'STALE' })
  await confirm(2, today)
  await expect(save(3, [])).rejects.toMatchObject({ code: 'CHECKLIST_CONFIRMED' })
  await expect(confirm(3, today)).rejects.toMatchObject({ code: 'CHECKLIST_CONFIRMED' })
  const { connection } = core.parts.store
  for (const change of [
    `UPDATE checkItem SET text = '改' WHERE versionId = ${draftId}`,
    `DELETE FROM checkItem WHERE versionId = ${draftId}`,
    `INSERT INTO checkItem (versionId, code, sort, section, text, kind) VALUES (${draftId}, 'K9', 9, '', '加', 'check')`,
    `UPDATE checklistVersion SET fromOn = '2020-01-01' WHERE id = ${draftId}`,
  ])
    expect(() => connection.exec(change)).toThrow(/CHECKLIST_CONFIRMED|NOTHING_IS_DELETED/)
  expect(() => connection.exec(`DELETE FROM checklist WHERE id = ${checklist.id}`)).toThrow(
    'NOTHING_IS_DELETED',
  )
})

test('a draft is saved whole on the version that was looked at, in its order, and the audit keeps both', async () => {
  const { director, draftId, save } = await makeDraft([item('K1'), item('K2')])
  const saved = await save(2, [item('K3', { weight: 0 }), item('K1', { assetKind: 'gasAlarm' })])
  expect(saved).toMatchObject({
    version: 3,
    itemCount: 2,
    items: [{ code: 'K3', weight: 0 }, { code: 'K1' }],
  })
  await expect(save(2, [])).rejects.toMatchObject({
    code: 'STALE',
    data: { changes: [{ field: 'itemCount', theirs: 2, yours: 0 }] },
  })
  const { rows } = await director.audit.search({
    entity: 'checklistVersion',
    entityId: String(draftId),
  })
  expect(rows.map(({ action }) => action)).toEqual(['safety.saveChecklistDraft', 'safety.saveChecklistDraft'])
  const entry = await director.audit.get({ id: rows[0]?.id ?? 0 })
  expect(entry).toMatchObject({
    before: { items: [{ code: 'K1' }, { code: 'K2' }] },
    after: { items: [{ code: 'K3' }, { code: 'K1' }] },
  })
})

test('items that contradict each other are refused', async () => {
  const { save } = await makeDraft([])
  const choice = (...labels: string[]) =>
    details({ choices: labels.map((zh) => ({ zh, en: '', isProblem: false })) })
  for (const items of [
    [item('K1'), item('K1')],
    [item('K1', { details: details({ when: { code: 'K2', is: ['ok'] } }) }), item('K2')],
    [item('K1', { details: details({ when: { code: 'K1', is: ['ok'] } }) })],
    [item('K1', { kind: 'number', details: details({ least: 8000, most: 0 }) })],
    [item('K1', { kind: 'choice', details: choice('好') })],
    [item('K1', { kind: 'choice', details: choice('好', '好') })],
    [item('K1', { verified: 'found', basis: '消防法§28' })],
  ])
    await expect(save(2, items)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await save(2, [
    item('K1', { kind: 'choice', details: choice('好', '差') }),
    item('K2', {
      kind: 'number',
      details: details({ least: 0, most: 8000, when: { code: 'K1', is: ['ok'] } }),
    }),
  ])
})

test('an empty checklist is not confirmed, nor a patrol with nothing to ask by night', async () => {
  const { director, save, confirm } = await makeDraft([])
  await expect(confirm(2, today)).rejects.toMatchObject({ code: 'CHECKLIST_EMPTY' })
  const rounds = await director.safety.addChecklist({ ...own, kind: 'patrol', name: '东楼巡查' })
  const id = rounds.versions[0]?.id ?? 0
  await save(1, [item('K1', { shift: 'day' })], id)
  await expect(confirm(2, today, id)).rejects.toMatchObject({ code: 'CHECKLIST_EMPTY' })
  await save(2, [item('K1', { shift: 'day' }), item('K2', { shift: 'night' })], id)
  await confirm(3, today, id)
})

test('a site goes by its own checklist before that of every site, once it is in force and while it is in use', async () => {
  const { read, director, install, all } = await makeSafety()
  install()
  const goesBy = () => read((reader) => findChecklist(reader, 1, 'patrol')?.name)
  expect(goesBy()).toBe('每日防火巡查')
  const [patrol] = await all()
  const copied = await director.safety.addChecklist({
    siteId: 1,
    kind: 'patrol',
    name: '本院巡查',
    nameEn: '',
    copyOf: patrol?.versions[0]?.id ?? 0,
  })
  expect(copied.versions).toMatchObject([{ number: 1, itemCount: 30, confirmedAt: null }])
  expect(goesBy()).toBe('每日防火巡查')
  await director.safety.confirmChecklistVersion({
    id: copied.versions[0]?.id ?? 0,
    version: 1,
    fromOn: today,
  })
  expect(goesBy()).toBe('本院巡查')

  const { id, version, name, nameEn } = copied
  const change = { id, version, name, nameEn, isActive: false }
  expect(await director.safety.updateChecklist(change)).toMatchObject({ isActive: false, version: 2 })
  await expect(director.safety.updateChecklist(change)).rejects.toMatchObject({ code: 'STALE' })
  expect(goesBy()).toBe('每日防火巡查')
  expect(() => read((reader) => versionInForce(reader, id, today))).toThrow(
    expect.objectContaining({ code: 'CHECKLIST_INACTIVE', data: { checklist: '本院巡查' } }),
  )
  // Last in the list, and it can come back.
  expect((await all()).at(-1)?.id).toBe(id)
  await director.safety.updateChecklist({ ...change, version: 2, isActive: true })
  expect(goesBy()).toBe('本院巡查')
})

test('a name is that of one checklist at a site; those of every site are changed by who works at all', async () => {
  const { core, director, install, all } = await makeSafety()
  install()
  await director.safety.addChecklist(own)
  await expect(director.safety.addChecklist(own)).rejects.toMatchObject({ code: 'NAME_TAKEN' })
  // Its own and one of every site may be called the same.
  const same = await director.safety.addChecklist({ ...own, siteId: null })
  const { id, version } = same
  const rename = { id, version, name: '每日防火巡查', nameEn: '', isActive: true }
  await expect(director.safety.updateChecklist(rename)).rejects.toMatchObject({ code: 'NAME_TAKEN' })

  const { client: officer } = await signInAs(core, director, 'safety', [1])
  const [patrol] = await all()
  for (const refused of [
    officer.safety.addChecklist({ ...own, siteId: null, name: '全院' }),
    officer.safety.startChecklistVersion({ id: patrol?.id ?? 0 }),
    officer.safety.updateChecklist({ ...rename, name: '改名' }),
  ])
    await expect(refused).rejects.toMatchObject({ code: 'OTHER_SITE' })
  // To read and to copy it is enough to see it.
  const copyOf = patrol?.versions[0]?.id ?? 0
  expect(await officer.safety.checklistVersion({ id: copyOf })).toMatchObject({ itemCount: 30 })
  await officer.safety.addChecklist({ ...own, name: '二楼巡查', kind: 'patrol', copyOf })

  const { client: carer } = await signInAs(core, director, 'nursing')
  expect(await carer.safety.checklists({ siteId: 1 })).toHaveLength(6)
  await expect(carer.safety.addChecklist(own)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
