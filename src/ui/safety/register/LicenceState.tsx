import { Group, Text } from '@mantine/core'
import { IconAlertOctagon, IconCircleCheck, IconClock, IconRefresh, IconTrashX } from '@tabler/icons-react'
import type { Licence, LicenceState as State } from '../../../shared/safety/register.ts'
import { useWords } from '../../app/words.ts'

const looks: Record<State | 'void', { icon: typeof IconClock; color: string }> = {
  valid: { icon: IconCircleCheck, color: 'teal.9' },
  soon: { icon: IconClock, color: 'orange.9' },
  expired: { icon: IconAlertOctagon, color: 'red.9' },
  replaced: { icon: IconRefresh, color: 'dimmed' },
  void: { icon: IconTrashX, color: 'dimmed' },
}

/** Where a licence stands, in words. */
export function useLicenceWords() {
  const { t } = useWords()
  return ({ state, daysLeft, voidedAt }: Licence): string => {
    if (voidedAt !== null) return t('safety.register.licence.state.void')
    if (state === 'soon' && daysLeft === 0) return t('safety.register.licence.state.today')
    return t(`safety.register.licence.state.${state}`, { days: Math.abs(daysLeft ?? 0) })
  }
}

/** The same with its sign. */
export function LicenceState({ licence }: { licence: Licence }) {
  const words = useLicenceWords()
  const { icon: Icon, color } = looks[licence.voidedAt === null ? licence.state : 'void']
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {words(licence)}
      </Text>
    </Group>
  )
}
