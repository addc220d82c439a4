import type { Settlement } from '../../../../shared/meals/settlement.ts'
import { useWords } from '../../../app/words.ts'
import { useAdjustmentColumns } from '../use-adjustment-columns.tsx'
import { ListPaper } from './ListPaper.tsx'

/** 更正清单: the corrections that count in a month, each with its reason, across. */
export function AdjustmentsPaper({ settlement }: { settlement: Settlement }) {
  const { t } = useWords()
  const columns = useAdjustmentColumns()
  const { adjustments } = settlement
  return (
    <ListPaper
      title={t('meals.settlement.paper.adjustmentsTitle')}
      settlement={settlement}
      className="meal-paper-across"
      columns={columns}
      rows={adjustments}
      rowKey={({ id }) => id}
      lead={<p>{t('meals.settlement.paper.total', { count: adjustments.length })}</p>}
    />
  )
}
