import type { Day } from '../day.ts'
import { readDay } from './days.ts'

/** Times of the clock as minutes after midnight (24:00 is 1440), with the day where the cell names it. */
export interface Times {
  on: Day | null
  from: number | null
  /** Where one cell holds both: 9:00-10:30. */
  to: number | null
}

const BEFORE_NOON = new Set(['凌晨', '清晨', '早上', '早晨', '早', '上午', 'a'])
const AFTER_NOON = new Set(['中午', '下午', '午后', '傍晚', '晚上', '晚间', '晚', '夜里', '夜间', 'p'])
const NIGHT = new Set(['晚上', '晚间', '晚', '夜里', '夜间'])
const PARTS: Record<string, number> = { 半: 30, 一刻: 15, 三刻: 45 }
const CLOCK =
  /^(\p{Script=Han}*?)\s*(\d{1,2})(?:\s*[:点时]\s*(\d{1,2}|半|一刻|三刻)?)?(?:分|:\d{1,2}(?:\.\d+)?)?\s*(?:([ap])\.?m\.?)?$/iu

/** 9:00, 9.30, 9点半, 下午2点, 2:30 pm, 0930; minutes after midnight, null when it is no time. */
function readClock(text: string): number | null {
  const [, word = '', hours = '', part = '0', half = ''] =
    CLOCK.exec(text.replace(/^(\d{1,2})\.?(\d\d)$/, '$1:$2')) ?? []
  if (hours === '') return null
  const of = word === '' ? half.toLowerCase() : word
  if (of !== '' && !BEFORE_NOON.has(of) && !AFTER_NOON.has(of)) return null
  let hour = Number(hours)
  if (AFTER_NOON.has(of) && hour < (of === '中午' ? 10 : 12)) hour += 12
  else if (hour === 12 && NIGHT.has(of)) hour = 24
  else if (hour === 12 && (of === 'a' || of === '凌晨')) hour = 0
  const minute = PARTS[part] ?? Number(part)
  const found = hour * 60 + minute
  return minute < 60 && found <= 1440 ? found : null
}

const DAY_FIRST =
  /^(\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{8}|\d{5}(?=$))(?:[T\s]+|(?<=日))?(.*)$/u
/** Spreadsheets keep a time alone as a part of their day 0. */
const isNoDay = (day: Day): boolean => day < '1900-01-02'

/** A day, a time, or both, or two times: 2026-03-05 9:00, 上午9点, 9:00-10:30, a spreadsheet's 0.375. */
export function readTimes(text: string): Times | null {
  const cell = text.normalize('NFKC').trim()
  if (/^(?:0?|\d{5})\.\d+$/.test(cell)) return readSerial(cell)
  const [, dayText, rest = cell] = DAY_FIRST.exec(cell) ?? []
  const day = dayText === undefined ? null : readDay(dayText)
  if (dayText !== undefined && day === null) return null
  const on = day === null || isNoDay(day) ? null : day
  if (rest.trim() === '') return { on, from: on === null ? 0 : null, to: null }
  const [first = '', second, ...more] = rest.split(/\s*[-–—~至到]\s*/u)
  const [from, to] = [readClock(first.trim()), second === undefined ? null : readClock(second.trim())]
  if (from === null || more.length > 0 || (second !== undefined && to === null)) return null
  return { on, from, to }
}

/** 46143.375: the day, and the part of it that is over. */
function readSerial(cell: string): Times | null {
  const serial = Number(cell)
  const on = serial < 1 ? null : readDay(cell)
  if (serial >= 1 && on === null) return null
  return { on, from: Math.round((serial % 1) * 1440), to: null }
}

const HOURS =
  /^(\d+(?:\.\d+)?)\s*(?:个?小时|时|h|hrs?|hours?)\s*(?:(半)|(\d{1,2})\s*(?:分钟?|m|mins?|minutes?)?)?$/iu
const MINUTES = /^(\d+(?:\.\d+)?)\s*(?:分钟?|m|mins?|minutes?|['′])?$/iu
/** 1:30, and how a spreadsheet writes it: 1899-12-30 01:30. */
const LIKE_CLOCK = /^(?:1899-12-3[01]\s+)?(\d{1,2}):(\d\d)(?::\d\d)?$/u

/**
 * How long: 60, 60分钟, 1.5小时, 1小时30分, 半小时, 1:30. Whole minutes; null when it is none, or nothing at all.
 * @param isHours the column is of hours: a bare number is too
 */
export function readMinutes(text: string, isHours = false): number | null {
  const cell = text
    .normalize('NFKC')
    .trim()
    .replace(/^半个?小时$/u, '30分')
    .replace('个半小时', '小时半')
  const [, hours, half, rest = '0'] = HOURS.exec(cell) ?? []
  const [, clockHours, clockMinutes] = LIKE_CLOCK.exec(cell) ?? []
  const [, bare] = MINUTES.exec(cell) ?? []
  const minutes =
    hours !== undefined
      ? Number(hours) * 60 + (half ? 30 : Number(rest))
      : clockHours !== undefined
        ? Number(clockHours) * 60 + Number(clockMinutes)
        : bare === undefined
          ? Number.NaN
          : Number(bare) * (isHours && bare === cell ? 60 : 1)
  const whole = Math.round(minutes)
  return whole >= 1 ? whole : null
}
