import type { MealRow } from '../../../shared/meals/meal.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'

type Money = 'priceFen' | 'sharesFen' | 'selfFen' | 'grantsFen'

/** A column of money, in yuan where it is exported, with its sum below. */
export function useMoneyColumn() {
  const { money } = useFormat()
  return <R>(key: string, label: string, of: (row: R) => number): Column<R> => {
    const sum = (rows: R[]) => rows.reduce((fen, row) => fen + of(row), 0)
    return {
      key,
      label,
      align: 'right',
      isShort: true,
      text: (row) => of(row) / 100,
      cell: (row) => money(of(row)),
      sum: (rows) => sum(rows) / 100,
      sumCell: (rows) => money(sum(rows)),
    }
  }
}

/** The lines of the ledger, on screen, as xlsx and on paper. */
export function useMealColumns(): Column<MealRow>[] {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  const { sites } = useSession()
  const money = useMoneyColumn()
  const text = (
    key: 'day' | 'site' | 'meal' | 'mode' | 'class' | 'category' | 'person' | 'pay' | 'by' | 'note',
    of: (row: MealRow) => string | null,
    isShort = true,
  ): Column<MealRow> => ({ key, label: t(`meals.figures.column.${key}`), text: of, isShort })
  const amount = (key: Money, name: 'price' | 'subsidy' | 'self' | 'grants') =>
    money<MealRow>(key, t(`meals.figures.name.${name}`), (row) => row[key])
  return [
    { ...text('day', ({ onDay }) => onDay), sum: () => t('meals.figures.sum') },
    text('meal', ({ meal }) => say('meal', meal)),
    text('site', ({ siteId }) => sites.find(({ id }) => id === siteId)?.name ?? null),
    text('person', ({ person }) => person ?? t('meals.figures.none')),
    text('class', (row) => say('dinerClass', row.class)),
    text('category', ({ category }) => say('dinerCategory', category)),
    {
      key: 'quantity',
      label: t('meals.figures.column.quantity'),
      align: 'right',
      text: ({ quantity }) => quantity,
      sum: (rows) => rows.reduce((sum, { quantity }) => sum + quantity, 0),
    },
    text('mode', ({ mode }) => say('mealMode', mode)),
    amount('priceFen', 'price'),
    amount('selfFen', 'self'),
    amount('sharesFen', 'subsidy'),
    amount('grantsFen', 'grants'),
    text('pay', ({ pay }) => say('payMethod', pay)),
    {
      key: 'recordedAt',
      label: t('meals.figures.column.recordedAt'),
      text: ({ recordedAt }) => moment(recordedAt),
      isShort: true,
    },
    text('by', ({ by }) => by),
    text('note', ({ isExtra }) => (isExtra ? t('meals.figures.extra') : ''), false),
  ]
}
