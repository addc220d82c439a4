import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import { useVisitTime } from './use-visit-time.ts'

/** Visits as a table: the rows behind a figure, and the file of a day. */
export function useVisitColumns(): Column<VisitRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const time = useVisitTime()
  const yes = (is: boolean) => t(is ? 'kit.yes' : 'kit.no')
  return [
    { key: 'code', label: t('homecare.visits.row.code'), text: ({ code }) => code, isShort: true },
    { key: 'day', label: t('homecare.visits.day'), text: ({ onDay }) => onDay, isShort: true },
    { key: 'time', label: t('homecare.visits.row.time'), text: time, isShort: true },
    { key: 'person', label: t('homecare.visits.row.person'), text: ({ person }) => person, isShort: true },
    { key: 'street', label: t('homecare.visits.row.street'), text: ({ street }) => street },
    {
      key: 'kind',
      label: t('homecare.visits.row.kind'),
      text: ({ kind }) => say('visitKind', kind),
      isShort: true,
    },
    { key: 'items', label: t('homecare.visits.row.items'), text: ({ items }) => items.join('、') },
    {
      key: 'workers',
      label: t('homecare.visits.row.workers'),
      text: ({ workers }) => workers.map(({ name }) => name).join('、'),
    },
    {
      key: 'state',
      label: t('homecare.visits.state'),
      text: ({ state }) => say('visitState', state),
      isShort: true,
    },
    {
      key: 'minutes',
      label: t('homecare.visits.row.minutesLabel'),
      text: ({ minutes }) => minutes,
      sum: (rows) => rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      align: 'right',
    },
    {
      key: 'counted',
      label: t('homecare.visits.row.counted'),
      text: ({ isCounted }) => yes(isCounted),
      isShort: true,
    },
    {
      key: 'signed',
      label: t('homecare.visits.row.signed'),
      text: ({ isSigned }) => yes(isSigned),
      isShort: true,
    },
    {
      key: 'satisfaction',
      label: t('homecare.visits.row.satisfaction'),
      text: ({ satisfaction }) =>
        satisfaction === null ? '' : t(`homecare.visits.satisfied.s${satisfaction as 1 | 2 | 3 | 4 | 5}`),
      isShort: true,
    },
  ]
}
