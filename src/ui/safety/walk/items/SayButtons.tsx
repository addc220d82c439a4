import { IconAlertTriangle, IconCheck, IconMinus } from '@tabler/icons-react'
import { AnswerValue } from '../../../../shared/safety/terms.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'

const icons = { ok: IconCheck, problem: IconAlertTriangle, na: IconMinus }

interface SayButtonsProps {
  /** Whose: the item's code, for who hears it in a list. */
  of: string
  value: AnswerValue | null
  /** Only these. */
  only?: readonly AnswerValue[]
  onSay(value: AnswerValue): void
}

/** Ok, problem or not applicable: each as large as a thumb. */
export function SayButtons({ of, value, only = AnswerValue.options, onSay }: SayButtonsProps) {
  const { t } = useWords()
  const say = useEnum()
  return (
    <fieldset className="say-buttons" aria-label={t('safety.walk.item.answer', { item: of })}>
      {only.map((each) => {
        const Icon = icons[each]
        return (
          <button
            key={each}
            type="button"
            className="say-button"
            data-value={each}
            aria-pressed={value === each}
            onClick={() => onSay(each)}
          >
            <Icon size={28} aria-hidden />
            {say('answerValue', each)}
          </button>
        )
      })}
    </fieldset>
  )
}
