import type { MealRow } from '../../../shared/meals/meal.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import type { Result } from './queue.ts'
import { useWhy } from './use-why.ts'

/** What was done, in a sentence. */
export function useResultText() {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const { why } = useWhy()
  /** The name, or how many of which class. */
  const who = ({
    person,
    class: dinerClass,
    quantity,
  }: Pick<MealRow, 'person' | 'class' | 'quantity'>): string =>
    person ?? t('meals.counter.unnamed', { class: say('dinerClass', dinerClass), count: quantity })
  return {
    who,
    say(result: Result): string {
      if (result.is === 'kept') return t('meals.counter.kept.said', { who: result.label })
      if (result.is === 'notDone')
        return t('meals.counter.refused.beside', { who: result.label, why: why(result.why) })
      const { line, charge } = result.answer
      if (result.is === 'undone') return t('meals.counter.undone.said', { who: who(line) })
      return t('meals.counter.recordedSaid', {
        who: who(line),
        amount: money((charge?.selfFen ?? 0) * line.quantity),
        pay: say('payMethod', line.pay),
      })
    },
  }
}
