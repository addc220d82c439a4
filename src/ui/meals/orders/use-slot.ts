import { useState } from 'react'
import { addDays } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { useToday } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { useNow } from '../../kit/use-now.ts'
import { type MealOfDay, mealAt, servedOn } from './slot.ts'

const all: readonly Meal[] = Meal.options
const orAll = (meals: Meal[]) => (meals.length > 0 ? meals : all)

/**
 * The meal that is shown: by the clock until another is chosen.
 * @param isAhead the kitchen looks at the next meal, after the last at tomorrow's; a driver stays with the one on its way
 */
export function useSlot(canteen: Pick<Canteen, 'hours'>, isAhead: boolean) {
  const today = useToday()
  const now = useNow()
  const { time } = useFormat()
  const [chosen, setChosen] = useState<MealOfDay | null>(null)
  const meals = orAll(servedOn(canteen, today))
  const next = mealAt(time(now), meals, isAhead ? 0 : 120)
  const tomorrow = addDays(today, 1)
  const last = { onDay: today, meal: meals.at(-1) ?? 'dinner' } as const
  const first = { onDay: tomorrow, meal: orAll(servedOn(canteen, tomorrow))[0] ?? 'breakfast' } as const
  const byClock: MealOfDay = next ? { onDay: today, meal: next } : isAhead ? first : last
  return {
    shown: chosen ?? byClock,
    isChosen: chosen !== null,
    choose: setChosen,
    byClock: () => setChosen(null),
  }
}
export type Slot = ReturnType<typeof useSlot>
