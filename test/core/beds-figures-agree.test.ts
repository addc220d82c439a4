import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countBeds } from '../../src/shared/beds/figures.ts'
import type { BedKind } from '../../src/shared/beds/schema.ts'
import { addDays, hours } from '../../src/shared/day.ts'
import { type BedRows, bedRows } from '../support/bed-rows.ts'
import { at, makeOrganisation } from '../support/core.ts'

// Random houses with random histories; what the file refuses (two in one bed …) is left out. Each figure is read
// by several ways, which have to agree.

const FIRST_DAY = '2026-04-20'
const START = at(FIRST_DAY, '00:00')
const HOUR_COUNT = 24 * 75

const span = { from: fc.nat(HOUR_COUNT), length: fc.option(fc.integer({ min: 1, max: 400 }), { freq: 4 }) }
const event = fc.oneof(
  fc.record({ kind: fc.constant('stay' as const), bed: fc.nat(5), person: fc.nat(7), ...span }),
  fc.record({ kind: fc.constant('move' as const), bed: fc.nat(5), person: fc.nat(7), ...span }),
  fc.record({
    kind: fc.constantFrom('outing' as const, 'hospital' as const),
    bed: fc.nat(5),
    person: fc.nat(7),
    ...span,
  }),
  fc.record({ kind: fc.constant('hold' as const), bed: fc.nat(5), person: fc.nat(7), ...span }),
  fc.record({ kind: fc.constant('outage' as const), bed: fc.nat(5), person: fc.nat(7), ...span }),
)
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never
const history = fc.array(event, { minLength: 5, maxLength: 60 })
const kinds: BedKind[] = ['nursing', 'nursing', 'ordinary', 'ordinary', 'dayCare', 'nursing']

/** Lays a random history; what a rule of the file refuses did not happen. */
function lay(rows: BedRows, events: Event[]): void {
  const room = rows.room(rows.floor(rows.building()), '101')
  // The last bed comes late and goes early.
  const beds = kinds.map((kind, index) =>
    rows.bed(
      room,
      `101-${index}`,
      kind,
      index === 5 ? { setUp: START + hours(300), retired: START + hours(1200) } : {},
    ),
  )
  const people = Array.from({ length: 8 }, (_, index) => rows.person(`老人${index}`))
  const stays = new Map<number, number>()
  for (const event of events) {
    const [bed, person] = [beds[event.bed] ?? 0, people[event.person] ?? 0]
    const from = START + hours(event.from)
    const to = event.length === null ? undefined : from + hours(event.length)
    const stay = stays.get(person)
    try {
      if (event.kind === 'stay') stays.set(person, rows.lies(person, bed, from, to).stayId)
      else if (event.kind === 'hold') rows.hold(person, bed, { from, until: to ?? from + hours(48) })
      else if (event.kind === 'outage') rows.outage(bed, { from, to })
      else if (stay === undefined) continue
      else if (event.kind === 'move') rows.placement(stay, bed, { from, to }, { startKind: 'transfer' })
      else rows.leave(stay, event.kind, { from, to })
    } catch (error) {
      if (!String(error).includes('SqliteError')) throw error
    }
  }
}

test('at every check instant: the states add up, and board, census, occupancy and nights agree', async () => {
  const { core, director, clock } = await makeOrganisation()
  clock.now = START + hours(24 * 70)
  await director.accounts.unlock({ secret: '135790' })
  let siteId = 1
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(24, 0, 2, 12, 20), async (events, checkHour) => {
      const site = {
        kind: 'home' as const,
        name: `院${siteId}`,
        operator: 'public' as const,
        address: '',
        phone: '',
        openedOn: null,
        closedOn: null,
      }
      siteId = (await director.sites.create(site)).id
      const rows = bedRows(core, siteId)
      core.parts.store.connection.exec('DELETE FROM setting')
      rows.setting('checkHour', '2026-01-01', checkHour)
      lay(rows, events)
      const points = await director.beds.occupancy({
        siteId,
        from: FIRST_DAY,
        to: addDays(FIRST_DAY, 69),
        step: 'day',
      })
      expect(points).toHaveLength(70)
      for (const { on, at: instant, ...point } of points) {
        expect(point.occupied + point.held + point.out + point.vacant).toBe(point.fullTime)
        const { at: checkedAt, total } = await director.beds.census({ siteId, on })
        const { setUp, fullTime, nursing, occupied, held, out, vacant, residents, onOuting, inHospital } =
          total
        expect([
          checkedAt,
          {
            setUp,
            fullTime,
            nursing,
            occupied,
            held,
            out,
            vacant,
            residents,
            onLeave: onOuting + inHospital,
          },
        ]).toEqual([instant, point])
        expect(countBeds(await director.beds.register({ siteId, at: instant }))).toEqual(total)
      }
      const may = points.filter((point) => point.on.startsWith('2026-05'))
      const nights = await director.beds.nights({ siteId, month: '2026-05' })
      const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
      expect(sum(nights.map((row) => row.nights))).toBe(sum(may.map((point) => point.residents)))
      expect(sum(nights.map((row) => row.outingNights + row.hospitalNights))).toBe(
        sum(may.map((point) => point.onLeave)),
      )
    }),
    { numRuns: 12 },
  )
}, 120_000)
