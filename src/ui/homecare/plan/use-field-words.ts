import type { WordKey } from '../../../shared/words/index.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

const known = ['kind', 'minutes', 'weekdays', 'everyWeeks', 'fromOn', 'toOn'] as const
const others: Record<string, WordKey> = {
  personId: 'homecare.plan.field.elder',
  staffId: 'homecare.plan.field.worker',
  staffIds: 'homecare.plan.field.worker',
  secondStaffId: 'homecare.plan.field.secondWorker',
  itemIds: 'homecare.plan.field.items',
  startTime: 'homecare.plan.field.start',
  fromAt: 'homecare.plan.field.start',
  toAt: 'kit.time',
  note: 'kit.note',
}

/** The name of a field that somebody else changed first, and its value as a person reads it. */
export function useFieldWords() {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  return {
    label: (field: string): string => {
      const same = known.find((name) => name === field)
      if (same) return t(`homecare.plan.field.${same}`)
      return others[field] ? t(others[field]) : field
    },
    show: (field: string, value: unknown): string => {
      if (field === 'kind') return say('visitKind', String(value))
      if (field.endsWith('At')) return moment(Number(value))
      return Array.isArray(value) ? value.join('、') : String(value ?? '—')
    },
  }
}
