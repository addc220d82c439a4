import { SimpleGrid, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Columns } from '../../kit/figures/lazy-bars.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { type Filters, monthsOf } from './filters.ts'
import { Lost } from './Lost.tsx'
import { type OpenedPersons, PersonsBehind } from './PersonsBehind.tsx'
import { PersonsFigure } from './PersonsFigure.tsx'
import { useChartSummary } from './use-chart-summary.ts'

/** Persons, never person-times: by month and over all; and who no longer comes. */
export function People({ filters }: { filters: Filters }) {
  const { t } = useWords()
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <PersonsFigure filters={filters} />
      </SimpleGrid>
      <Months filters={filters} />
      <Lost filters={filters} />
      <ol className="paper-only">
        <li>{t('meals.figures.rule.persons')}</li>
        <li>{t('meals.figures.rule.lost')}</li>
      </ol>
    </Stack>
  )
}

type Row = { month: string; persons: number }

function Months({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const summary = useChartSummary()
  const [opened, setOpened] = useState<OpenedPersons | null>(null)
  const { siteIds } = filters
  const persons = useQuery(
    api.meals.mealPersons.queryOptions({
      input: { siteIds, ...monthsOf(filters) },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('meals.figures.by.persons')
  const label = t('meals.figures.short.persons')
  const columns: Column<Row>[] = [
    { key: 'month', label: t('meals.figures.column.month'), text: ({ month }) => month },
    {
      key: 'persons',
      label,
      align: 'right',
      text: (row) => row.persons,
      cell: ({ month, persons: count }) => {
        const open = () => setOpened({ name: title, siteIds, fromMonth: month, toMonth: month })
        return <NumberButton name={`${month} · ${label}`} count={count} onOpen={open} />
      },
    },
  ]
  return (
    <>
      <Load of={persons}>
        {({ byMonth }) => {
          const data = byMonth.map(({ month, persons: value }) => ({ name: month, value }))
          return (
            <ChartPanel
              title={title}
              note={<RuleNote>{t('meals.figures.rule.persons')}</RuleNote>}
              rows={byMonth}
              columns={columns}
              rowKey={({ month }) => month}
              isEmpty={byMonth.length === 0}
              summary={summary(title, data)}
            >
              <Columns data={data} label={label} />
            </ChartPanel>
          )
        }}
      </Load>
      {opened && <PersonsBehind opened={opened} onClose={() => setOpened(null)} />}
    </>
  )
}
