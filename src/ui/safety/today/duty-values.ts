import type { Day } from '../../../shared/day.ts'
import type { Duty, NewDuty } from '../../../shared/safety/duty.ts'

/** A duty as the form has it: times as they are typed. */
export type DutyValues = Omit<NewDuty, 'siteId' | 'times' | 'kind' | 'fromOn' | 'checklistId'> & {
  kind: NewDuty['kind'] | null
  times: string
  fromOn: Day | null
  checklistId: string | null
}

export const newValues = (fromOn: Day): DutyValues => ({
  ...{ kind: null, name: '', nameEn: '', checklistId: null, rhythm: 'calendar', times: '' },
  ...{ unit: 'month', count: 31, graceDays: 0, remindDays: 7, anchorOn: null },
  ...{ basis: '', verified: 'own', staffId: null, post: null, fromOn },
})

export function valuesOf(duty: Duty, fromOn: Day): DutyValues {
  const { kind, name, nameEn, rhythm, unit, count, graceDays, remindDays, anchorOn } = duty
  const { basis, verified, staffId, post } = duty
  return {
    ...{ kind, name, nameEn, rhythm, unit, count, graceDays, remindDays, anchorOn },
    ...{ basis, verified, staffId, post, fromOn },
    times: duty.times.join('、'),
    checklistId: duty.checklistId === null ? null : String(duty.checklistId),
  }
}

/** What of the form belongs to its rhythm. */
export function detailsOf({ times, checklistId, ...values }: DutyValues) {
  const isDaily = values.rhythm === 'daily'
  return {
    ...values,
    times: isDaily ? times.split(/[\s,，、;；]+/).filter(Boolean) : [],
    unit: isDaily ? null : values.unit,
    count: isDaily ? null : values.count,
    anchorOn: values.rhythm === 'interval' ? values.anchorOn : null,
    checklistId: checklistId === null ? null : Number(checklistId),
  }
}
