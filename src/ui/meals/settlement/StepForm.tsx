import { List, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { client } from '../../app/client.ts'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { DayField } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { FormModal } from '../../kit/form-modal.tsx'
import { useFormat } from '../../kit/format.ts'
import { useFocusReturn } from '../../kit/use-focus-return.ts'
import { Facts } from '../parts/Facts.tsx'
import type { Step } from './state.ts'

interface StepFormProps {
  step: Step
  settlement: Settlement
  onClose(): void
}

/** Asks before a step is taken: the numbers it is about, and what it means. */
export function StepForm({ step, settlement, onClose }: StepFormProps) {
  const { t } = useWords()
  const today = useToday()
  const [paidOn, setPaidOn] = useState(today)
  const { siteId, month } = settlement
  const id = settlement.id ?? 0
  useFocusReturn()
  const take = {
    submit: () => client.meals.submitSettlement({ siteId, month }),
    check: () => client.meals.checkSettlement({ id }),
    settle: () => client.meals.settleMonth({ id }),
    pay: () => client.meals.paySettlement({ id, paidOn }),
  }
  const { run, isRunning, error } = useCommand(() => take[step](), { onDone: onClose })
  return (
    <FormModal
      title={t(`meals.settlement.ask.${step}Title`, { month })}
      submit={t(`meals.settlement.step.${step}`)}
      isRunning={isRunning}
      error={error}
      onClose={onClose}
      onSubmit={() => run(undefined)}
    >
      <Numbers settlement={settlement} />
      <Text fw={step === 'settle' ? 650 : undefined}>{t(`meals.settlement.ask.${step}Lead`)}</Text>
      {step === 'settle' && <Locked />}
      {step === 'pay' && (
        <DayField
          label={t('meals.settlement.ask.paidOn')}
          required
          data-autofocus
          max={today}
          value={paidOn}
          onChange={(day) => day && setPaidOn(day)}
        />
      )}
    </FormModal>
  )
}

function Numbers({ settlement: { totals } }: { settlement: Settlement }) {
  const { t } = useWords()
  const { number, money } = useFormat()
  return (
    <Facts
      facts={[
        [t('meals.settlement.total.meals'), number(totals.meals)],
        [t('meals.settlement.total.persons'), number(totals.persons)],
        [t('meals.settlement.total.price'), money(totals.priceFen)],
        [t('meals.settlement.total.self'), money(totals.selfFen)],
        [t('meals.settlement.total.subsidy'), money(totals.subsidyFen)],
        [t('meals.settlement.total.owed'), money(totals.subsidyFen + totals.grantsFen)],
      ]}
    />
  )
}

/** What can't be changed any more, before it is so. */
function Locked() {
  const { t } = useWords()
  return (
    <List icon={<IconLock size={20} aria-hidden />} spacing="xs">
      {(['Meals', 'Adjustments', 'Return', 'Totals'] as const).map((what) => (
        <List.Item key={what}>{t(`meals.settlement.ask.lock${what}`)}</List.Item>
      ))}
    </List>
  )
}
