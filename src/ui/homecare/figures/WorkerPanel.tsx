import type { CoreClient } from '../../../shared/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { type Filters, hoursOf, type Opened } from './filters.ts'
import { useChartWords } from './use-chart-words.ts'

type Quality = Awaited<ReturnType<CoreClient['homecare']['qualityFigures']>>
type Row = Quality['byWorker'][number]

/** A chart shows so many; the table has them all. */
const MOST_BARS = 15

interface WorkerPanelProps {
  filters: Filters
  rows: Row[]
  onOpen(opened: Opened): void
}

/** Each worker's hours, punctuality and ratings. */
export function WorkerPanel({ filters, rows, onOpen }: WorkerPanelProps) {
  const { t } = useWords()
  const { percent } = useFormat()
  const { summary } = useChartWords()
  const title = t('homecare.figures.by.worker')
  const sum = (all: Row[], key: 'visits' | 'minutes' | 'timed' | 'onTime' | 'rated' | 'ratingSum') =>
    all.reduce((total, row) => total + row[key], 0)
  const share = (part: number, whole: number) => (whole === 0 ? '—' : percent(part / whole))
  const mean = (total: number, count: number) => (count === 0 ? '—' : (total / count).toFixed(2))
  const columns: Column<Row>[] = [
    {
      key: 'worker',
      label: t('homecare.figures.column.worker'),
      text: ({ name }) => name,
      sum: () => t('homecare.figures.sum'),
    },
    {
      key: 'hours',
      label: t('homecare.figures.short.hours'),
      align: 'right',
      text: ({ minutes }) => hoursOf(minutes),
      sum: (all) => hoursOf(sum(all, 'minutes')),
    },
    {
      key: 'visits',
      label: t('homecare.figures.short.visits'),
      align: 'right',
      text: ({ visits }) => visits,
      cell: ({ staffId, name, visits }) => (
        <NumberButton
          name={name}
          count={visits}
          onOpen={() => onOpen({ name, input: { ...filters, staffId, states: ['done'] } })}
        />
      ),
      sum: (all) => sum(all, 'visits'),
    },
    {
      key: 'onTime',
      label: t('homecare.figures.quality.onTime'),
      align: 'right',
      text: ({ onTime, timed }) => share(onTime, timed),
      sum: (all) => share(sum(all, 'onTime'), sum(all, 'timed')),
    },
    {
      key: 'satisfaction',
      label: t('homecare.figures.quality.satisfaction'),
      align: 'right',
      text: ({ ratingSum, rated }) => mean(ratingSum, rated),
      sum: (all) => mean(sum(all, 'ratingSum'), sum(all, 'rated')),
    },
  ]
  const data = [...rows]
    .sort((a, b) => b.minutes - a.minutes)
    .slice(0, MOST_BARS)
    .map(({ name, minutes }) => ({ name, value: hoursOf(minutes) }))
  return (
    <ChartPanel
      title={title}
      note={<RuleNote>{t('homecare.figures.rule.workers')}</RuleNote>}
      rows={rows}
      columns={columns}
      rowKey={({ staffId }) => staffId}
      isEmpty={rows.length === 0}
      summary={summary(title, data)}
    >
      <Bars data={data} label={t('homecare.figures.short.hours')} />
    </ChartPanel>
  )
}
