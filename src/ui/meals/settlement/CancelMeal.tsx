import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { MealRow } from '../../../shared/meals/meal.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { newKey } from '../../kit/new-key.ts'
import { ReasonModal } from '../../kit/reason.tsx'

/** Says in which month a correction counts. */
export function useSayCorrected() {
  const { t } = useWords()
  return ({ month }: { month: string }) =>
    notifications.show({
      message: t('meals.settlement.correct.done', { month }),
      color: 'teal',
      closeButtonProps: { 'aria-label': t('kit.close') },
    })
}

/** Takes one meal of a closed month back, with a reason. */
export function CancelMeal({ meal, onClose }: { meal: MealRow; onClose(): void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const sayCorrected = useSayCorrected()
  const [key] = useState(newKey)
  const { run, isRunning, error } = useCommand(
    (reason: string) => client.meals.cancelClosedMeal({ key, mealId: meal.id, reason }),
    {
      doneText: null,
      onDone: (adjustment) => {
        sayCorrected(adjustment)
        onClose()
      },
    },
  )
  return (
    <ReasonModal
      isOpen
      onClose={onClose}
      title={t('meals.settlement.correct.cancelTitle')}
      lead={t('meals.settlement.correct.cancelLead', {
        who: meal.person ?? say('dinerClass', meal.class),
        day: meal.onDay,
        meal: say('meal', meal.meal),
        subsidy: money(meal.sharesFen),
        self: money(meal.selfFen),
      })}
      action={t('meals.settlement.correct.cancelAction')}
      isRunning={isRunning}
      error={error}
      onSubmit={run}
    />
  )
}
