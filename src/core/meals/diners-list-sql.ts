import type { Day, Instant } from '../../shared/day.ts'
import type { DinerRow } from '../../shared/meals/diner.ts'
import type { DinerCategory, DinerClass } from '../../shared/meals/terms.ts'
import { sql } from '../db/statement.ts'

type Found = { personId: number }
const live = 'p.voidedAt IS NULL AND p.mergedIntoId IS NULL'

/** A number of somebody who was merged into another is still theirs. */
export const findExact = sql<{ number: string }, Found>(`
  SELECT d.personId FROM diner d JOIN person p ON p.id = d.personId AND ${live}
  WHERE d.personId IN (SELECT personId FROM dinerCard WHERE number = @number AND endedOn IS NULL
    UNION ALL SELECT coalesce(m.mergedIntoId, m.id) FROM diner n JOIN person m ON m.id = n.personId WHERE n.number = @number)`)
/** @param short the diner number that typed digits stand for */
export const findLike = sql<{ from: string; to: string; short: string; limit: number }, Found>(`
  SELECT d.personId FROM (
    SELECT personId FROM personKey WHERE key >= @from AND key < @to
    UNION SELECT personId FROM diner WHERE number = @short) f
  JOIN diner d ON d.personId = f.personId JOIN person p ON p.id = d.personId AND ${live}
  ORDER BY p.diedOn IS NOT NULL, d.number <> @short, p.pinyin, p.name, p.id LIMIT @limit`)

/** One line of the list, before its class of today and its meals. */
export interface ListRecord
  extends Omit<DinerRow, 'age' | 'class' | 'category' | 'residence' | 'lastMealOn' | 'mealsThisMonth'> {
  birthOn: Day | null
  birthYear: number | null
  youngClass: DinerClass
  category: DinerCategory | null
  residence: DinerRow['residence'] | null
  /** Lives in the home that their canteen feeds. */
  isFedResident: boolean
}
interface ListParams {
  /** JSON array; null for all. */
  siteIds: string | null
  category: DinerCategory | null
  isSuspended: boolean | null
  today: Day
  now: Instant
}

const listText = (source: string) => `
  SELECT * FROM (
    SELECT d.personId, p.name, d.number, d.siteId, p.birthOn, p.birthYear, d.class AS youngClass, t.category, t.residence, d.pay,
      a.balanceFen, p.diedOn,
      EXISTS (SELECT 1 FROM dinerSuspension s WHERE s.personId = d.personId AND s.voidedAt IS NULL AND s.fromOn <= @today
        AND (s.toOn IS NULL OR s.toOn >= @today)) AS isSuspended,
      EXISTS (SELECT 1 FROM placement x JOIN bed b ON b.id = x.bedId WHERE x.personId = d.personId AND +x.siteId = c.homeSiteId
        AND x.voidedAt IS NULL AND x.fromAt <= @now AND (x.toAt IS NULL OR x.toAt > @now) AND b.kind <> 'dayCare') AS isFedResident
    FROM ${source} JOIN person p ON p.id = d.personId AND ${live}
    JOIN canteen c ON c.siteId = d.siteId JOIN dinerAccount a ON a.personId = d.personId
    LEFT JOIN dinerTerms t ON t.personId = d.personId AND t.fromOn = (
      SELECT max(fromOn) FROM dinerTerms WHERE personId = d.personId AND fromOn <= @today)
    WHERE (@siteIds IS NULL OR d.siteId IN (SELECT value FROM json_each(@siteIds)))
      AND (@category IS NULL OR coalesce(t.category, 'ordinary') = @category))
  WHERE @isSuspended IS NULL OR isSuspended = @isSuspended
  ORDER BY number`
export const listDiners = sql<ListParams, ListRecord>(listText('diner d'))
/** Those among them whom a typed text finds: by name or sound, the beginning of a diner number, or any card they had. */
export const listFound = sql<
  ListParams & { from: string; to: string; number: string; numberTo: string; short: string },
  ListRecord
>(
  listText(`(
    SELECT personId FROM personKey WHERE key >= @from AND key < @to
    UNION SELECT personId FROM diner WHERE number >= @number AND number < @numberTo
    UNION SELECT personId FROM diner WHERE number = @short
    UNION SELECT personId FROM dinerCard WHERE number = @number) f JOIN diner d ON d.personId = f.personId`),
)

/** The last day on which a person ate. */
export const lastMealOn = sql<Found, { onDay: Day | null }>(`
  SELECT max(onDay) AS onDay FROM (
    SELECT * FROM (SELECT onDay FROM mealLine WHERE personId = @personId AND voidedAt IS NULL AND isExtra = 0
      ORDER BY onDay DESC LIMIT 1)
    UNION ALL
    SELECT * FROM (SELECT onDay FROM mealLine WHERE personId = @personId AND isExtra = 1 AND voidedAt IS NULL
      ORDER BY onDay DESC LIMIT 1))`)
export const mealsInMonth = sql<Found & { month: string }, { count: number }>(
  'SELECT coalesce(sum(count), 0) AS count FROM mealPersonMonth WHERE personId = @personId AND month = @month',
)
