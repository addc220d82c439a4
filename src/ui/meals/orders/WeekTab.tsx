import { Stack, Text, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, type Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { api, type Client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Load } from '../../kit/parts.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { mondayOf, WeekSwitch } from '../../kit/week-switch.tsx'
import { signed } from './CountHead.tsx'
import type { MealOfDay } from './slot.ts'
import './orders.css'

type Count = Awaited<ReturnType<Client['meals']['kitchenWeek']>>[number]
const totalOf = ({ diners, residents, extras }: Count): number => diners + residents + extras

/** A week's portions by day and meal; each number opens its names. */
export function WeekTab({ canteen, onOpen }: { canteen: Canteen; onOpen(slot: MealOfDay): void }) {
  const { t } = useWords()
  const today = useToday()
  const [monday, setMonday] = useState(mondayOf(today))
  const week = useQuery(
    api.meals.kitchenWeek.queryOptions({ input: { siteId: canteen.siteId, from: monday } }),
  )
  return (
    <Stack>
      <WeekSwitch monday={monday} thisMonday={mondayOf(today)} onChange={setMonday} />
      <Load of={week}>
        {(rows) => (
          <>
            <WeekGrid rows={rows} monday={monday} today={today} onOpen={onOpen} />
            <Text c="dimmed">{t('meals.orders.week.lead')}</Text>
          </>
        )}
      </Load>
    </Stack>
  )
}

interface WeekGridProps {
  rows: readonly Count[]
  monday: Day
  today: Day
  onOpen(slot: MealOfDay): void
}

function WeekGrid({ rows, monday, today, onOpen }: WeekGridProps) {
  const { t } = useWords()
  const say = useEnum()
  const { weekday } = useDayWords()
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  const find = (onDay: Day, meal: Meal) => rows.find((row) => row.onDay === onDay && row.meal === meal)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={t('meals.orders.week.title')} tabIndex={0} className="orders-scroll">
      <table className="orders-week">
        <thead>
          <tr>
            <th scope="col">{t('meals.orders.week.meal')}</th>
            {days.map((day) => (
              <th key={day} scope="col" data-today={day === today || undefined}>
                {weekday(day)}
                <Text fw={400} fz="sm">
                  {day === today ? t('kit.today') : day.slice(5)}
                </Text>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Meal.options.map((meal) => (
            <tr key={meal}>
              <th scope="row">{say('meal', meal)}</th>
              {days.map((day) => {
                const count = find(day, meal)
                return (
                  <td key={day} data-today={day === today || undefined}>
                    {count && (
                      <Cell
                        count={count}
                        name={`${weekday(day)} ${say('meal', meal)}`}
                        onOpen={() => onOpen({ onDay: day, meal })}
                      />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('meals.orders.week.sum')}</th>
            {days.map((day) => (
              <td key={day} data-today={day === today || undefined}>
                <b>{rows.filter(({ onDay }) => onDay === day).reduce((sum, row) => sum + totalOf(row), 0)}</b>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function Cell({ count, name, onOpen }: { count: Count; name: string; onOpen(): void }) {
  const { t } = useWords()
  const { extras, deliveries } = count
  return (
    <button type="button" className="orders-cell" onClick={onOpen}>
      <VisuallyHidden>{`${name}: `}</VisuallyHidden>
      <b>{totalOf(count)}</b>
      {deliveries > 0 && <small>{t('meals.orders.week.deliveries', { count: deliveries })}</small>}
      {extras !== 0 && (
        <small>
          {t('meals.orders.count.extras')} {signed(extras)}
        </small>
      )}
    </button>
  )
}
