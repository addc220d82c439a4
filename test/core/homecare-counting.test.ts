import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PersonDay, recountDay, ruleOn } from '../../src/core/homecare/counting.ts'
import type { Core } from '../../src/core/index.ts'
import { type CountableVisit, countDay } from '../../src/shared/homecare/counting.ts'
import { makeOrganisation, type TestClient } from '../support/core.ts'
import { addVisit } from '../support/homecare-visits.ts'
import { makePerson } from '../support/people.ts'

const visit = (id: number, given: Partial<Parameters<typeof countDay>[0][number]> = {}) => ({
  id,
  projectId: null,
  fromAt: id * 1000,
  minutes: 60,
  outcome: 'done',
  isVoided: false,
  ...given,
})

describe('the rule', () => {
  test('long enough, done, and of each project the earliest', () => {
    const day = [
      visit(9),
      visit(1, { minutes: 29 }),
      visit(2, { outcome: 'missed' }),
      visit(3, { isVoided: true }),
      visit(4, { outcome: null, minutes: null }),
      visit(5, { minutes: 30 }),
      visit(6, { projectId: 7 }),
      visit(8, { projectId: 7 }),
      visit(7, { projectId: 7, minutes: 1 }),
    ]
    expect(Object.fromEntries(countDay(day, { minMinutes: 30, isOncePerDay: true }))).toEqual({
      1: 'tooShort',
      2: 'notDone',
      3: 'voided',
      4: 'notDone',
      5: 'counted',
      6: 'counted',
      7: 'tooShort',
      8: 'secondOfDay',
      9: 'secondOfDay',
    })
    const every = countDay(day, { minMinutes: 0, isOncePerDay: false })
    expect([...every.values()].filter((counting) => counting === 'counted')).toHaveLength(6)
  })
})

/** The flags as they are kept. */
const flagged = (core: Core, siteId: number) =>
  core.parts.store.connection
    .prepare('SELECT id FROM visit WHERE siteId = ? AND isCounted = 1 ORDER BY id')
    .pluck()
    .all(siteId)

/** The rule once more, in plain SQL: long enough, and none before it of that person, day and project. */
const inPlainSql = (core: Core, siteId: number) =>
  core.parts.store.connection
    .prepare(`
      WITH ruled AS (
        SELECT v.*,
          (SELECT minMinutes FROM countRule r WHERE r.siteId = v.siteId AND r.fromOn <= v.onDay ORDER BY fromOn DESC) AS least,
          (SELECT isOncePerDay FROM countRule r WHERE r.siteId = v.siteId AND r.fromOn <= v.onDay ORDER BY fromOn DESC) AS once
        FROM visit v WHERE v.siteId = ? AND v.voidedAt IS NULL AND v.outcome = 'done'),
      fit AS (SELECT * FROM ruled WHERE minutes >= coalesce(least, 30))
      SELECT id FROM fit WHERE once = 0 OR NOT EXISTS (
        SELECT 1 FROM fit o WHERE o.personId = fit.personId AND o.onDay = fit.onDay AND o.projectId IS fit.projectId
          AND (o.fromAt, o.id) < (fit.fromAt, fit.id))
      ORDER BY id`)
    .pluck()
    .all(siteId)

/** The pure rule over the rows, read one person's day at a time. */
function byTheRule(core: Core, siteId: number): number[] {
  const { connection } = core.parts.store
  const rows = connection
    .prepare('SELECT *, voidedAt IS NOT NULL AS isVoided FROM visit WHERE siteId = ?')
    .all(siteId) as (Omit<CountableVisit, 'isVoided'> & {
    personId: number
    onDay: string
    isVoided: number
  })[]
  const days = Map.groupBy(rows, ({ personId, onDay }) => `${personId} ${onDay}`)
  return [...days.values()]
    .flatMap((day) => {
      const rule = core.parts.store.read((reader) => ruleOn(reader, siteId, day[0]?.onDay ?? ''))
      const visits = day.map((row) => ({ ...row, isVoided: row.isVoided === 1 }))
      return [...countDay(visits, rule)].filter(([, counting]) => counting === 'counted').map(([id]) => id)
    })
    .sort((a, b) => a - b)
}

const days = ['2026-06-01', '2026-06-02', '2026-06-03']
const visitStep = fc.record({
  kind: fc.constant('visit' as const),
  person: fc.constantFrom(0, 1),
  onDay: fc.constantFrom(...days),
  // Of few times, so that some begin together.
  time: fc.constantFrom('08:00', '08:01', '08:02'),
  minutes: fc.integer({ min: 0, max: 70 }),
  outcome: fc.constantFrom('done' as const, 'done' as const, 'done' as const, 'missed' as const, null),
  project: fc.constantFrom(null, 0, 1),
})
const Step = fc.oneof(
  { weight: 5, arbitrary: visitStep },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('correct' as const),
      row: fc.nat(50),
      onDay: fc.constantFrom(...days),
      minutes: fc.integer({ min: 0, max: 70 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void' as const), row: fc.nat(50) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('rule' as const),
      fromOn: fc.constantFrom('2026-05-01', ...days),
      minMinutes: fc.integer({ min: 0, max: 70 }),
      isOncePerDay: fc.boolean(),
    }),
  },
)
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

