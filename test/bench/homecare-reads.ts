import { countVisits, countVisitsBy } from '../../src/core/homecare/figures-sql.ts'
import { listPersonMonths } from '../../src/core/homecare/figures-statement-sql.ts'
import { itemsOf, listVisits, workersOf } from '../../src/core/homecare/visits-sql.ts'
import { addDays, type Day, dayOf } from '../../src/shared/day.ts'
import type { VisitBreakdown } from '../../src/shared/homecare/contract-figures.ts'
import { siteId, ZONE } from './homecare-file.ts'
import type { Client, Hosts } from './hosts.ts'
import type { Bench } from './reads.ts'

const PERSON = 5

/** What a coordinator and a director look at: the same statements bare, and through the core in three ways. */
export function homecareReads(hosts: Hosts): Bench[] {
  const today = dayOf(Date.now(), ZONE)
  const yesterday = addDays(today, -1)
  const lastMonth = addDays(`${today.slice(0, 8)}01`, -1)
  const everywhere = (call: (client: Client) => unknown) => ({
    service: () => call(hosts.service),
    port: () => call(hosts.port),
    http: () => call(hosts.http),
  })
  const figures = (name: string, from: Day, to: Day, by: VisitBreakdown, rounds = 30): Bench => ({
    name,
    rounds,
    runs: {
      raw: rawFigures(hosts, from, to, by),
      ...everywhere((client) => client.homecare.visitFigures({ siteId, from, to, by })),
    },
  })
  return [
    {
      name: "a day's list (149 visits)",
      rounds: 60,
      runs: {
        raw: rawDay(hosts, addDays(today, -40)),
        ...everywhere((client) =>
          client.homecare.visits({ siteId, from: addDays(today, -40), to: addDays(today, -40) }),
        ),
      },
    },
    {
      name: "a person's year",
      rounds: 100,
      runs: {
        raw: rawPersonYear(hosts, Number(yesterday.slice(0, 4))),
        ...everywhere((client) =>
          client.homecare.personYear({ personId: PERSON, year: Number(yesterday.slice(0, 4)) }),
        ),
      },
    },
    figures('a month by kind and street', `${lastMonth.slice(0, 8)}01`, lastMonth, 'kindAndStreet', 60),
    figures('a year by worker (in the worker thread)', addDays(today, -365), yesterday, 'worker'),
    figures('a year by kind and street', addDays(today, -365), yesterday, 'kindAndStreet'),
    figures('ten years by kind and street', addDays(today, -3652), yesterday, 'kindAndStreet', 5),
  ]
}

function rawFigures({ core }: Hosts, from: Day, to: Day, by: VisitBreakdown): () => void {
  const filters = { siteId, from, to, by }
  const statements = [countVisits(filters), countVisitsBy(filters)].map(({ text }) =>
    core.parts.store.connection.prepare(text),
  )
  return () => {
    for (const statement of statements) statement.all(filters)
  }
}

function rawPersonYear({ core }: Hosts, year: number): () => void {
  const statement = core.parts.store.connection.prepare(listPersonMonths.text)
  const params = { personId: PERSON, from: `${year}-01-01`, to: `${year}-12-31`, siteIds: null }
  return () => void statement.all(params)
}

function rawDay({ core }: Hosts, day: Day): () => void {
  const prepare = ({ text }: { text: string }) => core.parts.store.connection.prepare(text)
  const [list, workers, items] = [prepare(listVisits.site), prepare(workersOf), prepare(itemsOf)]
  const narrow = [
    'personId',
    'staffId',
    'teamId',
    'kind',
    'street',
    'projectId',
    'packageId',
    'itemId',
    'states',
  ]
  const params = {
    ...Object.fromEntries([...narrow, 'isCounted'].map((name) => [name, null])),
    ...{ siteId, from: day, to: day, hasTeam: 0, hasProject: 0, hasPackage: 0, limit: 500, offset: 0 },
  }
  return () => {
    const rows = list.all(params) as { id: number }[]
    const ids = JSON.stringify(rows.map(({ id }) => id))
    workers.all({ ids })
    items.all({ ids })
  }
}
