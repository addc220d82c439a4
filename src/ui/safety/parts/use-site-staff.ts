import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'

/** Who works at a site on a day. */
export function useSiteStaff(siteId: number, on: Day) {
  const { data = [], isPending } = useQuery(api.staff.list.queryOptions({ input: { siteId, on } }))
  return { staff: data.filter(({ isEmployed }) => isEmployed), isPending }
}
