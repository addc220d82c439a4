import { expect, test } from 'vitest'
import * as adjustments from '../../src/core/meals/adjustments-sql.ts'
import { type FilterParams, periodOf } from '../../src/core/meals/figures-filters.ts'
import * as lost from '../../src/core/meals/figures-lost-sql.ts'
import * as odd from '../../src/core/meals/figures-odd-sql.ts'
import * as rows from '../../src/core/meals/figures-rows-sql.ts'
import * as figures from '../../src/core/meals/figures-sql.ts'
import * as today from '../../src/core/meals/figures-today-sql.ts'
import * as settlement from '../../src/core/meals/settlement-sql.ts'
import * as states from '../../src/core/meals/settlement-states-sql.ts'
import { MealDimension } from '../../src/shared/meals/contract-figures.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

const period: FilterParams = { siteIds: '[1]', from: '2026-01-01', to: '2026-12-31' }
const filters: FilterParams[] = [
  period,
  { ...period, meals: '["lunch"]', modes: '["dineIn"]', classes: '["elder"]' },
  { ...period, categories: '[""]', pays: '["cash"]' },
  { ...period, fromMonth: '2026-01', toMonth: '2026-12' },
]
const sumsOfDays = 'SEARCH s USING PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)'
const linesOfDays = 'SEARCH m USING INDEX mealByDay (siteId=? AND onDay>? AND onDay<?)'
const linesOfMonth = 'SEARCH mealLine USING INDEX mealByDay (siteId=? AND onDay>? AND onDay<?)'

test('figures over years read the kept sums of their canteens and days, and sort day by day nothing', async () => {
  const { core } = await makeCore()
  const pairs = MealDimension.options.flatMap((one) =>
    MealDimension.options.map((other) => [one, other] as const),
  )
  for (const narrow of filters)
    for (const by of pairs) {
      const plan = planOf(core, figures.sumMeals([...new Set(by)], narrow))
      expect(plan, by.join()).toContain(sumsOfDays)
      expect(plan, by.join()).toContain('SEARCH c USING INTEGER PRIMARY KEY (rowid=?)')
    }
  // Once for the year's rows would be slow; once for what is left of them is not.
  const plan = planOf(core, figures.sumMeals(['month', 'site', 'meal'], period))
  expect(plan.filter((line) => line === 'USE TEMP B-TREE FOR GROUP BY')).toHaveLength(1)
  expect(plan.indexOf(sumsOfDays)).toBeLessThan(plan.indexOf('USE TEMP B-TREE FOR GROUP BY'))
  expect(plan.indexOf('SCAN part')).toBeLessThan(plan.indexOf('USE TEMP B-TREE FOR GROUP BY'))
})

test('whole months are read from their own sums, the days beside them from theirs', async () => {
  const { core } = await makeCore()
  const months = { ...period, ...periodOf('2026-01-15', '2026-12-31') }
  for (const statement of [figures.sumMeals(['month', 'site', 'meal'], months), figures.sumFunds(months)])
    expect(planOf(core, statement)).toEqual(
      expect.arrayContaining([
        'SEARCH s USING PRIMARY KEY (siteId=? AND month>? AND month<?)',
        'SEARCH s USING PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)',
      ]),
    )
  for (const narrow of [{ categories: '[""]' }, { pays: '["cash"]' }])
    expect(planOf(core, figures.sumMeals(['month'], { ...months, ...narrow }))).toContain(sumsOfDays)
  expect(planOf(core, figures.sumMeals(['day'], months))).toContain(sumsOfDays)
})

test('a month of a canteen is found by its days, adjustments by their month', async () => {
  const { core } = await makeCore()
  for (const statement of [settlement.listParts, settlement.listStatement])
    expect(planOf(core, statement)).toEqual(
      expect.arrayContaining([
        linesOfMonth,
        'SEARCH mealAdjustment USING INDEX mealAdjustmentByMonth (siteId=? AND month=?)',
      ]),
    )
  expect(planOf(core, settlement.findSettlement)).toEqual([
    'SEARCH settlement USING INDEX settlementOfMonth (siteId=? AND month=?)',
  ])
})

test('rows are found by canteen and day, one person’s by the person', async () => {
  const { core } = await makeCore()
  const everybody = { ...period, personId: null, isVoidedShown: false }
  for (const statement of [rows.countRows(everybody), rows.listIds(everybody)])
    expect(planOf(core, statement)).toContain(linesOfDays)
  const own = { ...everybody, personId: 1, isVoidedShown: true }
  for (const statement of [rows.countRows(own), rows.listIds(own)])
    expect(planOf(core, statement)).toEqual(
      expect.arrayContaining([
        'SEARCH mealLine USING INDEX mealOnce (personId=? AND onDay>? AND onDay<?)',
        'SEARCH mealLine USING COVERING INDEX mealExtraByPerson (personId=? AND onDay>? AND onDay<?)',
        'SEARCH mealLine USING INDEX mealVoidedByPerson (personId=?)',
      ]),
    )
})

test('today and the days it is held against are found by canteen and day', async () => {
  const { core } = await makeCore()
  expect(planOf(core, today.countDays)).toContain('SEARCH m USING INDEX mealByDay (siteId=? AND onDay=?)')
  expect(planOf(core, today.countRegulars)).toContain(linesOfDays)
  expect(planOf(core, lost.listLost)).toEqual(
    expect.arrayContaining([
      linesOfDays,
      'SEARCH m USING INDEX mealOnce (personId=? AND onDay>? AND onDay<?)',
    ]),
  )
})

test('nothing reads a ledger whole', async () => {
  const { core } = await makeCore()
  const statements = [
    // The last line is the end of its own tree.
    ...Object.values(settlement).filter((statement) => statement !== settlement.lastLine),
    ...Object.values(states),
    ...Object.values(adjustments),
    ...Object.values(today),
    ...Object.values(lost),
    rows.listRows,
    figures.countPersons,
    figures.countPersonsByMonth,
    figures.sumDishes,
    figures.sumReceived,
    ...filters.flatMap((narrow) => [
      figures.sumFunds(narrow),
      ...MealDimension.options.map((by) => figures.sumMeals([by], narrow)),
      ...[null, 1].map((personId) => rows.listIds({ ...narrow, personId, isVoidedShown: true })),
    ]),
  ]
  // Rules are few.
  for (const statement of statements) expect(scansOf(core, statement, ['r']), statement.text).toEqual([])
  // Odd meals are found from what makes them odd: leaves, suspensions, deaths among diners, stages; these are few.
  const few = ['l', 's', 'd', 'canteenStage', 'c', 'stage']
  for (const statement of Object.values(odd))
    expect(scansOf(core, statement, few), statement.text).toEqual([])
})
