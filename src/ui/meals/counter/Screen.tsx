import { Button } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { memo } from 'react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import type { Counter, CounterView } from './counter.ts'
import { Done } from './Done.tsx'
import type { Current } from './queue.ts'
import { Ready } from './Ready.tsx'
import { Refused } from './Refused.tsx'
import { Sign } from './Sign.tsx'

interface ScreenProps {
  counter: Counter
  view: CounterView
  onTopUp(diner: AtCounter): void
}

/** The middle of the page: who stands at the counter, or what was done last. */
export const Screen = memo(ScreenNow)

function ScreenNow({ counter, view, onTopUp }: ScreenProps) {
  const { t } = useWords()
  const { current, result, pay } = view
  if (current?.step === 'no') {
    const { diner } = current
    return (
      <Refused
        problem={current}
        onExtra={counter.extra}
        onDismiss={counter.confirm}
        onTopUp={() => diner && onTopUp(diner)}
        onCash={() => counter.setPay('cash')}
      />
    )
  }
  if (current?.step === 'blind') return <Blind current={current} counter={counter} />
  if ((current?.step === 'ready' || current?.step === 'serving') && current.diner) {
    const { diner } = current
    return (
      <Ready
        diner={diner}
        which={current.scan.which}
        pay={pay ?? diner.pay}
        isAnew={current.step === 'ready' && current.isAnew}
        isServing={current.step === 'serving'}
        onPay={counter.setPay}
        onConfirm={counter.confirm}
        onSkip={counter.skip}
        onTopUp={() => onTopUp(diner)}
      />
    )
  }
  // Nothing flickers while somebody is looked up: what was done last stays until then.
  return (
    <>
      {result && <Done result={result} onExtra={counter.extra} />}
      {current && (
        <p className="counter-looking">{t('meals.counter.looking', { text: current.scan.text })}</p>
      )}
      {!result && !current && <p className="counter-idle">{t('meals.counter.idle')}</p>}
    </>
  )
}

/** The line is down: the card can be kept by its number and is recorded when the line is back. */
function Blind({ current, counter }: { current: Current & { step: 'blind' }; counter: Counter }) {
  const { t } = useWords()
  const { scan, seen } = current
  return (
    <div className="counter-screen">
      <h2 className="counter-name">{seen?.name ?? scan.text}</h2>
      <Sign icon={IconPlugConnectedX} tone="orange">
        {t(seen ? 'meals.counter.blind.seen' : 'meals.counter.blind.unseen')}
      </Sign>
      <div className="counter-actions">
        <Button variant="default" className="counter-button" onClick={counter.skip}>
          {t('meals.counter.skip')}
          <kbd className="counter-key">Esc</kbd>
        </Button>
        <Button className="counter-button counter-go" onClick={counter.confirm}>
          {t('meals.counter.blind.keep')}
          <kbd className="counter-key">Enter</kbd>
        </Button>
      </div>
    </div>
  )
}
