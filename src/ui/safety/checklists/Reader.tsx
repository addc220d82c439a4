import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCopy, IconPencil, IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Checklist } from '../../../shared/safety/checklist.ts'
import type { VersionWithItems } from '../../../shared/safety/contract-checklists.ts'
import { client } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useCommand } from '../../kit/command.ts'
import { useFormat } from '../../kit/format.ts'
import { ErrorNote, RuleNote } from '../../kit/parts.tsx'
import { AddForm } from './AddForm.tsx'
import { ItemList } from './ItemList.tsx'
import { PrintButtons } from './PrintButtons.tsx'
import { RenameForm, StopForm } from './RenameForm.tsx'

interface ReaderProps {
  checklist: Checklist
  version: VersionWithItems
  siteId: number
  mayChange: boolean
  onOpen(versionId?: number): void
}

/** A version as it stands: what it asks, on what basis, and what can be done with its checklist. */
export function Reader({ checklist, version, siteId, mayChange, onOpen }: ReaderProps) {
  const { t } = useWords()
  const { may } = useSession()
  const [doing, setDoing] = useState<'rename' | 'stop' | 'copy' | null>(null)
  const stop = () => setDoing(null)
  const start = useCommand(() => client.safety.startChecklistVersion({ id: checklist.id }), {
    onDone: ({ id }) => onOpen(id),
    doneText: null,
  })
  const [last] = checklist.versions
  const draft = last?.confirmedAt === null ? last : undefined
  return (
    <Stack>
      <Group gap="xs" className="screen-only">
        {mayChange && (
          <Button
            leftSection={draft ? <IconPencil size={20} aria-hidden /> : <IconPlus size={20} aria-hidden />}
            loading={start.isRunning}
            onClick={() => (draft ? onOpen(draft.id) : start.run(undefined))}
          >
            {t(draft ? 'safety.checklists.act.goOn' : 'safety.checklists.act.start')}
          </Button>
        )}
        <PrintButtons checklist={checklist} version={version} siteId={siteId} />
        {may('safety.manage') && (
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => setDoing('copy')}
          >
            {t('safety.checklists.act.copy')}
          </Button>
        )}
        {mayChange && (
          <>
            <Button variant="default" onClick={() => setDoing('rename')}>
              {t('safety.checklists.act.rename')}
            </Button>
            <Button
              variant="default"
              leftSection={
                checklist.isActive ? (
                  <IconPlayerPause size={18} aria-hidden />
                ) : (
                  <IconPlayerPlay size={18} aria-hidden />
                )
              }
              onClick={() => setDoing('stop')}
            >
              {t(checklist.isActive ? 'safety.checklists.act.stop' : 'safety.checklists.act.resume')}
            </Button>
          </>
        )}
      </Group>
      <ErrorNote error={start.error} />
      <Facts version={version} />
      <ItemList items={version.items} />
      {doing === 'rename' && <RenameForm checklist={checklist} onClose={stop} />}
      {doing === 'stop' && <StopForm checklist={checklist} onClose={stop} />}
      {doing === 'copy' && (
        <AddForm
          siteId={siteId}
          checklists={[]}
          from={{ checklist, versionId: version.id }}
          onDone={({ versions }) => onOpen(versions[0]?.id)}
          onClose={stop}
        />
      )}
    </Stack>
  )
}

function Facts({ version }: { version: VersionWithItems }) {
  const { t } = useWords()
  const { moment } = useFormat()
  const { confirmedAt, confirmedBy, usedCount, usedOn, itemCount, note, items } = version
  const unverified = items.filter(({ verified }) => verified === 'memory').length
  const facts = [
    t('safety.checklists.version.facts', { count: itemCount }),
    confirmedAt !== null &&
      t('safety.checklists.version.confirmed', { who: confirmedBy, when: moment(confirmedAt) }),
    usedCount > 0
      ? t('safety.checklists.version.used', { count: usedCount, day: usedOn })
      : t('safety.checklists.version.unused'),
    note && t('safety.checklists.version.note', { note }),
  ].filter(Boolean)
  return (
    <div>
      <Group gap={6}>
        <Text c="dimmed">{facts.join(' · ')}</Text>
        <RuleNote>{t('safety.checklists.basis.rule')}</RuleNote>
      </Group>
      {unverified > 0 && (
        <Text c="orange.9" fw={600}>
          {t('safety.checklists.basis.count', { count: unverified })}
        </Text>
      )}
      <Text className="paper-only">{t('safety.checklists.basis.rule')}</Text>
    </div>
  )
}
