import { Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconDoorOff,
  IconHandStop,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { VisitState as State } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

const looks: Record<State, { icon: typeof IconClock; color: string }> = {
  planned: { icon: IconClock, color: 'blue.9' },
  underWay: { icon: IconPlayerPlay, color: 'teal.9' },
  done: { icon: IconCircleCheck, color: 'teal.9' },
  missed: { icon: IconDoorOff, color: 'orange.9' },
  refused: { icon: IconHandStop, color: 'orange.9' },
  cancelled: { icon: IconBan, color: 'dimmed' },
}

interface VisitStateProps {
  state: State
  /** Its time is over, and it was neither checked out nor begun. */
  isForgotten?: boolean
}

/** Where a visit stands, as a sign and a word. */
export function VisitState({ state, isForgotten = false }: VisitStateProps) {
  const { t } = useWords()
  const say = useEnum()
  const { icon: Icon, color } = isForgotten ? { icon: IconAlertTriangle, color: 'red.9' } : looks[state]
  const word = !isForgotten
    ? say('visitState', state)
    : t(state === 'underWay' ? 'homecare.visits.unsettled.notOut' : 'homecare.visits.unsettled.notBegun')
  return (
    <Group gap={6} wrap="nowrap" c={color} component="span">
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text component="span" fw={650}>
        {word}
      </Text>
    </Group>
  )
}
