// `npm run bench`: the table of docs/PERFORMANCE.md. Ratios from one run, never times to compare between machines.
import '../../scripts/guard-node.mjs'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSample, sampleToday } from '../../src/core/sample/index.ts'
import { benchHomecare } from './homecare.ts'
import { openHosts } from './hosts.ts'
import { importBench } from './import-visits.ts'
import { benchMeals } from './meals.ts'
import { inTurn, median } from './measure.ts'
import { boardPaint, firstPageScript } from './page.ts'
import { readBenches } from './reads.ts'
import { benchSafety } from './safety.ts'
import { head, line } from './table.ts'
import { writeBenches } from './writes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pageDir = join(root, 'out/renderer')
const cache = join(root, 'node_modules/.cache/bench')

/** The sample of so many years, made once a day. */
async function sampleFile(years: number): Promise<string> {
  const today = sampleToday(Date.now())
  const file = join(cache, `${years}-${today}.sqlite`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  process.stderr.write(`making ${years} years of a 500-bed home `)
  await makeSample({
    file: join(folder, 'yian.sqlite'),
    today,
    years,
    onProgress: () => process.stderr.write('.'),
  })
  process.stderr.write('\n')
  copyFileSync(join(folder, 'yian.sqlite'), file)
  rmSync(folder, { recursive: true })
  return file
}

async function benchYears(years: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  copyFileSync(await sampleFile(years), join(folder, 'yian.sqlite'))
  const hosts = await openHosts(join(folder, 'yian.sqlite'), pageDir)
  try {
    const db = hosts.core.parts.store.connection
    const count = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    console.log(
      `\n## ${years} years: ${count('stay')} stays, ${count('placement')} placements, ${count('leave')} leaves, ${count('audit')} audit rows\n`,
    )
    console.log(head)
    for (const bench of readBenches(hosts, years))
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, 5)))
    if (existsSync(pageDir)) {
      const paints = await boardPaint(hosts.url)
      console.log(
        `| board of 500 beds, click to painted in Chromium | | | | ${median(paints).toFixed(0)} | | | |`,
      )
    }
    for (const bench of await writeBenches(hosts))
      console.log(line(bench, await inTurn(bench.runs, bench.rounds, 5)))
  } finally {
    await hosts.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All of it, or one part: `npm run bench -- homecare`. */
const isWanted = (part: string) => process.argv[2] === undefined || process.argv[2] === part
if (isWanted('beds')) for (const years of [3, 10]) await benchYears(years)
if (isWanted('homecare')) await benchHomecare(cache, pageDir)
if (isWanted('meals')) await benchMeals(cache, pageDir)
if (isWanted('safety')) await benchSafety(cache, pageDir)
if (isWanted('import')) await importBench()
if (existsSync(pageDir))
  console.log(
    `\nFirst page (shell and board): ${Math.round(firstPageScript(pageDir) / 1024)} KB of gzipped script.`,
  )
