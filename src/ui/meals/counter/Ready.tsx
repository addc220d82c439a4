import { Button } from '@mantine/core'
import { IconAlertCircle, IconCashOff, IconRefresh } from '@tabler/icons-react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import type { PayMethod } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Amount } from './Amount.tsx'
import { missingFen, type Question, questionsOf } from './asking.ts'
import { DinerHead } from './DinerHead.tsx'
import { PaySwitch } from './PaySwitch.tsx'
import { Sign } from './Sign.tsx'
import type { Which } from './which.ts'

interface ReadyProps {
  diner: AtCounter
  which: Which
  pay: PayMethod
  isAnew: boolean
  isServing: boolean
  onPay(pay: PayMethod): void
  onConfirm(): void
  onSkip(): void
  onTopUp(): void
}

/** Somebody who may eat: what they pay now, and Enter. */
export function Ready({ diner, which, pay, isAnew, isServing, ...on }: ReadyProps) {
  const { t } = useWords()
  return (
    <div className="counter-screen">
      <DinerHead diner={diner} />
      {isAnew && (
        <Sign icon={IconRefresh} tone="orange">
          {t('meals.counter.anew')}
        </Sign>
      )}
      <Questions diner={diner} which={which} pay={pay} onTopUp={on.onTopUp} />
      <Amount label={t('meals.counter.payNow')} fen={diner.charge.selfFen} charge={diner.charge} />
      <Balance diner={diner} pay={pay} />
      <div className="counter-foot">
        <PaySwitch value={pay} hint="F4" onChange={on.onPay} />
        <div className="counter-actions">
          <Button variant="default" className="counter-button" onClick={on.onSkip}>
            {t('meals.counter.skip')}
            <kbd className="counter-key">Esc</kbd>
          </Button>
          <Button className="counter-button counter-go" loading={isServing} onClick={on.onConfirm}>
            {t('meals.counter.record')}
            <kbd className="counter-key">Enter</kbd>
          </Button>
        </div>
      </div>
    </div>
  )
}

function Balance({ diner, pay }: { diner: AtCounter; pay: PayMethod }) {
  const { t } = useWords()
  const { money } = useFormat()
  if (pay !== 'account' && diner.balanceFen === 0) return null
  return (
    <p className="counter-facts">
      {pay === 'account'
        ? t('meals.counter.balanceAfter', {
            before: money(diner.balanceFen),
            after: money(diner.balanceFen - diner.charge.selfFen),
          })
        : t('meals.counter.balance', { amount: money(diner.balanceFen) })}
    </p>
  )
}

interface QuestionsProps {
  diner: AtCounter
  which: Which
  pay: PayMethod
  onTopUp(): void
}

/** What the operator should know before Enter. */
function Questions({ diner, which, pay, onTopUp }: QuestionsProps) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const text: Record<Question, string> = {
    tooLow: t('meals.counter.question.tooLow', { missing: money(missingFen(diner, pay)) }),
    capped: t('meals.counter.question.capped', {
      rules: diner.capped
        .map(({ rule, per, cap }) => t(`meals.counter.cap.${per}`, { rule, cap }))
        .join('；'),
    }),
    orderedElsewhere: t('meals.counter.question.orderedElsewhere', { site: diner.orderedAt ?? '' }),
    orderedOther: t('meals.counter.question.orderedOther', { mode: say('mealMode', diner.ordered) }),
  }
  return questionsOf(diner, which, pay).map((question) => (
    <div key={question} className="counter-question">
      <Sign
        icon={question === 'tooLow' ? IconCashOff : IconAlertCircle}
        tone={question === 'tooLow' ? 'red' : 'orange'}
      >
        {text[question]}
      </Sign>
      {question === 'tooLow' && (
        <Button variant="default" onClick={onTopUp}>
          {t('meals.counter.topUp.open')}
        </Button>
      )}
    </div>
  ))
}
