import { NumberInput, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Drill, type DrillFloor, DrillFloorResult } from '../../../shared/safety/drill.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FormModal } from '../../kit/form-modal.tsx'

/** How one floor went, counted or put right afterwards. */
export function FloorForm({ drill, floor, onClose }: { drill: Drill; floor: DrillFloor; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const { floorId, evacuated, seconds, note } = floor
  const form = useForm<DrillFloorResult>({
    initialValues: { drillId: drill.id, floorId, evacuated: evacuated ?? floor.expected, seconds, note },
    validate: check(DrillFloorResult),
  })
  const { run, isRunning, error } = useCommand(
    () => client.safety.saveDrillFloor(DrillFloorResult.parse(form.values)),
    { onDone: onClose },
  )
  const number = (field: 'evacuated' | 'seconds') => ({
    min: 0,
    allowDecimal: false,
    ...form.getInputProps(field),
    value: form.values[field] ?? '',
    onChange: (value: string | number) => form.setFieldValue(field, value === '' ? null : Number(value)),
  })
  return (
    <FormModal
      title={t('safety.drills.run.edit', { floor: floor.floor })}
      submit={t('safety.drills.run.save')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run()
      }}
    >
      <NumberInput
        label={t('safety.drills.run.out')}
        description={t('safety.drills.run.expected', { count: floor.expected })}
        data-autofocus
        {...number('evacuated')}
      />
      <NumberInput label={t('safety.drills.run.took')} {...number('seconds')} />
      <Textarea
        label={t('safety.drills.run.note')}
        maxLength={2000}
        autosize
        minRows={1}
        {...form.getInputProps('note')}
      />
    </FormModal>
  )
}
