import { existsSync } from 'node:fs'
import type { Worker } from 'node:worker_threads'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Core } from '../../src/core/index.ts'
import { careRows, homecareSite } from '../support/care-rows.ts'
import { makeOrganisation } from '../support/core.ts'

const VISITS = 150_000
/** Long enough for the thread of the reports. */
const years = { from: '2015-01-01', to: '2026-12-31' }

/** The threads that were started since. */
function watchThreads(): Worker[] {
  const threads: Worker[] = []
  const note = (thread: Worker) => void threads.push(thread)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  return threads
}

async function makeStation() {
  const made = await makeOrganisation()
  const { id: siteId } = await made.director.sites.create(homecareSite)
  const rows = careRows(made.core, siteId)
  const wang = rows.person('王秀英')
  const count = async (client = made.director) =>
    (await client.homecare.visitFigures({ siteId, ...years, by: 'month' })).total.visits
  return { ...made, siteId, rows, wang, count }
}

/** So many visits that a report takes a while. */
function fill({ parts }: Core, siteId: number, personId: number): void {
  const db = parts.store.connection
  const triggers = db
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'visit'`)
    .all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${VISITS} - 1)
    INSERT INTO visit (siteId, personId, kind, onDay, fromAt, toAt, minutes, outcome, recordedAt, recordedBy)
    SELECT ${siteId}, ${personId}, 'cleaning', date('2015-01-01', (i / 40) || ' days'), 0, 0, 60, 'done', 0, '' FROM n`)
  for (const { sql } of triggers) db.exec(sql)
}

describe('a long report', () => {
  test('runs in one thread, started by the first, and sees what was committed before it', async () => {
    const threads = watchThreads()
    const { rows, wang, count, director, siteId } = await makeStation()
    await director.homecare.visitFigures({ siteId, from: '2026-05-01', to: '2026-06-30', by: 'day' })
    expect(threads).toHaveLength(0)
    expect(await count()).toBe(0)
    for (let visits = 1; visits <= 3; visits += 1) {
      rows.visit({ personId: wang, onDay: '2026-05-01' })
      expect(await count()).toBe(visits)
    }
    expect(threads).toHaveLength(1)
  })

  test('is of the moment of its call, by the core’s clock', async () => {
    const { director, siteId, rows, wang, clock } = await makeStation()
    rows.visit({ personId: wang, onDay: '2026-06-16', outcome: null })
    const unsettled = async () => (await director.homecare.qualityFigures({ siteId, ...years })).unsettled
    expect(await unsettled()).toBe(0)
    clock.set('2026-06-17', '00:00')
    const session = await director.accounts.signIn({ name: 'yuanzhang', secret: '135790' })
    expect(session).toBeDefined()
    expect(await unsettled()).toBe(1)
  })

  test('does not keep anybody from recording, and counts nothing that comes meanwhile', async () => {
    const { core, director, siteId, rows, wang } = await makeStation()
    fill(core, siteId, wang)
    // The thread is there already.
    await director.homecare.itemFigures({ siteId, ...years })
    let isUnderWay = true
    const report = director.homecare.qualityFigures({ siteId, ...years }).finally(() => {
      isUnderWay = false
    })
    let recorded = 0
    while (isUnderWay) {
      rows.visit({ personId: wang, onDay: '2026-05-01' })
      await director.homecare.personYear({ personId: wang, year: 2014 })
      recorded += 1
      await new Promise(setImmediate)
    }
    expect(recorded).toBeGreaterThan(10)
    expect((await report).done).toBeLessThan(VISITS + recorded)
    expect((await director.homecare.qualityFigures({ siteId, ...years })).done).toBe(VISITS + recorded)
  })

  test('is waited for when the core closes, and refused after it', async () => {
    const { core, siteId, wang, count } = await makeStation()
    fill(core, siteId, wang)
    let answer = 0
    const report = count().then((visits) => {
      answer = visits
    })
    await new Promise(setImmediate)
    await core.close()
    expect(answer).toBe(VISITS)
    await report
    expect(existsSync(`${core.parts.store.file}-wal`)).toBe(false)
    const actor = { accountId: 1, name: '陈院长', role: 'director' as const, siteIds: null }
    const { getItemFigures } = await import('../../src/core/homecare/figures-visits.ts')
    expect(() => core.parts.reports.run(getItemFigures, { siteId, ...years }, actor)).toThrow('closed')
  })

  test('fails alone when its thread dies; the next one starts another', async () => {
    const threads = watchThreads()
    const { core, siteId, wang, count } = await makeStation()
    expect(await count()).toBe(0)
    fill(core, siteId, wang)
    const report = count()
    await threads[0]?.terminate()
    await expect(report).rejects.toMatchObject({ code: 'BUG' })
    expect(await count()).toBe(VISITS)
    expect(threads).toHaveLength(2)
  })

  test('is of the file as it was restored', async () => {
    const { director, rows, wang, count } = await makeStation()
    rows.visit({ personId: wang, onDay: '2026-05-01' })
    const { name } = await director.backups.make()
    rows.visit({ personId: wang, onDay: '2026-05-02' })
    expect(await count()).toBe(2)
    await director.backups.restore({ name })
    expect(await count()).toBe(1)
  })
})
