import type { Day, Instant } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import { sumOf } from '../meals/diners-account-sql.ts'
import * as meals from './merge-meals-sql.ts'
import { getRecord } from './record.ts'

type Pair = { keptId: number; mergedId: number }
type Rows = Record<meals.MealTable, number[]>

/** What of the canteens' ledgers a merge moved, so that it can be taken back exactly. */
export interface MovedMeals {
  rows: Rows
  /** Meals both had: they stay with the merged record. */
  staying: number[]
  /** The kept one was no diner: the other's whole record went over. */
  isDinerMoved: boolean
  /** Terms from before anything was said of the kept one. */
  terms: Day[]
  /** Orders for portions that both ordered, voided. */
  doubles: Record<keyof typeof meals.voidOf, number[]>
  /** Where the merged one stood on a route, and whether the kept one stands there now. */
  stop: (meals.Stop & { isTaken: boolean }) | null
  /** How far below nothing the kept one's account might go before, and since. */
  overdraft: { before: number; joined: number } | null
}

const idsOf = (rows: { id: number }[]): number[] => rows.map(({ id }) => id)
const isDiner = (reader: Reader, personId: number): boolean =>
  reader.get(meals.isDiner, { personId }) !== undefined

/** Meals that would go over, and those that stay because both had them. */
export const countMeals = (reader: Reader, pair: Pair): { meals: number; staying: number } => ({
  meals: reader.all(meals.listIds.mealLine, pair).length,
  staying: reader.all(meals.listStaying, pair).length,
})

/**
 * What the canteens know of the merged one goes over, once that record counts no more. The kept one's own terms, number
 * and orders win; a meal that both had stays where it is; the accounts become one.
 * @throws ACCOUNT_TOO_LOW when both together are below what either may
 */
export function moveMeals(tx: Writer, pair: Pair, actor: Actor): MovedMeals {
  const { keptId, mergedId } = pair
  const isDinerMoved = isDiner(tx, mergedId) && !isDiner(tx, keptId)
  const rows = Object.fromEntries(
    meals.mealTables.map((table) => [table, idsOf(tx.all(meals.listIds[table], pair))]),
  ) as Rows
  const moved: MovedMeals = {
    rows,
    staying: idsOf(tx.all(meals.listStaying, pair)),
    isDinerMoved,
    terms: isDinerMoved ? [] : tx.all(meals.listEarlierTerms, pair).map(({ fromOn }) => fromOn),
    doubles: {
      standingOrder: idsOf(tx.all(meals.listDoubleOrders, pair)),
      orderChange: idsOf(tx.all(meals.listDoubleChanges, pair)),
    },
    stop: null,
    overdraft: null,
  }
  for (const [table, ids] of Object.entries(moved.doubles))
    tx.run(meals.voidOf[table as keyof typeof meals.voidOf].set, {
      ids: JSON.stringify(ids),
      at: tx.now,
      by: actor.name,
    })
  if (isDinerMoved) moveDiner(tx, mergedId, keptId)
  else {
    tx.run(meals.moveTerms, { from: mergedId, to: keptId, days: JSON.stringify(moved.terms) })
    moved.stop = takeOverStop(tx, pair)
  }
  moveRows(tx, rows, keptId)
  moved.overdraft = joinAccounts(tx, pair)
  return moved
}

function moveDiner(tx: Writer, from: number, to: number): void {
  tx.run(meals.checkLater)
  for (const move of meals.moveDiner) tx.run(move, { from, to })
}

function moveRows(tx: Writer, rows: Rows, to: number): void {
  for (const table of meals.mealTables)
    tx.run(meals.moveRows[table], { ids: JSON.stringify(rows[table]), to })
}

/** The kept one takes the place on the route, unless they have one. */
function takeOverStop(tx: Writer, { keptId, mergedId }: Pair): MovedMeals['stop'] {
  const stop = tx.get(meals.getStop, { personId: mergedId })
  if (!stop) return null
  tx.run(meals.removeStop, { personId: mergedId })
  const isTaken = tx.get(meals.getStop, { personId: keptId }) === undefined
  if (isTaken) tx.run(meals.putStop, { personId: keptId, ...stop })
  return { ...stop, isTaken }
}

