import type { Settlement } from '../../../../shared/meals/settlement.ts'
import { useWords } from '../../../app/words.ts'
import { useFormat } from '../../../kit/format.ts'
import { useTotalTables } from '../use-total-tables.tsx'
import { PaperHead } from './PaperHead.tsx'
import { PaperTable } from './PaperTable.tsx'
import { Signs } from './Signs.tsx'
import { SumLine } from './SumLine.tsx'

/** 结算表: a month on one sheet, to be signed by canteen, street and bureau. */
export function StatementPaper({ settlement }: { settlement: Settlement }) {
  const { t } = useWords()
  const { number, money } = useFormat()
  const { totals } = settlement
  const tables = useTotalTables(totals, () => {})
  return (
    <article className="meal-paper">
      <PaperHead title={t('meals.settlement.paper.statementTitle')} settlement={settlement} />
      <p>
        {t('meals.settlement.paper.meals', {
          meals: number(totals.meals),
          persons: number(totals.persons),
          unnamed: number(totals.unnamed),
          residents: number(totals.residents),
        })}
        {settlement.adjustments.length > 0 &&
          t('meals.settlement.paper.adjusted', {
            meals: number(totals.adjustedMeals),
            amount: money(totals.adjustedFen),
          })}
      </p>
      <SumLine totals={totals} />
      <PaperTable title={t('meals.settlement.total.byRule')} {...tables.rules} />
      <PaperTable title={t('meals.settlement.total.byFund')} {...tables.funds} />
      <div className="meal-paper-pair">
        <div>
          <PaperTable title={t('meals.settlement.total.byCategory')} {...tables.categories} />
        </div>
        <div>
          <PaperTable title={t('meals.settlement.total.byMeal')} {...tables.meals} />
        </div>
      </div>
      <p className="meal-paper-rule">{t('meals.settlement.total.moneyRule')}</p>
      <p className="meal-paper-rule">{t('meals.settlement.total.byRuleRule')}</p>
      <Signs />
    </article>
  )
}
