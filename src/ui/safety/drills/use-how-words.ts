import type { DrillRow } from '../../../shared/safety/drill.ts'
import { useWords } from '../../app/words.ts'

/** By day or at night, and with how many. */
export function useHowWords() {
  const { t } = useWords()
  return ({ isNight, isMinimumStaff }: Pick<DrillRow, 'isNight' | 'isMinimumStaff'>): string =>
    [
      t(isNight ? 'safety.drills.drill.isNight' : 'safety.drills.drill.byDay'),
      isMinimumStaff ? t('safety.drills.drill.isMinimumStaff') : '',
    ]
      .filter(Boolean)
      .join(' · ')
}
