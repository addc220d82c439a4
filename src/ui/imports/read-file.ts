import { type BookCell, cellText, csvText } from './cell-text.ts'
import { decodeText } from './decode-text.ts'
import { FileRefused } from './file-refused.ts'

/** One sheet of a file: all cells as text, row 1 first, as the spreadsheet counts. */
export interface FileSheet {
  name: string
  rows: string[][]
  /** Cells whose long number lost its last digits before the file came here (Excel keeps 15). */
  cutNumbers: { row: number; value: string }[]
}

/** What of a File is needed. */
export type ReadableFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>

export const MOST_BYTES = 20 * 1024 * 1024
/** Rows besides the heading. */
export const MOST_ROWS = 60_000
const MOST_COLUMNS = 100
const MOST_CHARACTERS = 2000

const startsWith = (bytes: Uint8Array, ...start: number[]) =>
  start.every((byte, index) => bytes[index] === byte)

/**
 * Reads an xlsx or csv file into sheets of text; empty sheets are left out. What the file is, its first bytes
 * say, not its name. Days of spreadsheets become YYYY-MM-DD, numbers are written out without exponent.
 * @throws FileRefused with what is wrong, as a word key of imports.file
 */
export async function readFile(file: ReadableFile): Promise<FileSheet[]> {
  if (file.size > MOST_BYTES) throw new FileRefused('tooBig')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (bytes.length === 0) throw new FileRefused('empty')
  // Old Excel, and also a workbook under a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('oldExcel')
  const sheets = startsWith(bytes, 0x50, 0x4b) ? await readBook(bytes) : [await readCsv(bytes, file.name)]
  const full = sheets.flatMap((sheet) => tidy(sheet) ?? [])
  if (full.length === 0) throw new FileRefused('empty')
  return full
}

async function readBook(bytes: Uint8Array<ArrayBuffer>): Promise<FileSheet[]> {
  const { default: readXlsxFile } = await import('read-excel-file/universal')
  try {
    // Numbers as they are written in the file: as a JS number a long one would lose digits.
    const sheets = await readXlsxFile(bytes.buffer, { parseNumber: (text) => ({ text }) })
    return sheets.map(({ sheet, data }) => {
      const cutNumbers: FileSheet['cutNumbers'] = []
      const rows = data.map((cells, index) =>
        cells.map((cell) => {
          const { text, isCut } = cellText(cell as BookCell)
          if (isCut) cutNumbers.push({ row: index + 1, value: text })
          return text
        }),
      )
      return { name: sheet, rows, cutNumbers }
    })
  } catch (error) {
    throw new FileRefused('broken', error)
  }
}

async function readCsv(bytes: Uint8Array, name: string): Promise<FileSheet> {
  const text = decodeText(bytes)
  // Some systems save a web page and call it .xls.
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(text)) throw new FileRefused('oldExcel')
  const { default: papa } = await import('papaparse')
  const { data } = papa.parse<string[]>(text, { delimiter: delimiterOf(text) })
  const cutNumbers: FileSheet['cutNumbers'] = []
  const rows = data.map((cells, index) =>
    cells.map((cell) => {
      const { text: value, isCut } = csvText(cell)
      if (isCut) cutNumbers.push({ row: index + 1, value })
      return value
    }),
  )
  return { name, rows, cutNumbers }
}

/** What stands most often in the first lines; a lone column has none, and is read as with commas. */
function delimiterOf(text: string): string {
  const head = text.split('\n', 10).join('\n')
  const counts = [',', '\t', ';'].map((mark) => ({ mark, count: head.split(mark).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark
}

/** Without empty rows and columns at the end; null when nothing is left. */
function tidy({ rows, ...sheet }: FileSheet): FileSheet | null {
  const width = rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== '') + 1), 0)
  const height = rows.findLastIndex((row) => row.some((cell) => cell !== '')) + 1
  if (height === 0) return null
  if (height > MOST_ROWS + 1) throw new FileRefused('tooManyRows')
  if (width > MOST_COLUMNS) throw new FileRefused('tooManyColumns')
  const kept = rows
    .slice(0, height)
    .map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''))
  if (kept.some((row) => row.some((cell) => cell.length > MOST_CHARACTERS)))
    throw new FileRefused('cellTooLong')
  return { ...sheet, rows: kept }
}
