import type { Day, Month } from '../../shared/day.ts'
import type { MealDimension } from '../../shared/meals/contract-figures.ts'
import type { SubsidyFund } from '../../shared/meals/terms.ts'
import { type Statement, sql } from '../db/statement.ts'
import { type FilterParams, inScope, kindsIn, mealsIn } from './figures-filters.ts'

/** A figure of meals; k0, k1, k2 are the values of what it is by, as text. */
export interface FigureRow {
  k0: string
  k1?: string
  k2?: string
  meals: number
  priceFen: number
  selfFen: number
  subsidyFen: number
  grantsFen: number
}

const columnOf: Record<MealDimension, string> = {
  day: 'onDay',
  month: 'substr(onDay, 1, 7)',
  site: 'siteId',
  meal: 'meal',
  mode: 'mode',
  class: 'class',
  category: 'category',
  pay: 'pay',
}
/** What the sums are kept in the order of, site by site and day by day. */
const kept = ['siteId', 'onDay', 'meal', 'mode', 'class', 'category', 'pay']
/** Up to here fewer rows are left, beyond about as many. */
const COARSE = 5

/**
 * Meals and amounts by what is asked for. Whole months are read from their own sums where these tell it. Else years of
 * sums are first added up in the order in which they stand, day by day and meal by meal, which sorts nothing; where
 * category or pay is asked for that would spare nothing.
 */
export function sumMeals(
  by: readonly MealDimension[],
  params: FilterParams,
): Statement<FilterParams, FigureRow> {
  const order = by.map((_, index) => index + 1).join(', ')
  if (isByMonth(by, params))
    return sql(`
      SELECT ${keysOf(by, { ...columnOf, month: 'month' })}, ${sumsOfCharges}
      FROM (${monthsAndDays(params)}) s CROSS JOIN charge c ON c.id = s.chargeId GROUP BY ${order} ORDER BY ${order}`)
  const keys = keysOf(by, columnOf)
  const depth = Math.max(...by.map((dimension) => depthOf[dimension]))
  if (depth > COARSE)
    return sql(`SELECT ${keys}, ${sumsOfCharges} ${from(params)} GROUP BY ${order} ORDER BY ${order}`)
  const own = kept.slice(0, depth).join(', ')
  return sql(`
    WITH part AS (SELECT ${own}, ${sumsOfCharges} ${from(params)} GROUP BY ${own})
    SELECT ${keys}, ${sumsOfParts} FROM part GROUP BY ${order} ORDER BY ${order}`)
}

const keysOf = (by: readonly MealDimension[], columns: Record<MealDimension, string>): string =>
  by.map((dimension, index) => `CAST(${columns[dimension]} AS TEXT) AS k${index}`).join(', ')

/** True where the sums of months know all that is asked. */
const isByMonth = (by: readonly MealDimension[], { fromMonth, categories, pays }: FilterParams): boolean =>
  fromMonth !== undefined &&
  categories === undefined &&
  pays === undefined &&
  !by.some((dimension) => dimension === 'day' || dimension === 'category' || dimension === 'pay')

/** A period's sums by month: of the months in it whole, and of the days before and after these. */
function monthsAndDays(params: FilterParams): string {
  const asked = `${inScope('s')} AND s.count > 0 AND ${kindsIn('s', params)}`
  const days = `SELECT siteId, substr(onDay, 1, 7), meal, mode, class, chargeId, count FROM mealSum s WHERE ${asked}`
  return `
    SELECT siteId, month, meal, mode, class, chargeId, count FROM mealMonthSum s
    WHERE ${asked} AND s.month BETWEEN @fromMonth AND @toMonth
    UNION ALL ${days} AND s.onDay >= @from AND s.onDay < @fromMonth || '-01'
    UNION ALL ${days} AND s.onDay > @toMonth || '-31' AND s.onDay <= @to`
}

/** How many of the kept columns a dimension needs, from the first. */
const depthOf = {
  site: 1,
  day: 2,
  month: 2,
  meal: 3,
  mode: 4,
  class: 5,
  category: 6,
  pay: 7,
} satisfies Record<MealDimension, number>
const from = (params: FilterParams) =>
  `FROM mealSum s CROSS JOIN charge c ON c.id = s.chargeId WHERE ${mealsIn('s', params)} AND s.count > 0`
