import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OnDuty } from '../../../shared/safety/shift.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

/** Who stands on the shift roster and is not there; nothing when all are. */
export function DutyWarnings({ entries }: { entries: readonly OnDuty[] }) {
  const { t } = useWords()
  const say = useEnum()
  const lines = entries.flatMap(({ id, name, shift, onDay, warning }) =>
    warning
      ? [
          <li key={id}>
            {t(`safety.roster.warning.${warning}`, { name, day: onDay, shift: say('shift', shift) })}
          </li>,
        ]
      : [],
  )
  if (lines.length === 0) return null
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconAlertTriangle />}
      title={t('safety.roster.warning.title')}
      styles={{
        title: { color: 'var(--mantine-color-text)', fontSize: '1rem' },
        message: { color: 'var(--mantine-color-text)', fontSize: '1rem' },
      }}
    >
      <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>{lines}</ul>
    </Alert>
  )
}
