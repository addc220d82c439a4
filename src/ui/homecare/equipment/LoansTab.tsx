import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { EquipmentLoan } from '../../../shared/homecare/equipment.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { PersonLink } from '../../people/PersonLink.tsx'
import type { EquipmentAction } from './action.ts'
import { LoanAlerts } from './LoanAlerts.tsx'
import { LoanButtons } from './LoanButtons.tsx'

interface LoansTabProps {
  loans: EquipmentLoan[]
  onDo(action: EquipmentAction): void
}

/** Who holds what now; what needs looking after stands first. */
export function LoansTab({ loans, onDo }: LoansTabProps) {
  const { t } = useWords()
  const [isOnlyAlerts, setOnlyAlerts] = useState(false)
  const columns = useLoanColumns(onDo)
  const urgent = loans.filter(({ alerts }) => alerts.length > 0)
  return (
    <DataTable
      name={t('homecare.equipment.tab.loans', { count: loans.length })}
      rows={isOnlyAlerts ? urgent : loans}
      columns={columns}
      rowKey={({ id }) => id}
      filters={
        <Checkbox
          styles={{ body: { minHeight: 44, alignItems: 'center' } }}
          label={t('homecare.equipment.loan.onlyAlerts', { count: urgent.length })}
          checked={isOnlyAlerts}
          onChange={({ currentTarget }) => setOnlyAlerts(currentTarget.checked)}
        />
      }
      empty={
        isOnlyAlerts ? (
          <Empty title={t('kit.noMatch')} />
        ) : (
          <Empty title={t('homecare.equipment.loan.empty')} lead={t('homecare.equipment.loan.emptyLead')} />
        )
      }
    />
  )
}

function useLoanColumns(onDo: LoansTabProps['onDo']): Column<EquipmentLoan>[] {
  const { t } = useWords()
  const say = useEnum()
  return [
    { key: 'item', label: t('homecare.equipment.item.name'), text: ({ item }) => item },
    {
      key: 'serial',
      label: t('homecare.equipment.item.serial'),
      text: ({ serial }) => serial,
      isShort: true,
    },
    {
      key: 'person',
      label: t('homecare.equipment.loan.person'),
      text: ({ person }) => person,
      cell: ({ personId, person }) => <PersonLink id={personId}>{person}</PersonLink>,
      isShort: true,
    },
    {
      key: 'alerts',
      label: t('homecare.equipment.loan.alerts'),
      text: ({ alerts }) => alerts.map((alert) => t(`homecare.equipment.alert.${alert}`)).join('、'),
      cell: ({ alerts }) => (
        <Stack gap={0}>
          <LoanAlerts alerts={alerts} />
        </Stack>
      ),
    },
    {
      key: 'lentOn',
      label: t('homecare.equipment.item.lentOn'),
      text: ({ lentOn }) => lentOn,
      isShort: true,
    },
    { key: 'dueOn', label: t('homecare.equipment.item.dueOn'), text: ({ dueOn }) => dueOn, isShort: true },
    {
      key: 'kind',
      label: t('homecare.equipment.item.kind'),
      text: ({ kind }) => say('equipmentKind', kind),
    },
    {
      key: 'action',
      label: t('homecare.equipment.loan.action'),
      text: () => null,
      isOnlyOnScreen: true,
      cell: (loan) => <LoanButtons loan={loan} onDo={onDo} />,
    },
  ]
}
