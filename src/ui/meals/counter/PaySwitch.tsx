import { PayMethod } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

interface PaySwitchProps {
  value: PayMethod
  only?: readonly PayMethod[]
  /** The key that goes to the next. */
  hint?: string
  onChange(pay: PayMethod): void
}

/** How it is paid: all ways in sight, one touch each. */
export function PaySwitch({ value, only = PayMethod.options, hint, onChange }: PaySwitchProps) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <fieldset className="counter-choices" aria-label={t('meals.counter.pay')}>
      {only.map((pay) => (
        <button key={pay} type="button" aria-pressed={pay === value} onClick={() => onChange(pay)}>
          {say('payMethod', pay)}
        </button>
      ))}
      {hint && <kbd className="counter-key">{hint}</kbd>}
    </fieldset>
  )
}