/** A station that nothing was done at yet, with two projects; two elders. */
async function makeStation(director: TestClient, name: string) {
  const { id: siteId } = await director.sites.create({
    ...{ kind: 'homecare', name, operator: 'public', address: '', phone: '' },
    ...{ openedOn: null, closedOn: null },
  })
  const projectIds: number[] = []
  for (const project of ['甲', '乙']) {
    const { id } = await director.homecare.addCareProject({
      ...{ siteId, name: project, fund: 'city', documentNumber: '', fromOn: null, toOn: null, note: '' },
    })
    projectIds.push(id)
  }
  return { siteId, projectIds }
}

/** Writes past the procedures of visits, but keeps the count in the same transaction as they do. */
function change(core: Core, days: PersonDay[], work: () => void): void {
  core.parts.store.write(null, 'homecare.correctVisit', (tx) => {
    work()
    for (const day of days) recountDay(tx, day)
    tx.record({ entity: 'visit', id: 1 })
  })
}

describe('the stored flag', () => {
  test('is what plain SQL and the rule itself say, through any visits, corrections and rules', async () => {
    const { core, director } = await makeOrganisation()
    const { connection } = core.parts.store
    const people = [
      await makePerson(director, { name: '王秀英' }),
      await makePerson(director, { name: '李桂兰' }),
    ] as const
    let station = 0
    const property = fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 25 }), async (steps) => {
      station += 1
      const { siteId, projectIds } = await makeStation(director, `站 ${station}`)
      const made: PersonDay[] = []
      const ids: number[] = []
      const take = async (step: Step) => {
        if (step.kind === 'rule') {
          const { kind: _, ...rule } = step
          await director.homecare.setCountRule({ siteId, basis: '', ...rule })
          return
        }
        if (step.kind === 'visit') {
          const { kind: _, person, project, ...row } = step
          const day = { siteId, personId: people[person], onDay: row.onDay }
          const projectId = project === null ? null : (projectIds[project] ?? null)
          change(core, [day], () => ids.push(addVisit(core, { ...day, projectId, ...row })))
          made.push(day)
          return
        }
        if (ids.length === 0) return
        const index = step.row % ids.length
        const [id, before] = [ids[index], made[index] as PersonDay]
        if (step.kind === 'void') {
          change(core, [before], () =>
            connection
              .prepare("UPDATE visit SET isCounted = 0, voidedAt = 1, voidedBy = '' WHERE id = ?")
              .run(id),
          )
          return
        }
        const after = { ...before, onDay: step.onDay }
        change(core, [before, after], () =>
          connection
            .prepare('UPDATE visit SET onDay = ?, minutes = ? WHERE id = ?')
            .run(step.onDay, step.minutes, id),
        )
        made[index] = after
      }
      for (const step of steps) {
        await take(step)
        const expected = inPlainSql(core, siteId)
        expect(flagged(core, siteId), JSON.stringify(step)).toEqual(expected)
        expect(byTheRule(core, siteId)).toEqual(expected)
      }
    })
    await fc.assert(property, { numRuns: 40 })
  })

  test('a rule counts from its day until the next, and says how many before and after', async () => {
    const { core, director } = await makeOrganisation()
    const personId = await makePerson(director, { name: '王秀英' })
    for (const [onDay, minutes] of [
      ['2026-06-01', 40],
      ['2026-06-02', 20],
      ['2026-06-03', 50],
      ['2026-06-10', 50],
      ['2026-06-11', 70],
    ] as const)
      change(core, [{ siteId: 1, personId, onDay }], () =>
        addVisit(core, { siteId: 1, personId, onDay, minutes }),
      )
    const set = (fromOn: string, minMinutes: number) =>
      director.homecare.setCountRule({ siteId: 1, fromOn, minMinutes, isOncePerDay: true, basis: '文件' })
    expect(flagged(core, 1)).toHaveLength(4)
    expect(await set('2026-06-10', 60)).toEqual({ countedBefore: 2, countedAfter: 1 })
    expect(await set('2026-06-02', 10)).toEqual({ countedBefore: 1, countedAfter: 2 })
    expect(await set('2026-06-02', 60)).toEqual({ countedBefore: 2, countedAfter: 0 })
    expect(flagged(core, 1)).toHaveLength(2)
    expect(
      (await director.homecare.countRules({ siteId: 1 })).map((rule) => [rule.fromOn, rule.minMinutes]),
    ).toEqual([
      ['2026-06-10', 60],
      ['2026-06-02', 60],
    ])
    const audited = await director.audit.search({ action: 'homecare.setCountRule' })
    expect(audited.rows).toHaveLength(3)
  })

  test('without a rule the setting counts, from the day it is changed', async () => {
    const { core, director } = await makeOrganisation()
    const personId = await makePerson(director, { name: '王秀英' })
    for (const onDay of ['2026-06-14', '2026-06-15'])
      change(core, [{ siteId: 1, personId, onDay }], () =>
        addVisit(core, { siteId: 1, personId, onDay, minutes: 40 }),
      )
    await director.sites.setSetting({ key: 'visitMinMinutes', value: 45, fromOn: '2026-06-15' })
    expect(flagged(core, 1)).toHaveLength(1)
    await director.sites.setSetting({ key: 'visitMinMinutes', value: 40, fromOn: '2026-06-15' })
    expect(flagged(core, 1)).toHaveLength(2)
  })
})
