import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays, type Day } from '../../shared/day.ts'
import { useWords } from '../app/words.ts'
import { DayField } from './fields.tsx'

/** A day, the ones before and after at a touch, and back to today. */
export function DaySwitch({ day, today, onChange }: { day: Day; today: Day; onChange(day: Day): void }) {
  const { t } = useWords()
  return (
    <Group gap={4} wrap="nowrap" miw={0} maw="100%">
      <ActionIcon aria-label={t('kit.dayBefore')} onClick={() => onChange(addDays(day, -1))}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <DayField
        aria-label={t('kit.day')}
        value={day}
        flex="0 1 10.5rem"
        miw={0}
        onChange={(next) => next && onChange(next)}
      />
      <ActionIcon aria-label={t('kit.dayAfter')} onClick={() => onChange(addDays(day, 1))}>
        <IconChevronRight size={22} />
      </ActionIcon>
      {day !== today && (
        <Button variant="subtle" px="xs" onClick={() => onChange(today)}>
          {t('kit.today')}
        </Button>
      )}
    </Group>
  )
}
