import { daysBetween } from '../../../shared/day.ts'
import type { HazardRow } from '../../../shared/safety/hazard.ts'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'

/** How many days a hazard still has, or is overdue; nothing once it is over. */
export function useDeadlineWords() {
  const { t } = useWords()
  const today = useToday()
  return ({ state, deadlineOn, isOnSpot }: Pick<HazardRow, 'state' | 'deadlineOn' | 'isOnSpot'>): string => {
    if (state === 'closed' || state === 'void') return ''
    if (deadlineOn === null) return isOnSpot ? '' : t('safety.hazards.deadline.none')
    const days = daysBetween(today, deadlineOn)
    if (days === 0) return t('safety.hazards.deadline.today')
    return days > 0
      ? t('safety.hazards.deadline.left', { days })
      : t('safety.hazards.deadline.over', { days: -days })
  }
}
