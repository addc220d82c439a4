import type { Bed, BedKind, Building, Floor, Room, Structure } from '../../shared/beds/schema.ts'
import { type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getSite } from '../sites/service.ts'
import { requireFresh } from '../stale.ts'
import { getBed } from './checks.ts'
import * as sql from './structure-sql.ts'

/** Buildings, floors, rooms and beds of a site, retired beds too. @throws OTHER_SITE */
export function getStructure(reader: Reader, { siteId }: { siteId: number }, actor: Actor): Structure {
  requireSite(actor, siteId)
  return {
    buildings: reader.all(sql.listBuildings, { siteId }),
    floors: reader.all(sql.listFloors, { siteId }),
    rooms: reader.all(sql.listRooms, { siteId }),
    beds: reader.all(sql.listBeds, { siteId }),
  }
}

function getBuilding(reader: Reader, actor: Actor, id: number): Building {
  const building = reader.get(sql.getBuilding, { id })
  if (!building) throw refuse('NOT_FOUND', { entity: 'building', id: String(id) })
  requireSite(actor, building.siteId)
  return building
}

/** A floor or room is shown without the site it was found by. */
function withoutSite<T extends { siteId: number }>({ siteId: _siteId, ...shown }: T): Omit<T, 'siteId'> {
  return shown
}

function getFloor(reader: Reader, actor: Actor, id: number): sql.FloorRow {
  const floor = reader.get(sql.getFloor, { id })
  if (!floor) throw refuse('NOT_FOUND', { entity: 'floor', id: String(id) })
  requireSite(actor, floor.siteId)
  return floor
}

function getRoom(reader: Reader, actor: Actor, id: number): sql.RoomRow {
  const room = reader.get(sql.getRoom, { id })
  if (!room) throw refuse('NOT_FOUND', { entity: 'room', id: String(id) })
  requireSite(actor, room.siteId)
  return room
}

function requireFreeName(name: string, other: { id: number } | undefined, ownId?: number): void {
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}

