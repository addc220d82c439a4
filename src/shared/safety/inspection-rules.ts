import type { Day, Instant } from '../day.ts'
import { answerKey } from './checklist-rules.ts'
import type { GivenAnswer } from './inspection.ts'
import type { ChecklistKind, InspectionKind } from './terms.ts'

/** A clock that is no further off than this is right. */
export const CLOCK_SLACK_MS = 2 * 60_000
const DAY_MS = 86_400_000

/** Which items a round asks; null: all. */
export const shiftOf = (kind: InspectionKind): 'day' | 'night' | null =>
  kind === 'dayRound' ? 'day' : kind === 'nightRound' ? 'night' : null

/** A round has its times of the day; any other inspection is due in a period. */
export const isRound = (kind: InspectionKind): boolean => shiftOf(kind) !== null

/** The checklist that is walked where none is named; null: it has to be named. */
export const checklistKindOf = (kind: InspectionKind): ChecklistKind | null =>
  (
    ({
      dayRound: 'patrol',
      nightRound: 'patrol',
      monthlyCheck: 'monthly',
      headCheck: 'monthly',
      jointInspection: 'joint',
      own: null,
    }) as const
  )[kind]

const prefixes: Record<InspectionKind, string> = {
  dayRound: 'XC',
  nightRound: 'YX',
  monthlyCheck: 'YJ',
  headCheck: 'DD',
  jointInspection: 'LH',
  own: 'JC',
}

/** e.g. XC20260301-02: kind, day, and the how manieth of them it is. */
export const inspectionNumber = (kind: InspectionKind, onDay: Day, count: number): string =>
  `${prefixes[kind]}${onDay.replaceAll('-', '')}-${String(count).padStart(2, '0')}`

/** The part of an inspection that a photo shows: an item, of a piece of equipment or of none. */
export const partOf = answerKey

/**
 * The time of an answer: now, and always after what was there when it was given, even where a clock was set back. By it the
 * later answer stands, whichever arrives first.
 * @param known times of the answers there are, and of the start
 */
export function nextAnsweredAt(
  now: Instant,
  known: readonly Instant[],
): { answeredAt: Instant; isClockOdd: boolean } {
  const last = known.reduce((latest, at) => Math.max(latest, at), 0)
  return { answeredAt: Math.max(now, last + 1), isClockOdd: now + CLOCK_SLACK_MS < last }
}

/** A time of a walk as it is kept: none lies before the start, and none far ahead of the clock. */
export function inOrder(at: Instant, startedAt: Instant, now: Instant): { at: Instant; isClockOdd: boolean } {
  const isAhead = at > now + CLOCK_SLACK_MS
  // Within a day what is ahead keeps its place in the order.
  const latest = isAhead ? Math.max(now, startedAt + DAY_MS) : at
  return {
    at: Math.max(startedAt, Math.min(at, latest)),
    isClockOdd: isAhead || at < startedAt - CLOCK_SLACK_MS,
  }
}

type Told = Omit<GivenAnswer, 'pointId'>

/** What was said, without the point at which: the same said again at the same time is the same answer. */
const said = ({ value, number, text, comment, isFixed, fixNote, hazardId }: Told): string =>
  JSON.stringify([value, number, text, comment, isFixed, fixNote, hazardId])

export const isSameAnswer = (one: Told, other: Told): boolean =>
  one.answeredAt === other.answeredAt && said(one) === said(other)

/** True when an answer stands before another: the later; of the same instant one of the two, whichever arrives first. */
export const isLater = (one: Told, other: Told): boolean =>
  one.answeredAt === other.answeredAt ? said(one) > said(other) : one.answeredAt > other.answeredAt
