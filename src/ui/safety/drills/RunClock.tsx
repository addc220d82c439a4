import { Group, Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { Instant } from '../../../shared/day.ts'
import { useWords } from '../../app/words.ts'
import { useClockWords } from './use-clock-words.ts'
import { useStopWatch } from './use-stop-watch.ts'

/** The stop-watch of a drill under way, to be read across a corridor. */
export function RunClock({ startedAt, ahead }: { startedAt: Instant; ahead: number }) {
  const { t } = useWords()
  const clock = useClockWords()
  const seconds = useStopWatch(startedAt, ahead)
  return (
    <Group gap="sm" role="timer" aria-label={t('safety.drills.run.clock')}>
      <IconClock size={32} aria-hidden />
      <Text fz="2.25rem" fw={700} style={{ fontVariantNumeric: 'tabular-nums' }}>
        {clock(seconds)}
      </Text>
    </Group>
  )
}
