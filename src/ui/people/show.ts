import type { WordKey } from '../../shared/words/index.ts'
import { people } from '../../shared/words/people.ts'
import { useWords } from '../app/words.ts'
import { type EnumName, useEnum } from '../kit/fields.tsx'

const enumFields: Record<string, EnumName> = {
  sex: 'sex',
  funding: 'funding',
  careLevel: 'careLevel',
  mobility: 'mobility',
  carryTool: 'carryTool',
  hearing: 'hearing',
  diet: 'diet',
  texture: 'texture',
  idState: 'idState',
}

/** The name and the value of any field of a person, as a person reads them. */
export function useShowField() {
  const { t } = useWords()
  const say = useEnum()
  const label = (field: string): string =>
    field in people.field ? t(`people.field.${field}` as WordKey) : field
  const show = (field: string, value: unknown): string => {
    const kind = enumFields[field]
    if (value === null || value === undefined || value === '') return '—'
    if (kind) return say(kind, String(value))
    if (typeof value === 'boolean') return t(value ? 'kit.yes' : 'kit.no')
    if (Array.isArray(value)) return t('people.list.entries', { count: value.length })
    return String(value)
  }
  return { label, show }
}
