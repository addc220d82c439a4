import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { AspectLine } from './count.ts'

/** The name of a kind of portions; “other” and “ordinary” say of what. */
export function useAspectWords() {
  const { t } = useWords()
  const say = useEnum()
  return ({ aspect, value }: Pick<AspectLine, 'aspect' | 'value'>): string => {
    if (value === null) return t('meals.orders.by.unknown')
    if (aspect === 'mode') return say('mealMode', value)
    if (value === 'ordinary')
      return t(aspect === 'diet' ? 'meals.orders.by.ordinaryDiet' : 'meals.orders.by.ordinaryTexture')
    return say(aspect, value)
  }
}
