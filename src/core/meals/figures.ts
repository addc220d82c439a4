import { daysOfMonth, type Month } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { MealDimension, MealFigure, MealFilters } from '../../shared/meals/contract-figures.ts'
import { SubsidyFund } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { paramsOf, periodOf, scopeOf } from './figures-filters.ts'
import * as figures from './figures-sql.ts'

type Months = { siteIds?: number[]; fromMonth: Month; toMonth: Month }

/**
 * Person-times and amounts of a period by one to three things, in their order; parts add up to the whole. Meals as they
 * were recorded: what was put right after a month was closed stands in the settlement alone.
 * @throws OTHER_SITE, BACKWARD
 */
export function getMealFigures(
  reader: Reader,
  { by, ...filters }: MealFilters & { by: MealDimension[] },
  actor: Actor,
): MealFigure[] {
  const params = paramsOf(reader, filters, actor)
  return reader
    .all(figures.sumMeals(by, params), params)
    .map(({ k0, k1 = '', k2 = '', ...sums }) => ({ keys: [k0, k1, k2].slice(0, by.length), ...sums }))
}

/** What each fund gave for the meals of a period, in the funds' order; grants of months are in the settlement. @throws OTHER_SITE, BACKWARD */
export function getFundFigures(reader: Reader, filters: MealFilters, actor: Actor): figures.FundRow[] {
  const params = paramsOf(reader, filters, actor)
  const rows = reader.all(figures.sumFunds(params), params)
  return SubsidyFund.options.flatMap((fund) => rows.filter((row) => row.fund === fund))
}

/** Distinct persons with a name, residents left out: month by month, and over all. @throws OTHER_SITE, BACKWARD */
export function getMealPersons(reader: Reader, { siteIds, ...months }: Months, actor: Actor) {
  requireForward(months)
  const params = { siteIds: scopeOf(reader, siteIds, actor), ...months }
  return {
    persons: reader.get(figures.countPersons, params)?.persons ?? 0,
    byMonth: reader.all(figures.countPersonsByMonth, params),
  }
}

/** The persons behind their count, who came most first. @throws OTHER_SITE, BACKWARD */
export function listMealPersons(reader: Reader, { siteIds, ...months }: Months, actor: Actor) {
  requireForward(months)
  return reader.all(figures.listPersons, { siteIds: scopeOf(reader, siteIds, actor), ...months })
}

/**
 * What the meals of each month cost, in fen: the dishes on the menus times person-times, and the goods received. Months in
 * which there was nothing are left out. Residents fed by a home are outside, as everywhere.
 * @throws OTHER_SITE, BACKWARD
 */
export function getMealCosts(reader: Reader, { siteIds, ...months }: Months, actor: Actor) {
  requireForward(months)
  const period = periodOf(`${months.fromMonth}-01`, daysOfMonth(months.toMonth).at(-1) ?? '')
  const params = { siteIds: scopeOf(reader, siteIds, actor), ...period }
  const served = new Map(reader.all(figures.sumMeals(['month'], params), params).map((row) => [row.k0, row]))
  const dishes = new Map(reader.all(figures.sumDishes, params).map((row) => [row.month, row.dishesFen]))
  const received = new Map(reader.all(figures.sumReceived, params).map((row) => [row.month, row.receivedFen]))
  return [...new Set([...served.keys(), ...received.keys()])].sort().map((month) => ({
    month,
    meals: served.get(month)?.meals ?? 0,
    priceFen: served.get(month)?.priceFen ?? 0,
    dishesFen: dishes.get(month) ?? null,
    receivedFen: received.get(month) ?? null,
  }))
}

function requireForward({ fromMonth, toMonth }: Months): void {
  if (toMonth < fromMonth) throw refuse('BACKWARD', { from: fromMonth, to: toMonth })
}
