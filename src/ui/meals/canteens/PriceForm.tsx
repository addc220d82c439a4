import { SimpleGrid, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Price } from '../../../shared/meals/canteen.ts'
import { DinerClass, Meal } from '../../../shared/meals/terms.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'
import { priceOn } from './use-columns.tsx'

/** Who may have a price of their own: residents are fed by the home. */
export const pricedClasses = DinerClass.exclude(['resident']).options
type PricedClass = (typeof pricedClasses)[number]

/** The price of a meal from a day on, for everybody or one class. */
export function PriceForm({ canteen, onClose }: CanteenTabProps & { onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const today = useToday()
  const form = useForm({
    initialValues: {
      meal: 'lunch' as Meal,
      class: null as PricedClass | null,
      fromOn: today as string | null,
      priceFen: (priceOn(canteen, 'lunch', today) ?? null) as number | null,
    },
    validate: check(Price),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) => client.meals.setPrice({ siteId: canteen.siteId, ...Price.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { PRICE_USED: 'fromOn' })
  return (
    <FormModal
      title={t('meals.canteens.prices.setTitle', { site: canteen.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<Meal>
          kind="meal"
          only={Meal.options}
          label={t('meals.canteens.field.meal')}
          required
          {...form.getInputProps('meal')}
        />
        <EnumSelect<PricedClass>
          kind="dinerClass"
          only={pricedClasses}
          label={t('meals.canteens.field.class')}
          placeholder={t('meals.canteens.field.everyone')}
          clearable
          {...form.getInputProps('class')}
        />
        <DayField label={t('meals.canteens.field.fromOn')} required {...form.getInputProps('fromOn')} />
        <FenField
          label={t('meals.canteens.field.priceYuan')}
          required
          data-autofocus
          {...form.getInputProps('priceFen')}
        />
      </SimpleGrid>
      <Text c="dimmed">{t('meals.canteens.prices.lead')}</Text>
    </FormModal>
  )
}
