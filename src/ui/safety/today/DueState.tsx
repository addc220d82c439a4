import { Group, Text } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBellRinging,
  IconCircleCheck,
  IconCircleX,
  IconClock,
} from '@tabler/icons-react'
import type { DueState as State } from '../../../shared/safety/terms.ts'
import { useEnum } from '../../kit/fields.tsx'

/** Each state by its sign and colour; the word stands beside. */
export const dueLooks: Record<State, { icon: typeof IconClock; color: string }> = {
  ahead: { icon: IconClock, color: 'dimmed' },
  due: { icon: IconBellRinging, color: 'blue.9' },
  done: { icon: IconCircleCheck, color: 'teal.9' },
  late: { icon: IconAlertTriangle, color: 'orange.9' },
  overdue: { icon: IconAlertOctagon, color: 'red.9' },
  missed: { icon: IconCircleX, color: 'red.9' },
}

/** Where a due thing stands: sign, word and colour. */
export function DueState({ state }: { state: State }) {
  const say = useEnum()
  const { icon: Icon, color } = dueLooks[state]
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={600} style={{ whiteSpace: 'nowrap' }}>
        {say('dueState', state)}
      </Text>
    </Group>
  )
}
