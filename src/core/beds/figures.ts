import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { covered, nightsIn, overlap } from '../../shared/beds/figures.ts'
import { isFullTime } from '../../shared/beds/rules.ts'
import { addDays, addMonths, type Day, daysOfMonth, type Instant, monthOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { checkInstantOf } from './census.ts'
import * as statements from './figures-sql.ts'

type Point = BedsOutputs['occupancy'][number]

/** From what shows only when nothing else does to what covers all: the order of precedence, the other way round. */
const shades = ['vacant', 'out', 'held', 'occupied', 'onLeave'] as const

/** One full-time bed along the instants: `cells[i]` is its shade at the i-th; it is set up in [first, end). */
interface Strip {
  cells: Uint8Array
  first: number
  end: number
}

/**
 * Occupancy at the check instant of each day, or of each month's last day; today's point is of this moment and
 * later days have none. Reads every interval once and paints it over the instants it covers.
 * @throws OTHER_SITE, BACKWARD
 */
export function getOccupancy(
  reader: Reader,
  input: { siteId: number; from: Day; to: Day; step: 'day' | 'month' },
  actor: Actor,
): Point[] {
  requireSite(actor, input.siteId)
  if (input.to < input.from) throw refuse('BACKWARD', { from: input.from, to: input.to })
  const until = input.to < reader.today ? input.to : reader.today
  const points = daysBy(input.step, input.from, until).map((on) => emptyPoint(reader, on))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return []
  const instants = points.map((point) => point.at)
  const window = { siteId: input.siteId, first: first.at, last: last.at }
  const strips = layOut(reader, window, instants, points)
  paint(strips, instants, 'out', reader.all(statements.outageSpans, window))
  paint(strips, instants, 'held', reader.all(statements.holdSpans, window))
  const placements = reader.all(statements.placementSpans, window)
  paint(strips, instants, 'occupied', placements)
  paint(strips, instants, 'onLeave', leavesFromBeds(reader, window, instants, placements))
  for (const strip of strips.values()) addUp(strip, points)
  for (const point of points) {
    point.occupied += point.onLeave
    point.residents = point.occupied
  }
  return points
}

const emptyPoint = (reader: Reader, on: Day): Point => ({
  on,
  at: Math.min(checkInstantOf(reader, on), reader.now),
  ...{ setUp: 0, fullTime: 0, nursing: 0, occupied: 0, held: 0, out: 0, vacant: 0, residents: 0, onLeave: 0 },
})

/** Every day from `from` to `to`, or the last of each month (the last month's may be `to`). */
function daysBy(step: 'day' | 'month', from: Day, to: Day): Day[] {
  const days: Day[] = []
  if (step === 'day') for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  else
    for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1))
      days.push(lastOf(month, to))
  return days
}

function lastOf(month: string, to: Day): Day {
  const last = daysOfMonth(month).at(-1) as Day
  return last < to ? last : to
}

/** Counts the beds set up at each instant and gives the full-time ones, all vacant. */
function layOut(
  reader: Reader,
  window: statements.Window,
  instants: Instant[],
  points: Point[],
): Map<number, Strip> {
  const strips = new Map<number, Strip>()
  for (const { bedId, kind, fromAt, toAt } of reader.all(statements.bedSpans, window)) {
    const [first, end] = covered(instants, { from: fromAt, to: toAt })
    for (const point of points.slice(first, end)) {
      point.setUp += 1
      if (isFullTime(kind)) point.fullTime += 1
      if (kind === 'nursing') point.nursing += 1
    }
    if (isFullTime(kind)) strips.set(bedId, { cells: new Uint8Array(instants.length), first, end })
  }
  return strips
}

function paint(
  strips: Map<number, Strip>,
  instants: Instant[],
  shade: (typeof shades)[number],
  spans: statements.BedSpan[],
): void {
  const value = shades.indexOf(shade)
  for (const { bedId, fromAt, toAt } of spans) {
    const [first, end] = covered(instants, { from: fromAt, to: toAt })
    strips.get(bedId)?.cells.fill(value, first, end)
  }
}

/** The leaves that cover an instant, each on the beds that were kept meanwhile. */
function leavesFromBeds(
  reader: Reader,
  window: statements.Window,
  instants: Instant[],
  placements: (statements.BedSpan & { stayId: number })[],
): statements.BedSpan[] {
  const leaves = reader
    .all(statements.leavesIn, window)
    .map(({ stayId, fromAt, toAt }) => ({ stayId, from: fromAt, to: toAt }))
    .filter((leave) => nightsIn(instants, leave) > 0)
  const byStay = Map.groupBy(leaves, (leave) => leave.stayId)
  return placements.flatMap(({ bedId, stayId, fromAt, toAt }) =>
    (byStay.get(stayId) ?? []).flatMap((leave) => {
      const kept = overlap({ from: fromAt, to: toAt }, leave)
      return kept ? [{ bedId, fromAt: kept.from, toAt: kept.to }] : []
    }),
  )
}

function addUp({ cells, first, end }: Strip, points: Point[]): void {
  for (let i = first; i < end; i += 1) {
    const point = points[i]
    const shade = shades[cells[i] ?? 0]
    if (point && shade) point[shade] += 1
  }
}
