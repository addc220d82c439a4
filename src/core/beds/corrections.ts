import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireNoOpenFamilyBed } from '../homecare/family-beds-held.ts'
import { getRecord } from '../people/record.ts'
import { getBed, getLiving, requireInService, requireNotInBed } from './checks.ts'
import { getHold, idsOf } from './holds.ts'
import { getLeave } from './leaves.ts'
import { getOutage, requireNoHazard } from './outages.ts'
import { requireFree } from './placing.ts'
import { getStay } from './stays.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'
import * as waiting from './waiting-sql.ts'

interface Correction {
  kind: 'stay' | 'transfer' | 'discharge' | 'leave' | 'leaveReturn' | 'hold' | 'outage' | 'formal'
  /** Of the stay (stay, formal), the last placement (transfer, discharge), the leave, hold or outage. */
  id: number
  reason: string
}

/** What a correction says of itself for the audit. */
interface Voided {
  entity: string
  id: number
  siteId: number
  before: object
}

type Voider = (tx: Writer, id: number, reason: string, actor: Actor) => Voided

const voiders: Record<Correction['kind'], Voider> = {
  stay: voidStay,
  transfer: voidTransfer,
  discharge: voidDischarge,
  leave: voidLeave,
  leaveReturn: voidReturn,
  hold: voidHold,
  outage: voidOutage,
  formal: voidFormal,
}

/**
 * Voids a wrong entry with a reason; nothing is deleted. Where an end was wrong, the row is voided and copied
 * without it, so that what was known before can still be read.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED; NOT_LATEST when a later entry stands on it; what would refuse
 *   the state before it: BED_TAKEN, BED_HELD, BED_RETIRED, FAMILY_BED_HELD, PERSON_IN_BED, PERSON_DIED, STAY_ENDED,
 *   ON_LEAVE, NOT_ON_TRIAL; BED_UNSAFE for an outage that is a hazard's
 */
export function voidEntry(tx: Writer, { kind, id, reason }: Correction, actor: Actor): Record<never, never> {
  const voided = voiders[kind](tx, id, reason, actor)
  tx.record({ ...voided, after: { voided: kind, reason }, topics: ['people'] })
  return {}
}

const stamp = (tx: Writer, id: number, reason: string, actor: Actor) => ({
  id,
  now: tx.now,
  by: actor.name,
  reason,
})
const copied = (tx: Writer, id: number, actor: Actor) => ({ id, recordedAt: tx.now, recordedBy: actor.name })

/** The person never came: the bed was free, and a place on the waiting list that the stay closed is open again. */
function voidStay(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const stay = getStay(tx, actor, id)
  const { personId, siteId } = stay
  tx.run(stays.voidStay, stamp(tx, id, reason, actor))
  tx.run(stays.voidPlacementsOfStay, stamp(tx, id, reason, actor))
  tx.run(stays.voidLeavesOfStay, { ...stamp(tx, id, reason, actor), personId })
  if (stay.dischargeReason === 'death') tx.run(stays.setDied, { id: personId, diedOn: null, now: null })
  tx.run(waiting.reopenApplication, { personId, siteId, closedAt: stay.recordedAt })
  return { entity: 'stay', id, siteId, before: stay }
}

/** A placement that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getPlacement(reader: Reader, actor: Actor, id: number): stays.PlacementRow {
  const placement = reader.get(stays.getPlacement, { id })
  if (!placement) throw refuse('NOT_FOUND', { entity: 'placement', id: String(id) })
  requireSite(actor, placement.siteId)
  if (placement.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return placement
}

/** The last move did not happen: the person is back where they were. A swap is taken back for both. */
function voidTransfer(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const move = getLastMove(tx, actor, id)
  const partner = swapPartner(tx, actor, move)
  const moves = partner ? [move, partner] : [move]
  for (const { id } of moves) tx.run(stays.voidPlacement, stamp(tx, id, reason, actor))
  for (const moved of moves) reopen(tx, previous(tx, moved), reason, actor)
  return { entity: 'stay', id: move.stayId, siteId: move.siteId, before: moves.map(idsOf) }
}

/** @throws NOT_LATEST unless it is the move by which a resident came to lie where they lie now */
function getLastMove(reader: Reader, actor: Actor, id: number): stays.PlacementRow {
  const move = getPlacement(reader, actor, id)
  const { personId, person, startKind, toAt } = move
  if (startKind !== 'transfer' || toAt !== null) throw refuse('NOT_LATEST', { personId, person })
  return move
}

function previous(reader: Reader, move: stays.PlacementRow): stays.PlacementRow {
  const before = reader.get(stays.placementBefore, { stayId: move.stayId, fromAt: move.fromAt })
  if (!before) throw new Error(`placement ${move.id} is a transfer from nowhere`)
  return before
}

