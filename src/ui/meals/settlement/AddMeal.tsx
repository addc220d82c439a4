import { NumberInput, SegmentedControl, SimpleGrid, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { monthOf } from '../../../shared/day.ts'
import { MissingMeal, type Settlement } from '../../../shared/meals/settlement.ts'
import type { Meal, MealMode, PayMethod } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect, PersonPicker } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { newKey } from '../../kit/new-key.ts'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { lastOf } from '../figures/filters.ts'
import { useSayCorrected } from './CancelMeal.tsx'
import { inputOf, type MissingValues } from './missing-meal.ts'

type Class = MissingValues['class']
const classes: readonly Class[] = ['elder', 'spouse', 'volunteer', 'staff', 'guest']
const overTheCounter: readonly PayMethod[] = ['cash', 'card']

/** Adds a meal that is missing in a closed month: of a person, or of so many without a name. */
export function AddMeal({ settlement, onClose }: { settlement: Settlement; onClose(): void }) {
  const { t } = useWords()
  const { siteId, month } = settlement
  const sayCorrected = useSayCorrected()
  const validate = useValidate(siteId, month)
  const [key] = useState(newKey)
  useFocusReturn()
  const form = useForm<MissingValues>({ initialValues, validate })
  const { isNamed, person } = form.values
  const { run, isRunning, error } = useCommand(
    (values: MissingValues) => client.meals.addClosedMeal(MissingMeal.parse(inputOf(values, siteId, key))),
    {
      doneText: null,
      onDone: (adjustment) => {
        sayCorrected(adjustment)
        onClose()
      },
    },
  )
  const rest = useRefusalAt(form, error, {
    MEAL_EATEN: 'person',
    PERSON_DIED: 'person',
    NOT_A_DINER: 'person',
    DINER_AWAY: 'person',
    DINER_SUSPENDED: 'person',
    ACCOUNT_TOO_LOW: 'pay',
    CANTEEN_SHUT: 'onDay',
    MEAL_NOT_SERVED: 'meal',
    NO_PRICE: 'meal',
  })
  return (
    <FormModal
      title={t('meals.settlement.correct.addTitle', { month })}
      submit={t('meals.settlement.correct.add')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <Text>{t('meals.settlement.correct.addLead')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <DayField
          label={t('meals.settlement.correct.day')}
          required
          data-autofocus
          min={`${month}-01`}
          max={lastOf(month)}
          {...form.getInputProps('onDay')}
        />
        <EnumSelect<Meal>
          kind="meal"
          label={t('meals.settlement.total.meal')}
          required
          {...form.getInputProps('meal')}
        />
        <EnumSelect<MealMode>
          kind="mealMode"
          label={t('meals.settlement.correct.mode')}
          required
          {...form.getInputProps('mode')}
        />
      </SimpleGrid>
      <SegmentedControl
        aria-label={t('meals.settlement.correct.who')}
        value={isNamed ? 'person' : 'unnamed'}
        data={(['person', 'unnamed'] as const).map((value) => ({
          value,
          label: t(`meals.settlement.correct.${value}`),
        }))}
        onChange={(value) => form.setValues({ isNamed: value === 'person', pay: 'cash' })}
      />
      {isNamed ? (
        <PersonPicker
          label={t('meals.settlement.correct.name')}
          required
          value={person}
          onChange={(chosen) => form.setFieldValue('person', chosen)}
          error={form.errors.person}
        />
      ) : (
        <SimpleGrid cols={2}>
          <EnumSelect<Class>
            kind="dinerClass"
            only={classes}
            label={t('meals.settlement.correct.class')}
            required
            {...form.getInputProps('class')}
          />
          <NumberInput
            label={t('meals.settlement.correct.quantity')}
            required
            min={1}
            max={500}
            allowDecimal={false}
            hideControls
            {...form.getInputProps('quantity')}
          />
        </SimpleGrid>
      )}
      <EnumSelect<PayMethod>
        kind="payMethod"
        only={isNamed ? undefined : overTheCounter}
        label={t('meals.settlement.correct.pay')}
        required
        {...form.getInputProps('pay')}
      />
      <Textarea label={t('kit.reason')} required maxLength={500} {...form.getInputProps('reason')} />
    </FormModal>
  )
}

const initialValues: MissingValues = {
  onDay: null,
  meal: null,
  mode: 'dineIn',
  isNamed: true,
  person: null,
  class: 'elder',
  quantity: 1,
  pay: 'cash',
  reason: '',
}

/** What the core would find wrong, and what only the month tells: each beside its field. */
function useValidate(siteId: number, month: string) {
  const { t } = useWords()
  const check = useCheck()
  return (values: MissingValues) => {
    const { class: classError, ...errors } = check(MissingMeal)(inputOf(values, siteId, newKey()))
    const isPersonMissing = values.isNamed && !values.person
    const isOutside = values.onDay !== null && monthOf(values.onDay) !== month
    return {
      ...errors,
      ...(classError && !values.isNamed ? { class: classError } : {}),
      ...(isPersonMissing ? { person: t('errors.field.required') } : {}),
      ...(isOutside ? { onDay: t('meals.settlement.correct.outside', { month }) } : {}),
    }
  }
}
