import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../app/client.ts'
import type { Moment } from './moment.ts'

/** One empty list for all, so that nothing is drawn again for it. */
const none: never[] = []

/** The beds of a site at a moment and, unless it has passed, the moves that are planned. */
export function useBoard(siteId: number, moment: Moment | null) {
  const isPast = moment?.kind === 'past'
  const at = isPast ? { at: moment.at } : {}
  const known = isPast && moment.reading === 'known' ? { knownAt: moment.at } : {}
  const board = useQuery(
    api.beds.board.queryOptions({
      input: { siteId, ...at, ...known },
      placeholderData: keepPreviousData,
    }),
  )
  const plans = useQuery(api.beds.plans.queryOptions({ input: { siteId }, enabled: !isPast }))
  return { board, plans: isPast ? none : (plans.data ?? none) }
}

/** Whom the core finds by a text: pinyin, initials, last digits of the number. */
export function usePeopleByText(text: string): ReadonlySet<number> {
  const [search] = useDebouncedValue(text.trim(), 150)
  const { data = none } = useQuery(
    api.people.search.queryOptions({
      input: { text: search, limit: 50 },
      enabled: search !== '',
      placeholderData: keepPreviousData,
    }),
  )
  return useMemo(() => new Set(search === '' ? [] : data.map(({ id }) => id)), [search, data])
}
