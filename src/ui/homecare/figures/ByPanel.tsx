import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { VisitBreakdown } from '../../../shared/homecare/contract-figures.ts'
import { categoryOfKind, VisitKind } from '../../../shared/homecare/package.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars, Columns } from '../../kit/figures/lazy-bars.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { type FigureRow, type Filters, hoursOf, narrow, type Opened } from './filters.ts'
import { useChartWords } from './use-chart-words.ts'

interface ByPanelProps {
  filters: Filters
  by: Extract<VisitBreakdown, 'month' | 'kind' | 'category' | 'street' | 'team' | 'package' | 'project'>
  nameOf(row: FigureRow): string
  rule?: string
  /** Steps of time stand side by side. */
  isTime?: boolean
  onOpen(opened: Opened): void
}

/** A chart shows so many; the table has them all. */
const MOST_BARS = 15

/** Counted person-times by something as a chart, and all three figures as a table whose numbers open their rows. */
export function ByPanel({ filters, by, nameOf, rule, isTime = false, onOpen }: ByPanelProps) {
  const { t } = useWords()
  const { summary } = useChartWords()
  const figures = useQuery(
    api.homecare.visitFigures.queryOptions({ input: { ...filters, by }, placeholderData: keepPreviousData }),
  )
  const title = t(`homecare.figures.by.${by}`)
  const name = (row: FigureRow) => nameOf(row) || t('homecare.figures.none')
  return (
    <Load of={figures}>
      {({ rows, total }) => {
        const data = rows.map((row) => ({ name: name(row), value: row.counted }))
        const shown = isTime ? data : [...data].sort((a, b) => b.value - a.value).slice(0, MOST_BARS)
        const Chart = isTime ? Columns : Bars
        return (
          <ChartPanel
            title={title}
            note={rule && <RuleNote>{rule}</RuleNote>}
            rows={rows}
            columns={columnsOf({ filters, by, name, total, onOpen, t })}
            rowKey={({ key }) => key}
            isEmpty={rows.every(({ visits }) => visits === 0)}
            summary={summary(title, shown)}
          >
            <Chart data={shown} label={t('homecare.figures.short.counted')} />
          </ChartPanel>
        )
      }}
    </Load>
  )
}

interface ColumnsInput extends Pick<ByPanelProps, 'filters' | 'by' | 'onOpen'> {
  name(row: FigureRow): string
  total: { persons: number }
  t: ReturnType<typeof useWords>['t']
}

function columnsOf({ filters, by, name, total, onOpen, t }: ColumnsInput): Column<FigureRow>[] {
  const open = (row: FigureRow, key: 'visits' | 'persons' | 'counted') => {
    const kinds =
      by === 'category' ? VisitKind.options.filter((kind) => categoryOfKind[kind] === row.key) : undefined
    onOpen({
      name: `${name(row)} · ${t(`homecare.figures.short.${key}`)}`,
      input: {
        ...narrow(filters, by, row.key),
        states: ['done'],
        ...(key === 'counted' ? { isCounted: true } : {}),
      },
      isPersons: key === 'persons',
      kinds,
    })
  }
  const count = (key: 'visits' | 'persons' | 'counted'): Column<FigureRow> => ({
    key,
    label: t(`homecare.figures.short.${key}`),
    align: 'right',
    text: (row) => row[key],
    cell: (row) => (
      <NumberButton
        name={`${name(row)} · ${t(`homecare.figures.short.${key}`)}`}
        count={row[key]}
        onOpen={() => open(row, key)}
      />
    ),
    // Persons of the parts are the same people again.
    sum: (rows) => (key === 'persons' ? total.persons : rows.reduce((sum, row) => sum + row[key], 0)),
  })
  return [
    {
      key: 'name',
      label: t(`homecare.figures.column.${by}`),
      text: name,
      sum: () => t('homecare.figures.sum'),
    },
    count('counted'),
    count('visits'),
    count('persons'),
    {
      key: 'hours',
      label: t('homecare.figures.short.hours'),
      align: 'right',
      text: ({ minutes }) => hoursOf(minutes),
      sum: (rows) => hoursOf(rows.reduce((sum, { minutes }) => sum + minutes, 0)),
    },
  ]
}
