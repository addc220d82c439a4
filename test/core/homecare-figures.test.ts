import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/shared/day.ts'
import type { VisitBreakdown, VisitCounts } from '../../src/shared/homecare/contract-figures.ts'
import { VisitBreakdown as Breakdowns } from '../../src/shared/homecare/contract-figures.ts'
import { categoryOfKind, type VisitKind } from '../../src/shared/homecare/package.ts'
import { careRows, homecareSite, type LaidVisit } from '../support/care-rows.ts'
import { at, clientOf, makeOrganisation, signInAs } from '../support/core.ts'

async function makeStation() {
  const made = await makeOrganisation()
  const { id: siteId } = await made.director.sites.create(homecareSite)
  return { ...made, siteId, rows: careRows(made.core, siteId) }
}

const FIRST_DAY = '2026-01-05'
const kinds: VisitKind[] = ['cleaning', 'companionship', 'escort', 'meal', 'bath', 'comfort', 'other']
const streets = ['海角街道', '东街街道', '']

/** A ledger at random: what the rows say is reckoned here again, the plain way. */
async function makeLedger() {
  const station = await makeStation()
  const { rows } = station
  const staff = ['周敏', '吴芳', '郑洁'].map(rows.staff)
  const teams = ['一队', '二队'].map(rows.team)
  const projects = ['提升行动', '区县购买'].map(rows.project)
  const packages = ['甲套餐', '乙套餐'].map(rows.carePackage)
  const items = [rows.item('A1'), rows.item('B1', 'meal')]
  const people = ['王秀英', '李桂兰', '张玉珍', '刘福生'].map((name) => rows.person(name))
  const grants = people.slice(0, 3).map((personId, index) => rows.grant(packages[index % 2] ?? 0, personId))
  const orNone = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { freq: 4 })
  const one = fc.record<LaidVisit>({
    personId: fc.constantFrom(...people),
    onDay: fc.nat(150).map((days) => addDays(FIRST_DAY, days)),
    kind: fc.constantFrom(...kinds),
    street: fc.constantFrom(...streets),
    teamId: orNone(teams),
    projectId: orNone(projects),
    grantId: orNone(grants),
    outcome: fc.constantFrom('done', 'done', 'done', 'done', 'missed', 'refused', 'cancelled', null),
    minutes: fc.integer({ min: 1, max: 180 }),
    isCounted: fc.boolean(),
    isVoided: fc.constantFrom(false, false, false, false, true),
    workers: fc.uniqueArray(
      fc.record({
        staffId: fc.constantFrom(...staff),
        ownMinutes: fc.option(fc.integer({ min: 1, max: 90 })),
      }),
      { selector: ({ staffId }) => staffId, maxLength: 2 },
    ),
    items: fc.uniqueArray(
      fc.record({
        itemId: fc.constantFrom(...items),
        quantity: fc.integer({ min: 1, max: 3 }),
        priceFen: fc.integer({ min: 0, max: 9999 }),
        isOutsidePackage: fc.boolean(),
      }),
      { selector: ({ itemId }) => itemId, maxLength: 2 },
    ),
    more: fc.constant({}),
  })
  const [ledger = []] = fc.sample(fc.array(one, { minLength: 400, maxLength: 400 }), { numRuns: 1, seed: 7 })
  for (const visit of ledger) rows.visit(visit)
  const filters = fc.record(
    {
      personId: fc.constantFrom(...people),
      staffId: fc.constantFrom(...staff),
      teamId: orNone(teams),
      kind: fc.constantFrom(...kinds),
      street: fc.constantFrom(...streets),
      projectId: orNone(projects),
      packageId: orNone(packages),
    },
    { requiredKeys: [] },
  )
  const period = fc
    .tuple(fc.nat(150), fc.nat(150))
    .map(([a, b]) => ({ from: addDays(FIRST_DAY, Math.min(a, b)), to: addDays(FIRST_DAY, Math.max(a, b)) }))
  const packageOf = (visit: LaidVisit) => packages[grants.indexOf(visit.grantId ?? -1) % 2] ?? null
  return { ...station, ledger, filters, period, packageOf }
}
type Ledger = Awaited<ReturnType<typeof makeLedger>>
type Filters = Ledger['filters'] extends fc.Arbitrary<infer T> ? T : never
type Period = { from: string; to: string }

