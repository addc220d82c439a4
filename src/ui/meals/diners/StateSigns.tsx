import { Group } from '@mantine/core'
import { IconFlower, IconPlayerPause } from '@tabler/icons-react'
import type { Day } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { Sign } from '../parts/Sign.tsx'

interface State {
  isSuspended: boolean
  diedOn: Day | null
}

/** What the counter has to know before it serves somebody. */
export function StateSigns({ isSuspended, diedOn }: State) {
  const { t } = useWords()
  if (!isSuspended && diedOn === null) return null
  return (
    <Group gap="sm">
      {diedOn !== null && (
        <Sign icon={IconFlower} tone="calm">
          {t('meals.diners.state.died', { day: diedOn })}
        </Sign>
      )}
      {isSuspended && (
        <Sign icon={IconPlayerPause} tone="warn">
          {t('meals.diners.state.suspended')}
        </Sign>
      )}
    </Group>
  )
}
