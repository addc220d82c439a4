import { Stack, Switch, Textarea } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { DayField } from '../../kit/fields.tsx'
import type { ReportValues } from './report.ts'

type Finding = ReportValues['finding']

interface FindingFieldsProps {
  value: Finding
  /** The form was sent: what is missing is said. */
  isAsked: boolean
  onChange(finding: Finding): void
}

/** Something may be wrong: if so it goes to the coordinator's list. */
export function FindingSwitch(props: FindingFieldsProps) {
  const { t } = useWords()
  const { value, onChange } = props
  return (
    <Stack gap="sm">
      <Switch
        size="lg"
        label={t('homecare.visits.report.finding')}
        checked={value.isFound}
        onChange={({ currentTarget }) => onChange({ ...value, isFound: currentTarget.checked })}
      />
      {value.isFound && <FindingFields {...props} />}
    </Stack>
  )
}

/** What was found, how urgent it is, and by when it is to be looked after. */
export function FindingFields({ value, isAsked, onChange }: FindingFieldsProps) {
  const { t } = useWords()
  const set = (change: Partial<Finding>) => onChange({ ...value, ...change })
  return (
    <Stack gap="sm">
      <Textarea
        label={t('homecare.visits.report.findingWhat')}
        required
        maxLength={500}
        value={value.text}
        error={isAsked && value.text.trim() === '' ? t('errors.field.required') : undefined}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
      />
      <Switch
        size="lg"
        label={t('homecare.visits.report.findingUrgent')}
        checked={value.isUrgent}
        onChange={({ currentTarget }) => set({ isUrgent: currentTarget.checked })}
      />
      <DayField
        label={t('homecare.visits.report.findingDue')}
        value={value.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
    </Stack>
  )
}
