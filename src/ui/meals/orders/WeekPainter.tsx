import type { Day } from '../../../shared/day.ts'
import type { StandingOrder } from '../../../shared/meals/order.ts'
import type { Meal, MealMode } from '../../../shared/meals/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useDayWords } from '../../kit/use-day-words.ts'
import { modeIcons } from './modes.ts'
import { cellOf, painted, type Wishes, weekdays, weekOn } from './person-orders.ts'
import { WeekTable } from './WeekTable.tsx'

/** How many days of a meal a touch paints. */
export const reaches = ['day', 'workdays', 'week'] as const
export type Reach = (typeof reaches)[number]
const daysOf = (reach: Reach, weekday: number): readonly number[] =>
  reach === 'day' ? [weekday] : reach === 'week' ? weekdays : weekdays.slice(0, 5)

interface WeekPainterProps {
  cells: Wishes
  /** What a touched cell becomes; null takes the meal off. */
  brush: MealMode | null
  reach: Reach
  /** Orders at other canteens: one meal a day is enough. */
  elsewhere: readonly StandingOrder[]
  day: Day
  onCells(cells: Wishes): void
}

/** A week whose cells are painted by touch, one by one or several of a meal at once. */
export function WeekPainter({ cells, brush, reach, elsewhere, day, onCells }: WeekPainterProps) {
  const { t } = useWords()
  const others = weekOn(elsewhere, day)
  const paint = (meal: Meal, days: readonly number[]) =>
    onCells(
      painted(
        cells,
        meal,
        days.filter((weekday) => !others[cellOf(meal, weekday)]),
        brush,
      ),
    )
  return (
    <WeekTable name={t('meals.orders.standing.brush')}>
      {(meal, weekday) => {
        const other = others[cellOf(meal, weekday)]
        return other ? (
          <Elsewhere order={other} />
        ) : (
          <Cell
            meal={meal}
            weekday={weekday}
            mode={cells[cellOf(meal, weekday)] ?? null}
            none={t('meals.orders.standing.not')}
            onPaint={() => paint(meal, daysOf(reach, weekday))}
          />
        )
      }}
    </WeekTable>
  )
}

interface CellProps {
  meal: Meal
  weekday: number
  mode: MealMode | null
  none: string
  onPaint(): void
}

function Cell({ meal, weekday, mode, none, onPaint }: CellProps) {
  const { t } = useWords()
  const say = useEnum()
  const { nameOf } = useDayWords()
  const Icon = mode && modeIcons[mode]
  const word = mode ? say('mealMode', mode) : none
  return (
    <button
      type="button"
      className="orders-cell"
      data-mode={mode ?? 'none'}
      aria-label={t('meals.orders.standing.cell', {
        day: nameOf(weekday),
        meal: say('meal', meal),
        mode: word,
      })}
      onClick={onPaint}
    >
      {Icon && <Icon size={20} aria-hidden />}
      {word}
    </button>
  )
}

function Elsewhere({ order }: { order: StandingOrder }) {
  const { t } = useWords()
  const { sites } = useSession()
  const site = sites.find(({ id }) => id === order.siteId)?.name ?? '—'
  return (
    <div className="orders-cell" data-mode="none">
      <small>{t('meals.orders.standing.elsewhere', { site })}</small>
    </div>
  )
}
