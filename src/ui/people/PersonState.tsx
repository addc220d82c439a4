import { Group, Text } from '@mantine/core'
import {
  IconBed,
  IconBedOff,
  IconClipboardList,
  IconDoorExit,
  IconFlask2,
  IconFlower,
} from '@tabler/icons-react'
import type { PersonRow } from '../../shared/people/schema.ts'
import { type Say, useWords } from '../app/words.ts'

type Where = Pick<PersonRow, 'stay' | 'isWaiting' | 'diedOn'>

/** Where a person is, in words: for lists that are exported and printed. */
export function stateText(t: Say, { stay, isWaiting, diedOn }: Where): string {
  if (diedOn) return t('people.state.died', { day: diedOn })
  if (!stay) return t(isWaiting ? 'people.state.waiting' : 'people.state.none')
  if (stay.isOnLeave) return t('people.state.onLeave', { bed: stay.bed })
  return t(stay.isTrial ? 'people.state.trial' : 'people.state.inBed', { bed: stay.bed })
}

function look({ stay, isWaiting, diedOn }: Where): { icon: typeof IconBed; color: string } {
  if (diedOn) return { icon: IconFlower, color: 'gray' }
  if (!stay)
    return isWaiting ? { icon: IconClipboardList, color: 'blue' } : { icon: IconBedOff, color: 'gray' }
  if (stay.isOnLeave) return { icon: IconDoorExit, color: 'orange' }
  return stay.isTrial ? { icon: IconFlask2, color: 'violet' } : { icon: IconBed, color: 'teal' }
}

/** Where a person is: sign, words and colour. */
export function PersonState({ person }: { person: Where }) {
  const { t } = useWords()
  const { icon: Icon, color } = look(person)
  return (
    <Group gap={6} wrap="nowrap" c={color === 'gray' ? 'dimmed' : `${color}.9`}>
      <Icon size={20} aria-hidden style={{ flex: 'none' }} />
      <Text span fw={500} style={{ whiteSpace: 'nowrap' }}>
        {stateText(t, person)}
      </Text>
    </Group>
  )
}
