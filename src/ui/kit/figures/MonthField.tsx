import { ActionIcon, Group, TextInput } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addMonths, Month } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'

interface MonthFieldProps {
  value: Month
  max: Month
  onChange(month: Month): void
}

/** A month, and the ones before and after at a touch. */
export function MonthField({ value, max, onChange }: MonthFieldProps) {
  const { t } = useWords()
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <ActionIcon aria-label={t('figures.nights.previous')} onClick={() => onChange(addMonths(value, -1))}>
        <IconChevronLeft size={22} />
      </ActionIcon>
      <TextInput
        type="month"
        label={t('figures.nights.month')}
        value={value}
        max={max}
        onChange={({ currentTarget }) => {
          const month = Month.safeParse(currentTarget.value)
          if (month.success) onChange(month.data)
        }}
      />
      <ActionIcon
        aria-label={t('figures.nights.next')}
        disabled={value >= max}
        onClick={() => onChange(addMonths(value, 1))}
      >
        <IconChevronRight size={22} />
      </ActionIcon>
    </Group>
  )
}
