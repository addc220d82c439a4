import type Database from 'better-sqlite3'
import { finishVisit, insertItem } from '../../src/core/homecare/visits-write-sql.ts'
import { addDays, dayOf } from '../../src/shared/day.ts'
import { siteId, ZONE } from './homecare-file.ts'
import type { Client, Hosts } from './hosts.ts'
import { percentile, type Times, type Way, ways } from './measure.ts'
import { rawAudit } from './raw-audit.ts'
import type { Bench } from './reads.ts'
import { ms } from './table.ts'

const ROUNDS = 60
const WARM_UP = 5
const PER_WAY = ROUNDS + WARM_UP
/** How many recordings a 99th percentile is taken of. */
const SAMPLE = 300

interface OpenVisit {
  id: number
  plannedFromAt: number
  plannedToAt: number
}

const given = { itemId: 1, quantity: 1, minutes: null }
const report = { items: [given], satisfaction: 5, signedBy: 'elder' as const }

/** Visits that were planned and are over; each is used once. */
function openVisits(db: Database.Database): () => OpenVisit {
  const visits = db
    .prepare(`
      SELECT id, plannedFromAt, plannedToAt FROM visit
      WHERE siteId = ${siteId} AND voidedAt IS NULL AND outcome IS NULL AND startedAt IS NULL AND plannedToAt < ? ORDER BY id`)
    .all(Date.now()) as OpenVisit[]
  return () => {
    const visit = visits.shift()
    if (!visit) throw new Error('the file has too few visits to record')
    return visit
  }
}

const record = (client: Client, { id }: OpenVisit) =>
  client.homecare.recordVisits({ rows: [{ visitId: id, minutes: 45, ...report }] })

/** Recording from a slip and checking out; each run has a visit of its own. */
export function homecareWrites(hosts: Hosts): Bench[] {
  const db = hosts.core.parts.store.connection
  const next = openVisits(db)
  const raw = rawRecorder(db)
  const slips = Array.from({ length: 4 * PER_WAY }, next)
  const underWay = Array.from({ length: 4 * PER_WAY }, next)
  const begin = db.prepare('UPDATE visit SET startedAt = plannedFromAt, isTouched = 1 WHERE id = ?')
  const pick = (list: OpenVisit[], way: number, n: number) => list[way * PER_WAY + n] as OpenVisit
  // One at a time: whoever is under way is busy.
  const checkIn = (way: Way, n: number) => void begin.run(pick(underWay, ways.indexOf(way), n).id)
  const checkOut = (client: Client, { id, plannedToAt }: OpenVisit) =>
    client.homecare.checkOut({ id, at: plannedToAt, reason: '补录', ...report })
  const bench = (
    name: string,
    list: OpenVisit[],
    call: (client: Client, visit: OpenVisit) => unknown,
  ): Bench => ({
    name,
    rounds: ROUNDS,
    runs: {
      raw: (n) => raw(pick(list, 0, n)),
      service: (n) => call(hosts.service, pick(list, 1, n)),
      port: (n) => call(hosts.port, pick(list, 2, n)),
      http: (n) => call(hosts.http, pick(list, 3, n)),
    },
  })
  return [
    bench('record a visit from a slip', slips, record),
    { ...bench('check out of a visit', underWay, checkOut), prepare: checkIn },
  ]
}

/** The same rows by hand: prepared once, one durable transaction, the audit row with the same text in it. */
function rawRecorder(db: Database.Database): (visit: OpenVisit) => void {
  const find = db.prepare(
    'SELECT v.*, p.name AS person FROM visit v JOIN person p ON p.id = v.personId WHERE v.id = ?',
  )
  const finish = db.prepare(finishVisit.text)
  const item = db.prepare(insertItem.text)
  const count = db.prepare('UPDATE visit SET isCounted = 1 WHERE id = ?')
  const audit = rawAudit(db)
  const write = db.transaction((visit: OpenVisit) => {
    const before = find.get(visit.id) as object
    const { id, plannedFromAt: startedAt } = visit
    const done = {
      startedAt,
      endedAt: startedAt + 45 * 60_000,
      minutes: 45,
      satisfaction: 5,
      signedBy: 'elder',
    }
    finish.run({ ...before, ...done, onDay: dayOf(startedAt, ZONE) })
    item.run({ visitId: id, ...given, priceFen: 3100, isOutsidePackage: 0 })
    count.run(id)
    const after = {
      rows: [{ visitId: id, minutes: 45, reason: '', note: '', vitals: null, finding: null, ...report }],
    }
    audit({
      at: Date.now(),
      action: 'homecare.recordVisits',
      entity: 'visit',
      entityId: id,
      siteId,
      before,
      after,
    })
  })
  return write.immediate
}

/** Planning next month for everybody, once and once again, when there is nothing left to make. */
export async function planningLines({ service }: Hosts): Promise<string[]> {
  const month = addDays(`${dayOf(Date.now(), ZONE).slice(0, 8)}01`, 32).slice(0, 7)
  const lines: string[] = []
  for (const name of ['plan a month for 675 people', 'plan it again']) {
    const start = performance.now()
    const { made, gaps } = await service.homecare.makeVisits({ siteId, month })
    const took = performance.now() - start
    lines.push(`| ${name}: ${made} visits made, ${gaps.length} gaps | | ${ms(took)} | | | | | |`)
  }
  return lines
}

/** What one who records waits for, through HTTP, alone and while ten years are reported over and over. */
export async function recordingWhileReporting({ core, http }: Hosts): Promise<string[]> {
  const next = openVisits(core.parts.store.connection)
  const alone = await recordings(http, next)
  let isRecording = true
  let reports = 0
  const reporting = (async () => {
    const ten = { siteId, from: '2000-01-01', to: '2099-12-31', by: 'kindAndStreet' as const }
    for (; isRecording; reports += 1) await http.homecare.visitFigures(ten)
  })()
  const meanwhile = await recordings(http, next)
  isRecording = false
  await reporting
  const cells = (name: string, times: Times) =>
    `| ${name} | ${[0.5, 0.95, 0.99, 1].map((share) => ms(percentile(times, share))).join(' | ')} |`
  return [
    `| record a visit through HTTP, ms (${SAMPLE} each) | median | p95 | p99 | most |`,
    '|---|---:|---:|---:|---:|',
    cells('alone', alone),
    cells(`while ten years are reported (${reports} reports meanwhile)`, meanwhile),
  ]
}

async function recordings(client: Client, next: () => OpenVisit): Promise<Times> {
  const times: Times = []
  for (let round = -WARM_UP; round < SAMPLE; round += 1) {
    const visit = next()
    const start = performance.now()
    await record(client, visit)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}
