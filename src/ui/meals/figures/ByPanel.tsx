import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { MealDimension, MealFigure } from '../../../shared/meals/contract-figures.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { Bars, Columns } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Filters, Opened } from './filters.ts'
import { inOrder } from './filters.ts'
import { useChartSummary } from './use-chart-summary.ts'
import { useFigureColumns } from './use-figure-columns.tsx'
import { useNames } from './use-names.ts'

interface ByPanelProps {
  filters: Filters
  by: MealDimension
  title: string
  rule?: string
  /** What the chart draws; the table has it all. */
  of?: 'meals' | 'subsidyFen'
  onOpen(opened: Opened): void
}

/** Person-times, or subsidies, by something as a chart; with all amounts as a table whose numbers open their rows. */
export function ByPanel({ filters, by, title, rule, of = 'meals', onOpen }: ByPanelProps) {
  const { t } = useWords()
  const { money } = useFormat()
  const summary = useChartSummary()
  const nameOf = useNames()
  const columns = useFigureColumns({ filters, by, onOpen })
  const figures = useQuery(
    api.meals.mealFigures.queryOptions({
      input: { ...filters, by: [by] },
      placeholderData: keepPreviousData,
    }),
  )
  const isMoney = of === 'subsidyFen'
  const show = isMoney ? (yuan: number) => money(Math.round(yuan * 100)) : undefined
  const isTime = by === 'day' || by === 'month'
  const point = (row: MealFigure) => ({
    name: by === 'day' ? (row.keys[0] ?? '').slice(5) : nameOf(by, row.keys[0] ?? ''),
    value: isMoney ? row[of] / 100 : row[of],
  })
  const Chart = isTime ? Columns : Bars
  return (
    <Load of={figures}>
      {(found) => {
        const rows = inOrder(found, by)
        const data = rows.map(point)
        if (by === 'site') data.sort((a, b) => b.value - a.value)
        return (
          <ChartPanel
            title={title}
            note={rule && <RuleNote>{rule}</RuleNote>}
            rows={rows}
            columns={columns}
            rowKey={({ keys }) => keys[0] ?? ''}
            isEmpty={rows.every((row) => row[of] === 0)}
            summary={summary(title, data, show)}
          >
            <Chart data={data} label={t(`meals.figures.name.${isMoney ? 'subsidy' : 'meals'}`)} show={show} />
          </ChartPanel>
        )
      }}
    </Load>
  )
}
