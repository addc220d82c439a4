import { installPresets } from '../../src/core/safety/checklists.ts'
import { ItemDetails, type NewCheckItem } from '../../src/shared/safety/checklist.ts'
import { askedNow, questionsAt } from '../../src/shared/safety/checklist-rules.ts'
import type { GivenAnswer, Inspection, NewInspection } from '../../src/shared/safety/inspection.ts'
import { makeHome } from './beds.ts'
import { secret, type TestClient } from './core.ts'

/** A wish made once. */
export const key = (): string => crypto.randomUUID()

export const checkItem = (code: string, overrides: Partial<NewCheckItem> = {}): NewCheckItem => ({
  code,
  section: '通道',
  sectionEn: 'Routes',
  text: `检查${code}`,
  textEn: '',
  kind: 'check',
  shift: 'both',
  department: '',
  departmentEn: '',
  basis: '',
  verified: 'own',
  verifiedOn: null,
  grade: 'general',
  fix: 'deadline',
  weight: 1,
  assetKind: null,
  ...overrides,
  details: ItemDetails.parse(overrides.details ?? {}),
})

/** An own checklist of site 1, in force since the year began; gives its id. */
export async function makeChecklist(director: TestClient, name: string, items: NewCheckItem[]) {
  const { id, versions } = await director.safety.addChecklist({
    siteId: 1,
    kind: 'own',
    name,
    nameEn: '',
    copyOf: null,
  })
  const [draft] = versions
  if (!draft) throw new Error('no draft')
  const saved = await director.safety.saveChecklistDraft({
    id: draft.id,
    version: draft.version,
    note: '',
    items,
  })
  await director.safety.confirmChecklistVersion({
    id: saved.id,
    version: saved.version,
    fromOn: '2026-01-01',
  })
  return id
}

/** To an item, as the page sends it. */
export const answer = (itemId: number, answeredAt: number, more: Partial<GivenAnswer> = {}): GivenAnswer => ({
  itemId,
  assetId: 0,
  value: 'ok',
  number: null,
  text: '',
  comment: '',
  isFixed: false,
  fixNote: '',
  hazardId: null,
  pointId: null,
  answeredAt,
  ...more,
})

/** What an inspection asks and nobody has answered, each as ok at a time. */
export const restOf = (inspection: Inspection, answeredAt: number): GivenAnswer[] => {
  const answered = new Set(inspection.answers.map(({ itemId, assetId }) => `${itemId}:${assetId}`))
  return askedNow(questionsAt(inspection.items, inspection), inspection.answers)
    .filter(({ item, assetId }) => !answered.has(`${item.id}:${assetId}`))
    .map(({ item, assetId }) => answer(item.id, answeredAt, { assetId }))
}

type Row = Record<string, string | number | null>

/**
 * A home of two floors with the three checklists and what is due of them: five night rounds, two day rounds, a check each month.
 * It is 22:05 of 15 June 2026.
 */
export async function makeWalk() {
  const made = await makeHome({ floorCount: 2 })
  const { core, director, clock } = made
  const db = core.parts.store.connection
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  clock.set('2026-01-01')
  core.parts.store.write(actor, 'safety.setUpSafety', (tx) => {
    tx.record({ entity: 'checklist', id: 1, after: installPresets(tx, actor) })
  })
  const insert = (table: string, row: Row): number => {
    const columns = Object.keys(row)
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    return Number(db.prepare(text).run(row).lastInsertRowid)
  }
  const duty = (kind: string, name: string, more: Row) =>
    insert('duty', {
      siteId: 1,
      kind,
      name,
      fromOn: '2026-01-01',
      recordedAt: 0,
      recordedBy: '陈院长',
      ...more,
    })
  const times = (...each: string[]) => ({ rhythm: 'daily', times: JSON.stringify(each) })
  const duties = {
    nightRound: duty('nightRound', '夜间巡查', times('22:00', '00:00', '02:00', '04:00', '06:00')),
    dayRound: duty('dayRound', '日间巡查', times('09:00', '15:00')),
    monthlyCheck: duty('monthlyCheck', '每月检查', { rhythm: 'calendar', unit: 'month', count: 31 }),
  }
  /** The page locked in the meantime. */
  const until = async (day: string, time?: string) => {
    clock.set(day, time)
    await director.accounts.unlock({ secret })
  }
  const begin = (more: Partial<NewInspection> = {}, client: TestClient = director) =>
    client.safety.beginInspection({ siteId: 1, kind: 'nightRound', key: key(), ...more })
  const open = async (more: Partial<NewInspection> = {}, client: TestClient = director) =>
    client.safety.inspection({ id: (await begin(more, client)).inspection.id })
  const save = (inspectionId: number, answers: GivenAnswer[], client: TestClient = director) =>
    client.safety.saveAnswers({ inspectionId, answers })
  const end = (id: number, client: TestClient = director) => client.safety.endInspection({ id, key: key() })
  /** Everything that is left is in order, and it ends. */
  const finish = async (inspection: { id: number }, client: TestClient = director) => {
    const whole = await client.safety.inspection({ id: inspection.id })
    const rest = restOf(whole, clock.now)
    if (rest.length > 0) await save(whole.id, rest, client)
    return end(whole.id, client)
  }
  const rows = (text: string, ...params: (string | number)[]) => db.prepare(text).all(...params) as Row[]
  await until('2026-06-15', '22:05')
  return { ...made, duties, until, begin, open, save, end, finish, rows, insert }
}
