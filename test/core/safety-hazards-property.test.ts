import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Hazard, HazardStep } from '../../src/shared/safety/hazard.ts'
import { standingOf } from '../../src/shared/safety/hazard-loop.ts'
import type { HazardGrade } from '../../src/shared/safety/terms.ts'
import { makeHazards, newHazard, newMeasure } from '../support/hazards.ts'

const people = ['manager', 'responsible', 'officer', 'carer', 'head'] as const
type Who = (typeof people)[number]
type Mark = 'open' | 'done' | 'verified' | 'void'

/** The loop, told once more and in another way: what RULES and the field's facts say, not what the code does. */
interface Model {
  state: string
  grade: HazardGrade
  isOnSpot: boolean
  isReported: boolean
  measures: { id: number; mark: Mark; ownedBy: Who | null }[]
  fixers: Set<Who>
}

const isMajor = (grade: HazardGrade) => grade.startsWith('major')
const writes = (who: Who) => who !== 'carer'
const isNamed = (who: Who) => who === 'manager' || who === 'responsible'
const isDirector = (who: Who) => who === 'responsible' || who === 'head'
const live = (model: Model) => model.measures.filter(({ mark }) => mark !== 'void')
const isIn = (model: Model, ...states: string[]) => states.includes(model.state)
const isUnderWay = (model: Model) => isIn(model, 'graded', 'ordered', 'rectified', 'verified')

interface Act {
  who: Who
  do: Exclude<HazardStep, 'hold' | 'free'>
  grade: HazardGrade
  /** Which of the measures, in turn. */
  nth: number
  owner: Who | null
}

const chosen = (model: Model, { nth }: Act) => model.measures[nth % Math.max(model.measures.length, 1)]

/** May it be done, and what comes of it? */
const rules: Record<Act['do'], (model: Model, act: Act) => Partial<Model> | null> = {
  grade: (model, { who, grade }) => {
    const isSettling = isMajor(grade) || (model.grade !== 'general' && model.grade !== grade)
    if (!writes(who) || (!isIn(model, 'found') && !isUnderWay(model)) || (isSettling && !isNamed(who)))
      return null
    return { grade, state: model.state === 'found' ? 'graded' : model.state }
  },
  fixOnSpot: (model, { who }) =>
    isIn(model, 'found', 'graded')
      ? { state: 'rectified', isOnSpot: true, fixers: new Set([...model.fixers, who]) }
      : null,
  order: (model, { who, owner }) =>
    writes(who) && isIn(model, 'graded', 'ordered')
      ? { state: 'ordered', measures: [...model.measures, { id: 0, mark: 'open', ownedBy: owner }] }
      : null,
  doneMeasure: (model, act) => {
    const measure = chosen(model, act)
    if (model.state !== 'ordered' || measure?.mark !== 'open') return null
    return { ...marked(model, measure, 'done'), fixers: new Set([...model.fixers, act.who]) }
  },
  voidMeasure: (model, act) => {
    const measure = chosen(model, act)
    if (!writes(act.who) || model.state !== 'ordered' || measure?.mark !== 'open') return null
    const { measures } = marked(model, measure, 'void')
    const isLeft = measures.some(({ mark }) => mark === 'open' || mark === 'done')
    return { measures, state: isLeft ? 'ordered' : 'graded' }
  },
  extend: (model, act) => {
    const measure = chosen(model, act)
    if (model.state !== 'ordered' || measure?.mark !== 'open') return null
    return (isNamed(act.who) || isDirector(act.who)) && measure.ownedBy !== act.who ? {} : null
  },
  rectify: (model) =>
    model.state === 'ordered' && live(model).every(({ mark }) => mark !== 'open')
      ? { state: 'rectified' }
      : null,
  passRecheck: (model, { who }) =>
    writes(who) && model.state === 'rectified' && !model.fixers.has(who)
      ? { state: 'verified', measures: each(model, 'verified') }
      : null,
  refuseRecheck: (model, { who }) => {
    if (!writes(who) || !isIn(model, 'rectified', 'verified') || model.fixers.has(who)) return null
    return model.isOnSpot
      ? { state: 'graded', isOnSpot: false }
      : { state: 'ordered', measures: each(model, 'open') }
  },
  close: (model, { who }) => {
    if (model.state !== 'verified' || model.fixers.has(who) || model.grade === 'suspectedMajor') return null
    const isTheirs = isMajor(model.grade) ? who === 'responsible' && model.isReported : isNamed(who)
    return isTheirs ? { state: 'closed' } : null
  },
  reopen: (model, { who }) =>
    writes(who) && model.state === 'closed' ? { state: 'graded', isOnSpot: false } : null,
  report: (model, { who }) =>
    writes(who) && isUnderWay(model) && isMajor(model.grade) ? { isReported: true } : null,
  void: (model, { who }) => (writes(who) && model.state === 'found' ? { state: 'void' } : null),
}

const marked = (model: Model, of: Model['measures'][number], mark: Mark) => ({
  measures: model.measures.map((one) => (one === of ? { ...one, mark } : one)),
})
const each = (model: Model, mark: Mark) =>
  model.measures.map((one) => (one.mark === 'void' ? one : { ...one, mark }))

