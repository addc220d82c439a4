import { Text } from '@mantine/core'
import { useEffect } from 'react'
import type { AtCounter } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

export const optionId = (index: number): string => `counter-match-${index}`

interface MatchesProps {
  list: readonly AtCounter[]
  index: number
  onChoose(index: number): void
}

/** Who it could be: by arrow keys or number, and Enter; or with a touch. The focus stays in the field. */
export function Matches({ list, index, onChoose }: MatchesProps) {
  const { t } = useWords()
  const say = useEnum()
  useEffect(() => {
    // Nothing is returned: browsers of today give a promise, which React would call to clean up.
    document.getElementById(optionId(index))?.scrollIntoView({ block: 'nearest' })
  }, [index])
  return (
    <div className="counter-matches">
      <Text c="dimmed" mb={4}>
        {t('meals.counter.matches.lead')}
      </Text>
      <div role="listbox" id="counter-matches" aria-label={t('meals.counter.matches.title')}>
        {list.map((diner, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which has the focus
          <div
            key={diner.personId}
            id={optionId(at)}
            role="option"
            tabIndex={-1}
            aria-selected={at === index}
            className="counter-match"
            onClick={() => onChoose(at)}
          >
            <span className="counter-match-number" aria-hidden>
              {at + 1}
            </span>
            <span className="counter-match-name">{diner.name}</span>
            <span>
              {[
                diner.age === null ? '' : t('kit.years', { count: diner.age }),
                say('dinerClass', diner.class),
                diner.number,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
