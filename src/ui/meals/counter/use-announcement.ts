import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import type { CounterView } from './counter.ts'
import { useResultText } from './use-result-text.ts'

/** What is read out: who stands there and what they pay, or what was done. Refusals speak for themselves. */
export function useAnnouncement({ current, result }: CounterView): string {
  const { t } = useWords()
  const { money } = useFormat()
  const { say } = useResultText()
  if (current?.step === 'ready')
    return t('meals.counter.readySaid', {
      name: current.diner.name,
      amount: money(current.diner.charge.selfFen),
    })
  if (current?.step === 'choosing') return t('meals.counter.matches.said', { count: current.found.length })
  if (current?.step === 'blind') return t('meals.counter.unsent.cut')
  return result && current?.step !== 'no' ? say(result) : ''
}
