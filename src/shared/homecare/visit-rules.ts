import type { Day, Instant, Month } from '../day-schema.ts'
import type { ClashKind, VisitPlan, VisitState } from './visit.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** No visit lasts longer, in milliseconds. */
export const LONGEST_VISIT = DAY

/** Clashes that are refused; every other kind may be confirmed with a reason. */
const refusedClashes: readonly ClashKind[] = ['workerBusy', 'elderBusy', 'noAgreement']
export const isRefusedClash = (kind: ClashKind): boolean => refusedClashes.includes(kind)

/** Whole minutes between two instants; a minute begun is none. */
export const minutesBetween = (from: Instant, to: Instant): number => Math.floor((to - from) / MINUTE)

/** Minutes from one instant to the one `minutes` later. */
export const afterMinutes = (from: Instant, minutes: number): Instant => from + minutes * MINUTE

/** Derived: planned until it began, under way until it ended, then its outcome. */
export function stateOf(visit: { startedAt: Instant | null; outcome: VisitState | null }): VisitState {
  return visit.outcome ?? (visit.startedAt === null ? 'planned' : 'underWay')
}

/** By how many minutes a visit began or ended off its plan, the greater of both; what is not known is not off. */
export function offPlanMinutes(visit: {
  plannedFromAt: Instant | null
  plannedToAt: Instant | null
  startedAt: Instant | null
  endedAt: Instant | null
}): number {
  const off = (planned: Instant | null, real: Instant | null) =>
    planned === null || real === null ? 0 : Math.floor(Math.abs(real - planned) / MINUTE)
  return Math.max(off(visit.plannedFromAt, visit.startedAt), off(visit.plannedToAt, visit.endedAt))
}

// Days as numbers: 1 January 1970, day 0, was a Thursday.
const numberOf = (day: Day): number => Date.parse(day) / DAY
const weekdayOf = (number: number): number => ((number + 3) % 7) + 1
const weekOf = (number: number): number => Math.floor((number + 3) / 7)

/** A month's days on which a repeating plan has a visit, first to last. Weeks begin on Monday. */
export function planDays(
  plan: Pick<VisitPlan, 'weekdays' | 'everyWeeks' | 'fromOn' | 'toOn'>,
  month: Month,
): Day[] {
  const firstWeek = weekOf(numberOf(plan.fromOn))
  const days: Day[] = []
  for (let number = numberOf(`${month}-01`); ; number += 1) {
    const day = new Date(number * DAY).toISOString().slice(0, 10)
    if (!day.startsWith(month)) return days
    if (day < plan.fromOn || (plan.toOn !== null && day > plan.toOn)) continue
    if (!plan.weekdays.includes(weekdayOf(number))) continue
    if ((weekOf(number) - firstWeek) % plan.everyWeeks === 0) days.push(day)
  }
}

/** Damm's table: a quasigroup that finds every wrong digit and every two neighbours that changed places. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]
const dammOf = (digits: string): string =>
  [...digits].reduce((interim, digit) => damm[Number(interim)]?.[Number(digit)] ?? '0', '0')

/** What is printed on a slip and typed from it: the visit's number and a check digit. */
export const visitCode = (id: number): string => `${id}${dammOf(String(id))}`

/** The visit a typed code stands for; null where a slip of the finger shows. Spaces and dashes do not count. */
export function idOfCode(code: string): number | null {
  const digits = code.replace(/[\s-]/g, '')
  if (!/^[1-9]\d{1,13}$/.test(digits) || dammOf(digits) !== '0') return null
  return Number(digits.slice(0, -1))
}
