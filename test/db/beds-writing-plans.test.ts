import { expect, test } from 'vitest'
import * as stays from '../../src/core/beds/stays-sql.ts'
import * as structure from '../../src/core/beds/structure-sql.ts'
import * as waiting from '../../src/core/beds/waiting-sql.ts'
import type { Statement } from '../../src/core/db/statement.ts'
import { sql } from '../../src/core/db/statement.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>
const isStatement = (value: unknown): value is AnyStatement =>
  typeof (value as AnyStatement | undefined)?.text === 'string'

test.each([
  ['stays', stays],
  ['structure', structure],
  ['waiting', waiting],
])('no statement of %s reads a whole table', async (_name, module) => {
  const { core } = await makeCore()
  const statements = Object.entries<unknown>(module).filter((entry): entry is [string, AnyStatement] =>
    isStatement(entry[1]),
  )
  expect(statements.length).toBeGreaterThan(10)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('what assigns a bed goes by person and by bed, never through a site or a table', async () => {
  const { core } = await makeCore()
  const index = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(index(stays.personPlacedFrom)).toContain('placementByPerson (personId=?)')
  expect(index(stays.latestPlacement)).toContain('placementByPerson (personId=?)')
  expect(index(stays.bedTakenFrom)).toContain('placementByBed (bedId=?)')
  expect(index(waiting.bedHeldBetween)).toContain('holdByBed (bedId=? AND fromAt<?)')
  expect(index(waiting.holdsOfPerson)).toContain('holdByPerson (personId=?)')
  expect(index(structure.listOutagesFrom)).toContain('outageByBed (bedId=?)')
  expect(index(waiting.closeDonePlans)).toContain('plannedMoveByPerson (personId=?)')
  expect(index(waiting.admitApplication)).toContain('applicationOpen (personId=? AND siteId=?)')
  expect(planOf(core, stays.roomMatesFrom).slice(0, 2)).toEqual([
    expect.stringContaining('bedByRoom (roomId=?)'),
    expect.stringContaining('placementByBed (bedId=?)'),
  ])
})

test('the helper sees a scan where there is one', async () => {
  const { core } = await makeCore()
  expect(scansOf(core, sql('SELECT * FROM placement'))).toEqual(['SCAN placement'])
  expect(scansOf(core, sql('SELECT * FROM placement WHERE note = @note'))).toEqual(['SCAN placement'])
  expect(scansOf(core, sql('SELECT * FROM placement WHERE id = @id'))).toEqual([])
})
