import type { Core } from '../../src/core/index.ts'
import type { BedKind } from '../../src/shared/beds/schema.ts'
import type { SettingKey } from '../../src/shared/sites/schema.ts'
import { at } from './core.ts'

type Row = Record<string, string | number | null>
/** A moment as tests write it: `'2026-05-01'` is its noon, `'2026-05-01 08:30'`, or UTC ms. */
export type When = string | number

export const when = (text: When): number => {
  if (typeof text === 'number') return text
  const [day = '', time] = text.split(' ')
  return at(day, time)
}
const whenOrNull = (text?: When | null): number | null =>
  text === undefined || text === null ? null : when(text)

const LONG_AGO = at('2000-01-01')

/** What every interval row brings along; when it was entered follows when it happened unless it is said. */
interface Entered {
  from: When
  to?: When
  recorded?: When
  toRecorded?: When
  voided?: When
}

/**
 * Lays rows of the beds' tables straight into a core's file, for tests that read what the procedures would refuse
 * to make or could only make slowly: other times of entry, random histories. The file's own rules still hold.
 */
export function bedRows(core: Core, siteId = 1) {
  const db = core.parts.store.connection
  const insert = (table: string, row: Row): number => {
    const columns = Object.keys(row)
    const text = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`
    return Number(db.prepare(text).run(row).lastInsertRowid)
  }
  const furniture = ({ from, to, recorded, toRecorded, voided }: Entered): Row => ({
    fromAt: when(from),
    toAt: whenOrNull(to),
    recordedAt: when(recorded ?? from),
    recordedBy: '陈院长',
    toRecordedAt: to === undefined ? null : when(toRecorded ?? to),
    voidedAt: whenOrNull(voided),
    voidedBy: voided === undefined ? null : '陈院长',
    voidReason: voided === undefined ? null : '录错',
  })

  const building = (name = '1号楼', sort = 0) => insert('building', { siteId, name, sort })
  const floor = (buildingId: number, name = '1层', sort = 0) => insert('floor', { buildingId, name, sort })
  const room = (floorId: number, name: string, more: Row = {}) => insert('room', { floorId, name, ...more })
  const bed = (
    roomId: number,
    code: string,
    kind: BedKind = 'nursing',
    more: { setUp?: When; recorded?: When; retired?: When; retireRecorded?: When } = {},
  ) =>
    insert('bed', {
      siteId,
      roomId,
      code,
      kind,
      setUpAt: when(more.setUp ?? LONG_AGO),
      recordedAt: when(more.recorded ?? more.setUp ?? LONG_AGO),
      retiredAt: whenOrNull(more.retired),
      retireRecordedAt: whenOrNull(more.retireRecorded ?? more.retired),
    })
  const person = (name: string, more: Row = {}) =>
    insert('person', { name, pinyin: name, sex: 'female', recordedAt: LONG_AGO, ...more })
  const condition = (personId: number, from: When, more: Row & { recordedAt?: number }) =>
    insert('condition', {
      personId,
      fromAt: when(from),
      recordedAt: when(from),
      recordedBy: '陈院长',
      ...more,
    })

  const stay = (personId: number, more: Row = {}) =>
    insert('stay', { personId, siteId, isTrial: 0, recordedAt: LONG_AGO, recordedBy: '陈院长', ...more })
  const placement = (stayId: number, bedId: number, entered: Entered, more: Row = {}) =>
    insert('placement', {
      stayId,
      bedId,
      siteId,
      personId: db.prepare('SELECT personId FROM stay WHERE id = ?').pluck().get(stayId) as number,
      startKind: 'arrival',
      endKind: entered.to === undefined ? null : 'discharge',
      ...furniture(entered),
      ...more,
    })
  /** A stay of one placement. */
  const lies = (personId: number, bedId: number, from: When, to?: When, more: Row = {}) => {
    const stayId = stay(personId, { dischargeReason: to === undefined ? null : 'ownWish', ...more })
    return { stayId, placementId: placement(stayId, bedId, { from, to }) }
  }
  const leave = (stayId: number, kind: 'outing' | 'hospital', entered: Entered, more: Row = {}) =>
    insert('leave', {
      stayId,
      siteId,
      kind,
      personId: db.prepare('SELECT personId FROM stay WHERE id = ?').pluck().get(stayId) as number,
      ...furniture(entered),
      ...more,
    })
  const hold = (
    personId: number,
    bedId: number,
    { until, ...entered }: Entered & { until: When },
    more: Row = {},
  ) =>
    insert('hold', {
      personId,
      bedId,
      ...furniture(entered),
      untilAt: when(until),
      toAt: when(entered.to ?? until),
      ...more,
    })
  const outage = (bedId: number, entered: Entered, more: Row = {}) =>
    insert('outage', { bedId, reason: 'repair', ...furniture(entered), ...more })
  const plan = (personId: number, dueOn: string, more: Row = {}) =>
    insert('plannedMove', {
      siteId,
      personId,
      kind: 'discharge',
      dueOn,
      recordedAt: LONG_AGO,
      recordedBy: '陈院长',
      ...more,
    })

  /** A setting in force from a day on, also from a past one. */
  const setting = (key: SettingKey, fromOn: string, value: string | number) =>
    insert('setting', { key, fromOn, value: JSON.stringify(value) })

  return {
    setting,
    building,
    floor,
    room,
    bed,
    person,
    condition,
    stay,
    placement,
    lies,
    leave,
    hold,
    outage,
    plan,
  }
}
export type BedRows = ReturnType<typeof bedRows>
