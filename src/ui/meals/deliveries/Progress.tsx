import { Progress as Bar, Group, Paper, Text } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { progressOf, type ShownStop } from './run.ts'

/** How far the run is: always in sight. */
export function Progress({ stops }: { stops: readonly ShownStop[] }) {
  const { t } = useWords()
  const { total, done, left, notAtHome, refused } = progressOf(stops)
  return (
    <Paper withBorder bg="white" p="sm" className="run-progress screen-only" role="status">
      <Group justify="space-between" gap="xs" mb={6}>
        <Text fw={650} fz="lg">
          {t('meals.deliveries.progress.done', { done, total })}
        </Text>
        <Text>
          {[
            left > 0
              ? t('meals.deliveries.progress.left', { count: left })
              : t('meals.deliveries.progress.finished'),
            notAtHome > 0 ? t('meals.deliveries.progress.notAtHome', { count: notAtHome }) : '',
            refused > 0 ? t('meals.deliveries.progress.refused', { count: refused }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <Bar value={(done / total) * 100} size="lg" aria-label={t('meals.deliveries.progress.label')} />
    </Paper>
  )
}
