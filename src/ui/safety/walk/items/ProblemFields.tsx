import { Stack, Switch } from '@mantine/core'
import type { KnownHazard } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'
import { Known } from './Known.tsx'
import { Said } from './Said.tsx'

interface ProblemFieldsProps {
  step: Step
  /** Of the site; those of this item are offered. */
  known: readonly KnownHazard[]
  onSay: Walk['say']
}

/** What is wrong, and whether it was put right at once. */
export function ProblemFields({ step, known, onSay }: ProblemFieldsProps) {
  const { t } = useWords()
  const { answer, value, missing } = step
  const isProblem = value === 'problem'
  const isKnown = (answer?.hazardId ?? null) !== null
  const same = known.filter(
    ({ itemCode, assetId }) => itemCode === step.item.code && assetId === step.assetId,
  )
  return (
    <Stack gap="sm">
      {isProblem && same.length > 0 && <Known step={step} known={same} onSay={onSay} />}
      <Said
        label={t(isProblem ? 'safety.walk.problem.what' : 'safety.walk.problem.comment')}
        required={missing.includes('comment')}
        value={answer?.comment ?? ''}
        onSaid={(comment) => onSay(step, { comment })}
      />
      {isProblem && !isKnown && (
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
