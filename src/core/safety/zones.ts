import { refuse } from '../../shared/errors.ts'
import type { EscapeZone, EscapeZoneUpdate, NewEscapeZone } from '../../shared/safety/zone.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { getFloor } from '../beds/structure-sql.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireFresh } from '../stale.ts'
import * as zones from './zones-sql.ts'

/** The escape zones of a site in the order of the house, each with its rooms. @throws OTHER_SITE */
export function listZones(reader: Reader, { siteId }: { siteId: number }, actor: Actor): EscapeZone[] {
  requireSite(actor, siteId)
  const rooms = Map.groupBy(reader.all(zones.roomsOfSite, { siteId }), ({ zoneId }) => zoneId)
  return reader
    .all(zones.listZones, { siteId })
    .map((zone) => ({ ...zone, roomIds: (rooms.get(zone.id) ?? []).map(({ id }) => id) }))
}

/** @throws NOT_FOUND, OTHER_SITE */
function getZone(reader: Reader, actor: Actor, id: number): { siteId: number; zone: EscapeZone } {
  const record = reader.get(zones.getZone, { id })
  if (!record) throw refuse('NOT_FOUND', { entity: 'escapeZone', id: String(id) })
  const { siteId, ...zone } = record
  requireSite(actor, siteId)
  const rooms = reader.all(zones.roomsOfFloor, { floorId: zone.floorId })
  return {
    siteId,
    zone: { ...zone, roomIds: rooms.filter(({ zoneId }) => zoneId === id).map((room) => room.id) },
  }
}

/** @throws NOT_FOUND (floor, or a room that is not on it), OTHER_SITE, NAME_TAKEN */
export function addZone(tx: Writer, input: NewEscapeZone, actor: Actor): EscapeZone {
  const { floorId } = input
  const floor = tx.get(getFloor, { id: floorId })
  if (!floor) throw refuse('NOT_FOUND', { entity: 'floor', id: String(floorId) })
  requireSite(actor, floor.siteId)
  requireFreeName(tx, input, null)
  const { id } = tx.run(zones.insertZone, input)
  setRooms(tx, { id, floorId, roomIds: input.roomIds })
  const { zone: after } = getZone(tx, actor, id)
  tx.record({ entity: 'escapeZone', id, siteId: floor.siteId, after })
  return after
}

/** Its rooms are the ones given; each leaves the zone it was in. @throws as `addZone`, STALE */
export function updateZone(tx: Writer, input: EscapeZoneUpdate, actor: Actor): EscapeZone {
  const { siteId, zone: before } = getZone(tx, actor, input.id)
  requireFresh(tx, 'escapeZone', before, input)
  requireFreeName(tx, { ...input, floorId: before.floorId }, input.id)
  tx.run(zones.updateZone, input)
  setRooms(tx, { ...input, floorId: before.floorId })
  const { zone: after } = getZone(tx, actor, input.id)
  tx.record({ entity: 'escapeZone', id: input.id, siteId, before, after })
  return after
}

/** Its rooms stay without one. A zone is a plan, not a record: the log keeps how it was. @throws NOT_FOUND, OTHER_SITE */
export function removeZone(tx: Writer, { id }: { id: number }, actor: Actor): EscapeZone {
  const { siteId, zone: before } = getZone(tx, actor, id)
  setRooms(tx, { ...before, roomIds: [] })
  tx.run(zones.removeZone, { id })
  tx.record({ entity: 'escapeZone', id, siteId, before })
  return before
}

/** @throws NOT_FOUND for a room that is not on the floor */
function setRooms(
  tx: Writer,
  { id, floorId, roomIds }: Pick<EscapeZone, 'id' | 'floorId' | 'roomIds'>,
): void {
  const rooms = tx.all(zones.roomsOfFloor, { floorId })
  for (const roomId of roomIds)
    if (!rooms.some((room) => room.id === roomId))
      throw refuse('NOT_FOUND', { entity: 'room', id: String(roomId) })
  for (const room of rooms) {
    const isIn = roomIds.includes(room.id)
    if (isIn !== (room.zoneId === id)) tx.run(zones.setZoneOfRoom, { id: room.id, zoneId: isIn ? id : null })
  }
}

function requireFreeName(
  reader: Reader,
  { floorId, name }: Pick<EscapeZone, 'floorId' | 'name'>,
  ownId: number | null,
): void {
  const other = reader.get(zones.findZone, { floorId, name })
  if (other && other.id !== ownId) throw refuse('NAME_TAKEN', { name })
}
