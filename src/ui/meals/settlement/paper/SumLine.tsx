import type { Totals } from '../../../../shared/meals/settlement.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'

/** The price as what diners and funds pay of it, in one line. */
export function SumLine({ totals }: { totals: Totals }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const parts = [
    { key: 'self', name: t('meals.settlement.total.self'), fen: totals.selfFen },
    ...totals.byFund
      .filter(({ subsidyFen }) => subsidyFen !== 0)
      .map(({ fund, subsidyFen }) => ({
        key: fund,
        name: t('meals.settlement.total.fundName', { fund: say('subsidyFund', fund) }),
        fen: subsidyFen,
      })),
  ]
  return (
    <p>
      <strong>
        {t('meals.settlement.total.price')} {money(totals.priceFen)}
      </strong>
      {parts.map(({ key, name, fen }, index) => (
        <span key={key}>
          {index === 0 ? ' = ' : ' + '}
          {name} {money(fen)}
        </span>
      ))}
    </p>
  )
}
