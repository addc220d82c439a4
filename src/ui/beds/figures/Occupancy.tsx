import { Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { rate } from '../../../shared/beds/figures.ts'
import { monthOf } from '../../../shared/day.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { PeriodFields } from '../../kit/figures/PeriodFields.tsx'
import type { Step } from '../../kit/figures/period.ts'
import { useCheckedPeriod } from '../../kit/figures/use-period.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { Areas } from './lazy-charts.ts'

type Point = BedsOutputs['occupancy'][number]

/** How the beds were used over time. */
export function Occupancy({ siteId }: { siteId: number }) {
  const [step, setStep] = useState<Step>('day')
  const { period, setPeriod, problem } = useCheckedPeriod('last30', step)
  const points = useQuery(
    api.beds.occupancy.queryOptions({
      input: { siteId, ...period, step },
      enabled: problem === null,
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <Stack>
      <PeriodFields
        period={period}
        problem={problem}
        onChange={setPeriod}
        step={step}
        onStep={setStep}
        presets={['last30', 'last12', 'thisYear']}
      />
      <Load of={points}>{(rows) => <OccupancyChart rows={rows} step={step} />}</Load>
    </Stack>
  )
}

function OccupancyChart({ rows, step }: { rows: Point[]; step: Step }) {
  const { t } = useWords()
  const columns = useColumns(step)
  const title = t('figures.occupancy.title')
  const residents = rows.map((row) => row.residents)
  const label = (row: Point) => (step === 'day' ? row.on.slice(5) : monthOf(row.on))
  return (
    <ChartPanel
      title={title}
      note={<RuleNote>{t('figures.rule.occupancyDays')}</RuleNote>}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.on}
      isEmpty={rows.every((row) => row.fullTime === 0)}
      summary={t('figures.chart.over', {
        title,
        from: rows[0]?.on,
        to: rows.at(-1)?.on,
        first: residents[0],
        last: residents.at(-1),
        most: Math.max(...residents),
        least: Math.min(...residents),
      })}
    >
      <Areas data={rows.map((row) => ({ ...row, label: label(row) }))} />
    </ChartPanel>
  )
}

const counted = ['setUp', 'fullTime', 'nursing', 'occupied', 'held', 'out', 'vacant', 'residents'] as const

function useColumns(step: Step): Column<Point>[] {
  const { t } = useWords()
  const { percent } = useFormat()
  return [
    {
      key: 'on',
      label: t(step === 'day' ? 'figures.occupancy.on' : 'figures.occupancy.month'),
      text: (row) => (step === 'day' ? row.on : monthOf(row.on)),
    },
    ...counted.map((key) => ({
      key,
      label: t(`figures.name.${key}`),
      text: (row: Point) => row[key],
      align: 'right' as const,
    })),
    { key: 'onLeave', label: t('figures.occupancy.onLeave'), text: (row) => row.onLeave, align: 'right' },
    {
      key: 'rate',
      label: t('figures.occupancy.rate'),
      text: (row) => percent(rate(row.residents, row.setUp)),
      align: 'right',
    },
  ]
}
