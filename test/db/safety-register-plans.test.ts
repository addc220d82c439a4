import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as drills from '../../src/core/safety/drills-sql.ts'
import * as register from '../../src/core/safety/register-sql.ts'
import * as trainings from '../../src/core/safety/trainings-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

test('no statement of the register, the drills and the training reads a whole table', async () => {
  const { core } = await makeCore()
  const statements = [register, drills, trainings].flatMap((sql) =>
    Object.entries<AnyStatement>(sql as never),
  )
  expect(statements.length).toBeGreaterThan(40)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('what stands on a floor, a scanned code and what was passed are found by their indexes', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(register.listAssetsAt as AnyStatement)).toContain('safetyAssetBySite (siteId=? AND kind=?)')
  expect(plan(register.findPoint as AnyStatement)).toContain('(code=?)')
  expect(plan(register.listAssets as AnyStatement)).toContain('assetCheckByAsset (assetId=?)')
  expect(plan(trainings.listPassed as AnyStatement)).toContain('trainingPersonByStaff (staffId=?)')
  expect(plan(drills.listDrills as AnyStatement)).toContain('hazardByDrill (drillId=?)')
})
