import type {
  Audience,
  Bed,
  BedProject,
  Building,
  Floor,
  OutageReason,
  Room,
} from '../../shared/beds/schema.ts'
import type { Day, Instant } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'

type OfSite = { siteId: number }
type ById = { id: number }

const building = 'b.id, b.siteId, b.name, b.sort, b.version'
export const listBuildings = sql<OfSite, Building>(
  `SELECT ${building} FROM building b WHERE b.siteId = @siteId ORDER BY b.sort, b.id`,
)
export const getBuilding = sql<ById, Building>(`SELECT ${building} FROM building b WHERE b.id = @id`)
export const findBuilding = sql<{ siteId: number; name: string }, Building>(
  `SELECT ${building} FROM building b WHERE b.siteId = @siteId AND b.name = @name`,
)
export const insertBuilding = sql<{ siteId: number; name: string }>(`
  INSERT INTO building (siteId, name, sort)
  VALUES (@siteId, @name, (SELECT coalesce(max(sort), 0) + 1 FROM building WHERE siteId = @siteId))`)
export const updateBuilding = sql<{ id: number; name: string; sort: number }>(
  'UPDATE building SET name = @name, sort = @sort, version = version + 1 WHERE id = @id',
)

export interface FloorRow extends Floor {
  siteId: number
}
const floor = 'f.id, f.buildingId, f.name, f.sort, f.version'
export const listFloors = sql<OfSite, Floor>(`
  SELECT ${floor} FROM building b JOIN floor f ON f.buildingId = b.id WHERE b.siteId = @siteId ORDER BY b.sort, b.id, f.sort, f.id`)
export const getFloor = sql<ById, FloorRow>(`
  SELECT ${floor}, b.siteId FROM floor f JOIN building b ON b.id = f.buildingId WHERE f.id = @id`)
export const findFloor = sql<{ buildingId: number; name: string }, Floor>(
  `SELECT ${floor} FROM floor f WHERE f.buildingId = @buildingId AND f.name = @name`,
)
export const nextFloorSort = sql<{ buildingId: number }, { sort: number }>(
  'SELECT coalesce(max(sort), 0) + 1 AS sort FROM floor WHERE buildingId = @buildingId',
)
export const insertFloor = sql<{ buildingId: number; name: string; sort: number }>(
  'INSERT INTO floor (buildingId, name, sort) VALUES (@buildingId, @name, @sort)',
)
export const updateFloor = sql<{ id: number; name: string; sort: number }>(
  'UPDATE floor SET name = @name, sort = @sort, version = version + 1 WHERE id = @id',
)

export interface RoomRow extends Room {
  siteId: number
}
const room =
  'r.id, r.floorId, r.name, r.audience, r.isNearStation, r.isWheelchair, r.hasOxygen, r.note, r.version'
export const listRooms = sql<OfSite, Room>(`
  SELECT ${room} FROM building b JOIN floor f ON f.buildingId = b.id JOIN room r ON r.floorId = f.id
  WHERE b.siteId = @siteId ORDER BY b.sort, b.id, f.sort, f.id, r.id`)
export const getRoom = sql<ById, RoomRow>(`
  SELECT ${room}, b.siteId FROM room r JOIN floor f ON f.id = r.floorId JOIN building b ON b.id = f.buildingId WHERE r.id = @id`)
export const findRoom = sql<{ floorId: number; name: string }, ById>(
  'SELECT id FROM room WHERE floorId = @floorId AND name = @name',
)
export const insertRoom = sql<Omit<Room, 'id' | 'version'>>(`
  INSERT INTO room (floorId, name, audience, isNearStation, isWheelchair, hasOxygen, note)
  VALUES (@floorId, @name, @audience, @isNearStation, @isWheelchair, @hasOxygen, @note)`)
export const updateRoom = sql<Omit<Room, 'floorId' | 'version'>>(`
  UPDATE room SET name = @name, audience = @audience, isNearStation = @isNearStation, isWheelchair = @isWheelchair,
    hasOxygen = @hasOxygen, note = @note, version = version + 1
  WHERE id = @id`)

/** A bed with the room it stands in. */
export interface BedRow extends Bed {
  room: string
  audience: Audience
}
const bed =
  'd.id, d.roomId, d.siteId, d.code, d.kind, d.sort, d.setUpAt, d.retiredAt, d.retireReason, d.version'
/** Retired beds too: the register keeps them. */
export const listBeds = sql<OfSite, Bed>(
  `SELECT ${bed} FROM bed d WHERE d.siteId = @siteId ORDER BY d.roomId, d.sort, d.id`,
)
export const getBed = sql<ById, BedRow>(`
  SELECT ${bed}, r.name AS room, r.audience FROM bed d JOIN room r ON r.id = d.roomId WHERE d.id = @id`)
