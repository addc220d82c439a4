import type { Day } from '../../shared/day.ts'
import type { NameQuestion, Sheet } from '../../shared/imports/contract.ts'
import { type DinerClass, Meal, type MealMode, type PayMethod } from '../../shared/meals/terms.ts'
import type { Actor } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { requireCanteen } from '../meals/canteens.ts'
import { MealChecks } from './meal-checks.ts'
import { Eaters } from './meal-people.ts'
import type { LedgerMeal, MealRow } from './meal-row.ts'
import { numberOf, ParsedRow, type ParsedSheet, wordOf } from './parse.ts'

export interface CheckedMeals {
  /** In the order of the file. */
  rows: MealRow[]
  /** Those that are understood, in the order of the days. */
  meals: LedgerMeal[]
  questions: NameQuestion[]
}

/**
 * Checks a ledger of meals: each row alone, then one after the other as they will be recorded.
 * @throws NOT_A_CANTEEN
 */
export function checkMealLedger(
  reader: Reader,
  parsed: ParsedSheet,
  sheet: Sheet,
  actor: Actor,
): CheckedMeals {
  const { siteId, choices = [] } = sheet
  const { isHeadCount } = requireCanteen(reader, actor, siteId)
  const eaters = new Eaters(reader, siteId, parsed.problems, choices)
  const rows = parsed.rows.map((row) => readRow(row, { parsed, eaters, isHeadCount }))
  const isClassNeeded = rows.some(({ isNamed, count }) => !isNamed && count !== null)
  if (isClassNeeded && !parsed.matched.columns.has('class'))
    parsed.problems.add(new ParsedRow(parsed.matched.headingRow + 1, [], new Map()), 'class', 'required')
  const meals = rows.filter(isUnderstood).sort(inOrder)
  const checks = new MealChecks(reader, siteId, parsed.problems)
  for (const meal of meals) checks.check(meal)
  return { rows, meals, questions: eaters.questions }
}

interface Ledger {
  parsed: ParsedSheet
  eaters: Eaters
  isHeadCount: boolean
}

function readRow(row: ParsedRow, ledger: Ledger): MealRow {
  const isNamed = row.text('name') !== '' || row.text('number') !== ''
  return {
    row,
    isNamed,
    ...(isNamed ? readNamed(row, ledger) : readCounted(row, ledger)),
    onDay: wordOf<Day>(row, 'date'),
    meal: wordOf<Meal>(row, 'meal'),
    mode: wordOf<MealMode>(row, 'mode') ?? 'dineIn',
    pay: wordOf<PayMethod>(row, 'pay'),
    quote: null,
  }
}

/** One person has one portion; what they count as, their record and the day say. */
function readNamed(row: ParsedRow, { parsed: { problems }, eaters, isHeadCount }: Ledger) {
  const nobody = { eater: null, count: null, class: null }
  if ((numberOf(row, 'count') ?? 1) > 1) problems.add(row, 'count', 'countOfPerson')
  if (!isHeadCount) return { ...nobody, eater: eaters.find(row) }
  problems.add(row, row.has('name') ? 'name' : 'number', 'headCountSite')
  return nobody
}

function readCounted(row: ParsedRow, { parsed: { problems, matched } }: Ledger) {
  const pay = wordOf<PayMethod>(row, 'pay')
  if (pay === 'account' || pay === 'monthlyBill') problems.add(row, 'pay', 'payNeedsName')
  const isSaid = row.text('count') === '' || row.text('class') !== '' || !matched.columns.has('class')
  if (!isSaid) problems.add(row, 'class', 'required')
  return { eater: null, count: numberOf(row, 'count'), class: wordOf<DinerClass>(row, 'class') }
}

const isUnderstood = (row: MealRow): row is LedgerMeal =>
  row.onDay !== null &&
  row.meal !== null &&
  (row.isNamed ? row.eater !== null : row.count !== null && row.class !== null)

const inOrder = (a: LedgerMeal, b: LedgerMeal): number => {
  if (a.onDay !== b.onDay) return a.onDay < b.onDay ? -1 : 1
  return Meal.options.indexOf(a.meal) - Meal.options.indexOf(b.meal) || a.row.row - b.row.row
}
