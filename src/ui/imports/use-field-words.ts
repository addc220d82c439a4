import type { CellType, ImportEnum, ImportField } from '../../shared/imports/column.ts'
import type { ImportKind } from '../../shared/imports/contract.ts'
import { importFields } from '../../shared/imports/fields.ts'
import { enums } from '../../shared/words/enums.ts'
import { languages } from '../../shared/words/index.ts'
import { useWords } from '../app/words.ts'
import { useEnum } from '../kit/fields.tsx'

/** What a kind of import calls its columns and what may stand in them, in the chosen language. */
export function useFieldWords(kind: ImportKind) {
  const { t, language } = useWords()
  const say = useEnum()
  const fields = importFields[kind]
  const byName = new Map(fields.map((field) => [field.field, field]))
  const separator = language === 'en' ? ', ' : '、'
  const wordsOf = (of: ImportEnum) => Object.keys(enums[of]).map((value) => say(of, value))

  /** The words a cell may have; empty where anything may stand. */
  const choices = (type: CellType): string => {
    if (type.kind === 'enum') return wordsOf(type.of).join(separator)
    return type.kind === 'flag' ? [t('kit.yes'), t('kit.no')].join(separator) : ''
  }
  const labelOf = (field: string): string => byName.get(field)?.headings[languages.indexOf(language)] ?? field
  return {
    fields,
    label: labelOf,
    choicesOf: (field: string) => choices(byName.get(field)?.type ?? { kind: 'date' }),
    /** How to fill a column in. */
    guide: (type: CellType) =>
      type.kind === 'enum'
        ? t('imports.guide.oneOf', { list: choices(type) })
        : t(`imports.guide.${type.kind}`),
    /** Whether a column must be filled in, or which other may be in its place. */
    need: ({ isRequired, either = [] }: ImportField) => {
      if (isRequired) return t('imports.guide.required')
      const others = either.map((other) => labelOf(other)).join(separator)
      return others === '' ? t('imports.guide.optional') : t('imports.guide.either', { others })
    },
    /** A value of the sample as a person reads it. */
    show: (field: string, value: string) => {
      const type = byName.get(field)?.type
      if (value === '') return ''
      if (type?.kind === 'enum') return say(type.of, value)
      return type?.kind === 'flag' ? t(value === 'true' ? 'kit.yes' : 'kit.no') : value
    },
  }
}
