import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as charging from '../../src/core/meals/charging-sql.ts'
import * as rules from '../../src/core/meals/rules-sql.ts'
import * as tried from '../../src/core/meals/rules-try-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const isStatement = (value: unknown): value is AnyStatement =>
  typeof (value as AnyStatement | undefined)?.text === 'string'

test.each([
  // A meal of a queue reads nothing whole.
  ['charging', charging, []],
  // There are few canteens; the page of the rules lists them all.
  ['rules', rules, ['k', 'r', 'v']],
  ['trials', tried, ['k']],
])('no statement of %s reads a whole table', async (_name, module, allowed) => {
  const { core } = await makeCore()
  const statements = Object.entries<unknown>(module).filter((entry): entry is [string, AnyStatement] =>
    isStatement(entry[1]),
  )
  expect(statements.length).toBeGreaterThan(4)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, allowed).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('the rules of a day, a person’s places and a month’s meals go by their own index', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(charging.listInForce)).toContain('subsidyRuleBySite (siteId=?)')
  expect(plan(charging.listInForce)).toContain('subsidyRuleVersionByRule (ruleId=? AND fromOn<?)')
  expect(plan(charging.listCharged)).toContain('mealOnce (personId=? AND onDay>? AND onDay<?)')
  expect(plan(charging.listCharged)).toMatch(/SEARCH s USING PRIMARY KEY \(chargeId=\?\)/)
  expect(plan(charging.mostCharged)).toContain('mealPersonMonthByPerson (personId=? AND month=?)')
  expect(plan(tried.listLines)).toContain('mealByDay (siteId=? AND onDay>? AND onDay<?)')
  // The sums since the version began, never the ledger.
  expect(plan(rules.countMeals)).toMatch(/SEARCH m USING PRIMARY KEY \(siteId=\? AND onDay>\?\)/)
  expect(plan(rules.countMeals)).not.toContain('mealLine')
  expect(plan(rules.getVersion)).toContain('chargeShareByVersion (versionId=?)')
})

test('what every meal asks is planned once', async () => {
  for (const statement of [charging.getEater, charging.homeAt, charging.listInForce, charging.listCharged])
    expect(statement.text).not.toMatch(/[^+]@/)
})
