import type { ReactNode } from 'react'
import { Meal } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { weekdays } from './person-orders.ts'
import './orders.css'

interface WeekTableProps {
  name: string
  children(meal: Meal, weekday: number): ReactNode
}

/** Weekdays across, meals down. */
export function WeekTable({ name, children }: WeekTableProps) {
  const { t } = useWords()
  const say = useEnum()
  const { nameOf } = useDayWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={name} tabIndex={0} className="orders-scroll">
      <table className="orders-week">
        <thead>
          <tr>
            <th scope="col">{t('meals.orders.week.meal')}</th>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {nameOf(weekday)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Meal.options.map((meal) => (
            <tr key={meal}>
              <th scope="row">{say('meal', meal)}</th>
              {weekdays.map((weekday) => (
                <td key={weekday}>{children(meal, weekday)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
