import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../../../scripts/lib/build.mjs'
import { makeSample, sampleToday } from '../../../src/core/sample/index.ts'
import { makeFolder, repository, root } from './app.ts'

const cache = join(repository, 'node_modules/.cache/e2e')
const today = sampleToday(Date.now())

/** What the sample is made by; the words and the pages don't matter. */
function makersHash(): string {
  const hash = createHash('sha256')
  for (const folder of ['src/core', 'src/shared']) {
    const names = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' }).sort()
    for (const name of names) {
      if (name.endsWith('.ts') && !name.startsWith('words'))
        hash.update(name).update(readFileSync(join(repository, folder, name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

const file = join(cache, `sample-${today}-${makersHash()}.sqlite`)

/** Playwright's global set-up: the app as the sources have it, and the sample. */
export default async function prepare(): Promise<void> {
  if (root === repository) await ensureBuilt(['app', 'server'])
  await ensureSample()
}

/** A year of the sample facility, made once a day and copied for each test. */
export async function ensureSample(): Promise<void> {
  if (existsSync(file)) return
  rmSync(cache, { recursive: true, force: true })
  mkdirSync(cache, { recursive: true })
  const draft = `${file}.new`
  await makeSample({ file: draft, today, years: 1 })
  renameSync(draft, file)
}

/** A data folder with a copy of the sample. */
export function sampleFolder(): string {
  const folder = makeFolder()
  copyFileSync(file, join(folder, 'yian.sqlite'))
  return folder
}
