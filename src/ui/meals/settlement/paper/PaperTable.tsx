import { useWords } from '../../../app/words.ts'
import type { Column } from '../../../kit/table.tsx'

interface PaperTableProps<R> {
  title?: string
  columns: readonly Column<R>[]
  rows: R[]
  rowKey: (row: R) => string | number
  /** Counts the lines before the first column. */
  isNumbered?: boolean
}

/** A table on paper, with its sums at the end. */
export function PaperTable<R>({ title, columns, rows, rowKey, isNumbered = false }: PaperTableProps<R>) {
  const { t } = useWords()
  const own = columns.filter(({ isOnlyOnScreen }) => !isOnlyOnScreen)
  return (
    <>
      {title && <h2>{title}</h2>}
      <table>
        <thead>
          <tr>
            {isNumbered && <th>{t('meals.settlement.paper.line')}</th>}
            {own.map(({ key, label, align }) => (
              <th key={key} className={align}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)}>
              {isNumbered && <td className="right">{index + 1}</td>}
              {own.map(({ key, cell, text, align, isShort }) => (
                <td key={key} className={[align, isShort && 'short'].filter(Boolean).join(' ')}>
                  {cell?.(row) ?? text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {own.some(({ sum }) => sum) && (
          <tfoot>
            <tr>
              {isNumbered && <td />}
              {own.map(({ key, sum, sumCell = sum, align }) => (
                <td key={key} className={align}>
                  {sumCell?.(rows)}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </>
  )
}
