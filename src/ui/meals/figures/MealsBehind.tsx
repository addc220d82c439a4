import { Button, Group, Text } from '@mantine/core'
import { IconDownload, IconPrinter } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MealRow } from '../../../shared/meals/meal.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { type Column, Grid } from '../../kit/grid.tsx'
import { Pager } from '../../kit/pager.tsx'
import { Empty, ErrorNote, Load } from '../../kit/parts.tsx'
import { usePrintRows } from '../../kit/print.ts'
import { exportSheet } from '../../kit/sheet.ts'
import type { RowsInput } from './filters.ts'
import { readAllMeals } from './read-all.ts'
import { useMealColumns } from './use-meal-columns.ts'

const PAGE = 100

/** The meals behind a figure, page by page, so that years open at once; exported and printed whole, with their sums. */
export function MealsBehind({ name, input }: { name: string; input: RowsInput }) {
  const { t } = useWords()
  const columns = useMealColumns()
  const [page, setPage] = useState(1)
  const [error, setError] = useState<unknown>(null)
  const meals = useQuery(
    api.meals.mealRows.queryOptions({
      input: { ...input, limit: PAGE, offset: (page - 1) * PAGE },
      placeholderData: keepPreviousData,
    }),
  )
  const paper = usePrintRows(() => readAllMeals(input))
  const total = meals.data?.total ?? 0
  const tried = async (act: () => Promise<void>) => {
    try {
      setError(null)
      await act()
    } catch (failure) {
      setError(failure)
    }
  }
  return (
    <>
      <Group justify="flex-end" gap="xs" className="screen-only">
        <Text c="dimmed" role="status">
          {meals.data && t('kit.rows', { count: total })}
        </Text>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          disabled={total === 0}
          onClick={() => void tried(async () => exportSheet(name, columns, await readAllMeals(input)))}
        >
          {t('kit.export')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={total === 0}
          loading={paper.isReading}
          onClick={() => void tried(paper.print)}
        >
          {t('kit.print')}
        </Button>
      </Group>
      <ErrorNote error={error} />
      <Load of={meals}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('meals.figures.rows.empty')} />
          ) : (
            <MealGrid
              name={name}
              rows={paper.rows ?? rows}
              // A page has no sum of the whole.
              columns={paper.rows || total <= PAGE ? columns : columns.map(({ sum: _, ...column }) => column)}
            />
          )
        }
      </Load>
      <Pager total={total} pageSize={PAGE} page={page} onPage={setPage} />
    </>
  )
}

function MealGrid({ name, rows, columns }: { name: string; rows: MealRow[]; columns: Column<MealRow>[] }) {
  return (
    <Grid
      name={name}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      sort={null}
      sortKeys={[]}
      onSort={() => {}}
    />
  )
}
