import type { Instant } from '../day.ts'
import { isFullTime } from './rules.ts'
import type { BedState, BoardBed, CensusCounts } from './schema.ts'

/** Half-open, `[from, to)`; to null is open. */
export interface Interval {
  from: Instant
  to: Instant | null
}

/** What two intervals have in common; null when they do not meet. */
export function overlap(a: Interval, b: Interval): Interval | null {
  const from = Math.max(a.from, b.from)
  const to = a.to === null ? b.to : b.to === null ? a.to : Math.min(a.to, b.to)
  return to === null || to > from ? { from, to } : null
}

/** The index of the first instant at or after `at`, in instants that rise. */
function firstFrom(instants: readonly Instant[], at: Instant): number {
  let low = 0
  let high = instants.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] as Instant) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Which of the rising instants an interval covers, as `[first, end)` of their indexes. */
export function covered(instants: readonly Instant[], { from, to }: Interval): [number, number] {
  return [firstFrom(instants, from), to === null ? instants.length : firstFrom(instants, to)]
}

/**
 * Nights of an interval: how many check instants it covers. Arriving at the instant counts, leaving at it does
 * not; a stay within one day has none (RULES, Beds).
 * @param checks the check instants of evenings, rising, one per evening
 */
export function nightsIn(checks: readonly Instant[], interval: Interval): number {
  const [first, end] = covered(checks, interval)
  return end - first
}

/** A share, not rounded; null when there is nothing to divide by. */
export const rate = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** A bed is exactly one of these, in this order of precedence (RULES, Beds). */
export function stateOf(marks: { occupant: unknown; hold: unknown; outage: unknown }): BedState {
  if (marks.occupant) return 'occupied'
  if (marks.hold) return 'held'
  return marks.outage ? 'out' : 'vacant'
}

/**
 * Beds and people by state at one instant. The states are of full-time beds: occupied + held + out + vacant =
 * fullTime, always; day care is counted apart (RULES, Beds).
 */
export function countBeds(beds: readonly Pick<BoardBed, 'kind' | 'state' | 'occupant'>[]): CensusCounts {
  const fullTime = beds.filter((bed) => isFullTime(bed.kind))
  const dayCare = beds.length - fullTime.length
  const nursing = fullTime.filter((bed) => bed.kind === 'nursing').length
  const states = { occupied: 0, held: 0, out: 0, vacant: 0 }
  const people = { trial: 0, onOuting: 0, inHospital: 0 }
  for (const { state, occupant } of fullTime) {
    states[state] += 1
    if (occupant?.isTrial) people.trial += 1
    if (occupant?.leave?.kind === 'outing') people.onOuting += 1
    if (occupant?.leave?.kind === 'hospital') people.inHospital += 1
  }
  return {
    setUp: beds.length,
    fullTime: fullTime.length,
    nursing,
    ordinary: fullTime.length - nursing,
    dayCare,
    ...states,
    usable: fullTime.length - states.out,
    residents: states.occupied,
    present: states.occupied - people.onOuting - people.inHospital,
    ...people,
    dayCareGuests: beds.filter((bed) => !isFullTime(bed.kind) && bed.state === 'occupied').length,
  }
}
