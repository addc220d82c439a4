import type { HistoryRow } from '../../shared/beds/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** A history row as the file gives it; `untilAt` is when a hold expires by itself. */
export interface EventRow extends Omit<HistoryRow, 'voided'> {
  siteId: number
  voidedAt: Instant | null
  voidedBy: string | null
  voidReason: string | null
}

/** Rows voided after `@voidedAfter` are read too: 0 for all of them, EVER for none. */
const shown = (row: string) => `(${row}.voidedAt IS NULL OR ${row}.voidedAt > @voidedAfter)`

const furniture = (row: string) => `
  ${row}.fromAt AS "from", ${row}.toAt AS "to", ${row}.note, ${row}.recordedAt, ${row}.recordedBy AS "by",
  ${row}.voidedAt, ${row}.voidedBy, ${row}.voidReason`

const placementColumns = `'placement' AS kind, p.id, p.stayId, p.personId, n.name AS person, p.bedId, b.code AS bed, p.siteId,
  iif(p.startKind = 'arrival', 'admission', 'transfer') AS detail,
  CASE p.endKind WHEN 'discharge' THEN 'discharge' || coalesce(':' || s.dischargeReason, '') WHEN 'transfer' THEN 'transfer' ELSE '' END AS ending,
  ${furniture('p')}`

const holdColumns = `'hold' AS kind, h.id, NULL AS stayId, h.personId, n.name AS person, h.bedId, b.code AS bed, b.siteId, '' AS detail,
  CASE WHEN h.endReason IS NOT NULL THEN h.endReason WHEN h.toAt <= @now THEN 'expired' ELSE '' END AS ending,
  ${furniture('h')}`

export const placementsOfPerson = sql<{ personId: number; voidedAfter: Instant }, EventRow>(`
  SELECT ${placementColumns}
  FROM stay s JOIN placement p ON p.stayId = s.id JOIN bed b ON b.id = p.bedId JOIN person n ON n.id = p.personId
  WHERE s.personId = @personId AND ${shown('p')}`)

export const leavesOfPerson = sql<{ personId: number; voidedAfter: Instant }, EventRow>(`
  SELECT 'leave' AS kind, l.id, l.stayId, l.personId, n.name AS person, NULL AS bedId, '' AS bed, l.siteId, l.kind AS detail,
    iif(l.toAt IS NULL, '', 'returned') AS ending, ${furniture('l')}
  FROM leave l JOIN person n ON n.id = l.personId
  WHERE l.personId = @personId AND ${shown('l')}`)

export const holdsOfPerson = sql<{ personId: number; voidedAfter: Instant; now: Instant }, EventRow>(`
  SELECT ${holdColumns}
  FROM hold h JOIN bed b ON b.id = h.bedId JOIN person n ON n.id = h.personId
  WHERE h.personId = @personId AND ${shown('h')}`)

export const placementsOfBed = sql<{ bedId: number; voidedAfter: Instant }, EventRow>(`
  SELECT ${placementColumns}
  FROM placement p JOIN stay s ON s.id = p.stayId JOIN bed b ON b.id = p.bedId JOIN person n ON n.id = p.personId
  WHERE p.bedId = @bedId AND ${shown('p')}`)

export const holdsOfBed = sql<{ bedId: number; voidedAfter: Instant; now: Instant }, EventRow>(`
  SELECT ${holdColumns}
  FROM hold h JOIN bed b ON b.id = h.bedId JOIN person n ON n.id = h.personId
  WHERE h.bedId = @bedId AND ${shown('h')}`)

export const outagesOfBed = sql<{ bedId: number; voidedAfter: Instant }, EventRow>(`
  SELECT 'outage' AS kind, o.id, NULL AS stayId, NULL AS personId, '' AS person, o.bedId, b.code AS bed, b.siteId, o.reason AS detail,
    iif(o.toAt IS NULL, '', 'ended') AS ending, ${furniture('o')}
  FROM outage o JOIN bed b ON b.id = o.bedId
  WHERE o.bedId = @bedId AND ${shown('o')}`)
