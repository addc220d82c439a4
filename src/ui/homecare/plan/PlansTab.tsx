import { Button, Checkbox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { VisitPlan } from '../../../shared/homecare/visit.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Empty, Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import type { Doing } from './doing.ts'
import { useWorkers } from './use-calendar.ts'

/** The repeating plans of a site. */
export function PlansTab({ siteId, onDo }: { siteId: number; onDo(doing: Doing): void }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isEndedShown, setEndedShown] = useState(false)
  const columns = usePlanColumns(siteId)
  const plans = useQuery(api.homecare.visitPlans.queryOptions({ input: { siteId, isEndedShown } }))
  const mayWrite = may('homecare.write')
  const add = mayWrite && (
    <Button
      leftSection={<IconPlus size={20} aria-hidden />}
      onClick={() => onDo({ kind: 'plan', plan: null })}
    >
      {t('homecare.plan.plans.add')}
    </Button>
  )
  return (
    <Load of={plans}>
      {(rows) => (
        <DataTable
          name={t('homecare.plan.tab.plans')}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          onRow={mayWrite ? (plan) => onDo({ kind: 'plan', plan }) : undefined}
          filters={
            <>
              {rows.length > 0 && add}
              <Checkbox
                styles={{ body: { minHeight: 44, alignItems: 'center' } }}
                label={t('homecare.plan.plans.showEnded')}
                checked={isEndedShown}
                onChange={({ currentTarget }) => setEndedShown(currentTarget.checked)}
              />
            </>
          }
          empty={
            <Empty title={t('homecare.plan.plans.emptyTitle')} lead={t('homecare.plan.plans.emptyLead')}>
              {add}
            </Empty>
          }
        />
      )}
    </Load>
  )
}

function usePlanColumns(siteId: number): Column<VisitPlan>[] {
  const { t } = useWords()
  const say = useEnum()
  const { nameOf } = useDayWords()
  const { staff } = useWorkers(siteId)
  const second = (id: number | null) => staff.data?.find((worker) => worker.id === id)?.name
  return [
    { key: 'person', label: t('homecare.plan.field.elder'), text: ({ person }) => person, isShort: true },
    {
      key: 'kind',
      label: t('homecare.plan.field.kind'),
      text: ({ kind }) => say('visitKind', kind),
      isShort: true,
    },
    {
      key: 'staff',
      label: t('homecare.plan.field.worker'),
      text: (plan) => [plan.staff, second(plan.secondStaffId)].filter(Boolean).join('、'),
    },
    {
      key: 'weekdays',
      label: t('homecare.plan.field.weekdays'),
      text: ({ weekdays }) => weekdays.map(nameOf).join(' '),
    },
    {
      key: 'everyWeeks',
      label: t('homecare.plan.column.rhythm'),
      text: ({ everyWeeks }) =>
        everyWeeks === 1
          ? t('homecare.plan.plans.everyWeek')
          : t('homecare.plan.plans.every', { count: everyWeeks }),
    },
    { key: 'startTime', label: t('homecare.plan.field.start'), text: ({ startTime }) => startTime },
    {
      key: 'minutes',
      label: t('homecare.plan.field.minutes'),
      align: 'right',
      text: ({ minutes }) => minutes,
    },
    { key: 'fromOn', label: t('homecare.plan.field.fromOn'), text: ({ fromOn }) => fromOn, isShort: true },
    { key: 'toOn', label: t('homecare.plan.field.toOn'), text: ({ toOn }) => toOn, isShort: true },
  ]
}
