import { SimpleGrid, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useWords } from '../app/words.ts'
import { DayField, EnumSelect } from '../kit/fields.tsx'
import { useFormat } from '../kit/format.ts'
import { ListSection } from '../kit/list-section.tsx'
import type { StaffValues } from './values.ts'

type Form = UseFormReturnType<StaffValues>

/** What somebody is allowed to do, and until when. */
export function CertificatesSection({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <ListSection
      count={form.values.certificates.length}
      entry={(index) => t('staff.form.certificate', { number: index + 1 })}
      addLabel={t('staff.form.addCertificate')}
      emptyText={t('staff.form.noCertificates')}
      onAdd={() =>
        form.insertListItem('certificates', { kind: 'health', number: '', issuedOn: null, expiresOn: null })
      }
      onRemove={(index) => form.removeListItem('certificates', index)}
    >
      {(index) => {
        const of = (field: string) => form.getInputProps(`certificates.${index}.${field}`)
        return (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <EnumSelect kind="certificate" label={t('staff.field.kind')} {...of('kind')} />
            <TextInput label={t('staff.field.number')} {...of('number')} />
            <DayField label={t('staff.field.issuedOn')} {...of('issuedOn')} />
            <DayField label={t('staff.field.expiresOn')} {...of('expiresOn')} />
          </SimpleGrid>
        )
      }}
    </ListSection>
  )
}

/** When somebody is away; both days included. */
export function LeavesSection({ form }: { form: Form }) {
  const { t } = useWords()
  const { dayOf } = useFormat()
  return (
    <ListSection
      count={form.values.leaves.length}
      entry={(index) => t('staff.form.leave', { number: index + 1 })}
      addLabel={t('staff.form.addLeave')}
      emptyText={t('staff.form.noLeaves')}
      onAdd={() => {
        const today = dayOf(Date.now())
        form.insertListItem('leaves', { kind: 'annual', fromOn: today, toOn: today, note: '' })
      }}
      onRemove={(index) => form.removeListItem('leaves', index)}
    >
      {(index) => {
        const of = (field: string) => form.getInputProps(`leaves.${index}.${field}`)
        return (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <EnumSelect kind="staffLeave" label={t('staff.field.kind')} {...of('kind')} />
            <TextInput label={t('kit.note')} {...of('note')} />
            <DayField label={t('staff.field.fromOn')} required {...of('fromOn')} />
            <DayField label={t('staff.field.toOn')} required {...of('toOn')} />
          </SimpleGrid>
        )
      }}
    </ListSection>
  )
}
