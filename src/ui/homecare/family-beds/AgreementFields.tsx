import { SimpleGrid, TextInput } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import type { FieldProps } from '../../kit/field-props.ts'
import { DayField } from '../../kit/fields.tsx'

/** Number, term and the three who sign. */
export function AgreementFields({ at }: { at(field: string): FieldProps }) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <TextInput label={t('homecare.beds.field.number')} required maxLength={200} {...at('number')} />
      <DayField label={t('homecare.beds.field.fromOn')} required {...at('fromOn')} />
      <DayField label={t('homecare.beds.field.toOn')} required {...at('toOn')} />
      {(['elderSigner', 'familySigner', 'siteSigner'] as const).map((who) => (
        <TextInput key={who} label={t(`homecare.beds.field.${who}`)} maxLength={200} {...at(who)} />
      ))}
    </SimpleGrid>
  )
}
