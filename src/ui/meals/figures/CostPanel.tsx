import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CoreClient } from '../../../shared/client.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Columns } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import { type Filters, lastOf, monthsOf, type Opened } from './filters.ts'
import { useChartSummary } from './use-chart-summary.ts'

type Row = Awaited<ReturnType<CoreClient['meals']['mealCosts']>>[number]

/** Yuan a meal, to the fen; null where nothing is known. */
const perMeal = (fen: number | null, { meals }: Row): number | null =>
  fen === null || meals === 0 ? null : Math.round(fen / meals) / 100

/** What a meal cost in each whole month of a period: its dishes, and the goods received. */
export function CostPanel({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t } = useWords()
  const { money } = useFormat()
  const summary = useChartSummary()
  const { siteIds } = filters
  const costs = useQuery(
    api.meals.mealCosts.queryOptions({
      input: { siteIds, ...monthsOf(filters) },
      placeholderData: keepPreviousData,
    }),
  )
  const title = t('meals.figures.by.cost')
  const show = (yuan: number) => money(Math.round(yuan * 100))
  const yuan = (key: 'perMeal' | 'dishes' | 'received', of: (row: Row) => number | null): Column<Row> => ({
    key,
    label: t(`meals.figures.column.${key}`),
    align: 'right',
    text: (row) => perMeal(of(row), row),
    cell: (row) => {
      const value = perMeal(of(row), row)
      return value === null ? '—' : show(value)
    },
  })
  const columns: Column<Row>[] = [
    { key: 'month', label: t('meals.figures.column.month'), text: ({ month }) => month, isShort: true },
    {
      key: 'meals',
      label: t('meals.figures.short.meals'),
      align: 'right',
      text: ({ meals }) => meals,
      cell: ({ month, meals }) => {
        const input = { siteIds, from: `${month}-01`, to: lastOf(month) }
        return <NumberButton name={month} count={meals} onOpen={() => onOpen({ name: month, input })} />
      },
    },
    yuan('perMeal', ({ priceFen }) => priceFen),
    yuan('dishes', ({ dishesFen }) => dishesFen),
    yuan('received', ({ receivedFen }) => receivedFen),
  ]
  return (
    <Load of={costs}>
      {(rows) => {
        // One measure for all months: what the dishes cost, where menus say so at all.
        const drawn = rows.some(({ dishesFen }) => dishesFen !== null) ? 'dishes' : 'received'
        const data = rows.flatMap((row) => {
          const value = perMeal(row[`${drawn}Fen`], row)
          return value === null ? [] : [{ name: row.month, value }]
        })
        return (
          <ChartPanel
            title={title}
            note={<RuleNote>{t('meals.figures.rule.costs')}</RuleNote>}
            rows={rows}
            columns={columns}
            rowKey={({ month }) => month}
            isEmpty={data.length === 0}
            summary={summary(t(`meals.figures.column.${drawn}`), data, show)}
          >
            <Columns data={data} label={t(`meals.figures.column.${drawn}`)} show={show} />
          </ChartPanel>
        )
      }}
    </Load>
  )
}
