import { Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { NewCheckItem } from '../../../shared/safety/checklist.ts'
import type { Verified } from '../../../shared/safety/terms.ts'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'

const looks: Record<Exclude<Verified, 'own'>, { icon: typeof IconCircleCheck; color: string }> = {
  found: { icon: IconCircleCheck, color: 'teal.9' },
  part: { icon: IconCircleDashed, color: 'dimmed' },
  memory: { icon: IconAlertTriangle, color: 'orange.9' },
}

/** The clause an item comes from, and whether and when it was compared with the published text. */
export function Basis({
  basis,
  verified,
  verifiedOn,
}: Pick<NewCheckItem, 'basis' | 'verified' | 'verifiedOn'>) {
  const { t } = useWords()
  const say = useEnum()
  if (verified === 'own' && basis === '') return null
  const word = say('verified', verified)
  const look = verified === 'own' ? null : looks[verified]
  return (
    <Group gap="4px 12px" fz="sm">
      {basis && (
        <Text span fz="inherit" c="dimmed">
          {t('safety.checklists.basis.label', { basis })}
        </Text>
      )}
      <Group gap={4} wrap="nowrap" c={look?.color ?? 'dimmed'}>
        {look && <look.icon size={16} aria-hidden style={{ flex: 'none' }} />}
        <Text span fz="inherit" fw={verified === 'memory' ? 650 : 400}>
          {verifiedOn ? t('safety.checklists.basis.asOf', { verified: word, day: verifiedOn }) : word}
        </Text>
      </Group>
    </Group>
  )
}
