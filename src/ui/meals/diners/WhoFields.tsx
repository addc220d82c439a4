import { Group, Radio, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import type { PersonRow, Sex } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { DayField, PersonPicker, useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Sign } from '../parts/Sign.tsx'
import { categoryOf } from './diner.ts'
import type { RegisterValues } from './register.ts'

type Form = UseFormReturnType<RegisterValues>

/** Chooses a person or takes down a new one; a name that was typed carries over. */
export function WhoFields({ form, isRestored }: { form: Form; isRestored: boolean }) {
  const { t } = useWords()
  const { isNew, person } = form.values
  const [isBirthUnknown, setBirthUnknown] = useState(false)
  const choose = (row: PersonRow | null) => {
    form.setFieldValue('person', row && { id: row.id, name: row.name })
    setBirthUnknown(row !== null && row.birthOn === null)
    if (row) form.setFieldValue('terms.category', categoryOf(row.funding))
  }
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('meals.diners.register.which')}
        value={isNew ? 'fresh' : 'known'}
        onChange={(mode) => form.setValues({ isNew: mode === 'fresh', person: null })}
        data={(['known', 'fresh'] as const).map((mode) => ({
          value: mode,
          label: t(`meals.diners.register.${mode}`),
        }))}
      />
      {isNew ? (
        <>
          <NewcomerFields form={form} />
          {form.values.newcomer.birthOn === null && (
            <Text c="dimmed">{t('meals.diners.field.birthHint')}</Text>
          )}
        </>
      ) : (
        <>
          <PersonPicker
            // Drawn anew when a draft brings the person back.
            key={String(isRestored)}
            label={t('meals.diners.register.who')}
            required
            data-autofocus
            value={person}
            error={form.errors.person}
            onChange={choose}
            onText={(name) => form.setFieldValue('newcomer.name', name)}
          />
          {isBirthUnknown && (
            <Sign icon={IconInfoCircle} tone="warn" isLong>
              {t('meals.diners.field.birthHint')}
            </Sign>
          )}
        </>
      )}
    </Stack>
  )
}

function NewcomerFields({ form }: { form: Form }) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <TextInput
        label={t('meals.diners.column.name')}
        required
        autoFocus
        maxLength={100}
        {...form.getInputProps('newcomer.name')}
      />
      <Radio.Group
        label={t('people.field.sex')}
        required
        error={form.errors['newcomer.sex']}
        value={form.values.newcomer.sex ?? ''}
        onChange={(sex) => form.setFieldValue('newcomer.sex', sex as Sex)}
      >
        <Group mih={44}>
          {(['male', 'female'] as const).map((sex) => (
            <Radio key={sex} value={sex} label={say('sex', sex)} />
          ))}
        </Group>
      </Radio.Group>
      <DayField
        label={t('meals.diners.field.birthOn')}
        max={today}
        {...form.getInputProps('newcomer.birthOn')}
      />
      <TextInput
        label={t('meals.diners.field.phone')}
        inputMode="tel"
        maxLength={40}
        {...form.getInputProps('newcomer.phone')}
      />
    </SimpleGrid>
  )
}
