import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as kitchen from '../../src/core/meals/kitchen-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

test('no statement of the kitchen reads a whole table but the list of dishes', async () => {
  const { core } = await makeCore()
  const statements = Object.entries<AnyStatement>(kitchen as never)
  expect(statements.length).toBeGreaterThan(20)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual(['listDishes: SCAN dish'])
})

test('menus, samples, diners and logs are read by their canteen and days', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(kitchen.listMenuDishes)).toContain('PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)')
  expect(plan(kitchen.listSamples)).toContain('foodSampleByDay (siteId=? AND onDay>? AND onDay<?)')
  expect(plan(kitchen.listSamplesKept)).toContain('foodSampleKept (siteId=?)')
  expect(plan(kitchen.findSample)).toContain('foodSampleOnce (siteId=? AND onDay=? AND meal=? AND dishId=?)')
  expect(plan(kitchen.countDiners)).toContain('PRIMARY KEY (siteId=? AND onDay>? AND onDay<?)')
  expect(plan(kitchen.listLogs)).toContain('kitchenLogByDay (siteId=? AND onDay>? AND onDay<?)')
  expect(plan(kitchen.listLogsOfKind)).toContain(
    'kitchenLogByKind (siteId=? AND kind=? AND onDay>? AND onDay<?)',
  )
})
