import { Alert, List } from '@mantine/core'
import { IconChecklist, IconCircleCheck } from '@tabler/icons-react'
import { useWords } from '../../../app/words.ts'
import { Sign } from '../../parts/Sign.tsx'
import { useList } from '../parts/use-list.ts'
import type { Missing } from './missing.ts'

/** What the day still lacks, by name. */
export function MissingList({ missing, hasFridges }: { missing: Missing; hasFridges: boolean }) {
  const { t } = useWords()
  const list = useList()
  const { unchecked, fridges, isDisinfectionMissing, isWasteMissing } = missing
  const lines = [
    ...(unchecked.length > 0
      ? [t('meals.kitchen.log.missing.check', { count: unchecked.length, names: list(unchecked) })]
      : []),
    ...(fridges.length > 0 ? [t('meals.kitchen.log.missing.fridge', { names: list(fridges) })] : []),
    ...(hasFridges ? [] : [t('meals.kitchen.log.missing.noFridge')]),
    ...(isDisinfectionMissing ? [t('meals.kitchen.log.missing.disinfection')] : []),
    ...(isWasteMissing ? [t('meals.kitchen.log.missing.waste')] : []),
  ]
  if (lines.length === 0)
    return (
      <Sign icon={IconCircleCheck} tone="good">
        {t('meals.kitchen.log.missing.nothing')}
      </Sign>
    )
  return (
    <Alert
      color="orange"
      variant="light"
      role="status"
      icon={<IconChecklist />}
      title={t('meals.kitchen.log.missing.title')}
      styles={{ title: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <List>
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
