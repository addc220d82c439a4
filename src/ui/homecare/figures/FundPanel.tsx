import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { ChartPanel } from '../../kit/figures/ChartPanel.tsx'
import { Bars } from '../../kit/figures/lazy-bars.ts'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import type { StatementData } from './statement.ts'
import { useChartWords } from './use-chart-words.ts'

type Row = StatementData['byFund'][number]

const total = (rows: Row[]) => rows.reduce((sum, { fen }) => sum + fen, 0)

/** A month's cost by who pays it. */
export function FundPanel({ rows }: { rows: Row[] }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const { summary } = useChartWords()
  const title = t('homecare.figures.by.fund')
  const columns: Column<Row>[] = [
    {
      key: 'fund',
      label: t('homecare.figures.column.fund'),
      text: ({ fund }) => say('fund', fund),
      sum: () => t('homecare.figures.sum'),
    },
    {
      key: 'persons',
      label: t('homecare.figures.statement.persons'),
      align: 'right',
      text: ({ persons }) => persons,
    },
    {
      key: 'cost',
      label: t('homecare.figures.statement.cost'),
      align: 'right',
      text: ({ fen }) => fen / 100,
      cell: ({ fen }) => money(fen),
      sum: (all) => total(all) / 100,
      sumCell: (all) => money(total(all)),
    },
  ]
  const data = rows.map(({ fund, fen }) => ({ name: say('fund', fund), value: fen / 100 }))
  const show = (yuan: number) => money(Math.round(yuan * 100))
  return (
    <ChartPanel
      title={title}
      rows={rows}
      columns={columns}
      rowKey={({ fund }) => fund}
      isEmpty={rows.length === 0}
      summary={summary(title, data, show)}
    >
      <Bars data={data} label={t('homecare.figures.statement.cost')} show={show} />
    </ChartPanel>
  )
}
