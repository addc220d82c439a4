import type { Core } from '../../src/core/index.ts'
import type { Fund } from '../../src/shared/homecare/fund.ts'
import type { VisitKind } from '../../src/shared/homecare/package.ts'
import { at } from './core.ts'

type Row = Record<string, string | number | null>
const LONG_AGO = at('2020-01-01')
const entered = { recordedAt: LONG_AGO, recordedBy: '陈院长' }

export interface LaidVisit {
  personId: number
  onDay: string
  kind: VisitKind
  street: string
  teamId: number | null
  projectId: number | null
  grantId: number | null
  /** null: its time came and nobody said what became of it. */
  outcome: 'done' | 'missed' | 'refused' | 'cancelled' | null
  minutes: number
  isCounted: boolean
  isVoided: boolean
  /** The first one leads; their own minutes where they differ from the visit's. */
  workers: { staffId: number; ownMinutes: number | null }[]
  items: { itemId: number; quantity: number; priceFen: number; isOutsidePackage: boolean }[]
  /** Its own columns, e.g. times and satisfaction. */
  more: Row
}

/** Lays rows of home care straight into a core's file, past the rules of the procedures; the file's own still hold. */
export function careRows(core: Core, siteId: number) {
  const db = core.parts.store.connection
  const insert = (table: string, row: Row): number => {
    const columns = Object.keys(row)
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    return Number(db.prepare(text).run(row).lastInsertRowid)
  }
  const staff = (name: string) => insert('staff', { siteId, name, sex: 'female', post: 'homeCarer' })
  const team = (name: string) => insert('careTeam', { siteId, name })
  const person = (name: string, more: Row = {}) =>
    insert('person', { name, pinyin: name, sex: 'female', recordedAt: LONG_AGO, ...more })
  const project = (name: string) => insert('careProject', { siteId, name, fund: 'district' })
  const carePackage = (name: string) => insert('carePackage', { siteId, name })
  const version = (packageId: number, fromOn: string, fund: Fund, amountFen: number) =>
    insert('carePackageVersion', { packageId, fromOn, minMinutes: 0, minutesPer: 'visit', fund, amountFen })
  const grant = (packageId: number, personId: number, fromOn = '2020-01-01', toOn: string | null = null) =>
    insert('packageGrant', { packageId, personId, siteId, projectId: null, fromOn, toOn, ...entered })
  const item = (code: string, kind: VisitKind = 'cleaning') =>
    insert('serviceItem', { code, name: `服务${code}`, kind, category: 'cleaning' })
  const setting = (key: string, fromOn: string, value: number) =>
    insert('setting', { key, fromOn, value: JSON.stringify(value) })

  /** Of which only the minutes are known, unless `more` gives its times. */
  const visit = (given: Pick<LaidVisit, 'personId' | 'onDay'> & Partial<LaidVisit>): number => {
    const { workers = [], items = [], minutes = 60, outcome = 'done', more = {} } = given
    const noon = at(given.onDay)
    const isVoided = given.isVoided ?? false
    const id = insert('visit', {
      siteId,
      personId: given.personId,
      onDay: given.onDay,
      kind: given.kind ?? 'cleaning',
      street: given.street ?? '',
      teamId: given.teamId ?? null,
      projectId: given.projectId ?? null,
      grantId: given.grantId ?? null,
      fromAt: noon,
      toAt: noon,
      minutes: outcome === 'done' ? minutes : null,
      outcome,
      isCounted: Number(given.isCounted === true && outcome === 'done' && !isVoided),
      voidedAt: isVoided ? noon : null,
      ...entered,
      ...more,
    })
    for (const [index, { staffId, ownMinutes }] of workers.entries())
      insert('visitWorker', {
        ...{ visitId: id, staffId, siteId, ownMinutes, isLead: Number(index === 0), onDay: given.onDay },
        ...{ fromAt: noon, toAt: noon, isOff: Number(isVoided || (outcome !== null && outcome !== 'done')) },
        minutes: outcome === 'done' && !isVoided ? (ownMinutes ?? minutes) : null,
      })
    for (const { isOutsidePackage, ...rest } of items)
      insert('visitItem', { visitId: id, ...rest, isOutsidePackage: Number(isOutsidePackage) })
    return id
  }
  return { staff, team, person, project, carePackage, version, grant, item, setting, visit }
}

/** A home-care site beside the home. */
export const homecareSite = {
  kind: 'homecare' as const,
  name: '海角居家养老服务站',
  operator: 'public' as const,
  address: '',
  phone: '',
  openedOn: null,
  closedOn: null,
}
