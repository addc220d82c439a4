import { holdStateAt, holdUntilAt, holdUntilOn } from '../../shared/beds/rules.ts'
import type { Hold } from '../../shared/beds/schema.ts'
import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getBed, getLiving, requireInService } from './checks.ts'
import { type RoomAnswers, refuseHeld, refuseOut, refuseTaken, requireRoomFits } from './placing.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

/** Holds of a site, newest first. @throws OTHER_SITE */
export function listHolds(
  reader: Reader,
  input: { siteId: number; isActiveOnly: boolean },
  actor: Actor,
): Hold[] {
  requireSite(actor, input.siteId)
  const rows = reader.all(waiting.listHolds, {
    siteId: input.siteId,
    since: input.isActiveOnly ? reader.now : 0,
  })
  const holds = rows.map((row) => asHold(reader, row))
  return input.isActiveOnly ? holds.filter(({ state }) => state === 'active' || state === 'future') : holds
}

function asHold(reader: Reader, row: waiting.HoldRow): Hold {
  const { id, bedId, bed, personId, person, fromAt, untilAt } = row
  return {
    id,
    bedId,
    bed,
    personId,
    person,
    fromAt,
    untilOn: holdUntilOn(untilAt, reader.zone),
    state: holdStateAt(row, reader.now),
  }
}

interface NewHold extends RoomAnswers {
  bedId: number
  personId: number
  fromAt?: Instant
  /** Held through this day. */
  untilOn: Day
  note: string
}

/**
 * Holds a bed for a person through a day; it expires by itself. A bed in which somebody lies can be held from
 * the day on which they are planned to leave it.
 * @throws NOT_FOUND, OTHER_SITE, PERSON_DIED, IN_PAST, BACKWARD, BED_RETIRED, BED_NOT_YET, SAME_BED,
 *   PERSON_HOLDS another bed, BED_HELD, BED_TAKEN, BED_OUT, ROOM_FOR_OTHERS, ROOM_WOULD_MIX, FORBIDDEN
 */
export function holdBed(tx: Writer, input: NewHold, actor: Actor): Hold {
  const { bedId, personId, fromAt = tx.now, untilOn, note } = input
  const person = getLiving(tx, personId)
  const bed = getBed(tx, actor, bedId)
  const untilAt = holdUntilAt(untilOn, tx.zone)
  if (untilAt <= tx.now) throw refuse('IN_PAST', { field: 'untilOn' })
  if (untilAt <= fromAt) throw refuse('BACKWARD', { from: dayOf(fromAt, tx.zone), to: untilOn })
  requireInService(bed, fromAt)
  requireUnheld(tx, { bedId, personId, fromAt, untilAt })
  const leaver = requireNobodyStays(tx, { bedId, personId, fromAt, untilAt })
  requireBackInService(tx, bed, fromAt)
  const own = tx.get(stays.latestPlacement, { personId })
  if (own?.toAt === null && own.bedId === bedId) throw refuse('SAME_BED', { bedId, bed: bed.code })
  const fromRoomId = own?.toAt === null ? own.roomId : undefined
  requireRoomFits(tx, actor, {
    person,
    bed,
    at: fromAt,
    fromRoomId,
    swapWithId: leaver?.personId,
    answers: input,
  })
  const { id } = tx.run(waiting.insertHold, {
    bedId,
    personId,
    fromAt,
    untilAt,
    note,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  tx.record({
    entity: 'hold',
    id,
    siteId: bed.siteId,
    after: { personId, bedId, bed: bed.code, fromAt, untilOn, note },
  })
  return asHold(tx, getHold(tx, actor, id))
}

interface Window {
  bedId: number
  personId: number
  fromAt: Instant
  untilAt: Instant
}

/** Neither is the bed held for another, nor another bed for the person. @throws BED_HELD, PERSON_HOLDS */
function requireUnheld(reader: Reader, { bedId, personId, fromAt, untilAt }: Window): void {
  const held = reader.get(waiting.bedHeldBetween, { bedId, from: fromAt, to: untilAt, exceptId: null })
  if (held) throw refuseHeld(held)
  const own = reader
    .all(waiting.holdsOfPerson, { personId, at: fromAt })
    .find((hold) => hold.fromAt < untilAt)
  if (own)
    throw refuse('PERSON_HOLDS', {
      bedId: own.bedId,
      bed: own.bed,
      personId,
      person: own.person,
      until: own.toAt,
    })
}

/**
 * Gives who lies in the bed until the hold begins.
 * @throws BED_TAKEN unless they are planned to leave by the day the hold begins
 */
function requireNobodyStays(
  reader: Reader,
  { bedId, personId, fromAt, untilAt }: Window,
): stays.PlacementRow | undefined {
  const startsOn = dayOf(fromAt, reader.zone)
  const others = reader.all(stays.bedTakenBetween, { bedId, from: fromAt, to: untilAt, personId })
  for (const other of others) {
    const leavingOn = reader.get(waiting.plannedToLeaveOn, { personId: other.personId })?.dueOn
    if (other.toAt !== null || leavingOn === undefined || leavingOn > startsOn) throw refuseTaken(other)
  }
  return others[0]
}

/** @throws BED_OUT unless the bed is expected back by the day the hold begins */
function requireBackInService(reader: Reader, bed: structure.BedRow, fromAt: Instant): void {
  const startsOn = dayOf(fromAt, reader.zone)
  const outage = reader
    .all(structure.listOutagesFrom, { bedId: bed.id, at: fromAt })
    .find((row) => row.fromAt <= fromAt && (row.expectedOn === null || row.expectedOn > startsOn))
  if (outage) throw refuseOut(reader, outage)
}

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED */
export function releaseHold(tx: Writer, { id }: { id: number }, actor: Actor): Record<never, never> {
  const before = getHold(tx, actor, id)
  if (before.endReason !== null || before.toAt <= tx.now) throw refuse('ALREADY_ENDED', { at: before.toAt })
  tx.run(waiting.endHold, { id, at: tx.now, reason: 'cancelled', now: tx.now })
  tx.record({
    entity: 'hold',
    id,
    siteId: before.siteId,
    before: idsOf(before),
    after: { endReason: 'cancelled', toAt: tx.now },
  })
  return {}
}

/** A hold that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getHold(reader: Reader, actor: Actor, id: number): waiting.HoldRow {
  const hold = reader.get(waiting.getHold, { id })
  if (!hold) throw refuse('NOT_FOUND', { entity: 'hold', id: String(id) })
  requireSite(actor, hold.siteId)
  if (hold.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return hold
}

/** A row for the audit: the person by id only, so that a purge leaves no name in it. */
export function idsOf<T extends { person: string }>({ person: _person, ...row }: T): Omit<T, 'person'> {
  return row
}
