import { IconCalendarExclamation, IconLock } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Sign } from './Sign.tsx'
import type { useCounterNow } from './use-now.ts'

/** What is unusual about the meal that is recorded: another day's, another than the clock's, or none possible. */
export function Bands({ meal }: { meal: ReturnType<typeof useCounterNow> }) {
  const { t } = useWords()
  const say = useEnum()
  const { clock, shown, isChosen, now } = meal
  if (!shown)
    return (
      <Sign icon={IconLock} tone="red">
        {t('meals.counter.choose.closed')}
      </Sign>
    )
  return (
    <>
      {now?.shut && (
        <Sign icon={IconLock} tone="red">
          {t(`meals.counter.shut.${now.shut}`)}
        </Sign>
      )}
      {isChosen && (
        <Sign icon={IconCalendarExclamation} tone="yellow">
          {shown.onDay === clock?.onDay
            ? t('meals.counter.band.meal', { meal: say('meal', shown.meal) })
            : t('meals.counter.band.day', { day: shown.onDay, meal: say('meal', shown.meal) })}
        </Sign>
      )}
    </>
  )
}
