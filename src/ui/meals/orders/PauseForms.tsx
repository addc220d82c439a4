import { SimpleGrid, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { addDays } from '../../../shared/day.ts'
import { OrderPause } from '../../../shared/meals/order.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { Orderer } from './PersonOrders.tsx'

const Entry = OrderPause.omit({ id: true, personId: true })

/** No meals for a while. */
export function PauseForm({ who, onClose }: { who: Orderer; onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const form = useForm({
    initialValues: { fromOn: addDays(today, 1) as string | null, toOn: null as string | null, reason: '' },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.pauseOrders({ personId: who.personId, ...Entry.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { IN_PAST: 'fromOn', BACKWARD: 'toOn' })
  return (
    <FormModal
      title={t('meals.orders.pause.addTitle', { person: who.name })}
      submit={t('meals.orders.pause.add')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayField
          label={t('meals.orders.pause.fromOn')}
          required
          data-autofocus
          min={today}
          {...form.getInputProps('fromOn')}
        />
        <DayField label={t('meals.orders.pause.toOn')} {...form.getInputProps('toOn')} />
      </SimpleGrid>
      <TextInput label={t('meals.orders.pause.reason')} maxLength={500} {...form.getInputProps('reason')} />
      <Text c="dimmed">{t('meals.orders.pause.lead')}</Text>
    </FormModal>
  )
}

interface EndPauseFormProps {
  who: Orderer
  pause: OrderPause
  onClose(): void
}

/** Meals again, from a day that is asked for; the core keeps the last day without. */
export function EndPauseForm({ who, pause, onClose }: EndPauseFormProps) {
  const { t } = useWords()
  const today = useToday()
  const [from, setFrom] = useState<string | null>(today)
  const { run, isRunning, error } = useCommand(
    (day: string) => client.meals.endPause({ id: pause.id, toOn: addDays(day, -1) }),
    { onDone: onClose },
  )
  return (
    <FormModal
      title={t('meals.orders.pause.endOf', { person: who.name })}
      submit={t('meals.orders.pause.end')}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => from && run(from)}
    >
      <DayField
        label={t('meals.orders.pause.endOn')}
        required
        data-autofocus
        min={today}
        value={from}
        onChange={setFrom}
        error={from ? undefined : t('errors.field.required')}
      />
      <Text c="dimmed">{t('meals.orders.pause.endLead')}</Text>
    </FormModal>
  )
}
