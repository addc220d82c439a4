import { addDays, dayOf } from '../../src/shared/day.ts'
import { ZONE } from './homecare-file.ts'
import type { Client, Hosts } from './hosts.ts'
import type { Bench } from './reads.ts'
import { replayOf } from './replay.ts'

const siteId = 1

/** What an officer and a director look at: the statements each call sends, bare, and the call in three ways. */
export async function safetyReads(hosts: Hosts): Promise<Bench[]> {
  const today = dayOf(Date.now(), ZONE)
  const year = { from: addDays(today, -365), to: addDays(today, -1) }
  const { rows } = await hosts.service.safety.inspections({ ...year, siteIds: [siteId], limit: 1 })
  const [floor] = (await hosts.service.beds.structure({ siteId })).floors
  const calls: [name: string, rounds: number, call: (client: Client) => Promise<unknown>][] = [
    ["today's list", 60, ({ safety }) => safety.today({ siteId })],
    ['one inspection, as the walk needs it', 60, ({ safety }) => safety.inspection({ id: rows[0]?.id ?? 0 })],
    [
      'hazard ledger: what is open',
      60,
      ({ safety }) =>
        safety.hazards({ siteId, states: ['found', 'graded', 'ordered', 'rectified', 'verified'] }),
    ],
    [
      'hazard ledger: a year of a floor, by text',
      60,
      ({ safety }) => safety.hazards({ siteId, ...year, floorId: floor?.id, text: '问题' }),
    ],
    ['closure by month, a year', 60, ({ safety }) => safety.hazardFigures({ siteIds: [siteId], ...year })],
    [
      'missed rounds of a year',
      30,
      ({ safety }) =>
        safety.duesBehind({ siteIds: [siteId], ...year, kind: 'nightRound', states: ['missed'] }),
    ],
    [
      'rounds of a year, by month and what came of them',
      30,
      ({ safety }) => safety.dueFigures({ siteIds: [siteId], ...year }),
    ],
    ['evacuation roster of the 500-bed home', 60, ({ safety }) => safety.roster({ siteId })],
  ]
  const benches: Bench[] = []
  for (const [name, rounds, call] of calls)
    benches.push({
      ...{ name, rounds },
      runs: {
        raw: await replayOf(hosts, () => call(hosts.service)),
        service: () => call(hosts.service),
        port: () => call(hosts.port),
        http: () => call(hosts.http),
      },
    })
  return benches
}
