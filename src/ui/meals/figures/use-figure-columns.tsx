import type { MealDimension, MealFigure } from '../../../shared/meals/contract-figures.ts'
import { useWords } from '../../app/words.ts'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import type { Column } from '../../kit/table.tsx'
import { type Filters, narrow, type Opened, sumOf } from './filters.ts'
import { useMoneyColumn } from './use-meal-columns.ts'
import { useNames } from './use-names.ts'

interface FigureColumns {
  filters: Filters
  by: MealDimension
  onOpen(opened: Opened): void
}

/** A breakdown as a table: person-times, which open their rows, and how they were paid for. */
export function useFigureColumns({ filters, by, onOpen }: FigureColumns): Column<MealFigure>[] {
  const { t } = useWords()
  const nameOf = useNames()
  const money = useMoneyColumn()
  const key = ({ keys }: MealFigure) => keys[0] ?? ''
  return [
    {
      key: 'name',
      label: t(`meals.figures.column.${by}`),
      text: (row) => nameOf(by, key(row)),
      sum: () => t('meals.figures.sum'),
      isShort: true,
    },
    {
      key: 'meals',
      label: t('meals.figures.short.meals'),
      align: 'right',
      text: ({ meals }) => meals,
      cell: (row) => {
        const name = nameOf(by, key(row))
        const open = () => onOpen({ name, input: narrow(filters, by, key(row)) })
        return <NumberButton name={name} count={row.meals} onOpen={open} />
      },
      sum: (rows) => sumOf(rows, 'meals'),
    },
    money('price', t('meals.figures.name.price'), ({ priceFen }) => priceFen),
    money('self', t('meals.figures.name.self'), ({ selfFen }) => selfFen),
    money('subsidy', t('meals.figures.name.subsidy'), ({ subsidyFen }) => subsidyFen),
    money('grants', t('meals.figures.name.grants'), ({ grantsFen }) => grantsFen),
  ]
}
