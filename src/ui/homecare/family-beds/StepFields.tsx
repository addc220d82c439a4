import { Checkbox, NumberInput, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { FenField } from '../../kit/fen-field.tsx'
import { DayField, EnumSelect } from '../../kit/fields.tsx'
import { AgreementFields } from './AgreementFields.tsx'
import type { StepValues } from './step-values.ts'

interface StepFieldsProps {
  form: UseFormReturnType<StepValues>
  bed: FamilyBed
}

/** The fields a stage has of its own. */
export function StepFields({ form, bed }: StepFieldsProps) {
  const { t } = useWords()
  const at = (field: string) => form.getInputProps(`details.${field}`)
  switch (form.values.details.stage) {
    case 'eligible':
      return (
        <TextInput
          label={t('homecare.beds.field.basis')}
          description={t('homecare.beds.field.basisHint')}
          maxLength={200}
          data-autofocus
          {...at('basis')}
        />
      )
    case 'assessed':
      return <AssessedFields form={form} />
    case 'surveyed':
      return (
        <>
          <Textarea label={t('homecare.beds.field.findings')} maxLength={2000} {...at('findings')} />
          <Checkbox
            label={t('homecare.beds.field.hasFamilyCarer')}
            {...form.getInputProps('details.hasFamilyCarer', { type: 'checkbox' })}
          />
        </>
      )
    case 'planned':
      return (
        <>
          <Textarea
            label={t('homecare.beds.field.plan')}
            description={t('homecare.beds.field.planHint')}
            maxLength={2000}
            {...at('plan')}
          />
          <FenField label={t('homecare.beds.field.budgetFen')} {...at('budgetFen')} />
        </>
      )
    case 'agreed':
      return <AgreementFields at={at} />
    case 'adapted':
      return (
        <TextInput
          label={t('homecare.beds.field.noneReason')}
          description={t('homecare.beds.field.noneHint')}
          maxLength={200}
          {...at('noneReason')}
        />
      )
    case 'accepted':
      return (
        <Stack>
          <BedPhotos bed={bed} />
          <TextInput
            label={t('homecare.beds.field.noPhotoReason')}
            maxLength={200}
            {...at('noPhotoReason')}
          />
        </Stack>
      )
    case 'open':
      return <Text>{t('homecare.beds.field.openHint')}</Text>
  }
}

/** Photos before and after, which the acceptance rests on. */
export function BedPhotos({ bed }: { bed: FamilyBed }) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <PhotoField entity="familyBed" entityId={bed.id} role="before" />
      <PhotoField entity="familyBed" entityId={bed.id} role="after" />
    </SimpleGrid>
  )
}

function AssessedFields({ form }: { form: UseFormReturnType<StepValues> }) {
  const { t } = useWords()
  const { details } = form.values
  const at = (field: string) => form.getInputProps(`details.${field}`)
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <EnumSelect kind="abilityLevel" label={t('homecare.beds.field.level')} required {...at('level')} />
      <NumberInput
        label={t('homecare.beds.field.score')}
        min={0}
        max={90}
        allowDecimal={false}
        hideControls
        {...at('score')}
        value={details.stage === 'assessed' && details.score !== null ? details.score : ''}
        onChange={(score) => form.setFieldValue('details.score', typeof score === 'number' ? score : null)}
      />
      <TextInput
        label={t('homecare.beds.field.assessors')}
        description={t('homecare.beds.field.assessorsHint')}
        maxLength={200}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...at('assessors')}
      />
      <DayField label={t('homecare.beds.field.validToOn')} {...at('validToOn')} />
    </SimpleGrid>
  )
}
