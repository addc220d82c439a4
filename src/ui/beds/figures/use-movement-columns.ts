import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import type { Movement } from './movement-counts.ts'

/** The list of movements. */
export function useMovementColumns(): Column<Movement>[] {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const detail = ({ kind, detail: word }: Movement) => {
    if (word === '') return ''
    if (kind === 'arrival')
      return t(word === 'trial' ? 'figures.movements.trial' : 'figures.movements.formal')
    return kind === 'leave' || kind === 'return' ? say('leaveKind', word) : say('dischargeReason', word)
  }
  const columns: Column<Movement>[] = [
    { key: 'at', label: t('figures.movements.at'), text: (row) => moment(row.at) },
    {
      key: 'what',
      label: t('figures.movements.what'),
      text: (row) => t(`figures.movements.kind.${row.kind}`),
    },
    { key: 'person', label: t('figures.movements.person'), text: (row) => row.person },
    { key: 'fromBed', label: t('figures.movements.fromBed'), text: (row) => row.fromBed },
    { key: 'bed', label: t('figures.movements.bed'), text: (row) => row.bed },
    { key: 'kind', label: t('figures.kind'), text: (row) => say('bedKind', row.bedKind) },
    { key: 'detail', label: t('figures.movements.detail'), text: detail },
    { key: 'recordedAt', label: t('figures.movements.recordedAt'), text: (row) => moment(row.recordedAt) },
  ]
  return columns.map((column) => ({ ...column, isShort: true }))
}
