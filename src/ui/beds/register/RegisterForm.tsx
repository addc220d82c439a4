import { countBeds } from '../../../shared/beds/figures.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import './register-form.css'
import type { RegisterRow } from './use-columns.tsx'

interface RegisterFormProps {
  site: Site
  /** The moment it shows, written out. */
  when: string
  rows: RegisterRow[]
  columns: Column<RegisterRow>[]
  /** Only what a filter left. */
  isPart: boolean
}

/** 床位一览表 on paper: A4 across, with totals and lines to sign. */
export function RegisterForm({ site, when, rows, columns, isPart }: RegisterFormProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  return (
    <section className="paper-only register-form">
      <h1>{t('beds.register.title')}</h1>
      <div className="register-form-head">
        <span>{site.name}</span>
        <span>
          {t('beds.register.asOf', { when })}
          {isPart && t('beds.register.filtered', { count: rows.length })}
        </span>
        <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
      </div>
      <table>
        <thead>
          <tr>
            <th>{t('beds.register.number')}</th>
            {columns.map(({ key, label }) => (
              <th key={key} className={`register-form-${key}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              {columns.map(({ key, text }) => (
                <td key={key}>{text(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="register-form-foot">
        <p>{t('beds.register.totals.line', { ...countBeds(rows) })}</p>
        <p className="register-form-rule">{t('beds.register.totals.rule')}</p>
        <div className="register-form-signs">
          <span>{t('beds.register.madeBy')}</span>
          <span>{t('beds.register.checkedBy')}</span>
          <span>{t('beds.register.signedOn')}</span>
        </div>
      </div>
    </section>
  )
}
