import type { StepDetails } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

export interface Line {
  label: string
  text: string
}

/** What a step said, one line per field that was filled in; nothing where the account may not see it. */
export function useStepWords(): (details: StepDetails | null) => Line[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  return (details) => {
    if (!details) return []
    const { stage: _stage, ...fields } = details
    return (Object.entries(fields) as [Field, string | number | boolean | null][])
      .filter(([, value]) => value !== null && value !== '')
      .map(([field, value]) => ({
        label: t(`homecare.beds.field.${field}`),
        text:
          field === 'level'
            ? say('abilityLevel', String(value))
            : field === 'budgetFen'
              ? money(Number(value))
              : typeof value === 'boolean'
                ? t(value ? 'kit.yes' : 'kit.no')
                : String(value),
      }))
  }
}

type FieldsOf<T> = T extends unknown ? Exclude<keyof T, 'stage'> : never
type Field = FieldsOf<StepDetails>
