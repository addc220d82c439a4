import { useCallback } from 'react'
import type { BedsOutputs } from '../../../shared/beds/contract.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'

export type Suitability = BedsOutputs['find'][number]

type Code = Suitability['reasons'][number]['code']
const taken: readonly Code[] = ['occupied', 'held', 'out', 'notYet', 'occupiedLater', 'heldLater']

/** Nobody has the bed: what else does not fit is a question of the room and the wishes. */
export const isFree = ({ reasons }: Pick<Suitability, 'reasons'>): boolean =>
  reasons.every(({ code }) => !taken.includes(code))

/** Why a bed does not fit, as one line: `李四住着，到 2026-05-03；不是护理型`. */
export function useReasons(): (reasons: Suitability['reasons']) => string {
  const { t } = useWords()
  const say = useEnum()
  const { moment, day, dayOf } = useFormat()
  // biome-ignore lint/correctness/useExhaustiveDependencies: formats follow the language, and so does t
  return useCallback(
    (reasons) =>
      reasons
        .map(({ code, who, until }) => {
          const name =
            code === 'out' || code === 'outLater'
              ? say('outageReason', who)
              : code === 'audience'
                ? say('audience', who)
                : who
          if (code === 'outLater' && who === '' && until !== null)
            return t('board.find.retires', { until: moment(until) })
          if (until === null) return t(`board.find.why.${code}`, { who: name })
          // The last instant of a hold or an outage belongs to the day that people say.
          const when =
            code === 'held' ? day(dayOf(until - 1)) : code === 'out' ? day(dayOf(until)) : moment(until)
          return t(`board.find.whyUntil.${code as 'occupied'}`, { who: name, until: when })
        })
        .join(t('board.find.and')),
    [t],
  )
}
