import type { Day, Month } from '../../../shared/day.ts'
import type { VisitKind } from '../../../shared/homecare/package.ts'
import type { VisitPlan } from '../../../shared/homecare/visit.ts'
import type { Client } from '../../app/client.ts'
import type { Say } from '../../app/words.ts'
import type { Elder } from './fields.tsx'
import { chosen } from './new-visit.ts'

export type NewPlan = Parameters<Client['homecare']['addVisitPlan']>[0]

/** What the form of a repeating plan holds. */
export interface PlanValues {
  elder: Elder | null
  kind: VisitKind
  workers: (number | null)[]
  weekdays: string[]
  everyWeeks: number | string
  startTime: string
  minutes: number | string
  fromOn: Day | null
  toOn: Day | null
  itemIds: number[]
  note: string
}

export const planValues = (plan: VisitPlan | null, today: Day): PlanValues =>
  plan
    ? {
        ...plan,
        elder: { id: plan.personId, name: plan.person },
        workers: plan.secondStaffId === null ? [plan.staffId] : [plan.staffId, plan.secondStaffId],
        weekdays: plan.weekdays.map(String),
      }
    : {
        elder: null,
        kind: 'cleaning',
        workers: [null],
        weekdays: ['1'],
        everyWeeks: 1,
        startTime: '09:00',
        minutes: 60,
        fromOn: today,
        toOn: null,
        itemIds: [],
        note: '',
      }

/** What is wrong, by field, in words. */
export function planProblems(t: Say, values: PlanValues): Record<string, string> {
  const { elder, workers, weekdays, startTime, minutes, fromOn, toOn, everyWeeks } = values
  const missing = t('errors.field.required')
  const isWhole = (value: number | string, least: number, most: number) =>
    Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most
  return {
    ...(!elder && { elder: missing }),
    ...(chosen(workers).length === 0 && { workers: missing }),
    ...(weekdays.length === 0 && { weekdays: t('homecare.plan.problem.weekdays') }),
    ...(!/^\d\d:\d\d$/.test(startTime) && { startTime: missing }),
    ...(!isWhole(minutes, 5, 1440) && { minutes: t('homecare.plan.problem.minutes') }),
    ...(!isWhole(everyWeeks, 1, 8) && { everyWeeks: t('homecare.plan.problem.everyWeeks') }),
    ...(!fromOn && { fromOn: missing }),
    ...(fromOn && toOn && toOn < fromOn && { toOn: t('homecare.plan.problem.toOn') }),
  }
}

/** As it is sent; null while something is wrong or missing. `grantId` stays what it was: the core's choice for a new one. */
export function planInput(
  t: Say,
  siteId: number,
  values: PlanValues,
  grantId: number | null,
): NewPlan | null {
  const { elder, fromOn } = values
  const [staffId, secondStaffId = null] = chosen(values.workers)
  if (!elder || !fromOn || staffId === undefined || Object.keys(planProblems(t, values)).length > 0)
    return null
  return {
    siteId,
    personId: elder.id,
    grantId,
    kind: values.kind,
    staffId,
    secondStaffId,
    weekdays: values.weekdays.map(Number).sort(),
    everyWeeks: Number(values.everyWeeks),
    startTime: values.startTime,
    minutes: Number(values.minutes),
    fromOn,
    toOn: values.toOn,
    itemIds: values.itemIds,
    note: values.note,
  }
}

/** The month a plan is looked at in first: this one, or the one in which it begins. */
export const firstMonth = (fromOn: Day | null, today: Day): Month =>
  (fromOn && fromOn > today ? fromOn : today).slice(0, 7)
