import { createHash } from 'node:crypto'
import type { Day, Instant } from '../../shared/day.ts'
import type { DinerCategory, DinerClass, Meal, MealMode, PayMethod } from '../../shared/meals/terms.ts'

/** A line of the ledger as it was written: what its hash is over. Who ate may since have been found to be another record. */
export interface WrittenLine {
  id: number
  siteId: number
  onDay: Day
  meal: Meal
  mode: MealMode
  class: DinerClass
  /** Empty for those without a name. */
  category: DinerCategory | ''
  personId: number | null
  quantity: number
  isExtra: boolean
  chargeId: number
  pay: PayMethod
  importId: number | null
  recordedAt: Instant
  accountId: number
}

/** What the first line follows. */
export const START_OF_CHAIN: Uint8Array = new Uint8Array(0)

/** The hash of a line, 32 bytes: over all that is frozen of it and the hash of the line before (decision 11). */
export function hashLine(previous: Uint8Array, line: WrittenLine): Buffer {
  const written = JSON.stringify([
    line.id,
    line.siteId,
    line.onDay,
    line.meal,
    line.mode,
    line.class,
    line.category,
    line.personId,
    line.quantity,
    Number(line.isExtra),
    line.chargeId,
    line.pay,
    line.importId,
    line.recordedAt,
    line.accountId,
  ])
  return createHash('sha256').update(previous).update(written).digest()
}
