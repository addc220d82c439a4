import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import { useFormat } from '../format.ts'
import { commonOfCharts } from './common.ts'

export interface BarsProps {
  data: { name: string; value: number }[]
  /** What is counted. */
  label: string
  /** How a value is written; by default as a number. */
  show?: (value: number) => string
}

const lines = (count: number) => Math.max(160, 44 * count + 40)

/** One bar per value, with its number at its end. */
export function Bars({ data, label, show }: BarsProps) {
  const { number } = useFormat()
  return (
    <BarChart
      {...commonOfCharts}
      h={lines(data.length)}
      data={data}
      dataKey="name"
      orientation="vertical"
      gridAxis="none"
      withXAxis={false}
      yAxisProps={{ width: 110, interval: 0 }}
      barProps={{ isAnimationActive: false, radius: 4 }}
      maxBarWidth={26}
      withBarValueLabel
      valueLabelProps={{ position: 'right', fill: 'var(--mantine-color-text)', fontSize: 15 }}
      barChartProps={{ margin: { right: 72 } }}
      valueFormatter={show ?? number}
      series={[{ name: 'value', label, color: 'teal.8' }]}
    />
  )
}

/** One column per step of time, with its number on top. */
export function Columns({ data, label, show }: BarsProps) {
  const { number } = useFormat()
  return (
    <BarChart
      {...commonOfCharts}
      h={280}
      data={data}
      dataKey="name"
      maxBarWidth={44}
      // More than a year's months leave no room for numbers; the table has them.
      withBarValueLabel={data.length <= 14}
      valueLabelProps={{ fill: 'var(--mantine-color-text)', fontSize: 14 }}
      barProps={{ isAnimationActive: false, radius: 3 }}
      yAxisProps={{ width: 64 }}
      valueFormatter={show ?? number}
      series={[{ name: 'value', label, color: 'teal.8' }]}
    />
  )
}
