import { Chip, Group, Input, SimpleGrid, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { OrderChange } from '../../../shared/meals/order.ts'
import { type Meal, MealMode } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { CanteenSelect } from '../parts/CanteenSelect.tsx'
import type { Orderer } from './PersonOrders.tsx'

const Entry = OrderChange.omit({ id: true, personId: true })
const NONE = 'none'

/** Another wish for one day: another way, another canteen, one more meal, or none. */
export function ChangeForm({ who, onClose }: { who: Orderer; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const check = useCheck()
  const today = useToday()
  const form = useForm({
    initialValues: {
      siteId: who.siteId as number | null,
      onDay: today as string | null,
      meal: 'lunch' as Meal,
      mode: null as MealMode | null,
      note: '',
    },
    validate: check(Entry),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.changeOrder({ personId: who.personId, ...Entry.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, {
    IN_PAST: 'onDay',
    CANTEEN_SHUT: 'onDay',
    MEAL_NOT_SERVED: 'meal',
    HEAD_COUNT_SITE: 'siteId',
  })
  return (
    <FormModal
      title={t('meals.orders.change.addTitle', { person: who.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DayField
          label={t('meals.orders.change.onDay')}
          required
          data-autofocus
          min={today}
          {...form.getInputProps('onDay')}
        />
        <EnumSelect<Meal>
          kind="meal"
          label={t('meals.orders.change.meal')}
          required
          {...form.getInputProps('meal')}
        />
      </SimpleGrid>
      <Input.Wrapper label={t('meals.orders.change.what')} required labelElement="div">
        <Chip.Group
          value={form.values.mode ?? NONE}
          onChange={(value) => form.setFieldValue('mode', value === NONE ? null : (value as MealMode))}
        >
          <Group gap="xs" role="radiogroup" aria-label={t('meals.orders.change.what')}>
            <Chip value={NONE}>{t('meals.orders.change.no')}</Chip>
            {MealMode.options.map((mode) => (
              <Chip key={mode} value={mode}>
                {say('mealMode', mode)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      {form.values.mode !== null && (
        <CanteenSelect
          label={t('meals.orders.change.site')}
          required
          isNamed
          {...form.getInputProps('siteId')}
          value={form.values.siteId}
        />
      )}
      <TextInput label={t('kit.note')} maxLength={500} {...form.getInputProps('note')} />
    </FormModal>
  )
}
