import { expect, test } from 'vitest'
import { listLooks } from '../../src/core/attachments/sql.ts'
import type { Statement } from '../../src/core/db/statement.ts'
import * as answers from '../../src/core/safety/answers-sql.ts'
import * as inspections from '../../src/core/safety/inspections-sql.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

type AnyStatement = Statement<object, unknown>

test('no statement of the inspections reads a whole table', async () => {
  const { core } = await makeCore()
  const statements = [inspections, answers].flatMap((sql) => Object.entries<AnyStatement>(sql as never))
  expect(statements.length).toBeGreaterThan(25)
  const scans = statements.flatMap(([name, statement]) =>
    scansOf(core, statement).map((line) => `${name}: ${line}`),
  )
  expect(scans).toEqual([])
})

test('a list, the round before, what is open and an inspection’s parts are found by their indexes', async () => {
  const { core } = await makeCore()
  const plan = (statement: unknown) => planOf(core, statement as AnyStatement).join('\n')
  expect(plan(inspections.listInspections)).toContain('inspectionByDay (siteId=? AND onDay>? AND onDay<?')
  expect(plan(inspections.countInspections)).toContain('inspectionByDay (siteId=? AND onDay>? AND onDay<?')
  expect(plan(inspections.listOpen)).toContain('inspectionOpen (siteId=?)')
  expect(plan(inspections.findOpen)).toContain('inspectionOpen (siteId=?)')
  expect(plan(inspections.findBefore)).toContain('inspectionByKind (siteId=? AND kind=? AND onDay<?)')
  expect(plan(inspections.findBefore)).not.toContain('TEMP B-TREE FOR ORDER BY')
  expect(plan(inspections.countOfDay)).toContain('inspectionByDay (siteId=? AND onDay=? AND kind=?)')
  expect(plan(answers.listAnswers)).toContain('PRIMARY KEY (inspectionId=?)')
  expect(plan(answers.listKept)).toContain('answerBeforeByInspection (inspectionId=?)')
  expect(plan(inspections.listHazards)).toContain('hazardByInspection (inspectionId=?)')
  // Rows with pictures in them are not read for what the index says.
  expect(plan(inspections.listPhotos)).toContain(
    'COVERING INDEX attachmentByPart (entity=? AND entityId=? AND voidedAt=?)',
  )
  expect(plan(listLooks)).toContain(
    'COVERING INDEX attachmentByLooks (siteId=? AND voidedAt=? AND recordedAt>?)',
  )
})
