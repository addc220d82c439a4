import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { RegisterRow } from './use-columns.tsx'

/** What is to be said about a bed beside its state: trial, leave, leaving, hold, outage. */
export function useRemarks(): (row: RegisterRow) => string {
  const { t, language } = useWords()
  const say = useEnum()
  const { dayOf } = useFormat()
  return ({ occupant, hold, outage }) => {
    const remarks: string[] = []
    if (occupant?.isTrial)
      remarks.push(
        occupant.trialUntilOn
          ? t('beds.register.remarks.trialUntil', { day: occupant.trialUntilOn })
          : t('beds.register.remarks.trial'),
      )
    if (occupant?.leave) {
      const { kind, from, expectedOn, isOverdue } = occupant.leave
      remarks.push(t(`beds.register.remarks.${kind}`, { from: dayOf(from) }))
      if (isOverdue) remarks.push(t('beds.register.remarks.overdue'))
      else if (expectedOn) remarks.push(t('beds.register.remarks.expected', { day: expectedOn }))
    }
    if (occupant?.leavingOn) remarks.push(t('beds.register.remarks.leaving', { day: occupant.leavingOn }))
    if (hold) remarks.push(t('beds.register.remarks.held', { name: hold.name, day: hold.untilOn }))
    if (outage) {
      remarks.push(t('beds.register.remarks.out', { reason: say('outageReason', outage.reason) }))
      if (outage.expectedOn) remarks.push(t('beds.register.remarks.outUntil', { day: outage.expectedOn }))
      if (outage.note) remarks.push(outage.note)
    }
    return remarks.join(language === 'en' ? '; ' : '；')
  }
}
