import type { Settlement, StatementLine } from '../../../../shared/meals/settlement.ts'
import { useWords } from '../../../app/words.ts'
import { useFormat } from '../../../kit/format.ts'
import { usePeopleColumns } from '../use-people-columns.ts'
import { ListPaper } from './ListPaper.tsx'

/** Why somebody is helped (特困, 低保 …) is nobody's business on the wall. */
const shown = ['name', 'number', 'meals', 'subsidy']

interface NoticePaperProps {
  settlement: Settlement
  /** Masked. */
  lines: StatementLine[]
}

/** 公示名单: who had subsidised meals, with parts of names and numbers hidden, for the wall. */
export function NoticePaper({ settlement, lines }: NoticePaperProps) {
  const { t } = useWords()
  const { number, money } = useFormat()
  const columns = usePeopleColumns().filter(({ key }) => shown.includes(key))
  const subsidised = lines.filter(({ subsidyFen }) => subsidyFen > 0)
  const sum = (key: 'meals' | 'subsidyFen') => subsidised.reduce((total, line) => total + line[key], 0)
  const { site, month } = settlement
  return (
    <ListPaper
      title={t('meals.settlement.paper.noticeTitle')}
      settlement={settlement}
      columns={columns}
      rows={subsidised}
      rowKey={({ personId }) => personId}
      lead={
        <>
          <p>{t('meals.settlement.paper.noticeLead', { site, month })}</p>
          <p>
            {t('meals.settlement.paper.noticeSum', {
              persons: number(subsidised.length),
              meals: number(sum('meals')),
              subsidy: money(sum('subsidyFen')),
            })}
          </p>
        </>
      }
      foot={<p className="meal-paper-foot">{t('meals.settlement.paper.noticeDays')}</p>}
    />
  )
}
