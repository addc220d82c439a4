import { Checkbox, Group, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { BedFreeing } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { FormModal } from '../../../kit/form-modal.tsx'
import type { StepProps } from './StepForm.tsx'

/** Puts beds back in service before the hazard is closed, with the reason. */
export function FreeForm({ hazard, onClose }: StepProps) {
  const { t } = useWords()
  const check = useCheck()
  const held = hazard.holds.filter(({ toAt }) => toAt === null)
  const form = useForm({
    initialValues: { id: hazard.id, bedIds: held.map(({ bedId }) => bedId), reason: '' },
    validate: (values) => ({
      ...check(BedFreeing)(values),
      ...(values.bedIds.length === 0 && { bedIds: t('errors.field.required') }),
    }),
  })
  const { run, isRunning, error } = useCommand(client.safety.freeBeds, { onDone: onClose })
  return (
    <FormModal
      title={t('safety.hazards.step.freeing.title', { number: hazard.number })}
      submit={t('safety.hazards.step.name.free')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Checkbox.Group
        size="md"
        label={t('safety.hazards.step.freeing.beds')}
        value={form.values.bedIds.map(String)}
        onChange={(ids) => form.setFieldValue('bedIds', ids.map(Number))}
        error={form.errors.bedIds}
      >
        <Group mt="xs">
          {held.map(({ bedId, bed }) => (
            <Checkbox key={bedId} value={String(bedId)} label={bed} />
          ))}
        </Group>
      </Checkbox.Group>
      <Textarea
        label={t('kit.reason')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('reason')}
      />
    </FormModal>
  )
}
