import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { RecheckRefusal } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import type { StepProps } from './StepForm.tsx'

/** Looked at again and not in order: why, and which measures go back. */
export function RefuseForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const measures = hazard.measureRows.filter(({ voidedAt, doneAt }) => voidedAt === null && doneAt !== null)
  const form = useForm({
    initialValues: {
      id: hazard.id,
      reason: '',
      measureIds: measures.filter(({ verifiedAt }) => verifiedAt === null).map(({ id }) => id),
    },
    validate: (values) => ({
      ...check(RecheckRefusal)(values),
      ...(measures.length > 0 &&
        values.measureIds.length === 0 && { measureIds: t('errors.field.required') }),
    }),
  })
  const { run, isRunning, error } = useCommand(client.safety.refuseRecheck, { onDone: onClose })
  return (
    <FormModal
      title={t('safety.hazards.step.refusal.title', { number: hazard.number })}
      submit={t('safety.hazards.step.refusal.action')}
      isRunning={isRunning}
      isDanger
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Textarea
        label={t('safety.hazards.step.refusal.reason')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
      {measures.length === 0 ? (
        <Text>{t('safety.hazards.step.refusal.onSpot')}</Text>
      ) : (
        <Checkbox.Group
          size="md"
          label={t('safety.hazards.step.refusal.measures')}
          value={form.values.measureIds.map(String)}
          onChange={(ids) => form.setFieldValue('measureIds', ids.map(Number))}
          error={form.errors.measureIds}
        >
          <Stack gap="xs" mt="xs">
            {measures.map(({ id, measure }) => (
              <Checkbox key={id} value={String(id)} label={measure} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </FormModal>
  )
}
