import type { CellType } from './column.ts'
import type { CellProblem } from './contract.ts'
import { readBirth, readDay } from './days.ts'
import { plain, valueWords } from './fields.ts'
import { readMinutes, readTimes } from './times.ts'

const YES = new Set(['是', '有', '需要', '需', '对', 'y', 'yes', 'true', '1', '√', '✓', '✔', '☑'])
const NO = new Set([
  '否',
  '无',
  '没有',
  '不需要',
  '不',
  '错',
  'n',
  'no',
  'false',
  '0',
  '×',
  '✗',
  '☐',
  '-',
  '/',
])

/** How content somebody was, five being the most; as forms ask it. */
const ratings = new Map(
  [
    '非常不满意|很不满意|1星|very dissatisfied|very poor',
    '不满意|较差|2星|dissatisfied|poor',
    '一般|基本满意|还可以|中|3星|neutral|fair|average',
    '满意|较满意|比较满意|良好|好|4星|satisfied|good',
    '非常满意|很满意|十分满意|优|优秀|5星|very satisfied|excellent',
  ].flatMap((words, index) =>
    [String(index + 1), ...words.split('|')].map((word): [string, number] => [plain(word), index + 1]),
  ),
)

/** What a cell says, or why it can't be read. Empty cells are never asked. */
export type Read = { value: string | number | boolean } | { problem: CellProblem['problem'] }

/** Reads one cell as its column's type; numbers of identity, births, times
 * and durations keep their text for the caller to judge. */
export function readCell(type: CellType, text: string): Read {
  const cell = text.trim()
  switch (type.kind) {
    case 'text':
    case 'list':
      return [...cell].length > type.max ? { problem: 'tooLong' } : { value: cell }
    case 'idNumber':
      return { value: cell }
    case 'birth':
      return readBirth(cell) ? { value: cell } : { problem: 'notADate' }
    case 'date': {
      const day = readDay(cell)
      return day ? { value: day } : { problem: 'notADate' }
    }
    case 'time':
      return readTimes(cell) ? { value: cell } : { problem: 'notATime' }
    case 'duration':
      return readMinutes(cell) === null ? { problem: 'notMinutes' } : { value: cell }
    case 'rating': {
      const value = ratings.get(plain(cell))
      return value === undefined ? { problem: 'notARating' } : { value }
    }
    case 'number':
      return number(cell.normalize('NFKC').replace(/岁$/u, ''))
    case 'count':
      return number(COUNT.exec(cell.normalize('NFKC'))?.[1])
    case 'money':
      return readMoney(cell)
    case 'flag': {
      const word = cell.normalize('NFKC').toLowerCase()
      if (YES.has(word)) return { value: true }
      return NO.has(word) ? { value: false } : { problem: 'notInList' }
    }
    case 'enum': {
      const value = valueWords[type.of].get(plain(cell))
      return value === undefined ? { problem: 'notInList' } : { value }
    }
  }
}

/** 12, 12人, 12份; from one to 5,000, as head counts are. */
const COUNT = /^0*([1-9]\d{0,2}|[1-4]\d{3}|5000)(?:\.0+)?\s*(?:人次|人|份|位|个|客)?$/u
/** 3, 3.5, 3.50元, ¥3, 1,200.00 */
const MONEY = /^(?:[¥￥]|rmb)?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?:元|圆|块|yuan|rmb)?$/iu
const MOST_FEN = 100_000_000

const number = (text: string | undefined): Read => {
  const value = Number(text)
  return Number.isFinite(value) ? { value } : { problem: 'notANumber' }
}

/** Yuan, kept as fen; parts of a fen are none. */
function readMoney(cell: string): Read {
  const yuan = MONEY.exec(cell.normalize('NFKC'))?.[1]?.replaceAll(',', '')
  const fen = Number(yuan) * 100
  const whole = Math.round(fen)
  return Math.abs(fen - whole) < 1e-6 && whole <= MOST_FEN ? { value: whole } : { problem: 'notANumber' }
}
