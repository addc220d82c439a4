import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/day.ts'
import type { CountRule } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'

export type RuleInForce = Pick<CountRule, 'minMinutes' | 'isOncePerDay'>

/** Which visits count as person-times on a day of a site; undefined until it is read. */
export function useCountRule(siteId: number, on: Day): RuleInForce | undefined {
  const { data: rules } = useQuery(api.homecare.countRules.queryOptions({ input: { siteId } }))
  const { data: settings } = useQuery(api.sites.settings.queryOptions())
  const rule = rules?.find(({ fromOn }) => fromOn <= on)
  if (rule) return rule
  const history = settings?.find(({ key }) => key === 'visitMinMinutes')
  // A site without a rule of its own counts by the setting of that day, once per day (decision 9).
  if (!rules || !history) return undefined
  const inForce = history.history
    .filter(({ fromOn }) => fromOn <= on)
    .sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1))
  return { minMinutes: Number(inForce[0]?.value ?? history.value), isOncePerDay: true }
}
