import type { BedsOutputs } from '../../shared/beds/contract.ts'
import type { BedKind, LeaveKind } from '../../shared/beds/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** A window from its first through its last instant. */
export interface Window {
  siteId: number
  first: Instant
  last: Instant
}

/** An interval of a bed. */
export interface BedSpan {
  bedId: number
  fromAt: Instant
  toAt: Instant | null
}

const touches = (row: string) =>
  `${row}.voidedAt IS NULL AND ${row}.fromAt <= @last AND (${row}.toAt IS NULL OR ${row}.toAt > @first)`

export const bedSpans = sql<Window, { bedId: number; kind: BedKind; fromAt: Instant; toAt: Instant | null }>(`
  SELECT id AS bedId, kind, setUpAt AS fromAt, retiredAt AS toAt FROM bed
  WHERE siteId = @siteId AND setUpAt <= @last AND (retiredAt IS NULL OR retiredAt > @first)`)

export const placementSpans = sql<Window, BedSpan & { stayId: number }>(`
  SELECT bedId, stayId, fromAt, toAt FROM placement p WHERE siteId = @siteId AND ${touches('p')}`)

export const holdSpans = sql<Window, BedSpan>(`
  SELECT h.bedId, h.fromAt, h.toAt FROM bed b JOIN hold h ON h.bedId = b.id
  WHERE b.siteId = @siteId AND ${touches('h')}`)

export const outageSpans = sql<Window, BedSpan>(`
  SELECT o.bedId, o.fromAt, o.toAt FROM bed b JOIN outage o ON o.bedId = b.id
  WHERE b.siteId = @siteId AND ${touches('o')}`)

/** Placements in full-time beds, by when they began. */
export const residentSpans = sql<
  Window,
  { personId: number; person: string; stayId: number; bed: string; fromAt: Instant; toAt: Instant | null }
>(`
  SELECT p.personId, n.name AS person, p.stayId, b.code AS bed, p.fromAt, p.toAt
  FROM placement p JOIN bed b ON b.id = p.bedId JOIN person n ON n.id = p.personId
  WHERE p.siteId = @siteId AND b.kind <> 'dayCare' AND ${touches('p')}
  ORDER BY p.fromAt`)

export interface LeaveSpan {
  stayId: number
  kind: LeaveKind
  fromAt: Instant
  toAt: Instant | null
}

export const leavesIn = sql<Window, LeaveSpan>(`
  SELECT stayId, kind, fromAt, toAt FROM leave l WHERE siteId = @siteId AND ${touches('l')}`)

/** The placement of a stay that covers an instant, or that ended at it. */
const placementAt = (stayId: string, at: string) => `
  JOIN placement p ON p.id = (
    SELECT q.id FROM placement q WHERE q.stayId = ${stayId} AND q.voidedAt IS NULL AND q.fromAt <= ${at}
    ORDER BY q.fromAt DESC LIMIT 1)`

type Movement = BedsOutputs['movements'][number]
const columns = (kind: string, at: string, fromBed: string, detail: string, recordedAt: string) => `
  SELECT ${kind} AS kind, ${at} AS at, n.id AS personId, n.name AS person, b.code AS bed, b.kind AS bedKind,
    ${fromBed} AS fromBed, ${detail} AS detail, ${recordedAt} AS recordedAt`
const whose = 'JOIN bed b ON b.id = p.bedId JOIN person n ON n.id = p.personId'
const within = (row: string, at: string) =>
  `${row}.siteId = @siteId AND ${row}.voidedAt IS NULL AND ${row}.${at} >= @from AND ${row}.${at} < @to`

/** Everything that moved in [from, to), by time. A leave that ended with the stay is no return. */
export const movements = sql<{ siteId: number; from: Instant; to: Instant }, Movement>(`
  ${columns(
    `iif(p.startKind = 'arrival', 'arrival', 'transfer')`,
    'p.fromAt',
    `
    coalesce((SELECT c.code FROM placement q JOIN bed c ON c.id = q.bedId
      WHERE q.stayId = p.stayId AND q.voidedAt IS NULL AND q.fromAt < p.fromAt ORDER BY q.fromAt DESC LIMIT 1), '')`,
    `CASE WHEN p.startKind = 'transfer' THEN '' WHEN s.isTrial THEN 'trial' ELSE 'formal' END`,
    'p.recordedAt',
  )}
  FROM placement p JOIN stay s ON s.id = p.stayId ${whose} WHERE ${within('p', 'fromAt')}
  UNION ALL
  ${columns(
    `iif(s.dischargeReason = 'death', 'death', 'discharge')`,
    'p.toAt',
    `''`,
    `coalesce(s.dischargeReason, '')`,
    'coalesce(p.toRecordedAt, p.recordedAt)',
  )}
  FROM placement p JOIN stay s ON s.id = p.stayId ${whose} WHERE ${within('p', 'toAt')} AND p.endKind = 'discharge'
  UNION ALL
  ${columns(`'formal'`, 's.formalAt', `''`, `''`, 'coalesce(s.formalRecordedAt, s.recordedAt)')}
  FROM stay s ${placementAt('s.id', 's.formalAt')} ${whose} WHERE ${within('s', 'formalAt')} AND s.isTrial = 1
  UNION ALL
  ${columns(`'leave'`, 'l.fromAt', `''`, 'l.kind', 'l.recordedAt')}
  FROM leave l ${placementAt('l.stayId', 'l.fromAt')} ${whose} WHERE ${within('l', 'fromAt')}
  UNION ALL
  ${columns(`'return'`, 'l.toAt', `''`, 'l.kind', 'coalesce(l.toRecordedAt, l.recordedAt)')}
  FROM leave l ${placementAt('l.stayId', 'l.toAt')} ${whose}
  WHERE ${within('l', 'toAt')} AND NOT (p.toAt IS l.toAt AND p.endKind = 'discharge')
  ORDER BY at, recordedAt, personId`)
