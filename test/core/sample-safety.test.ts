import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCore } from '../../src/core/index.ts'
import { makeSample, sampleSecret } from '../../src/core/sample/index.ts'
import { at, clientOf } from '../support/core.ts'

const today = '2026-06-15'
const now = at(today, '12:30')

test('the source year: 27 joint inspections, 38 hazards all closed, 830,000 yuan of works, 1,200 person-times', {
  timeout: 600_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'yian-sample-'))
  const file = join(folder, 'yian.sqlite')
  await makeSample({ file, today, now, years: 0.1, ledgers: ['safety'] })
  const core = await createCore({ file, clock: () => now, log: { info() {}, error() {} } })
  onTestFinished(async () => {
    await core.close()
    rmSync(folder, { recursive: true })
  })
  const director = clientOf(core)
  await director.accounts.signIn({ name: 'yuanzhang', secret: sampleSecret })

  // As the figures page says it.
  const year = { from: '2025-01-01', to: '2025-12-31' }
  expect(await director.safety.safetySums(year)).toMatchObject({
    jointInspections: 27,
    found: 38,
    closed: 38,
    overdue: expect.any(Number),
    drills: 2,
    nightDrills: 1,
    worksFen: 830_000_00,
  })
  const trainings = await director.safety.trainingFigures(year)
  const ofMonth = trainings.filter(({ kind }) => kind === 'campaign')
  expect(ofMonth).toMatchObject([{ month: '2025-06', personTimes: 1200 }])

  // And from the rows themselves.
  const db = core.parts.store.connection
  const one = (text: string) => db.prepare(text).pluck().get() as number
  const in2025 = (column: string) => `${column} BETWEEN '2025-01-01' AND '2025-12-31'`
  expect(
    one(
      `SELECT count(*) FROM inspection WHERE kind = 'jointInspection' AND endedAt IS NOT NULL AND voidedAt IS NULL AND ${in2025('onDay')}`,
    ),
  ).toBe(27)
  expect(one(`SELECT count(*) FROM hazard WHERE source = 'jointInspection' AND ${in2025('foundOn')}`)).toBe(
    38,
  )
  // Each re-checked and closed, by nobody who fixed any part.
  expect(
    one(`SELECT count(*) FROM hazard h WHERE ${in2025('foundOn')} AND state = 'closed'
      AND EXISTS (SELECT 1 FROM hazardAct WHERE hazardId = h.id AND kind = 'recheckPassed')
      AND NOT EXISTS (SELECT 1 FROM hazardAct a JOIN hazardFixer f USING (hazardId)
        WHERE a.hazardId = h.id AND a.kind IN ('recheckPassed', 'closed') AND f.staffId > 0 AND f.staffId = a.staffId)`),
  ).toBe(38)
  expect(one("SELECT count(*) FROM hazard WHERE grade = 'majorFire' AND state = 'closed'")).toBe(1)
  expect(
    one(
      `SELECT sum(amountFen) FROM safetyWorkFund JOIN safetyWork w ON w.id = workId WHERE ${in2025('acceptedOn')}`,
    ),
  ).toBe(830_000_00)
  expect(one(`SELECT count(*) FROM inspection WHERE kind = 'monthlyCheck' AND ${in2025('onDay')}`)).toBe(12)
  const rounds = one(`SELECT count(*) FROM inspection WHERE kind = 'nightRound' AND ${in2025('onDay')}`)
  expect(rounds).toBeGreaterThan(365 * 5 * 0.98)
  expect(rounds).toBeLessThan(365 * 5)
  // This year's, up to this noon: some are open still.
  expect(one("SELECT count(*) FROM hazard WHERE state NOT IN ('closed', 'void')")).toBeGreaterThan(0)
  expect(
    one(`SELECT count(*) FROM inspection WHERE onDay = '${today}' AND kind = 'dayRound'`),
  ).toBeGreaterThan(0)
})
