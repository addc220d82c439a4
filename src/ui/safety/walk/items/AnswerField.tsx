import { NumberInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWords } from '../../../app/words.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'
import { Said } from './Said.tsx'
import { useItemWords } from './use-item-words.ts'

interface AnswerFieldProps {
  step: Step
  onSay: Walk['say']
}

/** What an item asks for beside its three buttons: a number, one of several answers, a text. */
export function AnswerField({ step, onSay }: AnswerFieldProps) {
  const { t } = useWords()
  const item = useItemWords()
  const { kind, code, details } = step.item
  if (kind === 'number') return <NumberField step={step} onSay={onSay} />
  if (kind === 'text')
    return (
      <Said
        label={t('safety.walk.item.text')}
        value={step.answer?.text ?? ''}
        onSaid={(text) => onSay(step, { text, value: step.value === 'na' ? null : step.value })}
      />
    )
  if (kind !== 'choice') return null
  return (
    <fieldset className="say-buttons" aria-label={t('safety.walk.item.answer', { item: code })}>
      {details.choices.map((choice) => (
        <button
          key={choice.zh}
          type="button"
          className="say-button"
          data-value={choice.isProblem ? 'problem' : 'ok'}
          aria-pressed={step.answer?.text === choice.zh && step.value !== 'na'}
          onClick={() => onSay(step, { text: choice.zh, value: null })}
        >
          {item.choice(choice)}
        </button>
      ))}
    </fieldset>
  )
}

/** Shown in its unit, kept in thousandths. */
function NumberField({ step, onSay }: AnswerFieldProps) {
  const { t } = useWords()
  const words = useItemWords()
  const { item, answer } = step
  const kept = answer?.number ?? null
  const [typed, setTyped] = useState<string | number>(kept === null ? '' : kept / 1000)
  // Somebody else may answer it too.
  useEffect(() => setTyped(kept === null ? '' : kept / 1000), [kept])
  const keep = () => {
    const number = typed === '' || !Number.isFinite(Number(typed)) ? null : Math.round(Number(typed) * 1000)
    if (number !== kept) onSay(step, { number, value: null })
  }
  return (
    <NumberInput
      size="lg"
      label={[t('safety.walk.item.number'), item.details.unit].filter(Boolean).join(' · ')}
      description={words.limits(item)}
      error={step.value === 'problem' ? t('safety.walk.item.outside') : undefined}
      decimalScale={3}
      min={-1_000_000}
      max={1_000_000}
      inputMode="decimal"
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={({ key }) => key === 'Enter' && keep()}
    />
  )
}