/** One account of two: what both hold, and the larger overdraft. */
function joinAccounts(tx: Writer, { keptId, mergedId }: Pair): MovedMeals['overdraft'] {
  const kept = tx.get(meals.getAccount, { personId: keptId })
  if (!kept) return null
  const merged = tx.get(meals.getAccount, { personId: mergedId })
  const joined = Math.max(kept.overdraftFen, merged?.overdraftFen ?? 0)
  if (merged) tx.run(meals.setAccount, { ...merged, personId: mergedId, balanceFen: 0 })
  balance(tx, keptId, joined)
  return { before: kept.overdraftFen, joined }
}

/** Brings an account to the sum of its ledger. @throws ACCOUNT_TOO_LOW */
function balance(tx: Writer, personId: number, overdraftFen: number): void {
  const { balanceFen } = tx.get(sumOf, { personId }) ?? { balanceFen: 0 }
  if (balanceFen < -overdraftFen) {
    const { name: person } = getRecord(tx, personId)
    throw refuse('ACCOUNT_TOO_LOW', { personId, person, balanceFen, overdraftFen, neededFen: 0 })
  }
  tx.run(meals.setAccount, { personId, balanceFen, overdraftFen })
}

/**
 * Takes that back, once both records count again. Where the diner went over whole, all that has happened to it since goes
 * back with it.
 * @throws ACCOUNT_TOO_LOW when one of the two has spent the other's money
 */
export function moveMealsBack(tx: Writer, merge: Pair & { at: Instant }, moved: MovedMeals): void {
  const { keptId, mergedId } = merge
  const rows = moved.isDinerMoved ? withSince(tx, merge, moved.rows) : moved.rows
  if (moved.isDinerMoved) moveDiner(tx, keptId, mergedId)
  else {
    tx.run(meals.moveTerms, { from: keptId, to: mergedId, days: JSON.stringify(moved.terms) })
    giveStopBack(tx, merge, moved.stop)
  }
  moveRows(tx, rows, mergedId)
  for (const [table, ids] of Object.entries(moved.doubles))
    tx.run(meals.voidOf[table as keyof typeof meals.voidOf].takeBack, {
      ids: JSON.stringify(ids),
      at: merge.at,
    })
  splitAccounts(tx, merge, moved)
}

function withSince(reader: Reader, merge: Pair & { at: Instant }, moved: Rows): Rows {
  const { keptId: personId } = merge
  const join = (own: number[], since: { id: number }[]) => [...new Set([...own, ...idsOf(since)])]
  const ofDiner = Object.fromEntries(
    meals.listOfDiner.map(([table, statement]) => [table, idsOf(reader.all(statement, { personId }))]),
  )
  return {
    ...moved,
    ...ofDiner,
    attachment: idsOf(reader.all(meals.listIds.attachment, { keptId: merge.mergedId, mergedId: personId })),
    mealLine: join(moved.mealLine, reader.all(meals.listSince.mealLine, merge)),
    mealAdjustment: join(moved.mealAdjustment, reader.all(meals.listSince.mealAdjustment, merge)),
  }
}

/** To its old place; the kept one leaves it where nobody has moved them since. */
function giveStopBack(tx: Writer, { keptId, mergedId }: Pair, stop: MovedMeals['stop']): void {
  if (!stop) return
  const now = tx.get(meals.getStop, { personId: keptId })
  if (stop.isTaken && now?.routeId === stop.routeId) tx.run(meals.removeStop, { personId: keptId })
  tx.run(meals.putStop, { personId: mergedId, ...stop })
}

function splitAccounts(tx: Writer, { keptId, mergedId }: Pair, { overdraft }: MovedMeals): void {
  const merged = tx.get(meals.getAccount, { personId: mergedId })
  if (merged) balance(tx, mergedId, merged.overdraftFen)
  const kept = tx.get(meals.getAccount, { personId: keptId })
  if (!kept) return
  const isUntouched = overdraft !== null && kept.overdraftFen === overdraft.joined
  balance(tx, keptId, isUntouched ? overdraft.before : kept.overdraftFen)
}
