import type { Charge } from '../../../shared/meals/meal.ts'
import type { Fen } from '../../../shared/money.ts'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { partsOf } from './amount.ts'

interface AmountProps {
  /** What it is: to pay now, paid. */
  label: string
  fen: Fen
  charge: Charge
}

/** What they pay, very large; and who pays the rest of the price. */
export function Amount({ label, fen, charge }: AmountProps) {
  return (
    <div className="counter-amount">
      <span className="counter-amount-label">{label}</span>
      <Yuan fen={fen} />
      {fen === charge.selfFen && charge.priceFen > 0 && <Formula charge={charge} />}
    </div>
  )
}

function Yuan({ fen }: { fen: Fen }) {
  const { money } = useFormat()
  return <strong className="counter-yuan">{money(fen)}</strong>
}

/** 餐标 = 政府 + 机构 + 慈善 + 自付. */
function Formula({ charge }: { charge: Charge }) {
  const { t } = useWords()
  const { money } = useFormat()
  const parts = [
    ...partsOf(charge).map(({ payer, fen }) => ({ word: t(`meals.counter.payer.${payer}`), fen })),
    { word: t('meals.counter.payer.self'), fen: charge.selfFen },
  ]
  const rules = charge.shares.filter(({ isGrant }) => !isGrant).map(({ rule }) => rule)
  return (
    <div className="counter-formula">
      <span>
        {t('meals.counter.part', { word: t('meals.counter.payer.price'), amount: money(charge.priceFen) })}
      </span>
      {parts.map(({ word, fen }, index) => (
        <span key={word}>
          <i>{index === 0 ? '=' : '+'}</i>
          {t('meals.counter.part', { word, amount: money(fen) })}
        </span>
      ))}
      {rules.length > 0 && (
        <span className="counter-rules">{t('meals.counter.rules', { rules: rules.join('、') })}</span>
      )}
    </div>
  )
}
