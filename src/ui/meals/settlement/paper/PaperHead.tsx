import type { Settlement } from '../../../../shared/meals/settlement.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { useFormat } from '../../../kit/format.ts'
import { isClosed } from '../state.ts'
import './paper.css'

/** The head of every paper of a month: its name, whose it is, and whether it can still change. */
export function PaperHead({ title, settlement }: { title: string; settlement: Settlement }) {
  const { t } = useWords()
  const { state } = useSession()
  const { moment } = useFormat()
  const { site, month } = settlement
  return (
    <header>
      <h1>{title}</h1>
      <div className="meal-paper-head">
        <span>{[state.organisation, site].filter(Boolean).join(' · ')}</span>
        <strong>{t('meals.settlement.paper.month', { month })}</strong>
        <span>{t('kit.printedAt', { when: moment(Date.now()) })}</span>
      </div>
      {!isClosed(settlement.state) && <p className="meal-paper-draft">{t('meals.settlement.paper.draft')}</p>}
    </header>
  )
}
