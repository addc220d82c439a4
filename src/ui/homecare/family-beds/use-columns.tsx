import { Stack } from '@mantine/core'
import type { FamilyBedRow } from '../../../shared/homecare/family-bed.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import { AlertSigns } from './Alerts.tsx'

/** The columns of every list of family beds. */
export function useFamilyBedColumns(isClosedShown: boolean): Column<FamilyBedRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const day = (
    key: string,
    label: string,
    of: (row: FamilyBedRow) => string | null,
  ): Column<FamilyBedRow> => ({ key, label, text: of, isShort: true })
  return [
    {
      key: 'person',
      label: t('homecare.beds.column.person'),
      text: ({ person }) => person,
      isShort: true,
    },
    { key: 'code', label: t('homecare.beds.column.code'), text: ({ code }) => code, isShort: true },
    {
      key: 'alerts',
      label: t('homecare.beds.column.alerts'),
      text: ({ alerts }) => alerts.map((alert) => t(`homecare.beds.alert.${alert}`)).join('、'),
      cell: ({ alerts }) => (
        <Stack gap={0}>
          <AlertSigns alerts={alerts} />
        </Stack>
      ),
    },
    {
      key: 'stage',
      label: t('homecare.beds.column.stage'),
      text: ({ stage }) => say('familyBedStage', stage),
      isShort: true,
    },
    day('since', t('homecare.beds.column.since'), ({ sinceOn }) => sinceOn),
    { key: 'street', label: t('homecare.beds.street'), text: ({ street }) => street },
    { key: 'community', label: t('homecare.beds.community'), text: ({ community }) => community },
    {
      key: 'level',
      label: t('homecare.beds.column.level'),
      text: ({ level }) => level && say('abilityLevel', level),
      isShort: true,
    },
    day('applied', t('homecare.beds.column.applied'), ({ appliedOn }) => appliedOn),
    day('opened', t('homecare.beds.column.opened'), ({ openedOn }) => openedOn),
    day('agreedTo', t('homecare.beds.column.agreedTo'), ({ agreedToOn }) => agreedToOn),
    day('assessmentTo', t('homecare.beds.column.assessmentTo'), ({ assessmentToOn }) => assessmentToOn),
    ...(isClosedShown
      ? [
          day('closed', t('homecare.beds.column.closed'), ({ closedOn }) => closedOn),
          day(
            'reason',
            t('homecare.beds.column.reason'),
            ({ closeReason }) => closeReason && say('familyBedClose', closeReason),
          ),
        ]
      : []),
  ]
}
