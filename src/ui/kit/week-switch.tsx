import { ActionIcon, Button, Group, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, type Day } from '../../shared/day.ts'
import { weekOf } from '../../shared/week.ts'
import { useWords } from '../app/words.ts'

export const mondayOf = (day: Day): Day => weekOf(day)[0] ?? day

interface WeekSwitchProps {
  monday: Day
  thisMonday: Day
  onChange(monday: Day): void
}

/** A week from its Monday, the ones before and after at a touch, and back to this one. */
export function WeekSwitch({ monday, thisMonday, onChange }: WeekSwitchProps) {
  const { t } = useWords()
  return (
    <Group gap={4}>
      <ActionIcon aria-label={t('kit.weekBefore')} onClick={() => onChange(addDays(monday, -7))}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <Text fw={650} fz="lg" role="status">{`${monday} – ${addDays(monday, 6)}`}</Text>
      <ActionIcon aria-label={t('kit.weekAfter')} onClick={() => onChange(addDays(monday, 7))}>
        <IconChevronRight size={22} />
      </ActionIcon>
      {monday !== thisMonday && (
        <Button variant="subtle" px="xs" onClick={() => onChange(thisMonday)}>
          {t('kit.thisWeek')}
        </Button>
      )}
    </Group>
  )
}
