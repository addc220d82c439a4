import { memo } from 'react'
import { type Day, dayOf, type Instant, instantOf } from '../../../shared/day.ts'
import type { VisitRow } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { type By, type CalendarRow, lines, load } from './calendar.ts'
import type { Moving } from './moving.ts'
import css from './plan.module.css'
import { type ChipWords, Ghost, VisitChip } from './VisitChip.tsx'
import { type GridProps, LeaveMark } from './WeekGrid.tsx'

/** The hours that are shown: 07–21, and more where a visit lies outside. */
export interface Hours {
  first: number
  last: number
  startAt: Instant
}

export function hoursOf(visits: readonly VisitRow[], day: Day, zone: string): Hours {
  const midnight = instantOf(day, '00:00', zone)
  const hour = (at: Instant) => (at - midnight) / 3_600_000
  const first = Math.max(0, Math.min(7, ...visits.map(({ fromAt }) => Math.floor(hour(fromAt)))))
  const last = Math.min(30, Math.max(21, ...visits.map(({ toAt }) => Math.ceil(hour(toAt)))))
  return { first, last, startAt: midnight + first * 3_600_000 }
}

/** A day as a time line for each worker or elder. */
export function DayGrid({ rows, day, hours, ...rest }: Omit<GridProps, 'days'> & { day: Day; hours: Hours }) {
  const { t } = useWords()
  const { zone } = useFormat()
  const { moving } = rest
  const marks = Array.from({ length: hours.last - hours.first }, (_, index) => hours.first + index)
  return (
    <div className={css.day} style={{ '--hours': marks.length } as React.CSSProperties}>
      <div className={css.dayHead} aria-hidden>
        <span>{t(rest.by === 'worker' ? 'homecare.plan.column.worker' : 'homecare.plan.column.elder')}</span>
        <div className={css.hours}>
          {marks.map((hour) => (
            <span key={hour}>{`${String(hour % 24).padStart(2, '0')}:00`}</span>
          ))}
        </div>
      </div>
      {rows.map((row) => (
        <DayRow
          key={row.id}
          row={row}
          day={day}
          hours={hours}
          by={rest.by}
          words={rest.words}
          canMove={rest.canMove}
          moving={moving?.toRow === row.id && dayOf(moving.fromAt, zone) === day ? moving : null}
        />
      ))}
    </div>
  )
}

interface DayRowProps {
  row: CalendarRow
  day: Day
  hours: Hours
  by: By
  words: ChipWords
  canMove: boolean
  moving: Moving | null
}

const DayRow = memo(function DayRow({ row, day, hours, by, words, canMove, moving }: DayRowProps) {
  const { t } = useWords()
  const visits = row.byDay.get(day) ?? []
  const { lineOf, count } = lines(visits)
  const span = (hours.last - hours.first) * 3_600_000
  const place = (fromAt: Instant, toAt: Instant, line: number) => ({
    left: `${((fromAt - hours.startAt) / span) * 100}%`,
    width: `${((toAt - fromAt) / span) * 100}%`,
    top: `calc(${line} * 4.5rem + 0.25rem)`,
  })
  return (
    <section className={css.dayRow} aria-label={row.name}>
      <div className={css.dayName}>
        <b>{row.name}</b>
        <span className={css.sub}>{row.note}</span>
        <span className={css.sub}>{t('homecare.plan.load', { ...load(visits, by) })}</span>
        {row.leaves.has(day) && <LeaveMark />}
      </div>
      <div
        className={css.lane}
        data-cell
        data-lane
        data-row={row.id}
        data-day={day}
        style={{ minHeight: `calc(${count} * 4.5rem + 0.5rem)` }}
      >
        {visits.map((visit) => (
          <VisitChip
            key={visit.id}
            visit={visit}
            row={row.id}
            by={by}
            words={words}
            canMove={canMove}
            style={place(visit.fromAt, visit.toAt, lineOf.get(visit.id) ?? 0)}
          />
        ))}
        {moving && (
          <Ghost
            text={`${words.time(moving.fromAt)}–${words.time(moving.toAt)}`}
            style={place(moving.fromAt, moving.toAt, 0)}
          />
        )}
      </div>
    </section>
  )
})
