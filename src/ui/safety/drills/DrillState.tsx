import { Group, Text } from '@mantine/core'
import { IconCalendarEvent, IconCircleCheck, IconRun, IconTrashX } from '@tabler/icons-react'
import type { DrillState as State } from '../../../shared/safety/drill.ts'
import { useWords } from '../../app/words.ts'

const looks: Record<State, { icon: typeof IconRun; color: string }> = {
  planned: { icon: IconCalendarEvent, color: 'blue.9' },
  running: { icon: IconRun, color: 'orange.9' },
  done: { icon: IconCircleCheck, color: 'teal.9' },
  void: { icon: IconTrashX, color: 'dimmed' },
}

/** Where a drill stands: sign, word and colour. */
export function DrillState({ state }: { state: State }) {
  const { t } = useWords()
  const { icon: Icon, color } = looks[state]
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {t(`safety.drills.drill.state.${state}`)}
      </Text>
    </Group>
  )
}
