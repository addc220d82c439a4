import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../support/core.ts'
import { makeWorker, openFamilyBed } from '../support/homecare.ts'
import { makeRounds, report } from '../support/homecare-plans.ts'
import { makePerson } from '../support/people.ts'

const Plan = fc.record({
  person: fc.nat(3),
  staff: fc.nat(2),
  second: fc.option(fc.nat(2), { nil: null }),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
  everyWeeks: fc.integer({ min: 1, max: 3 }),
  hour: fc.integer({ min: 8, max: 23 }),
  minutes: fc.constantFrom(30, 60, 90, 180, 1440),
  kind: fc.constantFrom('cleaning' as const, 'meal' as const, 'bath' as const),
})
const Step = fc.record({
  action: fc.constantFrom(
    'move',
    'record',
    'record',
    'missed',
    'cancel',
    'void',
    'checkIn',
    'correct',
    'change',
  ),
  row: fc.nat(1000),
  staff: fc.nat(2),
  day: fc.integer({ min: 10, max: 30 }),
  hour: fc.integer({ min: 7, max: 20 }),
  minutes: fc.integer({ min: 5, max: 200 }),
})
type Plan = typeof Plan extends fc.Arbitrary<infer P> ? P : never
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

const two = (number: number) => String(number).padStart(2, '0')

/** A station with four elders, three workers in two teams, a project, and what may happen there. */
async function makeWorld() {
  const made = await makeRounds()
  const { director, core, stationId, zhou, wu, wang, li } = made
  const zheng = await makeWorker(director, '郑红', stationId)
  await director.homecare.addCareTeam({
    siteId: stationId,
    name: '二组',
    isActive: true,
    members: [{ staffId: zheng, fromOn: '2026-06-20', toOn: null }],
  })
  const people = [wang, li]
  for (const name of ['赵玉兰', '孙德福'])
    people.push(await makePerson(director, { name, street: `${name}街` }))
  // One agreement ends within the month.
  await openFamilyBed(director, { siteId: stationId, personId: people[2] as number, to: '2026-06-21' })
  const staff = [zhou, wu, zheng]
  const planOf = (plan: Plan) =>
    made.plan({
      personId: people[plan.person] as number,
      staffId: staff[plan.staff] as number,
      secondStaffId: plan.second === null ? null : (staff[plan.second] as number),
      weekdays: plan.weekdays,
      everyWeeks: plan.everyWeeks,
      startTime: `${two(plan.hour)}:00`,
      minutes: plan.minutes,
      kind: plan.kind,
      itemIds: plan.minutes > 60 ? [] : [made.itemId],
    })

  /** Takes a step; what is refused leaves the file as it was. */
  const take = async (step: Step): Promise<void> => {
    const ids = core.parts.store.connection
      .prepare('SELECT id FROM visit ORDER BY id')
      .pluck()
      .all() as number[]
    const id = ids[step.row % Math.max(ids.length, 1)]
    if (id === undefined) return
    const care = director.homecare
    const { version } = await care.visit({ id })
    const fromAt = at(`2026-06-${step.day}`, `${two(step.hour)}:00`)
    const toAt = fromAt + step.minutes * 60_000
    const staffIds = [staff[step.staff] as number]
    const reason = '随机'
    const said = { reason, ...report([made.itemId]) }
    const actions: Record<Step['action'], () => Promise<unknown>> = {
      move: () => care.moveVisit({ id, version, fromAt, toAt, staffIds }),
      record: () =>
        care.recordVisits({ rows: [{ visitId: id, startedAt: fromAt, minutes: step.minutes, ...said }] }),
      missed: () => care.setOutcome({ id, outcome: 'missed', reason }),
      cancel: () => care.setOutcome({ id, outcome: 'cancelled', reason }),
      void: () => care.voidVisit({ id, reason }),
      checkIn: () => care.checkIn({ id, at: fromAt, reason }),
      correct: () =>
        care.correctVisit({ id, version, kind: 'meal', startedAt: fromAt, endedAt: toAt, staffIds, ...said }),
      change: async () => {
        const [plan] = (await care.visitPlans({ siteId: stationId })).slice(step.row % 3)
        if (plan) await care.updateVisitPlan({ ...plan, startTime: `${two(step.hour)}:00` })
      },
    }
    await actions[step.action]().catch((error: { code?: string }) => {
      if (!error.code || error.code === 'BUG') throw error
    })
  }
  return { ...made, planOf, take }
}
type World = Awaited<ReturnType<typeof makeWorld>>

