import { Alert, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { SampleGap } from '../../../../shared/meals/kitchen.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'

/** What is wrong with the samples, meal by meal. */
export function GapList({ gaps }: { gaps: SampleGap[] }) {
  const { t } = useWords()
  const say = useEnum()
  if (gaps.length === 0) return null
  const meals = Map.groupBy(gaps, ({ onDay, meal }) => `${onDay} ${say('meal', meal)}`)
  return (
    <Alert
      color="red"
      variant="light"
      mb="md"
      role="alert"
      icon={<IconAlertTriangle />}
      title={t('meals.kitchen.gap.strip', { count: gaps.length })}
      styles={{ title: { fontSize: '1.1rem', color: 'var(--mantine-color-red-9)' } }}
    >
      {[...meals].map(([name, of]) => (
        <div key={name}>
          <Text fw={600}>
            {name}
            {(of[0]?.diners ?? 0) > 0 && t('meals.kitchen.gap.diners', { count: of[0]?.diners })}
          </Text>
          <List mb="xs">
            {of.map((gap) => (
              <List.Item key={`${gap.dishId} ${gap.problem}`}>
                {t(`meals.kitchen.gap.of.${gap.problem}`, { dish: gap.dish })}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
    </Alert>
  )
}
