import type { OutageReason } from '../../shared/beds/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** After `@from`, up to `@until`. */
export interface Ahead {
  siteId: number
  from: Instant
  until: Instant
}

const begins = (row: string) => `${row}.voidedAt IS NULL AND ${row}.fromAt > @from AND ${row}.fromAt < @until`

/** What begins on a bed later in the window, the first last, so that it wins in a map. */
export const placedLater = sql<Ahead, { bedId: number; personId: number; name: string; fromAt: Instant }>(`
  SELECT p.bedId, p.personId, n.name, p.fromAt FROM placement p JOIN person n ON n.id = p.personId
  WHERE p.siteId = @siteId AND ${begins('p')} ORDER BY p.fromAt DESC`)

export const heldLater = sql<Ahead, { bedId: number; personId: number; name: string; fromAt: Instant }>(`
  SELECT h.bedId, h.personId, n.name, h.fromAt
  FROM bed b JOIN hold h ON h.bedId = b.id JOIN person n ON n.id = h.personId
  WHERE b.siteId = @siteId AND ${begins('h')} AND h.toAt > h.fromAt ORDER BY h.fromAt DESC`)

export const outLater = sql<Ahead, { bedId: number; reason: OutageReason; fromAt: Instant }>(`
  SELECT o.bedId, o.reason, o.fromAt FROM bed b JOIN outage o ON o.bedId = b.id
  WHERE b.siteId = @siteId AND ${begins('o')} ORDER BY o.fromAt DESC`)

/** The room a person lay in at an instant, or last before it. */
export const lastRoomOf = sql<{ personId: number; siteId: number; at: Instant }, { roomId: number }>(`
  SELECT b.roomId FROM placement p JOIN bed b ON b.id = p.bedId
  WHERE p.personId = @personId AND p.siteId = @siteId AND p.voidedAt IS NULL AND p.fromAt <= @at
  ORDER BY p.fromAt DESC LIMIT 1`)
