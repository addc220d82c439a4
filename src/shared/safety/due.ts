import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysOfMonth,
  type Instant,
  instantOf,
  type Month,
  monthOf,
  timeOf,
} from '../day.ts'
import type { Duty } from './duty.ts'
import type { DueState, DueUnit, DutyKind } from './terms.ts'

/**
 * What is due is reckoned from the duty each time, never stored and never carried on from the due day before: it cannot drift.
 * Which of it was done is in `dutyDone`.
 *
 * - daily: at each time of a duty date. A round that begins in the window around it fills it; when the window is over it is missed.
 * - calendar: once in each period, on the plan's day of its last month. In time through the grace days, after them done late while
 *   the period lasts; then missed.
 * - interval: so long after it was last done. Overdue until it is done, and never missed: the next is reckoned from when it was.
 */
export type DutyPlan = Pick<
  Duty,
  | 'id'
  | 'kind'
  | 'rhythm'
  | 'times'
  | 'unit'
  | 'count'
  | 'graceDays'
  | 'remindDays'
  | 'anchorOn'
  | 'fromOn'
  | 'toOn'
>

export interface Due {
  dutyId: number
  /** The duty date, or the due day. */
  onDay: Day
  /** Empty where it is of a whole day. */
  dueTime: string
  /** The day on whose clock `dueTime` is: of a night round after midnight the day after the duty date. */
  clockOn: Day
  opensOn: Day
  remindOn: Day
  /** The last day on which it is in time. */
  inTimeOn: Day
  /** The last day on which it can be done at all; null: as long as it takes. */
  closesOn: Day | null
}

export interface Period {
  from: Day
  to: Day
}

/** The day of a month, or its last where it has no such day. */
const dayIn = (month: Month, day: number): Day =>
  daysOfMonth(month).at(Math.min(day, 31) - 1) ?? lastOf(month)
const lastOf = (month: Month): Day => `${month}-${daysOfMonth(month).length}`

/** How long a period of a calendar duty is, in months. */
export const monthsOf: Record<Exclude<DueUnit, 'day'>, number> = {
  month: 1,
  quarter: 3,
  halfYear: 6,
  year: 12,
}

/** The first month of the period a month lies in: quarters and half-years are those of the calendar year. */
function firstMonth(month: Month, length: number): Month {
  const index = Number(month.slice(5)) - 1
  return addMonths(month, -(index % length))
}

function dailyDues(duty: DutyPlan, { from, to }: Period): Due[] {
  const isNight = duty.kind === 'nightRound'
  const dues: Due[] = []
  for (let month = monthOf(from); month <= monthOf(to); month = addMonths(month, 1)) {
    const days = daysOfMonth(month)
    for (const [index, onDay] of days.entries()) {
      if (onDay < from || onDay > to) continue
      const after = isNight ? (days[index + 1] ?? `${addMonths(month, 1)}-01`) : onDay
      for (const dueTime of duty.times) {
        const clockOn = dueTime < '12:00' ? after : onDay
        // Some thousands a year: written out, which is many times as fast as spread.
        dues.push({
          dutyId: duty.id,
          onDay,
          dueTime,
          clockOn,
          opensOn: clockOn,
          remindOn: clockOn,
          inTimeOn: clockOn,
          closesOn: clockOn,
        })
      }
    }
  }
  return dues
}

function calendarDues(
  duty: DutyPlan & { unit: Exclude<DueUnit, 'day'>; count: number },
  period: Period,
): Due[] {
  const length = monthsOf[duty.unit]
  const dues: Due[] = []
  for (
    let first = firstMonth(monthOf(period.from), length);
    first <= monthOf(period.to);
    first = addMonths(first, length)
  ) {
    const last = addMonths(first, length - 1)
    const onDay = dayIn(last, duty.count)
    if (onDay < period.from || onDay > period.to) continue
    const inTimeOn = addDays(onDay, duty.graceDays)
    const end = lastOf(last)
    dues.push({
      ...wholeDay(duty, onDay),
      ...{ opensOn: `${first}-01`, inTimeOn, closesOn: inTimeOn > end ? inTimeOn : end },
    })
  }
  return dues
}

const wholeDay = ({ id, remindDays, graceDays }: DutyPlan, onDay: Day) => ({
  ...{ dutyId: id, onDay, dueTime: '', clockOn: onDay },
  ...{ remindOn: addDays(onDay, -remindDays), inTimeOn: addDays(onDay, graceDays) },
})

/** So long after a day; months and years to the same day of the month, or its last. */
function after(day: Day, count: number, unit: DueUnit): Day {
  if (unit === 'day') return addDays(day, count)
  return dayIn(addMonths(monthOf(day), count * monthsOf[unit]), Number(day.slice(8)))
}

