import { type Day, dayOf, type Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getRecord } from '../people/record.ts'
import {
  getBed,
  getLiving,
  getResident,
  pastInstant,
  requireAfterStart,
  requireNotInBed,
  requireSinceArrival,
} from './checks.ts'
import { type RoomAnswers, requirePlaceable } from './placing.ts'
import * as stays from './stays-sql.ts'
import type { BedRow } from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

interface Admission extends RoomAnswers {
  personId: number
  bedId: number
  at?: Instant
  /** The last day of the trial; null admits for good. */
  trialUntilOn: Day | null
  note: string
}

/**
 * Admits a person into a bed. A hold of the bed for this person is used, their place on the waiting list and a
 * planned admission are closed, all in one.
 * @throws NOT_FOUND, OTHER_SITE, PERSON_DIED, IN_FUTURE, BACKWARD, PERSON_IN_BED, and what requirePlaceable throws
 */
export function admit(tx: Writer, input: Admission, actor: Actor): { stayId: number; placementId: number } {
  const { personId, trialUntilOn, note } = input
  const at = pastInstant(tx, input.at)
  const person = getLiving(tx, personId)
  const bed = getBed(tx, actor, input.bedId)
  const arrivedOn = dayOf(at, tx.zone)
  if (trialUntilOn && trialUntilOn < arrivedOn)
    throw refuse('BACKWARD', { from: arrivedOn, to: trialUntilOn })
  requireNotInBed(tx, personId, at)
  const overrideReason = requirePlaceable(tx, actor, { person, bed, at, answers: input })
  const entered = { recordedAt: tx.now, recordedBy: actor.name }
  const { id: stayId } = tx.run(stays.insertStay, {
    personId,
    siteId: bed.siteId,
    isTrial: trialUntilOn !== null,
    trialUntilOn,
    ...entered,
  })
  const placementId = place(tx, actor, {
    stayId,
    personId,
    bed,
    at,
    startKind: 'arrival',
    note,
    overrideReason,
  })
  tx.run(waiting.admitApplication, { personId, siteId: bed.siteId, now: tx.now })
  tx.record({
    entity: 'stay',
    id: stayId,
    siteId: bed.siteId,
    topics: ['people'],
    after: { personId, bedId: bed.id, bed: bed.code, at, trialUntilOn, note, overrideReason },
  })
  return { stayId, placementId }
}

interface NewPlacement {
  stayId: number
  personId: number
  bed: BedRow
  at: Instant
  startKind: 'arrival' | 'transfer'
  note: string
  overrideReason: string
}