/** The visits done that a filter lets through. */
const chosen = (
  { ledger, packageOf }: Ledger,
  { packageId, staffId, ...plain }: Filters,
  { from, to }: Period,
) =>
  ledger.filter(
    (visit) =>
      !visit.isVoided &&
      visit.outcome === 'done' &&
      visit.onDay >= from &&
      visit.onDay <= to &&
      (packageId === undefined || packageOf(visit) === packageId) &&
      (staffId === undefined || visit.workers.some((worker) => worker.staffId === staffId)) &&
      Object.entries(plain).every(([key, value]) => visit[key as keyof LaidVisit] === value),
  )

const countsOf = (visits: LaidVisit[]): VisitCounts => ({
  visits: visits.length,
  persons: new Set(visits.map(({ personId }) => personId)).size,
  counted: visits.filter(({ isCounted }) => isCounted).length,
  minutes: visits.reduce((sum, { minutes }) => sum + minutes, 0),
})

const keyOf = (
  by: Exclude<VisitBreakdown, 'worker'>,
  visit: LaidVisit,
  packageOf: Ledger['packageOf'],
): string | number | null => {
  switch (by) {
    case 'day':
      return visit.onDay
    case 'month':
      return visit.onDay.slice(0, 7)
    case 'kind':
      return visit.kind
    case 'category':
      return categoryOfKind[visit.kind]
    case 'street':
      return visit.street
    case 'team':
      return visit.teamId
    case 'person':
      return visit.personId
    case 'package':
      return packageOf(visit)
    case 'project':
      return visit.projectId
    case 'kindAndStreet':
      return `${visit.kind}|${visit.street}`
  }
}

/** What the parts should be, by key. */
function partsOf(ledger: Ledger, visits: LaidVisit[], by: VisitBreakdown, staffId: number | undefined) {
  if (by !== 'worker') {
    const groups = Map.groupBy(visits, (visit) => String(keyOf(by, visit, ledger.packageOf) ?? ''))
    return new Map([...groups].map(([key, own]) => [key, countsOf(own)]))
  }
  const worked = visits
    .flatMap((visit) =>
      visit.workers.map((worker) => ({
        ...visit,
        staffId: worker.staffId,
        minutes: worker.ownMinutes ?? visit.minutes,
      })),
    )
    .filter((work) => staffId === undefined || work.staffId === staffId)
  return new Map(
    [...Map.groupBy(worked, (work) => String(work.staffId))].map(([key, own]) => [key, countsOf(own)]),
  )
}

