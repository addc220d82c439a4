import type { Day } from '../../../../shared/day.ts'
import type { MenuDish } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useDayWords } from '../../../kit/use-day-words.ts'
import { useAllergens } from '../dishes/use-allergens.ts'
import { Paper } from '../parts/Paper.tsx'

interface MenuPaperProps {
  name: string
  days: readonly Day[]
  meals: readonly Meal[]
  dishesOf(onDay: Day, meal: Meal): MenuDish[]
  onPrinted(): void
}

/** The week for the wall: A4 across, large enough to read from a step away. */
export function MenuPaper({ name, days, meals, dishesOf, onPrinted }: MenuPaperProps) {
  const { t } = useWords()
  const say = useEnum()
  const { weekday } = useDayWords()
  const contains = useAllergens()
  const shown = meals.filter((meal) => days.some((day) => dishesOf(day, meal).length > 0))
  return (
    <Paper format="landscape" onPrinted={onPrinted}>
      <h1>{t('meals.kitchen.menu.paperTitle', { name })}</h1>
      <p className="kitchen-paper-line">
        <span>{`${days[0]} – ${days.at(-1)}`}</span>
        <span>{t('meals.kitchen.menu.paperNote')}</span>
      </p>
      <table className={`kitchen-menu${shown.length < 3 ? ' kitchen-menu-large' : ''}`}>
        <thead>
          <tr>
            <th className="kitchen-menu-meal" />
            {days.map((day) => (
              <th key={day}>
                {weekday(day)}
                <small>{day.slice(5)}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((meal) => (
            <tr key={meal}>
              <th className="kitchen-menu-meal">{say('meal', meal)}</th>
              {days.map((day) => (
                <td key={day}>
                  {dishesOf(day, meal).map((dish) => (
                    <div key={dish.dishId}>
                      {dish.name}
                      {dish.allergens && <small>{contains(dish)}</small>}
                    </div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}
