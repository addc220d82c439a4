import type { Day } from '../../../../shared/day.ts'
import type { Canteen } from '../../../../shared/meals/canteen.ts'
import type { Menu } from '../../../../shared/meals/kitchen.ts'
import { Meal } from '../../../../shared/meals/terms.ts'
import { inForce } from '../../parts/in-force.ts'

/** The meals of some days: those that are served then or have a menu; all while no hours are set. */
export function mealsShown(
  { hours }: Pick<Canteen, 'hours'>,
  days: readonly Day[],
  menus: readonly Pick<Menu, 'meal'>[],
): Meal[] {
  const isServed = (meal: Meal) =>
    days.some(
      (day) =>
        inForce(
          hours.filter((row) => row.meal === meal),
          day,
        )?.isServed,
    )
  const shown = Meal.options.filter((meal) => isServed(meal) || menus.some((menu) => menu.meal === meal))
  return shown.length > 0 ? shown : Meal.options
}
