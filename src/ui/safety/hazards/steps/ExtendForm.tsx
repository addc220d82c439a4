import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Extension, type HazardMeasure } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { DayField } from '../../../kit/fields.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'

interface ExtendFormProps {
  measure: HazardMeasure
  onClose(): void
}

/** Approves a later deadline, with the reason. */
export function ExtendForm({ measure, onClose }: ExtendFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: { measureId: measure.id, deadlineOn: null as string | null, reason: '' },
    validate: ({ deadlineOn, ...values }) => ({
      ...check(Extension)({ ...values, deadlineOn }),
      ...(deadlineOn !== null &&
        deadlineOn <= measure.deadlineOn && { deadlineOn: t('safety.hazards.step.extending.later') }),
    }),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.safety.extendDeadline(Extension.parse(values)),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { BACKWARD: 'deadlineOn', IN_PAST: 'deadlineOn' })
  return (
    <FormModal
      title={t('safety.hazards.step.extending.title')}
      submit={t('safety.hazards.step.name.extend')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text fw={600}>{measure.measure}</Text>
      <Text>{t('safety.hazards.step.extending.now', { day: measure.deadlineOn })}</Text>
      <DayField
        label={t('safety.hazards.step.extending.to')}
        required
        min={measure.deadlineOn}
        data-autofocus
        {...form.getInputProps('deadlineOn')}
      />
      <Textarea label={t('kit.reason')} required maxLength={500} {...form.getInputProps('reason')} />
    </FormModal>
  )
}
