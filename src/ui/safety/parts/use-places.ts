import { useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'

interface Where {
  floorId: number | null
  roomId: number | null
}

/** The floors and rooms of a site as choices, and where something is in words. A floor is named with its building where there are several. */
export function usePlaces(siteId: number) {
  const { data } = useQuery(api.beds.structure.queryOptions({ input: { siteId } }))
  const { buildings = [], floors = [], rooms = [] } = data ?? {}
  const nameOf = (floor: (typeof floors)[number]) => {
    const building = buildings.length > 1 && buildings.find(({ id }) => id === floor.buildingId)
    return building ? `${building.name} ${floor.name}` : floor.name
  }
  const floorName = (id: number | null) => {
    const floor = floors.find((each) => each.id === id)
    return floor ? nameOf(floor) : ''
  }
  return {
    floors: floors.map((floor) => ({ value: String(floor.id), label: nameOf(floor) })),
    roomsOf: (floorId: number | null) =>
      rooms
        .filter((room) => room.floorId === floorId)
        .map((room) => ({ value: String(room.id), label: room.name })),
    floorName,
    /** Floor, room and what else is known of the place. */
    words: ({ floorId, roomId }: Where, place = '') =>
      [floorName(floorId), rooms.find(({ id }) => id === roomId)?.name, place].filter(Boolean).join(' '),
  }
}
