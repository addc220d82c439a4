import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import type { Bed, BedKind, Building, Floor, Room, Structure } from '../../../shared/beds/schema.ts'

/** What a bed is now, as the register says; a bed that is not in it is retired or not set up yet. */
export type Spot = BedsOutputs['register'][number]

export interface BedNode {
  bed: Bed
  spot: Spot | null
}
export interface RoomNode {
  room: Room
  beds: BedNode[]
}
export interface FloorNode {
  floor: Floor
  rooms: RoomNode[]
}
export interface BuildingNode {
  building: Building
  floors: FloorNode[]
}

/** True for a bed that has left the register; one that retires on a later day is still in it. */
export const isRetired = ({ bed, spot }: BedNode): boolean => bed.retiredAt !== null && spot === null

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): (key: number) => T[] {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return (key) => groups.get(key) ?? []
}

/** Buildings with their floors, rooms and beds, in the core's order. */
export function treeOf(
  structure: Structure,
  register: readonly Spot[],
  isRetiredShown: boolean,
): BuildingNode[] {
  const spots = new Map(register.map((spot) => [spot.id, spot]))
  const nodes = structure.beds.map((bed): BedNode => ({ bed, spot: spots.get(bed.id) ?? null }))
  const bedsOf = groupBy(
    isRetiredShown ? nodes : nodes.filter((node) => !isRetired(node)),
    ({ bed }) => bed.roomId,
  )
  const roomsOf = groupBy(structure.rooms, (room) => room.floorId)
  const floorsOf = groupBy(structure.floors, (floor) => floor.buildingId)
  return structure.buildings.map((building) => ({
    building,
    floors: floorsOf(building.id).map((floor) => ({
      floor,
      rooms: roomsOf(floor.id).map((room) => ({ room, beds: bedsOf(room.id) })),
    })),
  }))
}

/** How many beds of each kind are set up now. */
export function countKinds(beds: readonly { kind: BedKind }[]): Record<BedKind, number> {
  const counts = { nursing: 0, ordinary: 0, dayCare: 0 }
  for (const { kind } of beds) counts[kind] += 1
  return counts
}

export const bedsOfFloor = ({ rooms }: FloorNode): BedNode[] => rooms.flatMap(({ beds }) => beds)