/** @throws NOT_FOUND, OTHER_SITE, NAME_TAKEN */
export function addBuilding(tx: Writer, input: { siteId: number; name: string }, actor: Actor): Building {
  requireSite(actor, getSite(tx, input.siteId).id)
  requireFreeName(input.name, tx.get(sql.findBuilding, input))
  const { id } = tx.run(sql.insertBuilding, input)
  const after = getBuilding(tx, actor, id)
  tx.record({ entity: 'building', id, siteId: after.siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN */
export function updateBuilding(tx: Writer, input: Omit<Building, 'siteId'>, actor: Actor): Building {
  const before = getBuilding(tx, actor, input.id)
  requireFresh(tx, 'building', before, input)
  requireFreeName(input.name, tx.get(sql.findBuilding, { siteId: before.siteId, name: input.name }), input.id)
  tx.run(sql.updateBuilding, { id: input.id, name: input.name, sort: input.sort })
  const after = getBuilding(tx, actor, input.id)
  tx.record({ entity: 'building', id: input.id, siteId: before.siteId, before, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, NAME_TAKEN */
export function addFloor(tx: Writer, input: { buildingId: number; name: string }, actor: Actor): Floor {
  const { siteId } = getBuilding(tx, actor, input.buildingId)
  requireFreeName(input.name, tx.get(sql.findFloor, input))
  const sort = tx.get(sql.nextFloorSort, { buildingId: input.buildingId })?.sort ?? 1
  const { id } = tx.run(sql.insertFloor, { ...input, sort })
  const after = withoutSite(getFloor(tx, actor, id))
  tx.record({ entity: 'floor', id, siteId, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN */
export function updateFloor(tx: Writer, input: Omit<Floor, 'buildingId'>, actor: Actor): Floor {
  const { siteId, ...before } = getFloor(tx, actor, input.id)
  requireFresh(tx, 'floor', before, input)
  requireFreeName(
    input.name,
    tx.get(sql.findFloor, { buildingId: before.buildingId, name: input.name }),
    input.id,
  )
  tx.run(sql.updateFloor, { id: input.id, name: input.name, sort: input.sort })
  const after = withoutSite(getFloor(tx, actor, input.id))
  tx.record({ entity: 'floor', id: input.id, siteId, before, after })
  return after
}

/** @throws NOT_FOUND, OTHER_SITE, NAME_TAKEN */
export function addRoom(tx: Writer, input: Omit<Room, 'id' | 'version'>, actor: Actor): Room {
  const { siteId } = getFloor(tx, actor, input.floorId)
  requireFreeName(input.name, tx.get(sql.findRoom, { floorId: input.floorId, name: input.name }))
  const { id } = tx.run(sql.insertRoom, input)
  const after = withoutSite(getRoom(tx, actor, id))
  tx.record({ entity: 'room', id, siteId, after })
  return after
}

/**
 * Changes a room. Those who lie in it stay, whoever it is for now.
 * @throws NOT_FOUND, OTHER_SITE, STALE, NAME_TAKEN
 */
export function updateRoom(tx: Writer, input: Omit<Room, 'floorId'>, actor: Actor): Room {
  const { siteId, ...before } = getRoom(tx, actor, input.id)
  requireFresh(tx, 'room', before, input)
  requireFreeName(input.name, tx.get(sql.findRoom, { floorId: before.floorId, name: input.name }), input.id)
  tx.run(sql.updateRoom, input)
  const after = withoutSite(getRoom(tx, actor, input.id))
  tx.record({ entity: 'room', id: input.id, siteId, before, after })
  return after
}

interface NewBed {
  roomId: number
  code: string
  kind: BedKind
  setUpOn: Day
}

/** @throws NOT_FOUND, OTHER_SITE, BED_CODES_TAKEN */
export function addBed(tx: Writer, input: NewBed, actor: Actor): Bed {
  const { siteId } = getRoom(tx, actor, input.roomId)
  requireFreeCode(tx, siteId, input.code)
  const sort = tx.get(sql.nextBedSort, { roomId: input.roomId })?.sort ?? 1
  const { roomId, code, kind } = input
  const { id } = tx.run(sql.insertBed, {
    roomId,
    siteId,
    code,
    kind,
    sort,
    setUpAt: startOfDay(input.setUpOn, tx.zone),
    recordedAt: tx.now,
  })
  const after = asBed(getBed(tx, actor, id))
  tx.record({ entity: 'bed', id, siteId, after })
  return after
}

/**
 * A new code or, before anyone lay in the bed, a new kind.
 * @throws NOT_FOUND, OTHER_SITE, BED_RETIRED, STALE, BED_CODES_TAKEN, BED_KIND_FIXED
 */
export function updateBed(
  tx: Writer,
  input: Pick<Bed, 'id' | 'code' | 'kind' | 'version'>,
  actor: Actor,
): Bed {
  const before = asBed(getBed(tx, actor, input.id))
  const named = { bedId: before.id, bed: before.code }
  if (before.retiredAt !== null) throw refuse('BED_RETIRED', { ...named, at: before.retiredAt })
  requireFresh(tx, 'bed', before, input)
  if (input.code !== before.code) requireFreeCode(tx, before.siteId, input.code)
  if (input.kind !== before.kind && tx.get(sql.hasHistory, { id: input.id })?.isUsed)
    throw refuse('BED_KIND_FIXED', named)
  tx.run(sql.updateBed, { id: input.id, code: input.code, kind: input.kind })
  const after = asBed(getBed(tx, actor, input.id))
  tx.record({ entity: 'bed', id: input.id, siteId: before.siteId, before, after })
  return after
}

function requireFreeCode(reader: Reader, siteId: number, code: string): void {
  if (reader.get(sql.findCodeInService, { siteId, code }))
    throw refuse('BED_CODES_TAKEN', { codes: [code], retiredCodes: [] })
}

function asBed({ room: _room, audience: _audience, ...bed }: sql.BedRow): Bed {
  return bed
}
