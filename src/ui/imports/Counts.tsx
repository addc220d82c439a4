import { Group, Paper, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleX, IconRowInsertBottom, IconRowRemove } from '@tabler/icons-react'
import type { ImportPreview } from '../../shared/imports/contract.ts'
import { useWords } from '../app/words.ts'
import { useFormat } from '../kit/format.ts'

/** How many rows there are and what is wrong with them, at a glance. */
export function Counts({ preview, skipped }: { preview: ImportPreview; skipped: number }) {
  const { t } = useWords()
  const { number } = useFormat()
  const counts = [
    { key: 'rows', count: preview.rowCount, icon: IconRowInsertBottom, color: undefined },
    { key: 'errors', count: preview.errorCount, icon: IconCircleX, color: 'red.9' },
    { key: 'warnings', count: preview.warningCount, icon: IconAlertTriangle, color: 'orange.9' },
    { key: 'skipped', count: skipped, icon: IconRowRemove, color: undefined },
  ] as const
  return (
    <Paper withBorder p="sm" bg="white" role="status">
      <Group gap="xl">
        {counts.map(({ key, count, icon: Icon, color }) => (
          <Group key={key} gap="xs" c={count > 0 ? color : undefined}>
            <Icon size={22} aria-hidden />
            <Text inherit>{t(`imports.count.${key}`)}</Text>
            <Text inherit fz="xl" fw={650}>
              {number(count)}
            </Text>
          </Group>
        ))}
      </Group>
    </Paper>
  )
}
