import { Checkbox, Group, Modal, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconProgress } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { daysOfMonth, type Month } from '../../../shared/day.ts'
import type { PackageProgress } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Empty, Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { MonthField } from '../plan/fields.tsx'
import { useVisitColumns } from '../visits/use-visit-columns.ts'

/** Each person against their package in a month: given, remaining, overdue. */
export function ProgressTab({ siteId }: { siteId: number }) {
  const { t } = useWords()
  const [month, setMonth] = useState<Month>(useFormat().dayOf(Date.now()).slice(0, 7))
  const [isOverdueOnly, setOverdueOnly] = useState(false)
  const [opened, setOpened] = useState<PackageProgress | null>(null)
  const columns = useProgressColumns()
  const progress = useQuery(
    api.homecare.packageProgress.queryOptions({
      input: { siteId, month },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <Group gap={4} mb="xs">
        <Text c="dimmed">{t('homecare.packages.progress.lead')}</Text>
        <RuleNote>{t('homecare.packages.progress.rule')}</RuleNote>
      </Group>
      <Load of={progress}>
        {(all) => {
          const overdue = all.filter(({ isOverdue }) => isOverdue)
          return (
            <DataTable
              name={t('homecare.packages.progress.name', { month })}
              rows={isOverdueOnly ? overdue : all}
              columns={columns}
              rowKey={({ grantId }) => grantId}
              onRow={setOpened}
              filters={
                <>
                  <MonthField
                    aria-label={t('homecare.packages.progress.month')}
                    value={month}
                    onChange={setMonth}
                  />
                  <Checkbox
                    styles={{ body: { minHeight: 44, alignItems: 'center' } }}
                    label={t('homecare.packages.progress.overdueOnly', { count: overdue.length })}
                    checked={isOverdueOnly}
                    onChange={({ currentTarget }) => setOverdueOnly(currentTarget.checked)}
                  />
                </>
              }
              empty={
                <Empty
                  title={t(
                    isOverdueOnly
                      ? 'homecare.packages.progress.noneOverdue'
                      : 'homecare.packages.progress.emptyTitle',
                  )}
                  lead={isOverdueOnly ? undefined : t('homecare.packages.progress.emptyLead')}
                />
              }
            />
          )
        }}
      </Load>
      {opened && <MonthVisits siteId={siteId} month={month} of={opened} onClose={() => setOpened(null)} />}
    </>
  )
}

function useProgressColumns(): Column<PackageProgress>[] {
  const { t } = useWords()
  const { number } = useFormat()
  const part = ({ due, given }: { due: number | null; given: number }) =>
    due === null ? number(given) : `${number(given)} / ${number(due)}`
  const left = (value: number | null) => (value === null ? '—' : value)
  const stateOf = ({ isOverdue, visits, minutes, items }: PackageProgress) => {
    if (isOverdue) return 'overdue'
    const isLacking =
      (visits.remaining ?? 0) > 0 ||
      (minutes.remaining ?? 0) > 0 ||
      items.some(({ remaining }) => remaining > 0)
    return isLacking ? 'going' : 'complete'
  }
  const sum = (pick: (row: PackageProgress) => number | null) => (rows: PackageProgress[]) =>
    number(rows.reduce((total, row) => total + (pick(row) ?? 0), 0))
  return [
    {
      key: 'person',
      label: t('homecare.packages.field.person'),
      text: ({ person }) => person,
      sum: () => t('homecare.plan.column.sum'),
      isShort: true,
    },
    { key: 'street', label: t('homecare.packages.field.street'), text: ({ street }) => street },
    { key: 'package', label: t('homecare.packages.field.package'), text: (row) => row.package },
    {
      key: 'state',
      label: t('homecare.packages.progress.state'),
      text: (row) => t(`homecare.packages.progress.is.${stateOf(row)}`),
      cell: (row) => <StateSign state={stateOf(row)} />,
      isShort: true,
    },
    {
      key: 'visits',
      label: t('homecare.packages.progress.visits'),
      align: 'right',
      text: ({ visits }) => part(visits),
      sum: sum(({ visits }) => visits.given),
      isShort: true,
    },
    {
      key: 'left',
      label: t('homecare.packages.progress.left'),
      align: 'right',
      text: ({ visits }) => left(visits.remaining),
      sum: sum(({ visits }) => visits.remaining),
    },
    {
      key: 'minutes',
      label: t('homecare.packages.progress.minutes'),
      align: 'right',
      text: ({ minutes }) => part(minutes),
      isShort: true,
    },
    {
      key: 'items',
      label: t('homecare.packages.progress.items'),
      text: ({ items }) => items.map((item) => `${item.item} ${part(item)}`).join('、'),
    },
    {
      key: 'beyond',
      label: t('homecare.packages.progress.beyond'),
      align: 'right',
      text: ({ beyond }) => beyond,
    },
    {
      key: 'last',
      label: t('homecare.packages.progress.last'),
      text: ({ lastVisitOn }) => lastVisitOn,
      isShort: true,
    },
    {
      key: 'next',
      label: t('homecare.packages.progress.next'),
      text: ({ nextVisitOn }) => nextVisitOn,
      isShort: true,
    },
  ]
}

const signs = { overdue: IconAlertTriangle, going: IconProgress, complete: IconCheck } as const
const colours = { overdue: '#9a1c14', going: '#51606b', complete: '#065441' } as const

function StateSign({ state }: { state: keyof typeof signs }) {
  const { t } = useWords()
  const Sign = signs[state]
  return (
    <Group gap={4} wrap="nowrap" style={{ color: colours[state] }}>
      <Sign size={18} aria-hidden />
      {t(`homecare.packages.progress.is.${state}`)}
    </Group>
  )
}

interface MonthVisitsProps {
  siteId: number
  month: Month
  of: PackageProgress
  onClose(): void
}

/** The visits behind a person's month. */
function MonthVisits({ siteId, month, of, onClose }: MonthVisitsProps) {
  const { t } = useWords()
  const columns = useVisitColumns()
  const days = daysOfMonth(month)
  const visits = useQuery(
    api.homecare.visits.queryOptions({
      input: { siteId, from: days[0] ?? '', to: days.at(-1) ?? '', personId: of.personId },
    }),
  )
  const name = t('homecare.packages.progress.visitsOf', { person: of.person, month })
  return (
    <Modal
      opened
      onClose={onClose}
      size="84rem"
      title={name}
      closeButtonProps={{ 'aria-label': t('kit.close') }}
    >
      <Load of={visits}>
        {({ rows }) => (
          <DataTable
            name={name}
            rows={rows}
            columns={columns}
            rowKey={({ id }) => id}
            onRow={({ id }) => {
              location.hash = `/care/visits/${id}`
            }}
            empty={<Empty title={t('homecare.packages.progress.noVisits')} />}
          />
        )}
      </Load>
    </Modal>
  )
}
