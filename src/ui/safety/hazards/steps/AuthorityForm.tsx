import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { AuthorityReport } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { MomentField } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import type { StepProps } from './StepForm.tsx'

/** To whom a major hazard was reported, and when. */
export function AuthorityForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { id: hazard.id, to: '', reportedAt: Date.now(), note: '' },
    validate: check(AuthorityReport),
  })
  const { run, isRunning, error } = useCommand(client.safety.reportToAuthority, { onDone: onClose })
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'reportedAt', BACKWARD: 'reportedAt' })
  return (
    <FormModal
      title={t('safety.hazards.step.reporting.title', { number: hazard.number })}
      submit={t('safety.hazards.step.name.report')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <TextInput
        label={t('safety.hazards.step.reporting.to')}
        placeholder={t('safety.hazards.step.reporting.toHint')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('to')}
      />
      <MomentField
        label={t('safety.hazards.step.reporting.at')}
        required
        {...form.getInputProps('reportedAt')}
        value={form.values.reportedAt}
      />
      <Textarea label={t('safety.hazards.step.noted.note')} maxLength={500} {...form.getInputProps('note')} />
    </FormModal>
  )
}
