import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import type { Column } from '../../kit/table.tsx'
import type { Filters, Opened } from './filters.ts'
import { useChartWords } from './use-chart-words.ts'

interface Row {
  rating: 1 | 2 | 3 | 4 | 5
  count: number
}

interface RatingsProps {
  filters: Filters
  /** How often 1 to 5 was given. */
  ratings: number[]
  onOpen(opened: Opened): void
}

/** How satisfied elders were. */
export function Ratings({ filters, ratings, onOpen }: RatingsProps) {
  const { t } = useWords()
  const { summary } = useChartWords()
  const title = t('homecare.figures.by.rating')
  const rows = ([5, 4, 3, 2, 1] as const).map((rating): Row => ({ rating, count: ratings[rating - 1] ?? 0 }))
  const name = ({ rating }: Row) => t(`homecare.visits.satisfied.s${rating}`)
  const columns: Column<Row>[] = [
    {
      key: 'rating',
      label: t('homecare.figures.column.rating'),
      text: name,
      sum: () => t('homecare.figures.sum'),
    },
    {
      key: 'visits',
      label: t('homecare.figures.short.visits'),
      align: 'right',
      text: ({ count }) => count,
      cell: (row) => (
        <NumberButton
          name={name(row)}
          count={row.count}
          onOpen={() =>
            onOpen({
              name: name(row),
              input: { ...filters, states: ['done'] },
              only: ({ satisfaction }) => satisfaction === row.rating,
            })
          }
        />
      ),
      sum: (all) => all.reduce((sum, { count }) => sum + count, 0),
    },
  ]
  const data = rows.map((row) => ({ name: name(row), value: row.count }))
  return (
    <ChartPanel
      title={title}
      rows={rows}
      columns={columns}
      rowKey={({ rating }) => rating}
      isEmpty={rows.every(({ count }) => count === 0)}
      summary={summary(title, data)}
    >
      <Bars data={data} label={t('homecare.figures.short.visits')} />
    </ChartPanel>
  )
}
