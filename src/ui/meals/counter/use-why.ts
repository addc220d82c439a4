import type { Day } from '../../../shared/day.ts'
import type { Hindrance } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { useFormat } from '../../kit/format.ts'
import { errorOf, type Why } from '../../kit/outbox/wish.ts'
import type { Problem } from './queue.ts'

/** Why a meal was not recorded, in sentences; the first says it, the second what can be done. */
export function useWhy() {
  const { t } = useWords()
  const describe = useDescribeError()
  const { dayOf, time, moment } = useFormat()

  const hindrance = ({ kind, at, on, detail }: Hindrance, today: Day): string => {
    const when = at === null ? (on ?? '') : dayOf(at) === today ? time(at) : moment(at)
    return t(`meals.counter.hindrance.${kind}`, { when, detail })
  }
  const why = (reason: Why): string =>
    reason.is === 'refused' ? describe(errorOf(reason)) : t(`meals.counter.why.${reason.is}`)

  return {
    why,
    /** What stands against a meal. */
    reasons: ({ diner, why: reason, scan }: Problem): string[] =>
      reason ? [why(reason)] : (diner?.hindrances ?? []).map((each) => hindrance(each, scan.which.onDay)),
    /** What can be done; what the core refuses says so itself. */
    advice: ({ diner, why: reason }: Problem): string[] =>
      reason || !diner
        ? []
        : [...new Set(diner.hindrances.map(({ kind }) => t(`meals.counter.advice.${kind}`)))],
  }
}
