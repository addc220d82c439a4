import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as papers from '../../src/core/safety/paper/sql.ts'
import * as roster from '../../src/core/safety/roster-sql.ts'
import * as shifts from '../../src/core/safety/shifts-sql.ts'
import * as zones from '../../src/core/safety/zones-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

/** An organisation has few sites; a zone is taken away once in years, and no room may be left in it. */
const small: Record<string, string[]> = { listHomes: ['s'], removeZone: ['room'] }

test('no statement of the roster, the shifts, the zones and the papers reads a whole table', async () => {
  const { core } = await makeCore()
  const statements = [roster, shifts, zones, papers].flatMap((sql) =>
    Object.entries<AnyStatement>(sql as never),
  )
  expect(statements.length).toBeGreaterThan(20)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement, small[name]).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('however long the history, the roster seeks the latest of each bed and person, and shifts by their time', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  const placed = plan(roster.placedAt as AnyStatement)
  expect(placed).toMatch(/SEARCH q USING .*\(bedId=\? AND fromAt<\?\)/)
  expect(placed).toMatch(/SEARCH k USING .*\(personId=\? AND fromAt<\?\)/)
  expect(placed).toMatch(/SEARCH v USING .*\(personId=\? AND fromAt<\?\)/)
  expect(plan(shifts.onDutyAt as AnyStatement)).toContain(
    'shiftEntryByTime (siteId=? AND fromAt>? AND fromAt<?)',
  )
  expect(plan(papers.lastPaper as AnyStatement)).toContain('rosterPaperBySite (siteId=? AND at<?)')
})
