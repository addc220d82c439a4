import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { OnSpotFix } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { PhotoField } from '../../../attachments/PhotoField.tsx'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { StaffMulti } from '../StaffFields.tsx'
import type { StepProps } from './StepForm.tsx'

/** It was put right at once: how, and by whom. */
export function FixForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { id: hazard.id, note: '', staffIds: [] as number[] },
    validate: check(OnSpotFix),
  })
  const { run, isRunning, error } = useCommand(client.safety.fixOnSpot, { onDone: onClose })
  const rest = useRefusalAt(form, error, { NOT_EMPLOYED: 'staffIds' })
  return (
    <FormModal
      title={t('safety.hazards.step.fix.title', { number: hazard.number })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Textarea
        label={t('safety.hazards.step.fix.note')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('note')}
      />
      <StaffMulti
        siteId={hazard.siteId}
        label={t('safety.hazards.step.fix.staff')}
        {...form.getInputProps('staffIds')}
        value={form.values.staffIds}
      />
      <Text>{t('safety.hazards.step.fix.after')}</Text>
      <PhotoField
        entity="hazard"
        entityId={hazard.id}
        role="after"
        label={t('safety.hazards.drawer.after')}
      />
    </FormModal>
  )
}
