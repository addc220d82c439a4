import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { Day } from '../../../shared/day.ts'
import type { Id } from '../../../shared/ids.ts'
import type { Meal } from '../../../shared/meals/terms.ts'
import { api, type Client } from '../../app/client.ts'
import { type ByClock, type Choice, mealNow } from './which.ts'

export type CounterNow = Awaited<ReturnType<Client['meals']['counterNow']>>

/** The meal by the core's clock or as chosen, and how far it is. Asked again each minute: meals come by the clock. */
export function useCounterNow(siteId: Id) {
  const [choice, setChoice] = useState<Choice | null>(null)
  const byClock = useQuery(
    api.meals.counterNow.queryOptions({
      input: { siteId },
      refetchInterval: 60_000,
      placeholderData: keepPreviousData,
    }),
  )
  const onDay = byClock.data?.onDay
  const meal = byClock.data?.meal ?? null
  const clock = useMemo((): ByClock | null => (onDay === undefined ? null : { onDay, meal }), [onDay, meal])
  const shown = clock && mealNow(choice, clock)
  const isChosen = shown !== null && (shown.meal !== clock?.meal || shown.onDay !== clock.onDay)
  const chosen = useQuery(
    api.meals.counterNow.queryOptions({
      input: { siteId, ...shown },
      enabled: isChosen,
      placeholderData: keepPreviousData,
    }),
  )
  return {
    of: byClock,
    clock,
    shown,
    isChosen,
    now: isChosen ? chosen.data : byClock.data,
    choose: useCallback(
      (day: Day, chosenMeal: Meal) => clock && setChoice({ onDay: day, meal: chosenMeal, clock }),
      [clock],
    ),
    byClock: useCallback(() => setChoice(null), []),
  }
}
