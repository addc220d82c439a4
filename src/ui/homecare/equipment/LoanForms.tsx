import { SimpleGrid, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { z } from 'zod'
import { Day } from '../../../shared/day.ts'
import { ReturnState } from '../../../shared/homecare/equipment.ts'
import { Note } from '../../../shared/ids.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { FormProps } from './action.ts'

const Return = z.object({ returnedOn: Day, returnState: ReturnState, note: Note })
const Acceptance = z.object({ acceptedOn: Day, acceptedBy: z.string().trim().min(1).max(200) })

/** An item came back, and how. */
export function BackForm({ action: { loan }, onClose }: FormProps<'back'>) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ returnedOn: string | null; returnState: string | null; note: string }>({
    initialValues: { returnedOn: today, returnState: 'good', note: '' },
    validate: check(Return),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.homecare.giveBack({ id: loan.id, ...Return.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'returnedOn', BACKWARD: 'returnedOn' })
  const at = form.getInputProps
  return (
    <FormModal
      title={t('homecare.equipment.back.title', { item: loan.item, person: loan.person })}
      submit={t('homecare.equipment.back.action')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.equipment.back.on')} required max={today} {...at('returnedOn')} />
        <EnumSelect
          kind="returnState"
          label={t('homecare.equipment.back.state')}
          required
          {...at('returnState')}
        />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...at('note')} />
      <Text c="dimmed">{t('homecare.equipment.back.writeOffHint')}</Text>
    </FormModal>
  )
}

/** The family accepted what was installed. */
export function AcceptForm({ action: { loan }, onClose }: FormProps<'accept'>) {
  const { t } = useWords()
  const today = useToday()
  const check = useCheck()
  const form = useForm<{ acceptedOn: string | null; acceptedBy: string }>({
    initialValues: { acceptedOn: today, acceptedBy: '' },
    validate: check(Acceptance),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.homecare.acceptInstalled({ id: loan.id, ...Acceptance.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_FUTURE: 'acceptedOn', BACKWARD: 'acceptedOn' })
  const at = form.getInputProps
  return (
    <FormModal
      title={t('homecare.equipment.accept.title', { item: loan.item, person: loan.person })}
      submit={t('homecare.equipment.accept.action')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField label={t('homecare.equipment.accept.on')} required max={today} {...at('acceptedOn')} />
        <TextInput label={t('homecare.equipment.accept.by')} required data-autofocus {...at('acceptedBy')} />
      </SimpleGrid>
    </FormModal>
  )
}
