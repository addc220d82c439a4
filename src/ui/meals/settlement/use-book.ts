import type { Settlement } from '../../../shared/meals/settlement.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { exportBook, sheetOf } from '../../kit/sheet.ts'
import type { Column } from '../../kit/table.tsx'
import { useAdjustmentColumns } from './use-adjustment-columns.tsx'
import { usePeopleColumns } from './use-people-columns.ts'
import { useTotalTables } from './use-total-tables.tsx'

type Line = [name: string, value: string | number]

/** Writes a month, whole, to one xlsx: a sheet per table. */
export function useBook(settlement: Settlement): () => Promise<void> {
  const { t } = useWords()
  const { siteId, site, month, totals, adjustments } = settlement
  const tables = useTotalTables(totals, () => {})
  const adjusted = useAdjustmentColumns()
  const people = usePeopleColumns()
  const lines = useLines(settlement)
  const pair: Column<Line>[] = [
    { key: 'item', label: t('meals.settlement.book.item'), text: ([name]) => name },
    { key: 'value', label: t('meals.settlement.book.value'), text: ([, value]) => value },
  ]
  return async () => {
    const names = await client.meals.statement({ siteId, month, isMasked: false })
    await exportBook(t('meals.settlement.month.file', { site, month }), [
      sheetOf(t('meals.settlement.book.totals'), pair, lines),
      sheetOf(t('meals.settlement.book.rules'), tables.rules.columns, tables.rules.rows),
      sheetOf(t('meals.settlement.book.funds'), tables.funds.columns, tables.funds.rows),
      sheetOf(t('meals.settlement.book.categories'), tables.categories.columns, tables.categories.rows),
      sheetOf(t('meals.settlement.book.pays'), tables.pays.columns, tables.pays.rows),
      sheetOf(t('meals.settlement.book.meals'), tables.meals.columns, tables.meals.rows),
      sheetOf(t('meals.settlement.book.adjustments'), adjusted, adjustments),
      sheetOf(t('meals.settlement.book.people'), people, names),
    ])
  }
}

/** The whole of the month in lines; money in yuan. */
function useLines({ site, month, totals }: Settlement): Line[] {
  const { t } = useWords()
  const owed = totals.subsidyFen + totals.grantsFen
  return [
    [t('meals.settlement.year.site'), site],
    [t('meals.settlement.year.month'), month],
    [t('meals.settlement.total.meals'), totals.meals],
    [t('meals.settlement.total.persons'), totals.persons],
    [t('meals.settlement.total.unnamed'), totals.unnamed],
    [t('meals.settlement.total.adjusted'), totals.adjustedMeals],
    [t('meals.settlement.total.residents'), totals.residents],
    [t('meals.settlement.total.price'), totals.priceFen / 100],
    [t('meals.settlement.total.self'), totals.selfFen / 100],
    [t('meals.settlement.total.subsidy'), totals.subsidyFen / 100],
    [t('meals.settlement.total.grants'), totals.grantsFen / 100],
    [t('meals.settlement.total.owed'), owed / 100],
  ]
}
