import type { DueRow, Duty } from '../../../shared/safety/duty.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'

const afterUnit = { day: 'afterDays', month: 'afterMonths', year: 'afterYears' } as const
const everyUnit = {
  month: 'everyMonth',
  quarter: 'everyQuarter',
  halfYear: 'everyHalfYear',
  year: 'everyYear',
} as const

/** Due things and their rhythms in words. */
export function useDueWords() {
  const { t, language } = useWords()
  const { moment } = useFormat()
  const nameOf = ({ name, nameEn }: Pick<DueRow, 'name' | 'nameEn'>) =>
    language === 'en' && nameEn ? nameEn : name
  /** Of a night round after midnight it says that it is on the next morning. */
  const timeOf = ({ kind, dueTime }: Pick<DueRow, 'kind' | 'dueTime'>) =>
    kind === 'nightRound' && dueTime < '12:00' ? t('safety.today.due.morning', { time: dueTime }) : dueTime
  const whenOf = (due: DueRow) => (due.dueTime === '' ? due.onDay : `${due.onDay} ${timeOf(due)}`)
  return {
    nameOf,
    timeOf,
    whenOf,
    /** For a button that must be told from its like. */
    whatOf: (due: DueRow) => `${nameOf(due)} ${whenOf(due)}`,
    evidenceOf: ({ done }: DueRow) =>
      done &&
      [t('safety.today.due.doneBy', { by: done.by, when: moment(done.doneAt) }), done.note]
        .filter(Boolean)
        .join(' · '),
    rhythmOf: ({ rhythm, times, unit, count }: Pick<Duty, 'rhythm' | 'times' | 'unit' | 'count'>): string => {
      if (rhythm === 'daily')
        return t('safety.today.duty.daily', { times: times.join(language === 'en' ? ', ' : '、') })
      if (unit === null || count === null) return '—'
      if (rhythm === 'interval')
        return t(`safety.today.duty.${afterUnit[unit as keyof typeof afterUnit]}`, { count })
      const day =
        count >= 31 ? t('safety.today.duty.lastOfMonth') : t('safety.today.duty.dayOfMonth', { day: count })
      return t(`safety.today.duty.${everyUnit[unit as keyof typeof everyUnit]}`, { day })
    },
  }
}
