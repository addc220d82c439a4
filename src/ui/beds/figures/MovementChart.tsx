import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import type { Period } from '../../kit/figures/period.ts'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { Pairs } from './lazy-charts.ts'
import { flowByMonth, type MonthFlow, type Movement } from './movement-counts.ts'

const sumOf = (rows: MonthFlow[], key: 'arrivals' | 'departures') =>
  rows.reduce((sum, row) => sum + row[key], 0)

/** Arrivals beside departures of full-time beds, by month. */
export function MovementChart({ rows, period }: { rows: Movement[]; period: Period }) {
  const { t } = useWords()
  const { zone } = useFormat()
  const flows = flowByMonth(rows, period, zone)
  const count = (key: 'arrivals' | 'departures'): Column<MonthFlow> => ({
    key,
    label: t(`figures.movements.${key}`),
    text: (flow) => flow[key],
    sum: (all) => sumOf(all, key),
    align: 'right',
  })
  const title = t('figures.movements.byMonth')
  // One month is told by the counts above.
  if (flows.length < 2) return null
  return (
    <ChartPanel
      title={title}
      rows={flows}
      columns={[
        {
          key: 'month',
          label: t('figures.movements.month'),
          text: (flow) => flow.month,
          sum: () => t('figures.sum'),
        },
        count('arrivals'),
        count('departures'),
      ]}
      rowKey={({ month }) => month}
      isEmpty={flows.every((flow) => flow.arrivals === 0 && flow.departures === 0)}
      summary={t('figures.chart.flow', {
        title,
        ...period,
        arrivals: sumOf(flows, 'arrivals'),
        departures: sumOf(flows, 'departures'),
      })}
    >
      <Pairs data={flows.map(({ month, ...flow }) => ({ ...flow, label: month }))} />
    </ChartPanel>
  )
}
