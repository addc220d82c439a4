import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../src/core/index.ts'
import { makeSample, sampleSecret } from '../../src/core/sample/index.ts'
import { at, clientOf } from '../support/core.ts'

const today = '2026-06-15'
const now = at(today, '12:30')

test('eleven canteens: seven were piloted, four of them run; two years of meals that add up', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yian-sample-'))
  const file = join(folder, 'yian.sqlite')
  await makeSample({ file, today, now, years: 0.1, ledgers: ['meals'] })
  const core = await createCore({ file, clock: () => now, log: { info() {}, error() {} } })
  onTestFinished(async () => {
    await core.close()
    rmSync(folder, { recursive: true })
  })
  const director = clientOf(core)
  await director.accounts.signIn({ name: 'yuanzhang', secret: sampleSecret })

  const { byStage, pilotedSiteIds } = await director.meals.canteenCounts({ on: today })
  const running = byStage.find(({ stage }) => stage === 'running')?.siteIds ?? []
  expect(byStage.flatMap(({ siteIds }) => siteIds)).toHaveLength(11)
  expect(pilotedSiteIds).toHaveLength(7)
  expect(pilotedSiteIds.filter((id) => running.includes(id))).toHaveLength(4)
  expect(running).toHaveLength(8)

  const db = core.parts.store.connection
  const one = (text: string) => db.prepare(text).pluck().get() as number
  expect(one("SELECT min(onDay) = '2024-06-15' AND max(onDay) = '2026-06-15' FROM mealLine")).toBe(1)
  expect(one('SELECT sum(quantity) FROM mealLine WHERE voidedAt IS NULL')).toBeGreaterThan(80_000)
  // Every kind of what the issue names is there.
  for (const table of [
    'delivery',
    'standingOrder',
    'orderPause',
    'foodSample',
    'kitchenLog',
    'mealAdjustment',
    'dinerEntry',
  ])
    expect(one(`SELECT count(*) FROM ${table}`), table).toBeGreaterThan(2)
  expect(
    one('SELECT count(*) FROM settlement WHERE settledAt IS NOT NULL AND voidedAt IS NULL'),
  ).toBeGreaterThan(120)
  // Also of canteens that shut in the middle of a month: no month waits since before the running quarter.
  expect(
    one(`SELECT count(*) FROM (
        SELECT siteId, substr(onDay, 1, 7) AS month FROM mealLine
        UNION SELECT siteId, month FROM mealAdjustment WHERE voidedAt IS NULL) AS used
      WHERE month < '2026-04' AND NOT EXISTS (
        SELECT 1 FROM settlement WHERE siteId = used.siteId AND month = used.month AND voidedAt IS NULL)`),
  ).toBe(0)

  // Money: each price is its parts; what is kept beside the lines is what they say.
  expect(
    one(`SELECT count(*) FROM charge c WHERE priceFen <> selfFen
      + coalesce((SELECT sum(fen) FROM chargeShare WHERE chargeId = c.id AND isGrant = 0), 0)`),
  ).toBe(0)
  expect(await director.meals.checkMeals()).toMatchObject({
    brokenAt: null,
    wrongSums: 0,
    wrongPersonMonths: 0,
    wrongBalances: 0,
  })
})
