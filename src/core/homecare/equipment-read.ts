import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type {
  EquipmentItem,
  EquipmentLoan,
  EquipmentModel,
  EquipmentRepair,
  ItemState,
} from '../../shared/homecare/equipment.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import * as equipment from './equipment-sql.ts'

/** The catalogue, what is in use first. */
export const listModels = (reader: Reader): EquipmentModel[] => reader.all(equipment.listModels)

/** @throws NOT_FOUND */
export function getModel(reader: Reader, id: number): EquipmentModel {
  const model = reader.get(equipment.getModel, { id })
  if (!model) throw refuse('NOT_FOUND', { entity: 'equipmentModel', id: String(id) })
  return model
}

/** An item as it is today, of a site the account may see. @throws NOT_FOUND, OTHER_SITE */
export function getItem(reader: Reader, actor: Actor, id: number): equipment.ItemRecord {
  const item = reader.get(equipment.getItem, { id, on: reader.today })
  if (!item) throw refuse('NOT_FOUND', { entity: 'equipmentItem', id: String(id) })
  requireSite(actor, item.siteId)
  return item
}

/** Where an item is on a day; repair stands before lent, since lent things are repaired too. */
function stateOn({ writtenOffOn, isInRepair, loanId }: equipment.ItemRecord, on: Day): ItemState {
  if (writtenOffOn !== null && writtenOffOn <= on) return 'writtenOff'
  if (isInRepair) return 'inRepair'
  return loanId === null ? 'inStore' : 'lent'
}

function asItem(record: equipment.ItemRecord, on: Day): EquipmentItem {
  const { isInRepair: _isInRepair, loanId, holderId, holder: person, lentOn, dueOn, ...item } = record
  const isHeld = loanId !== null && holderId !== null && person !== null && lentOn !== null
  return {
    ...item,
    state: stateOn(record, on),
    holder: isHeld ? { loanId, personId: holderId, person, lentOn, dueOn } : null,
  }
}

/** Every item of a site, where it is on a day. @throws OTHER_SITE */
export function listItems(
  reader: Reader,
  { siteId, on = reader.today }: { siteId: number; on?: Day },
  actor: Actor,
): EquipmentItem[] {
  requireSite(actor, siteId)
  return reader.all(equipment.listItems, { siteId, on }).map((record) => asItem(record, on))
}

/** A day, and its last moment that is known of. */
export const asOf = (reader: Reader, on: Day = reader.today) => ({
  on,
  at: Math.min(reader.now, startOfDay(addDays(on, 1), reader.zone) - 1),
})

/** One item with its loans (voided ones too) and repairs, newest first. @throws NOT_FOUND, OTHER_SITE */
export function getItemHistory(
  reader: Reader,
  { id }: { id: number },
  actor: Actor,
): { item: EquipmentItem; loans: EquipmentLoan[]; repairs: EquipmentRepair[] } {
  const item = getItem(reader, actor, id)
  const on = reader.today
  return {
    item: asItem(item, on),
    loans: reader
      .all(equipment.listLoansOfItem, { itemId: id, ...asOf(reader) })
      .map((loan) => asLoan(loan, on)),
    repairs: reader.all(equipment.listRepairs, { itemId: id }),
  }
}

/** A loan with what is asked of somebody about it on a day; one that is over or voided asks nothing. */
function asLoan(record: equipment.LoanRecord, on: Day): EquipmentLoan {
  const { siteId: _siteId, isInstalled, hasLeft, ...loan } = record
  const isOver = loan.voidedAt !== null || (loan.returnedOn !== null && loan.returnedOn <= on)
  const hasDied = loan.diedOn !== null && loan.diedOn <= on
  const asked: [EquipmentLoan['alerts'][number], boolean][] = [
    ['holderDied', hasDied],
    ['holderLeft', hasLeft && !hasDied],
    ['overdue', loan.dueOn !== null && loan.dueOn < on],
    ['notAccepted', isInstalled && (loan.acceptedOn === null || loan.acceptedOn > on)],
  ]
  return { ...loan, alerts: isOver ? [] : asked.filter(([, isAsked]) => isAsked).map(([alert]) => alert) }
}

/**
 * Who holds what on a day, today unless told; with a person all they ever held, or held on the day. What needs looking
 * after stands first, then what is due soonest.
 * @throws OTHER_SITE
 */
export function listLoans(
  reader: Reader,
  { siteId, personId, on }: { siteId?: number; personId?: number; on?: Day },
  actor: Actor,
): EquipmentLoan[] {
  if (siteId !== undefined) requireSite(actor, siteId)
  const day = asOf(reader, on)
  const siteIds = siteId === undefined ? actor.siteIds : [siteId]
  const records =
    personId === undefined || on !== undefined
      ? reader.all(equipment.listLoansOn, { ...day, siteIds: siteIds && JSON.stringify(siteIds) })
      : reader.all(equipment.listLoansOf, { ...day, personId })
  return records
    .filter((loan) => maySeeSite(actor, loan.siteId) && (siteId ?? loan.siteId) === loan.siteId)
    .filter((loan) => (personId ?? loan.personId) === loan.personId)
    .map((loan) => asLoan(loan, day.on))
    .sort(byNeed)
}

const NEVER = '9999-12-31'
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** With alerts, then still lent, then by the day on which it is due; the newest first where nothing is due. */
function byNeed(a: EquipmentLoan, b: EquipmentLoan): number {
  return (
    Number(b.alerts.length > 0) - Number(a.alerts.length > 0) ||
    Number(a.returnedOn !== null) - Number(b.returnedOn !== null) ||
    compare(a.dueOn ?? NEVER, b.dueOn ?? NEVER) ||
    compare(b.lentOn, a.lentOn) ||
    b.id - a.id
  )
}
