import { Center, Group, Paper, SegmentedControl, Text, Title } from '@mantine/core'
import { type ReactNode, Suspense, useState } from 'react'
import { useWords } from '../../app/words.ts'
import { Loading } from '../parts.tsx'
import { type Column, DataTable } from '../table.tsx'

interface ChartPanelProps<R> {
  title: string
  note?: ReactNode
  /** The chart in a sentence, for who does not see it. */
  summary: string
  isEmpty: boolean
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => string | number
  children: ReactNode
}

/** A chart and, a touch away, the table it is drawn from. */
export function ChartPanel<R>({ title, note, summary, isEmpty, children, ...table }: ChartPanelProps<R>) {
  const { t } = useWords()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  return (
    <Paper withBorder p="md" bg="white" role="group" aria-label={title} className="chart-panel">
      <Group justify="space-between" mb="sm">
        <Group gap={2}>
          <Title order={2} fz={18}>
            {title}
          </Title>
          {note}
        </Group>
        <SegmentedControl
          className="screen-only"
          aria-label={t('figures.chart.view')}
          value={view}
          data={[
            { value: 'chart', label: t('figures.chart.chart') },
            { value: 'table', label: t('figures.chart.table') },
          ]}
          onChange={(value) => setView(value as 'chart' | 'table')}
        />
      </Group>
      {view === 'table' ? (
        <DataTable name={title} searchable={false} {...table} />
      ) : isEmpty ? (
        <Center mih={200}>
          <Text c="dimmed">{t('figures.chart.empty')}</Text>
        </Center>
      ) : (
        <div role="img" aria-label={summary}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </div>
      )}
    </Paper>
  )
}
