import { Checkbox, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type Canteen, CanteenDetails } from '../../../shared/meals/canteen.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import { SaveError } from '../../kit/stale.tsx'
import { useCanteenFields } from './use-fields.ts'

interface CanteenFormProps {
  site: { id: number; name: string }
  /** What stands; left out: the site is made a canteen. */
  canteen?: Canteen
  onSaved(): void
  onClose(): void
}

/** What a canteen is: whom it feeds, how it records, its licence. */
export function CanteenForm({ site, canteen, onSaved, onClose }: CanteenFormProps) {
  const { t } = useWords()
  const { sites } = useSession()
  const check = useCheck()
  const fields = useCanteenFields()
  const form = useForm({
    initialValues: {
      siteId: site.id,
      homeSiteId: canteen?.homeSiteId ?? null,
      isHeadCount: canteen?.isHeadCount ?? false,
      seats: (canteen?.seats ?? '') as number | string,
      licenceNumber: canteen?.licenceNumber ?? '',
      licenceToOn: canteen?.licenceToOn ?? null,
      note: canteen?.note ?? '',
    },
    validate: (values) => check(CanteenDetails)(sent(values)),
  })
  const { run, isRunning, error } = useCommand(
    (version: number | null) => client.meals.saveCanteen({ ...sent(form.values), version }),
    { onDone: onSaved },
  )
  const rest = useRefusalAt(form, error, { NOT_A_HOME: 'homeSiteId' })
  const homes = sites.filter(({ kind }) => kind === 'home')
  const { homeSiteId } = form.values
  return (
    <FormModal
      title={t(canteen ? 'meals.canteens.editTitle' : 'meals.canteens.setUpTitle', { site: site.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={null}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(canteen?.version ?? null)
      }}
    >
      <Select
        label={t('meals.canteens.field.homeSiteId')}
        description={t('meals.canteens.field.homeHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('meals.canteens.field.noHome')}
        clearable
        clearButtonProps={{ 'aria-label': t('meals.canteens.field.noHome') }}
        data={homes.map(({ id, name }) => ({ value: String(id), label: name }))}
        value={homeSiteId === null ? null : String(homeSiteId)}
        onChange={(id) => form.setFieldValue('homeSiteId', id === null ? null : Number(id))}
        error={form.errors.homeSiteId}
      />
      <Checkbox
        label={t('meals.canteens.field.isHeadCount')}
        py={8}
        {...form.getInputProps('isHeadCount', { type: 'checkbox' })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('meals.canteens.field.licenceNumber')}
          maxLength={100}
          {...form.getInputProps('licenceNumber')}
        />
        <DayField label={t('meals.canteens.field.licenceToOn')} {...form.getInputProps('licenceToOn')} />
        <NumberInput
          label={t('meals.canteens.field.seats')}
          min={1}
          max={10_000}
          allowDecimal={false}
          hideControls
          {...form.getInputProps('seats')}
        />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      <SaveError error={rest} {...fields} onKeepMine={run} onTakeTheirs={onClose} />
    </FormModal>
  )
}

const sent = <V extends { seats: number | string }>(values: V) => ({
  ...values,
  seats: values.seats === '' ? null : Number(values.seats),
})
