import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SampleGap } from '../../../../shared/meals/kitchen.ts'
import { useWords } from '../../../app/words.ts'

/** Wherever one is in the kitchen: samples are missing or poor, and the way there. */
export function GapStrip({ gaps, onOpen }: { gaps: SampleGap[]; onOpen(): void }) {
  const { t } = useWords()
  if (gaps.length === 0) return null
  return (
    <Alert
      color="red"
      variant="light"
      mb="md"
      role="alert"
      className="screen-only"
      icon={<IconAlertTriangle />}
    >
      <Group justify="space-between">
        <Text fw={600}>{t('meals.kitchen.gap.strip', { count: gaps.length })}</Text>
        <Button color="red" onClick={onOpen}>
          {t('meals.kitchen.gap.look')}
        </Button>
      </Group>
    </Alert>
  )
}
