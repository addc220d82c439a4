import type Database from 'better-sqlite3'
import * as board from '../../src/core/beds/board-sql.ts'
import * as finding from '../../src/core/beds/find-sql.ts'
import { searchPeople } from '../../src/core/people/list-sql.ts'
import {
  addDays,
  addMonths,
  checkInstant,
  type Day,
  dayOf,
  daysOfMonth,
  monthOf,
} from '../../src/shared/day.ts'
import type { Client, Hosts } from './hosts.ts'
import type { Way } from './measure.ts'

export interface Bench {
  name: string
  rounds: number
  runs: Record<Way, (n: number) => unknown>
  /** What a run finds done. */
  prepare?: (way: Way, n: number) => void
}

const ZONE = 'Asia/Shanghai'

/** The reads of the table: through raw statements on the same file, and through the core in three ways. */
export function readBenches(hosts: Hosts, years: number): Bench[] {
  const db = hosts.core.parts.store.connection
  const prepare = (statement: { text: string }) => db.prepare(statement.text)
  const today = dayOf(Date.now(), ZONE)
  const pastDay = addDays(today, -200)
  const past = checkInstant(pastDay, 24, ZONE)
  const everywhere = (call: (client: Client) => unknown, raw: () => unknown): Bench['runs'] => ({
    raw,
    service: () => call(hosts.service),
    port: () => call(hosts.port),
    http: () => call(hosts.http),
  })

  const boardRaw = rawBoard(db)
  const later = [finding.placedLater, finding.heldLater, finding.outLater].map(prepare)
  const from = addDays(today, -Math.round(years * 365.25) + 31)
  const census = db.prepare(rawCensus)
  const instants = JSON.stringify(
    lastDays(from, today).map((on) => Math.min(checkInstant(on, 24, ZONE), Date.now())),
  )
  const search = prepare(searchPeople)
  const rawSearch = {
    from: 'wxy',
    to: 'wxy\u{10FFFF}',
    codeFrom: 'wxy',
    codeTo: 'wxy\u{10FFFF}',
    now: Date.now(),
    siteIds: null,
    siteId: null,
    limit: 10,
  }
  return [
    {
      name: 'board of now',
      rounds: 60,
      runs: everywhere(
        (client) => client.beds.board({ siteId: 1 }),
        () => boardRaw(Date.now()),
      ),
    },
    {
      name: 'board of a past day',
      rounds: 60,
      runs: everywhere(
        (client) => client.beds.board({ siteId: 1, at: past }),
        () => boardRaw(past),
      ),
    },
    {
      name: 'find a bed',
      rounds: 60,
      runs: everywhere(
        (client) => client.beds.find({ siteId: 1, sex: 'female', kind: 'nursing' }),
        () => {
          boardRaw(Date.now())
          for (const statement of later)
            statement.all({ siteId: 1, from: Date.now(), until: board.EVER, at: Date.now() })
        },
      ),
    },
    {
      name: `census of ${years} years by month`,
      rounds: 20,
      runs: everywhere(
        (client) => client.beds.occupancy({ siteId: 1, from, to: today, step: 'month' }),
        () => census.all({ siteId: 1, instants }),
      ),
    },
    {
      name: 'search by initials',
      rounds: 100,
      runs: everywhere(
        (client) => client.people.search({ text: 'wxy', limit: 10 }),
        () => search.all(rawSearch),
      ),
    },
  ]
}

/** What the board reads, as bare statements. */
function rawBoard(db: Database.Database): (at: number) => void {
  const statements = [board.openPlans, board.placedTrue, board.heldTrue, board.outTrue, board.bedsAt].map(
    ({ text }) => db.prepare(text),
  )
  return (at) => {
    for (const statement of statements) statement.all({ siteId: 1, at, knownAt: board.EVER })
  }
}

/** The last day of each month, the last month's being `to`. */
function lastDays(from: Day, to: Day): Day[] {
  const days: Day[] = []
  for (let month = monthOf(from); month < monthOf(to); month = addMonths(month, 1))
    days.push(daysOfMonth(month).at(-1) as Day)
  return [...days, to]
}

/** The same figures as the census over time, in one statement by hand: each bed at each instant, by precedence. */
const rawCensus = `
  WITH moment(at) AS (SELECT value FROM json_each(@instants)),
  spot AS (
    SELECT m.at, b.kind,
      EXISTS (SELECT 1 FROM placement p WHERE p.bedId = b.id AND p.voidedAt IS NULL AND p.fromAt <= m.at AND (p.toAt IS NULL OR p.toAt > m.at)) AS isOccupied,
      EXISTS (SELECT 1 FROM placement p JOIN leave l ON l.stayId = p.stayId AND l.personId = p.personId
        WHERE p.bedId = b.id AND p.voidedAt IS NULL AND p.fromAt <= m.at AND (p.toAt IS NULL OR p.toAt > m.at)
          AND l.voidedAt IS NULL AND l.fromAt <= m.at AND (l.toAt IS NULL OR l.toAt > m.at)) AS isAway,
      EXISTS (SELECT 1 FROM hold h WHERE h.bedId = b.id AND h.voidedAt IS NULL AND h.fromAt <= m.at AND h.toAt > m.at) AS isHeld,
      EXISTS (SELECT 1 FROM outage o WHERE o.bedId = b.id AND o.voidedAt IS NULL AND o.fromAt <= m.at AND (o.toAt IS NULL OR o.toAt > m.at)) AS isOut
    FROM moment m JOIN bed b ON b.siteId = @siteId AND b.setUpAt <= m.at AND (b.retiredAt IS NULL OR b.retiredAt > m.at))
  SELECT at, count(*) AS setUp, sum(kind <> 'dayCare') AS fullTime, sum(kind = 'nursing') AS nursing,
    sum(kind <> 'dayCare' AND isOccupied) AS occupied, sum(kind <> 'dayCare' AND isAway) AS onLeave,
    sum(kind <> 'dayCare' AND NOT isOccupied AND isHeld) AS held,
    sum(kind <> 'dayCare' AND NOT isOccupied AND NOT isHeld AND isOut) AS out,
    sum(kind <> 'dayCare' AND NOT isOccupied AND NOT isHeld AND NOT isOut) AS vacant
  FROM spot GROUP BY at ORDER BY at`
