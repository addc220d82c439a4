import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as clashes from '../../src/core/homecare/clashes-sql.ts'
import * as followUps from '../../src/core/homecare/follow-ups-sql.ts'
import * as planning from '../../src/core/homecare/planning-sql.ts'
import * as visits from '../../src/core/homecare/visits-sql.ts'
import * as writes from '../../src/core/homecare/visits-write-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const isStatement = (value: unknown): value is AnyStatement =>
  typeof (value as AnyStatement | undefined)?.text === 'string'

test.each([
  ['clashes', clashes],
  ['planning', planning],
  ['visits', { ...visits, ...visits.listVisits, ...visits.countVisits }],
  ['writes', writes],
  ['follow-ups', followUps],
])('no statement of %s reads a whole table', async (_name, module) => {
  const { core } = await makeCore()
  const statements = Object.entries<unknown>(module).filter((entry): entry is [string, AnyStatement] =>
    isStatement(entry[1]),
  )
  expect(statements.length).toBeGreaterThan(4)
  // Ids come as JSON; the teams of a site are a handful; findings that are over are read by their site on demand.
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, ['j', 't']).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('the day’s list, a person’s year and a worker’s year go by their own index', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  for (const lists of [visits.listVisits, visits.countVisits]) {
    expect(plan(lists.site)).toContain('visitByDay (siteId=? AND onDay>? AND onDay<?)')
    expect(plan(lists.person)).toContain('visitByPerson (personId=? AND onDay>? AND onDay<?)')
    expect(plan(lists.worker)).toContain('visitWorkerByDay (siteId=? AND onDay>? AND onDay<?)')
  }
  expect(plan(visits.listUnsettled)).toContain('visitUnsettled (siteId=? AND onDay<?)')
})

test('clashes are looked for around their time alone', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(clashes.slotsOfStaff)).toContain('visitWorkerByTime (staffId=? AND fromAt>? AND fromAt<?)')
  expect(plan(clashes.slotsOfPeople)).toContain('visitByElderTime (personId=? AND fromAt>? AND fromAt<?)')
  expect(plan(clashes.awayOf)).toContain('leaveByPerson (personId=? AND fromAt<?)')
  expect(plan(clashes.awayOf)).toContain('placementByPerson (personId=? AND fromAt<?)')
  expect(plan(visits.findUnderWay)).toContain('SCAN v USING INDEX visitUnderWay')
  expect(plan(visits.itemsUsed)).toContain('visitByGrant (grantId=? AND onDay>? AND onDay<?)')
})
