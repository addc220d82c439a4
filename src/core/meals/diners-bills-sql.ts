import type { Day } from '../../shared/day.ts'
import type { BillPayment } from '../../shared/meals/diner.ts'
import { sql } from '../db/statement.ts'
import { ONE_PERSON } from './diners-account-sql.ts'

export interface BillRecord {
  personId: number
  meals: number
  dueFen: number
  paidFen: number
}

/** What the rows of each record come to; a bill is of whatever there is. */
const billsText = (lines: string, adjustments: string, payments: string) => `
  SELECT personId, sum(meals) AS meals, sum(dueFen) AS dueFen, sum(paidFen) AS paidFen FROM (
    ${lines}
    UNION ALL SELECT j.personId, j.quantity, j.quantity * c.selfFen, 0
    FROM ${adjustments} JOIN charge c ON c.id = j.chargeId
    WHERE j.month = @month AND j.voidedAt IS NULL AND j.pay = 'monthlyBill' AND j.personId IS NOT NULL
    UNION ALL SELECT e.personId, 0, 0, e.amountFen
    FROM ${payments} WHERE e.kind = 'billPayment' AND e.month = @month AND e.voidedAt IS NULL)
  GROUP BY personId`
const line = 'm.personId, 1 AS meals, c.selfFen AS dueFen, 0 AS paidFen'
const ofPerson = (isExtra: 0 | 1) => `
  SELECT ${line} FROM one CROSS JOIN mealLine m ON m.personId = one.id JOIN charge c ON c.id = m.chargeId
  WHERE m.onDay BETWEEN @from AND @to AND m.isExtra = ${isExtra} AND m.voidedAt IS NULL AND m.pay = 'monthlyBill'`

/** @param from first day of the month @param to a day not before its last */
interface OfMonth {
  month: string
  from: Day
  to: Day
}
/** Of one person: a row for their record, and for each that was merged into it. */
export const listOfPerson = sql<OfMonth & { personId: number }, BillRecord>(
  `${ONE_PERSON} ${billsText(
    `${ofPerson(0)} UNION ALL ${ofPerson(1)}`,
    'one CROSS JOIN mealAdjustment j ON j.personId = one.id',
    'one CROSS JOIN dinerEntry e ON e.personId = one.id',
  )}`,
)
/** Payments of a bill, in the order they were entered. */
export const listPayments = sql<{ personId: number; month: string }, BillPayment>(`
  ${ONE_PERSON} SELECT e.id, e.onDay, e.amountFen, e.method, e.recordedBy AS by, e.note, e.voidedAt IS NOT NULL AS isVoided
  FROM one CROSS JOIN dinerEntry e ON e.personId = one.id
  WHERE e.kind = 'billPayment' AND e.month = @month ORDER BY e.id`)
/** Of everybody at every canteen: the month's lines are read by canteen and day, whoever ate. */
export const listBills = sql<OfMonth, BillRecord>(
  billsText(
    `SELECT ${line} FROM canteen k CROSS JOIN mealLine m ON m.siteId = k.siteId AND m.onDay BETWEEN @from AND @to
      JOIN charge c ON c.id = m.chargeId
      WHERE m.voidedAt IS NULL AND m.pay = 'monthlyBill' AND m.personId IS NOT NULL`,
    'canteen k CROSS JOIN mealAdjustment j ON j.siteId = k.siteId',
    'dinerEntry e',
  ),
)
