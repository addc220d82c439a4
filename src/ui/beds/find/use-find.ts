import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useFormat } from '../../kit/format.ts'
import { inputOf, nothingWanted, type Wanted } from './wanted.ts'

/** The beds of a site judged for what is wanted; asks nothing while nobody looks for a bed (null). */
export function useFind(siteId: number, wanted: Wanted | null) {
  const { zone, dayOf } = useFormat()
  return useQuery(
    api.beds.find.queryOptions({
      input: inputOf(wanted ?? nothingWanted, { siteId, today: dayOf(Date.now()), zone }),
      enabled: wanted !== null,
      placeholderData: keepPreviousData,
    }),
  )
}
