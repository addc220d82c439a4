import { type Read, readCell } from '../../shared/imports/cells.ts'
import type { CellType } from '../../shared/imports/column.ts'
import type { CellProblem, ImportKind, Sheet } from '../../shared/imports/contract.ts'
import { importFields } from '../../shared/imports/fields.ts'
import { type Matched, matchHeadings } from '../../shared/imports/headings.ts'

export type Value = string | number | boolean

/** How the fields of a sheet stand in its rows. */
type Layout = ReadonlyMap<string, { column: number; read(text: string): Read }>

/** One row that says anything. Its cells are read when they are asked for: a sheet may have sixty thousand rows. */
export class ParsedRow {
  /** As the spreadsheet shows it, the first row of the sheet = 1. */
  readonly row: number
  readonly #cells: readonly string[]
  readonly #layout: Layout

  constructor(row: number, cells: readonly string[], layout: Layout) {
    this.row = row
    this.#cells = cells
    this.#layout = layout
  }

  /** What is written; '' where nothing is. */
  text(field: string): string {
    return (this.#cells[this.#layout.get(field)?.column ?? -1] ?? '').trim()
  }

  /** What is meant; undefined where nothing is written, or it can't be read. */
  value(field: string): Value | undefined {
    const read = this.read(field)
    return read && 'value' in read ? read.value : undefined
  }

  has(field: string): boolean {
    return this.value(field) !== undefined
  }

  /** null where nothing is written. */
  read(field: string): Read | null {
    const text = this.text(field)
    return text === '' ? null : (this.#layout.get(field)?.read(text) ?? null)
  }
}

/** What is wrong with a cell; collected for the whole sheet. */
export class Problems {
  readonly found: CellProblem[] = []

  /**
   * @param other who or what the cell clashes with
   * @param value the part of the cell that is meant, where it is not the whole
   */
  add(
    row: ParsedRow,
    field: string,
    problem: CellProblem['problem'],
    options: { isWarning?: boolean; other?: string; value?: string } = {},
  ): void {
    const { isWarning = false, other, value = row.text(field) } = options
    this.found.push({
      row: row.row,
      field,
      problem,
      isWarning,
      value: value.slice(0, 200),
      other,
    })
  }

  get errorCount(): number {
    return this.found.filter((problem) => !problem.isWarning).length
  }
}

export interface ParsedSheet {
  matched: Matched
  /** The cells of the heading row. */
  headings: readonly string[]
  rows: ParsedRow[]
  problems: Problems
}

/** Reads the cells of a sheet as their columns' types. Rows that are empty or left out are passed over. */
export function parseSheet(sheet: Sheet): ParsedSheet {
  const matched = matchHeadings(sheet.kind, sheet.rows, sheet.columns)
  const { headingRow, columns } = matched
  const skipped = new Set(sheet.skipRows)
  const problems = new Problems()
  const fields = importFields[sheet.kind].map(({ field }) => field)
  const layout: Layout = new Map(
    importFields[sheet.kind].map(({ field, type }) => [
      field,
      { column: columns.get(field) ?? -1, read: cellReader(type) },
    ]),
  )
  const needed = fieldsNeeded(sheet.kind, columns)
  const rows: ParsedRow[] = []
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headingRow || skipped.has(index + 1) || cells.every((cell) => cell.trim() === '')) continue
    const row = new ParsedRow(index + 1, cells, layout)
    for (const field of fields) {
      const read = row.read(field)
      if (read && 'problem' in read) problems.add(row, field, read.problem)
    }
    for (const { standsIn } of needed) {
      const [first] = standsIn
      if (first !== undefined && standsIn.every((field) => row.text(field) === ''))
        problems.add(row, first, 'required')
    }
    rows.push(row)
  }
  // A column that is missing altogether is one problem, of the heading row.
  const headingCells = new ParsedRow(headingRow + 1, [], layout)
  for (const { field, standsIn } of needed)
    if (standsIn.length === 0) problems.add(headingCells, field, 'required')
  return { matched, headings: sheet.rows[headingRow] ?? [], rows, problems }
}

/** What every row must say, and the columns of this sheet that may say it. */
const fieldsNeeded = (kind: ImportKind, columns: ReadonlyMap<string, number>) =>
  importFields[kind]
    .filter(({ isRequired, either }) => isRequired || either !== undefined)
    .map(({ field, either = [] }) => ({
      field,
      standsIn: [field, ...either].filter((name) => columns.has(name)),
    }))

/** Days, names and words stand in many rows alike: each is read once. */
function cellReader(type: CellType): (text: string) => Read {
  const known = new Map<string, Read>()
  return (text) => {
    const found = known.get(text) ?? readCell(type, text)
    known.set(text, found)
    return found
  }
}

/** The text of a cell; '' where there is none. */
export const textOf = (row: ParsedRow, field: string): string => String(row.value(field) ?? '')

/** The value of a cell that has words, or of a day; null where there is none. */
export const wordOf = <T extends string>(row: ParsedRow, field: string): T | null =>
  (row.value(field) as T | undefined) ?? null

/** A number; null where there is none. */
export const numberOf = (row: ParsedRow, field: string): number | null =>
  (row.value(field) as number | undefined) ?? null

/** A flag; null where nothing is said. */
export const flagOf = (row: ParsedRow, field: string): boolean | null =>
  (row.value(field) as boolean | undefined) ?? null
