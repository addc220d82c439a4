import { covered } from '../../shared/beds/figures.ts'
import { addDays, type Day, dayOf, daysBetween, type Instant, startOfDay } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import type { LostNights } from '../../shared/safety/hazard.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import { checkInstantOf } from '../beds/census.ts'
import type { Reader } from '../db/store.ts'
import * as statements from './lost-nights-sql.ts'

/** The check instants of the evenings from a day through another that have come. */
function checksOf(reader: Reader, from: Day, to: Day): Instant[] {
  const count = Math.max(0, daysBetween(from, to < reader.today ? to : reader.today) + 1)
  return Array.from({ length: count }, (_, day) => checkInstantOf(reader, addDays(from, day))).filter(
    (check) => check <= reader.now,
  )
}

const indexes = function* ([first, end]: [number, number]) {
  for (let index = first; index < end; index += 1) yield index
}

/**
 * Nights on which a bed could have been slept in but for a hazard, by bed and evening: an occupied bed is not lost, a held one
 * is (RULES, Beds). A bed and evening is there once for each hazard.
 */
function* lostIn(reader: Reader, checks: Instant[], spans: statements.UnsafeSpan[]) {
  const [first, last] = [checks[0], checks.at(-1)]
  if (first === undefined || last === undefined) return
  for (const [bedId, unsafe] of Map.groupBy(spans, (span) => span.bedId)) {
    const slept = new Set<number>()
    for (const { fromAt, toAt } of reader.all(statements.placedIn, { bedId, first, last }))
      for (const evening of indexes(covered(checks, { from: fromAt, to: toAt }))) slept.add(evening)
    const seen = new Set<string>()
    for (const { hazardId, number, fromAt, toAt } of unsafe)
      for (const evening of indexes(covered(checks, { from: fromAt, to: toAt }))) {
        const key = `${hazardId} ${evening}`
        if (slept.has(evening) || seen.has(key)) continue
        seen.add(key)
        yield { hazardId, number, bed: `${bedId} ${evening}` }
      }
  }
}

/** Nights lost to one hazard up to now, whatever else was the matter with the beds. */
export function nightsOfHazard(reader: Reader, hazardId: number): number {
  const spans = reader.all(statements.spansOfHazard, { hazardId, first: 0, last: reader.now })
  if (spans.length === 0) return 0
  const since = Math.min(...spans.map(({ fromAt }) => fromAt))
  // The evening before: by a late check hour it is counted after midnight.
  const checks = checksOf(reader, addDays(dayOf(since, reader.zone), -1), reader.today)
  return [...lostIn(reader, checks, spans)].length
}

/**
 * Nights lost at a site on the evenings of a period: of each hazard, and together, where two reasons are one loss.
 * @throws OTHER_SITE, BACKWARD
 */
export function getLostNights(
  reader: Reader,
  { siteId, from, to }: { siteId: number; from: Day; to: Day },
  actor: Actor,
): LostNights {
  requireSite(actor, siteId)
  if (to < from) throw refuse('BACKWARD', { from, to })
  const first = startOfDay(from, reader.zone)
  const spans = reader.all(statements.spansOfSite, { siteId, first, last: reader.now })
  const lost = spans.length === 0 ? [] : [...lostIn(reader, checksOf(reader, from, to), spans)]
  return {
    nights: new Set(lost.map(({ bed }) => bed)).size,
    hazards: [...Map.groupBy(lost, ({ hazardId }) => hazardId)]
      .map(([id, nights]) => ({ id, number: nights[0]?.number ?? '', nights: nights.length }))
      .sort((a, b) => a.id - b.id),
  }
}
