import type { RuleTotal, Totals } from '../../../shared/meals/settlement.ts'
import { isGrant } from '../../../shared/meals/shares.ts'
import { Meal, MealMode } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { NumberButton } from '../../kit/figures/Figure.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Column } from '../../kit/table.tsx'
import { AmountButton } from '../figures/AmountButton.tsx'
import { useMoneyColumn } from '../figures/use-meal-columns.ts'
import type { Behind, Which } from './behind.ts'

/** A table with what it needs to be drawn, printed or exported. */
export interface TotalTable<R> {
  rows: R[]
  columns: Column<R>[]
  rowKey: (row: R) => string
}

type CategoryRow = Totals['byCategory'][number]
type FundRow = Totals['byFund'][number]
type PayRow = Totals['byPay'][number]
/** A meal with its person-times by the way it was eaten. */
interface MealLine {
  meal: Meal
  counts: Partial<Record<MealMode, number>>
}

/** The tables of a month; numbers open the rows behind them. */
export function useTotalTables(totals: Totals, onOpen: (behind: Behind) => void) {
  const of = useParts(onOpen)
  return {
    rules: useRules(totals, of),
    funds: useFunds(totals, of),
    categories: useCategories(totals, of),
    pays: usePays(totals, of),
    meals: useMeals(totals, of),
  }
}

type Parts = ReturnType<typeof useParts>

/** The columns of which these tables are made. */
function useParts(onOpen: (behind: Behind) => void) {
  const { t } = useWords()
  const say = useEnum()
  return {
    nameOf: (category: CategoryRow['category']) =>
      category === null ? t('meals.settlement.total.noName') : say('dinerCategory', category),
    name: <R,>(key: 'rule' | 'fund' | 'category' | 'pay' | 'meal', text: (row: R) => string): Column<R> => ({
      key,
      label: t(`meals.settlement.total.${key}`),
      text,
      sum: () => t('meals.settlement.total.sum'),
    }),
    count: <R,>(
      key: 'count' | 'people',
      of: (row: R) => number,
      which: (row: R) => { name: string; which: Which },
    ): Column<R> => ({
      key,
      label: t(`meals.settlement.total.${key}`),
      align: 'right',
      text: of,
      cell: (row) => {
        const count = of(row)
        const { name, which: asked } = which(row)
        const isPersons = key === 'people'
        const open = () => onOpen({ name, which: asked, count: isPersons ? null : count, isPersons })
        return <NumberButton name={name} count={count} onOpen={open} />
      },
    }),
    open: onOpen,
  }
}

const sumOf =
  <R,>(of: (row: R) => number) =>
  (rows: R[]): number =>
    rows.reduce((sum, row) => sum + of(row), 0)

function useRules(totals: Totals, { name, count, nameOf, open }: Parts): TotalTable<RuleTotal> {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const amount = useMoneyColumn()<RuleTotal>(
    'amount',
    t('meals.settlement.total.amount'),
    (row) => row.amountFen,
  )
  // A grant of the month is of no meals.
  const isOfMonth = ({ kind }: RuleTotal) => kind === 'monthlyGrant'
  const categoryOf = (row: RuleTotal) => (isOfMonth(row) ? '—' : nameOf(row.category))
  const behind = (row: RuleTotal) => ({
    name: [row.rule, categoryOf(row)].join(' · '),
    which: { versionId: row.versionId, category: row.category },
  })
  const dashed = (column: Column<RuleTotal>): Column<RuleTotal> => ({
    ...column,
    cell: (row) => (isOfMonth(row) ? '—' : column.cell?.(row)),
  })
  return {
    rows: totals.byRule,
    rowKey: ({ versionId, category }) => `${versionId} ${category}`,
    columns: [
      name('rule', ({ rule }) => rule),
      {
        key: 'document',
        label: t('meals.settlement.total.document'),
        text: ({ documentNumber }) => documentNumber || '—',
      },
      {
        key: 'fund',
        label: t('meals.settlement.total.fund'),
        text: ({ fund, kind }) =>
          isGrant(kind)
            ? `${say('subsidyFund', fund)} · ${t('meals.settlement.total.grantsShort')}`
            : say('subsidyFund', fund),
        isShort: true,
      },
      { key: 'category', label: t('meals.settlement.total.category'), text: categoryOf, isShort: true },
      {
        key: 'unit',
        label: t('meals.settlement.total.unit'),
        align: 'right',
        text: ({ unitFen }) => (unitFen === null ? null : unitFen / 100),
        cell: ({ unitFen }) => (unitFen === null ? t('meals.settlement.total.unitVaries') : money(unitFen)),
        isShort: true,
      },
      dashed(count('people', ({ persons }) => persons, behind)),
      dashed(count('count', ({ meals }) => meals, behind)),
      {
        ...amount,
        cell: (row) =>
          isOfMonth(row) ? (
            money(row.amountFen)
          ) : (
            <AmountButton
              name={behind(row).name}
              fen={row.amountFen}
              onOpen={() => open({ ...behind(row), count: row.meals })}
            />
          ),
      },
    ],
  }
}

