import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rememberBackup } from './homecare.ts'
import { openHosts } from './hosts.ts'
import { mealsChecked } from './meals-check.ts'
import { mealsFiles } from './meals-file.ts'
import { openRaw } from './meals-raw.ts'
import { mealsReads } from './meals-reads.ts'
import { scansAtCounter } from './meals-scan.ts'
import { mealsInARow, mealsToServe, mealsWhileReporting, mealsWrites, WARM_UP } from './meals-writes.ts'
import { inTurn, median } from './measure.ts'
import { head, line } from './table.ts'

/** Elder canteens: the counter, a month, the figures, a report beside the queue, the check, and the file's size. */
export async function benchMeals(cache: string, pageDir: string, years = 10): Promise<void> {
  const files = await mealsFiles(cache, years)
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  const file = join(folder, 'yian.sqlite')
  copyFileSync(files.file, file)
  copyFileSync(files.raw, join(folder, 'raw.sqlite'))
  rememberBackup(join(folder, 'backups'))
  const hosts = await openHosts(file, pageDir)
  const rawDb = openRaw(join(folder, 'raw.sqlite'))
  try {
    const db = hosts.core.parts.store.connection
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    const meals = count('mealLine')
    console.log(
      `\n## Meals, ${years} years: ${meals} meals at ${count('canteen')} canteens, ${count('diner')} diners, ${count('charge')} charges, ${count('settlement')} months settled\n`,
    )
    const next = mealsToServe(db)
    console.log(head)
    for (const bench of mealsWrites(hosts, rawDb, next))
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, WARM_UP)))
    for (const bench of mealsReads(hosts, years))
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, 1)))
    if (existsSync(pageDir)) {
      const { known, recorded } = await scansAtCounter(hosts.url, next)
      for (const [name, times] of Object.entries({
        'card read to who it is and what they pay, painted in Chromium': known,
        'Enter to "recorded", painted in Chromium': recorded,
      }))
        console.log(`| ${name} | | | | ${median(times).toFixed(0)} | | | |`)
    }
    console.log(`\n${await mealsInARow(hosts, next)}\n`)
    for (const text of await mealsWhileReporting(hosts, next)) console.log(text)
    console.log(`\n${await mealsChecked(hosts)}`)
    const bytes = (of: string) => (statSync(of).size / meals).toFixed(0)
    console.log(
      `The whole file: ${bytes(files.file)} bytes a meal; bare rows with two indexes: ${bytes(files.raw)}.`,
    )
  } finally {
    rawDb.close()
    await hosts.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
