import type { Role } from '../../shared/accounts/rights.ts'
import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { countBeds } from '../../shared/beds/figures.ts'
import type { Board, BoardBed } from '../../shared/beds/schema.ts'
import type { Instant } from '../../shared/day.ts'
import { healthFieldsOf } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { type Spot, snapshot } from './board-snapshot.ts'

/**
 * The board of a site: now, at any moment by what is known now, or as it was known at `knownAt`.
 * @throws OTHER_SITE
 */
export function getBoard(
  reader: Reader,
  input: { siteId: number; at?: Instant; knownAt?: Instant },
  actor: Actor,
): Board {
  requireSite(actor, input.siteId)
  const knownAt = input.knownAt ?? null
  const { at, spots, due } = snapshot(reader, input.siteId, input.at ?? reader.now, knownAt)
  const { fullTime, occupied, held, out, vacant, dayCare, onOuting, inHospital, trial } = countBeds(spots)
  return {
    siteId: input.siteId,
    at,
    knownAt,
    buildings: asHouse(spots, actor.role),
    counts: { setUp: fullTime, occupied, held, out, vacant, dayCare, onLeave: onOuting + inHospital, trial },
    due,
  }
}

/**
 * The bed register 床位一览表: one row per bed at a moment, in the order of the house.
 * @throws OTHER_SITE
 */
export function getRegister(
  reader: Reader,
  input: { siteId: number; at?: Instant },
  actor: Actor,
): BedsOutputs['register'] {
  requireSite(actor, input.siteId)
  return snapshot(reader, input.siteId, input.at ?? reader.now).spots.map((spot) => {
    const { building, floor, room, audience, isNearStation, isWheelchair, hasOxygen } = spot
    return {
      ...toBoardBed(spot, actor.role),
      building,
      floor,
      room,
      audience,
      isNearStation,
      isWheelchair,
      hasOxygen,
    }
  })
}

/** Nests the beds, which come in the order of the house. */
function asHouse(spots: Spot[], role: Role): Board['buildings'] {
  const buildings: Board['buildings'] = []
  for (const spot of spots) {
    const building = lastOr(buildings, spot.buildingId, () => ({
      id: spot.buildingId,
      name: spot.building,
      floors: [],
    }))
    const floor = lastOr(building.floors, spot.floorId, () => ({
      id: spot.floorId,
      name: spot.floor,
      rooms: [],
    }))
    const room = lastOr(floor.rooms, spot.roomId, () => {
      const { roomId, room: name, audience, isNearStation, isWheelchair, hasOxygen } = spot
      return { id: roomId, name, audience, isNearStation, isWheelchair, hasOxygen, beds: [] }
    })
    room.beds.push(toBoardBed(spot, role))
  }
  return buildings
}

/** The last of the list when it has this id, else a new one at its end. */
function lastOr<T extends { id: number }>(list: T[], id: number, make: () => T): T {
  const last = list.at(-1)
  if (last?.id === id) return last
  const made = make()
  list.push(made)
  return made
}

/** A bed as a role may see it: of the occupant's health only what the role needs (RULES, People). */
function toBoardBed({ id, code, kind, state, occupant, hold, outage, version }: Spot, role: Role): BoardBed {
  return { id, code, kind, state, occupant: occupant && maskOccupant(occupant, role), hold, outage, version }
}

type Occupant = NonNullable<BoardBed['occupant']>

function maskOccupant(occupant: Occupant, role: Role): Occupant {
  const seen = healthFieldsOf(role)
  return {
    ...occupant,
    careLevel: seen.includes('careLevel') ? occupant.careLevel : null,
    mobility: seen.includes('mobility') ? occupant.mobility : null,
    hasOxygen: seen.includes('hasOxygen') ? occupant.hasOxygen : null,
  }
}
