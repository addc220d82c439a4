import { refuse } from '../../shared/errors.ts'
import { getBuilding, getFloor, getRoom, listBuildings } from '../beds/structure-sql.ts'
import type { Reader } from '../db/store.ts'

interface Place {
  floorId: number | null
  roomId: number | null
}

/** Where something is: a room says its floor. @throws NOT_FOUND for a floor or room that is not of this site */
export function placeOf(reader: Reader, siteId: number, { floorId, roomId }: Place): Place {
  const found = <T extends { siteId: number }>(entity: string, id: number, row: T | undefined): T => {
    if (row?.siteId !== siteId) throw refuse('NOT_FOUND', { entity, id: String(id) })
    return row
  }
  if (roomId !== null) {
    const room = found('room', roomId, reader.get(getRoom, { id: roomId }))
    return { floorId: room.floorId, roomId }
  }
  if (floorId !== null) found('floor', floorId, reader.get(getFloor, { id: floorId }))
  return { floorId, roomId: null }
}

/** Where something is in words, where nothing more was said of it: building (if there are several), floor, room. */
export function placeWords(reader: Reader, siteId: number, { floorId, roomId }: Place): string {
  const floor = floorId === null ? undefined : reader.get(getFloor, { id: floorId })
  const room = roomId === null ? undefined : reader.get(getRoom, { id: roomId })
  const isOneOfSeveral = floor && reader.all(listBuildings, { siteId }).length > 1
  const building = isOneOfSeveral ? reader.get(getBuilding, { id: floor.buildingId }) : undefined
  return [building, floor, room].flatMap((part) => (part ? [part.name] : [])).join(' ')
}
