import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrations } from '../../src/core/db/migrate.ts'
import { createCore } from '../../src/core/index.ts'
import { makeSample, sampleSecret, sampleToday } from '../../src/core/sample/index.ts'
import { addDays, type Day, startOfDay } from '../../src/shared/day.ts'
import { withoutGuards, ZONE } from './homecare-file.ts'
import { memoryClient } from './hosts.ts'
import { loadHazards, loadRounds } from './safety-rows.ts'

/** Ten years of rounds and hazards at the 500-bed home, the same rows each time, made once a day and schema. */
export async function safetyFile(cache: string): Promise<string> {
  const today = sampleToday(Date.now())
  const schema = createHash('sha256').update(migrations.join()).digest('hex').slice(0, 8)
  const file = join(cache, `safety-${today}-${schema}.sqlite`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((name) => name.startsWith('safety-'))) rmSync(join(cache, old))
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  process.stderr.write('making ten years of rounds\n')
  await make(join(folder, 'yian.sqlite'), today)
  copyFileSync(join(folder, 'yian.sqlite'), file)
  rmSync(folder, { recursive: true })
  return file
}

/** The home and its plan through the core's own procedures, the rounds and hazards in bulk. */
async function make(file: string, today: Day): Promise<void> {
  await makeSample({ file, today, years: 0.5, ledgers: ['beds'] })
  const firstDay = addDays(today, -3650)
  const clock = { now: startOfDay(firstDay, ZONE) }
  const core = await createCore({ file, clock: () => clock.now, log: { info() {}, error() {} } })
  const db = core.parts.store.connection
  db.pragma('synchronous = OFF')
  try {
    const client = memoryClient(core)
    await client.accounts.signIn({ name: 'yuanzhang', secret: sampleSecret })
    await client.safety.setUpSafety({ siteId: 1 })
    withoutGuards(
      db,
      ['inspection', 'answer', 'dutyDone', 'hazard', 'hazardAct', 'hazardMeasure', 'hazardFixer'],
      () => {
        loadRounds(db, firstDay, today)
        loadHazards(db, firstDay, today)
      },
    )
    db.exec('ANALYZE')
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)')
    await core.close()
  }
}
