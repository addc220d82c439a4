import { Button } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconClockPause, IconHandStop } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { Amount } from './Amount.tsx'
import { extraFen } from './asking.ts'
import { lastServed } from './counter.ts'
import type { Result } from './queue.ts'
import { Sign } from './Sign.tsx'
import { useResultText } from './use-result-text.ts'

/** What was done last, while nobody stands at the counter: large enough to collect the money by. */
export function Done({ result, onExtra }: { result: Result; onExtra(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const text = useResultText()
  const last = lastServed({ result })
  if (result.is !== 'recorded')
    return (
      <div className="counter-screen">
        <ResultSign result={result} />
        {result.is === 'undone' && <p className="counter-facts">{t('meals.counter.undone.note')}</p>}
        {result.is === 'kept' && <p className="counter-facts">{t('meals.counter.kept.note')}</p>}
      </div>
    )
  const { line, charge, balanceFen } = result.answer
  const full = last ? extraFen(last.diner) : undefined
  return (
    <div className="counter-screen">
      <div className="counter-recorded">
        <IconCircleCheck size={48} aria-hidden />
        <div>
          <h2 className="counter-name">{text.who(line)}</h2>
          <p className="counter-facts">
            {[
              t('meals.counter.recorded'),
              say('meal', line.meal),
              say('mealMode', line.mode),
              line.isExtra ? t('meals.counter.isExtra') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
      </div>
      {charge && (
        <Amount label={say('payMethod', line.pay)} fen={charge.selfFen * line.quantity} charge={charge} />
      )}
      {balanceFen !== null && (
        <p className="counter-facts">{t('meals.counter.balance', { amount: money(balanceFen) })}</p>
      )}
      {last && (
        <div className="counter-actions">
          <Button variant="default" className="counter-button" onClick={onExtra}>
            {full === undefined
              ? t('meals.counter.extra')
              : t('meals.counter.extraAt', { amount: money(full) })}
            <kbd className="counter-key">F8</kbd>
          </Button>
        </div>
      )}
    </div>
  )
}

/** The same on one line, while the next is being served. */
export function ResultSign({ result }: { result: Result }) {
  const text = useResultText()
  if (result.is === 'recorded')
    return (
      <Sign icon={IconCircleCheck} tone="green">
        {text.say(result)}
      </Sign>
    )
  if (result.is === 'undone')
    return (
      <Sign icon={IconArrowBackUp} tone="green">
        {text.say(result)}
      </Sign>
    )
  return (
    <Sign
      icon={result.is === 'kept' ? IconClockPause : IconHandStop}
      tone={result.is === 'kept' ? 'orange' : 'red'}
    >
      {text.say(result)}
    </Sign>
  )
}