/** Those in service, to put all of a room out of it. */
export const listBedsInRoom = sql<{ roomId: number; at: Instant }, ById>(
  'SELECT id FROM bed WHERE roomId = @roomId AND setUpAt <= @at AND retiredAt IS NULL ORDER BY sort, id',
)
export const listCodes = sql<OfSite, { code: string; retiredAt: Instant | null }>(
  'SELECT code, retiredAt FROM bed WHERE siteId = @siteId',
)
export const findCodeInService = sql<{ siteId: number; code: string }, ById>(
  'SELECT id FROM bed WHERE siteId = @siteId AND code = @code AND retiredAt IS NULL',
)
export const nextBedSort = sql<{ roomId: number }, { sort: number }>(
  'SELECT coalesce(max(sort), 0) + 1 AS sort FROM bed WHERE roomId = @roomId',
)
export const insertBed = sql<
  Pick<Bed, 'roomId' | 'siteId' | 'code' | 'kind' | 'sort' | 'setUpAt'> & { recordedAt: Instant }
>(`
  INSERT INTO bed (roomId, siteId, code, kind, sort, setUpAt, recordedAt)
  VALUES (@roomId, @siteId, @code, @kind, @sort, @setUpAt, @recordedAt)`)
export const updateBed = sql<Pick<Bed, 'id' | 'code' | 'kind'>>(
  'UPDATE bed SET code = @code, kind = @kind, version = version + 1 WHERE id = @id',
)
export const hasHistory = sql<ById, { isUsed: boolean }>(
  'SELECT EXISTS (SELECT 1 FROM placement WHERE bedId = @id AND voidedAt IS NULL) AS isUsed',
)
export const retireBed = sql<{ id: number; at: Instant; now: Instant; reason: string }>(`
  UPDATE bed SET retiredAt = @at, retireRecordedAt = @now, retireReason = @reason, version = version + 1 WHERE id = @id`)

export interface OutageRow {
  id: number
  bedId: number
  bed: string
  siteId: number
  reason: OutageReason
  fromAt: Instant
  expectedOn: Day | null
  toAt: Instant | null
  note: string
  /** The hazard that puts it on safety hold, by id and number. */
  hazardId: number | null
  hazard: string | null
  voidedAt: Instant | null
}
const outage = `o.id, o.bedId, d.code AS bed, d.siteId, o.reason, o.fromAt, o.expectedOn, o.toAt, o.note, o.hazardId,
  (SELECT h.number FROM hazard h WHERE h.id = o.hazardId) AS hazard, o.voidedAt`
export const getOutage = sql<ById, OutageRow>(
  `SELECT ${outage} FROM outage o JOIN bed d ON d.id = o.bedId WHERE o.id = @id`,
)
/** Outages of a bed that are not over at an instant: those of hazards first, then the earliest. */
export const listOutagesFrom = sql<{ bedId: number; at: Instant }, OutageRow>(`
  SELECT ${outage} FROM outage o JOIN bed d ON d.id = o.bedId
  WHERE o.bedId = @bedId AND o.voidedAt IS NULL AND (o.toAt IS NULL OR o.toAt > @at)
  ORDER BY o.hazardId IS NULL, o.fromAt, o.id`)
export const insertOutage = sql<
  Pick<OutageRow, 'bedId' | 'reason' | 'fromAt' | 'expectedOn' | 'note' | 'hazardId'> & {
    recordedAt: Instant
    recordedBy: string
  }
>(`
  INSERT INTO outage (bedId, reason, fromAt, expectedOn, note, hazardId, recordedAt, recordedBy)
  VALUES (@bedId, @reason, @fromAt, @expectedOn, @note, @hazardId, @recordedAt, @recordedBy)`)
export const endOutage = sql<{ id: number; at: Instant; now: Instant }>(
  'UPDATE outage SET toAt = @at, toRecordedAt = @now WHERE id = @id',
)
export const voidOutage = sql<{ id: number; now: Instant; by: string; reason: string }>(
  'UPDATE outage SET voidedAt = @now, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

const project =
  'id, siteId, name, stage, nursingBeds, ordinaryBeds, dayCareBeds, fundSource, amountFen, expectedOn, note, version'
export const listProjects = sql<OfSite, BedProject>(
  `SELECT ${project} FROM bedProject WHERE siteId = @siteId ORDER BY id`,
)
export const getProject = sql<ById, BedProject>(`SELECT ${project} FROM bedProject WHERE id = @id`)
export const insertProject = sql<Omit<BedProject, 'id' | 'version'>>(`
  INSERT INTO bedProject (siteId, name, stage, nursingBeds, ordinaryBeds, dayCareBeds, fundSource, amountFen, expectedOn, note)
  VALUES (@siteId, @name, @stage, @nursingBeds, @ordinaryBeds, @dayCareBeds, @fundSource, @amountFen, @expectedOn, @note)`)
export const updateProject = sql<Omit<BedProject, 'siteId' | 'version'>>(`
  UPDATE bedProject SET name = @name, stage = @stage, nursingBeds = @nursingBeds, ordinaryBeds = @ordinaryBeds,
    dayCareBeds = @dayCareBeds, fundSource = @fundSource, amountFen = @amountFen, expectedOn = @expectedOn, note = @note,
    version = version + 1
  WHERE id = @id`)
