import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { Fen } from '../../../shared/money.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { FormProps } from './action.ts'

const Fault = z.object({ fromOn: Day, fault: z.string().trim().min(1).max(500) })
const Mended = z.object({ doneOn: Day, result: z.string().max(200), costFen: Fen.min(0).nullable() })

/** An item goes to repair; lent ones too. */
export function RepairForm({ action: { item }, onClose }: FormProps<'repair'>) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ fromOn: string | null; fault: string }>({
    initialValues: { fromOn: today, fault: '' },
    validate: check(Fault),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.homecare.startRepair({ itemId: item.id, ...Fault.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'fromOn', BACKWARD: 'fromOn' })
  return (
    <FormModal
      title={t('homecare.equipment.repair.title', { item: item.label })}
      submit={t('homecare.equipment.repair.action')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <DayField
        label={t('homecare.equipment.repair.from')}
        required
        max={today}
        {...form.getInputProps('fromOn')}
      />
      <Textarea
        label={t('homecare.equipment.repair.fault')}
        required
        maxLength={500}
        data-autofocus
        {...form.getInputProps('fault')}
      />
    </FormModal>
  )
}

/** A repair is over. */
export function EndRepairForm({ action: { item, repair }, onClose }: FormProps<'endRepair'>) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ doneOn: string | null; result: string; costFen: number | null }>({
    initialValues: { doneOn: today, result: '', costFen: null },
    validate: check(Mended),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.homecare.endRepair({ id: repair.id, ...Mended.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'doneOn', BACKWARD: 'doneOn' })
  const at = form.getInputProps
  return (
    <FormModal
      title={t('homecare.equipment.repair.endTitle', { item: item.label })}
      submit={t('homecare.equipment.repair.end')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.equipment.repair.doneOn')} required max={today} {...at('doneOn')} />
        <FenField label={t('homecare.equipment.repair.cost')} {...at('costFen')} />
      </SimpleGrid>
      <TextInput
        label={t('homecare.equipment.repair.result')}
        maxLength={200}
        data-autofocus
        {...at('result')}
      />
    </FormModal>
  )
}
