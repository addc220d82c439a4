import { IconAlertTriangle } from '@tabler/icons-react'
import type { Day } from '../../../shared/day.ts'
import type { Canteen } from '../../../shared/meals/canteen.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { inForce } from '../parts/in-force.ts'
import { Sign } from '../parts/Sign.tsx'
import { StageSign } from './StageSign.tsx'

/** The hours of a meal on a day; undefined where it is not served. */
export function hoursOn({ hours }: Canteen, meal: Meal, on: Day) {
  const found = inForce(
    hours.filter((row) => row.meal === meal),
    on,
  )
  return found?.isServed ? found : undefined
}

/** Everybody's price of a meal on a day, in fen. */
export const priceOn = ({ prices }: Canteen, meal: Meal, on: Day) =>
  inForce(
    prices.filter((row) => row.meal === meal && row.class === null),
    on,
  )?.priceFen

/** The columns of the list of canteens. @param soon the canteens whose licence ran out or soon will */
export function useCanteenColumns(today: Day, soon: ReadonlySet<number>): Column<Canteen>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const { sites } = useSession()
  const hours = (canteen: Canteen): string[] =>
    Meal.options.flatMap((meal) => {
      const found = hoursOn(canteen, meal, today)
      const words = { meal: say('meal', meal), from: found?.opensTime, to: found?.closesTime }
      return found ? [t('meals.canteens.hours.ofMeal', words)] : []
    })
  const prices = (canteen: Canteen): string[] =>
    Meal.options.flatMap((meal) => {
      const fen = priceOn(canteen, meal, today)
      return fen === undefined
        ? []
        : [t('meals.canteens.prices.ofMeal', { meal: say('meal', meal), price: money(fen) })]
    })
  const lines = (of: string[]) => (of.length === 0 ? '—' : of.map((line) => <div key={line}>{line}</div>))
  return [
    { key: 'name', label: t('meals.canteens.field.name'), text: ({ name }) => name, isShort: true },
    {
      key: 'stage',
      label: t('meals.canteens.field.stage'),
      text: ({ stage }) => (stage ? say('canteenStage', stage) : t('meals.canteens.noStage')),
      cell: ({ stage }) => <StageSign stage={stage} />,
    },
    {
      key: 'since',
      label: t('meals.canteens.field.since'),
      text: ({ stages }) => inForce(stages, today)?.fromOn ?? null,
      isShort: true,
    },
    {
      key: 'hours',
      label: t('meals.canteens.field.hours'),
      text: (canteen) => hours(canteen).join('、'),
      cell: (canteen) => lines(hours(canteen)),
      isShort: true,
    },
    {
      key: 'prices',
      label: t('meals.canteens.field.prices'),
      text: (canteen) => prices(canteen).join('、'),
      cell: (canteen) => lines(prices(canteen)),
      isShort: true,
    },
    {
      key: 'licence',
      label: t('meals.canteens.field.licenceToOn'),
      text: ({ licenceToOn }) => licenceToOn,
      cell: ({ siteId, licenceToOn }) =>
        soon.has(siteId) ? (
          <Sign icon={IconAlertTriangle} tone="warn">
            {licenceToOn ?? t('meals.canteens.remind.noLicence')}
          </Sign>
        ) : (
          licenceToOn
        ),
      isShort: true,
    },
    {
      key: 'seats',
      label: t('meals.canteens.field.seats'),
      align: 'right',
      text: ({ seats }) => seats,
    },
    {
      key: 'isHeadCount',
      label: t('meals.canteens.field.isHeadCountShort'),
      text: ({ isHeadCount }) =>
        t(isHeadCount ? 'meals.canteens.field.byCount' : 'meals.canteens.field.byName'),
      isShort: true,
    },
    {
      key: 'home',
      label: t('meals.canteens.field.homeSiteId'),
      text: ({ homeSiteId }) => sites.find(({ id }) => id === homeSiteId)?.name ?? null,
      isHiddenOnScreen: true,
    },
  ]
}
