import { type Day, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { isOpenStage } from '../../shared/meals/canteen-rules.ts'
import type { MealRow } from '../../shared/meals/meal.ts'
import type { DinerCategory, Meal } from '../../shared/meals/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { hoursOn, requireCanteen, stageOn } from './canteens.ts'
import type { CanteenRecord } from './canteens-sql.ts'
import { hashLine, START_OF_CHAIN, type WrittenLine } from './chain.ts'
import { voidDeliveryOfMeal } from './deliveries-void.ts'
import { requireDiner } from './diners.ts'
import { requireFunds } from './diners-account.ts'
import { addToBalance } from './diners-account-sql.ts'
import { listRows } from './figures-rows-sql.ts'
import * as lines from './lines-sql.ts'
import { isMonthClosed, requireMonthOpen } from './settlement.ts'

/** A meal of a day at a canteen. */
export interface MealSlot {
  siteId: number
  onDay: Day
  meal: Meal
}

/** Why nothing can be recorded at a canteen. */
export type Shut = 'stage' | 'notServed' | 'monthClosed'

/** Why a meal can't be recorded, whoever eats it; null where it can. Prices are asked for by class: see `quoteMeal`. */
export const shutOf = (reader: Reader, slot: MealSlot): Shut | null =>
  unservedOf(reader, slot) ??
  (isMonthClosed(reader, slot.siteId, monthOf(slot.onDay)) ? ('monthClosed' as const) : null)

function unservedOf(reader: Reader, { siteId, onDay, meal }: MealSlot): 'stage' | 'notServed' | null {
  if (!isOpenStage(stageOn(reader, siteId, onDay))) return 'stage'
  return hoursOn(reader, siteId, meal, onDay)?.isServed === true ? null : 'notServed'
}

/**
 * A meal that may be recorded: not tomorrow's, at a canteen that served it on that day, in an open month.
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, MONTH_CLOSED
 */
export function requireOpen(reader: Reader, actor: Actor, slot: MealSlot): CanteenRecord {
  const { siteId, onDay } = slot
  const canteen = requireCanteen(reader, actor, siteId)
  const { name: site } = canteen
  if (onDay > reader.today) throw refuse('IN_FUTURE', { field: 'onDay' })
  requireServed(reader, site, slot)
  requireMonthOpen(reader, siteId, monthOf(onDay))
  return canteen
}

/** A meal that the canteen of this name served on that day. @throws CANTEEN_SHUT, MEAL_NOT_SERVED */
export function requireServed(reader: Reader, site: string, slot: MealSlot): void {
  const { siteId, onDay, meal } = slot
  const shut = unservedOf(reader, slot)
  if (shut === 'stage') {
    const stage = stageOn(reader, siteId, onDay) ?? 'planned'
    throw refuse('CANTEEN_SHUT', { site, stage, on: onDay })
  }
  if (shut === 'notServed') throw refuse('MEAL_NOT_SERVED', { site, meal, on: onDay })
}

interface NewLine extends Omit<WrittenLine, 'id' | 'recordedAt' | 'accountId' | 'category'> {
  /** null without a name. */
  category: DinerCategory | null
}

/**
 * Appends a line to the ledger, chained to the one before, and takes from the account what is paid by it. Whether the
 * meal may be had is for the caller to ask: see `recordMeal`.
 * @returns its id
 * @throws ACCOUNT_TOO_LOW
 */
export function addLine(tx: Writer, actor: Actor, line: NewLine): number {
  const last = tx.get(lines.lastLine)
  const written: WrittenLine = {
    ...line,
    category: line.category ?? '',
    id: (last?.id ?? 0) + 1,
    recordedAt: tx.now,
    accountId: actor.accountId,
  }
  const takenFen = fromAccount(tx, line)
  if (line.personId !== null && takenFen > 0) {
    requireFunds(requireDiner(tx, line.personId), takenFen)
    tx.run(addToBalance, { personId: line.personId, amountFen: -takenFen })
  }
  tx.run(lines.insertLine, { ...written, hash: hashLine(last?.hash ?? START_OF_CHAIN, written) })
  return written.id
}

/** What a line takes from a prepaid account, in fen. */
const fromAccount = (reader: Reader, { pay, chargeId, quantity }: NewLine | WrittenLine): number =>
  pay === 'account' ? quantity * (reader.get(lines.selfOf, { chargeId })?.selfFen ?? 0) : 0

/**
 * Takes a line back: it leaves every sum, frees its place of the day and month, gives the account its money, and the
 * stop it was brought to is open again. Nothing is charged anew. The use-case records it.
 * @returns the line as it stood
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, MONTH_CLOSED
 */
export function voidLine(tx: Writer, actor: Actor, id: number, reason: string): WrittenLine {
  const line = tx.get(lines.getLine, { id })
  if (!line) throw refuse('NOT_FOUND', { entity: 'mealLine', id: String(id) })
  requireSite(actor, line.siteId)
  if (line.voidedAt !== null) throw refuse('ALREADY_VOIDED', {})
  requireMonthOpen(tx, line.siteId, monthOf(line.onDay))
  tx.run(lines.voidLine, { id, now: tx.now, by: actor.name, reason })
  const givenFen = fromAccount(tx, line)
  if (line.personId !== null && givenFen > 0)
    tx.run(addToBalance, { personId: line.personId, amountFen: givenFen })
  voidDeliveryOfMeal(tx, id, actor, reason)
  return line
}

/** A line as it is shown. */
export function rowOf(reader: Reader, id: number): MealRow {
  const [row] = reader.all(listRows, { ids: `[${id}]` })
  if (!row) throw refuse('NOT_FOUND', { entity: 'mealLine', id: String(id) })
  return row
}

/** Portions of a meal so far, residents left out. */
export const servedOf = (reader: Reader, { siteId, onDay, meal }: MealSlot): number =>
  reader.get(lines.countServed, { siteId, onDay, meal })?.served ?? 0
