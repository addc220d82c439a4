import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as checklists from '../../src/core/safety/checklists-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const statements = Object.entries(checklists as unknown as Record<string, AnyStatement>).filter(
  ([, { text }]) => text !== undefined,
)

test('no statement of the checklists reads a whole table', async () => {
  const { core } = await makeCore()
  expect(statements.length).toBeGreaterThan(12)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('the version in force, its items and how often it was used are found by their indexes', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  const inForce = plan(checklists.versionInForce as AnyStatement)
  expect(inForce).toContain('checklistInForce (checklistId=? AND fromOn<?)')
  expect(inForce).not.toContain('TEMP B-TREE')
  expect(inForce).toContain('COVERING INDEX inspectionByVersion (versionId=?)')
  expect(plan(checklists.listItems as AnyStatement)).toContain('(versionId=?)')
  expect(plan(checklists.listChecklists as AnyStatement)).toContain('checklistByName')
})