/** A person lies in a bed from now on; what was held or planned for that is settled. */
function place(tx: Writer, actor: Actor, placement: NewPlacement): number {
  const { personId, bed, at, startKind, stayId, note, overrideReason } = placement
  const { id: bedId, siteId } = bed
  const { id } = tx.run(stays.insertPlacement, {
    stayId,
    personId,
    bedId,
    siteId,
    fromAt: at,
    startKind,
    note,
    overrideReason,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  for (const hold of tx.all(waiting.holdsOfPerson, { personId, at })) {
    if (hold.bedId === bedId && hold.endReason === null)
      tx.run(waiting.endHold, { id: hold.id, at, reason: 'used', now: tx.now })
  }
  const kind = startKind === 'arrival' ? 'admission' : 'transfer'
  tx.run(waiting.closeDonePlans, { personId, siteId, kind, bedId, on: tx.today, now: tx.now })
  return id
}

/**
 * The trial becomes a formal stay; it stays one stay.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_FUTURE, NOT_ON_TRIAL, STAY_ENDED, BEFORE_ARRIVAL
 */
export function confirmFormal(
  tx: Writer,
  input: { stayId: number; at?: Instant },
  actor: Actor,
): Record<never, never> {
  const at = pastInstant(tx, input.at)
  const stay = getStay(tx, actor, input.stayId)
  const { personId } = stay
  const person = getRecord(tx, personId).name
  if (!stay.isTrial || stay.formalAt !== null) throw refuse('NOT_ON_TRIAL', { personId, person })
  const last = tx.get(stays.latestPlacement, { personId })
  if (!last || last.stayId !== stay.id || last.toAt !== null)
    throw refuse('STAY_ENDED', { personId, person, at: endOfStay(tx, stay.id) })
  requireSinceArrival(tx, last, at)
  tx.run(stays.setFormal, { id: stay.id, at, now: tx.now })
  tx.record({
    entity: 'stay',
    id: stay.id,
    siteId: stay.siteId,
    before: stay,
    after: { formalAt: at },
    topics: ['people'],
  })
  return {}
}

const endOfStay = (reader: Reader, stayId: number): Instant =>
  reader.get(stays.endOfStay, { stayId })?.at ?? reader.now

/** A stay that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function getStay(reader: Reader, actor: Actor, id: number): stays.StayRow {
  const stay = reader.get(stays.getStay, { id })
  if (!stay) throw refuse('NOT_FOUND', { entity: 'stay', id: String(id) })
  requireSite(actor, stay.siteId)
  if (stay.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return stay
}

interface Transfer extends RoomAnswers {
  personId: number
  bedId: number
  at?: Instant
  note: string
}

/**
 * Moves a resident to another bed of the same site; the old one is free from that instant on. Someone on leave
 * can be moved too: the new bed is then kept.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, NOT_IN_BED, STAY_ENDED, SAME_BED, BED_OF_OTHER_SITE, BEFORE_ARRIVAL,
 *   LATER_ENTRY, and what requirePlaceable throws
 */
export function transfer(tx: Writer, input: Transfer, actor: Actor): { placementId: number } {
  const at = pastInstant(tx, input.at)
  const from = getResident(tx, actor, input.personId)
  const bed = getBed(tx, actor, input.bedId)
  const named = { bedId: bed.id, bed: bed.code }
  if (bed.id === from.bedId) throw refuse('SAME_BED', named)
  if (bed.siteId !== from.siteId) throw refuse('BED_OF_OTHER_SITE', named)
  requireAfterStart(from, at)
  const person = getRecord(tx, input.personId)
  const overrideReason = requirePlaceable(tx, actor, {
    person,
    bed,
    at,
    fromRoomId: from.roomId,
    answers: input,
  })
  tx.run(stays.endPlacement, { id: from.id, at, kind: 'transfer', now: tx.now })
  const { stayId, personId } = from
  const placementId = place(tx, actor, {
    stayId,
    personId,
    bed,
    at,
    startKind: 'transfer',
    note: input.note,
    overrideReason,
  })
  tx.record({
    entity: 'stay',
    id: stayId,
    siteId: from.siteId,
    topics: ['people'],
    before: { personId, bedId: from.bedId, bed: from.bed },
    after: { personId, ...named, at, note: input.note, overrideReason },
  })
  return { placementId }
}

interface Swap extends RoomAnswers {
  personId: number
  otherPersonId: number
  at?: Instant
  note: string
}

/**
 * Two residents change beds at one instant. Each room is judged without the one who leaves it.
 * @throws what transfer throws, for either of the two
 */
export function swap(tx: Writer, input: Swap, actor: Actor): Record<never, never> {
  const at = pastInstant(tx, input.at)
  const pair = [getResident(tx, actor, input.personId), getResident(tx, actor, input.otherPersonId)] as const
  const [one, other] = pair
  if (one.id === other.id) throw refuse('SAME_BED', { bedId: one.bedId, bed: one.bed })
  if (one.siteId !== other.siteId) throw refuse('BED_OF_OTHER_SITE', { bedId: other.bedId, bed: other.bed })
  for (const from of pair) requireAfterStart(from, at)
  const moves = [
    judgeSwap(tx, actor, one, other, { ...input, at }),
    judgeSwap(tx, actor, other, one, { ...input, at }),
  ]
  for (const from of pair) tx.run(stays.endPlacement, { id: from.id, at, kind: 'transfer', now: tx.now })
  for (const move of moves) place(tx, actor, move)
  tx.record({
    entity: 'stay',
    id: one.stayId,
    siteId: one.siteId,
    topics: ['people'],
    before: pair.map(({ stayId, personId, bedId, bed }) => ({ stayId, personId, bedId, bed })),
    after: moves.map(({ stayId, personId, bed, overrideReason }) => ({
      stayId,
      personId,
      bedId: bed.id,
      bed: bed.code,
      at,
      overrideReason,
    })),
  })
  return {}
}

/** One half of a swap: `from` moves to where `to` lies. */
function judgeSwap(
  reader: Reader,
  actor: Actor,
  from: stays.PlacementRow,
  to: stays.PlacementRow,
  input: Swap & { at: Instant },
): NewPlacement {
  const person = getRecord(reader, from.personId)
  const bed = getBed(reader, actor, to.bedId)
  const { at, note } = input
  const overrideReason = requirePlaceable(reader, actor, {
    person,
    bed,
    at,
    fromRoomId: from.roomId,
    swapWithId: to.personId,
    answers: input,
  })
  return {
    stayId: from.stayId,
    personId: from.personId,
    bed,
    at,
    startKind: 'transfer',
    note,
    overrideReason,
  }
}
