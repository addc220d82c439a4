import type { Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

/** From its first through its last instant. */
interface Window {
  first: Instant
  last: Instant
}

/** A bed that was out of service because of a hazard: never before it was set up, never after it was retired. */
export interface UnsafeSpan {
  hazardId: number
  number: string
  bedId: number
  fromAt: Instant
  toAt: Instant | null
}
const span = `SELECT h.id AS hazardId, h.number, o.bedId, max(o.fromAt, d.setUpAt) AS fromAt,
    nullif(min(coalesce(o.toAt, 9000000000000000), coalesce(d.retiredAt, 9000000000000000)), 9000000000000000) AS toAt`
const counts = `o.voidedAt IS NULL AND d.kind <> 'dayCare' AND o.fromAt <= @last AND (o.toAt IS NULL OR o.toAt > @first)`
export const spansOfHazard = sql<Window & { hazardId: number }, UnsafeSpan>(`
  ${span} FROM hazard h JOIN outage o ON o.hazardId = h.id JOIN bed d ON d.id = o.bedId WHERE h.id = @hazardId AND ${counts}
  ORDER BY o.bedId, o.fromAt`)
/** Outages by hazards are few: they are found by their own index. */
export const spansOfSite = sql<Window & { siteId: number }, UnsafeSpan>(`
  ${span} FROM outage o CROSS JOIN hazard h ON h.id = o.hazardId JOIN bed d ON d.id = o.bedId
  WHERE o.hazardId IS NOT NULL AND d.siteId = @siteId AND ${counts} ORDER BY h.id, o.bedId, o.fromAt`)

/** Who lay in a bed: those nights are not lost. */
export const placedIn = sql<Window & { bedId: number }, { fromAt: Instant; toAt: Instant | null }>(`
  SELECT p.fromAt, p.toAt FROM placement p
  WHERE p.bedId = @bedId AND p.voidedAt IS NULL AND p.fromAt <= @last AND (p.toAt IS NULL OR p.toAt > @first)`)
