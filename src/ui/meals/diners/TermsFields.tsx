import { SimpleGrid, TextInput } from '@mantine/core'
import { AbilityLevel } from '../../../shared/homecare/family-bed.ts'
import type { DinerTerms } from '../../../shared/meals/diner.ts'
import type { DinerCategory, Residence } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import type { FieldProps } from '../../kit/field-props.ts'
import { DayField, EnumSelect } from '../../kit/fields.tsx'

/** What subsidies go by, as a form holds it: a residence is chosen, never assumed. */
export interface TermsValues extends Omit<DinerTerms, 'residence' | 'fromOn'> {
  residence: Residence | null
  fromOn: string | null
}

/** Category, ability, residence, their basis and from when. */
export function TermsFields({ at }: { at(field: keyof TermsValues): FieldProps }) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <EnumSelect<DinerCategory>
        kind="dinerCategory"
        label={t('meals.diners.terms.category')}
        required
        {...at('category')}
      />
      <EnumSelect<Residence>
        kind="residence"
        label={t('meals.diners.terms.residence')}
        required
        {...at('residence')}
      />
      <EnumSelect<AbilityLevel>
        kind="abilityLevel"
        only={AbilityLevel.options}
        label={t('meals.diners.terms.ability')}
        placeholder={t('meals.diners.terms.abilityNone')}
        clearable
        {...at('abilityLevel')}
      />
      <DayField label={t('meals.diners.terms.fromOn')} required {...at('fromOn')} />
      <TextInput label={t('meals.diners.terms.basis')} maxLength={200} {...at('basis')} />
    </SimpleGrid>
  )
}
