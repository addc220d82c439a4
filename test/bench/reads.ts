import type Database from 'better-sqlite3'
import * as board from '../../src/core/beds/board-sql.ts'
import * as figures from '../../src/core/beds/figures-sql.ts'
import * as finding from '../../src/core/beds/find-sql.ts'
import { searchPeople } from '../../src/core/people/list-sql.ts'
import { addDays, checkInstant, dayOf, startOfDay } from '../../src/shared/day.ts'
import type { Client, Hosts } from './hosts.ts'
import type { Way } from './measure.ts'

export interface Bench {
  name: string
  rounds: number
  runs: Record<Way, (n: number) => unknown>
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
  const spans = [
    figures.bedSpans,
    figures.outageSpans,
    figures.holdSpans,
    figures.placementSpans,
    figures.leavesIn,
  ].map(prepare)
  const from = addDays(today, -Math.round(years * 365.25) + 31)
  const window = { siteId: 1, first: startOfDay(from, ZONE), last: Date.now() }
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
        () => {
          for (const statement of spans) statement.all(window)
        },
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
