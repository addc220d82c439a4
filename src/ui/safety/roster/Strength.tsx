import { Group, Text } from '@mantine/core'
import { IconAlertTriangleFilled, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useWords } from '../../app/words.ts'
import css from './roster.module.css'

interface StrengthProps {
  people: number
  helpersNeeded: number
  helpersPresent: number
  isShort: boolean
}

/** How many are in, and whether those on duty are enough to bring them out. */
export function Strength({ people, helpersNeeded, helpersPresent, isShort }: StrengthProps) {
  const { t } = useWords()
  const counts = [
    ['people', people],
    ['needed', helpersNeeded],
    ['present', helpersPresent],
  ] as const
  const look = isShort
    ? { icon: IconAlertTriangleFilled, color: 'red.9' }
    : people === 0
      ? { icon: IconCircleDashed, color: 'dimmed' }
      : { icon: IconCircleCheck, color: 'teal.9' }
  const words = isShort
    ? t('safety.roster.state.short', { count: helpersNeeded - helpersPresent })
    : t(people === 0 ? 'safety.roster.state.empty' : 'safety.roster.state.enough')
  return (
    <Group gap="lg">
      {counts.map(([key, count]) => (
        <div key={key} className={css.count}>
          <span>{t(`safety.roster.count.${key}`)}</span>
          <b>{count}</b>
        </div>
      ))}
      <Group gap={6} wrap="nowrap" c={look.color}>
        <look.icon size={24} aria-hidden style={{ flex: 'none' }} />
        <Text span fw={700} fz="lg">
          {words}
        </Text>
      </Group>
    </Group>
  )
}
