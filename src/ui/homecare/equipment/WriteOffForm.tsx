import { Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { type FormProps, labelOf } from './action.ts'

const WriteOff = z.object({ writtenOffOn: Day, reason: z.string().trim().min(1).max(500) })

/** Writes an item off, with the reason. */
export function WriteOffForm({ action: { item }, onClose }: FormProps<'writeOff'>) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ writtenOffOn: string | null; reason: string }>({
    initialValues: { writtenOffOn: today, reason: '' },
    validate: check(WriteOff),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.homecare.writeOff({ id: item.id, version: item.version, ...WriteOff.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, {
    IN_FUTURE: 'writtenOffOn',
    BACKWARD: 'writtenOffOn',
    ITEM_LENT: 'writtenOffOn',
  })
  return (
    <FormModal
      title={t('homecare.equipment.writeOff.title', { item: labelOf(item) })}
      submit={t('homecare.equipment.writeOff.action')}
      isRunning={isRunning}
      isDanger
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <DayField
        label={t('homecare.equipment.writeOff.on')}
        required
        max={today}
        {...form.getInputProps('writtenOffOn')}
      />
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