const sumsOfCharges = `sum(s.count) AS meals, sum(s.count * c.priceFen) AS priceFen, sum(s.count * c.selfFen) AS selfFen,
  sum(s.count * c.sharesFen) AS subsidyFen, sum(s.count * c.grantsFen) AS grantsFen`
const sumsOfParts = `sum(meals) AS meals, sum(priceFen) AS priceFen, sum(selfFen) AS selfFen, sum(subsidyFen) AS subsidyFen,
  sum(grantsFen) AS grantsFen`

export interface FundRow {
  fund: SubsidyFund
  meals: number
  subsidyFen: number
  grantsFen: number
}
/** What each fund gave, and for how many meals: of one to which two of its rules gave, once. */
export const sumFunds = (params: FilterParams): Statement<FilterParams, FundRow> =>
  sql(`
    WITH part AS (SELECT s.chargeId, sum(s.count) AS meals FROM (${chargesIn(params)}) s GROUP BY s.chargeId), given AS (
      SELECT part.meals, h.fund, sum(h.fen * (h.isGrant = 0)) AS sharesFen, sum(h.fen * h.isGrant) AS grantsFen
      FROM part CROSS JOIN chargeShare h ON h.chargeId = part.chargeId GROUP BY h.chargeId, h.fund
    )
    SELECT fund, sum(meals) AS meals, sum(meals * sharesFen) AS subsidyFen, sum(meals * grantsFen) AS grantsFen
    FROM given GROUP BY fund`)

const chargesIn = (params: FilterParams): string =>
  isByMonth([], params)
    ? monthsAndDays(params)
    : `SELECT s.chargeId, s.count FROM mealSum s WHERE ${mealsIn('s', params)} AND s.count > 0`

type Months = { siteIds: string; fromMonth: Month; toMonth: Month }
const personsIn = `FROM mealPersonMonth m WHERE ${inScope('m')} AND m.month BETWEEN @fromMonth AND @toMonth AND m.count > 0`
export const countPersons = sql<Months, { persons: number }>(
  `SELECT count(DISTINCT m.personId) AS persons ${personsIn}`,
)
export const countPersonsByMonth = sql<Months, { month: Month; persons: number }>(
  `SELECT m.month, count(DISTINCT m.personId) AS persons ${personsIn} GROUP BY m.month ORDER BY m.month`,
)
/** Those persons with their person-times, who came most first. */
export const listPersons = sql<Months, { personId: number; person: string; number: string; meals: number }>(`
  WITH own AS (SELECT m.personId, sum(m.count) AS meals ${personsIn} GROUP BY m.personId)
  SELECT own.personId, p.name AS person, coalesce(d.number, '') AS number, own.meals
  FROM own CROSS JOIN person p ON p.id = own.personId LEFT JOIN diner d ON d.personId = own.personId
  ORDER BY own.meals DESC, p.pinyin, p.id`)

type Period = { siteIds: string; from: Day; to: Day }
/** The menus' dishes times the portions served, month by month; null where no menu has costs. */
export const sumDishes = sql<Period, { month: Month; dishesFen: number | null }>(`
  WITH served AS (
    SELECT s.siteId, s.onDay, s.meal, sum(s.count) AS meals FROM mealSum s
    WHERE ${mealsIn('s', { siteIds: '', from: '', to: '' })} GROUP BY s.siteId, s.onDay, s.meal
  )
  SELECT substr(d.onDay, 1, 7) AS month, sum(d.costFen * served.meals) AS dishesFen
  FROM served CROSS JOIN menuDish d ON d.siteId = served.siteId AND d.onDay = served.onDay AND d.meal = served.meal
  WHERE d.costFen IS NOT NULL GROUP BY 1`)
/** What goods received cost, month by month. */
export const sumReceived = sql<Period, { month: Month; receivedFen: number }>(`
  SELECT substr(k.onDay, 1, 7) AS month, sum(k.costFen) AS receivedFen FROM kitchenLog k
  WHERE ${inScope('k')} AND k.kind = 'received' AND k.onDay BETWEEN @from AND @to AND k.voidedAt IS NULL AND k.costFen IS NOT NULL
  GROUP BY 1`)
