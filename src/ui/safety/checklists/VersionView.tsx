import { Button, Group, Select, Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Checklist, ChecklistVersion } from '../../../shared/safety/checklist.ts'
import { inForceOn } from '../../../shared/safety/checklist-versions.ts'
import { api } from '../../app/client.ts'
import { useSession } from '../../app/session.tsx'
import { useWords } from '../../app/words.ts'
import { useEnum } from '../../kit/fields.tsx'
import { useToday } from '../../kit/figures/use-period.ts'
import { Load, PageHead } from '../../kit/parts.tsx'
import { Builder } from './Builder.tsx'
import { Reader } from './Reader.tsx'
import { useItemWords } from './use-item-words.ts'

interface VersionViewProps {
  checklist: Checklist
  versionId: number
  siteId: number
  /** Another version, or the list. */
  onOpen(versionId?: number): void
}

/** One version of a checklist: to read, or, a draft, to write. */
export function VersionView({ checklist, versionId, siteId, onOpen }: VersionViewProps) {
  const { t } = useWords()
  const { may, me, sites } = useSession()
  const say = useEnum()
  const words = useItemWords()
  const version = useQuery(api.safety.checklistVersion.queryOptions({ input: { id: versionId } }))
  // One of every site is changed by who works at all of them.
  const mayChange = may('safety.manage') && (checklist.siteId !== null || me.siteIds === null)
  const site = sites.find(({ id }) => id === checklist.siteId)?.name ?? t('safety.checklists.every')
  const unused = checklist.isActive ? [] : [t('safety.checklists.state.unused')]
  return (
    <>
      <Button
        variant="subtle"
        mb="xs"
        className="screen-only"
        leftSection={<IconArrowLeft size={20} aria-hidden />}
        onClick={() => onOpen()}
      >
        {t('safety.checklists.act.back')}
      </Button>
      <PageHead
        title={words.name(checklist)}
        lead={[say('checklistKind', checklist.kind), site, ...unused].join(' · ')}
      >
        <Versions checklist={checklist} versionId={versionId} onOpen={onOpen} />
      </PageHead>
      <Load of={version}>
        {(found) =>
          found.confirmedAt === null && mayChange ? (
            <Builder checklist={checklist} version={found} onOpen={onOpen} />
          ) : (
            <Reader
              checklist={checklist}
              version={found}
              siteId={siteId}
              mayChange={mayChange}
              onOpen={onOpen}
            />
          )
        }
      </Load>
    </>
  )
}

function Versions({ checklist, versionId, onOpen }: Omit<VersionViewProps, 'siteId'>) {
  const { t } = useWords()
  const today = useToday()
  const current = inForceOn(checklist.versions, today)
  const name = ({ id, number, fromOn }: ChecklistVersion) => {
    if (fromOn === null) return t('safety.checklists.version.draft', { number })
    const version = t('safety.checklists.version.name', { number, day: fromOn })
    return id === current?.id ? t('safety.checklists.version.current', { version }) : version
  }
  if (checklist.versions.length === 1)
    return (
      <Group mih={44}>
        <Text fw={600}>{checklist.versions.map(name)}</Text>
      </Group>
    )
  return (
    <Select
      aria-label={t('safety.checklists.version.label')}
      allowDeselect={false}
      w={300}
      data={checklist.versions.map((version) => ({ value: String(version.id), label: name(version) }))}
      value={String(versionId)}
      onChange={(value) => value && onOpen(Number(value))}
    />
  )
}
