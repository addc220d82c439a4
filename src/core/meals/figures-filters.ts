import { addDays, addMonths, type Day, type Month, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { MealFilters } from '../../shared/meals/contract-figures.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { listRecords } from './canteens.ts'

type List = 'meals' | 'modes' | 'classes' | 'categories' | 'pays'
const columnOf: Record<List, string> = {
  meals: 'meal',
  modes: 'mode',
  classes: 'class',
  categories: 'category',
  pays: 'pay',
}
const lists = Object.keys(columnOf) as List[]

/** A period, with the first and last month that are in it whole, if any is. */
interface Period {
  from: Day
  to: Day
  fromMonth?: Month
  toMonth?: Month
}

/** Filters as the statements take them: lists as JSON arrays, an empty category for none. */
export type FilterParams = { siteIds: string } & Period & Partial<Record<List, string>>

/** The days of a period, and the months that are in it whole. */
export function periodOf(from: Day, to: Day): Period {
  const fromMonth = from.endsWith('-01') ? monthOf(from) : addMonths(monthOf(from), 1)
  const toMonth = addMonths(monthOf(addDays(to, 1)), -1)
  return fromMonth <= toMonth ? { from, to, fromMonth, toMonth } : { from, to }
}

/**
 * The canteens asked for, all that the account may see where none is named, as a JSON array.
 * @throws OTHER_SITE when one of them is not the account's
 */
export function scopeOf(reader: Reader, siteIds: readonly number[] | undefined, actor: Actor): string {
  if (!siteIds?.length) return JSON.stringify(listRecords(reader, actor).map(({ siteId }) => siteId))
  for (const siteId of siteIds) requireSite(actor, siteId)
  return JSON.stringify(siteIds)
}

/** @throws OTHER_SITE, BACKWARD */
export function paramsOf(reader: Reader, filters: MealFilters, actor: Actor): FilterParams {
  const { from, to } = filters
  if (to < from) throw refuse('BACKWARD', { from, to })
  const params: FilterParams = { siteIds: scopeOf(reader, filters.siteIds, actor), ...periodOf(from, to) }
  for (const list of lists)
    if (filters[list]?.length) params[list] = JSON.stringify(filters[list].map((value) => value ?? ''))
  return params
}

const valuesOf = (param: string) => `(SELECT value FROM json_each(@${param}))`
/** One of the canteens asked for. */
export const inScope = (row: string) => `${row}.siteId IN ${valuesOf('siteIds')}`

/**
 * The conditions of the filters in use on rows of meals: a set of filters is one fixed text. A list that is left out, or
 * empty, asks nothing; residents fed by a home are there only where the classes name them.
 */
export const mealsIn = (row: string, params: FilterParams): string =>
  `${inScope(row)} AND ${row}.onDay BETWEEN @from AND @to AND ${kindsIn(row, params)}`

/** The same without canteens and days. */
export function kindsIn(row: string, params: FilterParams): string {
  const asked = lists
    .filter((list) => params[list] !== undefined)
    .map((list) => `${row}.${columnOf[list]} IN ${valuesOf(list)}`)
  if (params.classes === undefined) asked.push(`${row}.class <> 'resident'`)
  return asked.join(' AND ')
}
