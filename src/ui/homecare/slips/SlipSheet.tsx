import type { Day } from '../../../shared/day.ts'
import type { ServiceItem } from '../../../shared/homecare/package.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useVisitTime } from '../visits/use-visit-time.ts'
import type { Sheet } from './sheets.ts'
import './slips-paper.css'

interface SlipSheetProps {
  sheet: Sheet
  day: Day
  site: Site
  items: ServiceItem[]
}

/** One worker's slips of a day on A4, a row each: what is planned, and room for what was done and who signs. */
export function SlipSheet({ sheet, day, site, items }: SlipSheetProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const active = items.filter(({ isActive }) => isActive)
  return (
    <section className="paper-only slips">
      <h1>{t('homecare.slips.paper.title')}</h1>
      <div className="slips-head">
        <span>{site.name}</span>
        <strong>{day}</strong>
        <strong>
          {t('homecare.slips.paper.worker', { name: sheet.name ?? t('homecare.slips.print.nobody') })}
        </strong>
        <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
      </div>
      <table>
        <thead>
          <tr>
            {(['code', 'elder', 'planned', 'items', 'minutes', 'satisfaction', 'signature'] as const).map(
              (column) => (
                <th key={column} className={`slips-${column}`}>
                  {t(`homecare.slips.paper.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {sheet.visits.map((visit) => (
            <Slip key={visit.id} visit={visit} items={active} />
          ))}
        </tbody>
      </table>
      <div className="slips-foot">
        <p>{t('homecare.slips.paper.scale')}</p>
        <p>
          {t('homecare.slips.paper.legend')}
          {active.map(({ id, code, name }) => (
            <span key={id} className="slips-item">
              {code} {name}
            </span>
          ))}
        </p>
        <div className="slips-signs">
          <span>{t('homecare.slips.paper.workerSigns')}</span>
          <span>{t('homecare.slips.paper.checkedBy')}</span>
        </div>
      </div>
    </section>
  )
}

function Slip({ visit, items }: { visit: VisitRow; items: ServiceItem[] }) {
  const { t } = useWords()
  const say = useEnum()
  const time = useVisitTime()
  const others = visit.workers.slice(1).map(({ name }) => name)
  const planned = items.filter(({ name }) => visit.items.includes(name))
  // Without planned items those of its kind are offered to tick.
  const offered = planned.length > 0 ? planned : items.filter(({ kind }) => kind === visit.kind)
  return (
    <tr>
      <td className="slips-code">{visit.code}</td>
      <td>
        <strong>{visit.person}</strong>
        <br />
        {visit.street}
      </td>
      <td>
        {time(visit)}
        <br />
        {say('visitKind', visit.kind)}
        {others.length > 0 && (
          <>
            <br />
            {t('homecare.slips.paper.with', { names: others.join('、') })}
          </>
        )}
      </td>
      <td>
        {offered.map(({ id, code, name }) => (
          <span key={id} className="slips-item">
            ☐ {code} {name}
          </span>
        ))}
        <div className="slips-other">{t('homecare.slips.paper.other')}</div>
      </td>
      <td className="slips-blank">
        {t('homecare.slips.paper.began')} ＿＿:＿＿
        <br />
        {t('homecare.slips.paper.ended')} ＿＿:＿＿
        <br />
        {t('homecare.slips.paper.minutes')} ＿＿＿
      </td>
      <td className="slips-rating">5 4 3 2 1</td>
      <td />
    </tr>
  )
}
