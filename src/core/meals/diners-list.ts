import { monthOf } from '../../shared/day.ts'
import type { DinerRow } from '../../shared/meals/diner.ts'
import { dinerClassOf, normaliseNumber, noTerms, shortNumberOf } from '../../shared/meals/diner-rules.ts'
import type { DinerCategory, DinerClass } from '../../shared/meals/terms.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { codeRange, keyRange } from '../people/keys.ts'
import { ageAt } from './charging.ts'
import * as lists from './diners-list-sql.ts'

interface ListInput {
  siteId?: number
  text: string
  class?: DinerClass
  category?: DinerCategory
  isSuspended?: boolean
  limit: number
  offset: number
}

/**
 * Diners of the account's canteens, by number; found by name, sound, number or card. Class, category and whether they are
 * suspended are today's.
 * @throws OTHER_SITE
 */
export function listDiners(
  reader: Reader,
  input: ListInput,
  actor: Actor,
): { total: number; rows: DinerRow[] } {
  const found = findRecords(reader, input, actor)
    .map((record) => withClass(reader, record))
    .filter((row) => input.class === undefined || row.class === input.class)
  const page = found.slice(input.offset, input.offset + input.limit)
  return { total: found.length, rows: page.map((row) => withMeals(reader, row)) }
}

function findRecords(reader: Reader, input: ListInput, actor: Actor): lists.ListRecord[] {
  const { siteId, category = null, isSuspended = null } = input
  if (siteId !== undefined) requireSite(actor, siteId)
  const siteIds = siteId === undefined ? actor.siteIds : [siteId]
  const { today, now } = reader
  const params = { siteIds: siteIds && JSON.stringify(siteIds), category, isSuspended, today, now }
  const range = keyRange(input.text)
  if (!range) return reader.all(lists.listDiners, params)
  const number = normaliseNumber(input.text)
  const { codeTo: numberTo } = codeRange(number)
  return reader.all(lists.listFound, { ...params, ...range, number, numberTo, short: shortNumberOf(number) })
}

type ClassedRow = Omit<DinerRow, 'lastMealOn' | 'mealsThisMonth'>

function withClass(reader: Reader, record: lists.ListRecord): ClassedRow {
  const { birthOn, birthYear, youngClass, isFedResident, category, residence, ...row } = record
  const age = ageAt(reader, { birthOn, birthYear }, reader.today)
  return {
    ...row,
    age,
    class: dinerClassOf({ age, class: youngClass, isFedResident }),
    category: category ?? noTerms.category,
    residence: residence ?? noTerms.residence,
  }
}

const withMeals = (reader: Reader, row: ClassedRow): DinerRow => ({
  ...row,
  lastMealOn: reader.get(lists.lastMealOn, row)?.onDay ?? null,
  mealsThisMonth: reader.get(lists.mealsInMonth, { ...row, month: monthOf(reader.today) })?.count ?? 0,
})