/** Who is in two places at once, by the rows alone; real times are held against real times. */
const clashesOf = ({ rows }: World) => [
  ...rows(`
    SELECT a.visitId, b.visitId AS other FROM visitWorker a JOIN visitWorker b ON b.staffId = a.staffId AND b.visitId > a.visitId
    JOIN visit v ON v.id = a.visitId JOIN visit o ON o.id = b.visitId
    WHERE a.fromAt < b.toAt AND b.fromAt < a.toAt AND (v.startedAt IS NULL) = (o.startedAt IS NULL)
      AND v.voidedAt IS NULL AND o.voidedAt IS NULL AND coalesce(v.outcome, 'done') = 'done' AND coalesce(o.outcome, 'done') = 'done'
      AND (v.jointId IS NULL OR v.jointId IS NOT o.jointId)`),
  ...rows(`
    SELECT a.id, b.id AS other FROM visit a JOIN visit b ON b.personId = a.personId AND b.id > a.id
    WHERE a.fromAt < b.toAt AND b.fromAt < a.toAt AND (a.startedAt IS NULL) = (b.startedAt IS NULL)
      AND a.voidedAt IS NULL AND b.voidedAt IS NULL AND coalesce(a.outcome, 'done') = 'done' AND coalesce(b.outcome, 'done') = 'done'`),
]

/** What a worker's row says of its visit is what the visit says. */
const strays = ({ rows }: World) =>
  rows(`
    SELECT v.id FROM visit v JOIN visitWorker w ON w.visitId = v.id
    WHERE w.fromAt <> v.fromAt OR w.toAt <> v.toAt OR w.onDay <> v.onDay
      OR w.isOff <> (v.voidedAt IS NOT NULL OR coalesce(v.outcome, 'done') <> 'done')
      OR (w.minutes IS NOT NULL) <> (v.voidedAt IS NULL AND v.outcome IS 'done')`)

const visitsOf = ({ rows }: World, where = '1') => rows(`SELECT * FROM visit WHERE ${where} ORDER BY id`)

test('no plan makes a clash, and making a plan twice changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Plan, { minLength: 1, maxLength: 8 }), async (plans) => {
      const world = await makeWorld()
      for (const plan of plans) await world.director.homecare.addVisitPlan(world.planOf(plan))
      const first = await world.make()
      expect(clashesOf(world)).toEqual([])
      const uncovered = "personId = 3 AND onDay > '2026-06-21' AND outcome IS NULL"
      expect(visitsOf(world, uncovered)).toEqual([])
      const before = visitsOf(world)
      expect(before).toHaveLength(first.made)
      const { gaps, ...second } = await world.make()
      expect(second).toEqual({ made: 0, changed: 0, kept: first.made, withdrawn: 0 })
      const days = (list: typeof gaps) => list.map(({ planId, onDay }) => [planId, onDay])
      expect(days(gaps)).toEqual(days(first.gaps))
      expect(visitsOf(world)).toEqual(before)
    }),
    { numRuns: 8, endOnFailure: true },
  )
}, 120_000)

test('whatever a person does, a remake leaves alone what was touched, and the figures add up', async () => {
  let counted = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(Plan, { minLength: 2, maxLength: 6 }),
      fc.array(Step, { minLength: 10, maxLength: 30 }),
      async (plans, steps) => {
        const world = await makeWorld()
        for (const plan of plans) await world.director.homecare.addVisitPlan(world.planOf(plan))
        await world.make()
        world.clock.set('2026-06-29')
        await world.director.accounts.unlock({ secret: '135790' })
        for (const step of steps) await world.take(step)
        const touched = visitsOf(world, 'isTouched = 1')
        world.clock.set('2026-06-15')
        await world.make()
        const ids = touched.map(({ id }) => id).join()
        expect(visitsOf(world, `id IN (${ids})`)).toEqual(touched)
        expect(clashesOf(world)).toEqual([])
        expect(strays(world)).toEqual([])
        counted += addsUp(world)
      },
    ),
    { numRuns: 8, endOnFailure: true },
  )
  expect(counted).toBeGreaterThan(0)
}, 120_000)

/** By day, person, team, street, main kind and project each the counted visits add up to all; gives how many. */
function addsUp({ rows }: World): number {
  const [total] = rows('SELECT count(*) AS n FROM visit WHERE isCounted = 1')
  for (const by of ['onDay', 'personId', 'teamId', 'street', 'kind', 'projectId']) {
    const parts = rows(`SELECT ${by}, count(*) AS n FROM visit WHERE isCounted = 1 GROUP BY ${by}`)
    expect(parts.reduce((sum, { n }) => sum + Number(n), 0)).toBe(total?.n)
  }
  // The rule itself, over the rows: done, half an hour or more, one a person, day and project.
  const [ruled] = rows(`
    SELECT count(*) AS n FROM (SELECT DISTINCT personId, onDay, projectId FROM visit
      WHERE outcome = 'done' AND voidedAt IS NULL AND minutes >= 30)`)
  expect(total).toEqual(ruled)
  return Number(total?.n)
}
