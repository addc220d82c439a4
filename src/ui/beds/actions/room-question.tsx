import { Alert, Button, Group, TextInput } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { isRefusal } from '../../../shared/errors.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { ErrorNote } from '../../kit/parts.tsx'

export interface RoomAnswers {
  overrideReason?: string
  isMixConfirmed?: boolean
}

interface QuestionProps {
  error: unknown
  isRunning: boolean
  onAnswer(answers: RoomAnswers): void
}

/** What a rule asks about a room, answered where it is asked; any other failure is said as it is. */
export function RoomQuestion({ error, isRunning, onAnswer }: QuestionProps) {
  const describe = useDescribeError()
  const { t } = useWords()
  const { may } = useSession()
  const wouldMix = isRefusal(error, 'ROOM_WOULD_MIX')
  if (!wouldMix && !isRefusal(error, 'ROOM_FOR_OTHERS')) return <ErrorNote error={error} />
  return (
    <Alert
      color="orange"
      variant="light"
      role="alert"
      icon={<IconHelpCircle />}
      styles={{ message: { color: 'var(--mantine-color-text)', fontSize: 16 } }}
    >
      {describe(error)}
      {wouldMix && (
        <Button mt="sm" loading={isRunning} autoFocus onClick={() => onAnswer({ isMixConfirmed: true })}>
          {t('beds.actions.mix.yes')}
        </Button>
      )}
      {!wouldMix &&
        (may('beds.override') ? (
          <Override isRunning={isRunning} onAnswer={onAnswer} />
        ) : (
          t('beds.actions.override.noRight')
        ))}
    </Alert>
  )
}

function Override({ isRunning, onAnswer }: Omit<QuestionProps, 'error'>) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const answer = () => {
    setAsked(true)
    if (reason.trim()) onAnswer({ overrideReason: reason.trim() })
  }
  return (
    <Group mt="sm" align="flex-start">
      <TextInput
        flex="1 1 14rem"
        autoFocus
        required
        maxLength={500}
        label={t('beds.actions.override.reason')}
        value={reason}
        error={isAsked && !reason.trim() ? t('errors.field.required') : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          answer()
        }}
      />
      <Button mt="1.6rem" loading={isRunning} onClick={answer}>
        {t('beds.actions.override.go')}
      </Button>
    </Group>
  )
}
