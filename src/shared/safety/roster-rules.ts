import { addDays, type Day, type Instant, instantOf } from '../day.ts'
import type { Mobility } from '../people/schema.ts'
import type { RosterFloor, RosterPerson, RosterZone } from './roster.ts'
import type { DutyWarning } from './shift.ts'
import type { Shift } from './terms.ts'

/** Helpers a person needs, in tenths, by how they move (RULES, Safety; settings). */
export type HelperTenths = Record<Mobility, number>

/**
 * Helpers a floor needs: added up in tenths and rounded up once, so that two who need half a helper share one.
 * Who has no mobility entered counts as carried.
 */
export function helpersNeeded(
  people: readonly { mobility: Mobility | null }[],
  tenths: HelperTenths,
): number {
  return Math.ceil(people.reduce((sum, { mobility }) => sum + tenths[mobility ?? 'carried'], 0) / 10)
}

/** A span of the clock as a setting keeps it, `08:00-20:00`; null where it is `off`. */
export function readSpan(span: string): { from: string; to: string } | null {
  const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(span) ?? []
  return from !== undefined && to !== undefined ? { from, to } : null
}

/**
 * When a shift begins and ends, `[fromAt, toAt)`. It ends on the next day where its end is not later than its begin; a night
 * shift that begins before noon (00:00–08:00) begins on the morning after the evening whose day it is of.
 */
export function shiftSpan(
  onDay: Day,
  shift: Shift,
  { from, to }: { from: string; to: string },
  zone: string,
): { fromAt: Instant; toAt: Instant } {
  const first = shift === 'night' && from < '12:00' ? addDays(onDay, 1) : onDay
  const last = to > from ? first : addDays(first, 1)
  return { fromAt: instantOf(first, from, zone), toAt: instantOf(last, to, zone) }
}

/** Are the day guests in the house at this time of day? `off`: they never count as gone. */
export function isDayCareOpen(span: string, time: string): boolean {
  const hours = readSpan(span)
  return hours === null || (hours.from <= time && time < hours.to)
}

/** The people of a floor by escape zone, those without one last. */
export function byZone({
  zones,
  people,
}: Pick<RosterFloor, 'zones' | 'people'>): { zone: RosterZone | null; people: RosterPerson[] }[] {
  const inZone = Map.groupBy(people, ({ zoneId }) => zoneId)
  const own = zones.map((zone) => ({ zone, people: inZone.get(zone.zoneId) ?? [] }))
  const rest = inZone.get(null) ?? []
  return rest.length > 0 ? [...own, { zone: null, people: rest }] : own
}

/** Whether somebody works here on a day. */
export interface Standing {
  employedFrom: Day | null
  employedTo: Day | null
  isOnLeave: boolean
}

/** Why somebody on the shift roster of a day is not there; null: is. */
export function dutyWarning({ employedFrom, employedTo, isOnLeave }: Standing, on: Day): DutyWarning | null {
  const isEmployed =
    (employedFrom === null || employedFrom <= on) && (employedTo === null || on <= employedTo)
  if (!isEmployed) return 'notEmployed'
  return isOnLeave ? 'onLeave' : null
}
