import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupName } from '../../src/shared/backups/rules.ts'
import { homecareFile } from './homecare-file.ts'
import { homecareReads } from './homecare-reads.ts'
import { homecareWrites, planningLines, recordingWhileReporting } from './homecare-writes.ts'
import { openHosts } from './hosts.ts'
import { inTurn } from './measure.ts'
import { head, line } from './table.ts'

/** Ten years of home care: what is looked at, what is recorded, a month planned, and a report beside it. */
export async function benchHomecare(cache: string, pageDir: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  copyFileSync(await homecareFile(cache), join(folder, 'yian.sqlite'))
  rememberBackup(join(folder, 'backups'))
  const hosts = await openHosts(join(folder, 'yian.sqlite'), pageDir)
  try {
    const db = hosts.core.parts.store.connection
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    console.log(
      `\n## Home care, 10 years: ${count('visit')} visits, ${count('visitItem')} items, ${count('person')} people, ${count('staff')} workers\n`,
    )
    console.log(head)
    for (const bench of [...homecareReads(hosts), ...homecareWrites(hosts)])
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, 5, bench.prepare)))
    for (const text of await planningLines(hosts)) console.log(text)
    console.log()
    for (const text of await recordingWhileReporting(hosts)) console.log(text)
  } finally {
    await hosts.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A backup of today is there: none is made in the middle of a measurement. */
export function rememberBackup(folder: string): void {
  mkdirSync(folder)
  writeFileSync(join(folder, backupName(Date.now(), 'manual')), '')
}
