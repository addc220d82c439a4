import { Group, NumberInput, Radio, SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import type { Person } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useReveal } from '../reveal.ts'
import { IdNumberField } from './IdNumberField.tsx'
import { MaskedField } from './MaskedField.tsx'
import type { PersonValues } from './values.ts'

interface WhoSectionProps {
  form: UseFormReturnType<PersonValues>
  person: Person | null
  idError: ReactNode
}

/** Name, sex, birth, number and where to find the person. */
export function WhoSection({ form, person, idError }: WhoSectionProps) {
  const { t } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  const reveal = useReveal(person?.id ?? 0)
  const { values } = form
  const masked = (field: 'phone' | 'address', maxLength: number) => (
    <MaskedField
      field={field}
      reveal={reveal}
      maxLength={maxLength}
      value={values[field]}
      error={form.errors[field]}
      masked={(field === 'phone' ? person?.phoneMasked : person?.addressMasked) ?? ''}
      inputMode={field === 'phone' ? 'tel' : 'text'}
      onChange={(value) => form.setFieldValue(field, value)}
    />
  )
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('people.field.name')}
          required
          autoComplete="off"
          data-autofocus
          {...form.getInputProps('name')}
        />
        <Radio.Group
          label={t('people.field.sex')}
          required
          {...form.getInputProps('sex')}
          value={values.sex ?? ''}
        >
          <Group mih={44}>
            {(['male', 'female', 'unknown'] as const).map((sex) => (
              <Radio key={sex} value={sex} label={say('sex', sex)} />
            ))}
          </Group>
        </Radio.Group>
      </SimpleGrid>
      <IdNumberField
        value={values.idNumber}
        onChange={(value) => form.setFieldValue('idNumber', value)}
        masked={person?.idNumberMasked ?? ''}
        reveal={reveal}
        error={form.errors.idNumber ?? idError !== null}
        refusal={idError}
        birthOn={values.birthOn}
        sex={values.sex}
        onBirth={(day) => form.setFieldValue('birthOn', day)}
        onSex={(sex) => form.setFieldValue('sex', sex)}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DayField
          label={t('people.field.birthOn')}
          max={dayOf(Date.now())}
          {...form.getInputProps('birthOn')}
        />
        <NumberInput
          label={t('people.field.birthYear')}
          placeholder="1945"
          min={1890}
          max={2100}
          hideControls
          allowDecimal={false}
          thousandSeparator=""
          disabled={values.birthOn !== null}
          {...form.getInputProps('birthYear')}
          value={values.birthYear ?? ''}
          onChange={(value) => form.setFieldValue('birthYear', typeof value === 'number' ? value : null)}
        />
        {masked('phone', 40)}
        <TextInput label={t('people.field.street')} {...form.getInputProps('street')} />
      </SimpleGrid>
      {masked('address', 200)}
      {person && (
        <DayField
          label={t('people.field.diedOn')}
          description={t('people.form.diedOnHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          max={dayOf(Date.now())}
          {...form.getInputProps('diedOn')}
        />
      )}
    </>
  )
}
