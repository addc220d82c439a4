import { useQuery } from '@tanstack/react-query'
import type { StepVerdict } from '../../../shared/safety/hazard.ts'
import type { SafetyRole } from '../../../shared/safety/safety-role.ts'
import type { SafetyRoleKind } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useToday } from '../../kit/figures/use-period.ts'

/** Is somebody named on a day, from the first to the last? */
export const isNamedOn = ({ fromOn, toOn }: SafetyRole, day: string): boolean =>
  fromOn <= day && (toOn === null || toOn >= day)

/** Who is named at a site today, and why a step is not for the person signed in. */
export function useNamed(siteId: number) {
  const { t } = useWords()
  const { me } = useSession()
  const today = useToday()
  const { data = [] } = useQuery(api.safety.safetyRoles.queryOptions({ input: { siteId } }))
  const named = data.filter((one) => isNamedOn(one, today))
  const namesOf = (role: SafetyRoleKind): string => {
    const names = named.filter((one) => one.role === role).map(({ staff }) => staff)
    return names.length === 0
      ? t('safety.hazards.step.nobody')
      : t('safety.hazards.step.names', { names: names.join('、') })
  }
  return {
    /** The person signed in is the manager or the responsible person. */
    isNamed: named.some(({ role, staffId }) => role !== 'officer' && staffId === me.staffId),
    whyNot: (verdict: StepVerdict): string => {
      if (verdict === 'may' || verdict === 'state' || verdict === 'notMajor') return ''
      const names = verdict === 'manager' || verdict === 'responsible' ? namesOf(verdict) : ''
      return t(`safety.hazards.step.why.${verdict}`, { names })
    },
  }
}
