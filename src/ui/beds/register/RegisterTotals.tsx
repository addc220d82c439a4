import { Group, Paper, Text } from '@mantine/core'
import { countBeds } from '../../../shared/beds/figures.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { RuleNote } from '../../kit/parts.tsx'
import type { RegisterRow } from './use-columns.tsx'

const shown = ['setUp', 'fullTime', 'nursing', 'dayCare', 'occupied', 'held', 'out', 'vacant'] as const

/** All beds of the moment by kind and state, whatever the filter. */
export function RegisterTotals({ rows }: { rows: RegisterRow[] }) {
  const { t } = useWords()
  const { number } = useFormat()
  const counts = countBeds(rows)
  return (
    <Paper withBorder p="sm" mb="md" bg="white">
      <Group gap="xl">
        {shown.map((key) => (
          <div key={key}>
            <Text c="dimmed">{t(`beds.register.totals.${key}`)}</Text>
            <Text fz="xl" fw={650} lh={1.2}>
              {number(counts[key])}
            </Text>
          </div>
        ))}
        <RuleNote>{t('beds.register.totals.rule')}</RuleNote>
      </Group>
    </Paper>
  )
}
