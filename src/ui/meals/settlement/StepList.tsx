import { Button, Group, List, Stack, Text } from '@mantine/core'
import {
  IconCashBanknote,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconLock,
  IconSend,
} from '@tabler/icons-react'
import { useState } from 'react'
import type { Settlement } from '../../../shared/meals/settlement.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useFormat } from '../../kit/format.ts'
import { Section } from '../parts/Section.tsx'
import { Sign } from '../parts/Sign.tsx'
import { ReturnButton } from './ReturnButton.tsx'
import { StepForm } from './StepForm.tsx'
import { nextStep, type Step, steps } from './state.ts'

const icons = { submit: IconSend, check: IconCircleCheck, settle: IconLock, pay: IconCashBanknote }
const doneAs = { submit: 'submitted', check: 'checked', settle: 'settled' } as const

interface StepListProps {
  settlement: Settlement
  isRunning: boolean
}

/** The four steps of a month: who did each and when, what comes next, and who may do it. */
export function StepList({ settlement, isRunning }: StepListProps) {
  const { t } = useWords()
  const { moment } = useFormat()
  const next = nextStep(settlement.state)
  return (
    <Section title={t('meals.settlement.step.title')} order={2}>
      <ol className="settlement-steps">
        {steps.map((step) => (
          <StepCard key={step} step={step} isNext={step === next} settlement={settlement} />
        ))}
      </ol>
      {next && <Next step={next} settlement={settlement} isRunning={isRunning} />}
      {settlement.returned.length > 0 && (
        <List>
          {settlement.returned.map(({ submittedAt, at, by, reason }) => (
            <List.Item key={submittedAt}>
              {t('meals.settlement.step.returned', {
                ...{ submittedAt: moment(submittedAt), at: moment(at), by, reason },
              })}
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  )
}

function StepCard({ step, isNext, settlement }: { step: Step; isNext: boolean; settlement: Settlement }) {
  const { t } = useWords()
  const done = useDone(step, settlement)
  return (
    <li className="settlement-step" data-step={done ? 'done' : isNext ? 'next' : 'later'}>
      <Text fw={650}>{t(`meals.settlement.step.${step}`)}</Text>
      {done ? (
        <Sign icon={IconCircleCheck} tone="good" isLong>
          {done}
        </Sign>
      ) : isNext ? (
        <Sign icon={IconHourglass} tone="warn">
          {t('meals.settlement.step.waiting')}
        </Sign>
      ) : (
        <Sign icon={IconCircleDashed} tone="calm">
          {t('meals.settlement.step.later')}
        </Sign>
      )}
    </li>
  )
}

/** Who did a step and when; null before it is done. */
function useDone(step: Step, settlement: Settlement): string | null {
  const { t } = useWords()
  const { moment } = useFormat()
  if (step === 'pay') {
    const { paid } = settlement
    return paid && t('meals.settlement.step.paidOn', { on: paid.on, by: paid.by })
  }
  const done = settlement[doneAs[step]]
  return done && t('meals.settlement.step.done', { by: done.by, when: moment(done.at) })
}

interface NextProps {
  step: Step
  settlement: Settlement
  isRunning: boolean
}

/** What can be done now by who is signed in, or for whom it waits. */
function Next({ step, settlement, isRunning }: NextProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [isAsking, setAsking] = useState(false)
  const Icon = icons[step]
  if (isRunning && step === 'submit') return <Text>{t('meals.settlement.step.notOver')}</Text>
  if (!may(step === 'submit' ? 'meals.write' : 'meals.settle'))
    return <Text>{t(`meals.settlement.step.${step === 'submit' ? 'waitForCanteen' : 'waitForBureau'}`)}</Text>
  // What changed since is given back first: the core refuses the rest.
  if (settlement.isChanged) return null
  return (
    <Stack gap="sm">
      <Group>
        <Button leftSection={<Icon size={20} aria-hidden />} onClick={() => setAsking(true)}>
          {t(`meals.settlement.step.${step}`)}
        </Button>
        {(step === 'check' || step === 'settle') && <ReturnButton settlement={settlement} />}
      </Group>
      {isAsking && <StepForm step={step} settlement={settlement} onClose={() => setAsking(false)} />}
    </Stack>
  )
}
