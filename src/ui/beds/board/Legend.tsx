import { useWords } from '../../app/words.ts'
import { RuleNote } from '../../kit/parts.tsx'
import css from './controls.module.css'
import { type Picture, Sign } from './icons.tsx'
import { type Mark, marks } from './model.ts'

interface LegendProps {
  counts: Record<Mark, number>
  /** Full-time beds: what the four states add up to. */
  fullTime: number
  chosen: Mark | null
  onChoose(mark: Mark | null): void
}

const pictureOf: Record<Mark, Picture> = {
  vacant: 'vacant',
  held: 'held',
  occupied: 'occupied',
  out: 'out',
  onLeave: 'outing',
  trial: 'trial',
  leaving: 'leaving',
  dayCare: 'dayCare',
}

/** What the colours mean, how many there are, and a press to see only those. */
export function Legend({ counts, fullTime, chosen, onChoose }: LegendProps) {
  const { t } = useWords()
  return (
    <fieldset className={`${css.group} ${css.row}`} aria-label={t('board.legend.label')}>
      {marks.map((mark) => (
        <button
          key={mark}
          type="button"
          className={css.mark}
          data-look={mark}
          aria-pressed={chosen === mark}
          onClick={() => onChoose(chosen === mark ? null : mark)}
        >
          <Sign of={pictureOf[mark]} />
          {t(`board.legend.${mark}`)} <b>{counts[mark]}</b>
        </button>
      ))}
      <RuleNote>{t('board.legend.rule', { count: fullTime })}</RuleNote>
    </fieldset>
  )
}
