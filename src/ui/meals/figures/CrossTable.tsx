import { Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Meal } from '../../../shared/meals/terms.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Load } from '../../kit/parts.tsx'
import { type Column, DataTable } from '../../kit/table.tsx'
import { type CrossLine, crossOf, type Filters, narrow, type Opened } from './filters.ts'
import { useNames } from './use-names.ts'

/** Person-times by canteen and meal. */
export function CrossTable({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t } = useWords()
  const nameOf = useNames()
  const figures = useQuery(
    api.meals.mealFigures.queryOptions({
      input: { ...filters, by: ['site', 'meal'] },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('meals.figures.by.cross')
  const ofLine = ({ counts }: CrossLine, meal?: Meal) =>
    meal ? (counts[meal] ?? 0) : Meal.options.reduce((sum, each) => sum + (counts[each] ?? 0), 0)
  const column = (meal?: Meal): Column<CrossLine> => ({
    key: meal ?? 'sum',
    label: meal ? nameOf('meal', meal) : t('meals.figures.sum'),
    align: 'right',
    text: (line) => ofLine(line, meal),
    cell: (line) => {
      const ofSite = narrow(filters, 'site', line.siteId)
      const name = [nameOf('site', line.siteId), ...(meal ? [nameOf('meal', meal)] : [])].join(' · ')
      const input = meal ? narrow(ofSite, 'meal', meal) : ofSite
      return <NumberButton name={name} count={ofLine(line, meal)} onOpen={() => onOpen({ name, input })} />
    },
    sum: (lines) => lines.reduce((sum, line) => sum + ofLine(line, meal), 0),
  })
  const columns: Column<CrossLine>[] = [
    {
      key: 'site',
      label: t('meals.figures.column.site'),
      text: ({ siteId }) => nameOf('site', siteId),
      sum: () => t('meals.figures.sum'),
    },
    ...Meal.options.map(column),
    column(),
  ]
  return (
    <section>
      <Title order={2} fz={20} mb="xs">
        {title}
      </Title>
      <Load of={figures}>
        {(rows) => (
          <DataTable
            name={`${title} ${filters.from} – ${filters.to}`}
            rows={crossOf(rows)}
            columns={columns}
            rowKey={({ siteId }) => siteId}
            searchable={false}
          />
        )}
      </Load>
    </section>
  )
}
