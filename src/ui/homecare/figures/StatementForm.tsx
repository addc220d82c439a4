import type { Month } from '../../../shared/day.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { fundsOf, type StatementData } from './statement.ts'
import './statement.css'
import { useStatementColumns } from './use-statement-columns.ts'

interface StatementFormProps {
  data: StatementData
  month: Month
  site: Site
}

/** A month's statement on paper, A4 across: each elder signs in their line, the funds stand below. */
export function StatementForm({ data, month, site }: StatementFormProps) {
  const { t } = useWords()
  const { state } = useSession()
  const { moment, money } = useFormat()
  const say = useEnum()
  const columns = useStatementColumns(fundsOf(data))
  return (
    <section className="paper-only statement">
      <h1>{t('homecare.figures.statement.title')}</h1>
      <div className="statement-head">
        <span>{[state.organisation, site.name].filter(Boolean).join(' · ')}</span>
        <strong>{month}</strong>
        <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
      </div>
      <table>
        <thead>
          <tr>
            {columns.map(({ key, label }) => (
              <th key={key}>{label}</th>
            ))}
            <th className="statement-sign">{t('homecare.figures.statement.sign')}</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.personId}>
              {columns.map(({ key, text, cell, align }) => (
                <td key={key} className={align}>
                  {cell?.(row) ?? text(row)}
                </td>
              ))}
              <td />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {columns.map(({ key, sum, sumCell = sum, align }) => (
              <td key={key} className={align}>
                {sumCell?.(data.rows)}
              </td>
            ))}
            <td />
          </tr>
        </tfoot>
      </table>
      <div className="statement-foot">
        <p>
          <strong>{t('homecare.figures.statement.byFund')}：</strong>
          {data.byFund.map(({ fund, fen }) => (
            <span key={fund} className="statement-fund">
              {say('fund', fund)} {money(fen)}
            </span>
          ))}
        </p>
        <p className="statement-rule">{t('homecare.figures.rule.statement')}</p>
        <div className="statement-signs">
          <span>{t('homecare.figures.statement.madeBy')}</span>
          <span>{t('homecare.figures.statement.checkedBy')}</span>
          <span>{t('homecare.figures.statement.signedOn')}</span>
        </div>
      </div>
    </section>
  )
}
