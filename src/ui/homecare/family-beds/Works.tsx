import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconHourglass, IconPencil, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { AdaptationWork, FamilyBed } from '../../../shared/homecare/family-bed.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { PhotoField } from '../../attachments/PhotoField.tsx'
import { useEnum } from '../../kit/fields.tsx'
import { useFormat } from '../../kit/format.ts'
import { WorkModal } from './WorkModal.tsx'

/** Adaptation works of a home, with what they cost and whether they were accepted. */
export function Works({ bed }: { bed: FamilyBed }) {
  const { t } = useWords()
  const { may } = useSession()
  const { money } = useFormat()
  const [editing, setEditing] = useState<AdaptationWork | 'new' | null>(null)
  const mayWrite = may('homecare.write') && !bed.isVoided
  return (
    <Stack>
      <Group justify="space-between">
        {mayWrite && (
          <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => setEditing('new')}>
            {t('homecare.beds.work.add')}
          </Button>
        )}
        {bed.works.length > 1 && (
          <Text fw={600}>
            {t('homecare.beds.work.sum', {
              money: money(bed.works.reduce((sum, one) => sum + one.costFen, 0)),
            })}
          </Text>
        )}
      </Group>
      {bed.works.length === 0 && <Text c="dimmed">{t('homecare.beds.work.empty')}</Text>}
      {bed.works.map((work) => (
        <Work key={work.id} work={work} onEdit={mayWrite ? () => setEditing(work) : undefined} />
      ))}
      {editing && (
        <WorkModal bed={bed} work={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Stack>
  )
}

function Work({ work, onEdit }: { work: AdaptationWork; onEdit?: () => void }) {
  const { t } = useWords()
  const say = useEnum()
  const { money } = useFormat()
  const title = [say('workKind', work.kind), work.place].filter(Boolean).join(' · ')
  const Icon = work.acceptedOn ? IconCircleCheck : IconHourglass
  const facts = [money(work.costFen), say('fund', work.fund), work.contractor]
  const state = work.acceptedOn
    ? t('homecare.beds.work.accepted', { day: work.acceptedOn, who: work.acceptedBy || '—' })
    : t(work.finishedOn ? 'homecare.beds.work.notAccepted' : 'homecare.beds.work.notFinished')
  return (
    <Paper withBorder bg="white" p="md" role="group" aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text fw={650} fz="lg">
            {title}
          </Text>
          <Text>{facts.filter(Boolean).join(' · ')}</Text>
          {work.description && <Text style={{ whiteSpace: 'pre-wrap' }}>{work.description}</Text>}
          <Group gap={6} c={work.acceptedOn ? 'teal.9' : 'orange.9'}>
            <Icon size={20} aria-hidden />
            <Text fw={600}>
              {[work.finishedOn ? t('homecare.beds.work.finished', { day: work.finishedOn }) : '', state]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </Group>
        </div>
        {onEdit && (
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            aria-label={t('homecare.beds.work.editOf', { what: title })}
            onClick={onEdit}
          >
            {t('kit.edit')}
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mt="sm">
        <PhotoField entity="adaptationWork" entityId={work.id} role="before" />
        <PhotoField entity="adaptationWork" entityId={work.id} role="after" />
      </SimpleGrid>
    </Paper>
  )
}
