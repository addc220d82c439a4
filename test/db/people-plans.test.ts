import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as imports from '../../src/core/imports/sql.ts'
import * as lists from '../../src/core/people/list-sql.ts'
import * as mergesOfCare from '../../src/core/people/merge-care-sql.ts'
import * as merges from '../../src/core/people/merge-sql.ts'
import * as people from '../../src/core/people/sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

const isStatement = (value: unknown): value is Statement<never, never> =>
  typeof (value as Statement<never, never>)?.text === 'string'

test('nobody is found by reading everybody', async () => {
  const { core } = await makeCore()
  expect(planOf(core, lists.searchPeople).join('\n')).toContain(
    'SEARCH personKey USING PRIMARY KEY (key>? AND key<?)',
  )
  for (const statement of [
    lists.searchPeople,
    ...Object.values(lists.listFound).flatMap((order) => Object.values(order)),
  ])
    expect(scansOf(core, statement), statement.text).toEqual([])
})

test('the list of everybody reads people once and the rest by index', async () => {
  const { core } = await makeCore()
  for (const order of Object.values(lists.listPeople).flatMap((order) => Object.values(order)))
    expect(scansOf(core, order, ['p']), order.text).toEqual([])
})

test('every other statement about people and imports goes by an index', async () => {
  const { core } = await makeCore()
  const check = (modules: object[], allowed: string[]) => {
    const statements = modules.flatMap((module) => Object.values(module)).filter(isStatement)
    for (const statement of statements) expect(scansOf(core, statement, allowed), statement.text).toEqual([])
    return statements.length
  }
  expect(
    check([people, { extra: lists.getExportExtra, lying: lists.findLying, waiting: lists.findWaiting }], []),
  ).toBeGreaterThan(20)
  // Imports and merges are lists of their own, few by nature. A merge also looks for what was voided or closed;
  // it is rare, and an index for it would be paid for by every hold, leave, plan, package and loan.
  expect(check([imports], ['importBatch', 'm'])).toBeGreaterThan(10)
  const merging = [merges, mergesOfCare, merges.listIds, merges.moveRows, ...Object.values(merges.copies)]
  const short = ['hold', 'leave', 'plannedMove', 'packageGrant', 'equipmentLoan']
  expect(check(merging, ['m', ...short])).toBeGreaterThan(20)
})
