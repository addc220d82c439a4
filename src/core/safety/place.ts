import { refuse } from '../../shared/errors.ts'
import { getFloor, getRoom } from '../beds/structure-sql.ts'
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
