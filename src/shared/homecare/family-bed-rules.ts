import { addDays, addMonths, type Day, type Month, monthOf } from '../day.ts'
import type { FamilyBedRow, FamilyBedStage } from './family-bed.ts'

/** The stages in the order in which they are gone through, none left out (facts 4.4). */
export const stageOrder: readonly FamilyBedStage[] = [
  'applied',
  'eligible',
  'assessed',
  'surveyed',
  'planned',
  'agreed',
  'adapted',
  'accepted',
  'open',
  'closed',
]

/** The stage that follows; null after the last. */
export const nextStage = (stage: FamilyBedStage): FamilyBedStage | null =>
  stageOrder[stageOrder.indexOf(stage) + 1] ?? null

/** True when a family bed that stands at `stage` has been through `wanted`. */
export const hasReached = (stage: FamilyBedStage, wanted: FamilyBedStage): boolean =>
  stageOrder.indexOf(stage) >= stageOrder.indexOf(wanted)

/** So many days before its end an agreement is called ending. */
const ENDING_DAYS = 30

type Alert = FamilyBedRow['alerts'][number]

/** What is asked of somebody about a family bed on a day; a closed one asks nothing. */
export function familyBedAlerts(
  bed: Pick<FamilyBedRow, 'stage' | 'diedOn' | 'agreedToOn' | 'assessmentToOn'>,
  livesInHome: boolean,
  today: Day,
): Alert[] {
  if (bed.stage === 'closed') return []
  const { diedOn, agreedToOn, assessmentToOn } = bed
  const isTermOver = agreedToOn !== null && agreedToOn < today
  const isTermEnding = agreedToOn !== null && !isTermOver && agreedToOn <= addDays(today, ENDING_DAYS)
  const asked: [Alert, boolean][] = [
    ['died', diedOn !== null],
    // Who still lives in a home may apply; who holds an open family bed may not.
    ['livesInHome', livesInHome && bed.stage === 'open'],
    ['termOver', isTermOver],
    ['termEnding', isTermEnding],
    ['assessmentOver', assessmentToOn !== null && assessmentToOn < today],
  ]
  return asked.filter(([, isAsked]) => isAsked).map(([alert]) => alert)
}

/** The days that a family bed's figures rest on. */
export interface FamilyBedSpan {
  street: string
  appliedOn: Day
  openedOn: Day | null
  closedOn: Day | null
}

export interface FamilyBedFigures {
  applied: number
  opened: number
  closed: number
  active: number
}

/** Active on a day: opened by then and not closed by then. */
export const isActiveOn = ({ openedOn, closedOn }: FamilyBedSpan, day: Day): boolean =>
  openedOn !== null && openedOn <= day && (closedOn === null || day < closedOn)

/** Closed means closed after it had been opened, so that active = active before + opened − closed. */
const closeOf = ({ openedOn, closedOn }: FamilyBedSpan): Day | null => (openedOn === null ? null : closedOn)

/** Applied, opened and closed from `from` through `to`, and active on `to`. */
export function countFamilyBeds(beds: readonly FamilyBedSpan[], from: Day, to: Day): FamilyBedFigures {
  const isIn = (day: Day | null) => day !== null && day >= from && day <= to
  return {
    applied: beds.filter(({ appliedOn }) => isIn(appliedOn)).length,
    opened: beds.filter(({ openedOn }) => isIn(openedOn)).length,
    closed: beds.filter((bed) => isIn(closeOf(bed))).length,
    active: beds.filter((bed) => isActiveOn(bed, to)).length,
  }
}

/** The same figures street by street, those where nothing is to be counted left out. */
export function countByStreet(beds: readonly FamilyBedSpan[], from: Day, to: Day) {
  const streets = [...new Set(beds.map(({ street }) => street))].sort()
  return streets
    .map((street) => ({
      street,
      ...countFamilyBeds(
        beds.filter((bed) => bed.street === street),
        from,
        to,
      ),
    }))
    .filter(({ applied, opened, closed, active }) => applied + opened + closed + active > 0)
}

/** Month by month; active on the month's last day, or on `to`. */
export function countByMonth(beds: readonly FamilyBedSpan[], from: Day, to: Day) {
  const opened = tally(beds.map(({ openedOn }) => openedOn).filter((day) => isWithin(day, from, to)))
  const closed = tally(beds.map(closeOf).filter((day) => isWithin(day, from, to)))
  let active = beds.filter((bed) => isActiveOn(bed, addDays(from, -1))).length
  const months: { month: Month; opened: number; closed: number; active: number }[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    const row = { month, opened: opened.get(month) ?? 0, closed: closed.get(month) ?? 0 }
    active += row.opened - row.closed
    months.push({ ...row, active })
  }
  return months
}

const isWithin = (day: Day | null, from: Day, to: Day): day is Day => day !== null && day >= from && day <= to

function tally(days: readonly (Day | null)[]): Map<Month, number> {
  const counts = new Map<Month, number>()
  for (const day of days) {
    if (day !== null) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1)
  }
  return counts
}
