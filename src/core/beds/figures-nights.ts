import type { BedsOutputs } from '../../shared/beds/contract.ts'
import { type Interval, nightsIn, overlap } from '../../shared/beds/figures.ts'
import { addMonths, daysOfMonth, type Month, startOfDay } from '../../shared/day.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { checkInstantOf } from './census.ts'
import * as statements from './figures-sql.ts'

type Row = BedsOutputs['nights'][number]

/**
 * Nights per resident in a month, leave counted apart: one night for each evening whose check instant finds the
 * person in a full-time bed, by the check hour in force on that evening (RULES, Beds). Whoever was there in the
 * month is listed, also with 0 nights. In the running month up to now; none in a month to come.
 * @throws OTHER_SITE
 */
export function getNights(
  reader: Reader,
  { siteId, month }: { siteId: number; month: Month },
  actor: Actor,
): Row[] {
  requireSite(actor, siteId)
  const first = startOfDay(`${month}-01`, reader.zone)
  const end = startOfDay(`${addMonths(month, 1)}-01`, reader.zone)
  if (first > reader.now) return []
  const evenings = daysOfMonth(month).map((evening) => checkInstantOf(reader, evening))
  const checks = evenings.filter((check) => check <= reader.now)
  // The last evening may be counted in the morning after the month's end.
  const window = { siteId, first, last: Math.max(Math.min(end - 1, reader.now), checks.at(-1) ?? first) }
  const leaves = Map.groupBy(reader.all(statements.leavesIn, window), (leave) => leave.stayId)
  const rows = new Map<number, Row>()
  for (const span of reader.all(statements.residentSpans, window)) {
    const placement = { from: span.fromAt, to: span.toAt }
    const nights = nightsIn(checks, placement)
    if (nights === 0 && span.fromAt >= end) continue
    const row = rows.get(span.personId) ?? emptyRow(span)
    row.bed = span.bed
    row.nights += nights
    for (const leave of leaves.get(span.stayId) ?? []) addLeave(row, checks, placement, leave)
    row.presentNights = row.nights - row.outingNights - row.hospitalNights
    rows.set(span.personId, row)
  }
  return [...rows.values()]
}

const emptyRow = ({ personId, person, bed }: Pick<Row, 'personId' | 'person' | 'bed'>): Row => ({
  personId,
  person,
  bed,
  nights: 0,
  outingNights: 0,
  hospitalNights: 0,
  presentNights: 0,
})

/** Of the nights in this bed, those spent away. */
function addLeave(row: Row, checks: number[], placement: Interval, leave: statements.LeaveSpan): void {
  const away = overlap(placement, { from: leave.fromAt, to: leave.toAt })
  if (away) row[leave.kind === 'outing' ? 'outingNights' : 'hospitalNights'] += nightsIn(checks, away)
}
