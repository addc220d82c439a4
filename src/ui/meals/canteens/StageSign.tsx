import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFlask2,
  IconPlayerPause,
} from '@tabler/icons-react'
import type { CanteenStage } from '../../../shared/meals/canteen.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { Sign, type Tone } from '../parts/Sign.tsx'

const looks: Record<CanteenStage, { icon: typeof IconFlask2; tone: Tone }> = {
  planned: { icon: IconCircleDashed, tone: 'calm' },
  pilot: { icon: IconFlask2, tone: 'good' },
  running: { icon: IconCircleCheck, tone: 'good' },
  paused: { icon: IconPlayerPause, tone: 'warn' },
  closed: { icon: IconCircleX, tone: 'calm' },
}

/** The stage of a canteen. */
export function StageSign({ stage }: { stage: CanteenStage | null }) {
  const { t } = useWords()
  const say = useEnum()
  if (!stage)
    return (
      <Sign icon={IconCircleDashed} tone="warn">
        {t('meals.canteens.noStage')}
      </Sign>
    )
  return <Sign {...looks[stage]}>{say('canteenStage', stage)}</Sign>
}
