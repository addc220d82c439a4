import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import { client } from '../../app/client.ts'
import type { Which } from './which.ts'

const isNumber = (text: string): boolean => /^\d+$/.test(text)

/** Up to eight people by what was typed; numbers are looked up when they are whole. */
export function useMatches(search: string, which: Which | null): AtCounter[] {
  const { data, isFetching } = useQuery({
    // Beside what is read again after each meal: the list must not move under the hand.
    queryKey: ['counter matches', which, search],
    queryFn: ({ signal }) => (which ? client.meals.lookUp({ ...which, text: search }, { signal }) : []),
    enabled: search !== '' && !isNumber(search) && which !== null,
    staleTime: 0,
    gcTime: 0,
  })
  return search !== '' && !isFetching ? (data ?? []) : []
}

/** Which entry of a list is chosen; the first of every new list. */
export function useHighlight(list: readonly AtCounter[]) {
  const ids = list.map(({ personId }) => personId).join()
  const [chosen, setChosen] = useState({ ids, index: 0 })
  const index = chosen.ids === ids ? chosen.index : 0
  return {
    index,
    set: (next: number) => {
      if (next >= 0 && next < list.length) setChosen({ ids, index: next })
    },
  }
}
