import { SimpleGrid, Switch, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Hours } from '../../../shared/meals/canteen.ts'
import type { Meal } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { hoursOn } from './use-columns.tsx'

const usual: Record<Meal, [opens: string, closes: string]> = {
  breakfast: ['07:00', '08:30'],
  lunch: ['11:00', '12:30'],
  dinner: ['17:00', '18:30'],
}

/** When one meal is served, from a day on. */
export function HoursForm({ canteen, meal, onClose }: CanteenTabProps & { meal: Meal; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const today = useToday()
  const now = hoursOn(canteen, meal, today)
  const form = useForm({
    initialValues: {
      meal,
      fromOn: today as string | null,
      isServed: true,
      opensTime: now?.opensTime ?? usual[meal][0],
      closesTime: now?.closesTime ?? usual[meal][1],
    },
    validate: (values) => ({
      ...check(Hours)(values),
      ...(values.closesTime <= values.opensTime ? { closesTime: t('errors.field.backward') } : {}),
    }),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.meals.setHours({ siteId: canteen.siteId, ...Hours.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { MEALS_SERVED: 'fromOn' })
  const { isServed } = form.values
  return (
    <FormModal
      title={t('meals.canteens.hours.setTitle', { site: canteen.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text fw={650} fz="lg">
        {say('meal', meal)}
      </Text>
      <Switch
        label={t('meals.canteens.field.isServed')}
        py={8}
        {...form.getInputProps('isServed', { type: 'checkbox' })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField label={t('meals.canteens.field.fromOn')} required {...form.getInputProps('fromOn')} />
        {isServed && (
          <>
            <TextInput
              type="time"
              label={t('meals.canteens.field.opensTime')}
              required
              {...form.getInputProps('opensTime')}
            />
            <TextInput
              type="time"
              label={t('meals.canteens.field.closesTime')}
              required
              {...form.getInputProps('closesTime')}
            />
          </>
        )}
      </SimpleGrid>
    </FormModal>
  )
}
