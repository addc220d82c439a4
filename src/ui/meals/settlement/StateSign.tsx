import {
  IconCashBanknote,
  IconCircleCheck,
  IconCircleDashed,
  IconHourglass,
  IconLock,
  IconSend,
} from '@tabler/icons-react'
import type { SettlementState } from '../../../shared/meals/settlement.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Sign, type Tone } from '../parts/Sign.tsx'

const looks: Record<SettlementState, { icon: typeof IconLock; tone: Tone }> = {
  open: { icon: IconCircleDashed, tone: 'warn' },
  submitted: { icon: IconSend, tone: 'warn' },
  checked: { icon: IconCircleCheck, tone: 'warn' },
  settled: { icon: IconLock, tone: 'good' },
  paid: { icon: IconCashBanknote, tone: 'good' },
}

/** How far a month is. The running one waits for nobody. */
export function StateSign({ state, isRunning }: { state: SettlementState; isRunning: boolean }) {
  const { t } = useWords()
  const say = useEnum()
  if (isRunning)
    return (
      <Sign icon={IconHourglass} tone="calm">
        {t('meals.settlement.year.running')}
      </Sign>
    )
  return <Sign {...looks[state]}>{say('settlementState', state)}</Sign>
}
