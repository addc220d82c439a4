/** Enumerations a column can be of, by their name in words/enums. */
export type ImportEnum =
  | 'sex'
  | 'funding'
  | 'careLevel'
  | 'mobility'
  | 'hearing'
  | 'diet'
  | 'texture'
  | 'bedKind'
  | 'audience'
  | 'visitKind'
  | 'meal'
  | 'mealMode'
  | 'dinerClass'
  | 'payMethod'

/**
 * What a cell of a column is read as. `date` is a day, `birth` a day or a year alone, `time` a time or two, with a
 * day or without, `duration` minutes or hours, `rating` one to five, `count` of people or portions, `money` in yuan (read as
 * fen), `list` names or codes, several in one cell.
 */
export type CellType =
  | { kind: 'text' | 'list'; max: number }
  | {
      kind:
        | 'date'
        | 'birth'
        | 'number'
        | 'flag'
        | 'idNumber'
        | 'time'
        | 'duration'
        | 'rating'
        | 'count'
        | 'money'
    }
  | { kind: 'enum'; of: ImportEnum }

export interface ImportField {
  field: string
  type: CellType
  isRequired: boolean
  /** It is asked for, but any of these other fields may say it instead. */
  either?: readonly string[]
  /** The heading a template has, [中文, English]. */
  headings: readonly [string, string]
  /** Other headings that registers use. */
  aliases: readonly string[]
}

export const text = (max: number): CellType => ({ kind: 'text', max })
export const enumOf = (of: ImportEnum): CellType => ({ kind: 'enum', of })
export const date: CellType = { kind: 'date' }
export const flag: CellType = { kind: 'flag' }

/** `姓名 | Name | 名字 …`: the two headings of the template, then what else is understood. */
export function column(field: string, type: CellType, names: string, isRequired = false): ImportField {
  const [zh = '', en = '', ...aliases] = names.split('|').map((name) => name.trim())
  return { field, type, isRequired, headings: [zh, en], aliases }
}

/** Asked for, unless one of the others says it. */
export const either = (field: ImportField, ...others: string[]): ImportField => ({ ...field, either: others })
