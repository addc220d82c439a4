import { Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, type Day, daysOfMonth, type Month } from '../../../shared/day.ts'
import type { DueRow } from '../../../shared/safety/duty.ts'
import { DueState } from '../../../shared/safety/terms.ts'
import { weekdayOf, weekOf } from '../../../shared/week.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { dueLooks } from './DueState.tsx'
import './month-grid.css'

interface MonthGridProps {
  month: Month
  day: Day
  today: Day
  dues: readonly DueRow[]
  onDay(day: Day): void
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A month, Monday first: of each day how much stands where. Arrow keys go from day to day, also into the next month. */
export function MonthGrid({ month, day, today, dues, onDay }: MonthGridProps) {
  const { t } = useWords()
  const { nameOf } = useDayWords()
  const table = useRef<HTMLTableElement>(null)
  const isMoved = useRef(false)
  const weeks = [...new Set(daysOfMonth(month).map((each) => weekOf(each)[0] ?? each))].map(weekOf)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another day was chosen by key
  useEffect(() => {
    if (isMoved.current) table.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus()
    isMoved.current = false
  }, [day])
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    isMoved.current = true
    onDay(addDays(day, step))
  }
  return (
    <table ref={table} className="month-grid" aria-label={t('safety.today.calendar.name', { month })}>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
            <th key={weekday} scope="col">
              {nameOf(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((each) => (
              <td key={each} data-weekend={weekdayOf(each) > 5 || undefined}>
                {each.startsWith(month) && (
                  <DayCell
                    day={each}
                    isChosen={each === day}
                    isToday={each === today}
                    dues={dues.filter(({ onDay }) => onDay === each)}
                    onChoose={() => onDay(each)}
                    onKeyDown={move}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayCellProps {
  day: Day
  isChosen: boolean
  isToday: boolean
  dues: readonly DueRow[]
  onChoose(): void
  onKeyDown(event: KeyboardEvent): void
}

function DayCell({ day, isChosen, isToday, dues, onChoose, onKeyDown }: DayCellProps) {
  const { t } = useWords()
  const say = useEnum()
  const counts = DueState.options.flatMap((state) => {
    const count = dues.filter((due) => due.state === state).length
    return count > 0 ? [{ state, count }] : []
  })
  const words = counts.map(({ state, count }) =>
    t('safety.today.calendar.count', { state: say('dueState', state), count }),
  )
  return (
    <UnstyledButton
      className="month-day"
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      onClick={onChoose}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>
        {t('safety.today.calendar.cell', {
          day,
          counts: words.join('，') || t('safety.today.calendar.nothing'),
        })}
      </VisuallyHidden>
      <Text span aria-hidden fw={isToday ? 800 : 500} td={isToday ? 'underline' : undefined}>
        {Number(day.slice(8))}
      </Text>
      <Group gap="2px 10px" aria-hidden>
        {counts.map(({ state, count }) => {
          const { icon: Icon, color } = dueLooks[state]
          return (
            <Group key={state} gap={2} wrap="nowrap" c={color}>
              <Icon size={16} aria-hidden />
              <Text span fz="sm" fw={600}>
                {count}
              </Text>
            </Group>
          )
        })}
      </Group>
    </UnstyledButton>
  )
}
