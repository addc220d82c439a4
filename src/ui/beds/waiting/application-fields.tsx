import { Radio, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { Application } from '../../../shared/beds/schema.ts'
import type { Day } from '../../../shared/day.ts'
import { isRefusal } from '../../../shared/errors.ts'
import { useWords } from '../../app/words.ts'
import { useDescribeError } from '../../kit/errors.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** What is noted of an application, while it is open. */
export type ApplicationValues = Pick<
  Application,
  'recognisedOn' | 'wantedKind' | 'wantedAudience' | 'note'
> & {
  stage: 'enquiry' | 'waiting'
  appliedOn: Day | null
}

interface ApplicationFieldsProps {
  values: ApplicationValues
  onChange(values: ApplicationValues): void
  isAsked: boolean
  error: unknown
}

/** The fields of an application; a day that lies ahead is said beside it. */
export function ApplicationFields({ values, onChange, isAsked, error }: ApplicationFieldsProps) {
  const { t } = useWords()
  const describe = useDescribeError()
  const { dayOf } = useFormat()
  const set = (changed: Partial<ApplicationValues>) => onChange({ ...values, ...changed })
  const ahead = (field: 'appliedOn' | 'recognisedOn') =>
    isRefusal(error, 'IN_FUTURE') && error.data.field === field ? describe(error) : undefined
  const today = dayOf(Date.now())
  return (
    <>
      <Radio.Group
        label={t('beds.waiting.form.stage')}
        value={values.stage}
        onChange={(stage) => set({ stage: stage as ApplicationValues['stage'] })}
      >
        <Stack gap="xs" my="xs">
          <Radio value="waiting" label={t('beds.waiting.form.waiting')} />
          <Radio value="enquiry" label={t('beds.waiting.form.enquiry')} />
        </Stack>
      </Radio.Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField
          label={t('beds.waiting.column.appliedOn')}
          required
          max={today}
          value={values.appliedOn}
          onChange={(appliedOn) => set({ appliedOn })}
          error={
            ahead('appliedOn') ?? (isAsked && !values.appliedOn ? t('errors.field.required') : undefined)
          }
        />
        <DayField
          label={t('beds.waiting.column.recognisedOn')}
          description={t('beds.waiting.form.recognisedHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={today}
          value={values.recognisedOn}
          onChange={(recognisedOn) => set({ recognisedOn })}
          error={ahead('recognisedOn')}
        />
        <EnumSelect
          kind="bedKind"
          label={t('beds.waiting.form.wantedKind')}
          placeholder={t('beds.waiting.wants.nothing')}
          clearable
          value={values.wantedKind}
          onChange={(wantedKind) => set({ wantedKind })}
        />
        <EnumSelect
          kind="audience"
          label={t('beds.waiting.form.wantedAudience')}
          placeholder={t('beds.waiting.wants.nothing')}
          clearable
          value={values.wantedAudience}
          onChange={(wantedAudience) => set({ wantedAudience })}
        />
      </SimpleGrid>
      <Textarea
        label={t('kit.note')}
        maxLength={2000}
        value={values.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </>
  )
}
