import { mayRole } from '../../shared/accounts/rights.ts'
import { judgeRoom } from '../../shared/beds/rules.ts'
import { type Instant, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Sex } from '../../shared/people/schema.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireNoOpenFamilyBed } from '../homecare/family-beds-held.ts'
import { requireInService } from './checks.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

/** Stands for the end of what is open. */
export const OPEN = 9_000_000_000_000_000

/** Answers to what a rule asks about a room. */
export interface RoomAnswers {
  overrideReason?: string
  isMixConfirmed?: boolean
}

/** Somebody is to lie in a bed from an instant on. */
export interface Placing {
  person: { id: number; name: string; sex: Sex }
  bed: structure.BedRow
  at: Instant
  /** The room the person leaves for it. */
  fromRoomId?: number
  /** With whom the person changes beds. */
  swapWithId?: number
  answers: RoomAnswers
}

/**
 * Everything that has to hold before a person lies in a bed. Who holds a family bed at home may come by day only.
 * Gives the reason of an override where one was needed, else ''.
 * @throws BED_RETIRED, BED_NOT_YET, FAMILY_BED_HELD, BED_TAKEN, BED_HELD, BED_OUT, BED_UNSAFE, ROOM_FOR_OTHERS, ROOM_WOULD_MIX,
 *   FORBIDDEN
 */
export function requirePlaceable(reader: Reader, actor: Actor, placing: Placing): string {
  const { person, bed, at } = placing
  requireInService(bed, at)
  if (bed.kind !== 'dayCare') requireNoOpenFamilyBed(reader, person.id, at)
  requireFree(reader, { bedId: bed.id, personId: person.id, otherId: placing.swapWithId ?? null, at })
  requireNotOut(reader, bed, at)
  return requireRoomFits(reader, actor, placing)
}

/**
 * Nobody else lies in the bed from `at` on, and it is held for nobody else. A hold that has expired by now
 * stands in nobody's way.
 * @throws BED_TAKEN, BED_HELD
 */
export function requireFree(
  reader: Reader,
  want: { bedId: number; personId: number; otherId: number | null; at: Instant },
): void {
  const { bedId, personId, at } = want
  const taken = reader.get(stays.bedTakenFrom, want)
  if (taken) throw refuseTaken(taken)
  const held = reader.get(waiting.bedHeldBetween, {
    bedId,
    from: Math.max(at, reader.now),
    to: OPEN,
    exceptId: personId,
  })
  if (held) throw refuseHeld(held)
}

export const refuseTaken = ({ bedId, bed, personId, person, fromAt, toAt }: stays.PlacementRow) =>
  refuse('BED_TAKEN', { bedId, bed, personId, person, from: fromAt, until: toAt })

export const refuseHeld = ({ bedId, bed, personId, person, toAt }: waiting.HoldRow) =>
  refuse('BED_HELD', { bedId, bed, personId, person, until: toAt })

/** @throws BED_OUT when the bed is out of service at that instant, BED_UNSAFE when that is because of a hazard */
function requireNotOut(reader: Reader, bed: structure.BedRow, at: Instant): void {
  const outage = reader
    .all(structure.listOutagesFrom, { bedId: bed.id, at })
    .find(({ fromAt }) => fromAt <= at)
  if (outage) throw refuseOut(reader, outage)
}

export function refuseOut(reader: Reader, outage: structure.OutageRow) {
  const { bedId, bed, reason, toAt, expectedOn, hazard } = outage
  if (hazard !== null) return refuse('BED_UNSAFE', { bed, hazard })
  const until = toAt ?? (expectedOn ? startOfDay(expectedOn, reader.zone) : null)
  return refuse('BED_OUT', { bedId, bed, reason, until })
}

/**
 * The room is for this person (RULES, Beds). A move inside one room changes nothing about it.
 * @throws ROOM_FOR_OTHERS, ROOM_WOULD_MIX, FORBIDDEN
 */
export function requireRoomFits(reader: Reader, actor: Actor, placing: Placing): string {
  const { person, bed, at, answers } = placing
  if (placing.fromRoomId === bed.roomId) return ''
  const others = reader.all(stays.roomMatesFrom, {
    roomId: bed.roomId,
    at,
    personId: person.id,
    otherId: placing.swapWithId ?? null,
  })
  const verdict = judgeRoom(
    bed.audience,
    bed.kind,
    person.sex,
    others.map(({ sex }) => sex),
  )
  if (verdict === 'fits') return ''
  if (verdict === 'wouldMix') {
    if (answers.isMixConfirmed) return ''
    throw refuse('ROOM_WOULD_MIX', { room: bed.room, others: others.map(({ name }) => name) })
  }
  const reason = answers.overrideReason?.trim()
  if (!reason)
    throw refuse('ROOM_FOR_OTHERS', {
      room: bed.room,
      audience: bed.audience,
      personId: person.id,
      person: person.name,
    })
  if (!mayRole(actor.role, 'beds.override')) throw refuse('FORBIDDEN', { right: 'beds.override' })
  return reason
}
