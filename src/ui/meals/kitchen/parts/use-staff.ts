import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import { api } from '../../../app/client.ts'

export type StaffOption = ReturnType<typeof useStaff>['all'][number]

/** Who works here on a day: this kitchen's own staff (of the canteen, or of the home it feeds) and everybody. */
export function useStaff({ siteId, homeSiteId }: Pick<Canteen, 'siteId' | 'homeSiteId'>, on: Day) {
  const { data = [], isPending } = useQuery(api.staff.list.queryOptions({ input: { on } }))
  const all = data.filter(({ isEmployed }) => isEmployed)
  const own = all.filter((one) => one.siteId === siteId || one.siteId === homeSiteId)
  return { all, own, isPending }
}
