import { Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Day } from '../../../../shared/day.ts'
import type { MenuDish } from '../../../../shared/meals/kitchen.ts'
import type { Meal } from '../../../../shared/meals/terms.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { useDayWords } from '../../../kit/use-day-words.ts'
import { useAllergens } from '../dishes/use-allergens.ts'
import { costOf } from './cost.ts'
import './menu-week.css'

interface MenuWeekProps {
  days: readonly Day[]
  meals: readonly Meal[]
  today: Day
  dishesOf(onDay: Day, meal: Meal): MenuDish[]
  /** Left out for who may only look. */
  onEdit?: (onDay: Day, meal: Meal) => void
}

/** The week as a grid, days across and meals down; each meal opens. */
export function MenuWeek({ days, meals, today, dishesOf, onEdit }: MenuWeekProps) {
  const { t } = useWords()
  const say = useEnum()
  const { weekday } = useDayWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard
    <section aria-label={t('meals.kitchen.tab.menus')} tabIndex={0} className="menu-week">
      <Table bg="white" withTableBorder withColumnBorders highlightOnHover={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('meals.kitchen.meal')}</Table.Th>
            {days.map((day) => (
              <Table.Th key={day} scope="col" data-today={day === today || undefined}>
                {weekday(day)}
                <Text fw={400} fz="sm">
                  {day === today ? t('kit.today') : day.slice(5)}
                </Text>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {meals.map((meal) => (
            <Table.Tr key={meal}>
              <Table.Th scope="row">{say('meal', meal)}</Table.Th>
              {days.map((day) => (
                <Table.Td key={day} data-today={day === today || undefined}>
                  <Cell
                    name={`${weekday(day)} ${say('meal', meal)}`}
                    dishes={dishesOf(day, meal)}
                    onEdit={onEdit && (() => onEdit(day, meal))}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

interface CellProps {
  name: string
  dishes: MenuDish[]
  onEdit?: () => void
}

function Cell({ name, dishes, onEdit }: CellProps) {
  const { t } = useWords()
  if (!onEdit) return <div className="menu-cell">{dishes.length > 0 ? <Dishes dishes={dishes} /> : '—'}</div>
  return (
    <UnstyledButton className="menu-cell" onClick={onEdit}>
      <VisuallyHidden>{`${name}: `}</VisuallyHidden>
      {dishes.length > 0 ? (
        <Dishes dishes={dishes} />
      ) : (
        <span className="menu-cell-empty">
          <IconPlus size={18} aria-hidden />
          {t('meals.kitchen.menu.fill')}
        </span>
      )}
    </UnstyledButton>
  )
}

function Dishes({ dishes }: { dishes: MenuDish[] }) {
  const { t } = useWords()
  const { money } = useFormat()
  const contains = useAllergens()
  const { fen, isWhole } = costOf(dishes)
  return (
    <>
      {dishes.map((dish) => (
        <span key={dish.dishId} className="menu-dish">
          {dish.name}
          {dish.allergens && <small>{contains(dish)}</small>}
        </span>
      ))}
      {fen > 0 && (
        <span className="menu-cost">
          {t(isWhole ? 'meals.kitchen.menu.cost' : 'meals.kitchen.menu.costPart', { cost: money(fen) })}
        </span>
      )}
    </>
  )
}
