import type { DueRow } from '../../../shared/safety/duty.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import { DueState } from './DueState.tsx'
import { useDueWords } from './use-due-words.ts'

/** A due thing as lists show it: what, when, where it stands, who did it. */
export function useDueColumns(): Column<DueRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { nameOf, whenOf, evidenceOf } = useDueWords()
  return [
    { key: 'when', label: t('safety.today.due.when'), text: whenOf, isShort: true },
    { key: 'what', label: t('safety.today.due.what'), text: nameOf },
    {
      key: 'state',
      label: t('safety.today.due.state'),
      text: ({ state }) => say('dueState', state),
      cell: ({ state }) => <DueState state={state} />,
      isShort: true,
    },
    { key: 'evidence', label: t('safety.today.due.evidence'), text: evidenceOf },
  ]
}

export const dueKeyOf = ({ dutyId, onDay, dueTime, done }: DueRow) =>
  `${dutyId} ${onDay} ${dueTime} ${done?.id ?? ''}`

/** The reason of a miss, and whether somebody approved it. */
export function useMissColumns(): Column<DueRow>[] {
  const { t } = useWords()
  return [
    {
      key: 'reason',
      label: t('safety.today.miss.reason'),
      text: ({ miss }) => miss?.reason ?? t('safety.today.miss.none'),
    },
    {
      key: 'reasonBy',
      label: t('safety.today.miss.reasonBy'),
      text: ({ miss }) => miss?.recordedBy ?? null,
      isShort: true,
    },
    {
      key: 'approved',
      label: t('safety.today.miss.approval'),
      text: ({ miss }) =>
        miss &&
        (miss.approvedBy === null
          ? t('safety.today.miss.waiting')
          : t('safety.today.miss.approved', { by: miss.approvedBy })),
    },
  ]
}