describe('visits, persons and person-times', () => {
  test('are what the rows say, by anything, through any filter, in short and long periods; parts add up', async () => {
    const ledger = await makeLedger()
    const { director, siteId } = ledger
    const by = fc.constantFrom(...Breakdowns.options)
    await fc.assert(
      fc.asyncProperty(by, ledger.filters, ledger.period, async (by, filters, period) => {
        const { total, rows } = await director.homecare.visitFigures({ siteId, ...period, ...filters, by })
        const visits = chosen(ledger, filters, period)
        expect(total).toEqual(countsOf(visits))
        const parts = new Map(rows.map(({ key, label: _, ...counts }) => [key, counts]))
        expect(parts).toEqual(partsOf(ledger, visits, by, filters.staffId))
        if (by === 'worker') return
        for (const figure of ['visits', 'counted', 'minutes'] as const)
          expect(rows.reduce((sum, row) => sum + row[figure], 0)).toBe(total[figure])
      }),
      { numRuns: 150 },
    )
  })

  test('parts have names; days and months stand in order, others by size', async () => {
    const { director, siteId, rows } = await makeStation()
    const zhou = rows.staff('周敏')
    const wang = rows.person('王秀英')
    for (const onDay of ['2026-05-03', '2026-05-01', '2026-05-03', '2026-06-01'])
      rows.visit({ personId: wang, onDay, workers: [{ staffId: zhou, ownMinutes: null }] })
    rows.visit({ personId: wang, onDay: '2026-05-01', kind: 'meal' })
    const by = async (by: VisitBreakdown) =>
      (await director.homecare.visitFigures({ siteId, from: '2026-05-01', to: '2026-06-01', by })).rows.map(
        ({ key, label, visits }) => [key, label, visits],
      )
    expect(await by('day')).toEqual([
      ['2026-05-01', '', 2],
      ['2026-05-03', '', 2],
      ['2026-06-01', '', 1],
    ])
    expect(await by('kind')).toEqual([
      ['cleaning', '', 4],
      ['meal', '', 1],
    ])
    expect(await by('worker')).toEqual([[`${zhou}`, '周敏', 4]])
    expect(await by('person')).toEqual([[`${wang}`, '王秀英', 5]])
    expect(await by('team')).toEqual([['', '', 5]])
  })

  test('are none where there are none', async () => {
    const { director, siteId } = await makeStation()
    const year = { siteId, from: '2026-01-01', to: '2026-12-31' }
    expect(await director.homecare.visitFigures({ ...year, by: 'kind' })).toEqual({
      total: { visits: 0, persons: 0, counted: 0, minutes: 0 },
      rows: [],
    })
    expect(await director.homecare.itemFigures(year)).toEqual([])
  })

  test('of another site are refused, in a short period and in a long one; so is a period that runs back', async () => {
    const { core, director, siteId } = await makeStation()
    const { client } = await signInAs(core, director, 'director', [1])
    for (const to of ['2026-01-31', '2026-12-31']) {
      const period = { siteId, from: '2026-01-01', to }
      const refused = { code: 'OTHER_SITE' }
      await expect(client.homecare.visitFigures({ ...period, by: 'day' })).rejects.toMatchObject(refused)
      await expect(client.homecare.itemFigures(period)).rejects.toMatchObject(refused)
      await expect(client.homecare.qualityFigures(period)).rejects.toMatchObject(refused)
    }
    await expect(client.homecare.statement({ siteId, month: '2026-01' })).rejects.toMatchObject({
      code: 'OTHER_SITE',
    })
    await expect(
      director.homecare.itemFigures({ siteId, from: '2026-02-01', to: '2026-01-31' }),
    ).rejects.toMatchObject({ code: 'BACKWARD' })
    await expect(
      clientOf(core).homecare.itemFigures({ siteId, from: '2026-01-01', to: '2026-12-31' }),
    ).rejects.toMatchObject({ code: 'SIGNED_OUT' })
  })
})

test('items are counted and cost what stands on the visits', async () => {
  const ledger = await makeLedger()
  const { director, siteId } = ledger
  await fc.assert(
    fc.asyncProperty(ledger.filters, ledger.period, async (filters, period) => {
      const given = chosen(ledger, filters, period).flatMap((visit) =>
        visit.items.map((item) => ({ ...item, personId: visit.personId })),
      )
      const expected = [...Map.groupBy(given, ({ itemId }) => itemId)].map(([itemId, own]) => ({
        itemId,
        times: own.reduce((sum, { quantity }) => sum + quantity, 0),
        persons: new Set(own.map(({ personId }) => personId)).size,
        costFen: own.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0),
      }))
      const found = await director.homecare.itemFigures({ siteId, ...period, ...filters })
      expect(
        found.map(({ itemId, times, persons, costFen }) => ({ itemId, times, persons, costFen })),
      ).toEqual(expect.arrayContaining(expected))
      expect(found).toHaveLength(expected.length)
    }),
    { numRuns: 60 },
  )
})

