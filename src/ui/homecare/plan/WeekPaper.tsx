import type { Day } from '../../../shared/day.ts'
import type { Site } from '../../../shared/sites/schema.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { useDayWords } from '../../kit/use-day-words.ts'
import { type By, type CalendarRow, isStanding, load } from './calendar.ts'
import './week-paper.css'

interface WeekPaperProps {
  site: Site
  by: By
  rows: readonly CalendarRow[]
  days: readonly Day[]
}

/** The week on paper: a sheet for each worker (or elder) who has visits. */
export function WeekPaper({ site, by, rows, days }: WeekPaperProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const shown = rows.filter(({ byDay }) => [...byDay.values()].flat().some(isStanding))
  return (
    <div className="week-paper paper-only">
      {shown.map((row) => (
        <section key={row.id}>
          <h2>{t('homecare.plan.paper.title', { name: row.name })}</h2>
          <p className="week-paper-head">
            <span>{[site.name, row.note].filter(Boolean).join(' · ')}</span>
            <span>{`${days[0]} – ${days.at(-1)}`}</span>
            <span>{t('homecare.plan.load', { ...load([...row.byDay.values()].flat(), by) })}</span>
          </p>
          <Sheet row={row} days={days} by={by} />
          <p>{t('kit.printedAt', { when: moment(Date.now()) })}</p>
        </section>
      ))}
    </div>
  )
}

function Sheet({ row, days, by }: { row: CalendarRow; days: readonly Day[]; by: By }) {
  const { t } = useWords()
  const say = useEnum()
  const { time } = useFormat()
  const { weekday } = useDayWords()
  return (
    <table>
      <thead>
        <tr>
          <th>{t('homecare.plan.field.on')}</th>
          <th>{t('kit.time')}</th>
          <th>{t(by === 'worker' ? 'homecare.plan.field.elder' : 'homecare.plan.field.worker')}</th>
          <th>{t('homecare.plan.field.street')}</th>
          <th>{t('homecare.plan.field.kind')}</th>
          <th>{t('homecare.plan.field.items')}</th>
          <th>{t('kit.note')}</th>
        </tr>
      </thead>
      <tbody>
        {days.flatMap((day) => {
          const visits = (row.byDay.get(day) ?? []).filter(isStanding)
          const date = `${day.slice(5)} ${weekday(day)}`
          if (visits.length === 0) {
            const text = row.leaves.has(day) ? t('homecare.plan.onLeave') : ''
            return [
              <tr key={day}>
                <th>{date}</th>
                <td colSpan={6}>{text}</td>
              </tr>,
            ]
          }
          return visits.map((visit, index) => (
            <tr key={visit.id}>
              {index === 0 && <th rowSpan={visits.length}>{date}</th>}
              <td>{`${time(visit.fromAt)}–${time(visit.toAt)}`}</td>
              <td>{by === 'worker' ? visit.person : visit.workers.map(({ name }) => name).join('、')}</td>
              <td>{visit.street}</td>
              <td>{say('visitKind', visit.kind)}</td>
              <td>{visit.items.join('、')}</td>
              <td>
                {by === 'worker' && visit.workers.length > 1
                  ? t('homecare.plan.paper.with', {
                      names: visit.workers
                        .filter(({ staffId }) => staffId !== row.id)
                        .map(({ name }) => name)
                        .join('、'),
                    })
                  : ''}
              </td>
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}
