import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as reminders from '../../src/core/meals/canteens-reminders-sql.ts'
import * as canteens from '../../src/core/meals/canteens-sql.ts'
import * as accounts from '../../src/core/meals/diners-account-sql.ts'
import * as bills from '../../src/core/meals/diners-bills-sql.ts'
import * as lists from '../../src/core/meals/diners-list-sql.ts'
import * as meals from '../../src/core/meals/diners-meals-sql.ts'
import * as diners from '../../src/core/meals/diners-sql.ts'
import * as merges from '../../src/core/people/merge-meals-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const isStatement = (value: unknown): value is AnyStatement =>
  typeof (value as AnyStatement | undefined)?.text === 'string'

const named = (prefix: string, statements: Record<string, AnyStatement> | AnyStatement[]) =>
  Object.fromEntries(Object.entries(statements).map(([name, statement]) => [`${prefix} ${name}`, statement]))

test.each([
  // Canteens are a dozen.
  ['canteens', canteens, ['c'], 12],
  ['reminders', reminders, [], 1],
  ['diners', diners, [], 17],
  ['accounts', accounts, [], 7],
  ['bills', bills, ['k'], 2],
  ['meals', meals, [], 1],
  // The list reads all diners once, unless something is typed.
  ['lists', lists, ['d'], 5],
  // What was voided is looked for too; a merge is rare, and an index for it would be paid for by every order and delivery.
  [
    'merges',
    {
      ...merges,
      ...named('ids', merges.listIds),
      ...named('to', merges.moveRows),
      ...named('since', merges.listSince),
      ...named('void', merges.voidOf.orderChange),
      ...named('diner', merges.moveDiner),
      ...named(
        'of',
        merges.listOfDiner.map(([, statement]) => statement),
      ),
    },
    ['v', 'delivery', 'dinerSuspension', 'standingOrder', 'orderChange', 'orderPause'],
    40,
  ],
] as const)('no statement of %s reads a whole table', async (_name, module, allowed, atLeast) => {
  const { core } = await makeCore()
  const statements = Object.entries<unknown>(module).filter((entry): entry is [string, AnyStatement] =>
    isStatement(entry[1]),
  )
  expect(statements.length).toBeGreaterThanOrEqual(atLeast)
  // Ids come as JSON; the records of one person are one or two.
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, ['one', ...allowed]).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('a card, a suspension and a price are found by their keys', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(diners.findCard)).toContain('dinerCardByNumber (number=?)')
  expect(plan(diners.suspensionOn)).toContain('dinerSuspensionByPerson (personId=? AND fromOn<?)')
  expect(plan(diners.lastNumber)).toContain('(number>? AND number<?)')
  expect(plan(canteens.priceOn)).toContain('PRIMARY KEY (siteId=? AND meal=? AND class=? AND fromOn<?)')
  expect(plan(canteens.stageOn)).toContain('PRIMARY KEY (siteId=? AND fromOn<?)')
  expect(plan(canteens.hoursOn)).toContain('PRIMARY KEY (siteId=? AND meal=? AND fromOn<?)')
  expect(plan(canteens.lastOtherPrice)).toContain(
    'SEARCH m USING PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)',
  )
  expect(plan(canteens.lastServed)).toContain('PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)')
})

test('names are found by their keys, and a diner’s meals each kind by its own index', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  for (const statement of [lists.findLike, lists.listFound]) {
    expect(plan(statement)).toContain('SEARCH personKey USING PRIMARY KEY (key>? AND key<?)')
    expect(scansOf(core, statement)).toEqual([])
  }
  for (const statement of [accounts.listLines, accounts.sumOf, meals.listIds, bills.listOfPerson]) {
    expect(plan(statement)).toContain('SEARCH m USING INDEX mealOnce (personId=?')
    expect(plan(statement)).toContain('mealExtraByPerson (personId=?')
    expect(plan(statement)).not.toContain('mealByDay')
  }
  // Of where a diner lives their own stays alone are read, not the home's.
  expect(plan(lists.listDiners)).toContain('placementByPerson (personId=?')
  expect(plan(lists.lastMealOn)).toContain('mealOnce (personId=?)')
  expect(plan(lists.mealsInMonth)).toContain('mealPersonMonthByPerson (personId=? AND month=?)')
  expect(plan(bills.listBills)).toContain('mealByDay (siteId=? AND onDay>? AND onDay<?)')
})
