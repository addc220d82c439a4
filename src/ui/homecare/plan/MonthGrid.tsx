import { memo } from 'react'
import type { Day } from '../../../shared/day.ts'
import { weekdayOf } from '../../../shared/week.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { useDayWords } from '../../kit/use-day-words.ts'
import { type By, type CalendarRow, load } from './calendar.ts'
import css from './plan.module.css'

interface MonthGridProps {
  rows: readonly CalendarRow[]
  days: readonly Day[]
  by: By
}

/** A month: how many visits and minutes each worker or elder has on each day; a cell opens its day. */
export function MonthGrid({ rows, days, by }: MonthGridProps) {
  const { t } = useWords()
  const { number, dayOf } = useFormat()
  const { weekday } = useDayWords()
  const now = dayOf(Date.now())
  const sums = days.map((day) =>
    load(
      rows.flatMap(({ byDay }) => byDay.get(day) ?? []),
      by,
    ),
  )
  const all = load(
    rows.flatMap(({ byDay }) => days.flatMap((day) => byDay.get(day) ?? [])),
    by,
  )
  return (
    <table className={css.month}>
      <thead>
        <tr>
          <th scope="col">
            {t(by === 'worker' ? 'homecare.plan.column.worker' : 'homecare.plan.column.elder')}
          </th>
          {days.map((day) => (
            <th
              key={day}
              scope="col"
              data-today={day === now || undefined}
              data-weekend={weekdayOf(day) > 5 || undefined}
            >
              {Number(day.slice(8))}
              <span className={css.sub}>{weekday(day)}</span>
            </th>
          ))}
          <th scope="col">{t('homecare.plan.column.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MonthRow key={row.id} row={row} days={days} by={by} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('homecare.plan.column.sum')}</th>
          {sums.map((sum, index) => (
            <td key={days[index]}>
              {number(sum.visits)}
              <span className={css.sub}>{number(sum.minutes)}</span>
            </td>
          ))}
          <td>
            {number(all.visits)}
            <span className={css.sub}>{number(all.minutes)}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

const MonthRow = memo(function MonthRow({
  row,
  days,
  by,
}: {
  row: CalendarRow
  days: readonly Day[]
  by: By
}) {
  const { t } = useWords()
  const { number } = useFormat()
  const total = load(
    days.flatMap((day) => row.byDay.get(day) ?? []),
    by,
  )
  return (
    <tr>
      <th scope="row">
        {row.name}
        <span className={css.sub}>{row.note}</span>
      </th>
      {days.map((day) => {
        const visits = row.byDay.get(day)
        const { visits: count, minutes } = load(visits ?? [], by)
        const isAway = row.leaves.has(day)
        return (
          <td key={day} data-weekend={weekdayOf(day) > 5 || undefined} data-away={isAway || undefined}>
            {visits ? (
              <button type="button" className={css.cell} data-stop data-open={day} tabIndex={-1}>
                <span className={css.heard}>{t('homecare.plan.cell', { name: row.name, day })} </span>
                <b>{count}</b> <span className={css.sub}>{number(minutes)}</span>
              </button>
            ) : null}
            {isAway && <span className={css.away}>{t('homecare.plan.awayShort')}</span>}
          </td>
        )
      })}
      <td>
        <b>{number(total.visits)}</b>
        <span className={css.sub}>{number(total.minutes)}</span>
      </td>
    </tr>
  )
})
