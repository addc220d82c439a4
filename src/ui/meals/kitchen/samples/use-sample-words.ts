import type { FoodSample } from '../../../../shared/meals/kitchen.ts'
import { useWords } from '../../../app/words.ts'
import { useFormat } from '../../../kit/format.ts'

/** What is said of a sample on screen: weight, time, who and where; and what is wrong with it. */
export function useSampleWords() {
  const { t } = useWords()
  const { moment } = useFormat()
  const degrees = (tenths: number | null) =>
    tenths === null ? '' : t('meals.kitchen.degrees', { degrees: tenths / 10 })
  return {
    degrees,
    facts: ({ weightG, takenAt, staff, fridge, temperatureTenths }: FoodSample): string =>
      [
        t('meals.kitchen.grams', { grams: weightG }),
        moment(takenAt).slice(5),
        staff,
        fridge,
        degrees(temperatureTenths),
      ]
        .filter(Boolean)
        .join(' · '),
    faults: ({ isTooLight, isTooWarm, isTooCold }: FoodSample): string[] => [
      ...(isTooLight ? [t('meals.kitchen.sample.tooLight')] : []),
      ...(isTooWarm ? [t('meals.kitchen.fault.tooWarm')] : []),
      ...(isTooCold ? [t('meals.kitchen.fault.tooCold')] : []),
    ],
  }
}
