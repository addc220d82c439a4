import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { isRefusal } from '../../../shared/errors.ts'
import type { Clash } from '../../../shared/homecare/visit.ts'
import { api, type Client } from '../../app/client.ts'

export type Wanted = Parameters<Client['homecare']['clashes']>[0]

/** What stands in the way of visits as wanted, asked of the core as they are typed or dragged. */
export function useClashes(wanted: Wanted[]): { clashes: Clash[]; isAsking: boolean } {
  const key = JSON.stringify(wanted)
  const [settled] = useDebouncedValue(key, 200)
  const answers = useQueries({
    queries: (JSON.parse(settled) as Wanted[]).map((input) =>
      api.homecare.clashes.queryOptions({ input, placeholderData: keepPreviousData, staleTime: 0 }),
    ),
  })
  const seen = new Set<string>()
  return {
    isAsking: key !== settled || answers.some(({ isFetching }) => isFetching),
    // A worker's leave stands in the way of each of a joint visit's elders: it is said once.
    clashes: answers
      .flatMap(({ data }) => data ?? [])
      .filter((clash) => {
        const same = `${clash.kind}|${clash.who}|${clash.visitId}|${clash.detail}`
        return !seen.has(same) && seen.add(same)
      }),
  }
}

/** Whether a reason is asked: something clashes that may be confirmed, or the core says so. */
export const isReasonAsked = (clashes: readonly Clash[], error: unknown): boolean =>
  clashes.some(({ isRefused }) => !isRefused) || isRefusal(error, 'VISIT_CLASHES')
