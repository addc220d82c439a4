import { Button } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { refusedBy } from '../../kit/outbox/wish.ts'
import { extraFen } from './asking.ts'
import { mayExtra } from './counter.ts'
import { DinerHead } from './DinerHead.tsx'
import type { Problem } from './queue.ts'
import { useWhy } from './use-why.ts'

interface RefusedProps {
  problem: Problem
  onExtra(): void
  onDismiss(): void
  onTopUp(): void
  /** Pay in cash instead. */
  onCash(): void
}

/** No meal was recorded: why, large and red, and what can be done. */
export function Refused({ problem, onExtra, onDismiss, onTopUp, onCash }: RefusedProps) {
  const { t } = useWords()
  const { money } = useFormat()
  const { reasons, advice } = useWhy()
  const { diner, scan, why } = problem
  const isTooLow = refusedBy(why, 'ACCOUNT_TOO_LOW') !== null
  const full = diner ? extraFen(diner) : undefined
  return (
    <div className="counter-screen counter-refused">
      <div className="counter-refusal" role="alert">
        <IconHandStop size={44} aria-hidden />
        <div>
          <strong>
            {diner
              ? t('meals.counter.refused.who', { name: diner.name })
              : t('meals.counter.refused.text', { text: scan.text })}
          </strong>
          {reasons(problem).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
          {advice(problem).map((text) => (
            <p key={text} className="counter-advice">
              {text}
            </p>
          ))}
        </div>
      </div>
      {diner && <DinerHead diner={diner} />}
      <div className="counter-actions">
        <Button variant="default" className="counter-button" onClick={onDismiss}>
          {t('meals.counter.seen')}
          <kbd className="counter-key">Enter</kbd>
        </Button>
        {isTooLow && (
          <>
            <Button variant="default" className="counter-button" onClick={onCash}>
              {t('meals.counter.refused.cash')}
            </Button>
            <Button className="counter-button" onClick={onTopUp}>
              {t('meals.counter.topUp.open')}
            </Button>
          </>
        )}
        {mayExtra(problem) && (
          <Button color="red" className="counter-button" onClick={onExtra}>
            {full === undefined
              ? t('meals.counter.extra')
              : t('meals.counter.extraAt', { amount: money(full) })}
            <kbd className="counter-key">F8</kbd>
          </Button>
        )}
      </div>
    </div>
  )
}
