import { Group, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleMinus } from '@tabler/icons-react'
import type { Visit } from '../../../shared/homecare/visit.ts'
import { useWords } from '../../app/words.ts'
import { RuleNote } from '../../kit/parts.tsx'
import { useCountRule } from './use-count-rule.ts'

/** Whether a visit is a person-time, and by which rule. */
export function Counting({ visit }: { visit: Visit }) {
  const { t } = useWords()
  const rule = useCountRule(visit.siteId, visit.onDay)
  const isCounted = visit.counting === 'counted'
  const Icon = isCounted ? IconCircleCheck : IconCircleMinus
  return (
    <Group gap={6} wrap="nowrap" c={isCounted ? 'teal.9' : 'orange.9'}>
      <Icon size={22} aria-hidden style={{ flex: 'none' }} />
      <Text fw={650}>{t(`homecare.visits.counting.${visit.counting}`)}</Text>
      {rule && (
        <RuleNote>
          {t(rule.isOncePerDay ? 'homecare.visits.counting.ruleOnce' : 'homecare.visits.counting.rule', {
            minutes: rule.minMinutes,
          })}
        </RuleNote>
      )}
    </Group>
  )
}
