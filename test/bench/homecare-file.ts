import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { migrations } from '../../src/core/db/migrate.ts'
import { createCore } from '../../src/core/index.ts'
import { enter } from '../../src/core/sample/host.ts'
import { sampleToday } from '../../src/core/sample/index.ts'
import { inventPerson } from '../../src/core/sample/invented.ts'
import { Random } from '../../src/core/sample/random.ts'
import { addDays, type Day, startOfDay } from '../../src/shared/day.ts'
import { ITEM_COUNT, loadVisits, PERSON_COUNT, WORKER_COUNT, WORKERS_OF_TEAM } from './homecare-rows.ts'

export const ZONE = 'Asia/Shanghai'
/** The home-care site of the file. */
export const siteId = 2

/** Ten years of home care, the same rows each time, made once a day and schema. */
export async function homecareFile(cache: string): Promise<string> {
  const today = sampleToday(Date.now())
  const schema = createHash('sha256').update(migrations.join()).digest('hex').slice(0, 8)
  const file = join(cache, `homecare-${today}-${schema}.sqlite`)
  if (existsSync(file)) return file
  mkdirSync(cache, { recursive: true })
  for (const old of readdirSync(cache).filter((name) => name.startsWith('homecare-')))
    rmSync(join(cache, old))
  const folder = mkdtempSync(join(tmpdir(), 'yian-bench-'))
  process.stderr.write('making ten years of home care\n')
  await make(join(folder, 'yian.sqlite'), today)
  copyFileSync(join(folder, 'yian.sqlite'), file)
  rmSync(folder, { recursive: true })
  return file
}

/** The organisation through the core's own procedures, what hangs on it in bulk. */
async function make(file: string, today: Day): Promise<void> {
  const firstDay = addDays(today, -3652)
  const clock = { now: startOfDay(firstDay, ZONE) }
  const core = await createCore({ file, clock: () => clock.now, log: { info() {}, error() {} } })
  const db = core.parts.store.connection
  db.pragma('synchronous = OFF')
  try {
    const { client } = await enter(core, clock, ZONE)
    const blank = { address: '', phone: '', openedOn: null, closedOn: null }
    await client.sites.create({ ...blank, kind: 'homecare', name: '海角居家养老服务站', operator: 'public' })
    const random = new Random(20_260_501)
    for (let i = 0; i < PERSON_COUNT; i += 1)
      await client.people.create({ ...inventPerson(random, firstDay), isDuplicateConfirmed: true })
    withoutGuards(db, ['visit', 'visitItem', 'visitWorker'], () => {
      addTerms(db, firstDay, today)
      loadVisits(db, firstDay, today)
    })
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.pragma('wal_checkpoint(TRUNCATE)')
    await core.close()
  }
}

/** Loads rows that are known to be good without their triggers and indexes, which are built again after it. */
export function withoutGuards(db: Database.Database, tables: string[], load: () => void): void {
  const guards = db
    .prepare(
      `SELECT type, name, sql FROM sqlite_schema
       WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND tbl_name IN (${tables.map(() => '?')})`,
    )
    .all(...tables) as { type: string; name: string; sql: string }[]
  db.transaction(() => {
    for (const { type, name } of guards) db.exec(`DROP ${type} ${name}`)
    load()
    for (const { sql } of guards) db.exec(sql)
  })()
}

