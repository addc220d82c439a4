import { Stack, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoreClient } from '../../../shared/client.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import type { Filters, Opened } from './filters.ts'
import { OpenedRows } from './OpenedRows.tsx'
import { useChartWords } from './use-chart-words.ts'

type Row = Awaited<ReturnType<CoreClient['homecare']['itemFigures']>>[number]

/** A chart shows so many; the table has them all. */
const MOST_BARS = 15

/** How often each item was given: a table of its own, which does not add up to visits. */
export function ItemFigures({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const { summary } = useChartWords()
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = useColumns(filters, setOpened)
  const items = useQuery(
    api.homecare.itemFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const title = t('homecare.figures.by.item')
  return (
    <Stack>
      <Text>{t('homecare.figures.rule.items')}</Text>
      <Load of={items}>
        {(rows) => {
          const data = [...rows]
            .sort((a, b) => b.times - a.times)
            .slice(0, MOST_BARS)
            .map(({ item, times }) => ({ name: item, value: times }))
          return (
            <>
              <ChartPanel
                title={title}
                rows={rows}
                columns={columns}
                rowKey={({ itemId }) => itemId}
                isEmpty={rows.length === 0}
                summary={summary(title, data)}
              >
                <Bars data={data} label={t('homecare.figures.column.times')} />
              </ChartPanel>
              <DataTable
                name={`${title} ${filters.from} – ${filters.to}`}
                rows={rows}
                columns={columns}
                rowKey={({ itemId }) => itemId}
              />
            </>
          )
        }}
      </Load>
      {opened && <OpenedRows opened={opened} onClose={() => setOpened(null)} />}
    </Stack>
  )
}

function useColumns(filters: Filters, onOpen: (opened: Opened) => void): Column<Row>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const sum = (rows: Row[], key: 'times' | 'costFen') => rows.reduce((total, row) => total + row[key], 0)
  return [
    {
      key: 'item',
      label: t('homecare.figures.column.item'),
      text: ({ item }) => item,
      sum: () => t('homecare.figures.sum'),
    },
    { key: 'kind', label: t('homecare.figures.column.kind'), text: ({ kind }) => say('visitKind', kind) },
    {
      key: 'category',
      label: t('homecare.figures.column.category'),
      text: ({ category }) => say('careCategory', category),
    },
    {
      key: 'times',
      label: t('homecare.figures.column.times'),
      align: 'right',
      text: ({ times }) => times,
      cell: ({ item, itemId, times }) => (
        <NumberButton
          name={item}
          count={times}
          onOpen={() => onOpen({ name: item, input: { ...filters, itemId, states: ['done'] } })}
        />
      ),
      sum: (rows) => sum(rows, 'times'),
    },
    {
      key: 'persons',
      label: t('homecare.figures.short.persons'),
      align: 'right',
      text: ({ persons }) => persons,
    },
    {
      key: 'cost',
      label: t('homecare.figures.column.cost'),
      align: 'right',
      text: ({ costFen }) => costFen / 100,
      cell: ({ costFen }) => money(costFen),
      sum: (rows) => sum(rows, 'costFen') / 100,
      sumCell: (rows) => money(sum(rows, 'costFen')),
    },
  ]
}
