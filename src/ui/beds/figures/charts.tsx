import '@mantine/charts/styles.css'
import { AreaChart, BarChart } from '@mantine/charts'
import { Group } from '@mantine/core'
import { useWords } from '../../app/words.ts'
import { commonOfCharts } from '../../kit/figures/common.ts'
import { useFormat } from '../../kit/format.ts'

/** Told apart by shade and by pattern, not by hue alone. */
const states = [
  { name: 'occupied', color: 'teal.8', pattern: null },
  { name: 'held', color: 'blue.7', pattern: 'M0,8 L8,0' },
  { name: 'out', color: 'red.8', pattern: 'M0,0 L8,8 M0,8 L8,0' },
  { name: 'vacant', color: 'gray.6', pattern: 'M0,4 L8,4' },
] as const
type State = (typeof states)[number]

export type AreaPoint = { label: string } & Record<State['name'], number>

const patternOf = (name: string) => `url(#area-${name})`

function Pattern({ name, color, pattern }: State) {
  const css = `var(--mantine-color-${color.replace('.', '-')})`
  return (
    <pattern id={`area-${name}`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill={css} opacity={pattern ? 0.25 : 1} />
      {pattern && <path d={pattern} stroke={css} strokeWidth="1.5" />}
    </pattern>
  )
}

/** Full-time beds by state over time, one above the other. */
export function Areas({ data }: { data: AreaPoint[] }) {
  const { t } = useWords()
  const { number } = useFormat()
  return (
    <>
      <AreaChart
        {...commonOfCharts}
        h={320}
        data={data}
        dataKey="label"
        type="stacked"
        curveType="linear"
        // A single point has no area.
        withDots={data.length === 1}
        fillOpacity={1}
        strokeWidth={1}
        valueFormatter={number}
        areaProps={({ name }) => ({ isAnimationActive: false, fill: patternOf(name) })}
        series={states.map(({ name, color }) => ({ name, color, label: t(`figures.name.${name}`) }))}
      >
        <defs>
          {states.map((state) => (
            <Pattern key={state.name} {...state} />
          ))}
        </defs>
      </AreaChart>
      <Group justify="center" gap="lg" mt="xs">
        {states.map(({ name }) => (
          <Group key={name} gap={6}>
            <svg width="22" height="16" aria-hidden>
              <rect width="22" height="16" fill={patternOf(name)} stroke="var(--mantine-color-gray-7)" />
            </svg>
            {t(`figures.name.${name}`)}
          </Group>
        ))}
      </Group>
    </>
  )
}

export interface PairPoint {
  label: string
  arrivals: number
  departures: number
}

/** Arrivals beside departures, month by month, each with its number. */
export function Pairs({ data }: { data: PairPoint[] }) {
  const { t } = useWords()
  const { number } = useFormat()
  return (
    <BarChart
      {...commonOfCharts}
      h={280}
      data={data}
      dataKey="label"
      withLegend
      legendProps={{ verticalAlign: 'bottom' }}
      maxBarWidth={36}
      withBarValueLabel
      valueLabelProps={{ fill: 'var(--mantine-color-text)', fontSize: 14 }}
      barProps={{ isAnimationActive: false, radius: 3 }}
      yAxisProps={{ allowDecimals: false }}
      valueFormatter={number}
      series={[
        { name: 'arrivals', color: 'teal.8', label: t('figures.movements.arrivals') },
        { name: 'departures', color: 'orange.5', label: t('figures.movements.departures') },
      ]}
    />
  )
}
