import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../app/words.ts'

interface ListSectionProps {
  count: number
  /** The name of one entry, e.g. `联系人 2`. */
  entry(index: number): string
  addLabel: string
  emptyText: string
  onAdd(): void
  onRemove(index: number): void
  children: (index: number) => ReactNode
}

/** Entries of one kind inside a form: each in a box, with adding and removing. */
export function ListSection({
  count,
  entry,
  addLabel,
  emptyText,
  onAdd,
  onRemove,
  children,
}: ListSectionProps) {
  const { t } = useWords()
  return (
    <Stack>
      {count === 0 && <Text c="dimmed">{emptyText}</Text>}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no identity of their own
        <Paper key={index} withBorder bg="white" p="md" role="group" aria-label={entry(index)}>
          <Group justify="space-between" mb="xs">
            <Text fw={600}>{entry(index)}</Text>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={t('kit.removeEntry', { entry: entry(index) })}
              onClick={() => onRemove(index)}
            >
              {t('kit.remove')}
            </Button>
          </Group>
          <Stack>{children(index)}</Stack>
        </Paper>
      ))}
      <Button
        variant="light"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={onAdd}
        style={{ alignSelf: 'flex-start' }}
      >
        {addLabel}
      </Button>
    </Stack>
  )
}
