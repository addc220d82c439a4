import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { isFullTime, judgeRoom } from '../../shared/beds/rules.ts'
import type { BedKind } from '../../shared/beds/schema.ts'
import { type Day, type Instant, startOfDay } from '../../shared/day.ts'
import type { Sex } from '../../shared/people/schema.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { byBed, type Spot, snapshot } from './board-snapshot.ts'
import { bedsAfter, EVER } from './board-sql.ts'
import { requireAfter } from './checks.ts'
import * as statements from './find-sql.ts'

type Suitability = BedsOutputs['find'][number]
type Reason = Suitability['reasons'][number]

export interface Wanted {
  siteId: number
  personId?: number
  sex?: Sex
  kind?: BedKind
  floorId?: number
  needsWheelchair: boolean
  needsOxygen: boolean
  needsNearStation: boolean
  from?: Instant
  until: Instant | null
}

/**
 * Every bed of a site for a person or for a wish, and why it does not fit: the room stayed in last first, then beds
 * that fit, then the others, each in the order of the house. That a room would become mixed is a note, no hindrance.
 * @throws OTHER_SITE, NOT_FOUND, BACKWARD
 */
export function findBeds(reader: Reader, input: Wanted, actor: Actor): Suitability[] {
  requireSite(actor, input.siteId)
  const at = input.from ?? reader.now
  const until = input.until ?? EVER
  requireAfter(reader, at, until)
  const person = input.personId === undefined ? undefined : getLive(reader, input.personId)
  const search: Search = {
    ...input,
    sex: person?.sex ?? input.sex ?? null,
    at,
    until,
    startOf: (day) => (day === null ? null : startOfDay(day, reader.zone)),
  }
  const { spots } = snapshot(reader, input.siteId, at)
  const later = readLater(reader, search)
  const rooms = Map.groupBy(spots, (spot) => spot.roomId)
  const lastRoom =
    person && reader.get(statements.lastRoomOf, { personId: person.id, siteId: input.siteId, at })?.roomId
  const judge = (spot: Spot, more: Reason[]): Suitability => {
    const roommates = (rooms.get(spot.roomId) ?? []).filter((other) => other.id !== spot.id)
    const reasons = [
      ...stateReasons(spot, search),
      ...more,
      ...roomReasons(spot, roommates, search),
      ...wishReasons(spot, search),
    ]
    const { id: bedId, code: bed, room, floorId, floor, kind, state } = spot
    const isFit = reasons.every((reason) => reason.code === 'wouldMix')
    return {
      bedId,
      bed,
      room,
      floorId,
      floor,
      kind,
      state,
      isFit,
      isLastRoom: spot.roomId === lastRoom,
      reasons,
    }
  }
  const found = [
    ...spots.map((spot) => judge(spot, later(spot))),
    ...notYet(reader, search).map((spot) => judge(spot, [because('notYet', '', spot.setUpAt)])),
  ]
  const rank = (bed: Suitability) => (bed.isLastRoom ? 0 : 2) + (bed.isFit ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b))
}

/** What is looked for, with what the reasons need. */
interface Search extends Omit<Wanted, 'sex' | 'from' | 'until'> {
  sex: Sex | null
  at: Instant
  until: Instant
  startOf: (day: Day | null) => Instant | null
}

const because = (code: Reason['code'], who = '', until: Instant | null = null): Reason => ({
  code,
  who,
  until,
})

/** Who or what has the bed when the window begins; a hold for this very person does not hinder. */
function stateReasons(
  { occupant, occupiedToAt, hold, holdUntilAt, outage }: Spot,
  { personId, startOf }: Search,
): Reason[] {
  const reasons: Reason[] = []
  if (occupant) reasons.push(because('occupied', occupant.name, occupiedToAt ?? startOf(occupant.leavingOn)))
  if (hold && hold.personId !== personId) reasons.push(because('held', hold.name, holdUntilAt))
  if (outage) reasons.push(because('out', outage.reason, startOf(outage.expectedOn)))
  return reasons
}

/** Whether the room takes a person of this sex, with who lies in it. */
function roomReasons(spot: Spot, roommates: Spot[], { sex, personId }: Search): Reason[] {
  if (sex === null) return []
  const others = roommates.flatMap(({ kind, occupant }) =>
    isFullTime(kind) && occupant && occupant.personId !== personId ? [occupant] : [],
  )
  const verdict = judgeRoom(
    spot.audience,
    spot.kind,
    sex,
    others.map((other) => other.sex),
  )
  if (verdict === 'forOthers') return [because('audience', spot.audience)]
  return verdict === 'wouldMix' ? [because('wouldMix', others.map((other) => other.name).join('、'))] : []
}

function wishReasons(spot: Spot, wish: Search): Reason[] {
  const missing: [boolean, Reason['code']][] = [
    [wish.kind !== undefined && wish.kind !== spot.kind, 'kind'],
    [wish.floorId !== undefined && wish.floorId !== spot.floorId, 'floor'],
    [wish.needsWheelchair && !spot.isWheelchair, 'wheelchair'],
    [wish.needsOxygen && !spot.hasOxygen, 'oxygen'],
    [wish.needsNearStation && !spot.isNearStation, 'nearStation'],
  ]
  return missing.filter(([isMissing]) => isMissing).map(([, code]) => because(code))
}

/** What begins on a bed inside the window, the first of each kind; a bed that retires is out. */
function readLater(reader: Reader, { siteId, at, until, personId }: Search): (spot: Spot) => Reason[] {
  const ahead = { siteId, from: at, until }
  const placed = byBed(reader.all(statements.placedLater, ahead))
  const held = byBed(reader.all(statements.heldLater, ahead).filter((hold) => hold.personId !== personId))
  const out = byBed(reader.all(statements.outLater, ahead))
  return ({ id, retiredAt }) => {
    const [placement, hold, outage] = [placed.get(id), held.get(id), out.get(id)]
    const reasons: Reason[] = []
    if (placement) reasons.push(because('occupiedLater', placement.name, placement.fromAt))
    if (hold) reasons.push(because('heldLater', hold.name, hold.fromAt))
    if (outage) reasons.push(because('outLater', outage.reason, outage.fromAt))
    if (retiredAt !== null && retiredAt < until) reasons.push(because('outLater', '', retiredAt))
    return reasons
  }
}

function notYet(reader: Reader, { siteId, at, until }: Search): Spot[] {
  return reader
    .all(bedsAfter, { siteId, at })
    .filter((bed) => bed.setUpAt < until)
    .map((bed) => ({
      ...bed,
      state: 'vacant',
      occupant: null,
      hold: null,
      outage: null,
      occupiedToAt: null,
      holdUntilAt: null,
    }))
}
