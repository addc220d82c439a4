import type { Day, Month } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Settlement, SettlementState, StatementLine, Totals } from '../../shared/meals/settlement.ts'
import { isSameMonth, stateOf } from '../../shared/meals/settlement-rules.ts'
import { maskName, maskNumber } from '../../shared/people/mask.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { listOfMonth } from './adjustments-sql.ts'
import { getCanteen, requireCanteen } from './canteens.ts'
import * as settlement from './settlement-sql.ts'
import { monthAsked, readTotals } from './settlement-totals.ts'

type OfMonth = { siteId: number; month: Month }
type Record = settlement.SettlementRecord

/** A canteen's month: how far it is, and its totals; those it was settled with once it is. @throws OTHER_SITE, NOT_A_CANTEEN */
export function getSettlement(reader: Reader, { siteId, month }: OfMonth, actor: Actor): Settlement {
  const { name: site } = requireCanteen(reader, actor, siteId)
  const record = reader.get(settlement.findSettlement, { siteId, month })
  const submitted = record && totalsIn(record)
  const totals = submitted && record.settledAt !== null ? submitted : readTotals(reader, siteId, month)
  return {
    ...{ siteId, site, month, totals },
    ...stepsOf(record),
    isChanged: submitted !== undefined && !isSameMonth(submitted, totals),
    adjustments: reader.all(listOfMonth, { siteId, month }),
    returned: reader.all(settlement.listReturned, { siteId, month }),
  }
}

const totalsIn = (record: Record): Totals => JSON.parse(record.totals)

function stepsOf(record: Record | undefined) {
  if (!record)
    return { state: 'open' as const, id: null, submitted: null, checked: null, settled: null, paid: null }
  const step = (at: number | null, by: string | null) => (at === null ? null : { at, by: by ?? '' })
  const paid = step(record.paidRecordedAt, record.paidRecordedBy)
  return {
    state: stateOf(record),
    id: record.id,
    submitted: step(record.submittedAt, record.submittedBy),
    checked: step(record.checkedAt, record.checkedBy),
    settled: step(record.settledAt, record.settledBy),
    paid: paid && { on: record.paidOn ?? '', ...paid },
  }
}

/**
 * The people of a month, person by person in the order of lists; walk-ins without a name are not in it, nor are residents.
 * Masked for the public notice.
 * @throws OTHER_SITE, NOT_A_CANTEEN
 */
export function getStatement(
  reader: Reader,
  { siteId, month, isMasked }: OfMonth & { isMasked: boolean },
  actor: Actor,
): StatementLine[] {
  requireCanteen(reader, actor, siteId)
  const lines = reader.all(settlement.listStatement, monthAsked(siteId, month))
  return lines.map(({ lastOn: _, ...line }) =>
    isMasked ? { ...line, name: maskName(line.name), number: maskNumber(line.number) } : line,
  )
}

/**
 * The canteen submits a month that is over. The audit row anchors the ledger's chain (decision 11).
 * @throws OTHER_SITE, NOT_A_CANTEEN, MONTH_NOT_OVER; SETTLEMENT_STATE when it was submitted already
 */
export function submitSettlement(tx: Writer, { siteId, month }: OfMonth, actor: Actor): Settlement {
  requireCanteen(tx, actor, siteId)
  if (tx.today <= monthAsked(siteId, month).to) throw refuse('MONTH_NOT_OVER', { month })
  const standing = tx.get(settlement.findSettlement, { siteId, month })
  if (standing) throw refuse('SETTLEMENT_STATE', { state: stateOf(standing) })
  const totals = readTotals(tx, siteId, month)
  const chain = tx.get(settlement.lastLine) ?? { lastMealId: 0, lastHash: '' }
  const { id } = tx.run(settlement.insertSettlement, {
    ...{ siteId, month, at: tx.now, by: actor.name, totals: JSON.stringify(totals) },
    ...chain,
  })
  tx.record({ entity: 'settlement', id, siteId, after: { month, state: 'submitted', totals, ...chain } })
  return getSettlement(tx, { siteId, month }, actor)
}

/** The totals still hold. @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, SETTLEMENT_STATE, SETTLEMENT_CHANGED */
export const checkSettlement = (tx: Writer, { id }: { id: number }, actor: Actor): Settlement =>
  advance(tx, id, ['submitted'], actor, (record) => {
    requireUnchanged(tx, record)
    tx.run(settlement.markChecked, { id, at: tx.now, by: actor.name })
  })

/**
 * Closes the month for good: its meals and adjustments are frozen from then on.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, SETTLEMENT_STATE, SETTLEMENT_CHANGED
 */
export const settleMonth = (tx: Writer, { id }: { id: number }, actor: Actor): Settlement =>
  advance(tx, id, ['checked'], actor, (record) => {
    requireUnchanged(tx, record)
    tx.run(settlement.markSettled, { id, at: tx.now, by: actor.name })
  })

/** @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, SETTLEMENT_STATE; IN_FUTURE for money that is still to come */
export const paySettlement = (
  tx: Writer,
  { id, paidOn }: { id: number; paidOn: Day },
  actor: Actor,
): Settlement =>
  advance(tx, id, ['settled'], actor, () => {
    if (paidOn > tx.today) throw refuse('IN_FUTURE', { field: 'paidOn' })
    tx.run(settlement.markPaid, { id, paidOn, at: tx.now, by: actor.name })
  })

/**
 * Gives a month back to the canteen: it is open again. Not once it is settled.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, SETTLEMENT_STATE
 */
export const returnSettlement = (
  tx: Writer,
  { id, reason }: { id: number; reason: string },
  actor: Actor,
): Settlement =>
  advance(tx, id, ['submitted', 'checked'], actor, () => {
    tx.run(settlement.voidSettlement, { id, reason, at: tx.now, by: actor.name })
  })

/** One step of a month, from a state in which it may be taken; each is a use-case of its own. */
function advance(
  tx: Writer,
  id: number,
  from: readonly SettlementState[],
  actor: Actor,
  write: (record: Record) => void,
): Settlement {
  const before = tx.get(settlement.getSettlement, { id })
  if (!before) throw refuse('NOT_FOUND', { entity: 'settlement', id: String(id) })
  requireSite(actor, before.siteId)
  if (before.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  const state = stateOf(before)
  if (!from.includes(state)) throw refuse('SETTLEMENT_STATE', { state })
  write(before)
  const after = tx.get(settlement.getSettlement, { id })
  const { siteId, month } = before
  tx.record({ entity: 'settlement', id, siteId, before: auditOf(before), after: after && auditOf(after) })
  return getSettlement(tx, { siteId, month }, actor)
}

/** The totals stand in the row of the submitting: they are not written again. */
const auditOf = ({ totals: _, ...record }: Record) => record

/** @throws SETTLEMENT_CHANGED when the ledger no longer says what was submitted */
function requireUnchanged(reader: Reader, record: Record): void {
  const now = readTotals(reader, record.siteId, record.month)
  const submitted = totalsIn(record)
  if (!isSameMonth(now, submitted))
    throw refuse('SETTLEMENT_CHANGED', { meals: now.meals, before: submitted.meals })
}

/** True when nothing of a canteen's month may change any more. */
export const isMonthClosed = (reader: Reader, siteId: number, month: Month): boolean =>
  (reader.get(settlement.findSettlement, { siteId, month })?.settledAt ?? null) !== null

/** @throws MONTH_CLOSED */
export function requireMonthOpen(reader: Reader, siteId: number, month: Month): void {
  if (isMonthClosed(reader, siteId, month))
    throw refuse('MONTH_CLOSED', { site: getCanteen(reader, siteId).name, month })
}
