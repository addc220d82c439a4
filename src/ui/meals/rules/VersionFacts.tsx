import { Group, Text } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconClockHour4,
  IconPencil,
} from '@tabler/icons-react'
import type { RuleVersion } from '../../../shared/meals/rule.ts'
import { useWords } from '../../app/words.ts'
import { Sign, type Tone } from '../parts/Sign.tsx'
import type { VersionState } from './model.ts'

const looks: Record<VersionState, { icon: typeof IconPencil; tone: Tone }> = {
  inForce: { icon: IconCircleCheck, tone: 'good' },
  upcoming: { icon: IconClockHour4, tone: 'good' },
  draft: { icon: IconPencil, tone: 'warn' },
  ended: { icon: IconCircleDashed, tone: 'calm' },
  voided: { icon: IconCircleX, tone: 'calm' },
}

/** How a version stands today. */
export function VersionSign({ state }: { state: VersionState }) {
  const { t } = useWords()
  return <Sign {...looks[state]}>{t(`meals.rules.state.${state}`)}</Sign>
}

/** When a version holds, by which document, and whether somebody compared it. */
export function VersionFacts({ version }: { version: RuleVersion }) {
  const { t } = useWords()
  const { fromOn, toOn, documentNumber, isVerified } = version
  const valid =
    toOn === null
      ? t('meals.rules.validOpen', { from: fromOn })
      : t('meals.rules.valid', { from: fromOn, to: toOn })
  return (
    <Group gap="md">
      <Text>{valid}</Text>
      <Text>{documentNumber || t('meals.rules.noDocument')}</Text>
      {isVerified ? (
        <Sign icon={IconCircleCheck} tone="good">
          {t('meals.rules.verified')}
        </Sign>
      ) : (
        <Sign icon={IconAlertTriangle} tone="warn">
          {t('meals.rules.unverified')}
        </Sign>
      )}
    </Group>
  )
}
