import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as hazards from '../../src/core/safety/hazards-sql.ts'
import * as lostNights from '../../src/core/safety/lost-nights-sql.ts'
import * as roles from '../../src/core/safety/safety-roles-sql.ts'
import * as works from '../../src/core/safety/works-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

test('no statement of the hazards, their beds, roles and works reads a whole table', async () => {
  const { core } = await makeCore()
  const statements = [hazards, lostNights, roles, works].flatMap((sql) =>
    Object.entries<AnyStatement>(sql as never),
  )
  expect(statements.length).toBeGreaterThan(30)
  // Accounts are few, and asked for by whom a role names.
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, ['a']).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('the ledger comes in the order of its index, and a hazard by its own rows', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(hazards.listHazards as AnyStatement)).toContain('hazardByFound (siteId=?')
  expect(plan(hazards.listActs as AnyStatement)).toContain('hazardActByHazard (hazardId=?)')
  expect(plan(hazards.lastNumber as AnyStatement)).toContain(
    'hazardByNumber (siteId=? AND number>? AND number<?)',
  )
  expect(plan(lostNights.spansOfSite as AnyStatement)).toContain('outageByHazard')
  expect(plan(lostNights.placedIn as AnyStatement)).toContain('placementByBed (bedId=?')
  expect(plan(roles.listRolesOn as AnyStatement)).toContain('safetyRole')
})
