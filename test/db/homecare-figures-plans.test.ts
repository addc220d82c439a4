import { expect, test } from 'vitest'
import type { FigureFilters } from '../../src/core/homecare/figures-filters.ts'
import * as figures from '../../src/core/homecare/figures-sql.ts'
import { listPersonMonths, listStatement } from '../../src/core/homecare/figures-statement-sql.ts'
import { VisitBreakdown } from '../../src/shared/homecare/contract-figures.ts'
import { makeCore } from '../support/core.ts'
import { planOf, scansOf } from '../support/plan.ts'

const period: FigureFilters = { siteId: 1, from: '2026-01-01', to: '2026-12-31' }
const filters: FigureFilters[] = [
  period,
  { ...period, kind: 'meal', street: '海角街道', teamId: 1, projectId: null, packageId: null },
  { ...period, packageId: 1, teamId: null },
  { ...period, staffId: 1 },
  { ...period, personId: 1 },
]
const visitsOfDays = 'SEARCH v USING COVERING INDEX visitByDay (siteId=? AND onDay>? AND onDay<?)'

test('figures over years read one index and no table', async () => {
  const { core } = await makeCore()
  for (const narrow of filters.slice(0, 3))
    expect(planOf(core, figures.countVisits(narrow))).toContain(visitsOfDays)
  for (const by of VisitBreakdown.options.filter((by) => by !== 'worker')) {
    const plan = planOf(core, figures.countVisitsBy({ ...period, by }))
    expect(plan, by).toContain(visitsOfDays)
    expect(
      plan.filter((line) => line.startsWith('SCAN')),
      by,
    ).toEqual([])
  }
  expect(planOf(core, figures.countVisitsBy({ ...period, by: 'worker' }))).toEqual(
    expect.arrayContaining([
      'SEARCH w USING COVERING INDEX visitWorkerByDay (siteId=? AND onDay>? AND onDay<?)',
      'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)',
    ]),
  )
  // Days stand in the index as they are wanted.
  expect(planOf(core, figures.countVisitsBy({ ...period, by: 'day' }))).not.toContain(
    'USE TEMP B-TREE FOR GROUP BY',
  )
})

test("one elder's and one worker's visits are found by them", async () => {
  const { core } = await makeCore()
  expect(planOf(core, figures.countVisits({ ...period, personId: 1 }))).toContain(
    'SEARCH v USING INDEX visitByPerson (personId=? AND onDay>? AND onDay<?)',
  )
  expect(planOf(core, figures.countVisits({ ...period, staffId: 1 }))).toContain(
    'SEARCH v USING INTEGER PRIMARY KEY (rowid=?)',
  )
  expect(planOf(core, listPersonMonths)).toContain(
    'SEARCH visit USING INDEX visitByPerson (personId=? AND onDay>? AND onDay<?)',
  )
})

test('no figure reads a table whole, through whatever filter', async () => {
  const { core } = await makeCore()
  const month = { siteId: 1, from: '2026-05-01', to: '2026-05-31' }
  const statements = [
    listPersonMonths,
    listStatement({ ...month, personId: null }),
    listStatement({ ...month, personId: 1 }),
    ...filters.flatMap((narrow) => [
      figures.countVisits(narrow),
      figures.countItems(narrow),
      figures.scoreVisits(narrow),
      figures.scoreWorkers(narrow),
      ...VisitBreakdown.options.map((by) => figures.countVisitsBy({ ...narrow, by })),
    ]),
  ]
  for (const statement of statements) expect(scansOf(core, statement), statement.text).toEqual([])
})
