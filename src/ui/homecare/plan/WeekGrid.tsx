import { Text } from '@mantine/core'
import { IconBeach } from '@tabler/icons-react'
import { memo } from 'react'
import { type Day, dayOf } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { useDayWords } from '../../kit/use-day-words.ts'
import { type By, type CalendarRow, load } from './calendar.ts'
import type { Moving } from './moving.ts'
import css from './plan.module.css'
import { type ChipWords, Ghost, VisitChip } from './VisitChip.tsx'

export interface GridProps {
  rows: readonly CalendarRow[]
  days: readonly Day[]
  by: By
  words: ChipWords
  canMove: boolean
  moving: Moving | null
}

/** A week: a row for each worker or elder, a column for each day. */
export function WeekGrid({ rows, days, by, words, canMove, moving }: GridProps) {
  const { t } = useWords()
  const { zone, dayOf: today } = useFormat()
  const { weekday } = useDayWords()
  const now = today(Date.now())
  return (
    <table className={css.week}>
      <thead>
        <tr>
          <th scope="col">
            {t(by === 'worker' ? 'homecare.plan.column.worker' : 'homecare.plan.column.elder')}
          </th>
          {days.map((day) => (
            <th key={day} scope="col" data-today={day === now || undefined}>
              {weekday(day)} <span className={css.quiet}>{day.slice(5)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <WeekRow
            key={row.id}
            row={row}
            days={days}
            by={by}
            words={words}
            canMove={canMove}
            today={now}
            ghostDay={moving?.toRow === row.id ? dayOf(moving.fromAt, zone) : null}
            ghost={moving?.toRow === row.id ? `${words.time(moving.fromAt)}–${words.time(moving.toAt)}` : ''}
          />
        ))}
      </tbody>
    </table>
  )
}

interface WeekRowProps extends Omit<GridProps, 'rows' | 'moving'> {
  row: CalendarRow
  today: Day
  ghostDay: Day | null
  ghost: string
}

const WeekRow = memo(function WeekRow({
  row,
  days,
  by,
  words,
  canMove,
  today,
  ghostDay,
  ghost,
}: WeekRowProps) {
  const { t } = useWords()
  const total = load(
    days.flatMap((day) => row.byDay.get(day) ?? []),
    by,
  )
  return (
    <tr>
      <th scope="row">
        {row.name}
        <Text component="span" className={css.sub}>
          {row.note}
        </Text>
        <Text component="span" className={css.sub}>
          {t('homecare.plan.load', { ...total })}
        </Text>
      </th>
      {days.map((day) => (
        <td key={day} data-cell data-row={row.id} data-day={day} data-today={day === today || undefined}>
          {row.leaves.has(day) && <LeaveMark />}
          {(row.byDay.get(day) ?? []).map((visit) => (
            <VisitChip key={visit.id} visit={visit} row={row.id} by={by} words={words} canMove={canMove} />
          ))}
          {ghostDay === day && <Ghost text={ghost} />}
        </td>
      ))}
    </tr>
  )
})

/** The worker is away on that day. */
export function LeaveMark() {
  const { t } = useWords()
  return (
    <span className={css.leave}>
      <IconBeach size={16} aria-hidden />
      {t('homecare.plan.onLeave')}
    </span>
  )
}
