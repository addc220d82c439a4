import { Group, NumberInput, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { DueUnit, Rhythm } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { RuleNote } from '../../kit/parts.tsx'
import type { DutyValues } from './duty-values.ts'

const units: Record<'calendar' | 'interval', readonly DueUnit[]> = {
  calendar: ['month', 'quarter', 'halfYear', 'year'],
  interval: ['day', 'month', 'year'],
}

/** How often: at times of each day, once in each period, or so long after the last. */
export function RhythmFields({ form }: { form: UseFormReturnType<DutyValues> }) {
  const { t } = useWords()
  const { rhythm } = form.values
  const choose = (next: Rhythm | null) => {
    if (next === null) return
    form.setFieldValue('rhythm', next)
    if (next === 'calendar') form.setValues({ unit: 'month', count: 31 })
    if (next === 'interval') form.setValues({ unit: 'day', count: 15 })
  }
  const days = (key: 'graceDays' | 'remindDays', description?: string) => (
    <NumberInput
      label={t(`safety.today.duty.${key}`)}
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={0}
      max={366}
      allowDecimal={false}
      {...form.getInputProps(key)}
    />
  )
  return (
    <>
      <Group align="flex-end" wrap="nowrap">
        <EnumSelect<Rhythm>
          kind="rhythm"
          label={t('safety.today.duty.rhythm')}
          required
          w="20rem"
          {...form.getInputProps('rhythm')}
          onChange={choose}
        />
        <RuleNote>{t('safety.today.duty.rhythmRule')}</RuleNote>
      </Group>
      {rhythm === 'daily' ? (
        <TextInput
          label={t('safety.today.duty.times')}
          description={t('safety.today.duty.timesHint')}
          required
          maxLength={400}
          {...form.getInputProps('times')}
        />
      ) : (
        <>
          <Group grow align="flex-start">
            <EnumSelect<DueUnit>
              kind="dueUnit"
              label={t('safety.today.duty.unit')}
              required
              only={units[rhythm]}
              {...form.getInputProps('unit')}
            />
            <NumberInput
              label={t(rhythm === 'calendar' ? 'safety.today.duty.day' : 'safety.today.duty.every')}
              required
              min={1}
              max={rhythm === 'calendar' ? 31 : 366}
              allowDecimal={false}
              {...form.getInputProps('count')}
            />
          </Group>
          {rhythm === 'interval' && (
            <DayField
              label={t('safety.today.duty.anchorOn')}
              description={t('safety.today.duty.anchorHint')}
              {...form.getInputProps('anchorOn')}
            />
          )}
          <Group grow align="flex-start">
            {days('graceDays', t('safety.today.duty.graceHint'))}
            {days('remindDays')}
          </Group>
        </>
      )}
    </>
  )
}
