import { Button, TextInput } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { isRefusal } from '../../../shared/errors.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { Appear } from '../../kit/form-foot.tsx'
import { ErrorNote } from '../../kit/parts.tsx'
import { ForgottenVisit } from './ForgottenVisit.tsx'
import { Notice } from './Notice.tsx'

interface VisitQuestionProps {
  error: unknown
  isRunning: boolean
  /** Sends again with why it is off plan. */
  onReason(reason: string): void
  /** Sends again, now that the visit before is checked out. */
  onSettled(): void
}

/** What a rule asks at the door, answered where it is asked; any other failure is said as it is. */
export function VisitQuestion({ error, isRunning, onReason, onSettled }: VisitQuestionProps) {
  if (!error) return null
  if (isRefusal(error, 'NOT_CHECKED_OUT'))
    return (
      <Appear>
        <ForgottenVisit visitId={error.data.visitId} onSettled={onSettled} />
      </Appear>
    )
  return (
    <Appear>
      {isRefusal(error, 'OFF_PLAN') ? (
        <WhyOffPlan error={error} isRunning={isRunning} onReason={onReason} />
      ) : (
        <ErrorNote error={error} />
      )}
    </Appear>
  )
}

function WhyOffPlan({
  error,
  isRunning,
  onReason,
}: Pick<VisitQuestionProps, 'error' | 'isRunning' | 'onReason'>) {
  const { t } = useWords()
  const describe = useDescribeError()
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const answer = () => {
    setAsked(true)
    if (!isMissing) onReason(reason.trim())
  }
  return (
    <Notice isAlert icon={IconHelpCircle} title={describe(error)}>
      <TextInput
        label={t('homecare.visits.offPlan.why')}
        required
        autoFocus
        maxLength={500}
        value={reason}
        error={isAsked && isMissing ? t('errors.field.required') : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          answer()
        }}
      />
      <Button loading={isRunning} onClick={answer}>
        {t('homecare.visits.offPlan.go')}
      </Button>
    </Notice>
  )
}
