import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import { makeHome } from '../support/beds.ts'
import type { TestClient } from '../support/core.ts'
import { makePerson } from '../support/people.ts'

const MINUTE = 60_000

const ACTIONS = [
  'admit',
  'transfer',
  'swap',
  'leave',
  'return',
  'discharge',
  'death',
  'hold',
  'release',
  'plan',
  'outage',
  'endOutage',
  'voidStay',
  'voidTransfer',
  'voidDischarge',
  'voidLeave',
  'voidReturn',
  'voidHold',
  'voidOutage',
] as const

const Step = fc.record({
  // What fills the beds comes more often, so that there is something to correct.
  action: fc.constantFrom(
    ...ACTIONS,
    'admit',
    'admit',
    'admit',
    'admit',
    'transfer',
    'swap',
    'swap',
    'leave',
    'leave',
    'return',
    'return',
    'discharge',
    'voidReturn',
  ),
  person: fc.constantFrom(0, 1, 2, 3),
  other: fc.constantFrom(0, 1, 2, 3),
  bed: fc.constantFrom(0, 1, 2, 3),
  row: fc.nat(1000),
  /** How long before the entry it happened; null is now. */
  minutesAgo: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(400) }),
  /** Minutes until the next entry. */
  pause: fc.integer({ min: 1, max: 180 }),
})
type Step = typeof Step extends fc.Arbitrary<infer S> ? S : never

/** A home with four beds and four people, three of them in bed, and what may be done there. */
async function makeWorld() {
  const { core, director, clock, bed, wang, li } = await makeHome()
  await director.sites.setSetting({ key: 'idleMinutes', fromOn: '2026-06-15', value: 240 })
  const beds = ['101-1', '101-2', '102-1', '102-2'].map(bed)
  const people = [
    wang,
    li,
    await makePerson(director, { name: '王建国', sex: 'male' }),
    await makePerson(director, { name: '刘德山', sex: 'male' }),
  ]
  for (const index of [0, 1, 2]) {
    await director.beds.admit({
      personId: people[index] as number,
      bedId: beds[index] as number,
      isMixConfirmed: true,
    })
  }

  /** One of the latest rows of a table that are likely to be meant; now and then any other. */
  const pick = (table: string, row: number, likely = 'voidedAt IS NULL'): number => {
    const where = row % 5 === 0 ? '1' : likely
    const ids = core.parts.store.connection
      .prepare(`SELECT id FROM ${table} WHERE ${where} ORDER BY id DESC LIMIT 5`)
      .pluck()
      .all() as number[]
    return ids[row % Math.max(ids.length, 1)] ?? 999_999
  }

  const take = (step: Step): Promise<unknown> => {
    const personId = people[step.person] as number
    const bedId = beds[step.bed] as number
    const at = step.minutesAgo === null ? undefined : clock.now - step.minutesAgo * MINUTE
    const answers = { isMixConfirmed: true }
    const voidRow = (
      kind: Parameters<TestClient['beds']['voidEntry']>[0]['kind'],
      table: string,
      likely?: string,
    ) => director.beds.voidEntry({ kind, id: pick(table, step.row, likely), reason: '录错' })
    const actions: Record<Step['action'], () => Promise<unknown>> = {
      admit: () => director.beds.admit({ personId, bedId, at, ...answers }),
      transfer: () => director.beds.transfer({ personId, bedId, at, ...answers }),
      swap: () =>
        director.beds.swap({ personId, otherPersonId: people[step.other] as number, at, ...answers }),
      leave: () => director.beds.startLeave({ personId, kind: 'outing', at, expectedOn: null }),
      return: () => director.beds.endLeave({ personId, at }),
      discharge: () => director.beds.discharge({ personId, at, reason: 'ownWish' }),
      death: () => director.beds.discharge({ personId, at, reason: 'death', diedOn: '2026-06-16' }),
      hold: () =>
        director.beds.hold({
          personId,
          bedId,
          ...answers,
          fromAt: clock.now + ((step.row % 3) - 1) * 300 * MINUTE,
          untilOn: `2026-06-${16 + (step.row % 5)}`,
        }),
      release: () => director.beds.releaseHold({ id: pick('hold', step.row) }),
      plan: () =>
        director.beds.plan({
          personId,
          siteId: 1,
          kind: 'discharge',
          dueOn: '2026-06-17',
          bedId: null,
          note: '',
        }),
      outage: () =>
        director.beds.startOutage({
          bedIds: [bedId],
          reason: step.row % 2 ? 'safety' : 'repair',
          fromAt: at,
          expectedOn: null,
          note: '',
        }),
      endOutage: () => director.beds.endOutage({ id: pick('outage', step.row), at }),
      voidStay: () => voidRow('stay', 'stay'),
      voidTransfer: () =>
        voidRow('transfer', 'placement', "voidedAt IS NULL AND startKind = 'transfer' AND toAt IS NULL"),
      voidDischarge: () => voidRow('discharge', 'placement', "voidedAt IS NULL AND endKind = 'discharge'"),
      voidLeave: () => voidRow('leave', 'leave'),
      voidReturn: () => voidRow('leaveReturn', 'leave', 'voidedAt IS NULL AND toAt IS NOT NULL'),
      voidHold: () => voidRow('hold', 'hold'),
      voidOutage: () => voidRow('outage', 'outage'),
    }
    return actions[step.action]()
  }
  return { core, director, clock, take }
}

