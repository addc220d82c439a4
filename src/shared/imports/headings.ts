import type { ImportField } from './column.ts'
import type { ImportKind } from './contract.ts'
import { importFields, plain } from './fields.ts'

/** A heading without what stands in brackets after it: 姓名（必填）, 出生日期(YYYY-MM-DD). */
const bare = (heading: string): string => plain(heading.normalize('NFKC').replace(/[([【].*?[)\]】]/gu, ''))

const namesOf = ({ field, headings, aliases }: ImportField): string[] =>
  [field, ...headings, ...aliases].map(plain)

/**
 * The column of each field, by its heading: first those that say just so, then, in Chinese, those that end so
 * (入住老人姓名). The leftmost column wins; a column stands for one field.
 */
function matchRow(fields: readonly ImportField[], row: readonly string[]): Map<string, number> {
  const columns = new Map<string, number>()
  const taken = new Set<number>()
  const take = (isMatch: (heading: string, name: string) => boolean) => {
    for (const field of fields) {
      if (columns.has(field.field)) continue
      const names = namesOf(field)
      const column = row.findIndex(
        (cell, index) => !taken.has(index) && names.some((name) => isMatch(bare(cell), name)),
      )
      if (column === -1) continue
      columns.set(field.field, column)
      taken.add(column)
    }
  }
  take((heading, name) => heading === name)
  take((heading, name) => name.length >= 2 && /\p{Script=Han}/u.test(name) && heading.endsWith(name))
  return columns
}

/** How many rows at the top may stand above the headings: titles, dates, who made the list. */
const TITLE_ROWS = 5

export interface Matched {
  /** Index of the heading row. */
  headingRow: number
  /** Column index by field; fields that were not found are not in it. */
  columns: Map<string, number>
  unknownHeadings: string[]
}

/**
 * Finds the headings and the column of each field.
 * @param chosen column index by field, instead of what the heading says; one beyond the sheet means none
 */
export function matchHeadings(
  kind: ImportKind,
  rows: readonly (readonly string[])[],
  chosen: Record<string, number> = {},
): Matched {
  const fields = importFields[kind]
  const matches = rows.slice(0, TITLE_ROWS).map((row) => matchRow(fields, row))
  const most = Math.max(...matches.map((match) => match.size))
  const headingRow = Math.max(
    matches.findIndex((match) => match.size === most),
    0,
  )
  const row = rows[headingRow] ?? []
  const columns = matches[headingRow] ?? new Map<string, number>()
  for (const { field } of fields) {
    const column = chosen[field]
    if (column === undefined) continue
    for (const [other, otherColumn] of columns) if (otherColumn === column) columns.delete(other)
    if (column < row.length) columns.set(field, column)
    else columns.delete(field)
  }
  const used = new Set(columns.values())
  const unknownHeadings = row.filter((heading, index) => heading.trim() !== '' && !used.has(index))
  return { headingRow, columns, unknownHeadings }
}
