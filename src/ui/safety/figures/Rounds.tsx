import { Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { InspectionFigure } from '../../../shared/safety/contract-figures.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { Behind } from './Behind.tsx'
import { Dues } from './Dues.tsx'
import { type Filters, grouped, type Opened, sumOf } from './filters.ts'
import { useSummary } from './use-summary.ts'

type Group = ReturnType<typeof grouped<InspectionFigure, InspectionFigure['kind']>>[number]

/** Inspections that ended, by kind as a chart, by month and kind as a table; and what was due. */
export function Rounds({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const say = useEnum()
  const summary = useSummary()
  const [opened, setOpened] = useState<Opened | null>(null)
  const figures = useQuery(
    api.safety.inspectionFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const title = t('safety.figures.by.inspections')
  const open = (kind: InspectionFigure['kind'], month?: string) =>
    setOpened({
      ...{ name: `${say('inspectionKind', kind)} ${month ?? ''}`.trim(), of: 'inspections' },
      input: { ...filters, kind, ...(month ? { month } : {}) },
    })
  const byKind: Column<Group>[] = [
    { key: 'kind', label: t('safety.figures.column.kind'), text: ({ key }) => say('inspectionKind', key) },
    {
      key: 'inspections',
      label: t('safety.figures.name.inspections'),
      text: ({ count }) => count,
      cell: ({ key, count }) => (
        <NumberButton name={say('inspectionKind', key)} count={count} onOpen={() => open(key)} />
      ),
      align: 'right',
      sum: (all) => sumOf(all, ({ count }) => count),
    },
    {
      key: 'problems',
      label: t('safety.figures.name.problems'),
      text: ({ rows }) => sumOf(rows, (row) => row.problems),
      align: 'right',
      sum: (all) => sumOf(all, ({ rows }) => sumOf(rows, (row) => row.problems)),
    },
  ]
  return (
    <Stack>
      <Load of={figures}>
        {(rows) => {
          const groups = grouped(
            rows,
            (row) => row.kind,
            (row) => row.inspections,
          )
          const data = groups.map(({ key, count }) => ({ name: say('inspectionKind', key), value: count }))
          return (
            <>
              <ChartPanel
                title={t('safety.figures.column.kind')}
                note={<RuleNote>{t('safety.figures.rule.inspections')}</RuleNote>}
                rows={groups}
                columns={byKind}
                rowKey={({ key }) => key}
                isEmpty={groups.length === 0}
                summary={summary(t('safety.figures.column.kind'), data)}
              >
                <Bars data={data} label={t('safety.figures.name.inspections')} />
              </ChartPanel>
              <ByMonth name={title} rows={rows} onOpen={open} />
            </>
          )
        }}
      </Load>
      <Dues filters={filters} onOpen={setOpened} />
      {opened && <Behind opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

interface ByMonthProps {
  name: string
  rows: InspectionFigure[]
  onOpen(kind: InspectionFigure['kind'], month: string): void
}

function ByMonth({ name, rows, onOpen }: ByMonthProps) {
  const { t } = useWords()
  const say = useEnum()
  const { percent } = useFormat()
  return (
    <DataTable
      name={name}
      searchable={false}
      rows={rows}
      rowKey={({ month, kind }) => `${month}${kind}`}
      columns={[
        { key: 'month', label: t('safety.figures.column.month'), text: (row) => row.month, isShort: true },
        {
          key: 'kind',
          label: t('safety.figures.column.kind'),
          text: (row) => say('inspectionKind', row.kind),
        },
        {
          key: 'inspections',
          label: t('safety.figures.name.inspections'),
          text: (row) => row.inspections,
          cell: (row) => (
            <NumberButton
              name={`${say('inspectionKind', row.kind)} ${row.month}`}
              count={row.inspections}
              onOpen={() => onOpen(row.kind, row.month)}
            />
          ),
          align: 'right',
          sum: (all) => sumOf(all, (row) => row.inspections),
        },
        {
          key: 'problems',
          label: t('safety.figures.name.problems'),
          text: (row) => row.problems,
          align: 'right',
          sum: (all) => sumOf(all, (row) => row.problems),
        },
        {
          key: 'score',
          label: t('safety.figures.name.score'),
          text: (row) => (row.scorePermille === null ? null : row.scorePermille / 10),
          cell: (row) => percent(row.scorePermille === null ? null : row.scorePermille / 1000),
          align: 'right',
        },
      ]}
    />
  )
}
