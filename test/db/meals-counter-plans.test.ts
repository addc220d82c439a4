import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as check from '../../src/core/meals/check-sql.ts'
import * as counter from '../../src/core/meals/counter-sql.ts'
import * as lines from '../../src/core/meals/lines-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

const isStatement = (value: unknown): value is Statement<never, never> =>
  typeof (value as Statement<never, never>)?.text === 'string'

test('at the counter nothing is read but by an index', async () => {
  const { core } = await makeCore()
  const statements = [lines, counter].flatMap((module) => Object.entries(module))
  expect(statements.length).toBeGreaterThan(8)
  // The last line is the table's end.
  // The last line is the table's end; a new line's children are only looked for while some are missing their parent.
  const allowed: Record<string, string[]> = { lastLine: ['mealLine'], insertLine: ['mealAdjustment'] }
  for (const [name, statement] of statements)
    if (isStatement(statement)) expect(scansOf(core, statement, allowed[name] ?? []), name).toEqual([])
})

test('each scan asks its index for one row, or for one meal’s sums', async () => {
  const { core } = await makeCore()
  const searches: [Statement<never, never> | Statement<object, unknown>, string][] = [
    [lines.getStanding, 'mealOnce (personId=? AND onDay=? AND meal=?)'],
    [lines.getStanding, 'leaveByPerson (personId=?)'],
    [lines.findAway, 'leaveByPerson (personId=? AND fromAt<?)'],
    [lines.getLine, 'INTEGER PRIMARY KEY (rowid=?)'],
    [lines.countServed, 'PRIMARY KEY (siteId=? AND onDay=? AND meal=?)'],
    [counter.sumsOf, 'PRIMARY KEY (siteId=? AND onDay=? AND meal=?)'],
    [counter.listLast, 'mealByDay (siteId=? AND onDay=? AND meal=?)'],
    [counter.listUnnamed, 'mealByDay (siteId=? AND onDay=? AND meal=?)'],
  ]
  for (const [statement, index] of searches) {
    const plan = planOf(core, statement).join('\n')
    expect(plan, statement.text).toContain(index)
  }
  // Newest first comes out of the index; nothing is sorted.
  expect(planOf(core, counter.listLast).join()).not.toContain('TEMP B-TREE')
  expect(planOf(core, lines.lastLine)).toEqual(['SCAN mealLine'])
})

test('the check goes through the ledger by its key, and through a month by its day', async () => {
  const { core } = await makeCore()
  expect(planOf(core, check.listAfter)).toEqual(['SEARCH mealLine USING INTEGER PRIMARY KEY (rowid>?)'])
  for (const statement of [check.countWrongSums, check.countWrongPersons])
    expect(planOf(core, statement).join('\n')).toContain(
      'SEARCH mealLine USING INDEX mealByDay (siteId=? AND onDay>? AND onDay<?)',
    )
  for (const statement of [check.countWrongSums, check.countWrongPersons])
    expect(scansOf(core, statement, ['own', 'kept']), statement.text).toEqual([])
  // The first and last day of a canteen are the ends of its index.
  expect(scansOf(core, check.listSpans, ['c'])).toEqual([])
})