const steps = Object.keys(rules) as Act['do'][]
const grades: HazardGrade[] = ['general', 'suspectedMajor', 'majorAccident', 'majorFire']
/** Mostly what leads somewhere: by chance alone hardly a hazard would ever be closed. */
const likely: Act['do'][] = ['order', 'doneMeasure', 'rectify', 'passRecheck', 'close', 'fixOnSpot']
const act = fc.record({
  who: fc.constantFrom(...people),
  do: fc.oneof(fc.constantFrom(...steps), fc.constantFrom(...likely)),
  grade: fc.oneof(fc.constant<HazardGrade>('general'), fc.constantFrom(...grades)),
  nth: fc.nat(5),
  owner: fc.option(fc.constantFrom<Who>('manager', 'responsible', 'officer', 'carer'), { nil: null }),
})

type House = Awaited<ReturnType<typeof makeHazards>>

function carryOut(house: House, clients: Record<Who, House['director']>, id: number, model: Model, one: Act) {
  const { safety } = clients[one.who]
  const measureId = chosen(model, one)?.id ?? 1_000_000
  const ownerId = one.owner === null || one.owner === 'head' ? null : house[one.owner].staffId
  const reason = '看过现场'
  const calls: Record<Act['do'], () => Promise<Hazard>> = {
    grade: () => safety.gradeHazard({ id, grade: one.grade, rule: '民办发〔2023〕13号 第四条', reason }),
    fixOnSpot: () => safety.fixOnSpot({ id, note: '当场改好', staffIds: [] }),
    order: () => safety.orderRectification({ id, measures: [newMeasure({ ownerId })] }),
    doneMeasure: () => safety.doneMeasure({ measureId, note: '', costFen: null, staffIds: [] }),
    voidMeasure: () => safety.voidMeasure({ measureId, reason }),
    extend: () => safety.extendDeadline({ measureId, deadlineOn: nextDeadline(), reason }),
    rectify: () => safety.rectified({ id }),
    passRecheck: () => safety.passRecheck({ id }),
    refuseRecheck: () => safety.refuseRecheck({ id, reason }),
    close: () => safety.closeHazard({ id }),
    reopen: () => safety.reopenHazard({ id, reason }),
    report: () => safety.reportToAuthority({ id, to: '消防救援大队', reportedAt: house.clock.now }),
    void: () => safety.voidHazard({ id, reason }),
  }
  return calls[one.do]()
}

let extensions = 0
/** Later each time. */
const nextDeadline = () =>
  new Date(Date.UTC(2026, 6, 1) + extensions++ * 86_400_000).toISOString().slice(0, 10)

/** Who re-checked or closed, of those who had fixed a part by then. */
function selfChecked(house: House, id: number): string[] {
  const db = house.core.parts.store.connection
  const acts = db
    .prepare('SELECT kind, by, staffId, at FROM hazardAct WHERE hazardId = ? ORDER BY id')
    .all(id)
  const fixed = new Set<string>()
  const wrong: string[] = []
  for (const { kind, by } of acts as { kind: string; by: string }[]) {
    if (kind === 'fixedOnSpot' || kind === 'measureDone') fixed.add(by)
    if (['recheckPassed', 'recheckFailed', 'closed'].includes(kind) && fixed.has(by))
      wrong.push(`${by} ${kind}`)
  }
  return wrong
}

test('whatever anybody does in any order, a hazard is only where the loop lets it be', async () => {
  const house = await makeHazards()
  const clients = {
    manager: house.manager.client,
    responsible: house.responsible.client,
    officer: house.officer.client,
    carer: house.carer.client,
    head: house.director,
  }
  const ends = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: 5, maxLength: 25 }),
      fc.boolean(),
      async (acts, isSuspected) => {
        const grade: HazardGrade = isSuspected ? 'suspectedMajor' : 'general'
        const { id } = await clients.carer.safety.reportHazard(newHazard({ grade }))
        let model: Model = {
          ...{ state: 'found', grade, isOnSpot: false, isReported: false },
          ...{ measures: [], fixers: new Set() },
        }
        for (const one of acts) {
          const next = rules[one.do](model, one)
          const outcome = await carryOut(house, clients, id, model, one).catch((error: unknown) => error)
          const hazard = await clients[one.who].safety.hazard({ id })
          const told = JSON.stringify({ one, model, outcome })
          expect(outcome instanceof Error, told).toBe(next === null)
          if (next) model = { ...model, ...next }
          const rows = hazard.measureRows
          model = {
            ...model,
            measures: model.measures.map((row, nth) => ({ ...row, id: rows[nth]?.id ?? 0 })),
          }
          const { state, isOnSpot } = hazard
          expect({ state, grade: hazard.grade, isOnSpot }, told).toEqual({
            state: model.state,
            grade: model.grade,
            isOnSpot: model.isOnSpot,
          })
          expect(
            rows.map(
              (row): Mark =>
                row.voidedAt ? 'void' : row.verifiedAt ? 'verified' : row.doneAt ? 'done' : 'open',
            ),
            told,
          ).toEqual(model.measures.map(({ mark }) => mark))
          // The table says what the acts say.
          expect(standingOf(hazard.acts).state).toBe(state)
          expect(hazard.acts.map(({ at }) => at)).toEqual(
            hazard.acts.map(({ at }) => at).sort((a, b) => a - b),
          )
          requireClosedRight(hazard)
          requireOffered(hazard, model, one.who)
        }
        expect(selfChecked(house, id)).toEqual([])
        ends.set(model.state, (ends.get(model.state) ?? 0) + 1)
      },
    ),
    { numRuns: 60, examples: roundTrip },
  )
  expect(ends.get('closed') ?? 0).toBeGreaterThan(0)
}, 120_000)

