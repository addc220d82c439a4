import { expect, test } from 'vitest'
import * as attachments from '../../src/core/attachments/sql.ts'
import type { Statement } from '../../src/core/db/statement.ts'
import * as equipment from '../../src/core/homecare/equipment-sql.ts'
import * as closing from '../../src/core/homecare/family-beds-close-sql.ts'
import * as beds from '../../src/core/homecare/family-beds-sql.ts'
import { makeCore } from '../support/core.ts'
import { scansOf } from '../support/plan.ts'

const isStatement = (value: unknown): value is Statement<never, never> =>
  typeof (value as Statement<never, never>)?.text === 'string'

test('family beds, equipment and pictures are found by an index', async () => {
  const { core } = await makeCore()
  const check = (modules: object[], allowed: string[]) => {
    const statements = modules.flatMap((module) => Object.values(module)).filter(isStatement)
    for (const statement of statements) expect(scansOf(core, statement, allowed), statement.text).toEqual([])
    return statements.length
  }
  expect(check([beds, closing, attachments, attachments.findSite], [])).toBeGreaterThan(30)
  // The catalogue is short; who holds what is asked of every loan that is not over.
  expect(check([equipment], ['m', 'l'])).toBeGreaterThan(20)
})
