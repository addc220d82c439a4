import { Stack, Switch } from '@mantine/core'
import { useWords } from '../../../app/words.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'
import { Said } from './Said.tsx'

interface ProblemFieldsProps {
  step: Step
  onSay: Walk['say']
}

/** What is wrong, and whether it was put right at once. */
export function ProblemFields({ step, onSay }: ProblemFieldsProps) {
  const { t } = useWords()
  const { answer, value, missing } = step
  const isProblem = value === 'problem'
  return (
    <Stack gap="sm">
      <Said
        label={t(isProblem ? 'safety.walk.problem.what' : 'safety.walk.problem.comment')}
        required={missing.includes('comment')}
        value={answer?.comment ?? ''}
        onSaid={(comment) => onSay(step, { comment })}
      />
      {isProblem && (
        <Switch
          size="lg"
          label={t('safety.walk.problem.fixed')}
          description={t('safety.walk.problem.fixedLead')}
          checked={answer?.isFixed ?? false}
          onChange={({ currentTarget }) => onSay(step, { isFixed: currentTarget.checked })}
        />
      )}
      {isProblem && answer?.isFixed && (
        <Said
          label={t('safety.walk.problem.how')}
          required
          value={answer.fixNote}
          onSaid={(fixNote) => onSay(step, { fixNote })}
        />
      )}
    </Stack>
  )
}
