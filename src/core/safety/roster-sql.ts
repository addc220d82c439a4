import type { LeaveKind } from '../../shared/beds/schema.ts'
import type { Day, Instant } from '../../shared/day.ts'
import type { RosterFloor, RosterPerson, RosterZone, UnsafeBed } from '../../shared/safety/roster.ts'
import { sql } from '../db/statement.ts'

type Moment = { siteId: number; at: Instant }

export const listFloors = sql<{ siteId: number }, Pick<RosterFloor, 'floorId' | 'floor' | 'building'>>(`
  SELECT f.id AS floorId, f.name AS floor, u.name AS building
  FROM building u JOIN floor f ON f.buildingId = u.id WHERE u.siteId = @siteId ORDER BY u.sort, u.id, f.sort, f.id`)

export const listZones = sql<{ siteId: number }, RosterZone & { floorId: number }>(`
  SELECT z.id AS zoneId, z.floorId, z.name, z.exit, z.meetingPlace
  FROM building u JOIN floor f ON f.buildingId = u.id JOIN escapeZone z ON z.floorId = f.id
  WHERE u.siteId = @siteId ORDER BY z.sort, z.id`)

export interface PlacedRow extends RosterPerson {
  floorId: number
  leaveKind: LeaveKind | null
  expectedOn: Day | null
  companion: string
}

/**
 * Who has a bed at a moment, how they are and whether they are on leave, by zone and room. Of a bed's placements, and of a
 * person's leaves, only the latest that had begun can cover the moment: one seek, however long the history.
 */
export const placedAt = sql<Moment, PlacedRow>(`
  SELECT p.personId, n.name, n.pinyin, b.id AS bedId, b.code AS bed, b.kind, r.id AS roomId, r.name AS room,
    r.escapeZoneId AS zoneId, r.floorId, c.mobility, c.hasOxygen, c.hearing, c.carryTool, coalesce(c.escort, '') AS escort,
    l.kind AS leaveKind, l.expectedOn, coalesce(l.companion, '') AS companion
  FROM bed b
  JOIN placement p ON p.id = (
    SELECT q.id FROM placement q WHERE q.bedId = b.id AND q.voidedAt IS NULL AND q.fromAt <= @at
    ORDER BY q.fromAt DESC LIMIT 1) AND (p.toAt IS NULL OR p.toAt > @at)
  JOIN room r ON r.id = b.roomId
  JOIN person n ON n.id = p.personId
  LEFT JOIN escapeZone z ON z.id = r.escapeZoneId
  LEFT JOIN condition c ON c.id = (
    SELECT k.id FROM condition k WHERE k.personId = p.personId AND k.fromAt <= @at ORDER BY k.fromAt DESC, k.id DESC LIMIT 1)
  LEFT JOIN leave l ON l.id = (
    SELECT v.id FROM leave v WHERE v.personId = p.personId AND v.voidedAt IS NULL AND v.fromAt <= @at
    ORDER BY v.fromAt DESC LIMIT 1) AND l.stayId = p.stayId AND (l.toAt IS NULL OR l.toAt > @at)
  WHERE b.siteId = @siteId
  ORDER BY z.id IS NULL, z.sort, z.id, r.name, r.id, b.sort, b.id`)

/** Beds that are out of service because of a hazard at a moment, once each. */
export const unsafeAt = sql<Moment, UnsafeBed & { floorId: number }>(`
  SELECT b.id AS bedId, b.code AS bed, r.name AS room, r.floorId, coalesce(max(h.number), '') AS hazard
  FROM bed b JOIN outage o ON o.bedId = b.id JOIN room r ON r.id = b.roomId LEFT JOIN hazard h ON h.id = o.hazardId
  WHERE b.siteId = @siteId AND o.reason = 'safety' AND o.voidedAt IS NULL AND o.fromAt <= @at AND (o.toAt IS NULL OR o.toAt > @at)
  GROUP BY b.id ORDER BY r.name, r.id, b.sort, b.id`)
