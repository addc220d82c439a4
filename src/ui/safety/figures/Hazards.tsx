import { SimpleGrid, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HazardFigure } from '../../../shared/safety/contract-figures.ts'
import type { HazardGrade, HazardSource } from '../../../shared/safety/terms.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars, Columns } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { Behind } from './Behind.tsx'
import { type Filters, grouped, type Opened, sumOf } from './filters.ts'
import { OpenDays } from './OpenDays.tsx'
import { useSummary } from './use-summary.ts'

/** Hazards of a period by month, grade and source, and how long they stood open. */
export function Hazards({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const figures = useQuery(
    api.safety.hazardFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  return (
    <Stack>
      <Load of={figures}>
        {(rows) => (
          <>
            <By rows={rows} by="month" filters={filters} onOpen={setOpened} />
            <SimpleGrid cols={{ base: 1, lg: 2 }}>
              <By rows={rows} by="grade" filters={filters} onOpen={setOpened} />
              <By rows={rows} by="source" filters={filters} onOpen={setOpened} />
            </SimpleGrid>
          </>
        )}
      </Load>
      <OpenDays filters={filters} onOpen={setOpened} title={t('safety.figures.by.openDays')} />
      {opened && <Behind opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

interface ByProps {
  rows: readonly HazardFigure[]
  by: 'month' | 'grade' | 'source'
  filters: Filters
  onOpen(opened: Opened): void
}
type Group = ReturnType<typeof grouped<HazardFigure, string>>[number]

function By({ rows, by, filters, onOpen }: ByProps) {
  const { t } = useWords()
  const { percent } = useFormat()
  const say = useEnum()
  const summary = useSummary()
  const title = t(`safety.figures.by.${by}`)
  const groups = grouped(
    rows,
    (row): string => row[by],
    (row) => row.found,
  )
  const nameOf = (key: string) =>
    by === 'month' ? key : by === 'grade' ? say('hazardGrade', key) : say('hazardSource', key)
  const inputOf = (key: string) =>
    by === 'month'
      ? { ...filters, month: key }
      : by === 'grade'
        ? { ...filters, grade: key as HazardGrade }
        : { ...filters, source: key as HazardSource }
  const number = (
    name: 'found' | 'closed' | 'onSpot',
    of: (row: HazardFigure) => number,
    more: object = {},
  ): Column<Group> => ({
    key: name,
    label: t(`safety.figures.name.${name}`),
    text: (group) => sumOf(group.rows, of),
    cell: (group) => (
      <NumberButton
        name={`${nameOf(group.key)} ${t(`safety.figures.name.${name}`)}`}
        count={sumOf(group.rows, of)}
        onOpen={() =>
          onOpen({ name: nameOf(group.key), of: 'hazards', input: { ...inputOf(group.key), ...more } })
        }
      />
    ),
    align: 'right',
    sum: (all) => sumOf(all, (group) => sumOf(group.rows, of)),
  })
  const columns: Column<Group>[] = [
    { key: by, label: t(`safety.figures.column.${by}`), text: (group) => nameOf(group.key) },
    number('found', (row) => row.found),
    number('closed', (row) => row.closed, { isClosed: true }),
    {
      key: 'rate',
      label: t('safety.figures.name.rate'),
      text: (group) => percent(sumOf(group.rows, (row) => row.closed) / group.count),
      align: 'right',
    },
    number('onSpot', (row) => row.onSpot, { isOnSpot: true }),
  ]
  const data = groups.map(({ key, count }) => ({ name: nameOf(key), value: count }))
  if (by === 'source') data.sort((one, other) => other.value - one.value)
  const Chart = by === 'month' ? Columns : Bars
  return (
    <ChartPanel
      title={title}
      note={<RuleNote>{t('safety.figures.rule.found')}</RuleNote>}
      rows={groups}
      columns={columns}
      rowKey={({ key }) => key}
      isEmpty={groups.length === 0}
      summary={summary(title, data)}
    >
      <Chart data={data} label={t('safety.figures.name.found')} />
    </ChartPanel>
  )
}
