import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { migrations } from '../../src/core/db/migrate.ts'
import { createCore } from '../../src/core/index.ts'
import { enter } from '../../src/core/sample/host.ts'
import { sampleToday } from '../../src/core/sample/index.ts'
import { addDays, addMonths, daysOfMonth, monthOf, startOfDay } from '../../src/shared/day.ts'
import { Months } from './meals-months.ts'
import { makeOrganisation, type Setting } from './meals-organisation.ts'
import { MealRows } from './meals-rows.ts'

const ZONE = 'Asia/Shanghai'
const MADE_BY = ['meals-file.ts', 'meals-organisation.ts', 'meals-months.ts', 'meals-rows.ts']

/** The file of the ledger, and the same lines bare in another. */
export interface MealsFiles {
  file: string
  raw: string
}

/**
 * So many years of eleven canteens, ten of which are four million meals, made once for a schema and a maker of the
 * lines. The last day in it is the one before it was made.
 */
export async function mealsFiles(cache: string, years: number): Promise<MealsFiles> {
  const key = keyOf()
  const file = join(cache, `meals-${years}-${key}.sqlite`)
  const raw = join(cache, `meals-${years}-${key}-raw.sqlite`)
  mkdirSync(cache, { recursive: true })
  const isOld = (name: string) => name.startsWith('meals-') && !name.includes(key)
  for (const old of readdirSync(cache).filter(isOld)) rmSync(join(cache, old))
  if (!existsSync(file)) await within(file, (made) => makeLedger(made, years))
  if (!existsSync(raw)) await within(raw, (made) => makeRaw(made, file))
  return { file, raw }
}

function keyOf(): string {
  const hash = createHash('sha256').update(migrations.join())
  for (const name of MADE_BY) hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))))
  return hash.digest('hex').slice(0, 8)
}

/** Makes a file elsewhere and keeps it once it is whole. */
async function within(file: string, make: (file: string) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  try {
    await make(join(folder, 'yian.sqlite'))
    copyFileSync(join(folder, 'yian.sqlite'), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Month by month: the lines in bulk with their true hashes, all else through the core's procedures. */
async function makeLedger(file: string, years: number): Promise<void> {
  const today = sampleToday(Date.now())
  const firstDay = addDays(today, -Math.round(years * 365.25))
  process.stderr.write(`making ${years} years of meals\n`)
  const clock = { now: startOfDay(firstDay, ZONE) }
  const core = await createCore({ file, clock: () => clock.now, log: { info() {}, error: console.error } })
  const db = core.parts.store.connection
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -600000')
  try {
    const machine = await enter(core, clock, ZONE)
    const setting: Setting = { firstDay, today, years }
    const organisation = await makeOrganisation(machine.client, setting)
    const rows = new MealRows(core.parts.store, organisation, setting)
    const months = new Months(machine, core.parts.store, organisation, today)
    for (let month = monthOf(firstDay); month <= monthOf(today); month = addMonths(month, 1)) {
      const days = daysOfMonth(month).filter((day) => day >= firstDay && day < today)
      await months.begin(days[0] ?? today)
      rows.add(days)
      await months.end(month, rows.takeSpent())
      if (month.endsWith('-12')) process.stderr.write(`${month} ${rows.count} lines\n`)
    }
    await months.remember()
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)')
    await core.close()
  }
}

/** The columns that say what was eaten and paid, with the two indexes every such table has. */
const rawTable = `
  CREATE TABLE rawMeal (id INTEGER PRIMARY KEY, siteId INTEGER NOT NULL, onDay TEXT NOT NULL, meal TEXT NOT NULL,
    mode TEXT NOT NULL, class TEXT NOT NULL, category TEXT NOT NULL, personId INTEGER, quantity INTEGER NOT NULL,
    isExtra INTEGER NOT NULL, chargeId INTEGER NOT NULL, pay TEXT NOT NULL, importId INTEGER, recordedAt INTEGER NOT NULL,
    accountId INTEGER NOT NULL, voidedAt INTEGER) STRICT;
  CREATE INDEX rawMealByPerson ON rawMeal (personId, onDay, meal);
  CREATE INDEX rawMealByDay ON rawMeal (siteId, onDay, meal);`
const rawColumns =
  'id, siteId, onDay, meal, mode, class, category, personId, quantity, isExtra, chargeId, pay, importId, recordedAt, accountId, voidedAt'

function makeRaw(file: string, from: string): void {
  process.stderr.write('making the same lines bare\n')
  const db = new Database(file)
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = OFF')
    db.pragma('cache_size = -600000')
    db.exec(rawTable)
    db.prepare('ATTACH ? AS ledger').run(from)
    db.exec(`INSERT INTO rawMeal (${rawColumns}) SELECT ${rawColumns} FROM ledger.mealLine ORDER BY id`)
    db.exec('DETACH ledger')
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.close()
  }
}
