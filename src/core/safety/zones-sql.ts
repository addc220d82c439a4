import type { EscapeZone } from '../../shared/safety/zone.ts'
import { sql } from '../db/statement.ts'

type ById = { id: number }

/** Its rooms are listed apart. */
export type ZoneRecord = Omit<EscapeZone, 'roomIds'>
const zone = 'z.id, z.floorId, z.name, z.exit, z.meetingPlace, z.sort, z.version'
export const listZones = sql<{ siteId: number }, ZoneRecord>(`
  SELECT ${zone} FROM building u JOIN floor f ON f.buildingId = u.id JOIN escapeZone z ON z.floorId = f.id
  WHERE u.siteId = @siteId ORDER BY u.sort, u.id, f.sort, f.id, z.sort, z.id`)
export const getZone = sql<ById, ZoneRecord & { siteId: number }>(`
  SELECT ${zone}, u.siteId FROM escapeZone z JOIN floor f ON f.id = z.floorId JOIN building u ON u.id = f.buildingId WHERE z.id = @id`)
export const findZone = sql<{ floorId: number; name: string }, ById>(
  'SELECT id FROM escapeZone WHERE floorId = @floorId AND name = @name',
)
export const insertZone = sql<Omit<ZoneRecord, 'id' | 'version'>>(
  'INSERT INTO escapeZone (floorId, name, exit, meetingPlace, sort) VALUES (@floorId, @name, @exit, @meetingPlace, @sort)',
)
export const updateZone = sql<Omit<ZoneRecord, 'floorId' | 'version'>>(`
  UPDATE escapeZone SET name = @name, exit = @exit, meetingPlace = @meetingPlace, sort = @sort, version = version + 1 WHERE id = @id`)
export const removeZone = sql<ById>('DELETE FROM escapeZone WHERE id = @id')

export const roomsOfFloor = sql<{ floorId: number }, { id: number; zoneId: number | null }>(
  'SELECT id, escapeZoneId AS zoneId FROM room WHERE floorId = @floorId ORDER BY id',
)
export const roomsOfSite = sql<{ siteId: number }, { id: number; zoneId: number }>(`
  SELECT r.id, r.escapeZoneId AS zoneId FROM building u JOIN floor f ON f.buildingId = u.id JOIN room r ON r.floorId = f.id
  WHERE u.siteId = @siteId AND r.escapeZoneId IS NOT NULL ORDER BY r.id`)
export const setZoneOfRoom = sql<ById & { zoneId: number | null }>(
  'UPDATE room SET escapeZoneId = @zoneId WHERE id = @id',
)