function useFunds(totals: Totals, { name, open }: Parts): TotalTable<FundRow> {
  const { t } = useWords()
  const say = useEnum()
  const money = useMoneyColumn()
  const subsidy = money<FundRow>('subsidy', t('meals.settlement.total.subsidy'), (row) => row.subsidyFen)
  return {
    rows: totals.byFund,
    rowKey: ({ fund }) => fund,
    columns: [
      name('fund', ({ fund }) => say('subsidyFund', fund)),
      {
        ...subsidy,
        cell: ({ fund, subsidyFen }) => (
          <AmountButton
            name={say('subsidyFund', fund)}
            fen={subsidyFen}
            onOpen={() => open({ name: say('subsidyFund', fund), which: { fund }, count: null })}
          />
        ),
      },
      money('grants', t('meals.settlement.total.grantsShort'), ({ grantsFen }) => grantsFen),
      money('owed', t('meals.settlement.total.owed'), (row) => row.subsidyFen + row.grantsFen),
    ],
  }
}

function useCategories(totals: Totals, { name, count, nameOf }: Parts): TotalTable<CategoryRow> {
  const { t } = useWords()
  const money = useMoneyColumn()
  const behind = ({ category }: CategoryRow) => ({ name: nameOf(category), which: { category } })
  const meals = ({ meals: own }: CategoryRow) => own
  return {
    rows: totals.byCategory,
    rowKey: ({ category }) => `${category}`,
    columns: [
      name('category', ({ category }) => nameOf(category)),
      count('people', ({ persons }) => persons, behind),
      { ...count('count', meals, behind), sum: sumOf(meals) },
      money('subsidy', t('meals.settlement.total.subsidy'), ({ subsidyFen }) => subsidyFen),
      money('self', t('meals.settlement.total.self'), ({ selfFen }) => selfFen),
    ],
  }
}

function usePays(totals: Totals, { name, count }: Parts): TotalTable<PayRow> {
  const { t } = useWords()
  const say = useEnum()
  const money = useMoneyColumn()
  const meals = ({ meals: own }: PayRow) => own
  const behind = ({ pay }: PayRow) => ({ name: say('payMethod', pay), which: { pay } })
  return {
    rows: totals.byPay,
    rowKey: ({ pay }) => pay,
    columns: [
      name('pay', ({ pay }) => say('payMethod', pay)),
      { ...count('count', meals, behind), sum: sumOf(meals) },
      money('self', t('meals.settlement.total.self'), ({ selfFen }) => selfFen),
    ],
  }
}

function useMeals(totals: Totals, { name, count }: Parts): TotalTable<MealLine> {
  const { t } = useWords()
  const say = useEnum()
  const lines = [...Map.groupBy(totals.byMeal, ({ meal }) => meal)].map(([meal, own]) => ({
    meal,
    counts: Object.fromEntries(own.map(({ mode, meals }) => [mode, meals])),
  }))
  const modes = MealMode.options.filter((mode) => totals.byMeal.some((row) => row.mode === mode))
  const ofLine = ({ counts }: MealLine) =>
    MealMode.options.reduce((sum, mode) => sum + (counts[mode] ?? 0), 0)
  const column = (mode?: MealMode): Column<MealLine> => {
    const of = (line: MealLine) => (mode ? (line.counts[mode] ?? 0) : ofLine(line))
    return {
      ...count('count', of, ({ meal }) => ({
        name: [say('meal', meal), ...(mode ? [say('mealMode', mode)] : [])].join(' · '),
        which: { meal, ...(mode ? { mode } : {}) },
      })),
      key: mode ?? 'sum',
      label: mode ? say('mealMode', mode) : t('meals.settlement.total.sum'),
      sum: sumOf(of),
    }
  }
  return {
    rows: lines.sort((a, b) => Meal.options.indexOf(a.meal) - Meal.options.indexOf(b.meal)),
    rowKey: ({ meal }) => meal,
    columns: [name('meal', ({ meal }) => say('meal', meal)), ...modes.map(column), column()],
  }
}
