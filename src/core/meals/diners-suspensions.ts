import { addDays, type Day, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { Diner } from '../../shared/meals/diner.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Writer } from '../db/store.ts'
import { changeDiner } from './diners.ts'
import * as diners from './diners-sql.ts'

/** Suspends the right to subsidised meals from a day through another. @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE, BACKWARD */
export const suspendDiner = (
  tx: Writer,
  input: { personId: number; fromOn: Day; toOn: Day | null; reason: string },
  actor: Actor,
): Diner =>
  changeDiner(tx, actor, input.personId, () => {
    const { fromOn, toOn } = input
    if (toOn !== null && toOn < fromOn) throw refuse('BACKWARD', { from: fromOn, to: toOn })
    tx.run(diners.insertSuspension, { ...input, recordedAt: tx.now, recordedBy: actor.name })
  })

/**
 * Ends a suspension; `toOn` is its last day. With a day before its first it never began, and is voided.
 * @throws NOT_FOUND, NOT_A_DINER, OTHER_SITE; ALREADY_ENDED when its last day is past
 */
export function endSuspension(tx: Writer, { id, toOn }: { id: number; toOn: Day }, actor: Actor): Diner {
  const suspension = tx.get(diners.getSuspension, { id })
  if (!suspension || suspension.voidedAt !== null)
    throw refuse('NOT_FOUND', { entity: 'dinerSuspension', id: String(id) })
  return changeDiner(tx, actor, suspension.personId, () => {
    const { fromOn, toOn: lastOn } = suspension
    if (lastOn !== null && lastOn < tx.today)
      throw refuse('ALREADY_ENDED', { at: startOfDay(addDays(lastOn, 1), tx.zone) })
    if (toOn < fromOn) tx.run(diners.voidSuspension, { id, now: tx.now, by: actor.name })
    else tx.run(diners.endSuspension, { id, toOn, now: tx.now })
  })
}
