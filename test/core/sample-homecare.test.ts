import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../src/core/index.ts'
import { inventHomes } from '../../src/core/sample/homecare-homes.ts'
import type { Offer, Station } from '../../src/core/sample/homecare-station.ts'
import { makeSample, sampleSecret } from '../../src/core/sample/index.ts'
import { Random } from '../../src/core/sample/random.ts'
import { at, clientOf } from '../support/core.ts'

/** A station on paper: six teams of six who never take a day off. */
function paperStation(): Station {
  const streets = [['东街街道'], ['中街街道'], ['西街街道'], ['海角街道'], ['高德街道'], ['银滩镇']]
  const teams = streets.map((area, index) => ({
    streets: area,
    workers: Array.from({ length: 6 }, (_, worker) => ({ id: index * 6 + worker + 1, leaves: [] })),
  }))
  const offers: Offer[] = [1, 2, 3].map((packageId) => ({
    packageId,
    visitsPerWeek: packageId,
    minMinutes: 30,
  }))
  return { siteId: 2, teams, offers, items: new Map(), models: new Map() }
}

test('the same seed invents the same homes, another one others', () => {
  const invent = (seed: number) => inventHomes(new Random(seed), paperStation(), 2025, '2026-06-15')
  expect(invent(1)).toEqual(invent(1))
  expect(invent(1).homes[0]?.person.name).not.toBe(invent(2).homes[0]?.person.name)
  const { homes, potential } = invent(1)
  const openOn = (day: string) =>
    homes.filter(({ openedOn, closesOn }) => openedOn <= day && (closesOn === null || day < closesOn)).length
  expect([openOn('2024-12-31'), openOn('2025-12-31'), openOn('2026-06-15')]).toEqual([268, 675, 675])
  expect(homes.filter(({ openedOn }) => openedOn.startsWith('2025'))).toHaveLength(425)
  // Enough is planned to count 53,320, and little more.
  const planned = [...potential.values()].reduce((sum, count) => sum + count, 0)
  expect(planned).toBeGreaterThan(54_500)
  expect(planned).toBeLessThan(56_500)
})

/** Person-times of the source year by a rule, from the rows alone. */
const counted = (minMinutes: number) => `
  SELECT count(DISTINCT personId || ' ' || onDay || ' ' || coalesce(projectId, 0)) FROM visit
  WHERE onDay BETWEEN '2025-01-01' AND '2025-12-31' AND voidedAt IS NULL AND outcome = 'done' AND minutes >= ${minMinutes}`

test('the source year counts to 53,320 person-times, and as SQL says by another rule', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yian-sample-'))
  const file = join(folder, 'yian.sqlite')
  await makeSample({
    file,
    today: '2026-01-06',
    now: at('2026-01-06', '10:40'),
    years: 1,
    ledgers: ['homecare'],
  })
  const core = await createCore({
    file,
    clock: () => at('2026-01-06', '10:41'),
    log: { info() {}, error() {} },
  })
  onTestFinished(async () => {
    await core.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const director = clientOf(core)
  await director.accounts.signIn({ name: 'yuanzhang', secret: sampleSecret })
  const db = core.parts.store.connection
  const one = (text: string) => db.prepare(text).pluck().get() as number
  const siteId = one("SELECT id FROM site WHERE kind = 'homecare'")
  const flagged = () =>
    one("SELECT sum(isCounted) FROM visit WHERE onDay BETWEEN '2025-01-01' AND '2025-12-31'")

  expect([flagged(), one(counted(30))]).toEqual([53_320, 53_320])
  const year = { siteId, from: '2025-01-01', to: '2025-12-31' }
  const { total } = await director.homecare.familyBedCounts(year)
  expect(total).toMatchObject({ opened: 425, active: 675 })

  // Another rule from mid-year on: what came before stays.
  const rule = { siteId, isOncePerDay: true, basis: '' }
  const firstHalf = one(`${counted(30)} AND onDay < '2025-07-01'`)
  for (const minMinutes of [45, 60]) {
    const { countedAfter } = await director.homecare.setCountRule({
      ...rule,
      fromOn: '2025-01-01',
      minMinutes,
    })
    expect(flagged()).toBe(one(counted(minMinutes)))
    expect(countedAfter).toBe(one(counted(minMinutes).replace("'2025-12-31'", "'9999'")))
  }
  await director.homecare.setCountRule({ ...rule, fromOn: '2025-01-01', minMinutes: 30 })
  await director.homecare.setCountRule({ ...rule, fromOn: '2025-07-01', minMinutes: 55 })
  expect(flagged()).toBe(firstHalf + one(`${counted(55)} AND onDay >= '2025-07-01'`))

  // Today is alive: done, under way, to come, and one that was forgotten yesterday.
  const today = db
    .prepare(
      "SELECT outcome, startedAt IS NOT NULL AS began FROM visit WHERE onDay = '2026-01-06' AND voidedAt IS NULL",
    )
    .all() as { outcome: string | null; began: number }[]
  const states = new Set(today.map(({ outcome, began }) => outcome ?? (began ? 'underWay' : 'planned')))
  expect(states).toEqual(new Set(['done', 'underWay', 'planned']))
  const unsettled = await director.homecare.unsettledVisits({ siteId })
  expect(unsettled.some(({ onDay, state }) => onDay === '2026-01-05' && state === 'underWay')).toBe(true)
  expect(one('SELECT max(onDay) FROM visit WHERE planId IS NOT NULL')).toBe('2026-02-28')
  expect(await director.audit.check()).toMatchObject({ brokenAt: null })
})
