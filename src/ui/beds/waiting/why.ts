import type { WaitingRow } from '../../../shared/beds/schema.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'

/** Why a person stands in their place, in words: the class, what makes it, and the day that counts inside it. */
export function useWhy(order: 'applied' | 'recognised') {
  const { t } = useWords()
  const classOf = ({ priority, reasons }: WaitingRow): string => {
    if (priority !== 'priority') return t(`beds.waiting.why.${priority}`)
    const weights = reasons.filter((reason) => reason !== 'poor' && reason !== 'hardship')
    // Whose account may not see health is not told that it decided.
    if (weights.length === 0) return t('beds.waiting.why.priorityHidden')
    return t('beds.waiting.why.priority', {
      reasons: weights
        .map((reason) => t(`beds.waiting.why.reason.${reason}` as WordKey))
        .join(t('beds.waiting.why.join')),
    })
  }
  return (row: WaitingRow): { why: string; day: string } => ({
    why: classOf(row),
    day:
      order === 'recognised' && row.recognisedOn
        ? t('beds.waiting.why.byRecognised', { day: row.recognisedOn })
        : t('beds.waiting.why.byApplied', { day: row.appliedOn }),
  })
}
