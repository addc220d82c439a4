import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CoreClient } from '../../../shared/client.ts'
import { api } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import { Load, RuleNote } from '../../kit/parts.tsx'
import type { Column } from '../../kit/table.tsx'
import type { Filters, Opened } from './filters.ts'
import { useChartSummary } from './use-chart-summary.ts'
import { useMoneyColumn } from './use-meal-columns.ts'

type Row = Awaited<ReturnType<CoreClient['meals']['fundFigures']>>[number]

/** What each fund gave for the meals of a period. */
export function FundPanel({ filters, onOpen }: { filters: Filters; onOpen(opened: Opened): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const column = useMoneyColumn()
  const summary = useChartSummary()
  const funds = useQuery(
    api.meals.fundFigures.queryOptions({ input: filters, placeholderData: keepPreviousData }),
  )
  const title = t('meals.figures.by.fund')
  const columns: Column<Row>[] = [
    {
      key: 'fund',
      label: t('meals.figures.column.fund'),
      text: ({ fund }) => say('subsidyFund', fund),
      sum: () => t('meals.figures.sum'),
    },
    {
      key: 'meals',
      label: t('meals.figures.short.meals'),
      align: 'right',
      text: ({ meals }) => meals,
      cell: ({ fund, meals }) => {
        const name = say('subsidyFund', fund)
        const open = () => onOpen({ name, input: { ...filters, fund } })
        return <NumberButton name={name} count={meals} onOpen={open} />
      },
    },
    column('subsidy', t('meals.figures.name.subsidy'), ({ subsidyFen }) => subsidyFen),
    column('grants', t('meals.figures.name.grants'), ({ grantsFen }) => grantsFen),
  ]
  const show = (yuan: number) => money(Math.round(yuan * 100))
  return (
    <Load of={funds}>
      {(rows) => {
        const data = rows.map(({ fund, subsidyFen }) => ({
          name: say('subsidyFund', fund),
          value: subsidyFen / 100,
        }))
        return (
          <ChartPanel
            title={title}
            note={<RuleNote>{t('meals.figures.rule.funds')}</RuleNote>}
            rows={rows}
            columns={columns}
            rowKey={({ fund }) => fund}
            isEmpty={rows.length === 0}
            summary={summary(title, data, show)}
          >
            <Bars data={data} label={t('meals.figures.name.subsidy')} show={show} />
          </ChartPanel>
        )
      }}
    </Load>
  )
}
