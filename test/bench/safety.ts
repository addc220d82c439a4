import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rememberBackup } from './homecare.ts'
import { openHosts } from './hosts.ts'
import { inTurn, median, percentile } from './measure.ts'
import { safetyFile } from './safety-file.ts'
import { safetyReads } from './safety-reads.ts'
import { answersOnTablet } from './safety-walk.ts'
import { head, line } from './table.ts'

/** Ten years of rounds and hazards: what is looked at, and how soon an answer is saved. */
export async function benchSafety(cache: string, pageDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  copyFileSync(await safetyFile(cache), join(folder, 'yian.sqlite'))
  rememberBackup(join(folder, 'backups'))
  const hosts = await openHosts(join(folder, 'yian.sqlite'), pageDir)
  try {
    const count = (table: string) =>
      hosts.core.parts.store.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    console.log(
      `\n## Safety, 10 years: ${count('inspection')} inspections, ${count('answer')} answers, ${count('hazard')} hazards\n`,
    )
    console.log(head)
    for (const bench of await safetyReads(hosts))
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, 5)))
    if (!existsSync(pageDir)) return
    const times = await answersOnTablet(hosts)
    console.log(
      `| answer tapped to saved by the core, in Chromium: p95 ${percentile(times, 0.95).toFixed(0)} | | | | ${median(times).toFixed(0)} | | | |`,
    )
  } finally {
    await hosts.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
