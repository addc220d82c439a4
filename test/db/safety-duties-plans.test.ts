import { expect, test } from 'vitest'
import type { Statement } from '../../src/core/db/statement.ts'
import * as duties from '../../src/core/safety/duties-sql.ts'
import { getDueFigures } from '../../src/core/safety/duties-today.ts'
import { addDays } from '../../src/shared/day.ts'
import { makeCore } from '../support/core.ts'
import { makeWalk } from '../support/inspections.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

test('no statement of the duties reads a whole table', async () => {
  const { core } = await makeCore()
  const { donesOf, ...others } = duties
  const statements = [
    ...Object.entries<AnyStatement>(others as never),
    ...Object.entries<AnyStatement>(donesOf as never),
  ]
  expect(statements.length).toBeGreaterThan(15)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('what was done in a period, and what is being walked, are found by their indexes', async () => {
  const { core } = await makeCore()
  const plan = (statement: AnyStatement) => planOf(core, statement).join('\n')
  expect(plan(duties.listDones as AnyStatement)).toContain('dutyDoneOnce (dutyId=? AND dueOn>? AND dueOn<?)')
  expect(plan(duties.listMisses as AnyStatement)).toContain('dutyMissOnce (dutyId=? AND dueOn>? AND dueOn<?)')
  expect(plan(duties.listHeld as AnyStatement)).toContain('inspectionOpen')
  expect(plan(duties.donesOf.drill as AnyStatement)).toContain('dutyDoneByDrill')
})

test('a year of nights and days is reckoned in some milliseconds', async () => {
  const { core, duties: made, insert } = await makeWalk()
  const db = core.parts.store.connection
  db.transaction(() => {
    for (let n = 0; n < 365; n += 1)
      for (const dueTime of ['22:00', '00:00', '02:00', '04:00'])
        insert('dutyDone', {
          ...{ dutyId: made.nightRound, dueOn: addDays('2025-06-15', n), dueTime },
          ...{ doneAt: 0, recordedAt: 0, recordedBy: '陈院长' },
        })
  })()
  db.exec("UPDATE duty SET fromOn = '2025-01-01'")
  const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
  const period = { from: '2025-06-15', to: '2026-06-14' }
  const figures = () => core.parts.store.read((reader) => getDueFigures(reader, period, actor))
  expect(figures().filter(({ kind, state }) => kind === 'nightRound' && state === 'missed')).toHaveLength(13)
  const began = performance.now()
  for (let n = 0; n < 10; n += 1) figures()
  expect((performance.now() - began) / 10).toBeLessThan(250)
})