describe('quality', () => {
  const planned = (onDay: string, off: { start?: number; end?: number } = {}) => ({
    plannedFromAt: at(onDay, '09:00'),
    plannedToAt: at(onDay, '10:00'),
    startedAt: at(onDay, '09:00') + (off.start ?? 0) * 60_000,
    endedAt: at(onDay, '10:00') + (off.end ?? 0) * 60_000,
  })

  test('is punctual to the minute of the setting of the day', async () => {
    const { director, siteId, rows } = await makeStation()
    const personId = rows.person('王秀英')
    const lay = (onDay: string, off: { start?: number; end?: number }) =>
      rows.visit({ personId, onDay, more: planned(onDay, off) })
    lay('2026-05-01', { start: 15, end: -15 })
    lay('2026-05-02', { start: 16 })
    lay('2026-05-03', { end: -16 })
    rows.setting('visitOffPlanMinutes', '2026-05-04', 5)
    lay('2026-05-04', { start: -5 })
    lay('2026-05-05', { start: 6 })
    // A ledger's, of which only the minutes are known.
    rows.visit({ personId, onDay: '2026-05-06' })
    const onTimeFrom = async (from: string) => {
      const { done, timed, onTime } = await director.homecare.qualityFigures({
        siteId,
        from,
        to: '2026-05-31',
      })
      return { done, timed, onTime }
    }
    expect(await onTimeFrom('2026-05-01')).toEqual({ done: 6, timed: 5, onTime: 2 })
    expect(await onTimeFrom('2026-01-01')).toEqual({ done: 6, timed: 5, onTime: 2 })
    expect(await onTimeFrom('2026-05-04')).toEqual({ done: 3, timed: 2, onTime: 1 })
  })

  test('counts outcomes, ratings, signatures, what was outside the package, and each worker', async () => {
    const { director, siteId, rows } = await makeStation()
    const personId = rows.person('王秀英')
    const [zhou, wu] = [rows.staff('周敏'), rows.staff('吴芳')]
    const itemId = rows.item('A1')
    const outside = { itemId, quantity: 1, priceFen: 100, isOutsidePackage: true }
    const workers = [
      { staffId: zhou, ownMinutes: null },
      { staffId: wu, ownMinutes: 20 },
    ]
    rows.visit({
      personId,
      onDay: '2026-05-01',
      workers,
      items: [outside],
      more: { satisfaction: 5, signedBy: 'elder' },
    })
    rows.visit({ personId, onDay: '2026-05-02', workers: workers.slice(0, 1), more: { satisfaction: 2 } })
    rows.visit({ personId, onDay: '2026-05-03', isVoided: true, workers, more: { satisfaction: 1 } })
    for (const outcome of ['missed', 'refused', 'cancelled'] as const)
      rows.visit({ personId, onDay: '2026-05-04', outcome, workers })
    rows.visit({ personId, onDay: '2026-06-14', outcome: null })
    rows.visit({ personId, onDay: '2026-06-16', outcome: null })
    expect(await director.homecare.qualityFigures({ siteId, from: '2026-05-01', to: '2026-06-30' })).toEqual({
      ...{ done: 2, missed: 1, refused: 1, cancelled: 1, unsettled: 1, timed: 0, onTime: 0 },
      ...{ rated: 2, ratingSum: 7, ratings: [0, 1, 0, 0, 1], signed: 1, outsidePackage: 1 },
      byWorker: [
        { staffId: wu, name: '吴芳', visits: 1, minutes: 20, timed: 0, onTime: 0, rated: 1, ratingSum: 5 },
        { staffId: zhou, name: '周敏', visits: 2, minutes: 120, timed: 0, onTime: 0, rated: 2, ratingSum: 7 },
      ],
    })
  })
})

test("a person's year has twelve months, its kinds and its last day, of the sites an account may see", async () => {
  const { core, director, siteId, rows } = await makeStation()
  const wang = rows.person('王秀英')
  rows.visit({ personId: wang, onDay: '2025-12-31' })
  rows.visit({ personId: wang, onDay: '2026-01-01', isCounted: true, minutes: 30 })
  rows.visit({ personId: wang, onDay: '2026-01-20', kind: 'meal', isCounted: true, minutes: 40 })
  rows.visit({ personId: wang, onDay: '2026-12-31', minutes: 5 })
  rows.visit({ personId: wang, onDay: '2026-03-01', outcome: 'missed' })
  const year = await director.homecare.personYear({ personId: wang, year: 2026 })
  expect(year.total).toEqual({ visits: 3, persons: 1, counted: 2, minutes: 75 })
  expect(year.months).toHaveLength(12)
  expect(year.months[0]).toEqual({ month: '2026-01', visits: 2, persons: 1, counted: 2, minutes: 70 })
  expect(year.months[2]).toEqual({ month: '2026-03', visits: 0, persons: 0, counted: 0, minutes: 0 })
  expect(year.kinds).toEqual([
    { kind: 'cleaning', visits: 2, persons: 1, counted: 1, minutes: 35 },
    { kind: 'meal', visits: 1, persons: 1, counted: 1, minutes: 40 },
  ])
  expect(year.lastOn).toBe('2026-12-31')
  const { client: elsewhere } = await signInAs(core, director, 'director', [1])
  expect((await elsewhere.homecare.personYear({ personId: wang, year: 2026 })).total.visits).toBe(0)
  const { client: here } = await signInAs(core, director, 'homecare', [siteId])
  expect((await here.homecare.personYear({ personId: wang, year: 2026 })).total.visits).toBe(3)
  await expect(director.homecare.personYear({ personId: 9999, year: 2026 })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})
