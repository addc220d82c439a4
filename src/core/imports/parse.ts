import { readCell } from '../../shared/imports/cells.ts'
import type { CellProblem, Sheet } from '../../shared/imports/contract.ts'
import { importFields } from '../../shared/imports/fields.ts'
import { type Matched, matchHeadings } from '../../shared/imports/headings.ts'

export type Value = string | number | boolean

/** One row that says anything, with what its cells say by field. Cells that are empty or unreadable are not in it. */
export interface ParsedRow {
  /** As the spreadsheet shows it, the first row of the sheet = 1. */
  row: number
  values: Map<string, Value>
  texts: Map<string, string>
}

/** What is wrong with a cell; collected for the whole sheet. */
export class Problems {
  readonly found: CellProblem[] = []

  /** @param other who or what the cell clashes with */
  add(
    row: ParsedRow,
    field: string,
    problem: CellProblem['problem'],
    options: { isWarning?: boolean; other?: string } = {},
  ): void {
    const { isWarning = false, other } = options
    this.found.push({
      row: row.row,
      field,
      problem,
      isWarning,
      value: (row.texts.get(field) ?? '').slice(0, 200),
      other,
    })
  }

  get errorCount(): number {
    return this.found.filter((problem) => !problem.isWarning).length
  }
}

export interface ParsedSheet {
  matched: Matched
  rows: ParsedRow[]
  problems: Problems
}

/** Reads the cells of a sheet as their columns' types. Rows that are empty or left out are passed over. */
export function parseSheet(sheet: Sheet): ParsedSheet {
  const matched = matchHeadings(sheet.kind, sheet.rows, sheet.columns)
  const { headingRow, columns } = matched
  const skipped = new Set(sheet.skipRows)
  const problems = new Problems()
  const rows: ParsedRow[] = []
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headingRow || skipped.has(index + 1) || cells.every((cell) => cell.trim() === '')) continue
    const row: ParsedRow = { row: index + 1, values: new Map(), texts: new Map() }
    for (const field of importFields[sheet.kind]) {
      const column = columns.get(field.field)
      const text = column === undefined ? '' : (cells[column] ?? '').trim()
      row.texts.set(field.field, text)
      if (text === '') {
        if (field.isRequired && column !== undefined) problems.add(row, field.field, 'required')
        continue
      }
      const read = readCell(field.type, text)
      if ('problem' in read) problems.add(row, field.field, read.problem)
      else row.values.set(field.field, read.value)
    }
    rows.push(row)
  }
  for (const { field, isRequired } of importFields[sheet.kind]) {
    // A column that is missing altogether is one problem, of the heading row.
    if (isRequired && !columns.has(field))
      problems.add({ row: headingRow + 1, values: new Map(), texts: new Map() }, field, 'required')
  }
  return { matched, rows, problems }
}

/** The text of a cell; '' where there is none. */
export const textOf = ({ values }: ParsedRow, field: string): string => String(values.get(field) ?? '')

/** The value of a cell that has words, or of a day; null where there is none. */
export const wordOf = <T extends string>({ values }: ParsedRow, field: string): T | null =>
  (values.get(field) as T | undefined) ?? null

/** A flag; null where nothing is said. */
export const flagOf = ({ values }: ParsedRow, field: string): boolean | null =>
  (values.get(field) as boolean | undefined) ?? null
