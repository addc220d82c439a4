import { SimpleGrid, Text, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type CanteenStage, StageEntry } from '../../../shared/meals/canteen.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCheck } from '../../kit/check.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useRefusalAt } from '../../kit/refusal-at.ts'
import type { CanteenTabProps } from './CanteenDrawer.tsx'

/** The stage of a canteen from a day on. */
export function StageForm({ canteen, onClose }: CanteenTabProps & { onClose(): void }) {
  const { t } = useWords()
  const check = useCheck()
  const form = useForm({
    initialValues: {
      fromOn: useToday() as string | null,
      stage: null as CanteenStage | null,
      note: '',
    },
    validate: check(StageEntry),
  })
  const { run, isRunning, error } = useCommand(
    (values: typeof form.values) =>
      client.meals.setStage({ siteId: canteen.siteId, ...StageEntry.parse(values) }),
    { onDone: onClose },
  )
  const rest = useRefusalAt(form, error, { MEALS_SERVED: 'fromOn' })
  return (
    <FormModal
      title={t('meals.canteens.stage.setTitle', { site: canteen.name })}
      submit={t('kit.save')}
      isRunning={isRunning}
      error={rest}
      onClose={onClose}
      onSubmit={() => {
        if (!form.validate().hasErrors) run(form.values)
      }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <EnumSelect<CanteenStage>
          kind="canteenStage"
          label={t('meals.canteens.field.stage')}
          required
          {...form.getInputProps('stage')}
        />
        <DayField label={t('meals.canteens.field.fromOn')} required {...form.getInputProps('fromOn')} />
      </SimpleGrid>
      <Textarea label={t('kit.note')} maxLength={2000} {...form.getInputProps('note')} />
      <Text c="dimmed">{t('meals.canteens.stage.lead')}</Text>
    </FormModal>
  )
}
