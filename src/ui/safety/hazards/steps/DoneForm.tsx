import { Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Hazard, type HazardMeasure, MeasureDone } from '../../../../shared/safety/hazard.ts'
import { client } from '../../../app/client.ts'
import { useWords } from '../../../app/words.ts'
import { PhotoField } from '../../../attachments/PhotoField.tsx'
import { useCheck } from '../../../kit/check.ts'
import { useCommand } from '../../../kit/command.ts'
import { FenField } from '../../../kit/fen-field.tsx'
import { FormModal } from '../../../kit/form-modal.tsx'
import { useRefusalAt } from '../../../kit/refusal-at.ts'
import { StaffMulti } from '../StaffFields.tsx'

interface DoneFormProps {
  hazard: Hazard
  measure: HazardMeasure
  onClose(): void
}

/** A measure was carried out: by whom, at what cost, with photos of how it is now. */
export function DoneForm({ hazard, measure, onClose }: DoneFormProps) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: {
      measureId: measure.id,
      note: '',
      costFen: null as number | null,
      // Who was to do it mostly did.
      staffIds: measure.ownerId === null ? [] : [measure.ownerId],
    },
    validate: check(MeasureDone),
  })
  const { run, isRunning, error } = useCommand(client.safety.doneMeasure, { onDone: onClose })
  const rest = useRefusalAt(form, error, { NOT_EMPLOYED: 'staffIds' })
  return (
    <FormModal
      title={t('safety.hazards.step.done.title')}
      submit={t('safety.hazards.step.name.doneMeasure')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text fw={600}>{measure.measure}</Text>
      <Textarea
        label={t('safety.hazards.step.done.note')}
        maxLength={500}
        data-autofocus
        {...form.getInputProps('note')}
      />
      <StaffMulti
        siteId={hazard.siteId}
        label={t('safety.hazards.step.done.staff')}
        description={t('safety.hazards.step.done.fixer')}
        {...form.getInputProps('staffIds')}
        value={form.values.staffIds}
      />
      <FenField label={t('safety.hazards.step.done.cost')} {...form.getInputProps('costFen')} />
      <PhotoField
        entity="hazard"
        entityId={hazard.id}
        role="after"
        label={t('safety.hazards.drawer.after')}
      />
    </FormModal>
  )
}
