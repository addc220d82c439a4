import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { ReturnButton } from './ReturnButton.tsx'

/** The ledger no longer says what was submitted: what to do about it. */
export function Changed({ settlement }: { settlement: Settlement }) {
  const { t } = useWords()
  const { may } = useSession()
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle />}
      title={t('meals.settlement.step.changed')}
      styles={{ title: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      <Text c="var(--mantine-color-text)" mb={may('meals.settle') ? 'sm' : 0}>
        {t(`meals.settlement.step.${may('meals.settle') ? 'changedSettle' : 'changedCanteen'}`)}
      </Text>
      {may('meals.settle') && <ReturnButton settlement={settlement} />}
    </Alert>
  )
}
