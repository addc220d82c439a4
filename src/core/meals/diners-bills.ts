import { refuse } from '../../shared/errors.ts'
import type { Bill, BillPayment } from '../../shared/meals/diner.ts'
import { type Actor, maySeeSite, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import { keptOf, requireDiner } from './diners.ts'
import { enterMoney, type Money } from './diners-account.ts'
import * as bills from './diners-bills-sql.ts'
import { type DinerRecord, getDiner } from './diners-sql.ts'

const daysOf = (month: string) => ({ month, from: `${month}-01`, to: `${month}-31` })

/** What there is to pay, or was paid. */
const isAnything = ({ dueFen, paidFen }: bills.BillRecord): boolean => dueFen !== 0 || paidFen !== 0

/**
 * Monthly bills of a month, by number: of the diners of one canteen, else of all this account may see, wherever they ate.
 * Adjustments count in the month they were entered for.
 * @throws OTHER_SITE
 */
export function listBills(
  reader: Reader,
  { month, siteId }: { month: string; siteId?: number },
  actor: Actor,
): Bill[] {
  if (siteId !== undefined) requireSite(actor, siteId)
  const isShown = (diner: DinerRecord): boolean =>
    siteId === undefined ? maySeeSite(actor, diner.siteId) : diner.siteId === siteId
  const owing = reader.all(bills.listBills, daysOf(month)).filter(isAnything)
  const ids = new Set(owing.map(({ personId }) => keptOf(reader, personId)))
  return [...ids]
    .flatMap((personId) => reader.get(getDiner, { personId }) ?? [])
    .filter(isShown)
    .map((diner) => billOf(reader, diner, month))
    .filter(isAnything)
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}

/** What a diner owes of a month, and paid of it. */
function billOf(reader: Reader, { personId, name, number }: DinerRecord, month: string): Bill {
  const rows = reader.all(bills.listOfPerson, { personId, ...daysOf(month) })
  const sum = (field: 'meals' | 'dueFen' | 'paidFen') => rows.reduce((total, row) => total + row[field], 0)
  return {
    personId,
    name,
    number,
    month,
    meals: sum('meals'),
    dueFen: sum('dueFen'),
    paidFen: sum('paidFen'),
  }
}

/** What was paid of a bill, voided payments too. @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE */
export function listBillPayments(
  reader: Reader,
  { personId, month }: { personId: number; month: string },
  actor: Actor,
): BillPayment[] {
  const diner = requireDiner(reader, personId)
  requireSite(actor, diner.siteId)
  return reader.all(bills.listPayments, { personId: diner.personId, month })
}

/**
 * Pays a month's bill, or part of it.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, NOT_A_CANTEEN; BILL_OVERPAID for more than is still due
 */
export function payBill(tx: Writer, input: Money & { month: string }, actor: Actor): Bill {
  const { personId, month, amountFen } = input
  requireCanteen(tx, actor, input.siteId)
  const { name: person, dueFen, paidFen } = billOf(tx, requireDiner(tx, personId), month)
  if (paidFen + amountFen > dueFen) throw refuse('BILL_OVERPAID', { personId, person, dueFen, paidFen })
  enterMoney(tx, input, { kind: 'billPayment', month }, actor)
  return billOf(tx, requireDiner(tx, personId), month)
}
