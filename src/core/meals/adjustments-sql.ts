import type { Day, Instant, Month } from '../../shared/day.ts'
import type { Adjustment } from '../../shared/meals/settlement.ts'
import type { DinerClass, Meal, MealMode, PayMethod } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

const columns = `j.id, j.siteId, j.month, j.onDay, j.meal, j.mode, j.class, nullif(j.category, '') AS category, j.personId,
  p.name AS person, j.mealId, j.quantity, j.quantity * c.priceFen AS priceFen, j.quantity * c.selfFen AS selfFen,
  j.quantity * c.sharesFen AS sharesFen, j.pay, j.reason, j.recordedAt, j.recordedBy, j.voidedAt`
const joined = 'JOIN charge c ON c.id = j.chargeId LEFT JOIN person p ON p.id = j.personId'

/** Amounts are of all its meals, below nothing where they are taken away. */
export const getAdjustment = sql<{ id: number }, Adjustment>(
  `SELECT ${columns} FROM mealAdjustment j ${joined} WHERE j.id = @id`,
)
/** Those that count in a month, voided ones too. */
export const listOfMonth = sql<{ siteId: number; month: Month }, Adjustment>(
  `SELECT ${columns} FROM mealAdjustment j ${joined} WHERE j.siteId = @siteId AND j.month = @month ORDER BY j.onDay, j.id`,
)

export interface AdjustmentRecord {
  siteId: number
  month: Month
  onDay: Day
  meal: Meal
  mode: MealMode
  class: DinerClass
  /** Empty for none. */
  category: string
  personId: number | null
  mealId: number | null
  quantity: number
  chargeId: number
  pay: PayMethod
  reason: string
  recordedAt: Instant
  recordedBy: string
}
export const insertAdjustment = sql<AdjustmentRecord>(`
  INSERT INTO mealAdjustment (siteId, month, onDay, meal, mode, class, category, personId, mealId, quantity, chargeId, pay, reason,
    recordedAt, recordedBy)
  VALUES (@siteId, @month, @onDay, @meal, @mode, @class, @category, @personId, @mealId, @quantity, @chargeId, @pay, @reason,
    @recordedAt, @recordedBy)`)
export const voidAdjustment = sql<{ id: number; at: Instant; by: string; reason: string }>(
  'UPDATE mealAdjustment SET voidedAt = @at, voidedBy = @by, voidReason = @reason WHERE id = @id',
)

/** A line as an adjustment takes it away. */
export const getLine = sql<
  { id: number },
  Omit<AdjustmentRecord, 'month' | 'mealId' | 'reason' | 'recordedBy'> & { voidedAt: Instant | null }
>(`
  SELECT siteId, onDay, meal, mode, class, category, personId, quantity, chargeId, pay, recordedAt, voidedAt
  FROM mealLine WHERE id = @id`)
export const findCancelling = sql<{ mealId: number }, { id: number }>(
  'SELECT id FROM mealAdjustment WHERE mealId = @mealId AND voidedAt IS NULL',
)

/** A person's meal of a day that stands: recorded and not taken away since, or added since. */
export const findStanding = sql<
  { personId: number; onDay: Day; meal: Meal },
  { mealId: number | null; at: Instant; site: string }
>(`
  SELECT m.id AS mealId, m.recordedAt AS at, s.name AS site FROM mealLine m JOIN site s ON s.id = m.siteId
  WHERE m.personId = @personId AND m.onDay = @onDay AND m.meal = @meal AND m.voidedAt IS NULL AND m.isExtra = 0
    AND NOT EXISTS (SELECT 1 FROM mealAdjustment x WHERE x.mealId = m.id AND x.voidedAt IS NULL)
  UNION ALL
  SELECT NULL, j.recordedAt, s.name FROM mealAdjustment j JOIN site s ON s.id = j.siteId
  WHERE j.personId = @personId AND j.onDay = @onDay AND j.meal = @meal AND j.quantity > 0 AND j.voidedAt IS NULL`)
