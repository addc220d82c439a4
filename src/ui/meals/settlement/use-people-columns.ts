import type { StatementLine } from '../../../shared/meals/settlement.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import type { Column } from '../../kit/table.tsx'
import { useMoneyColumn } from '../figures/use-meal-columns.ts'

/** The people of a month with what they had and who paid, on screen, as xlsx and on paper. */
export function usePeopleColumns(): Column<StatementLine>[] {
  const { t } = useWords()
  const say = useEnum()
  const money = useMoneyColumn()
  return [
    {
      key: 'name',
      label: t('meals.settlement.people.name'),
      text: ({ name }) => name,
      isShort: true,
      sum: () => t('meals.settlement.total.sum'),
    },
    {
      key: 'number',
      label: t('meals.settlement.people.number'),
      text: ({ number }) => number,
      isShort: true,
    },
    {
      key: 'category',
      label: t('meals.settlement.total.category'),
      text: ({ category }) => say('dinerCategory', category),
      isShort: true,
    },
    {
      key: 'meals',
      label: t('meals.settlement.total.count'),
      align: 'right',
      text: ({ meals }) => meals,
      sum: (rows) => rows.reduce((sum, { meals }) => sum + meals, 0),
    },
    money('price', t('meals.settlement.total.price'), ({ priceFen }) => priceFen),
    money('subsidy', t('meals.settlement.total.subsidy'), ({ subsidyFen }) => subsidyFen),
    money('self', t('meals.settlement.total.self'), ({ selfFen }) => selfFen),
  ]
}
