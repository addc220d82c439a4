import { Button, Popover, Stack } from '@mantine/core'
import { IconChevronDown, IconClock } from '@tabler/icons-react'
import { useState } from 'react'
import { type Day, isDay } from '../../../shared/day.ts'
import { Meal } from '../../../shared/meals/terms.ts'
import { useWords } from '../../app/words.ts'
import { DayField, useEnum } from '../../kit/fields.tsx'

interface MealChoiceProps {
  onDay: Day
  today: Day
  meal: Meal | null
  /** Chosen by hand and not the clock's. */
  isChosen: boolean
  choose(onDay: Day, meal: Meal): void
  byClock(): void
}

/** The meal that is recorded: the clock's, or one chosen here — also of a past day. */
export function MealChoice({ onDay, today, meal, isChosen, choose, byClock }: MealChoiceProps) {
  const { t } = useWords()
  const say = useEnum()
  const [isOpen, setOpen] = useState(false)
  const [day, setDay] = useState<Day>(onDay)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      shadow="md"
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          className="counter-meal"
          variant={isChosen ? 'filled' : 'default'}
          color="yellow"
          rightSection={<IconChevronDown size={18} aria-hidden />}
          onClick={() => {
            setDay(onDay)
            setOpen(!isOpen)
          }}
        >
          {meal ? say('meal', meal) : t('meals.counter.choose.none')}
          {onDay !== today && ` · ${onDay}`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('meals.counter.choose.title')}>
        <Stack gap="sm">
          <DayField
            label={t('meals.counter.choose.day')}
            value={day}
            max={today}
            onChange={(next) => next && isDay(next) && setDay(next)}
          />
          <fieldset className="counter-choices" aria-label={t('meals.counter.choose.meal')}>
            {Meal.options.map((value) => (
              <button
                key={value}
                type="button"
                aria-pressed={value === meal && day === onDay}
                disabled={day > today}
                onClick={() => {
                  choose(day, value)
                  setOpen(false)
                }}
              >
                {say('meal', value)}
              </button>
            ))}
          </fieldset>
          <Button
            variant="default"
            leftSection={<IconClock size={20} aria-hidden />}
            onClick={() => {
              byClock()
              setOpen(false)
            }}
          >
            {t('meals.counter.choose.clock')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
