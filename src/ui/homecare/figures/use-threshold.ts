import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/day.ts'
import { settingDefaults } from '../../../shared/sites/schema.ts'
import { api } from '../../app/client.ts'

/** How many minutes off plan were still on time on a day, by the setting in force then. */
export function useThreshold(): (on: Day) => number {
  const { data } = useQuery(api.sites.settings.queryOptions())
  const values = [...(data?.find(({ key }) => key === 'visitOffPlanMinutes')?.history ?? [])].sort((a, b) =>
    a.fromOn < b.fromOn ? 1 : -1,
  )
  return (on) =>
    Number(values.find(({ fromOn }) => fromOn <= on)?.value ?? settingDefaults.visitOffPlanMinutes)
}
