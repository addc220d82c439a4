import type { Day } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { DinerClass, Meal, MealMode } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { requireCanteen } from './canteens.ts'
import { listUnnamed } from './counter-sql.ts'
import { voidLine } from './lines.ts'
import { recordUnnamed } from './lines-record.ts'

interface Count {
  meal: Meal
  class: DinerClass
  mode: MealMode
  quantity: number
}
interface HeadCounts {
  siteId: number
  onDay: Day
  rows: Count[]
  reason: string
}

/**
 * Brings what stands of people without a name on a day to these numbers: what is missing is added, what is too much is
 * taken back with its reason.
 * @returns portions added, and taken back
 * @throws OTHER_SITE, NOT_FOUND, NOT_A_CANTEEN, IN_FUTURE, CANTEEN_SHUT, MEAL_NOT_SERVED, NO_PRICE, MONTH_CLOSED;
 *   REASON_NEEDED where something is taken back
 */
export function saveHeadCounts(
  tx: Writer,
  { rows, ...day }: HeadCounts,
  actor: Actor,
): { added: number; voided: number } {
  const { siteId, onDay, reason } = day
  requireCanteen(tx, actor, siteId)
  const changes = rows.map((row) => bringTo(tx, actor, { ...day, ...row }))
  const before = changes
    .filter(({ was, is }) => is < was)
    .map(({ was, is: _, ...row }) => ({ ...row, quantity: was }))
  if (before.length > 0)
    tx.record({
      entity: 'canteen',
      id: siteId,
      siteId,
      before: { onDay, rows: before },
      after: { onDay, rows, reason },
    })
  else tx.keepOwnRecord()
  return {
    added: changes.reduce((sum, { was, is }) => sum + Math.max(is - was, 0), 0),
    voided: changes.reduce((sum, { was, is }) => sum + Math.max(was - is, 0), 0),
  }
}

/** One number; of too much the latest lines go first, and what they had beyond it is entered again. */
function bringTo(tx: Writer, actor: Actor, { quantity, reason, ...count }: Omit<HeadCounts, 'rows'> & Count) {
  const lines = tx.all(listUnnamed, count)
  const was = lines.reduce((sum, line) => sum + line.quantity, 0)
  let standing = was
  let pay = lines[0]?.pay ?? 'cash'
  if (was > quantity && reason === '') throw refuse('REASON_NEEDED', {})
  for (const line of lines) {
    if (standing <= quantity) break
    voidLine(tx, actor, line.id, reason)
    standing -= line.quantity
    pay = line.pay
  }
  if (standing < quantity) recordUnnamed(tx, actor, { ...count, quantity: quantity - standing, pay })
  const { meal, class: dinerClass, mode } = count
  return { meal, class: dinerClass, mode, was, is: quantity }
}
