import { Text } from '@mantine/core'
import type { KnownHazard } from '../../../../shared/safety/inspection.ts'
import { useWords } from '../../../app/words.ts'
import type { Walk } from '../use-walk.ts'
import type { Step } from '../walk.ts'

interface KnownProps {
  step: Step
  known: readonly KnownHazard[]
  onSay: Walk['say']
}

/** Open hazards of the item: a problem that is one of them is not reported at every round again. */
export function Known({ step, known, onSay }: KnownProps) {
  const { t } = useWords()
  const chosen = step.answer?.hazardId ?? null
  return (
    <fieldset className="known-hazards">
      <legend>{t('safety.walk.known.title')}</legend>
      {known.map(({ id, number, place, description, foundOn }) => (
        <button
          key={id}
          type="button"
          className="known-hazard"
          aria-pressed={id === chosen}
          onClick={() => onSay(step, { hazardId: id === chosen ? null : id })}
        >
          {t('safety.walk.known.same', { number, place, description, on: foundOn })}
        </button>
      ))}
      {chosen !== null && (
        <Text c="dimmed" role="status">
          {t('safety.walk.known.lead')}
        </Text>
      )}
    </fieldset>
  )
}
