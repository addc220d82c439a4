import type { Instant } from '../day.ts'
import type { CountRule } from './package.ts'

/** Why a visit is a person-time (人次) or not. */
export type Counting = 'counted' | 'notDone' | 'tooShort' | 'secondOfDay' | 'voided'

/** What the rule looks at. */
export interface CountableVisit {
  id: number
  projectId: number | null
  fromAt: Instant
  minutes: number | null
  outcome: string | null
  isVoided: boolean
}

/**
 * Which of the visits to one person on one day count as person-times (RULES, Home care): those done that last at
 * least the minimum; where the rule says once per day, of each project the earliest of them.
 * @param visits of one person, site and day, in any order
 * @param rule the one in force on that day
 */
export function countDay(
  visits: readonly CountableVisit[],
  rule: Pick<CountRule, 'minMinutes' | 'isOncePerDay'>,
): Map<number, Counting> {
  const countings = new Map<number, Counting>()
  const seen = new Set<number | null>()
  for (const visit of [...visits].sort((a, b) => a.fromAt - b.fromAt || a.id - b.id)) {
    const counting = qualify(visit, rule.minMinutes)
    const isSecond = counting === 'counted' && rule.isOncePerDay && seen.has(visit.projectId)
    if (counting === 'counted') seen.add(visit.projectId)
    countings.set(visit.id, isSecond ? 'secondOfDay' : counting)
  }
  return countings
}

function qualify({ isVoided, outcome, minutes }: CountableVisit, minMinutes: number): Counting {
  if (isVoided) return 'voided'
  if (outcome !== 'done') return 'notDone'
  return (minutes ?? 0) < minMinutes ? 'tooShort' : 'counted'
}
