import { Checkbox, Group, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { Consent } from '../../../shared/people/schema.ts'
import { useWords } from '../../app/words.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { ListSection } from '../../kit/list-section.tsx'
import { ConsentFields } from './ConsentFields.tsx'
import { emptyConsent, emptyContact, emptyDocument, type PersonValues } from './values.ts'

type Form = UseFormReturnType<PersonValues>

/** Family and friends, who is guardian, guarantor, or called first. */
export function ContactsSection({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <ListSection
      count={form.values.contacts.length}
      entry={(index) => t('people.form.contact', { number: index + 1 })}
      addLabel={t('people.form.addContact')}
      emptyText={t('people.form.noContacts')}
      onAdd={() =>
        form.insertListItem('contacts', { ...emptyContact, isEmergency: form.values.contacts.length === 0 })
      }
      onRemove={(index) => form.removeListItem('contacts', index)}
    >
      {(index) => {
        const of = (field: string) => `contacts.${index}.${field}` as const
        const role = (field: 'isEmergency' | 'isGuardian' | 'isGuarantor') => (
          <Checkbox
            label={t(`people.field.${field}`)}
            {...form.getInputProps(of(field), { type: 'checkbox' })}
          />
        )
        return (
          <>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput label={t('people.field.contactName')} required {...form.getInputProps(of('name'))} />
              <TextInput label={t('people.field.relation')} {...form.getInputProps(of('relation'))} />
              <TextInput
                label={t('people.field.contactPhone')}
                inputMode="tel"
                {...form.getInputProps(of('phone'))}
              />
            </SimpleGrid>
            <TextInput label={t('people.field.contactAddress')} {...form.getInputProps(of('address'))} />
            <Group gap="lg">
              {role('isEmergency')}
              {role('isGuardian')}
              {role('isGuarantor')}
            </Group>
          </>
        )
      }}
    </ListSection>
  )
}

/** Who pays, and what counts for the order of the waiting list. */
export function FundingSection({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <>
      <EnumSelect
        kind="funding"
        label={t('people.field.funding')}
        clearable
        {...form.getInputProps('funding')}
      />
      <Checkbox
        label={t('people.field.isAlone')}
        description={t('people.form.isAloneHint')}
        {...form.getInputProps('isAlone', { type: 'checkbox' })}
      />
      <Checkbox
        label={t('people.field.isFamilyPlanningSpecial')}
        {...form.getInputProps('isFamilyPlanningSpecial', { type: 'checkbox' })}
      />
      <Textarea label={t('kit.note')} {...form.getInputProps('note')} />
    </>
  )
}

/** Contract, medical check, copies: what the file must hold. */
export function DocumentsSection({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <ListSection
      count={form.values.documents.length}
      entry={(index) => t('people.form.document', { number: index + 1 })}
      addLabel={t('people.form.addDocument')}
      emptyText={t('people.form.noDocuments')}
      onAdd={() => form.insertListItem('documents', emptyDocument)}
      onRemove={(index) => form.removeListItem('documents', index)}
    >
      {(index) => {
        const of = (field: string) => `documents.${index}.${field}` as const
        return (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <EnumSelect
                kind="documentKind"
                label={t('people.field.documentKind')}
                {...form.getInputProps(of('kind'))}
              />
              <TextInput label={t('people.field.documentNumber')} {...form.getInputProps(of('number'))} />
              <DayField label={t('people.field.signedOn')} {...form.getInputProps(of('signedOn'))} />
              <DayField label={t('people.field.expiresOn')} {...form.getInputProps(of('expiresOn'))} />
            </SimpleGrid>
            <TextInput label={t('kit.note')} {...form.getInputProps(of('note'))} />
          </>
        )
      }}
    </ListSection>
  )
}

/** Separate consents to handle sensitive data. */
export function ConsentsSection({ form }: { form: Form }) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  return (
    <ListSection
      count={form.values.consents.length}
      entry={(index) => t('people.form.consent', { number: index + 1 })}
      addLabel={t('people.consent.add')}
      emptyText={t('people.consent.none')}
      onAdd={() => form.insertListItem('consents', emptyConsent(dayOf(Date.now())))}
      onRemove={(index) => form.removeListItem('consents', index)}
    >
      {(index) => (
        <ConsentFields form={form as unknown as UseFormReturnType<{ consents: Consent[] }>} index={index} />
      )}
    </ListSection>
  )
}
