import type { Day, Instant, Month } from '../../shared/day.ts'
import { sql } from '../db/statement.ts'
import { inScope } from './figures-filters.ts'

type Months = { siteIds: string; fromMonth: Month; toMonth: Month }
type OfMonth = { siteId: number; month: Month }

/** The settlements under way or done. */
export const listSteps = sql<
  Months,
  OfMonth & { checkedAt: Instant | null; settledAt: Instant | null; paidOn: Day | null }
>(`
  SELECT s.siteId, s.month, s.checkedAt, s.settledAt, s.paidOn FROM settlement s
  WHERE ${inScope('s')} AND s.month BETWEEN @fromMonth AND @toMonth AND s.voidedAt IS NULL`)

/** What adjustments add to each month. */
export const sumAdjustments = sql<Months, OfMonth & { meals: number; subsidyFen: number }>(`
  SELECT j.siteId, j.month, sum(j.quantity) AS meals, sum(j.quantity * c.sharesFen) AS subsidyFen
  FROM mealAdjustment j CROSS JOIN charge c ON c.id = j.chargeId
  WHERE ${inScope('j')} AND j.month BETWEEN @fromMonth AND @toMonth AND j.voidedAt IS NULL AND j.class <> 'resident'
  GROUP BY j.siteId, j.month`)
