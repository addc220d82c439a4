import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { healthFieldsOf } from '../../../shared/people/mask.ts'
import type { Condition } from '../../../shared/people/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { EnumSelect } from '../../kit/fields.tsx'

const kinds = ['careLevel', 'mobility', 'carryTool', 'hearing', 'diet', 'texture'] as const

/** How a person is: only the fields this account's role may see. */
export function ConditionFields({ form }: { form: UseFormReturnType<{ condition: Condition }> }) {
  const { t } = useWords()
  const { me } = useSession()
  const seen = healthFieldsOf(me.role)
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {kinds
          .filter((kind) => seen.includes(kind))
          .map((kind) => (
            <EnumSelect
              key={kind}
              kind={kind}
              label={t(`people.field.${kind}`)}
              clearable
              {...form.getInputProps(`condition.${kind}`)}
            />
          ))}
        {seen.includes('hasOxygen') && (
          <Select
            label={t('people.field.hasOxygen')}
            clearable
            clearButtonProps={{ 'aria-label': t('kit.none') }}
            data={[
              { value: 'yes', label: t('kit.yes') },
              { value: 'no', label: t('kit.no') },
            ]}
            value={oxygen(form.values.condition.hasOxygen)}
            onChange={(value) =>
              form.setFieldValue('condition.hasOxygen', value === null ? null : value === 'yes')
            }
          />
        )}
        {seen.includes('escort') && (
          <TextInput
            label={t('people.field.escort')}
            description={t('people.form.escortHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('condition.escort')}
          />
        )}
      </SimpleGrid>
      {seen.includes('allergies') && (
        <Textarea label={t('people.field.allergies')} {...form.getInputProps('condition.allergies')} />
      )}
    </>
  )
}

const oxygen = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no')
