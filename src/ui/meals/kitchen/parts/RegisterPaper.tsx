import type { Month } from '../../../../shared/day.ts'
import { useWords } from '../../../app/words.ts'
import { useFormat } from '../../../kit/format.ts'
import type { Column } from '../../../kit/table.tsx'
import { Paper } from './Paper.tsx'

interface RegisterPaperProps<R> {
  title: string
  /** The canteen's. */
  name: string
  month: Month
  columns: Column<R>[]
  rows: R[]
  /** The rules it is kept by. */
  note?: string
  onPrinted(): void
}

/** A month's register on A4 across, with the lines to sign. */
export function RegisterPaper<R>({
  title,
  name,
  month,
  columns,
  rows,
  note,
  onPrinted,
}: RegisterPaperProps<R>) {
  const { t } = useWords()
  const { moment } = useFormat()
  const shown = columns.filter(({ isOnlyOnScreen }) => !isOnlyOnScreen)
  return (
    <Paper format="landscape" onPrinted={onPrinted}>
      <h1>{title}</h1>
      <p className="kitchen-paper-line">
        <span>{name}</span>
        <strong>{month}</strong>
        <span>{t('kit.rows', { count: rows.length })}</span>
      </p>
      <table>
        <thead>
          <tr>
            {shown.map(({ key, label }) => (
              <th key={key}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: printed once
            <tr key={index}>
              {shown.map(({ key, text }) => (
                <td key={key}>{text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="kitchen-paper-foot">
        {note}
        <div className="kitchen-paper-signs">
          <span>{t('meals.kitchen.paper.keeper')}</span>
          <span>{t('meals.kitchen.paper.checker')}</span>
          <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
        </div>
      </div>
    </Paper>
  )
}
