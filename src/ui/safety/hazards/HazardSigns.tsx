import { Group, Text } from '@mantine/core'
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCalendarDue,
  IconCalendarX,
  IconCircleCheck,
  IconEye,
  IconHelpTriangle,
  IconHourglass,
  IconListDetails,
  IconLockCheck,
  IconTool,
  IconTrashX,
} from '@tabler/icons-react'
import type { HazardRow } from '../../../shared/safety/hazard.ts'
import type { HazardGrade, HazardState } from '../../../shared/safety/terms.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useDeadlineWords } from './use-deadline-words.ts'

interface Look {
  icon: typeof IconTool
  color: string
}

const grades: Record<HazardGrade, Look> = {
  general: { icon: IconAlertTriangle, color: 'gray.8' },
  suspectedMajor: { icon: IconHelpTriangle, color: 'orange.9' },
  majorAccident: { icon: IconAlertOctagon, color: 'red.9' },
  majorFire: { icon: IconAlertOctagon, color: 'red.9' },
}

const states: Record<HazardState, Look> = {
  found: { icon: IconHelpTriangle, color: 'orange.9' },
  graded: { icon: IconListDetails, color: 'orange.9' },
  ordered: { icon: IconTool, color: 'blue.9' },
  rectified: { icon: IconEye, color: 'blue.9' },
  verified: { icon: IconLockCheck, color: 'blue.9' },
  closed: { icon: IconCircleCheck, color: 'teal.9' },
  void: { icon: IconTrashX, color: 'dimmed' },
}

function Sign({ icon: Icon, color, word }: Look & { word: string }) {
  return (
    <Group gap={6} wrap="nowrap" c={color}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {word}
      </Text>
    </Group>
  )
}

/** How grave a hazard is: sign, word and colour. */
export function GradeSign({ grade }: { grade: HazardGrade }) {
  const say = useEnum()
  return <Sign {...grades[grade]} word={say('hazardGrade', grade)} />
}

/** Where a hazard stands: sign, word and colour. */
export function StateSign({ state }: { state: HazardState }) {
  const say = useEnum()
  return <Sign {...states[state]} word={say('hazardState', state)} />
}

/** How long there still is, or by how much it is overdue. */
export function DeadlineSign({ hazard }: { hazard: HazardRow }) {
  const words = useDeadlineWords()
  const look = hazard.isOverdue
    ? { icon: IconCalendarX, color: 'red.9' }
    : { icon: hazard.state === 'closed' ? IconCalendarDue : IconHourglass, color: 'gray.8' }
  const word = words(hazard)
  return word === '' ? null : <Sign {...look} word={word} />
}
