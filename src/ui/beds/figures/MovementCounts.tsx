import { Button, Group, Text } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
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
  const { number } = useFormat()
  const counts = countMovements(rows)
  const choices = [
    { kind: null, label: t('figures.movements.all'), count: rows.length },
    ...movementKinds.map((kind) => ({
      kind,
      label: t(`figures.movements.kind.${kind}`),
      count: counts[kind],
    })),
  ]
  return (
    <Group gap="xs">
      {choices.map(({ kind, label, count }) => (
        <Button
          key={label}
          variant={kind === chosen ? 'filled' : 'default'}
          px="sm"
          aria-pressed={kind === chosen}
          rightSection={
            <Text span fw={700} inherit>
              {number(count)}
            </Text>
          }
          onClick={() => onChoose(kind)}
        >
          {label}
        </Button>
      ))}
      <RuleNote>{t('figures.rule.arrivals')}</RuleNote>
    </Group>
  )
}
