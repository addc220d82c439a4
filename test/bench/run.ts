// `npm run bench`: the table of docs/PERFORMANCE.md. Ratios from one run, never times to compare between machines.
import '../../scripts/guard-node.mjs'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeSample, sampleToday } from '../../src/core/sample/index.ts'
import { openHosts } from './hosts.ts'
import { inTurn, median, type Way, ways } from './measure.ts'
import { boardPaint, firstPageScript } from './page.ts'
import { type Bench, readBenches } from './reads.ts'
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

function line({ name }: Bench, times: Record<Way, number[]>): string {
  const [raw, service, port, http] = ways.map((way) => median(times[way])) as [number, number, number, number]
  const ms = (value: number) => value.toFixed(value < 1 ? 3 : 2)
  const cells = [
    name,
    ms(raw),
    ms(service),
    ms(port),
    ms(http),
    `×${(service / raw).toFixed(2)}`,
    `+${ms(port - service)}`,
    `+${ms(http - service)}`,
  ]
  return `| ${cells.join(' | ')} |`
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
    console.log(
      '| median, ms | raw SQL | service | MessagePort | HTTP | service ÷ raw | port adds | HTTP adds |',
    )
    console.log('|---|---:|---:|---:|---:|---:|---:|---:|')
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

for (const years of [3, 10]) await benchYears(years)
if (existsSync(pageDir))
  console.log(
    `\nFirst page (shell and board): ${Math.round(firstPageScript(pageDir) / 1024)} KB of gzipped script.`,
  )
