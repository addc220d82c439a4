import { Button, Stack, TextInput } from '@mantine/core'
import { IconClockEdit } from '@tabler/icons-react'
import type { Instant } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { MomentField } from '../../kit/fields.tsx'

/** A time that is not the clock's, and why. */
export interface ChangedTime {
  at: Instant
  reason: string
}

interface TimeChangeProps {
  label: string
  /** null: by the clock. */
  value: ChangedTime | null
  /** What is offered first. */
  proposed: Instant
  /** The form was sent: what is missing is said. */
  isAsked: boolean
  onChange(value: ChangedTime | null): void
}

/** By the clock, unless somebody says another time and why. */
export function TimeChange({ label, value, proposed, isAsked, onChange }: TimeChangeProps) {
  const { t } = useWords()
  if (value === null)
    return (
      <Button
        variant="subtle"
        leftSection={<IconClockEdit size={20} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange({ at: proposed, reason: '' })}
      >
        {t('homecare.visits.time.change')}
      </Button>
    )
  const isMissing = isAsked && value.reason.trim() === ''
  return (
    <Stack gap="xs">
      <MomentField label={label} value={value.at} onChange={(at) => onChange({ ...value, at })} />
      <TextInput
        label={t('homecare.visits.time.why')}
        required
        maxLength={500}
        value={value.reason}
        error={isMissing ? t('errors.field.required') : undefined}
        onChange={({ currentTarget }) => onChange({ ...value, reason: currentTarget.value })}
      />
      <Button variant="subtle" style={{ alignSelf: 'flex-start' }} onClick={() => onChange(null)}>
        {t('homecare.visits.time.byClock')}
      </Button>
    </Stack>
  )
}
