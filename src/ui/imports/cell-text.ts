/** A cell as text, and whether it is a number that lost its last digits in the spreadsheet. */
export interface CellText {
  text: string
  isCut: boolean
}

/** A spreadsheet keeps 15 digits of a number: an identity number typed as one ends in zeros. */
const KEPT_DIGITS = 15

const whole = (text: string): CellText => ({ text, isCut: false })

/** Without the blanks, also full-width and non-breaking, that surround a text. */
const trim = (text: string) => text.replace(/^[\s\u00a0\u3000\ufeff]+|[\s\u00a0\u3000\ufeff]+$/gu, '')

/** A cell of a workbook; a number comes as it is written in the file. */
export type BookCell = string | boolean | Date | { text: string } | null | undefined

/** The text of a cell as read-excel-file gives it. */
export function cellText(cell: BookCell): CellText {
  if (cell === null || cell === undefined) return whole('')
  if (typeof cell === 'string') return whole(trim(cell))
  if (typeof cell === 'boolean') return whole(cell ? 'TRUE' : 'FALSE')
  if (cell instanceof Date) return whole(dayText(cell))
  return numberText(cell.text)
}

/** The text of a csv cell; spreadsheets write ="450…" or '450… to keep a number text. */
export function csvText(cell: string): CellText {
  const text = trim(cell)
  const quoted = /^="(.*)"$/s.exec(text)?.[1] ?? /^'(\d.*)$/s.exec(text)?.[1]
  if (quoted !== undefined) return whole(quoted)
  return /^\d(\.\d+)?E\+\d+$/i.test(text) ? { text: numberText(text).text, isCut: true } : whole(text)
}

/** YYYY-MM-DD, with the time where there is one. A spreadsheet's days have no zone: read as UTC they stay. */
function dayText(date: Date): string {
  // Rounded: parts of a day are fractions.
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const [day = '', time = ''] = text.split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}

/** A number written out: no exponent, no digits that are only rounding. */
function numberText(written: string): CellText {
  const number = Number(written)
  if (!Number.isFinite(number)) return whole(trim(written))
  if (/^\d+$/.test(written)) return { text: written, isCut: written.length > KEPT_DIGITS }
  if (Number.isInteger(number)) {
    const text = BigInt(number).toString()
    return { text, isCut: text.replace('-', '').length > KEPT_DIGITS }
  }
  const rounded = Number(number.toPrecision(KEPT_DIGITS))
  return whole(Math.abs(rounded) < 1e-6 ? rounded.toFixed(20).replace(/\.?0+$/, '') : String(rounded))
}
