import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

const known = [
  'code',
  'name',
  'kind',
  'category',
  'isActive',
  'members',
  'fund',
  'documentNumber',
  'fromOn',
  'toOn',
] as const

/** The name of a field that somebody else changed first, and its value as a person reads it. */
export function useFieldNames() {
  const { t } = useWords()
  const say = useEnum()
  return {
    label: (field: string): string => {
      const same = known.find((name) => name === field)
      if (same) return t(`homecare.packages.field.${same}`)
      return field === 'note' ? t('kit.note') : field
    },
    show: (field: string, value: unknown): string => {
      if (field === 'kind') return say('visitKind', String(value))
      if (field === 'category') return say('careCategory', String(value))
      if (field === 'fund') return say('fund', String(value))
      if (Array.isArray(value)) return t('kit.rows', { count: value.length })
      if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
      return String(value ?? '—')
    },
  }
}
