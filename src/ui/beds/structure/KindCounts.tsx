import { Group, Paper, SimpleGrid, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { BedKind } from '../../../shared/beds/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { RuleNote } from '../../kit/parts.tsx'
import { countKinds, type Spot } from './tree.ts'

/** Beds set up now, in all and by kind. */
export function KindCounts({ spots }: { spots: Spot[] }) {
  const { t } = useWords()
  const say = useEnum()
  const counts = countKinds(spots)
  return (
    <SimpleGrid cols={{ base: 2, sm: 4 }}>
      <Count
        label={t('beds.structure.total')}
        value={spots.length}
        note={<RuleNote>{t('beds.structure.countRule')}</RuleNote>}
      />
      {BedKind.options.map((kind) => (
        <Count key={kind} label={say('bedKind', kind)} value={counts[kind]} />
      ))}
    </SimpleGrid>
  )
}

function Count({ label, value, note }: { label: string; value: number; note?: ReactNode }) {
  const { number } = useFormat()
  return (
    <Paper withBorder p="md" bg="white">
      <Group gap={4}>
        <Text c="dimmed">{label}</Text>
        {note}
      </Group>
      <Text fz={28} fw={650} lh={1.2}>
        {number(value)}
      </Text>
    </Paper>
  )
}
