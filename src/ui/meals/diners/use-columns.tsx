import type { DinerRow } from '../../../shared/meals/diner.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/grid.tsx'
import { StateSigns } from './StateSigns.tsx'

/** The columns of the list of diners, on screen, on paper and in the file. */
export function useDinerColumns(): Column<DinerRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const { sites } = useSession()
  const state = ({ isSuspended, diedOn }: DinerRow) =>
    [
      diedOn && t('meals.diners.state.died', { day: diedOn }),
      isSuspended && t('meals.diners.state.suspended'),
    ]
      .filter(Boolean)
      .join('、')
  return [
    { key: 'name', label: t('meals.diners.column.name'), text: ({ name }) => name, isShort: true },
    { key: 'number', label: t('meals.diners.column.number'), text: ({ number }) => number, isShort: true },
    { key: 'age', label: t('meals.diners.column.age'), align: 'right', text: ({ age }) => age },
    {
      key: 'class',
      label: t('meals.diners.column.class'),
      text: (row) => say('dinerClass', row.class),
      isShort: true,
    },
    {
      key: 'category',
      label: t('meals.diners.column.category'),
      text: ({ category }) => say('dinerCategory', category),
      isShort: true,
    },
    {
      key: 'residence',
      label: t('meals.diners.column.residence'),
      text: ({ residence }) => say('residence', residence),
      isShort: true,
    },
    {
      key: 'site',
      label: t('meals.diners.column.site'),
      text: ({ siteId }) => sites.find(({ id }) => id === siteId)?.name ?? null,
    },
    {
      key: 'pay',
      label: t('meals.diners.column.pay'),
      text: ({ pay }) => say('payMethod', pay),
      isShort: true,
    },
    {
      key: 'balance',
      label: t('meals.diners.column.balance'),
      align: 'right',
      text: ({ balanceFen }) => balanceFen / 100,
      cell: ({ balanceFen }) => money(balanceFen),
      isShort: true,
    },
    {
      key: 'meals',
      label: t('meals.diners.column.meals'),
      align: 'right',
      text: ({ mealsThisMonth }) => mealsThisMonth,
    },
    {
      key: 'last',
      label: t('meals.diners.column.last'),
      text: ({ lastMealOn }) => lastMealOn,
      isShort: true,
    },
    {
      key: 'state',
      label: t('meals.diners.column.state'),
      text: state,
      cell: (row) => <StateSigns {...row} />,
    },
  ]
}
