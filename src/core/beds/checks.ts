import type { Instant } from '../../shared/day.ts'
import { dayOf, timeOf } from '../../shared/day.ts'
import { refuse } from '../../shared/errors.ts'
import { type Actor, requireSite } from '../accounts/actor.ts'
import type { Reader } from '../db/store.ts'
import { getLive } from '../people/record.ts'
import type { PersonRecord } from '../people/sql.ts'
import * as stays from './stays-sql.ts'
import * as structure from './structure-sql.ts'

/** How far the clock of a page may run ahead of the core's, in milliseconds. */
const CLOCK_TOLERANCE = 120_000

/**
 * The moment at which something happened: now, unless said. What lies ahead is planned, not recorded.
 * @throws IN_FUTURE
 */
export function pastInstant(reader: Reader, at: Instant | undefined, field = 'at'): Instant {
  if (at === undefined) return reader.now
  if (at > reader.now + CLOCK_TOLERANCE) throw refuse('IN_FUTURE', { field })
  return Math.min(at, reader.now)
}

/** A moment as people write it, `YYYY-MM-DD HH:MM`. */
const moment = (reader: Reader, at: Instant): string => `${dayOf(at, reader.zone)} ${timeOf(at, reader.zone)}`

/** @throws BACKWARD when `to` is not after `from` */
export function requireAfter(reader: Reader, from: Instant, to: Instant): void {
  if (to <= from) throw refuse('BACKWARD', { from: moment(reader, from), to: moment(reader, to) })
}

/** A person who counts and lives. @throws NOT_FOUND, PERSON_DIED */
export function getLiving(reader: Reader, personId: number): PersonRecord {
  const person = getLive(reader, personId)
  if (person.diedOn) throw refuse('PERSON_DIED', { personId, person: person.name, diedOn: person.diedOn })
  return person
}

/** A bed of a site the account may see. @throws NOT_FOUND, OTHER_SITE */
export function getBed(reader: Reader, actor: Actor, bedId: number): structure.BedRow {
  const bed = reader.get(structure.getBed, { id: bedId })
  if (!bed) throw refuse('NOT_FOUND', { entity: 'bed', id: String(bedId) })
  requireSite(actor, bed.siteId)
  return bed
}

/** @throws BED_NOT_YET, BED_RETIRED */
export function requireInService(bed: structure.BedRow, at: Instant): void {
  const named = { bedId: bed.id, bed: bed.code }
  if (bed.retiredAt !== null) throw refuse('BED_RETIRED', { ...named, at: bed.retiredAt })
  if (bed.setUpAt > at) throw refuse('BED_NOT_YET', { ...named, at: bed.setUpAt })
}

/** @throws PERSON_IN_BED when the person lies in any bed at some time from `at` on */
export function requireNotInBed(reader: Reader, personId: number, at: Instant): void {
  const other = reader.get(stays.personPlacedFrom, { personId, at })
  if (!other) return
  const { bedId, bed, person, fromAt, toAt } = other
  throw refuse('PERSON_IN_BED', { bedId, bed, personId, person, from: fromAt, until: toAt })
}

/**
 * Where a resident lies now.
 * @throws NOT_FOUND, NOT_IN_BED who never came, STAY_ENDED who has left, OTHER_SITE
 */
export function getResident(reader: Reader, actor: Actor, personId: number): stays.PlacementRow {
  const latest = reader.get(stays.latestPlacement, { personId })
  if (!latest) throw refuse('NOT_IN_BED', { personId, person: getLive(reader, personId).name })
  requireSite(actor, latest.siteId)
  if (latest.toAt !== null) throw refuse('STAY_ENDED', { personId, person: latest.person, at: latest.toAt })
  return latest
}

/**
 * What ends a placement comes after its start.
 * @throws BEFORE_ARRIVAL, LATER_ENTRY when the person moved at that time or later
 */
export function requireAfterStart(placement: stays.PlacementRow, at: Instant): void {
  if (at > placement.fromAt) return
  const { personId, person, fromAt } = placement
  if (placement.startKind === 'arrival')
    throw refuse('BEFORE_ARRIVAL', { personId, person, arrivedAt: fromAt })
  throw refuse('LATER_ENTRY', { personId, person, at: fromAt })
}

/** @throws BEFORE_ARRIVAL */
export function requireSinceArrival(reader: Reader, placement: stays.PlacementRow, at: Instant): void {
  const arrival = reader.get(stays.arrivalOfStay, { stayId: placement.stayId })
  if (!arrival || at >= arrival.at) return
  throw refuse('BEFORE_ARRIVAL', {
    personId: placement.personId,
    person: placement.person,
    arrivedAt: arrival.at,
  })
}
