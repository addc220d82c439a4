import { Group, SegmentedControl, Text } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { RuleNote } from '../../kit/parts.tsx'
import { countMovements, type Movement, type MovementKind, movementKinds } from './movement-counts.ts'

interface MovementCountsProps {
  rows: Movement[]
  /** The kind whose rows are shown; null is all. */
  chosen: MovementKind | null
  onChoose(kind: MovementKind | null): void
}

/** How often each kind happened; choosing one shows its rows below. */
export function MovementCounts({ rows, chosen, onChoose }: MovementCountsProps) {
  const { t } = useWords()
  const counts = countMovements(rows)
  const label = (name: string, count: number) => (
    <span>
      {name}{' '}
      <Text span fw={700}>
        {count}
      </Text>
    </span>
  )
  return (
    <Group gap={4} wrap="nowrap" style={{ overflowX: 'auto' }}>
      <SegmentedControl
        aria-label={t('figures.movements.what')}
        value={chosen ?? 'all'}
        data={[
          { value: 'all', label: label(t('figures.movements.all'), rows.length) },
          ...movementKinds.map((kind) => ({
            value: kind,
            label: label(t(`figures.movements.kind.${kind}`), counts[kind]),
          })),
        ]}
        onChange={(value) => onChoose(value === 'all' ? null : (value as MovementKind))}
      />
      <RuleNote>{t('figures.rule.arrivals')}</RuleNote>
    </Group>
  )
}