/** Each time it was done begins the next; the last one is open. */
function intervalDues(duty: DutyPlan & { unit: DueUnit; count: number }, doneOn: readonly Day[]): Due[] {
  const starts = [duty.anchorOn ?? duty.fromOn, ...doneOn]
  const dues = starts.map((start, index) => {
    const onDay = after(start, duty.count, duty.unit)
    const opensOn = index === 0 && duty.anchorOn === null ? start : addDays(start, 1)
    return { ...wholeDay(duty, onDay), opensOn, closesOn: null }
  })
  const open = dues.at(-1)
  return open && duty.toOn !== null && open.onDay > duty.toOn ? dues.slice(0, -1) : dues
}

/**
 * The due things of a duty, all of an interval one, of the others those whose duty date or due day lies in the period.
 * @param doneOn of an interval duty: the days on which it was done, in order
 */
export function duesOf(duty: DutyPlan, period: Period, doneOn: readonly Day[] = []): Due[] {
  const { unit, count } = duty
  const from = period.from > duty.fromOn ? period.from : duty.fromOn
  const to = duty.toOn !== null && duty.toOn < period.to ? duty.toOn : period.to
  if (duty.rhythm === 'daily') return from > to ? [] : dailyDues(duty, { from, to })
  if (unit === null || count === null) return []
  if (duty.rhythm === 'interval') return intervalDues({ ...duty, unit, count }, doneOn)
  return unit === 'day' || from > to ? [] : calendarDues({ ...duty, unit, count }, { from, to })
}

/** Minutes before and after a due time in which a round that begins fills it (settings `roundBefore`, `roundAfter`). */
export interface Window {
  before: number
  after: number
}

/** The moment dues are looked at from. */
export interface Moment {
  now: Instant
  today: Day
  yesterday: Day
  tomorrow: Day
  zone: string
  /** As it was in force on the duty date. */
  windowOn: (day: Day) => Window
}

const minutes = (count: number) => count * 60_000

/** From when until when a round that begins fills a daily due thing, both in. */
export function windowOf(due: Due, { zone, windowOn }: Pick<Moment, 'zone' | 'windowOn'>) {
  const at = instantOf(due.clockOn, due.dueTime, zone)
  const { before, after } = windowOn(due.onDay)
  return { at, opensAt: at - minutes(before), closesAt: at + minutes(after) }
}

/** Where a daily due thing stands that nobody has done. Windows are shorter than a day: only around today is the clock asked. */
function dailyState(due: Due, moment: Moment): 'ahead' | 'due' | 'missed' {
  if (due.clockOn < moment.yesterday) return 'missed'
  if (due.clockOn > moment.tomorrow) return 'ahead'
  const { opensAt, closesAt } = windowOf(due, moment)
  if (moment.now > closesAt) return 'missed'
  return moment.now < opensAt ? 'ahead' : 'due'
}

/**
 * Where a due thing stands.
 * @param doneOn the day on which it was done; null: it was not
 * @param isHeld an inspection that is being walked will fill it: it can no longer be missed
 */
export function dueState(due: Due, doneOn: Day | null, isHeld: boolean, moment: Moment): DueState {
  if (doneOn !== null) return due.dueTime === '' && doneOn > due.inTimeOn ? 'late' : 'done'
  const state = due.dueTime === '' ? wholeDayState(due, moment.today) : dailyState(due, moment)
  return state === 'missed' && isHeld ? 'overdue' : state
}

function wholeDayState(due: Due, today: Day): DueState {
  if (due.closesOn !== null && today > due.closesOn) return 'missed'
  if (today > due.inTimeOn) return 'overdue'
  return today < due.remindOn ? 'ahead' : 'due'
}

/** The duty date of a moment: of a night round before noon the evening's (RULES, Safety). */
export function dutyDateOf(kind: DutyKind, at: Instant, zone: string): Day {
  const day = dayOf(at, zone)
  return kind === 'nightRound' && timeOf(at, zone) < '12:00' ? addDays(day, -1) : day
}

/** Of daily due things nobody has filled, the one a round fills that begins at a moment: the nearest in its window, of equals the earlier. */
export function nearestDue(
  dues: readonly Due[],
  at: Instant,
  clock: Pick<Moment, 'zone' | 'windowOn'>,
): Due | undefined {
  const near = dues
    .map((due) => ({ due, ...windowOf(due, clock) }))
    .filter(({ opensAt, closesAt }) => opensAt <= at && at <= closesAt)
    .sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at) || a.at - b.at)
  return near[0]?.due
}

/** Of due things of whole days that nobody has done, those that can be done on a day, the earliest first. */
export const openOn = (dues: readonly Due[], day: Day): Due[] =>
  dues.filter(({ opensOn, closesOn }) => opensOn <= day && (closesOn === null || day <= closesOn))

/**
 * From which day a change holds that was asked for from `day` on. Within a period of a calendar duty nothing may fall between the
 * old plan and the new: there it is the first day of the period that begins then or next.
 */
export function changeFrom(duty: Pick<DutyPlan, 'rhythm' | 'unit'>, day: Day): Day {
  if (duty.rhythm !== 'calendar' || duty.unit === null || duty.unit === 'day') return day
  const length = monthsOf[duty.unit]
  const first = firstMonth(monthOf(day), length)
  return day === `${first}-01` ? day : `${addMonths(first, length)}-01`
}
