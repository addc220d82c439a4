import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { EquipmentLoan } from '../../shared/homecare/equipment.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import { requireForward, requirePast } from './days.ts'
import { nameOf, refuseEnded, requireNotLent, requireNotWrittenOff } from './equipment-items.ts'
import { asOf, getItem } from './equipment-read.ts'
import * as equipment from './equipment-sql.ts'

interface NewLoan {
  itemId: number
  personId: number
  lentOn: Day
  /** The last day of the loan; null where it has no end. */
  dueOn: Day | null
  lentBy: string
  note: string
}

/**
 * Lends an item to a person, or installs it in their home. On the day it came back it can be lent again.
 * @throws NOT_FOUND, OTHER_SITE, IN_FUTURE, BACKWARD, PERSON_DIED before that day, ITEM_WRITTEN_OFF, ITEM_IN_REPAIR on that
 *   day, ITEM_LENT on that day or later
 */
export function lend(tx: Writer, input: NewLoan, actor: Actor): { id: number } {
  const { itemId, personId, lentOn, dueOn } = input
  const item = getItem(tx, actor, itemId)
  const { name: person, diedOn } = getLive(tx, personId)
  requirePast(tx, lentOn, 'lentOn')
  requireForward(item.boughtOn, lentOn)
  requireForward(lentOn, dueOn)
  if (diedOn !== null && lentOn > diedOn) throw refuse('PERSON_DIED', { personId, person, diedOn })
  requireNotWrittenOff(item)
  requireNotInRepair(tx, item, lentOn)
  requireNotLent(tx, item, lentOn)
  const { siteId } = item
  const { id } = tx.run(equipment.insertLoan, {
    ...input,
    siteId,
    recordedAt: tx.now,
    recordedBy: actor.name,
  })
  tx.record({ entity: 'equipmentLoan', id, siteId, after: { ...input, item: nameOf(item), person } })
  return { id }
}

function requireNotInRepair(reader: Reader, item: equipment.ItemRecord, on: Day): void {
  const repair = reader.get(equipment.findRepairFrom, { itemId: item.id, on })
  if (repair && repair.fromOn <= on)
    throw refuse('ITEM_IN_REPAIR', { item: nameOf(item), from: repair.fromOn })
}

/** A loan that counts. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
function getLoan(reader: Reader, actor: Actor, id: number): equipment.LoanRecord {
  const loan = reader.get(equipment.getLoan, { id, ...asOf(reader) })
  if (!loan) throw refuse('NOT_FOUND', { entity: 'equipmentLoan', id: String(id) })
  requireSite(actor, loan.siteId)
  if (loan.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  return loan
}

/** What a change to a loan says of itself for the audit. */
const noteOf = (loan: equipment.LoanRecord, after: object) => ({
  entity: 'equipmentLoan',
  id: loan.id,
  siteId: loan.siteId,
  before: loan,
  after,
})

/** The family accepted what was installed. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, IN_FUTURE, BACKWARD */
export function acceptInstalled(
  tx: Writer,
  input: { id: number; acceptedOn: Day; acceptedBy: string },
  actor: Actor,
): Record<never, never> {
  const loan = getLoan(tx, actor, input.id)
  requirePast(tx, input.acceptedOn, 'acceptedOn')
  requireForward(loan.lentOn, input.acceptedOn)
  requireForward(input.acceptedOn, loan.returnedOn)
  tx.run(equipment.acceptLoan, input)
  tx.record(noteOf(loan, input))
  return {}
}

interface Return {
  id: number
  /** From this day on it can be lent again. */
  returnedOn: Day
  returnState: NonNullable<EquipmentLoan['returnState']>
  note: string
}

/**
 * An item came back. The loan ends and stays as it was otherwise; a broken or lost one is written off apart.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, ALREADY_ENDED, IN_FUTURE, BACKWARD
 */
export function giveBack(tx: Writer, input: Return, actor: Actor): Record<never, never> {
  const loan = getLoan(tx, actor, input.id)
  if (loan.returnedOn !== null) throw refuseEnded(tx, loan.returnedOn)
  requirePast(tx, input.returnedOn, 'returnedOn')
  requireForward(loan.acceptedOn ?? loan.lentOn, input.returnedOn)
  tx.run(equipment.endLoan, { ...input, now: tx.now })
  tx.record(noteOf(loan, input))
  return {}
}

/** A loan, or its return, was entered by mistake. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED */
export function voidLoan(
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Record<never, never> {
  const loan = getLoan(tx, actor, id)
  tx.run(equipment.voidLoan, { id, reason, now: tx.now, by: actor.name })
  tx.record(noteOf(loan, { reason }))
  return {}
}
