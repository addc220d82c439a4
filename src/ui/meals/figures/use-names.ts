import type { MealDimension } from '../../../shared/meals/contract-figures.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

const kinds = {
  meal: 'meal',
  mode: 'mealMode',
  class: 'dinerClass',
  category: 'dinerCategory',
  pay: 'payMethod',
} as const

/** The values that figures are by, as a person reads them. */
export function useNames() {
  const { t } = useWords()
  const say = useEnum()
  const { sites } = useSession()
  return (by: MealDimension, key: string): string => {
    if (by === 'day' || by === 'month') return key
    if (by === 'site') return sites.find(({ id }) => String(id) === key)?.name ?? key
    return key === '' ? t('meals.figures.none') : say(kinds[by], key)
  }
}
