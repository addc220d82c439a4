import type { FoodSample } from '../../../../shared/meals/kitchen.ts'
import { useWords } from '../../../app/words.ts'
import { useEnum } from '../../../kit/fields.tsx'
import { useFormat } from '../../../kit/format.ts'
import { Paper } from '../parts/Paper.tsx'

interface SampleLabelsProps {
  samples: FoodSample[]
  name: string
  onPrinted(): void
}

/** Labels of 50 × 30 mm for the boxes: what it is, of which meal, taken when and by whom, kept until when. */
export function SampleLabels({ samples, name, onPrinted }: SampleLabelsProps) {
  const { t } = useWords()
  const say = useEnum()
  const { moment } = useFormat()
  return (
    <Paper format="labels" onPrinted={onPrinted}>
      {samples.map((sample) => (
        <div key={sample.id} className="kitchen-label">
          <strong>{sample.dish}</strong>
          <span>{`${sample.onDay} ${say('meal', sample.meal)} · ${t('meals.kitchen.grams', { grams: sample.weightG })}`}</span>
          <span>
            {t('meals.kitchen.sample.labelTaken', {
              when: moment(sample.takenAt).slice(5),
              who: sample.staff,
            })}
          </span>
          <b>{t('meals.kitchen.sample.labelUntil', { when: moment(sample.keptUntilAt).slice(5) })}</b>
          <span>{`${name} · ${sample.fridge}`}</span>
        </div>
      ))}
    </Paper>
  )
}