/** Teams, workers, items, a project with its package, and who has it under which agreement. */
function addTerms(db: Database.Database, firstDay: Day, today: Day): void {
  const entered = `${startOfDay(firstDay, ZONE)}, 'bench'`
  const endOn = addDays(today, 400)
  db.exec(`
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${WORKER_COUNT} - 1)
    INSERT INTO staff (id, siteId, name, sex, post, employedFrom)
    SELECT i + 1, ${siteId}, '护理员' || (i + 1), 'female', 'carer', '${firstDay}' FROM n;
    INSERT INTO careTeam (siteId, name) VALUES ${[...'一二三四五六'].map((n) => `(${siteId}, '${n}队')`)};
    INSERT INTO careTeamMember (teamId, staffId, fromOn)
    SELECT min((id - 1) / ${WORKERS_OF_TEAM}, 5) + 1, id, '${firstDay}' FROM staff;
    INSERT INTO careProject (id, siteId, name, fund) VALUES (1, ${siteId}, '提升行动', 'centralLottery'), (2, ${siteId}, '区县购买', 'district');
    INSERT INTO countRule (siteId, fromOn, minMinutes, isOncePerDay) VALUES (${siteId}, '${firstDay}', 30, 1);
    WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${ITEM_COUNT} - 1)
    INSERT INTO serviceItem (id, code, name, kind, category)
    SELECT i + 1, 'B' || i, '项目' || i,
      CASE i % 6 WHEN 0 THEN 'cleaning' WHEN 1 THEN 'companionship' WHEN 2 THEN 'escort' WHEN 3 THEN 'meal' WHEN 4 THEN 'bath' ELSE 'comfort' END,
      CASE i % 6 WHEN 0 THEN 'cleaning' WHEN 1 THEN 'visiting' WHEN 2 THEN 'medical' WHEN 3 THEN 'meal' WHEN 4 THEN 'bath' ELSE 'visiting' END
    FROM n;
    INSERT INTO serviceItemTerms SELECT id, '${firstDay}', 45, 3000 + id * 100 FROM serviceItem;
    INSERT INTO carePackage (id, siteId, projectId, name) VALUES (1, ${siteId}, 1, '提升行动套餐'), (2, ${siteId}, 2, '区县套餐');
    INSERT INTO carePackageVersion (packageId, fromOn, minMinutes, minutesPer, visitsPerMonth, fund, amountFen)
    VALUES (1, '${firstDay}', 30, 'visit', 6, 'centralLottery', 20000), (2, '${firstDay}', 30, 'visit', 6, 'district', 20000);
    INSERT INTO carePackageItem SELECT v.id, i.id, 4 FROM carePackageVersion v, serviceItem i WHERE i.id <= 10;
    INSERT INTO packageGrant (id, packageId, personId, siteId, projectId, fromOn, recordedAt, recordedBy)
    SELECT id, id % 2 + 1, id, ${siteId}, id % 2 + 1, '${firstDay}', ${entered} FROM person;
    INSERT INTO familyBed (id, siteId, personId, code, street, appliedOn, openedOn, recordedAt, recordedBy)
    SELECT id, ${siteId}, id, 'JC-' || id, street, '${firstDay}', '${firstDay}', ${entered} FROM person;
    INSERT INTO agreement (familyBedId, number, signedOn, fromOn, toOn, recordedAt, recordedBy)
    SELECT id, 'X' || id, '${firstDay}', '${firstDay}', '${endOn}', ${entered} FROM person;`)
  addPlans(db, addDays(`${today.slice(0, 8)}01`, 32).slice(0, 7), entered)
}

/** Two visits a week for everybody from next month on, so laid that nobody clashes. */
function addPlans(db: Database.Database, month: string, entered: string): void {
  const plan = db.prepare(`
    INSERT INTO visitPlan (id, siteId, personId, grantId, kind, staffId, weekdays, startTime, minutes, fromOn, recordedAt, recordedBy)
    VALUES (@id, ${siteId}, @id, @id, 'cleaning', @staffId, @weekdays, @startTime, 50, '${month}-01', ${entered})`)
  const item = db.prepare('INSERT INTO visitPlanItem VALUES (?, 1)')
  for (let person = 0; person < PERSON_COUNT; person += 1) {
    const rank = Math.floor(person / 30)
    const startTime = `${String(8 + Math.floor(rank / 3)).padStart(2, '0')}:00`
    const day = rank % 3
    plan.run({
      id: person + 1,
      staffId: (person % 30) + 1,
      weekdays: (1 << day) | (1 << (day + 3)),
      startTime,
    })
    item.run(person + 1)
  }
}
