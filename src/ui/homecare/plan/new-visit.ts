import { addDays, type Day, dayOf, type Instant, instantOf } from '../../../shared/day.ts'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import type { VisitPlan } from '../../../shared/homecare/visit.ts'
import type { Elder } from './fields.tsx'

/** What the form of a new visit holds. */
export interface NewVisitValues {
  elders: (Elder | null)[]
  kind: VisitKind
  workers: (number | null)[]
  on: Day
  startTime: string
  minutes: number | string
  itemIds: number[]
  note: string
}

export const emptyVisit = (on: Day): NewVisitValues => ({
  elders: [null],
  kind: 'cleaning',
  workers: [null],
  on,
  startTime: '09:00',
  minutes: 60,
  itemIds: [],
  note: '',
})

/** The visit a plan would have made on a day, to be arranged by hand. */
export const visitOfPlan = (plan: VisitPlan, on: Day): Partial<NewVisitValues> => ({
  elders: [{ id: plan.personId, name: plan.person }],
  kind: plan.kind,
  workers: plan.secondStaffId === null ? [plan.staffId] : [plan.staffId, plan.secondStaffId],
  on,
  startTime: plan.startTime,
  minutes: plan.minutes,
  itemIds: plan.itemIds,
  note: plan.note,
})

/** Those chosen, without places left empty. */
export const chosen = <T>(places: readonly (T | null)[]): T[] =>
  places.filter((one): one is T => one !== null)

/** From when to when; null while the time is not whole. */
export function spanOf(
  { on, startTime, minutes }: Pick<NewVisitValues, 'on' | 'startTime' | 'minutes'>,
  zone: string,
): { fromAt: Instant; toAt: Instant } | null {
  const length = Number(minutes)
  if (!on || !/^\d\d:\d\d$/.test(startTime) || !Number.isInteger(length) || length < 1 || length > 1440)
    return null
  const fromAt = instantOf(on, startTime, zone)
  return { fromAt, toAt: fromAt + length * 60_000 }
}

/** True where a visit runs past midnight: allowed, and said. */
export const isOverMidnight = ({ fromAt, toAt }: { fromAt: Instant; toAt: Instant }, zone: string): boolean =>
  toAt > instantOf(addDays(dayOf(fromAt, zone), 1), '00:00', zone)
