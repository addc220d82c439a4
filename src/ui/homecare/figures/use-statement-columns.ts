import type { Fund } from '../../../shared/homecare/fund.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import { type StatementRow, shareOf } from './statement.ts'

/** A month's statement, a line per elder and a column per fund; money in yuan. */
export function useStatementColumns(funds: readonly Fund[]): Column<StatementRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const number = (key: string, label: string, of: (row: StatementRow) => number): Column<StatementRow> => ({
    key,
    label,
    align: 'right',
    text: of,
    sum: (rows) => rows.reduce((sum, row) => sum + of(row), 0),
  })
  const yuan = (key: string, label: string, of: (row: StatementRow) => number): Column<StatementRow> => {
    const sum = (rows: StatementRow[]) => rows.reduce((fen, row) => fen + of(row), 0) / 100
    return {
      key,
      label,
      align: 'right',
      text: (row) => of(row) / 100,
      cell: (row) => (of(row) / 100).toFixed(2),
      sum,
      sumCell: (rows) => sum(rows).toFixed(2),
    }
  }
  return [
    {
      key: 'person',
      label: t('homecare.figures.statement.person'),
      text: ({ person }) => person,
      sum: () => t('homecare.figures.sum'),
      isShort: true,
    },
    {
      key: 'idNumber',
      label: t('homecare.figures.statement.idNumber'),
      text: ({ idNumberMasked }) => idNumberMasked,
      isShort: true,
    },
    { key: 'street', label: t('homecare.figures.column.street'), text: ({ street }) => street },
    {
      key: 'package',
      label: t('homecare.figures.statement.package'),
      text: (row) => row.package,
    },
    number('visits', t('homecare.figures.short.visits'), ({ visits }) => visits),
    number('counted', t('homecare.figures.short.counted'), ({ counted }) => counted),
    number('minutes', t('homecare.visits.row.minutesLabel'), ({ minutes }) => minutes),
    yuan('cost', t('homecare.figures.statement.cost'), ({ costFen }) => costFen),
    ...funds.map((fund) => yuan(fund, say('fund', fund), (row) => shareOf(row, fund))),
  ]
}
