import { Button, Group, SegmentedControl } from '@mantine/core'
import { addDays } from '../../../shared/day.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { DaySwitch } from '../../kit/day-switch.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import type { Slot } from './use-slot.ts'

/** Which day and which meal; today and tomorrow at a touch. */
export function SlotChoice({ slot, hasTomorrow = false }: { slot: Slot; hasTomorrow?: boolean }) {
  const { t } = useWords()
  const say = useEnum()
  const today = useToday()
  const tomorrow = addDays(today, 1)
  const { onDay, meal } = slot.shown
  return (
    <Group gap="sm" className="screen-only" align="center">
      <SegmentedControl
        aria-label={t('meals.orders.meal')}
        value={meal}
        data={Meal.options.map((value) => ({ value, label: say('meal', value) }))}
        onChange={(value) => slot.choose({ onDay, meal: value as Meal })}
      />
      <DaySwitch day={onDay} today={today} onChange={(day) => slot.choose({ onDay: day, meal })} />
      {hasTomorrow && onDay !== tomorrow && (
        <Button variant="default" onClick={() => slot.choose({ onDay: tomorrow, meal })}>
          {t('meals.orders.tomorrow')}
        </Button>
      )}
      {slot.isChosen && (
        <Button variant="subtle" px="xs" onClick={slot.byClock}>
          {t('meals.orders.byClock')}
        </Button>
      )}
    </Group>
  )
}
