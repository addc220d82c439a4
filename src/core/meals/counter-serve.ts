import type { Charge, MealRow } from '../../shared/meals/meal.ts'
import type { DinerClass, PayMethod } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader, Writer } from '../db/store.ts'
import type { Which } from './counter-look-up.ts'
import { holderOf } from './diners.ts'
import { rowOf, servedOf, voidLine } from './lines.ts'
import { type Recorded, recordMeal, recordUnnamed } from './lines-record.ts'

interface After {
  line: MealRow
  /** After it; null where no account paid. */
  balanceFen: number | null
  /** Portions of this meal so far, residents left out. */
  served: number
}

function afterOf(reader: Reader, id: number): After {
  const line = rowOf(reader, id)
  const { personId, pay } = line
  const isPaidAhead = pay === 'account' && personId !== null
  const balanceFen = isPaidAhead ? holderOf(reader, personId).balanceFen : null
  return { line, balanceFen, served: servedOf(reader, line) }
}

/** The line is its own record: it says who wrote it and when, and is chained (decision 11). */
function answer(tx: Writer, { id, quote }: Recorded): After & { charge: Charge } {
  tx.keepOwnRecord()
  return { ...afterOf(tx, id), charge: quote.charge }
}

/**
 * Serves somebody with a name.
 * @throws as `recordMeal`
 */
export const serve = (
  tx: Writer,
  input: Which & {
    personId: number
    pay?: PayMethod | undefined
    isExtra: boolean
    shownSelfFen?: number | undefined
  },
  actor: Actor,
) => answer(tx, recordMeal(tx, actor, { ...input, onDay: input.onDay ?? tx.today }))

/**
 * Counts walk-ins of a class.
 * @throws as `recordUnnamed`
 */
export const serveUnnamed = (
  tx: Writer,
  input: Which & { class: DinerClass; quantity: number; pay: 'cash' | 'card' },
  actor: Actor,
) => answer(tx, recordUnnamed(tx, actor, { ...input, onDay: input.onDay ?? tx.today }))

/**
 * Takes a meal back: see `voidLine`.
 * @throws NOT_FOUND, OTHER_SITE, ALREADY_VOIDED, MONTH_CLOSED
 */
export function voidMeal(tx: Writer, { id, reason }: { id: number; reason: string }, actor: Actor): After {
  const before = voidLine(tx, actor, id, reason)
  tx.record({ entity: 'mealLine', id, siteId: before.siteId, before, after: { reason } })
  return afterOf(tx, id)
}