/** The other half of a swap: who moved at the same instant, entered together, into the bed this person left. */
function swapPartner(reader: Reader, actor: Actor, move: stays.PlacementRow): stays.PlacementRow | null {
  const { bedId } = previous(reader, move)
  const other = reader.get(stays.bedTakenFrom, {
    bedId,
    at: move.fromAt,
    personId: move.personId,
    otherId: null,
  })
  const isTogether =
    other?.fromAt === move.fromAt && other.recordedAt === move.recordedAt && other.startKind === 'transfer'
  if (!other || !isTogether || previous(reader, other).bedId !== move.bedId) return null
  return getLastMove(reader, actor, other.id)
}

/** Voids a placement that has ended and copies it without its end. */
function reopen(tx: Writer, placement: stays.PlacementRow, reason: string, actor: Actor): void {
  const { id, bedId, personId, toAt } = placement
  const at = toAt ?? tx.now
  const bed = getBed(tx, actor, bedId)
  requireInService(bed, placement.fromAt)
  if (bed.kind !== 'dayCare') requireNoOpenFamilyBed(tx, personId, at)
  requireFree(tx, { bedId, personId, otherId: null, at })
  tx.run(stays.voidPlacement, stamp(tx, id, reason, actor))
  tx.run(stays.reopenPlacement, copied(tx, id, actor))
}

/** The person did not leave: back in bed, on the leave the discharge ended, and alive. */
function voidDischarge(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const last = getPlacement(tx, actor, id)
  const { personId, person, stayId, siteId, toAt, toRecordedAt } = last
  if (last.endKind !== 'discharge' || toAt === null) throw refuse('NOT_LATEST', { personId, person })
  const stay = getStay(tx, actor, stayId)
  if (stay.dischargeReason === 'death') tx.run(stays.setDied, { id: personId, diedOn: null, now: null })
  else getLiving(tx, personId)
  requireNotInBed(tx, personId, toAt)
  reopen(tx, last, reason, actor)
  const leave = tx.get(stays.leaveEndedWith, { personId, at: toAt, enteredAt: toRecordedAt })
  if (leave) reopenLeave(tx, leave, reason, actor)
  tx.run(stays.setDischarge, { id: stayId, reason: null, note: '' })
  return {
    entity: 'stay',
    id: stayId,
    siteId,
    before: { ...idsOf(last), dischargeReason: stay.dischargeReason },
  }
}

function reopenLeave(tx: Writer, { id }: stays.LeaveRow, reason: string, actor: Actor): void {
  tx.run(stays.voidLeave, stamp(tx, id, reason, actor))
  tx.run(stays.reopenLeave, copied(tx, id, actor))
}

function voidLeave(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const leave = getLeave(tx, actor, id)
  tx.run(stays.voidLeave, stamp(tx, id, reason, actor))
  return { entity: 'leave', id, siteId: leave.siteId, before: leave }
}

/** The person is not back yet. */
function voidReturn(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const leave = getLeave(tx, actor, id)
  const { personId, siteId, fromAt, toAt } = leave
  const person = getRecord(tx, personId).name
  if (toAt === null) throw refuse('ON_LEAVE', { personId, person, from: fromAt })
  const end = tx.get(stays.endOfStay, { stayId: leave.stayId })?.at ?? null
  if (end !== null) throw refuse('STAY_ENDED', { personId, person, at: end })
  if (tx.all(stays.leavesFrom, { personId, at: toAt }).length > 0)
    throw refuse('NOT_LATEST', { personId, person })
  reopenLeave(tx, leave, reason, actor)
  return { entity: 'leave', id, siteId, before: leave }
}

function voidHold(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const hold = getHold(tx, actor, id)
  tx.run(waiting.voidHold, stamp(tx, id, reason, actor))
  return { entity: 'hold', id, siteId: hold.siteId, before: idsOf(hold) }
}

function voidOutage(tx: Writer, id: number, reason: string, actor: Actor): Voided {
  const outage = getOutage(tx, actor, id)
  requireNoHazard(outage)
  tx.run(structure.voidOutage, stamp(tx, id, reason, actor))
  return { entity: 'outage', id, siteId: outage.siteId, before: outage }
}

/** Back to trial. */
function voidFormal(tx: Writer, id: number, _reason: string, actor: Actor): Voided {
  const stay = getStay(tx, actor, id)
  const { personId, siteId } = stay
  if (!stay.isTrial || stay.formalAt === null)
    throw refuse('NOT_ON_TRIAL', { personId, person: getRecord(tx, personId).name })
  tx.run(stays.setFormal, { id, at: null, now: null })
  return { entity: 'stay', id, siteId, before: stay }
}
