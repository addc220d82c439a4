import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { StructurePlan } from '../../../shared/beds/schema.ts'
import { api } from '../../app/client.ts'

/** What the core would build and what clashes, asked shortly after the last change of the form. */
export function usePreview(plan: StructurePlan) {
  const [settled] = useDebouncedValue(plan, 300)
  const query = useQuery(
    api.beds.previewPlan.queryOptions({
      input: settled,
      enabled: StructurePlan.safeParse(settled).success,
      placeholderData: keepPreviousData,
    }),
  )
  // Until the answer is to what the form says now, nothing may be built by it.
  return { ...query, isStale: settled !== plan || query.isPlaceholderData }
}
export type Preview = ReturnType<typeof usePreview>
