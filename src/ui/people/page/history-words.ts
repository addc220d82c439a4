import type { HistoryRow } from '../../../shared/beds/schema.ts'
import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

/** What a row of a person's history says: what it was, from when to when, and how it ended. */
export function useHistoryWords() {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  return {
    title: ({ kind, detail, bed }: HistoryRow): string => {
      if (kind === 'leave') return t('people.history.leave', { kind: say('leaveKind', detail) })
      if (kind === 'hold') return t('people.history.hold', { bed })
      return t(`people.history.${detail}` as WordKey, { bed })
    },
    span: ({ from, to }: HistoryRow): string =>
      to === null
        ? t('people.history.since', { from: moment(from) })
        : t('people.history.span', { from: moment(from), to: moment(to) }),
    ending: ({ ending }: HistoryRow): string => {
      if (ending === '') return ''
      const [how = '', reason] = ending.split(':')
      return t(`people.history.ended.${how}` as WordKey, { reason: say('dischargeReason', reason) })
    },
  }
}