/** From found to closed and back, by those whose part it is. */
const plain = { grade: 'general', nth: 0, owner: null } as const
const roundTrip: [Act[], boolean][] = [
  [
    [
      { ...plain, who: 'officer', do: 'grade' },
      { ...plain, who: 'officer', do: 'order' },
      { ...plain, who: 'carer', do: 'doneMeasure' },
      { ...plain, who: 'carer', do: 'rectify' },
      { ...plain, who: 'officer', do: 'refuseRecheck' },
      { ...plain, who: 'carer', do: 'doneMeasure' },
      { ...plain, who: 'carer', do: 'rectify' },
      { ...plain, who: 'officer', do: 'passRecheck' },
      { ...plain, who: 'manager', do: 'close' },
    ],
    false,
  ],
]

function requireClosedRight(hazard: Hazard): void {
  if (hazard.state !== 'closed') return
  const counting = hazard.measureRows.filter(({ voidedAt }) => voidedAt === null)
  expect(counting.every(({ verifiedAt }) => verifiedAt !== null)).toBe(true)
  expect(counting.length > 0 || hazard.isOnSpot).toBe(true)
  expect(hazard.fixers).not.toContain(hazard.closedBy)
  expect(hazard.fixers).not.toContain(hazard.verifiedBy)
}

/** What the page is told this person may do is what they may. */
function requireOffered({ steps: offered }: Hazard, model: Model, who: Who): void {
  // What else depends on a measure or a grade chosen is asked again when it is done.
  const plainly = [
    'fixOnSpot',
    'order',
    'rectify',
    'passRecheck',
    'refuseRecheck',
    'close',
    'reopen',
    'report',
    'void',
  ] as const
  for (const step of plainly) {
    const verdict = offered.find((one) => one.step === step)?.verdict
    const isAllowed = rules[step](model, { who, do: step, ...plain }) !== null
    expect([step, verdict === 'may'], JSON.stringify({ model, who })).toEqual([step, isAllowed])
  }
}

test('what the loop can never do is refused to whoever writes past the core', async () => {
  const { core, carer, officer, manager } = await makeHazards()
  const { id } = await carer.client.safety.reportHazard(newHazard())
  const db = core.parts.store.connection
  const put = (state: string) => () =>
    db
      .prepare(
        "UPDATE hazard SET state = ?, closedAt = iif(? = 'closed', 1, NULL), closedOn = iif(? = 'closed', '2026-06-15', NULL) WHERE id = ?",
      )
      .run(state, state, state, id)
  for (const state of ['ordered', 'rectified', 'verified']) expect(put(state)).toThrow('HAZARD_STEP')
  expect(put('closed')).toThrow(/HAZARD_(STEP|NOT_VERIFIED)/)
  await officer.client.safety.gradeHazard({ id, grade: 'general', reason: '一般' })
  const { measureRows } = await officer.client.safety.orderRectification({ id, measures: [newMeasure()] })
  const measureId = measureRows[0]?.id ?? 0
  await carer.client.safety.doneMeasure({ measureId, note: '', costFen: null, staffIds: [] })
  await carer.client.safety.rectified({ id })
  const say = (kind: string, staffId: number) => () =>
    db
      .prepare(
        "INSERT INTO hazardAct (hazardId, kind, at, by, staffId, accountId) VALUES (?, ?, 1, 'x', ?, 1)",
      )
      .run(id, kind, staffId)
  for (const kind of ['recheckPassed', 'recheckFailed', 'closed'])
    expect(say(kind, carer.staffId)).toThrow('HAZARD_FIXER')
  put('verified')()
  expect(put('closed')).toThrow('HAZARD_NOT_VERIFIED')
  put('graded')()
  expect(() => db.prepare("UPDATE hazardAct SET by = 'y'").run()).toThrow('HAZARD_ACT_FROZEN')
  for (const table of ['hazard', 'hazardAct', 'hazardMeasure', 'hazardFixer', 'safetyRole'])
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('NOTHING_IS_DELETED')
  const { id: mistake } = await officer.client.safety.reportHazard(newHazard())
  await manager.client.safety.voidHazard({ id: mistake, reason: '重复' })
  expect(() => db.prepare("UPDATE hazard SET state = 'found' WHERE id = ?").run(mistake)).toThrow(
    'HAZARD_STEP',
  )
})