/** How many rows break a rule, straight from the tables: all zero. */
function breaches(core: Core): unknown[] {
  const overlapping = (table: string, key: string) => `
    SELECT count(*) FROM ${table} a JOIN ${table} b ON a.${key} = b.${key} AND a.id < b.id
    WHERE a.voidedAt IS NULL AND b.voidedAt IS NULL AND a.fromAt < coalesce(b.toAt, 9e15) AND coalesce(a.toAt, 9e15) > b.fromAt`
  const leavesOutsideTheirStay = `
    SELECT count(*) FROM leave l WHERE l.voidedAt IS NULL AND NOT EXISTS (
      SELECT 1 FROM placement p WHERE p.stayId = l.stayId AND p.voidedAt IS NULL
      GROUP BY p.stayId HAVING min(p.fromAt) <= l.fromAt AND max(coalesce(p.toAt, 9e15)) >= coalesce(l.toAt, 9e15))`
  const movesFromNowhere = `
    SELECT count(*) FROM placement p WHERE p.voidedAt IS NULL AND p.startKind = 'transfer' AND NOT EXISTS (
      SELECT 1 FROM placement q WHERE q.stayId = p.stayId AND q.voidedAt IS NULL AND q.toAt = p.fromAt AND q.endKind = 'transfer')`
  const movesToNowhere = `
    SELECT count(*) FROM placement p WHERE p.voidedAt IS NULL AND p.endKind = 'transfer' AND NOT EXISTS (
      SELECT 1 FROM placement q WHERE q.stayId = p.stayId AND q.voidedAt IS NULL AND q.fromAt = p.toAt AND q.startKind = 'transfer')`
  const deadInBed = `
    SELECT count(*) FROM placement p JOIN person n ON n.id = p.personId WHERE p.voidedAt IS NULL AND p.toAt IS NULL AND n.diedOn IS NOT NULL`
  const ahead = 'SELECT count(*) FROM placement WHERE fromAt > recordedAt OR toAt > toRecordedAt'
  return [
    overlapping('placement', 'bedId'),
    overlapping('placement', 'personId'),
    overlapping('leave', 'personId'),
    leavesOutsideTheirStay,
    movesFromNowhere,
    movesToNowhere,
    deadInBed,
    ahead,
  ].map((text) => core.parts.store.connection.prepare(text).pluck().get())
}

/** Per bed: its state, who lies there and whether they are out. */
async function boardAt(director: TestClient, at: number, knownAt?: number): Promise<string[]> {
  const board = await director.beds.board({ siteId: 1, at, knownAt })
  const beds = board.buildings.flatMap(({ floors }) =>
    floors.flatMap(({ rooms }) => rooms.flatMap((room) => room.beds)),
  )
  return beds.map(
    ({ code, state, occupant }) =>
      `${code} ${state} ${occupant?.personId ?? ''} ${occupant?.leave ? 'out' : ''}`,
  )
}

test('whatever is entered, in whatever order, the beds stay sound', { timeout: 180_000 }, async () => {
  const done = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 40, maxLength: 60 }), async (steps) => {
      const { core, director, clock, take } = await makeWorld()
      const shown = new Map<number, string[]>()
      for (const step of steps) {
        const refusal = await take(step).then(
          () => null,
          (error: { code?: string }) => error.code ?? String(error),
        )
        if (refusal === null) done.add(step.action)
        else expect(refusal).not.toMatch(/BUG|BAD_REQUEST|FORBIDDEN|LOCKED/)
        expect(breaches(core)).toEqual([0, 0, 0, 0, 0, 0, 0, 0])
        const { total } = await director.beds.census({ siteId: 1, at: clock.now })
        expect(total.vacant + total.held + total.occupied + total.out).toBe(4)
        shown.set(clock.now, await boardAt(director, clock.now))
        clock.now += step.pause * MINUTE
      }
      // What was on the board at any moment can be read as it was known then, whatever was corrected since.
      for (const [at, board] of shown) expect(await boardAt(director, at, at)).toEqual(board)
    }),
    { numRuns: 15, seed: 20260615 },
  )
  // And every action was carried out at least once.
  expect(ACTIONS.filter((action) => !done.has(action))).toEqual([])
})
