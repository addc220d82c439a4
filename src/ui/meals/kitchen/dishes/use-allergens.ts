import { useWords } from '../../../app/words.ts'

/** What a dish contains that somebody may not eat, as it is said beside its name; nothing where nothing is known. */
export function useAllergens(): (dish: { allergens: string }) => string {
  const { t } = useWords()
  return ({ allergens }) => (allergens ? t('meals.kitchen.contains', { allergens }) : '')
}
