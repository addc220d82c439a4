import { type Day, type Instant, instantOf, startOfDay } from '../../shared/day.ts'
import { readMinutes, readTimes, type Times } from '../../shared/imports/times.ts'
import type { Reader } from '../db/store.ts'
import { type ParsedRow, type ParsedSheet, textOf, wordOf } from './parse.ts'

const MINUTE = 60_000
const DAY_MINUTES = 1440
const NOON = 720
/** From here on a visit may last past midnight: 22:00 to 1:00. */
const EVENING = 18 * 60
const LONGEST_NIGHT = 12 * 60

/** When a visit was: the times where the ledger gives them, else noon of the day for both ends. */
export interface VisitTime {
  onDay: Day
  startedAt: Instant | null
  endedAt: Instant | null
  fromAt: Instant
  toAt: Instant
  minutes: number
}

const nothing: Times = { on: null, from: null, to: null }

/** Reads when the visits of a ledger were. */
export class VisitTimes {
  readonly #reader: Reader
  readonly #sheet: ParsedSheet
  /** The column is of hours, by its heading: 服务时长（小时）. */
  readonly #isHours: boolean
  readonly #times = new Map<string, Times>()
  readonly #days = new Map<Day, { start: Instant; isWhole: boolean }>()
  readonly #dayField: 'date' | 'start'
  readonly #today: Day

  constructor(reader: Reader, sheet: ParsedSheet) {
    this.#reader = reader
    this.#today = reader.today
    this.#sheet = sheet
    const { columns } = sheet.matched
    const heading = sheet.headings[columns.get('minutes') ?? -1] ?? ''
    this.#isHours = /小时|工时|hour/i.test(heading) && !/分|min/i.test(heading)
    this.#dayField = columns.has('date') ? 'date' : 'start'
  }

  /** @returns null where something is missing or can't be; it is among the problems then */
  read(row: ParsedRow): VisitTime | null {
    const { problems } = this.#sheet
    const [start, end] = [this.#timesOf(row, 'start'), this.#timesOf(row, 'end')]
    const onDay = this.#dayOf(row, start)
    const span = onDay && this.#spanOf(row, onDay, start, end)
    if (!span) return null
    if (span.minutes > DAY_MINUTES) {
      problems.add(row, row.has('end') ? 'end' : 'minutes', 'over24Hours')
      return null
    }
    const { from, minutes } = span
    if (from === null) {
      const noon = this.#at(onDay, NOON)
      return { onDay, minutes, startedAt: null, endedAt: null, fromAt: noon, toAt: noon }
    }
    const startedAt = this.#at(onDay, from)
    const endedAt = startedAt + minutes * MINUTE
    if (endedAt > this.#reader.now) {
      problems.add(row, row.has('end') ? 'end' : 'start', 'inFuture')
      return null
    }
    return { onDay, minutes, startedAt, endedAt, fromAt: startedAt, toAt: endedAt }
  }

  #dayOf(row: ParsedRow, start: Times): Day | null {
    const { problems } = this.#sheet
    const named = wordOf<Day>(row, 'date')
    const onDay = start.on ?? named
    if (onDay === null) {
      // A start without a day; what is empty or unreadable was said before.
      if (row.has('start') && row.text('date') === '') problems.add(row, 'date', 'required')
      return null
    }
    if (named !== null && named !== onDay) problems.add(row, 'start', 'daysDiffer', { other: named })
    else if (onDay > this.#today) problems.add(row, this.#dayField, 'inFuture')
    else return onDay
    return null
  }

  /** Minutes from the start of the day, and how many; null where neither an end nor a duration is given. */
  #spanOf(row: ParsedRow, onDay: Day, start: Times, end: Times) {
    const { problems } = this.#sheet
    const said = readMinutes(textOf(row, 'minutes'), this.#isHours)
    const to = end.from ?? start.to
    if (start.from !== null && to !== null) {
      const minutes = this.#minutesBetween(onDay, start.from, to, end.on)
      if (minutes <= 0) {
        problems.add(row, row.has('end') ? 'end' : 'start', 'endsFirst')
        return null
      }
      if (said !== null && Math.abs(said - minutes) > 1)
        problems.add(row, 'minutes', 'minutesDiffer', { isWarning: true, other: String(minutes) })
      return { from: start.from, minutes }
    }
    if (said !== null) {
      const before = to === null ? null : to - said
      return { from: start.from ?? (before !== null && before >= 0 ? before : null), minutes: said }
    }
    const isUnread = (field: string) => row.text(field) && !row.has(field)
    // What can't be read, and a row that says nothing of its times, was said before.
    if (['start', 'end', 'minutes'].some(isUnread)) return null
    if (to !== null) problems.add(row, 'start', 'required')
    else if (row.has('start'))
      problems.add(row, this.#sheet.matched.columns.has('end') ? 'end' : 'minutes', 'required')
    return null
  }

  /** An end before the start is of the next morning, where the visit began in the evening. */
  #minutesBetween(onDay: Day, from: number, to: number, endDay: Day | null): number {
    if (endDay !== null) return Math.round((this.#at(endDay, to) - this.#at(onDay, from)) / MINUTE)
    const overnight = to + DAY_MINUTES - from
    return to <= from && from >= EVENING && overnight < LONGEST_NIGHT ? overnight : to - from
  }

  #timesOf(row: ParsedRow, field: 'start' | 'end'): Times {
    const text = textOf(row, field)
    if (text === '') return nothing
    const times = this.#times.get(text) ?? readTimes(text) ?? nothing
    this.#times.set(text, times)
    return times
  }

  /** A year has few days and a ledger many rows: the zone is asked once per day. */
  #at(day: Day, minutes: number): Instant {
    const { zone } = this.#reader
    let known = this.#days.get(day)
    if (!known) {
      const start = startOfDay(day, zone)
      known = { start, isWhole: instantOf(day, '23:59', zone) - start === (DAY_MINUTES - 1) * MINUTE }
      this.#days.set(day, known)
    }
    if (known.isWhole || minutes === DAY_MINUTES) return known.start + minutes * MINUTE
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
    return instantOf(day, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, zone)
  }
}
