import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Consent } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'

/** One consent of a form that holds several. */
export function ConsentFields({
  form,
  index,
}: {
  form: UseFormReturnType<{ consents: Consent[] }>
  index: number
}) {
  const { t } = useWords()
  const of = (field: string) => form.getInputProps(`consents.${index}.${field}`)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <EnumSelect kind="consentPurpose" label={t('people.field.consentPurpose')} {...of('purpose')} />
      <EnumSelect kind="consentMethod" label={t('people.field.consentMethod')} {...of('method')} />
      <EnumSelect kind="consentBy" label={t('people.field.signedBy')} {...of('signedBy')} />
      <TextInput label={t('people.field.signer')} {...of('signer')} />
      <DayField label={t('people.field.givenOn')} required {...of('givenOn')} />
      <TextInput label={t('people.field.noticeVersion')} {...of('noticeVersion')} />
    </SimpleGrid>
  )
}
