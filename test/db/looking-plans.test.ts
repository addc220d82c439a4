import { expect, test } from 'vitest'
import * as board from '../../src/core/beds/board-sql.ts'
import * as figures from '../../src/core/beds/figures-sql.ts'
import * as find from '../../src/core/beds/find-sql.ts'
import * as history from '../../src/core/beds/history-sql.ts'
import type { Statement } from '../../src/core/db/statement.ts'
import { makeOrganisation } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

const isStatement = (value: unknown): value is Statement<never, never> =>
  typeof value === 'object' && value !== null && 'text' in value

test('no statement that looks at beds reads a whole table', async () => {
  const { core } = await makeOrganisation()
  const statements = [board, find, history, figures]
    .flatMap((module) => Object.entries(module))
    .filter(([, value]) => isStatement(value))
  expect(statements.length).toBeGreaterThan(20)
  for (const [name, statement] of statements)
    expect(scansOf(core, statement as Statement<never, never>), name).toEqual([])
})

test('the board seeks one placement, one condition and one leave per bed, by index', async () => {
  const { core } = await makeOrganisation()
  const plan = planOf(core, board.placedTrue).join('\n')
  for (const index of [
    'placementByBed (bedId=? AND fromAt<?)',
    'leaveByPerson (personId=? AND fromAt<?)',
    'conditionByPerson (personId=? AND fromAt<?)',
  ]) {
    expect(plan).toContain(index)
  }
  expect(plan).not.toContain('TEMP B-TREE')
})

test('figures over years read nothing but their indexes', async () => {
  const { core } = await makeOrganisation()
  expect(planOf(core, figures.placementSpans)).toEqual([
    'SEARCH p USING COVERING INDEX placementByStart (siteId=? AND fromAt<?)',
  ])
  expect(planOf(core, figures.leavesIn)).toEqual([
    'SEARCH l USING COVERING INDEX leaveBySite (siteId=? AND fromAt<?)',
  ])
})
