import { Button, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Inspection } from '../../../../shared/safety/inspection.ts'
import { useSession } from '../../../app/session.tsx'
import { useWords } from '../../../app/words.ts'
import { JointForm } from './JointForm.tsx'

/** Of a joint inspection: who takes part, and what the unit says to it. */
export function Joint({ inspection }: { inspection: Inspection }) {
  const { t } = useWords()
  const { may } = useSession()
  const [isEditing, setEditing] = useState(false)
  const { parties, details, voidedAt } = inspection
  const facts: [string, string][] = [
    [t('safety.walk.joint.kind'), details.jointKind ? t(`safety.walk.joint.kind_${details.jointKind}`) : ''],
    [t('safety.walk.joint.opinion'), details.opinion],
    [t('safety.walk.joint.againOn'), details.againOn ?? ''],
  ]
  return (
    <div>
      <Group justify="space-between">
        <Title order={2} fz="lg">
          {t('safety.walk.joint.title')}
        </Title>
        {voidedAt === null && may('safety.walk') && (
          <Button variant="default" className="screen-only" onClick={() => setEditing(true)}>
            {t('safety.walk.joint.edit')}
          </Button>
        )}
      </Group>
      {parties.length === 0 && <Text c="dimmed">{t('safety.walk.joint.none')}</Text>}
      {parties.map(({ department, inspectors, certificates, isLead }) => (
        <Text key={department}>
          <b>{department}</b>{' '}
          {[isLead ? t('safety.walk.joint.isLead') : '', inspectors, certificates]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      ))}
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <Text key={label} style={{ whiteSpace: 'pre-wrap' }}>
            <Text span c="dimmed">
              {t('safety.walk.record.fact', { label })}
            </Text>
            {value}
          </Text>
        ))}
      {isEditing && <JointForm inspection={inspection} onClose={() => setEditing(false)} />}
    </div>
  )
}
